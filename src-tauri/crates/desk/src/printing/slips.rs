//! Address slips.

use letterdesk_model::{
    address::{PostedFrom, address_block_from, checked, recipient_block},
    slip_code::SlipCode,
};
use letterdesk_print::{SlipBack, SlipPerson, Slips};

use super::{
    job::{Copied, Job},
    options::{self, SlipOptions},
    selection::Selection,
};
use crate::ground::{Desk, LineUpEntry, Result};

impl Desk {
    pub(super) fn slips(&self, selection: &Selection<'_>, options: &SlipOptions, job: &Job) -> Result<Slips> {
        let evening = &selection.line_up.evening;
        let people = self.people()?;
        let naming = job.naming(people);
        let from = PostedFrom::new(options.posted_from, &evening.fields.sender);
        let slip = |entry: &&LineUpEntry<'_>| {
            let prisoner = &entry.person.prisoner;
            let facility = people.facility_of(prisoner);
            let code = SlipCode { evening: evening.slip_code, number: entry.number };
            // Whoever a guest brought has none yet: the slip says so.
            let address = address_block_from(from, prisoner, facility);
            SlipPerson {
                number: entry.number,
                code: code.digits(),
                address: address.unwrap_or_else(|| recipient_block(prisoner)),
                called: naming.beside_address(prisoner),
                place: naming.in_town(prisoner),
                marks: prisoner.fields.marks.clone(),
                story: prisoner.fields.story.clone(),
                short: prisoner.fields.room_line.clone(),
                interests: prisoner.fields.interests.clone(),
                checked: checked(prisoner, facility),
            }
        };
        let slips = selection.printed.iter().map(slip);
        let Copied { people, copies } = Copied::of(slips, options.copies, options.collation)?;
        let rules = match options.slip_back {
            options::SlipBack::Blank => None,
            options::SlipBack::Rules => Some(self.rule_set(job.language)?),
            options::SlipBack::Sending => Some(self.sending_set(job.language)?),
        };
        Ok(Slips {
            language: job.language,
            title: evening.fields.title.clone(),
            date: evening.fields.date,
            people,
            edition: options.edition,
            size: options.size,
            cut: options.cut,
            back: match rules {
                None => SlipBack::Blank,
                Some(rules) => SlipBack::Rules { rules, flip: options.flip },
            },
            copies,
            notices: evening.fields.notices.clone(),
            correction: job.correction,
        })
    }
}
