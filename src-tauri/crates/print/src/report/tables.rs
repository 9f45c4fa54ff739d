//! The report's tables: differences, people, facilities, themes, and what proves the file.

use std::collections::BTreeMap;

use letterdesk_model::{closing::Decision, evening::Kind, id::Number, search};
use letterdesk_words::Language;

use super::{Recounted, ReportDifference, ReportDocument, ReportRow, people};
use crate::{
    clean::{Clean, Whose},
    error::{PaperField, PrintError},
    flow::{Flow, LEFT, RIGHT, RowHeight, broken, cell, page_starts},
    font::Face,
    name::ListName,
    options::Edition,
    page::{HAIRLINE, Ink, Pages, Role},
    text::{Fitted, Style},
    wording,
};

const SECTION: Style = Style::new(Face::SerifBold, 14.0, 1.2);
const HEAD: Style = Style::new(Face::Sans, 8.0, 1.2);
pub(super) const CELL: Style = Style::new(Face::Sans, 9.0, 1.22);
const SUM: Style = Style::new(Face::SansBold, 9.0, 1.22);
pub(super) const NUMBER: Style = Style::new(Face::SerifBold, 10.0, 1.18);
pub(super) const FIGURE: Style = Style::new(Face::Serif, 10.0, 1.18);
const PROOF: Style = Style::new(Face::Sans, 9.5, 1.4);
/// The code that proves the file is copied by hand one day.
const CODE: Style = Style::new(Face::SansBold, 13.0, 1.2);
const CODE_STEP: f32 = 17.0;
const AROUND_CODE: f32 = 1.4;
const NOTICE: Style = Style::new(Face::Sans, 8.0, 1.3);
/// Above a section's title, and under it; under the columns' heads.
const ABOVE_SECTION: f32 = 8.0;
const UNDER_SECTION: f32 = 1.4;
const UNDER_HEAD: f32 = 1.0;
/// Around a difference, above what proves the file, under its rule, and above the notices.
const AROUND_DIFFERENCE: f32 = 1.2;
const ABOVE_PROOF: f32 = 8.0;
const UNDER_PROOF_RULE: f32 = 3.0;
const ABOVE_NOTICES: f32 = 2.0;
/// Above and below a row's text.
const PADDING: f32 = 0.75;
/// Sums stand near what they are of: an eye does not follow a line across the page.
const SUMS_RIGHT: f32 = LEFT + 92.0;
/// Lines to sign on: how many, between them, the baseline of the words above them, the lines themselves, and all of it.
const SIGNERS: f32 = 3.0;
const SIGNED_GAP: f32 = 9.0;
const SIGNED_BASELINE: f32 = 8.0;
const SIGNED_LINE: f32 = 18.0;
const SIGNATURES: f32 = 21.0;

pub(super) fn draw(document: &ReportDocument, flow: &mut Flow) -> Result<(), PrintError> {
    if document.edition == Edition::Ours {
        differences(document, flow)?;
    }
    people::draw(document, flow)?;
    let places = sums(document, "paper-report-no-place", |row| std::slice::from_ref(&row.place));
    totals(document, flow, "paper-report-by-place", "paper-head-place", &places)?;
    let themes = sums(document, "paper-report-no-theme", |row| &row.themes);
    totals(document, flow, "paper-report-by-theme", "paper-head-theme", &themes)?;
    proof(document, flow)
}

/// A table's column heads.
pub(super) struct Heads {
    /// Text, place, and whether the place is its right end.
    pub(super) columns: Vec<(Clean, f32, Align)>,
    /// Where the table ends.
    pub(super) right: f32,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Align {
    Left,
    Right,
}

impl Heads {
    fn height() -> f32 {
        HEAD.line_height() + UNDER_HEAD
    }

    /// Above the first row, and again where the table goes on: there they are seen, and not read.
    fn draw(&self, flow: &mut Flow, goes_on: bool) {
        let baseline = flow.y + HEAD.baseline();
        match goes_on {
            true => flow.pages.aside(|pages| self.texts(pages, baseline)),
            false => {
                flow.pages.begin(Role::Row);
                self.texts(&mut flow.pages, baseline);
                flow.pages.end();
            }
        }
        flow.y += Heads::height();
        flow.pages.rule((LEFT, flow.y), (self.right, flow.y), HAIRLINE * 2.0, Ink::Black);
    }

    fn texts(&self, pages: &mut Pages, baseline: f32) {
        for (text, x, align) in &self.columns {
            pages.begin(Role::ColumnHead);
            match align {
                Align::Left => pages.text(*x, baseline, text, HEAD, Ink::Black),
                Align::Right => pages.text_right(*x, baseline, text, HEAD, Ink::Black),
            }
            pages.end();
        }
    }

    /// A row, column by column; where it has no cell it has an empty one, so that every figure keeps its head.
    fn draw_row(&self, flow: &mut Flow, row: &[Cell], top: f32) {
        let head = row.iter().find(|cell| !matches!(cell, Cell::Figure(..))).map(Cell::place);
        flow.pages.begin(Role::Row);
        for (_, place, _) in &self.columns {
            flow.pages.begin(if head == Some(*place) { Role::RowHead } else { Role::Cell });
            if let Some(cell) = row.iter().find(|cell| cell.place() == *place) {
                cell.draw(flow, top);
            }
            flow.pages.end();
        }
        flow.pages.end();
    }
}

/// What stands in a row, and where.
pub(super) enum Cell {
    /// A figure that ends there.
    Figure(f32, Clean, Style),
    /// Words that begin there.
    Words(f32, Fitted),
    /// A name that begins there.
    Name(f32, ListName),
}

impl Cell {
    /// Where it begins, or ends if it is a figure.
    fn place(&self) -> f32 {
        match self {
            Cell::Figure(place, ..) | Cell::Words(place, _) | Cell::Name(place, _) => *place,
        }
    }

    fn height(&self) -> f32 {
        match self {
            Cell::Figure(_, _, style) => style.line_height(),
            Cell::Words(_, words) => words.height(),
            Cell::Name(_, name) => name.height(),
        }
    }

    fn draw(&self, flow: &mut Flow, top: f32) {
        let baseline = top + FIGURE.baseline();
        match self {
            Cell::Figure(right, figure, style) => {
                flow.pages.text_right(*right, baseline, figure, *style, Ink::Black);
            }
            Cell::Words(left, words) => flow.pages.lines_on(*left, baseline, words, Ink::Black),
            Cell::Name(left, name) => name.draw(&mut flow.pages, *left, top),
        }
    }
}

/// A section: its title, a table and its last row, which adds up the others. It begins with two rows at least, and ends
/// with two.
pub(super) fn section(
    flow: &mut Flow,
    title: &Clean,
    heads: &Heads,
    rows: &[Vec<Cell>],
    sum: Option<Vec<Cell>>,
) {
    let height = |row: &Vec<Cell>| row.iter().map(Cell::height).fold(0.0, f32::max) + 2.0 * PADDING;
    let rows: Vec<(&Vec<Cell>, f32)> = rows.iter().chain(&sum).map(|row| (row, height(row))).collect();
    let begins = rows.iter().take(2).map(|(_, height)| height).sum::<f32>();
    begin(flow, title, Heads::height() + begins);
    flow.pages.begin(Role::Table);
    heads.draw(flow, false);
    let heights: Vec<RowHeight> =
        rows.iter().map(|(_, height)| RowHeight::under_heads(*height, Heads::height())).collect();
    let starts = page_starts(&heights, flow.room(), 0.0);
    for (place, (row, height)) in rows.iter().enumerate() {
        if starts.contains(&place) {
            flow.turn_page();
            heads.draw(flow, true);
        }
        if sum.is_some() && place + 1 == rows.len() {
            flow.pages.rule((LEFT, flow.y), (heads.right, flow.y), HAIRLINE * 2.0, Ink::Black);
        }
        heads.draw_row(flow, row, flow.y + PADDING);
        flow.y += height;
        flow.pages.hairline((LEFT, flow.y), (heads.right, flow.y));
    }
    flow.pages.end();
}

/// A section's title, on one page with what must stand under it.
fn begin(flow: &mut Flow, title: &Clean, under: f32) {
    flow.y += ABOVE_SECTION;
    flow.need(SECTION.line_height() + UNDER_SECTION + under);
    flow.pages.begin(Role::Heading);
    flow.pages.text(LEFT, flow.y + SECTION.baseline(), title, SECTION, Ink::Black);
    flow.pages.end();
    flow.y += SECTION.line_height() + UNDER_SECTION;
}

/// The label of a sum.
pub(super) fn label(text: &Clean, left: f32, width: f32) -> Result<Cell, PrintError> {
    Ok(Cell::Words(left, cell(text, SUM, width, Whose::document(PaperField::Wording))?))
}

/// Letters added up.
struct Sums {
    /// Under each key.
    rows: Vec<(String, u32)>,
    /// How many of them stand under several keys, once too often each time.
    again: u32,
}

/// Letters added up under each of a row's keys, in alphabetical order. Those of rows without one come last, and with
/// them those of people whom this edition may not name: a place where nobody else is would give them away.
fn sums(document: &ReportDocument, without: &str, keys: impl Fn(&ReportRow) -> &[String]) -> Sums {
    let mut sums = BTreeMap::<(String, String), u32>::new();
    let (mut rest, mut again) = (0, 0);
    for row in &document.rows {
        let letters = row.letters.total();
        let keys = if document.may_name(row) { keys(row) } else { &[] };
        let mut times = 0;
        for key in keys.iter().filter(|key| !key.trim().is_empty()) {
            *sums.entry((search::collation_key(key), key.clone())).or_default() += letters;
            times += 1;
        }
        match times {
            0 => rest += letters,
            _ => again += letters * (times - 1),
        }
    }
    let without = match document.edition {
        Edition::Ours => without,
        Edition::Public => "paper-report-others",
    };
    let without = letterdesk_words::text(document.language, without, &[]);
    let named = sums.into_iter().map(|((_, key), sum)| (key, sum));
    Sums { rows: named.chain([(without, rest)]).filter(|(_, sum)| *sum > 0).collect(), again }
}

fn totals(
    document: &ReportDocument,
    flow: &mut Flow,
    title: &str,
    head: &str,
    sums: &Sums,
) -> Result<(), PrintError> {
    // One line would only repeat the total.
    if sums.rows.len() < 2 {
        return Ok(());
    }
    let language = document.language;
    let total = wording::say(language, "paper-head-total")?;
    let columns =
        vec![(wording::say(language, head)?, LEFT, Align::Left), (total.clone(), SUMS_RIGHT, Align::Right)];
    let width = SUMS_RIGHT - LEFT - 20.0;
    let row = |(key, sum): &(String, u32)| {
        let whose = Whose::document(PaperField::Facility);
        let key = cell(&Clean::new(key, whose)?, CELL, width, whose)?;
        Ok(vec![Cell::Words(LEFT, key), figure(document, SUMS_RIGHT, *sum, NUMBER)?])
    };
    let mut rows = sums.rows.iter().map(row).collect::<Result<Vec<_>, PrintError>>()?;
    if sums.again > 0 {
        let text = wording::say(language, "paper-report-again")?;
        let whose = Whose::document(PaperField::Wording);
        let again = Clean::new(&format!("−{}", wording::number(language, sums.again)?.as_str()), whose)?;
        let words = cell(&text, CELL, width, whose)?;
        rows.push(vec![Cell::Words(LEFT, words), Cell::Figure(SUMS_RIGHT, again, NUMBER)]);
    }
    let all = sums.rows.iter().map(|(_, sum)| sum).sum::<u32>() - sums.again;
    let sum = vec![label(&total, LEFT, width)?, figure(document, SUMS_RIGHT, all, NUMBER)?];
    section(flow, &wording::say(language, title)?, &Heads { columns, right: SUMS_RIGHT }, &rows, Some(sum));
    Ok(())
}

/// A number that ends there.
pub(super) fn figure(
    document: &ReportDocument,
    right: f32,
    n: u32,
    style: Style,
) -> Result<Cell, PrintError> {
    Ok(Cell::Figure(right, wording::number(document.language, n)?, style))
}

/// What differed between box and ledger, what was believed and why: each in words, and in one piece.
fn differences(document: &ReportDocument, flow: &mut Flow) -> Result<(), PrintError> {
    if document.differences.is_empty() {
        return Ok(());
    }
    let (language, whose) = (document.language, Whose::document(PaperField::Reason));
    let told = |difference: &ReportDifference| {
        let text = Clean::new(&in_words(document, difference), whose)?;
        broken(&text, PROOF, RIGHT - LEFT, whose)
    };
    let told = document.differences.iter().map(told).collect::<Result<Vec<_>, _>>()?;
    let height = |lines: &Vec<Clean>| lines.len() as f32 * PROOF.line_height() + 2.0 * AROUND_DIFFERENCE;
    // A reason that is longer than a page begins where it stands.
    let room = flow.room().fresh;
    let need = |lines: &Vec<Clean>| height(lines).min(room / 2.0);
    begin(flow, &wording::say(language, "paper-report-differences")?, told.first().map_or(0.0, need));
    flow.hairline();
    for lines in &told {
        flow.need(need(lines));
        flow.y += AROUND_DIFFERENCE;
        flow.pages.begin(Role::Paragraph);
        flow.lines(lines, PROOF);
        flow.pages.end();
        flow.y += AROUND_DIFFERENCE;
        flow.hairline();
    }
    Ok(())
}

fn in_words(document: &ReportDocument, difference: &ReportDifference) -> String {
    let language = document.language;
    let args = [
        ("who", who(document, difference.number).into()),
        ("kind", letterdesk_words::text(language, kind_word(difference.kind), &[]).into()),
        ("ledger", wording::count(language, difference.ledger)),
        ("recount", wording::count(language, difference.recount)),
        ("reason", difference.reason.trim().trim_end_matches('.').into()),
    ];
    let id = match difference.taken {
        Decision::Recount => "paper-report-difference-recount",
        Decision::Ledger => "paper-report-difference-ledger",
    };
    letterdesk_words::text(language, id, &args)
}

fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Letter => "kinds-letter",
        Kind::Postcard => "kinds-postcard",
        Kind::Handmade => "kinds-handmade",
    }
}

/// «№ 12, Окунев-Бархатный Лаврентий Капитонович», "No. 12, Lavrenty Kapitonovich Okunev-Barkhatny".
fn who(document: &ReportDocument, number: Number) -> String {
    let language = document.language;
    let numbered = letterdesk_words::text(language, "paper-number", &[("number", number.to_string().into())]);
    let Some(row) = document.rows.iter().find(|row| row.number == number) else { return numbered };
    let name = match language {
        Language::Russian => row.name.full(),
        Language::English => row.name.surname_last(),
    };
    format!("{numbered}, {name}{}", row.marks)
}

/// The ledger's head, in our edition the lines for those who counted, and the notices.
fn proof(document: &ReportDocument, flow: &mut Flow) -> Result<(), PrintError> {
    let language = document.language;
    let set = |text: &Clean| broken(text, PROOF, RIGHT - LEFT, Whose::document(PaperField::Wording));
    let entries = [("entries", wording::count(language, document.entries))];
    let proof = set(&wording::say_with(language, "paper-report-proof", &entries)?)?;
    let meaning = set(&wording::say(language, "paper-report-proof-meaning")?)?;
    let signed = if document.edition == Edition::Ours { SIGNATURES } else { 0.0 };
    let lines = (proof.len() + meaning.len()) as f32 * PROOF.line_height();
    flow.y += ABOVE_PROOF;
    flow.need(UNDER_PROOF_RULE + lines + AROUND_CODE * 2.0 + CODE.line_height() + signed);
    flow.hairline();
    flow.y += UNDER_PROOF_RULE;
    flow.pages.begin(Role::Paragraph);
    flow.lines(&proof, PROOF);
    flow.pages.end();
    flow.y += AROUND_CODE;
    flow.pages.begin(Role::Paragraph);
    code(document, flow)?;
    flow.pages.end();
    flow.y += AROUND_CODE;
    flow.pages.begin(Role::Paragraph);
    flow.lines(&meaning, PROOF);
    flow.pages.end();
    if document.edition == Edition::Ours {
        signatures(document, flow)?;
    }
    let whose = Whose::document(PaperField::Notice);
    flow.y += ABOVE_NOTICES;
    if document.notices.trim().is_empty() {
        return Ok(());
    }
    flow.pages.begin(Role::Paragraph);
    flow.prose(&Clean::new(&document.notices, whose)?, NOTICE, whose)?;
    flow.pages.end();
    Ok(())
}

/// The code by its groups, each as far from the next as an eye needs that copies it.
fn code(document: &ReportDocument, flow: &mut Flow) -> Result<(), PrintError> {
    for (place, group) in document.head.split_whitespace().enumerate() {
        let left = LEFT + place as f32 * CODE_STEP;
        // No letters of a code run together as a ligature does.
        let group = Clean::new(&group.to_uppercase(), Whose::document(PaperField::Wording))?;
        flow.pages.text(left, flow.y + CODE.baseline(), &group, CODE, Ink::Black);
    }
    flow.y += CODE.line_height();
    Ok(())
}

/// Lines to sign on: whoever counted answers for the figures.
fn signatures(document: &ReportDocument, flow: &mut Flow) -> Result<(), PrintError> {
    let words = wording::say(
        document.language,
        match document.recounted {
            Recounted::ByHand => "paper-report-signed-recount",
            Recounted::No => "paper-report-signed-closing",
        },
    )?;
    flow.pages.begin(Role::Paragraph);
    flow.pages.text(LEFT, flow.y + SIGNED_BASELINE, &words, PROOF, Ink::Black);
    flow.pages.end();
    let width = (RIGHT - LEFT - (SIGNERS - 1.0) * SIGNED_GAP) / SIGNERS;
    for place in 0..SIGNERS as u8 {
        let left = LEFT + f32::from(place) * (width + SIGNED_GAP);
        let y = flow.y + SIGNED_LINE;
        flow.pages.rule((left, y), (left + width, y), HAIRLINE, Ink::Black);
    }
    flow.y += SIGNATURES;
    Ok(())
}

#[cfg(test)]
mod tests;
