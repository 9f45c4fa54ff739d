//! Table cards: who somebody is and what to write to them about, A5; two on A4, to be cut apart, or one on both sides of
//! an A4 sheet that is folded into a tent.
//!
//! A card stays in the room. It carries what the public reads and the marks that a law demands, and no address.

mod card;
mod openings;
mod texts;

use chrono::NaiveDate;
use letterdesk_model::{birth::Birth, id::Number, name::PersonName, progress::Progress};
use letterdesk_words::Language;
use serde::{Deserialize, Serialize};

use self::card::{CARD, Card};
use crate::{
    cut,
    document::{About, Document, finish},
    error::PrintError,
    page::{Correction, Pages, Paper, PictureId},
    picture::Picture,
    printable::{Printable, each},
    prose::Shortened,
};

/// Everything on the cards.
#[derive(Debug, Clone, PartialEq)]
pub struct Cards {
    /// Of our own words.
    pub language: Language,
    /// The evening's title.
    pub title: String,
    /// The evening's date.
    pub date: NaiveDate,
    /// Whose evening it is; may be empty.
    pub organiser: String,
    /// Whether a card lies or stands.
    pub form: CardForm,
    /// One card each, in this order.
    pub people: Vec<CardPerson>,
    /// How much of the case is told.
    pub case: CaseTold,
    /// Cards of each person, one after the other; 0 counts as 1.
    pub copies: u32,
    /// The notice that a law demands, printed on the cards of people with marks; empty for none.
    pub notices: String,
    /// The printer's correction.
    pub correction: Correction,
}

/// One person's card. Texts may be empty; what is not known is not mentioned.
#[derive(Debug, Clone, PartialEq)]
pub struct CardPerson {
    /// Their number in the evening, as on the slips.
    pub number: Number,
    /// In the nominative.
    pub name: PersonName,
    /// Marks that a law demands after the name, such as `*`.
    pub marks: String,
    /// When they were born.
    pub born: Option<Birth>,
    /// Their photo; `None` leaves the texts its room.
    pub photo: Option<Picture>,
    /// Their next birthday, where a letter still reaches it.
    pub birthday: Option<NaiveDate>,
    /// Where on earth they are: «СИЗО-99, Энск, Энская область».
    pub place: String,
    /// Who they are.
    pub story: String,
    /// The same in a few words, for when the story is longer than the card; may be empty.
    pub short: String,
    /// What to write about; of a list the first three.
    pub interests: String,
    /// Articles of the charge, as written.
    pub articles: String,
    /// The prison term, as written.
    pub term: String,
    /// When they were taken.
    pub held_since: Option<NaiveDate>,
}

/// How a card comes to the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum CardForm {
    /// Two on a sheet, to be cut apart.
    #[default]
    Flat,
    /// One a sheet, on both halves, to be folded: whoever sits on either side reads it.
    Tent,
}

/// How much of the case a card tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum CaseTold {
    /// Nothing: there are people who only want to write a letter.
    Nothing,
    /// Articles and term in one line.
    #[default]
    Line,
    /// Articles, term, and since when they are held, a line each.
    Detail,
}

/// The fold of a tent: dots so wide, at this pitch, and free of the outer edge that printers leave white.
const FOLD_DOT: f32 = 0.3;
const FOLD_PITCH: f32 = 2.0;
const FOLD_EDGE: f32 = 5.0;

impl Printable for Cards {
    fn make(&self, progress: &mut Progress<'_>) -> Result<Document, PrintError> {
        if self.people.is_empty() {
            return Err(PrintError::NoPeople);
        }
        let all: Vec<Card> = each(&self.people, progress, |person| Card::new(self, person))?;
        let mut pages = Pages::new(self.correction)?;
        let photos: Vec<Option<PictureId>> =
            self.people.iter().map(|person| Some(pages.add_picture(person.photo.clone()?))).collect();
        let copies = self.copies.max(1) as usize;
        let shortened = self.people.iter().zip(&all).flat_map(|(person, card)| card.shortened_of(person));
        let shortened: Vec<Shortened> = shortened.collect();
        let all: Vec<(&Card, Option<PictureId>)> =
            all.iter().zip(photos).flat_map(|card| std::iter::repeat_n(card, copies)).collect();
        match self.form {
            CardForm::Flat => all.chunks(2).for_each(|two| flat(&mut pages, two)),
            CardForm::Tent => all.iter().for_each(|one| tent(&mut pages, *one)),
        }
        let about =
            About { kind: Some("printing-kind-cards"), ..About::of(&self.title, self.language, self.date) };
        Ok(Document { shortened, ..finish(pages, &about, progress)? })
    }
}

/// A sheet of two.
fn flat(pages: &mut Pages, two: &[(&Card, Option<PictureId>)]) {
    pages.add(Paper::A4);
    cut::marks(pages, Paper::A4, 1, 2);
    for (row, (card, photo)) in two.iter().enumerate() {
        pages.set_origin(0.0, row as f32 * CARD.height);
        card.draw(pages, *photo);
    }
}

/// A sheet that is folded across its middle: the upper half stands on its head until then.
fn tent(pages: &mut Pages, (card, photo): (&Card, Option<PictureId>)) {
    pages.add(Paper::A4);
    pages.dots(&[(FOLD_EDGE, CARD.height), (CARD.width - FOLD_EDGE, CARD.height)], FOLD_DOT, FOLD_PITCH);
    pages.set_origin(0.0, CARD.height);
    card.draw(pages, photo);
    pages.upside_down(|pages| card.draw(pages, photo));
}

#[cfg(test)]
mod tests;
