//! Four cards of thanks on a sheet, for those who helped: what the evening came to, and when the next one is.

use super::{Signs, Thanks};
use crate::{
    clean::{Clean, NO_BREAK, Whose},
    cut,
    error::{PaperField, PrintError},
    flow::running_head,
    font::Face,
    page::{Ink, Pages, Paper},
    postmark::OfEvening,
    text::{Fitted, LayoutBox, Style, fit},
    wording,
};

// A card, in millimetres and points.
const SHEET: Paper = Paper::A4_LANDSCAPE;
const CARD: (f32, f32) = (SHEET.width / 2.0, SHEET.height / 2.0);
pub(super) const MARGIN: f32 = 11.0;
pub(super) const THANKS: Style = Style::new(Face::SerifBold, 38.0, 1.1);
pub(super) const SENTENCE: Style = Style::new(Face::Serif, 20.0, 1.25);
const SENTENCE_HEIGHT: f32 = 28.0;
pub(super) const NEXT: Style = Style::new(Face::SansBold, 12.0, 1.3);
pub(super) const EVENING: Style = Style::new(Face::Sans, 9.5, 1.3);
pub(super) const UNDER_THANKS: f32 = 3.0;
/// Beside the mark, whose centre and radius these are.
pub(super) const MARK: ((f32, f32), f32) = ((CARD.0 - 27.0, CARD.1 - 27.0), 17.0);
const BESIDE_MARK: f32 = MARK.0.0 - MARK.1 - 4.0 - MARGIN;

/// A card, laid out.
struct Card {
    thanks: Fitted,
    sentence: Fitted,
    next: Fitted,
    evening: Fitted,
}

pub(super) fn draw(sign: &Signs, thanks: &Thanks, pages: &mut Pages) -> Result<Clean, PrintError> {
    let title = Clean::new(&sign.title, Whose::document(PaperField::Title))?;
    let card = Card::new(sign, thanks, &title)?;
    let mark = OfEvening { language: sign.language, title: &title, date: sign.date, total: thanks.total };
    pages.add(SHEET);
    cut::marks(pages, SHEET, 2, 2);
    for place in 0..4 {
        let (column, row) = ((place % 2) as f32, (place / 2) as f32);
        pages.set_origin(column * CARD.0, row * CARD.1);
        card.draw(pages);
        mark.draw(pages, MARK.0, MARK.1)?;
    }
    Ok(title)
}

impl Card {
    fn new(sign: &Signs, thanks: &Thanks, title: &Clean) -> Result<Card, PrintError> {
        let (language, width) = (sign.language, CARD.0 - 2.0 * MARGIN);
        let set = |text: &Clean, style: Style, (width, height), floor, field| {
            fit(text, style, LayoutBox { width, height, floor }, Whose::document(field))
        };
        let sentence = counted(&Clean::new(&thanks.sentence, Whose::document(PaperField::Sentence))?);
        let next = match thanks.next {
            None => Clean::default(),
            Some(day) => {
                let date = wording::date(language, day)?;
                wording::say_with(language, "paper-thanks-next", &[("date", date.as_str().into())])?
            }
        };
        let evening = running_head(title, &wording::date(language, sign.date)?);
        let wording = PaperField::Wording;
        Ok(Card {
            thanks: set(
                &wording::say(language, "paper-thanks")?,
                THANKS,
                (width, THANKS.line_height()),
                24.0,
                wording,
            )?,
            sentence: set(&sentence, SENTENCE, (width, SENTENCE_HEIGHT), 12.0, PaperField::Sentence)?,
            next: set(&next, NEXT, (BESIDE_MARK, 2.0 * NEXT.line_height()), 10.0, wording)?,
            evening: set(
                &evening,
                EVENING,
                (BESIDE_MARK, 3.0 * EVENING.line_height()),
                7.0,
                PaperField::Title,
            )?,
        })
    }

    fn draw(&self, pages: &mut Pages) {
        let y = pages.lines(MARGIN, MARGIN, &self.thanks, Ink::Black) + UNDER_THANKS;
        pages.lines(MARGIN, y, &self.sentence, Ink::Black);
        let y = CARD.1 - MARGIN - self.evening.height();
        pages.lines(MARGIN, y, &self.evening, Ink::Black);
        pages.lines(MARGIN, y - self.next.height() - 1.5, &self.next, Ink::Black);
    }
}

/// With each number and what it counts in one line.
fn counted(sentence: &Clean) -> Clean {
    let words = sentence.as_str().split(' ');
    let joined = words.fold(String::new(), |mut joined, word| {
        if !joined.is_empty() {
            joined.push(if joined.ends_with(|letter: char| letter.is_ascii_digit()) {
                NO_BREAK
            } else {
                ' '
            });
        }
        joined + word
    });
    Clean::of_checked(joined)
}
