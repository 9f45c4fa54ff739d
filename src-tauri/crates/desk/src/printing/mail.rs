//! Papers that go through the post, and the post's lists of what goes there: postcards, envelopes, labels.

use std::{fs, io};

use letterdesk_model::address::{AddressBlock, Origin, PostedFrom, address_block_from, sender_abroad};
use letterdesk_print::{
    BlankPostcards, CodeStamp, DuplexProof, Envelopes, Labels, OtherSide, Picture, PictureEdge,
    PostcardPerson, Postcards, Register, RegisterPerson,
};

use super::{
    job::{Copied, Job},
    options::{EnvelopeOptions, LabelOptions, MAX_WEIGHT, PostcardOptions, RegisterOptions},
    piles::PileKey,
    selection::Selection,
    stock,
};
use crate::ground::{Code, Desk, Error, LineUpEntry, Result, as_jpeg, bad, printable};

/// In bytes: a photograph of any camera, and no film.
const LARGEST_PICTURE: u64 = 30_000_000;

impl Desk {
    pub(super) fn postcards(
        &self,
        selection: &Selection<'_>,
        options: &PostcardOptions,
        job: &Job,
    ) -> Result<Postcards> {
        let evening = &selection.line_up.evening;
        let sender = sender(selection);
        let cards = self.addresses(selection, options.posted_from)?;
        let cards = cards.into_iter().map(|address| PostcardPerson { address });
        let Copied { people, copies } = Copied::of(cards, options.copies, options.collation)?;
        Ok(Postcards {
            language: job.language,
            title: evening.fields.title.clone(),
            date: evening.fields.date,
            people,
            sender_abroad: sender_abroad(options.posted_from, &sender),
            sender,
            format: options.format,
            other_side: other_side(options)?,
            stamp: options.code_stamp,
            copies,
            correction: job.correction,
        })
    }

    pub(super) fn envelopes(
        &self,
        selection: &Selection<'_>,
        options: &EnvelopeOptions,
        job: &Job,
    ) -> Result<Envelopes> {
        let evening = &selection.line_up.evening;
        let sender = sender(selection);
        let addresses = self.addresses(selection, options.posted_from)?;
        let Copied { people, copies } = Copied::of(addresses, options.copies, options.collation)?;
        Ok(Envelopes {
            language: job.language,
            title: evening.fields.title.clone(),
            date: evening.fields.date,
            people,
            sender_abroad: sender_abroad(options.posted_from, &sender),
            sender,
            format: options.format,
            feed: options.feed,
            stamp: options.code_stamp,
            copies,
            correction: job.correction,
        })
    }

    pub(super) fn labels(
        &self,
        selection: &Selection<'_>,
        options: &LabelOptions,
        job: &Job,
    ) -> Result<Labels> {
        let evening = &selection.line_up.evening;
        let addresses = self.addresses(selection, options.posted_from)?;
        let Copied { people, copies } = Copied::of(addresses, options.copies, options.collation)?;
        Ok(Labels {
            language: job.language,
            title: evening.fields.title.clone(),
            date: evening.fields.date,
            people,
            grid: options.grid.map_or_else(|| stock::labels(&options.stock), Ok)?,
            start: options.start,
            copies,
            correction: job.correction,
        })
    }

    pub(super) fn register(
        &self,
        selection: &Selection<'_>,
        options: &RegisterOptions,
        job: &Job,
    ) -> Result<Register> {
        let evening = &selection.line_up.evening;
        let people = self.people()?;
        let from = PostedFrom::new(options.posted_from, &evening.fields.sender);
        if options.weight > MAX_WEIGHT {
            return Err(bad("weight", &options.weight.to_string()));
        }
        let mut posted: Vec<&LineUpEntry<'_>> = selection.printed.to_vec();
        // As the piles lie on the counter.
        posted.sort_by_cached_key(|entry| {
            (PileKey::of(entry, people.facility_of(&entry.person.prisoner)), entry.number)
        });
        let person = |entry: &LineUpEntry<'_>| {
            let prisoner = &entry.person.prisoner;
            let address = address_block_from(from, prisoner, people.facility_of(prisoner))?;
            Some(RegisterPerson { address, letters: entry.by_kind })
        };
        Ok(Register {
            language: job.language,
            title: evening.fields.title.clone(),
            date: evening.fields.date,
            sender: sender(selection),
            posting: options.posting,
            weight: options.weight,
            people: posted.into_iter().filter_map(person).collect(),
            correction: job.correction,
        })
    }

    fn addresses(&self, selection: &Selection<'_>, posted_from: Origin) -> Result<Vec<AddressBlock>> {
        let people = self.people()?;
        let from = PostedFrom::new(posted_from, &selection.line_up.evening.fields.sender);
        let address = |entry: &&LineUpEntry<'_>| {
            let prisoner = &entry.person.prisoner;
            address_block_from(from, prisoner, people.facility_of(prisoner))
        };
        Ok(selection.printed.iter().filter_map(address).collect())
    }
}

fn sender(selection: &Selection<'_>) -> Vec<String> {
    selection.line_up.evening.fields.sender.lines().map(str::to_owned).collect()
}

/// The picture side, with its file read.
fn other_side(options: &PostcardOptions) -> Result<OtherSide> {
    let Some(path) = &options.picture else {
        return if options.bleed { Err(no_bleed("no_picture")) } else { Ok(OtherSide::Blank) };
    };
    let edge = if options.bleed { PictureEdge::Bleed } else { PictureEdge::White };
    let failed = |error: io::Error| Error::new(Code::IoFile).with("path", path).with("detail", error);
    let size = fs::metadata(path).map_err(failed)?.len();
    if size > LARGEST_PICTURE {
        return Err(unfit(path));
    }
    let bytes = printable(&fs::read(path).map_err(failed)?).map_err(|_| unfit(path))?;
    let picture = Picture::jpeg(&bytes).or_else(|refused| {
        // A JPEG that a printer does not read, such as one in the colours of a press.
        as_jpeg(&bytes).map_err(|_| refused).and_then(|bytes| Picture::jpeg(&bytes))
    });
    Ok(OtherSide::Picture { picture: picture.map_err(|_| unfit(path))?, flip: options.flip, edge })
}

/// Why there can be no bleed, in the words of `error-no_bleed`.
pub(super) fn no_bleed(why: &str) -> Error {
    Error::new(Code::NoBleed).with("why", why)
}

fn unfit(path: &str) -> Error {
    Error::new(Code::BadPicture).with("path", path)
}

/// The sheet that shows how a printer turns paper; it has nobody's name on it.
pub(super) fn proof(selection: &Selection<'_>, options: &PostcardOptions, job: &Job) -> Result<DuplexProof> {
    if options.bleed {
        return Err(no_bleed("proof"));
    }
    Ok(DuplexProof {
        language: job.language,
        date: selection.line_up.evening.fields.date,
        format: options.format,
        flip: options.flip,
        correction: job.correction,
    })
}

/// Cards for whoever writes the address by hand.
pub(super) fn blank(
    selection: &Selection<'_>,
    options: &PostcardOptions,
    job: &Job,
) -> Result<BlankPostcards> {
    Ok(BlankPostcards {
        language: job.language,
        date: selection.line_up.evening.fields.date,
        format: options.format,
        other_side: other_side(options)?,
        stamp: match options.posted_from {
            Origin::Russia => options.code_stamp,
            Origin::Abroad => CodeStamp::Absent,
        },
        copies: options.copies.checked()?,
        correction: job.correction,
    })
}
