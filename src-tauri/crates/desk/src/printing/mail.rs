//! Papers that go through the post, and the register of what goes there: postcards, envelopes, labels.

use std::{fs, io};

use letterdesk_model::address::{AddressBlock, address_block_from, sender_abroad};
use letterdesk_print::{
    self as print, DuplexProof, Envelopes, Grid, Labels, Picture, PostcardPerson, Postcards, Register,
    RegisterPerson, STOCK,
};

use super::{job::Job, selection::Selection};
use crate::{
    ground::{Code, Desk, Error, LineUpEntry, Result, printable},
    view::{CardPaper, CodeStamp, EnvelopeFormat, Feed, Flip, LabelChoice, LabelGrid, Posting, PrintRequest},
};

/// In bytes: a photograph of any camera, and no film.
const LARGEST_PICTURE: u64 = 30_000_000;

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
            people: job.sets(people.into_iter().map(|address| PostcardPerson { address })),
            sender_abroad: sender_abroad(request.posted_from, &sender),
            sender,
            up: up(request),
            other_side: other_side(request)?,
            stamp: stamp(request),
            copies: job.copies,
            correction: job.correction,
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
            people: job.sets(self.addresses(selection, request)?.into_iter()),
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
            copies: job.copies,
            correction: job.correction,
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
            people: job.sets(self.addresses(selection, request)?.into_iter()),
            grid: grid(&request.labels)?,
            start: request.labels.start,
            copies: job.copies,
            correction: job.correction,
        })
    }

    pub(super) fn register(
        &self,
        selection: &Selection<'_>,
        request: &PrintRequest,
        job: &Job,
    ) -> Result<Register> {
        let evening = &selection.line_up.evening;
        let people = self.people()?;
        let posted = |entry: &&LineUpEntry<'_>| {
            let prisoner = &entry.person.prisoner;
            let address = address_block_from(request.posted_from, prisoner, people.facility_of(prisoner))?;
            (entry.count() > 0).then_some(RegisterPerson { address, letters: entry.by_kind })
        };
        Ok(Register {
            language: job.language,
            title: evening.fields.title.clone(),
            date: evening.fields.date,
            sender: sender(selection),
            mail: match request.posting {
                Posting::Ordinary => print::Mail::Ordinary,
                Posting::Registered => print::Mail::Registered,
            },
            people: selection.printed.iter().filter_map(posted).collect(),
            correction: job.correction,
        })
    }

    fn addresses(&self, selection: &Selection<'_>, request: &PrintRequest) -> Result<Vec<AddressBlock>> {
        let people = self.people()?;
        let address = |entry: &&LineUpEntry<'_>| {
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

fn up(request: &PrintRequest) -> print::Up {
    match request.card_paper {
        CardPaper::A6 => print::Up::One,
        CardPaper::FourOnA4 => print::Up::Four,
    }
}

pub(super) fn flip(request: &PrintRequest) -> print::Flip {
    match request.other_side.flip {
        Flip::ShortEdge => print::Flip::ShortEdge,
        Flip::LongEdge => print::Flip::LongEdge,
    }
}

/// The picture side, with its file read.
fn other_side(request: &PrintRequest) -> Result<print::OtherSide> {
    let Some(path) = &request.other_side.picture else { return Ok(print::OtherSide::Blank) };
    let failed = |error: io::Error| Error::new(Code::IoFile).with("path", path).with("detail", error);
    let size = fs::metadata(path).map_err(failed)?.len();
    if size > LARGEST_PICTURE {
        return Err(Error::new(Code::BadPicture));
    }
    let bytes = printable(&fs::read(path).map_err(failed)?).map_err(|_| Error::new(Code::BadPicture))?;
    let picture = Picture::jpeg(&bytes)?;
    Ok(print::OtherSide::Picture { picture, flip: flip(request) })
}

/// The sheet that shows how a printer turns paper; it has nobody's name on it.
pub(super) fn proof(selection: &Selection<'_>, request: &PrintRequest, job: &Job) -> DuplexProof {
    DuplexProof {
        language: job.language,
        date: selection.line_up.evening.fields.date,
        up: up(request),
        flip: flip(request),
        correction: job.correction,
    }
}

fn grid(choice: &LabelChoice) -> Result<Grid> {
    match choice.grid {
        Some(grid) => Ok(measured(grid)),
        None => Grid::named(&choice.stock).ok_or_else(|| unknown_stock(&choice.stock)),
    }
}

pub(super) fn unknown_stock(name: &str) -> Error {
    let known = STOCK.map(|(name, _)| name).join(", ");
    Error::new(Code::UnknownStock).with("stock", name).with("known", known)
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
