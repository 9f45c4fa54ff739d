//! The report's tables: differences, people, facilities, themes, and what proves the file.

use std::collections::BTreeMap;

use letterdesk_model::{closing::Decision, evening::Kind, id::Number, search};

use super::{ReportDifference, ReportDocument, ReportRow};
use crate::{
    clean::{Clean, Whose},
    error::{PaperField, PrintError},
    flow::{Flow, LEFT, RIGHT, cell},
    font::Face,
    name::ListName,
    options::Edition,
    page::{HAIRLINE, Ink},
    text::Style,
    wording,
};

const SECTION: Style = Style::new(Face::SerifBold, 14.0, 1.2);
const HEAD: Style = Style::new(Face::Sans, 8.0, 1.2);
const CELL: Style = Style::new(Face::Sans, 9.0, 1.22);
const NUMBER: Style = Style::new(Face::SerifBold, 10.0, 1.18);
const FIGURE: Style = Style::new(Face::Serif, 10.0, 1.18);
const NAME_SIZE: f32 = 10.0;
const PROOF: Style = Style::new(Face::Sans, 9.5, 1.4);
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
/// Right edge of the number.
const NUMBER_RIGHT: f32 = 26.5;
/// Sums stand near what they are of: an eye does not follow a line across the page.
const SUMS_RIGHT: f32 = LEFT + 92.0;
const NAME: (f32, f32) = (30.0, 84.0);
const FACILITY: (f32, f32) = (118.0, 36.0);
/// From the right edge of one kind's figures to the next.
const KIND_PITCH: f32 = 12.5;

pub(super) fn draw(document: &ReportDocument, flow: &mut Flow) -> Result<(), PrintError> {
    differences(document, flow)?;
    let named = |row: &&ReportRow| document.may_name(row);
    let (with, without): (Vec<&ReportRow>, Vec<&ReportRow>) =
        document.rows.iter().filter(named).partition(|row| row.letters.total() > 0);
    // A count over the public's list would tell how many are kept from it.
    let title = match document.edition {
        Edition::Ours => "paper-report-written-to",
        Edition::Public => "paper-report-written-to-public",
    };
    people(document, flow, title, &with, Figures::Shown)?;
    if document.edition == Edition::Ours {
        people(document, flow, "paper-report-without", &without, Figures::Absent)?;
    }
    let places = sums(document, "paper-report-no-place", |row| std::slice::from_ref(&row.place));
    totals(document, flow, "paper-report-by-place", "paper-head-place", &places)?;
    let themes = sums(document, "paper-report-no-theme", |row| &row.themes);
    totals(document, flow, "paper-report-by-theme", "paper-head-theme", &themes)?;
    proof(document, flow)
}

/// Whether a table of people has their letters.
#[derive(Clone, Copy, PartialEq)]
enum Figures {
    Shown,
    Absent,
}

/// A section's title, kept on one page with the head of its table and a row or two.
fn section(flow: &mut Flow, title: &Clean) {
    flow.y += ABOVE_SECTION;
    flow.need(SECTION.line_height() + 18.0);
    flow.pages.text(LEFT, flow.y + SECTION.baseline(), title, SECTION, Ink::Black);
    flow.y += SECTION.line_height() + UNDER_SECTION;
}

/// A table's column heads.
struct Heads {
    /// Text, place, and whether the place is its right end.
    columns: Vec<(Clean, f32, Align)>,
    /// Where the table ends.
    right: f32,
}

#[derive(Clone, Copy, PartialEq)]
enum Align {
    Left,
    Right,
}

fn draw_heads(flow: &mut Flow, heads: &Heads) {
    let baseline = flow.y + HEAD.baseline();
    for (text, x, align) in &heads.columns {
        match align {
            Align::Left => flow.pages.text(*x, baseline, text, HEAD, Ink::Black),
            Align::Right => flow.pages.text_right(*x, baseline, text, HEAD, Ink::Black),
        }
    }
    flow.y += HEAD.line_height() + UNDER_HEAD;
    flow.pages.rule((LEFT, flow.y), (heads.right, flow.y), HAIRLINE * 2.0, Ink::Black);
}

/// Makes room for a row; on a fresh page the heads stand again.
fn row_room(flow: &mut Flow, height: f32, heads: &Heads) {
    if !flow.has_room(height) {
        flow.turn_page();
        draw_heads(flow, heads);
    }
}

fn people(
    document: &ReportDocument,
    flow: &mut Flow,
    title: &str,
    rows: &[&ReportRow],
    figures: Figures,
) -> Result<(), PrintError> {
    if rows.is_empty() {
        return Ok(());
    }
    let language = document.language;
    let count = wording::count(language, u32::try_from(rows.len()).unwrap_or(u32::MAX));
    section(flow, &wording::say_with(language, title, &[("n", count)])?);
    let columns = kind_columns(document, figures);
    let mut heads = vec![
        (wording::say(language, "paper-head-number")?, NUMBER_RIGHT, Align::Right),
        (wording::say(language, "paper-head-person")?, NAME.0, Align::Left),
        (wording::say(language, "paper-head-place")?, FACILITY.0, Align::Left),
    ];
    for (kind, right) in &columns {
        heads.push((wording::say(language, kind_head(*kind))?, *right, Align::Right));
    }
    let heads = Heads { columns: heads, right: RIGHT };
    draw_heads(flow, &heads);
    let mut rows = rows.to_vec();
    rows.sort_by_key(|row| row.number);
    for row in rows {
        person(document, flow, row, &columns, &heads)?;
    }
    Ok(())
}

/// The columns of figures, `None` being the total, with their right edges; kinds only where there are several.
fn kind_columns(document: &ReportDocument, figures: Figures) -> Vec<(Option<Kind>, f32)> {
    if figures == Figures::Absent {
        return Vec::new();
    }
    let kinds = document.kinds();
    let mut columns = vec![(None, RIGHT)];
    for (place, kind) in (1_u8..).zip(kinds.iter().rev()).filter(|_| kinds.len() > 1) {
        columns.push((Some(*kind), RIGHT - f32::from(place) * KIND_PITCH));
    }
    columns.reverse();
    columns
}

fn kind_head(kind: Option<Kind>) -> &'static str {
    match kind {
        None => "paper-head-total",
        Some(Kind::Letter) => "paper-head-kind-letter",
        Some(Kind::Postcard) => "paper-head-kind-postcard",
        Some(Kind::Handmade) => "paper-head-kind-handmade",
    }
}

fn person(
    document: &ReportDocument,
    flow: &mut Flow,
    row: &ReportRow,
    columns: &[(Option<Kind>, f32)],
    heads: &Heads,
) -> Result<(), PrintError> {
    let full = row.name.full();
    let name = ListName::new(&row.name, &row.marks, NAME_SIZE, NAME.1)?;
    let whose = Whose::new(&full, PaperField::Facility);
    let facility = cell(&Clean::new(&row.facility, whose)?, CELL, FACILITY.1, whose)?;
    let height = name.height().max(facility.height()) + 2.0 * PADDING;
    row_room(flow, height, heads);
    let top = flow.y + PADDING;
    let baseline = top + FIGURE.baseline();
    let number = Clean::of_checked(row.number.to_string());
    flow.pages.text_right(NUMBER_RIGHT, baseline, &number, NUMBER, Ink::Black);
    name.draw(&mut flow.pages, NAME.0, top);
    flow.pages.lines_on(FACILITY.0, baseline, &facility, Ink::Black);
    for (kind, right) in columns {
        let (figure, style) = match kind {
            None => (row.letters.total(), NUMBER),
            Some(kind) => (row.letters.of(*kind), FIGURE),
        };
        // A table of kinds is mostly zeros: an empty place reads quicker.
        if figure > 0 {
            flow.pages.text_right(
                *right,
                baseline,
                &wording::number(document.language, figure)?,
                style,
                Ink::Black,
            );
        }
    }
    flow.y += height;
    flow.hairline();
    Ok(())
}

/// Letters added up under each of a row's keys, in alphabetical order. Those of rows without one come last, and with
/// them those of people whom this edition may not name: a place where nobody else is would give them away.
fn sums(
    document: &ReportDocument,
    without: &str,
    keys: impl Fn(&ReportRow) -> &[String],
) -> Vec<(String, u32)> {
    let mut sums = BTreeMap::<(String, String), u32>::new();
    let mut rest = 0;
    for row in &document.rows {
        let letters = row.letters.total();
        let keys = if document.may_name(row) { keys(row) } else { &[] };
        let mut named = keys.iter().filter(|key| !key.trim().is_empty()).peekable();
        rest += if named.peek().is_none() { letters } else { 0 };
        for key in named {
            *sums.entry((search::collation_key(key), key.clone())).or_default() += letters;
        }
    }
    let without = match document.edition {
        Edition::Ours => without,
        Edition::Public => "paper-report-others",
    };
    let without = letterdesk_words::text(document.language, without, &[]);
    let named = sums.into_iter().map(|((_, key), sum)| (key, sum));
    named.chain([(without, rest)]).filter(|(_, sum)| *sum > 0).collect()
}

fn totals(
    document: &ReportDocument,
    flow: &mut Flow,
    title: &str,
    head: &str,
    sums: &[(String, u32)],
) -> Result<(), PrintError> {
    // One line would only repeat the total.
    if sums.len() < 2 {
        return Ok(());
    }
    let language = document.language;
    section(flow, &wording::say(language, title)?);
    let columns = vec![
        (wording::say(language, head)?, LEFT, Align::Left),
        (wording::say(language, "paper-head-total")?, SUMS_RIGHT, Align::Right),
    ];
    let heads = Heads { columns, right: SUMS_RIGHT };
    draw_heads(flow, &heads);
    let whose = Whose::document(PaperField::Facility);
    for (key, sum) in sums {
        let key = cell(&Clean::new(key, whose)?, CELL, SUMS_RIGHT - LEFT - 20.0, whose)?;
        let height = key.height().max(FIGURE.line_height()) + 2.0 * PADDING;
        row_room(flow, height, &heads);
        let baseline = flow.y + PADDING + FIGURE.baseline();
        flow.pages.lines_on(LEFT, baseline, &key, Ink::Black);
        flow.pages.text_right(SUMS_RIGHT, baseline, &wording::number(language, *sum)?, NUMBER, Ink::Black);
        flow.y += height;
        flow.pages.hairline((LEFT, flow.y), (SUMS_RIGHT, flow.y));
    }
    Ok(())
}

/// What differed between box and ledger, what was believed and why: one line of words each.
fn differences(document: &ReportDocument, flow: &mut Flow) -> Result<(), PrintError> {
    // How many there were stands above. Those of people whom this edition leaves out would give them away.
    let may_tell = |difference: &&ReportDifference| document.may_tell_of(difference.number);
    let told: Vec<&ReportDifference> = document.differences.iter().filter(may_tell).collect();
    if told.is_empty() {
        return Ok(());
    }
    let language = document.language;
    section(flow, &wording::say(language, "paper-report-differences")?);
    flow.hairline();
    for difference in told {
        let whose = Whose::document(PaperField::Reason);
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
        let text = Clean::new(&letterdesk_words::text(language, id, &args), whose)?;
        flow.y += AROUND_DIFFERENCE;
        flow.prose(&text, PROOF, whose)?;
        flow.y += AROUND_DIFFERENCE;
        flow.hairline();
    }
    Ok(())
}

fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Letter => "kinds-letter",
        Kind::Postcard => "kinds-postcard",
        Kind::Handmade => "kinds-handmade",
    }
}

/// «№ 12, Окунев-Бархатный Лаврентий Капитонович», or the number alone where the edition may not name the person.
fn who(document: &ReportDocument, number: Number) -> String {
    let named = document.rows.iter().find(|row| row.number == number && document.may_name(row));
    match named {
        Some(row) => format!("№\u{a0}{number}, {}{}", row.name.full(), row.marks),
        None => format!("№\u{a0}{number}"),
    }
}

/// The ledger's head and the notices, at the end of the last page's text.
fn proof(document: &ReportDocument, flow: &mut Flow) -> Result<(), PrintError> {
    let language = document.language;
    let args =
        [("entries", wording::count(language, document.entries)), ("head", document.head.as_str().into())];
    flow.y += ABOVE_PROOF;
    flow.need(22.0);
    flow.hairline();
    flow.y += UNDER_PROOF_RULE;
    flow.prose(
        &wording::say_with(language, "paper-report-proof", &args)?,
        PROOF,
        Whose::document(PaperField::Wording),
    )?;
    let whose = Whose::document(PaperField::Notice);
    flow.y += ABOVE_NOTICES;
    flow.prose(&Clean::new(&document.notices, whose)?, NOTICE, whose)
}

#[cfg(test)]
mod tests;
