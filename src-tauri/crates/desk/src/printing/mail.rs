//! Papers that go through the post: postcards, labels.

use letterdesk_model::address::address_block;
use letterdesk_print::{self as print, Grid, Labels, PostcardPerson, Postcards};

use super::{Job, Selection};
use crate::{
    convert::bad,
    error::Result,
    keeping::Desk,
    line_up::Tonight,
    view::{CardPaper, CodeStamp, LabelChoice, LabelGrid, PrintRequest},
};

impl Desk {
    pub(super) fn postcards(
        &self,
        selection: &Selection<'_>,
        request: &PrintRequest,
        job: &Job,
    ) -> Result<Postcards> {
        let evening = &selection.line_up.evening;
        let people = self.people()?;
        let card = |entry: &&Tonight<'_>| {
            let prisoner = &entry.person.prisoner;
            address_block(prisoner, people.facility_of(prisoner)).map(|address| PostcardPerson { address })
        };
        Ok(Postcards {
            language: job.language,
            title: evening.fields.title.clone(),
            date: evening.fields.date,
            people: selection.printed.iter().filter_map(card).collect(),
            sender: evening.fields.sender.lines().map(str::to_owned).collect(),
            up: match request.card_paper {
                CardPaper::A6 => print::Up::One,
                CardPaper::FourOnA4 => print::Up::Four,
            },
            stamp: match request.code_stamp {
                CodeStamp::Printed => print::CodeStamp::Printed,
                CodeStamp::Absent => print::CodeStamp::Absent,
            },
            copies: request.copies,
            offset: job.offset,
        })
    }

    pub(super) fn labels(
        &self,
        selection: &Selection<'_>,
        request: &PrintRequest,
        job: &Job,
    ) -> Result<Labels> {
        let evening = &selection.line_up.evening;
        let people = self.people()?;
        let address = |entry: &&Tonight<'_>| {
            let prisoner = &entry.person.prisoner;
            address_block(prisoner, people.facility_of(prisoner))
        };
        Ok(Labels {
            language: job.language,
            title: evening.fields.title.clone(),
            date: evening.fields.date,
            people: selection.printed.iter().filter_map(address).collect(),
            grid: grid(&request.labels)?,
            start: request.labels.start,
            copies: request.copies,
            offset: job.offset,
        })
    }
}

fn grid(choice: &LabelChoice) -> Result<Grid> {
    match choice.grid {
        Some(grid) => Ok(measured(grid)),
        None => Grid::named(&choice.stock).ok_or_else(|| bad("stock", &choice.stock)),
    }
}

fn measured(grid: LabelGrid) -> Grid {
    let millimetres = |(across, down): (u32, u32)| (across as f32 / 100.0, down as f32 / 100.0);
    Grid {
        columns: grid.columns,
        rows: grid.rows,
        label: millimetres(grid.label),
        corner: millimetres(grid.corner),
        pitch: millimetres(grid.pitch),
    }
}
