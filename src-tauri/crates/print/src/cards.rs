//! Table cards: who somebody is and what to write to them about, A5, two on A4, to be cut apart and set on tables.
//!
//! A card stays in the room. It carries what the public reads and the marks that a law demands, and no address.

use chrono::NaiveDate;
use letterdesk_model::{birth::Birth, id::Number, name::PersonName, progress::Progress};
use letterdesk_words::{self as words, Language};
use serde::{Deserialize, Serialize};

use crate::{
    clean::{Clean, Whose},
    cut,
    document::{About, Document, finish},
    error::{PaperField, PrintError},
    font::Face,
    page::{Correction, Ink, Pages, Paper, PictureId},
    picture::{Lie, Picture},
    printable::{Printable, each},
    prose::{Prose, Shortened},
    text::{Fitted, LayoutBox, Paragraph, Style, fit, shortened, sizes},
    wording,
};

/// Everything on the cards.
#[derive(Debug, Clone, PartialEq)]
pub struct Cards {
    /// Of our own words.
    pub language: Language,
    /// The file's title.
    pub title: String,
    /// The file's date.
    pub date: NaiveDate,
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
    /// «СИЗО-99»
    pub facility: String,
    /// Who they are.
    pub story: String,
    /// The same in a few words, for when the story is longer than the card; may be empty.
    pub short: String,
    /// What to write about.
    pub interests: String,
    /// Articles of the charge, as written.
    pub articles: String,
    /// The prison term, as written.
    pub term: String,
    /// When they were taken.
    pub held_since: Option<NaiveDate>,
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

// In millimetres from the card's corner: half a sheet of A4, lying.
const CARD: Paper = Paper { width: Paper::A4.width, height: Paper::A4.height / 2.0 };
const LEFT: f32 = 16.0;
const RIGHT: f32 = CARD.width - 16.0;
const WIDTH: f32 = RIGHT - LEFT;
const TOP: f32 = 12.0;
const BOTTOM: f32 = CARD.height - 12.0;
/// From the name to the number at the right.
const BESIDE_NUMBER: f32 = 8.0;
/// Around the rules, and between the texts.
const GAP: f32 = 4.0;
/// From the name to the birthday, and from the three lines' heights to the upper rule.
const ABOVE_BORN: f32 = 1.0;
const ABOVE_RULE: f32 = 3.0;
/// From the lower rule to what stands under it.
const UNDER_RULE: f32 = GAP * 0.6;

const NUMBER: Style = Style::new(Face::SerifBold, 26.0, 1.0);
const SURNAME: Style = Style::new(Face::SerifBold, 40.0, 1.1);
const SURNAME_BOX: LayoutBox = LayoutBox { width: 0.0, height: 18.0, floor: 22.0 };
const GIVEN: Style = Style::new(Face::Serif, 24.0, 1.2);
const GIVEN_BOX: LayoutBox = LayoutBox { width: WIDTH, height: 11.0, floor: 14.0 };
const BORN: Style = Style::new(Face::Sans, 12.5, 1.3);
const BORN_BOX: LayoutBox = LayoutBox { width: WIDTH, height: 6.5, floor: 9.0 };
/// Read from across a table, so larger than any letter.
const BODY: Style = Style::new(Face::Sans, 21.0, 1.28);
const BODY_FLOOR: f32 = 10.0;
/// What to write about is announced in this share of the body's size.
const LABEL: Style = Style::new(Face::SansBold, 0.0, 1.3);
const LABEL_SHARE: f32 = 0.66;
const CASE: Style = Style::new(Face::Sans, 10.5, 1.3);
const CASE_FLOOR: f32 = 8.0;
const CASE_BOX: LayoutBox = LayoutBox { width: WIDTH, height: 9.2, floor: CASE_FLOOR };
/// A photo stands at the right of the texts, this wide at most and as high as they may be.
const PHOTO_WIDTH: f32 = 46.0;
const BESIDE_PHOTO: f32 = 7.0;
const NOTICE: Style = Style::new(Face::Sans, 8.5, 1.25);
const NOTICE_BOX: LayoutBox = LayoutBox { width: WIDTH, height: 12.0, floor: 7.0 };

/// A card with every text fitted into its place.
struct Card {
    number: Fitted,
    surname: Fitted,
    given: Fitted,
    born: Fitted,
    body: Vec<Fitted>,
    /// Width and height of the photo.
    photo: Option<(f32, f32)>,
    /// What stands under the lower rule, from top to bottom.
    foot: Vec<Fitted>,
    shortened: Vec<PaperField>,
}

impl Printable for Cards {
    fn make(&self, progress: &mut Progress<'_>) -> Result<Document, PrintError> {
        if self.people.is_empty() {
            return Err(PrintError::NoPeople);
        }
        let all: Vec<Card> = each(&self.people, progress, |person| card(self, person))?;
        let mut pages = Pages::new(self.correction)?;
        let photos: Vec<Option<PictureId>> =
            self.people.iter().map(|person| Some(pages.add_picture(person.photo.clone()?))).collect();
        let copies = self.copies.max(1) as usize;
        let shortened = self.people.iter().zip(&all).flat_map(|(person, card)| card.shortened_of(person));
        let shortened = shortened.collect();
        let all = all.iter().zip(photos).flat_map(|card| std::iter::repeat_n(card, copies));
        for (index, (card, photo)) in all.enumerate() {
            let row = index % 2;
            if row == 0 {
                pages.add(Paper::A4);
                cut::marks(&mut pages, Paper::A4, 1, 2);
            }
            pages.set_origin(0.0, row as f32 * CARD.height);
            card.draw(&mut pages, photo);
        }
        let about = About { title: &self.title, language: self.language, date: self.date };
        Ok(Document { shortened, ..finish(pages, &about, progress)? })
    }
}

fn card(cards: &Cards, person: &CardPerson) -> Result<Card, PrintError> {
    let full = person.name.full();
    let whose = |field| Whose::new(&full, field);
    let number = Clean::new(&format!("№ {}", person.number), whose(PaperField::Wording))?.whole();
    let number = Fitted { style: NUMBER, lines: vec![number] };
    let [surname, given] = name(person, whose)?;
    let room = LayoutBox { width: WIDTH - number.width() - BESIDE_NUMBER, ..SURNAME_BOX };
    let (foot, case) = foot(cards, person, &full)?;
    let mut card = Card {
        surname: fit(&surname, SURNAME, room, whose(PaperField::Name))?,
        given: fit(&given, GIVEN, GIVEN_BOX, whose(PaperField::Name))?,
        born: shortened(&born(cards.language, person, &full)?, BORN, BORN_BOX),
        number,
        body: Vec::new(),
        photo: None,
        foot,
        shortened: case.into_iter().collect(),
    };
    let height = card.foot_rule() - GAP - card.body_top();
    card.photo = person.photo.as_ref().map(|photo| photo_size(photo.shape(), height));
    let width = card.photo.map_or(WIDTH, |(photo, _)| WIDTH - photo - BESIDE_PHOTO);
    let (body, told) = body(cards.language, person, &full, (width, height))?;
    card.body = body;
    card.shortened.extend(told);
    Ok(card)
}

/// The surname, and the rest; the marks stand after the whole name.
fn name<'a>(person: &CardPerson, whose: impl Fn(PaperField) -> Whose<'a>) -> Result<[Clean; 2], PrintError> {
    let PersonName { surname, given, patronymic } = &person.name;
    let marks = Clean::new(&person.marks, whose(PaperField::Marks))?;
    let surname = Clean::new(surname, whose(PaperField::Name))?;
    let rest = Clean::new(&format!("{given} {patronymic}"), whose(PaperField::Name))?;
    let marked = |text: &Clean| Clean::join(&[text, &marks], "");
    match rest.is_empty() {
        true => Ok([marked(&surname), rest]),
        false => Ok([surname, marked(&rest)]),
    }
}

/// «День рождения 6 мая 1970 · СИЗО-99»
fn born(language: Language, person: &CardPerson, full: &str) -> Result<Clean, PrintError> {
    let born = match person.born {
        None => Clean::default(),
        Some(Birth::Year(year)) => {
            wording::say_with(language, "paper-table-year", &[("year", year.to_string().into())])?
        }
        Some(Birth::Date(date)) => wording::say_with(
            language,
            "paper-table-birthday",
            &[("date", words::date(language, date).into())],
        )?,
    };
    let facility = Clean::new(&person.facility, Whose::new(full, PaperField::Facility))?;
    Ok(Clean::join(&[&born.whole(), &facility.whole()], " · "))
}

/// The largest that a photo of this shape may be beside texts of this height.
fn photo_size((wide, high): (f32, f32), height: f32) -> (f32, f32) {
    let scale = (PHOTO_WIDTH / wide).min(height / high);
    (wide * scale, high * scale)
}

/// Who they are and what to write about, as much of it as there is room for, and what is shortened.
fn body(
    language: Language,
    person: &CardPerson,
    full: &str,
    (width, height): (f32, f32),
) -> Result<(Vec<Fitted>, Option<PaperField>), PrintError> {
    let label = wording::say(language, "paper-table-interests")?;
    for telling in Prose::new(&person.story, &person.short, &person.interests).tellings() {
        let label = if telling.interests.is_empty() { &Clean::default() } else { &label };
        let (story, interests) = (telling.story.begun(), telling.interests.begun());
        if let Some(body) = body_of([&story, label, &interests], (width, height)) {
            return Ok((body, telling.shortened));
        }
    }
    Err(Whose::new(full, PaperField::Story).too_long(1, 0))
}

/// The texts in the largest size in which they all fit.
fn body_of([story, label, interests]: [&Clean; 3], (width, height): (f32, f32)) -> Option<Vec<Fitted>> {
    let texts = [(story, BODY, 1.0), (label, LABEL, LABEL_SHARE), (interests, BODY, 1.0)];
    for (size, led) in sizes(BODY.size, BODY_FLOOR) {
        let set = |(text, style, share): &(&Clean, Style, f32)| -> Option<Fitted> {
            let style = style.sized(size * share).led(led);
            let broken = Paragraph::prose(text, style).broken(style.size, width);
            Some(Fitted { style, lines: if text.is_empty() { Vec::new() } else { broken? } })
        };
        let fitted: Option<Vec<Fitted>> = texts.iter().map(set).collect();
        if let Some(fitted) = fitted.filter(|fitted| body_height(fitted) <= height) {
            return Some(fitted);
        }
    }
    None
}

fn body_height(body: &[Fitted]) -> f32 {
    let gap = if body.iter().filter(|text| !text.lines.is_empty()).count() > 1 { GAP } else { 0.0 };
    body.iter().map(Fitted::height).sum::<f32>() + gap
}

/// The case, what not to write about, and the notice; whether the case is told shorter.
fn foot(
    cards: &Cards,
    person: &CardPerson,
    full: &str,
) -> Result<(Vec<Fitted>, Option<PaperField>), PrintError> {
    let whose = |field| Whose::new(full, field);
    let (mut foot, mut cut) = (Vec::new(), None);
    for text in case(cards, person, full)? {
        let fitted = fit(&text, CASE, CASE_BOX, whose(PaperField::Case));
        if fitted.is_err() {
            cut = Some(PaperField::Case);
        }
        foot.push(fitted.unwrap_or_else(|_| shortened(&text, CASE, CASE_BOX)));
    }
    let censor = wording::say(cards.language, "paper-slip-censor")?;
    foot.push(fit(&censor, CASE, CASE_BOX, whose(PaperField::Wording))?);
    if !person.marks.trim().is_empty() {
        // The same on every card that has it: it is refused once.
        let whose = Whose::document(PaperField::Notice);
        foot.push(fit(&Clean::new(&cards.notices, whose)?, NOTICE, NOTICE_BOX, whose)?);
    }
    foot.retain(|text| !text.lines.is_empty());
    Ok((foot, cut))
}

/// The lines that tell of the case.
fn case(cards: &Cards, person: &CardPerson, full: &str) -> Result<Vec<Clean>, PrintError> {
    let language = cards.language;
    let whose = Whose::new(full, PaperField::Case);
    let said = |id, name, value: &str| match value.trim() {
        "" => Ok(Clean::default()),
        value => Clean::new(&words::text(language, id, &[(name, value.into())]), whose),
    };
    let since = person.held_since.map(|date| words::date(language, date)).unwrap_or_default();
    let lines = match cards.case {
        CaseTold::Nothing => Vec::new(),
        CaseTold::Line => {
            let parts = [person.articles.trim(), person.term.trim()];
            let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            vec![said("paper-table-case", "case", &parts.join(", "))?]
        }
        CaseTold::Detail => vec![
            said("paper-table-articles", "articles", &person.articles)?,
            said("paper-table-term", "term", &person.term)?,
            said("paper-table-held-since", "date", &since)?,
        ],
    };
    Ok(lines.into_iter().filter(|line| !line.is_empty()).collect())
}

impl Card {
    fn shortened_of(&self, person: &CardPerson) -> impl Iterator<Item = Shortened> {
        let name = person.name.full();
        self.shortened.iter().map(move |field| Shortened { person: name.clone(), field: *field })
    }

    /// Where the upper rule stands.
    fn rule(&self) -> f32 {
        TOP + self.surname.height() + self.given.height() + self.born.height() + ABOVE_RULE
    }

    fn body_top(&self) -> f32 {
        self.rule() + GAP
    }

    /// Where the lower rule stands.
    fn foot_rule(&self) -> f32 {
        BOTTOM - self.foot.iter().map(Fitted::height).sum::<f32>() - UNDER_RULE
    }

    fn draw(&self, pages: &mut Pages, photo: Option<PictureId>) {
        // The number stands on the surname's first baseline.
        let baseline = TOP + self.surname.style.baseline();
        for number in &self.number.lines {
            pages.text_right(RIGHT, baseline, number, NUMBER, Ink::Black);
        }
        let mut y = pages.lines(LEFT, TOP, &self.surname, Ink::Black);
        y = pages.lines(LEFT, y, &self.given, Ink::Black) + ABOVE_BORN;
        pages.lines(LEFT, y, &self.born, Ink::Black);
        pages.hairline((LEFT, self.rule()), (RIGHT, self.rule()));
        let mut y = self.body_top();
        for (index, text) in self.body.iter().enumerate() {
            // Only the label has a gap above it: it begins what follows.
            let gap = if index == 1 && y > self.body_top() && !text.lines.is_empty() { GAP } else { 0.0 };
            y = pages.lines(LEFT, y + gap, text, Ink::Black);
        }
        if let Some((photo, size)) = photo.zip(self.photo) {
            pages.picture(photo, (RIGHT - size.0, self.body_top()), size, Lie::Upright);
        }
        pages.hairline((LEFT, self.foot_rule()), (RIGHT, self.foot_rule()));
        let mut y = self.foot_rule() + UNDER_RULE;
        for text in &self.foot {
            y = pages.lines(LEFT, y, text, Ink::Black);
        }
    }
}

#[cfg(test)]
mod tests;
