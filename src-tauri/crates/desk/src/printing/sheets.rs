//! Address slips.

use letterdesk_model::{
    address::{address_block_from, checked},
    slip_code::SlipCode,
};
use letterdesk_print::{self as print, Sheets, SlipPerson};

use super::{job::Job, mail, selection::Selection};
use crate::{
    ground::{Desk, LineUpEntry, Result},
    view::{Edition, PrintRequest, SlipBack},
};

impl Desk {
    pub(super) fn sheets(
        &self,
        selection: &Selection<'_>,
        request: &PrintRequest,
        job: &Job,
    ) -> Result<Sheets> {
        let evening = &selection.line_up.evening;
        let people = self.people()?;
        let slip = |entry: &&LineUpEntry<'_>| {
            let prisoner = &entry.person.prisoner;
            let facility = people.facility_of(prisoner);
            let code = SlipCode { evening: evening.slip_code, number: entry.number };
            Some(SlipPerson {
                number: entry.number,
                code: code.digits(),
                address: address_block_from(request.posted_from, prisoner, facility)?,
                marks: prisoner.fields.marks.clone(),
                story: prisoner.fields.story.clone(),
                short: prisoner.fields.room_line.clone(),
                interests: prisoner.fields.interests.clone(),
                checked: checked(prisoner, facility),
            })
        };
        Ok(Sheets {
            language: job.language,
            title: evening.fields.title.clone(),
            date: evening.fields.date,
            people: job.sets(selection.printed.iter().filter_map(slip)),
            edition: match request.edition {
                Edition::Ours => print::SlipEdition::Desk,
                Edition::Public => print::SlipEdition::TakeHome,
            },
            size: job.size,
            back: self.slip_back(request, job)?,
            copies: job.copies,
            notices: evening.fields.notices.clone(),
            correction: job.correction,
        })
    }

    fn slip_back(&self, request: &PrintRequest, job: &Job) -> Result<print::SlipBack> {
        match request.slip_back {
            SlipBack::Rules if request.has_rules_behind() => {
                Ok(print::SlipBack::Rules { rules: self.rule_set(job.language)?, flip: mail::flip(request) })
            }
            _ => Ok(print::SlipBack::Blank),
        }
    }
}
