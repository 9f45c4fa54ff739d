//! The evening's total: thanks, the figure across the sheet, what it counts, when to come again.

use super::{
    ABOVE_NOTICE, BOTTOM, LEFT, NextEvening, Poster, Sheets, TOP, UNDER, UNDER_BOX, UNDER_HEADING, WIDTH,
    foot, notice, titled, worded,
};
use crate::{
    clean::{Clean, Whose},
    error::{PaperField, PrintError},
    font::Face,
    postmark::OfEvening,
    text::{Fitted, LayoutBox, Style, shortened},
    wording,
};

pub(super) const THANKS: Style = Style::new(Face::Serif, 40.0, 1.1);
const THANKS_BOX: LayoutBox = LayoutBox { width: WIDTH, height: 16.0, floor: 24.0 };
pub(super) const TITLE: Style = Style::new(Face::SerifBold, 24.0, 1.15);
const TITLE_BOX: LayoutBox = LayoutBox { width: WIDTH, height: 20.0, floor: 14.0 };
/// From the thanks to the title.
pub(super) const ABOVE_TITLE: f32 = 4.0;
/// As wide as the sheet, but not higher than it bears. Figures alone need little leading.
pub(super) const FIGURE: Style = Style::new(Face::SerifBold, 318.0, 0.84);
/// It stands with what it counts in the middle between these.
pub(super) const FIGURE_ROOM: (f32, f32) = (64.0, 198.0);
/// From the total to what it counts.
pub(super) const ABOVE_WORDS: f32 = 8.0;
pub(super) const WORDS: Style = Style::new(Face::Serif, 36.0, 1.15);
const WORDS_BOX: LayoutBox = LayoutBox { width: WIDTH, height: 30.0, floor: 18.0 };
/// The next evening, beside the postmark: its date, and what stands above and below.
pub(super) const NEXT: Style = Style::new(Face::SerifBold, 28.0, 1.2);
const NEXT_BOX: LayoutBox = LayoutBox { width: 106.0, height: 12.5, floor: 14.0 };
pub(super) const NEXT_MORE: Style = Style::new(Face::Sans, 15.0, 1.3);
const NEXT_MORE_BOX: LayoutBox = LayoutBox { width: 106.0, height: 14.0, floor: 9.0 };
/// The postmark's centre and radius.
pub(super) const MARK: ((f32, f32), f32) = ((162.0, 233.0), 30.0);

pub(super) fn draw(
    poster: &Poster,
    (letters, people): (u32, u32),
    next: Option<&NextEvening>,
    sheets: &mut Sheets,
) -> Result<(), PrintError> {
    let language = poster.language;
    let thanks = worded(&wording::say(language, "paper-poster-thanks")?, THANKS, THANKS_BOX)?;
    let title = Clean::new(&poster.title, Whose::document(PaperField::Title))?;
    let heading = titled(&poster.title, TITLE, TITLE_BOX)?;
    let date = worded(&wording::date(language, poster.date)?, UNDER, UNDER_BOX)?;
    let figure = figure(&wording::number(language, letters)?.whole());
    let counts =
        [("letters", wording::count(language, letters)), ("people", wording::count(language, people))];
    let words = worded(&wording::say_with(language, "paper-poster-total", &counts)?, WORDS, WORDS_BOX)?;
    let next = next.map(|next| again(poster, next)).transpose()?.unwrap_or_default();
    let next_top =
        BOTTOM - notice(poster)?.height() - ABOVE_NOTICE - next.iter().map(Fitted::height).sum::<f32>();
    sheets.add();
    let y = sheets.lines(LEFT, TOP, &thanks);
    let y = sheets.lines(LEFT, y + ABOVE_TITLE, &heading);
    sheets.lines(LEFT, y + UNDER_HEADING, &date);
    let (from, to) = FIGURE_ROOM;
    let top = from + (to - from - figure.height() - ABOVE_WORDS - words.height()).max(0.0) / 2.0;
    let y = sheets.lines(LEFT, top, &figure);
    sheets.lines(LEFT, y + ABOVE_WORDS, &words);
    next.iter().fold(next_top, |y, text| sheets.lines(LEFT, y, text));
    let mark = OfEvening { language, title: &title, date: poster.date, total: letters };
    let ((x, y), radius) = MARK;
    let scale = sheets.scale;
    mark.draw(&mut sheets.pages, (x * scale, y * scale), radius * scale)?;
    foot(poster, sheets)?;
    Ok(())
}

/// The figure in the size in which it is as wide as the sheet.
fn figure(figure: &Clean) -> Fitted {
    let wide = FIGURE.size * WIDTH / FIGURE.width(figure);
    Fitted { style: FIGURE.sized(wide.min(FIGURE.size)), lines: vec![figure.clone()] }
}

/// When to come again, and what to.
fn again(poster: &Poster, next: &NextEvening) -> Result<Vec<Fitted>, PrintError> {
    let said = worded(&wording::say(poster.language, "paper-poster-next")?, NEXT_MORE, NEXT_MORE_BOX)?;
    let date = worded(&wording::date(poster.language, next.date)?, NEXT, NEXT_BOX)?;
    let more = [&next.title, &next.place].map(|text| {
        let text = Clean::new(text, Whose::document(PaperField::Title))?;
        Ok(shortened(&text, NEXT_MORE, NEXT_MORE_BOX))
    });
    let [title, place] = more;
    let all = [said, date, title?, place?];
    Ok(all.into_iter().filter(|text| !text.lines.is_empty()).collect())
}
