//! One card: every text fitted into its place, and drawn.

use letterdesk_words::Language;

use super::{CardPerson, Cards, texts};
use crate::{
    clean::{Clean, Whose},
    error::{PaperField, PrintError},
    font::Face,
    page::{Fill, Ink, Pages, Paper, PictureId},
    prose::Shortened,
    text::{Fitted, LayoutBox, Paragraph, Style, fit, shortened, sizes},
    wording,
};

// In millimetres from the card's corner: half a sheet of A4, lying.
pub(super) const CARD: Paper = Paper { width: Paper::A4.width, height: Paper::A4.height / 2.0 };
pub(super) const LEFT: f32 = 13.0;
pub(super) const RIGHT: f32 = CARD.width - 13.0;
pub(super) const TOP: f32 = 11.0;
pub(super) const BOTTOM: f32 = CARD.height - 11.0;
/// A photo stands at the left of the name.
pub(super) const PHOTO: (f32, f32) = (55.0, 70.0);
pub(super) const BESIDE_PHOTO: f32 = 8.0;
/// Around the rules, and between the texts.
pub(super) const GAP: f32 = 4.0;
/// From the lower rule to what stands under it.
pub(super) const UNDER_RULE: f32 = GAP * 0.6;

pub(super) const NUMBER: Style = Style::new(Face::SerifBold, 22.0, 1.1);
/// Surname and given name are of one size: the largest in which each has a line, down to the second; then wrapped, down to
/// the third.
pub(super) const SURNAME: Style = Style::new(Face::SerifBold, 40.0, 1.12);
pub(super) const GIVEN: Style = Style { face: Face::Serif, ..SURNAME };
const ONE_LINE: f32 = 26.0;
const WRAPPED: f32 = 26.0;
const NAME_FLOOR: f32 = 14.0;
const MOST_NAME_LINES: usize = 4;
pub(super) const PLACE: Style = Style::new(Face::Sans, 13.0, 1.3);
pub(super) const ABOVE_PLACE: f32 = 1.5;
pub(super) const BIRTHDAY: Style = Style { face: Face::SansBold, ..PLACE };
/// Read from across a table, so larger than any letter.
pub(super) const BODY: Style = Style::new(Face::Sans, 21.0, 1.28);
const BODY_FLOOR: f32 = 11.0;
/// What to write about is announced in this share of the body's size.
pub(super) const LABEL: Style = Style::new(Face::SansBold, 0.0, 1.3);
pub(super) const LABEL_SHARE: f32 = 0.7;
/// Beside a photo, openings stand under it, in the body's size or this one.
pub(super) const UNDER_PHOTO: f32 = 14.0;
pub(super) const CASE: Style = Style::new(Face::Sans, 10.5, 1.3);
const WIDTH: f32 = RIGHT - LEFT;
const CASE_BOX: LayoutBox = LayoutBox { width: WIDTH, height: 9.2, floor: 8.0 };
const NOTICE: Style = Style::new(Face::Sans, 8.5, 1.25);
const NOTICE_BOX: LayoutBox = LayoutBox { width: WIDTH, height: 12.0, floor: 7.0 };
pub(super) const EVENING: Style = Style::new(Face::Sans, 9.0, 1.3);
const EVENING_BOX: LayoutBox = LayoutBox { width: WIDTH, height: 4.2, floor: 7.0 };

/// A card with every text fitted into its place.
pub(super) struct Card {
    /// The left edge of the text: beside the photo, where there is one.
    left: f32,
    /// Number, surname, given name, place, birthday, from top to bottom.
    head: [Fitted; 5],
    story: Fitted,
    openings: Openings,
    /// What stands under the lower rule, from top to bottom.
    foot: Vec<Fitted>,
    shortened: Vec<PaperField>,
}

/// What to write about.
struct Openings {
    label: Fitted,
    lines: Vec<Fitted>,
    under_photo: bool,
}

impl Openings {
    fn height(&self) -> f32 {
        self.label.height() + self.lines.iter().map(Fitted::height).sum::<f32>()
    }
}

impl Card {
    pub(super) fn new(cards: &Cards, person: &CardPerson) -> Result<Card, PrintError> {
        let full = person.name.full();
        let left = if person.photo.is_some() { LEFT + PHOTO.0 + BESIDE_PHOTO } else { LEFT };
        let (foot, case) = foot(cards, person, &full)?;
        let openings = Openings { label: nothing(LABEL), lines: Vec::new(), under_photo: false };
        let head = head(cards, person, &full, RIGHT - left)?;
        let mut card =
            Card { left, head, story: nothing(BODY), openings, foot, shortened: case.into_iter().collect() };
        card.fill(cards, person, &full)?;
        Ok(card)
    }

    /// Tells as much as there is room for, in the largest size in which it fits.
    fn fill(&mut self, cards: &Cards, person: &CardPerson, full: &str) -> Result<(), PrintError> {
        for body in texts::bodies(cards, person, full)? {
            let under = [true, false].into_iter().filter(|under| !under || self.left > LEFT);
            for (under_photo, (size, led)) in
                under.flat_map(|under| sizes(BODY.size, BODY_FLOOR).map(move |size| (under, size)))
            {
                let Some((story, openings)) = self.set(&body, under_photo, size, led) else { continue };
                (self.story, self.openings) = (story, openings);
                self.shortened.extend(body.shortened);
                return Ok(());
            }
        }
        Err(Whose::new(full, PaperField::Story).too_long(1, 0))
    }

    /// A body in one size, if it has room.
    fn set(&self, body: &texts::Body, under_photo: bool, size: f32, led: f32) -> Option<(Fitted, Openings)> {
        let width = RIGHT - self.left;
        let (own, room) = if under_photo { (size.min(UNDER_PHOTO), PHOTO.0) } else { (size, width) };
        let story = broken(&body.story, BODY.sized(size).led(led), width)?;
        let label = broken(&body.label, LABEL.sized(own * LABEL_SHARE), room)?;
        let texts = match under_photo {
            true => body.openings.iter().map(Clean::begun).collect(),
            false => vec![Clean::join(&body.openings.iter().collect::<Vec<_>>(), " · ").begun()],
        };
        let lines = texts.iter().map(|text| broken(text, BODY.sized(own).led(led), room));
        let openings = Openings { label, lines: lines.collect::<Option<_>>()?, under_photo };
        let room = self.foot_rule() - GAP;
        let end = self.body_top() + story.height();
        let fits = match under_photo {
            true => end <= room && under_the_photo() + openings.height() <= room,
            false if openings.height() > 0.0 => end + GAP + openings.height() <= room,
            false => end <= room,
        };
        fits.then_some((story, openings))
    }

    pub(super) fn shortened_of(&self, person: &CardPerson) -> impl Iterator<Item = Shortened> {
        let name = person.name.full();
        self.shortened.iter().map(move |field| Shortened { person: name.clone(), field: *field })
    }

    /// Where the upper rule stands.
    fn rule(&self) -> f32 {
        TOP + self.head.iter().map(Fitted::height).sum::<f32>() + ABOVE_PLACE + GAP * 0.75
    }

    fn body_top(&self) -> f32 {
        self.rule() + GAP
    }

    /// Where the lower rule stands.
    fn foot_rule(&self) -> f32 {
        BOTTOM - self.foot.iter().map(Fitted::height).sum::<f32>() - UNDER_RULE
    }

    pub(super) fn draw(&self, pages: &mut Pages, photo: Option<PictureId>) {
        let mut y = TOP;
        for (place, text) in self.head.iter().enumerate() {
            let gap = if place == 3 { ABOVE_PLACE } else { 0.0 };
            y = pages.lines(self.left, y + gap, text, Ink::Black);
        }
        pages.hairline((self.left, self.rule()), (RIGHT, self.rule()));
        let y = pages.lines(self.left, self.body_top(), &self.story, Ink::Black);
        let (left, y) = match self.openings.under_photo {
            true => (LEFT, under_the_photo()),
            false => (self.left, y + GAP),
        };
        let y = pages.lines(left, y, &self.openings.label, Ink::Black);
        self.openings.lines.iter().fold(y, |y, text| pages.lines(left, y, text, Ink::Black));
        if let Some(photo) = photo {
            pages.filling(photo, (LEFT, TOP), PHOTO, Fill::Upright);
        }
        pages.hairline((LEFT, self.foot_rule()), (RIGHT, self.foot_rule()));
        let y = self.foot_rule() + UNDER_RULE;
        self.foot.iter().fold(y, |y, text| pages.lines(LEFT, y, text, Ink::Black));
    }
}

/// Where what stands under a photo begins.
fn under_the_photo() -> f32 {
    TOP + PHOTO.1 + GAP
}

fn nothing(style: Style) -> Fitted {
    Fitted { style, lines: Vec::new() }
}

/// A text in its own size, if no word of it is wider than that.
fn broken(text: &Clean, style: Style, width: f32) -> Option<Fitted> {
    if text.is_empty() {
        return Some(nothing(style));
    }
    Some(Fitted { style, lines: Paragraph::prose(text, style).broken(style.size, width)? })
}

/// Number, names, place and birthday.
fn head(cards: &Cards, person: &CardPerson, full: &str, width: f32) -> Result<[Fitted; 5], PrintError> {
    let number = [("number", person.number.to_string().into())];
    let number = wording::say_with(cards.language, "paper-number", &number)?.whole();
    let number = Fitted { style: NUMBER, lines: vec![number] };
    let [first, second] = names(cards.language, &texts::name(cards.language, person, full)?, width)
        .ok_or_else(|| Whose::new(full, PaperField::Name).too_long(MOST_NAME_LINES + 1, MOST_NAME_LINES))?;
    let two_lines = LayoutBox { width, height: 2.0 * PLACE.line_height(), floor: 9.0 };
    let place = place(&texts::place(cards, person, full)?, width);
    let birthday = shortened(&texts::birthday(cards, person)?, BIRTHDAY, two_lines);
    Ok([number, first, second, place, birthday])
}

/// Where they are and when they were born: beside each other, or below where a line does not hold both.
fn place([place, born]: &[Clean; 2], width: f32) -> Fitted {
    let together = Clean::join(&[place, born], " · ");
    if PLACE.width(&together) <= width {
        return Fitted {
            style: PLACE,
            lines: vec![together].into_iter().filter(|line| !line.is_empty()).collect(),
        };
    }
    let one_line = LayoutBox { width, height: PLACE.line_height(), floor: 9.0 };
    let lines = [place, born].map(|text| shortened(text, PLACE, one_line));
    let size = lines.iter().map(|line| line.style.size).fold(PLACE.size, f32::min);
    Fitted { style: PLACE.sized(size), lines: lines.into_iter().flat_map(|line| line.lines).collect() }
}

/// Both in the largest size that they can have together.
fn names(language: Language, [first, second]: &[Clean; 2], width: f32) -> Option<[Fitted; 2]> {
    let styles = match language {
        Language::English if !second.is_empty() => [GIVEN, SURNAME],
        Language::Russian | Language::English => [SURNAME, GIVEN],
    };
    let set = |size: f32| {
        Some([broken(first, styles[0].sized(size), width)?, broken(second, styles[1].sized(size), width)?])
    };
    let lines = |names: &[Fitted; 2]| names.iter().map(|name| name.lines.len()).collect::<Vec<_>>();
    let in_one = sizes(SURNAME.size, ONE_LINE).filter_map(|(size, _)| set(size));
    let in_one = { in_one }.find(|names| lines(names).iter().all(|lines| *lines <= 1));
    let wrapped = sizes(WRAPPED, NAME_FLOOR).filter_map(|(size, _)| set(size));
    let mut wrapped = wrapped.filter(|names| lines(names).iter().sum::<usize>() <= MOST_NAME_LINES);
    in_one.or_else(|| wrapped.next())
}

/// The case, what not to write about, the notice and the evening; whether the case is told shorter.
fn foot(
    cards: &Cards,
    person: &CardPerson,
    full: &str,
) -> Result<(Vec<Fitted>, Option<PaperField>), PrintError> {
    let whose = |field| Whose::new(full, field);
    let (mut foot, mut cut) = (Vec::new(), None);
    for text in texts::case(cards, person, full)? {
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
    foot.push(shortened(&texts::evening(cards)?, EVENING, EVENING_BOX));
    foot.retain(|text| !text.lines.is_empty());
    Ok((foot, cut))
}
