//! Lines: how wide a text is, where it breaks, and how small it must be set to fit its box.
//!
//! Not for: which letters there are (`font`, `clean`), or where a line stands (`page`).
//!
//! Lengths inside are thousandths of an em, so that a text is measured once for every size it is tried in.

use unicode_linebreak::{BreakOpportunity, linebreaks};

use crate::{
    clean::{Clean, NO_BREAK, Whose, plain},
    error::{PaperField, PrintError},
    font::{self, Face},
};

/// Millimetres in a typographic point.
pub(crate) const MM_PER_POINT: f32 = 25.4 / 72.0;

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Style {
    pub(crate) face: Face,
    /// In points.
    pub(crate) size: f32,
    /// From baseline to baseline, as a multiple of the size.
    pub(crate) leading: f32,
    /// Extra space after each letter, in thousandths of an em.
    pub(crate) tracking: i32,
}

impl Style {
    pub(crate) const fn new(face: Face, size: f32, leading: f32) -> Style {
        Style { face, size, leading, tracking: 0 }
    }

    pub(crate) const fn tracked(self, tracking: i32) -> Style {
        Style { tracking, ..self }
    }

    pub(crate) const fn sized(self, size: f32) -> Style {
        Style { size, ..self }
    }

    /// With this share of the leading.
    pub(crate) fn led(self, share: f32) -> Style {
        Style { leading: self.leading * share, ..self }
    }

    /// The size in millimetres.
    pub(crate) fn em(&self) -> f32 {
        self.size * MM_PER_POINT
    }

    /// From baseline to baseline, in millimetres.
    pub(crate) fn line_height(&self) -> f32 {
        self.em() * self.leading
    }

    /// From the top of a line's box to its baseline, in millimetres: the leading is shared above and below.
    pub(crate) fn baseline(&self) -> f32 {
        let metrics = self.face.metrics();
        self.em() * (self.leading + metrics.ascent - metrics.descent) / 2.0
    }

    /// The width of a text in one line, in millimetres.
    pub(crate) fn width(&self, text: &Clean) -> f32 {
        measure(self.face, self.tracking, text.as_str()) as f32 * self.em() / 1000.0
    }
}

/// Quotation marks that open: small and high, they make a line's edge look dented.
const HANGING_MARKS: [char; 4] = ['«', '„', '“', '"'];
/// How far such a mark stands out of the edge, as a share of its width: the letters after it then line up with those of
/// the lines above and below.
const HANGING_SHARE: f32 = 0.5;

/// How far a line stands out to the left of its block, in millimetres.
pub(crate) fn hanging(style: Style, line: &Clean) -> f32 {
    match line.as_str().chars().next() {
        Some(mark) if HANGING_MARKS.contains(&mark) => {
            let width = measure(style.face, 0, mark.encode_utf8(&mut [0; 4])) as f32;
            width * style.em() / 1000.0 * HANGING_SHARE
        }
        _ => 0.0,
    }
}

/// The width of a text in thousandths of an em, kerned and tracked.
pub(crate) fn measure(face: Face, tracking: i32, text: &str) -> i32 {
    let mut width = 0;
    font::in_runs(face, text, |face, run| width += measure_run(face, tracking, run));
    width
}

fn measure_run(face: Face, tracking: i32, run: &str) -> i32 {
    let metrics = face.metrics();
    let mut width = 0;
    let mut before: Option<u16> = None;
    for letter in run.chars().map(plain) {
        // A clean text has a glyph for every letter; glyph 0 could only come from a text that was never cleaned.
        let glyph = metrics.glyph(letter).unwrap_or(0);
        if let Some(before) = before.filter(|_| letter != ' ') {
            width += metrics.kern(before, glyph);
        }
        width += metrics.advance(glyph) + tracking;
        before = (letter != ' ').then_some(glyph);
    }
    width
}

/// A stretch of text that is never broken, and what follows it.
struct Piece<'a> {
    text: &'a str,
    width: i32,
    /// The width of the space after it; `None` when the break would come inside a word, after a hyphen.
    space: Option<i32>,
    /// What a break after it costs, on top of the line.
    penalty: f32,
}

/// What one more line costs; other penalties are measured against it.
const LINE: f32 = 1.0;
/// A break inside a word is worse than two more lines.
const INSIDE_WORD: f32 = 3.0;
/// A preposition, a particle or «и» left hanging at the end of a line: rather another line.
const HANGING: f32 = 1.5;
/// A break that does not follow a comma, in an address.
const NO_COMMA: f32 = 0.08;
/// A last line of next to nothing.
const ORPHAN: f32 = 0.6;
/// A last line from this share of the width on is no orphan.
const ENOUGH: f32 = 0.35;
/// The raggedness of a line that is empty but for one letter.
const RAGGED: f32 = 0.5;

fn pieces(style: Style, text: &str, commas: Commas) -> Vec<Piece<'_>> {
    let (face, tracking) = (style.face, style.tracking);
    let space = measure(face, tracking, " ");
    let mut start = 0;
    let mut found = Vec::new();
    for (end, kind) in linebreaks(text) {
        let whole = &text[start..end];
        let trimmed = whole.trim_end_matches(' ');
        let inside = trimmed.len() == whole.len() && kind != BreakOpportunity::Mandatory && end < text.len();
        // «СИЗО-2/1», «и/или»: a break after a slash reads as a line of its own; only hyphens and dashes may break.
        if inside && !trimmed.ends_with(['-', '—', '–']) {
            continue;
        }
        let width = measure(face, tracking, trimmed);
        let penalty = if inside { INSIDE_WORD } else { penalty_after(trimmed, commas) };
        found.push(Piece { text: trimmed, width, space: (!inside).then_some(space), penalty });
        start = end;
    }
    found
}

fn penalty_after(piece: &str, commas: Commas) -> f32 {
    let last = piece.rsplit(NO_BREAK).next().unwrap_or(piece).trim_start_matches(['(', '«']);
    let short =
        last.chars().count() <= 2 || matches!(last, "для" | "при" | "под" | "над" | "без" | "про" | "или");
    if short && last.chars().all(char::is_alphabetic) {
        HANGING
    } else if commas == Commas::Preferred && !piece.ends_with([',', ';']) {
        NO_COMMA
    } else {
        0.0
    }
}

/// Whether lines rather end with a comma.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Commas {
    Preferred,
    Ordinary,
}

/// A text measured in one face, ready to be broken at any size and width.
pub(crate) struct Paragraph<'a> {
    pieces: Vec<Piece<'a>>,
    /// What the first line leaves free at its beginning, in thousandths of an em.
    indent: i32,
}

impl<'a> Paragraph<'a> {
    /// Running text.
    pub(crate) fn prose(text: &'a Clean, style: Style) -> Paragraph<'a> {
        Paragraph { pieces: pieces(style, text.as_str(), Commas::Ordinary), indent: 0 }
    }

    /// An address, which rather breaks between its parts.
    pub(crate) fn address(text: &'a Clean, style: Style) -> Paragraph<'a> {
        Paragraph { pieces: pieces(style, text.as_str(), Commas::Preferred), indent: 0 }
    }

    /// With room before its first line, in thousandths of an em.
    pub(crate) fn indented(self, indent: i32) -> Paragraph<'a> {
        Paragraph { indent, ..self }
    }

    /// Breaks the text into lines of at most `width` millimetres at `size` points: as few as possible, then with
    /// the best breaks. `None` when a single piece is wider than that.
    pub(crate) fn broken(&self, size: f32, width: f32) -> Option<Vec<Clean>> {
        let em = size * MM_PER_POINT;
        let limit = (width * 1000.0 / em) as i32;
        let breaks = best_breaks(&self.pieces, limit, self.indent)?;
        let mut lines = Vec::with_capacity(breaks.len());
        let mut start = 0;
        for end in breaks {
            lines.push(text_of(&self.pieces[start..end]));
            start = end;
        }
        Some(lines)
    }
}

fn text_of(line: &[Piece<'_>]) -> Clean {
    let mut text = String::new();
    for (index, piece) in line.iter().enumerate() {
        text.push_str(piece.text);
        if piece.space.is_some() && index + 1 < line.len() {
            text.push(' ');
        }
    }
    Clean::of_checked(text)
}

/// The ends of the lines with the smallest cost, by dynamic programming over the places where a line may end.
/// Texts here have at most some hundred pieces, and a line holds a dozen, so this is a few hundred steps.
fn best_breaks(pieces: &[Piece<'_>], limit: i32, indent: i32) -> Option<Vec<usize>> {
    let count = pieces.len();
    // best[i]: the cheapest way to have set the first i pieces, and where its last line begins.
    let mut best: Vec<Option<(f32, usize)>> = vec![None; count + 1];
    best[0] = Some((0.0, 0));
    for start in 0..count {
        let Some((so_far, _)) = best[start] else { continue };
        let mut width = if start == 0 { indent } else { 0 };
        for end in start + 1..=count {
            let piece = &pieces[end - 1];
            width += piece.width;
            if width > limit {
                break;
            }
            let filled = width as f32 / limit as f32;
            let cost = so_far
                + LINE
                + if end < count {
                    piece.penalty + RAGGED * (1.0 - filled).powi(2)
                } else if start > 0 {
                    ORPHAN * (1.0 - filled / ENOUGH).max(0.0)
                } else {
                    0.0
                };
            if best[end].is_none_or(|(known, _)| cost < known) {
                best[end] = Some((cost, start));
            }
            width += piece.space.unwrap_or(0);
        }
    }
    let mut ends = Vec::new();
    let mut end = count;
    while end > 0 {
        ends.push(end);
        end = best[end]?.1;
    }
    ends.reverse();
    Some(ends)
}

/// A text with the style it was found to fit in.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Fitted {
    pub(crate) style: Style,
    pub(crate) lines: Vec<Clean>,
}

impl Fitted {
    /// The width of the widest line, in millimetres.
    pub(crate) fn width(&self) -> f32 {
        self.lines.iter().map(|line| self.style.width(line)).fold(0.0, f32::max)
    }

    /// The height of all lines, in millimetres.
    pub(crate) fn height(&self) -> f32 {
        self.style.line_height() * self.lines.len() as f32
    }
}

/// A box for a text: what it may take, and how small it may be set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LayoutBox {
    /// In millimetres.
    pub(crate) width: f32,
    /// In millimetres.
    pub(crate) height: f32,
    /// The smallest size, in points.
    pub(crate) floor: f32,
}

/// Steps between the sizes that are tried, in points.
pub(crate) const STEP: f32 = 0.25;

/// The leading that is left when even the floor is too large, as a share of the usual one. Lines that stand closer
/// are still easier to read than smaller ones.
pub(crate) const TIGHT: f32 = 0.9;

/// The sizes from a preferred one down to a floor, each with the share of the leading; the floor, closely set, last.
pub(crate) fn sizes(preferred: f32, floor: f32) -> impl Iterator<Item = (f32, f32)> {
    let steps = ((preferred - floor).max(0.0) / STEP).ceil() as u32;
    let steps = (0..=steps).map(move |step| ((preferred - STEP * step as f32).max(floor), 1.0));
    steps.chain([(floor, TIGHT)])
}

/// Sets a text into a box, in the largest size that fits, from the style's down to the floor.
pub(crate) fn fit(
    text: &Clean,
    style: Style,
    room: LayoutBox,
    whose: Whose<'_>,
) -> Result<Fitted, PrintError> {
    if text.is_empty() {
        return Ok(Fitted { style, lines: Vec::new() });
    }
    let paragraph = Paragraph::prose(text, style);
    let mut at_the_floor = None;
    for (size, share) in sizes(style.size, room.floor) {
        let style = style.sized(size).led(share);
        let lines = paragraph.broken(size, room.width);
        if let Some(lines) = &lines
            && lines.len() <= lines_in(room.height, style)
        {
            return Ok(Fitted { style, lines: lines.clone() });
        }
        at_the_floor = lines;
    }
    let available = lines_in(room.height, style.sized(room.floor).led(TIGHT));
    // A word wider than the box has no number of lines that would do; one more than there are says "too long".
    Err(whose.too_long(at_the_floor.map_or(available + 1, |lines| lines.len()), available))
}

/// Sets a text into a box like [`fit`]; of one that is longer, as many words as there is room for, and an ellipsis.
pub(crate) fn shortened(text: &Clean, style: Style, room: LayoutBox) -> Fitted {
    let words: Vec<&str> = text.as_str().split(' ').collect();
    let beginning = |count: usize| match words.len() - count {
        0 => text.clone(),
        _ => {
            Clean::of_checked(format!("{}…", words[..count].join(" ").trim_end_matches([',', ';', ':', '.'])))
        }
    };
    let whose = Whose::document(PaperField::Title);
    let set = (1..=words.len()).rev().find_map(|count| fit(&beginning(count), style, room, whose).ok());
    set.unwrap_or(Fitted { style, lines: Vec::new() })
}

/// How many lines of a style stand in a height. The last line's leading may stick out by a hair of rounding.
pub(crate) fn lines_in(height: f32, style: Style) -> usize {
    ((height + 0.01) / style.line_height()) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::PaperField;

    const WHOSE: Whose<'static> =
        Whose { person: "Окуневу-Бархатному Лаврентию", field: PaperField::Story };

    fn clean(text: &str) -> Clean {
        Clean::new(text, WHOSE).unwrap()
    }

    fn check_lines(text: &str, width: f32, expected: &[&str]) {
        let text = clean(text);
        let style = Style::new(Face::Serif, 10.5, 1.3);
        let lines = Paragraph::address(&text, style).broken(10.5, width).unwrap();
        let shown: Vec<String> = lines.iter().map(|line| line.as_str().replace(NO_BREAK, " ")).collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn lines_break_where_it_does_not_hurt() {
        check_lines(
            "ФКУ СИЗО-99 УФСИН России по Энской области",
            67.0,
            &["ФКУ СИЗО-99 УФСИН России", "по Энской области"],
        );
        check_lines(
            "ул. Примерная, д. 1, г. Энск, Энская область",
            66.0,
            &["ул. Примерная, д. 1, г. Энск,", "Энская область"],
        );
        check_lines("Салтыковой-Щедриной", 30.0, &["Салтыковой-", "Щедриной"]);
        check_lines("Салтыковой-Щедриной", 60.0, &["Салтыковой-Щедриной"]);
    }

    #[test]
    fn no_line_is_wider_than_its_box() {
        let text = clean(&"Физик, двадцать лет преподавал оптику. Любит Стругацких и ждёт писем. ".repeat(5));
        let style = Style::new(Face::Sans, 9.0, 1.28);
        for width in [30.0, 45.0, 91.0] {
            for line in Paragraph::prose(&text, style).broken(9.0, width).unwrap() {
                assert!(style.width(&line) <= width, "{line:?} at {width}");
            }
        }
    }

    #[test]
    fn a_text_shrinks_to_its_floor_and_is_then_refused_with_the_number_of_lines() {
        let text = clean(&"Любит Стругацких. ".repeat(12));
        let style = Style::new(Face::Sans, 12.0, 1.25);
        let fitted = |height| fit(&text, style, LayoutBox { width: 91.0, height, floor: 8.0 }, WHOSE);
        let roomy = fitted(40.0).unwrap();
        assert_eq!(roomy.style.size, 12.0);
        let tight = fitted(15.0).unwrap();
        assert!(tight.style.size < 12.0 && tight.style.size >= 8.0 && tight.height() <= 15.01);
        let refused = fitted(7.1).unwrap_err();
        let person = WHOSE.person.to_owned();
        assert_eq!(
            refused,
            PrintError::TooLong { person, field: PaperField::Story, needed_lines: 4, lines: 2 }
        );
    }
}
