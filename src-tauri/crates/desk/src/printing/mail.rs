//! Papers that go through the post: postcards, envelopes, labels.

use letterdesk_model::address::{AddressBlock, address_block_from, sender_abroad};
use letterdesk_print::{self as print, Envelopes, Grid, Labels, PostcardPerson, Postcards};

use super::{Job, Selection};
use crate::{
    convert::bad,
    error::Result,
    keeping::Desk,
    line_up::Tonight,
    view::{CardPaper, CodeStamp, EnvelopeFormat, Feed, LabelChoice, LabelGrid, PrintRequest},
};

impl Desk {
    pub(super) fn postcards(
        &self,
        selection: &Selection<'_>,
        request: &PrintRequest,
        job: &Job,
    ) -> Result<Postcards> {
        let evening = &selection.line_up.evening;
        let sender = sender(selection);
        let people = self.addresses(selection, request)?;
        Ok(Postcards {
            language: job.language,
            title: evening.fields.title.clone(),
            date: evening.fields.date,
            people: people.into_iter().map(|address| PostcardPerson { address }).collect(),
            sender_abroad: sender_abroad(request.posted_from, &sender),
            sender,
            up: match request.card_paper {
                CardPaper::A6 => print::Up::One,
                CardPaper::FourOnA4 => print::Up::Four,
            },
            stamp: stamp(request),
            copies: request.copies,
            offset: job.offset,
        })
    }

    pub(super) fn envelopes(
        &self,
        selection: &Selection<'_>,
        request: &PrintRequest,
        job: &Job,
    ) -> Result<Envelopes> {
        let evening = &selection.line_up.evening;
        let sender = sender(selection);
        Ok(Envelopes {
            language: job.language,
            title: evening.fields.title.clone(),
            date: evening.fields.date,
            people: self.addresses(selection, request)?,
            sender_abroad: sender_abroad(request.posted_from, &sender),
            sender,
            format: match request.envelopes.format {
                EnvelopeFormat::C6 => print::EnvelopeFormat::C6,
                EnvelopeFormat::Dl => print::EnvelopeFormat::Dl,
                EnvelopeFormat::C5 => print::EnvelopeFormat::C5,
            },
            feed: match request.envelopes.feed {
                Feed::LongEdge => print::Feed::LongEdge,
                Feed::ShortEdge => print::Feed::ShortEdge,
                Feed::ShortEdgeBack => print::Feed::ShortEdgeBack,
            },
            stamp: stamp(request),
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
        Ok(Labels {
            language: job.language,
            title: evening.fields.title.clone(),
            date: evening.fields.date,
            people: self.addresses(selection, request)?,
            grid: grid(&request.labels)?,
            start: request.labels.start,
            copies: request.copies,
            offset: job.offset,
        })
    }

    fn addresses(&self, selection: &Selection<'_>, request: &PrintRequest) -> Result<Vec<AddressBlock>> {
        let people = self.people()?;
        let address = |entry: &&Tonight<'_>| {
            let prisoner = &entry.person.prisoner;
            address_block_from(request.posted_from, prisoner, people.facility_of(prisoner))
        };
        Ok(selection.printed.iter().filter_map(address).collect())
    }
}

fn sender(selection: &Selection<'_>) -> Vec<String> {
    selection.line_up.evening.fields.sender.lines().map(str::to_owned).collect()
}

fn stamp(request: &PrintRequest) -> print::CodeStamp {
    match request.code_stamp {
        CodeStamp::Printed => print::CodeStamp::Printed,
        CodeStamp::Absent => print::CodeStamp::Absent,
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
