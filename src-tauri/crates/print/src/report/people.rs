//! The report's tables of people.

use letterdesk_model::evening::Kind;

use super::{
    ReportDocument, ReportRow,
    tables::{Align, CELL, Cell, FIGURE, Heads, NUMBER, figure, label, section},
};
use crate::{
    clean::{Clean, Whose},
    error::{PaperField, PrintError},
    flow::{Flow, RIGHT, cell},
    name::ListName,
    options::Edition,
    wording,
};

/// Right edge of the number.
pub(super) const NUMBER_RIGHT: f32 = 26.5;
pub(super) const NAME: (f32, f32) = (30.0, 78.0);
const NAME_SIZE: f32 = 10.0;
/// Where the place begins; it ends where the figures do.
pub(super) const FACILITY: f32 = 110.0;
/// From the right edge of one kind's figures to the next: five digits.
pub(super) const KIND_PITCH: f32 = 13.5;

/// Who was written to; in our edition, who was not.
pub(super) fn draw(document: &ReportDocument, flow: &mut Flow) -> Result<(), PrintError> {
    let named = |row: &&ReportRow| document.may_name(row);
    let (with, without): (Vec<&ReportRow>, Vec<&ReportRow>) =
        document.rows.iter().filter(named).partition(|row| row.letters.total() > 0);
    // A count over the public's list would tell how many are kept from it.
    let title = match document.edition {
        Edition::Ours => "paper-report-written-to",
        Edition::Public => "paper-report-written-to-public",
    };
    people(document, flow, title, &with, Figures::Shown)?;
    match document.edition {
        Edition::Ours => people(document, flow, "paper-report-without", &without, Figures::Absent),
        Edition::Public => Ok(()),
    }
}

/// Whether a table of people has their letters.
#[derive(Clone, Copy, PartialEq)]
enum Figures {
    Shown,
    Absent,
}

/// The columns of figures, `None` being the total, with their right edges.
type Columns = Vec<(Option<Kind>, f32)>;

fn people(
    document: &ReportDocument,
    flow: &mut Flow,
    title: &str,
    people: &[&ReportRow],
    figures: Figures,
) -> Result<(), PrintError> {
    if people.is_empty() {
        return Ok(());
    }
    let language = document.language;
    let count = wording::count(language, u32::try_from(people.len()).unwrap_or(u32::MAX));
    let title = wording::say_with(language, title, &[("n", count)])?;
    let columns = kind_columns(document, figures);
    let mut heads = vec![
        (wording::say(language, "paper-head-number")?, NUMBER_RIGHT, Align::Right),
        (wording::say(language, "paper-head-person")?, NAME.0, Align::Left),
        (wording::say(language, "paper-head-place")?, FACILITY, Align::Left),
    ];
    for (kind, right) in &columns {
        heads.push((wording::say(language, kind_head(*kind))?, *right, Align::Right));
    }
    let mut people = people.to_vec();
    people.sort_by_key(|row| row.number);
    let row = |row: &&ReportRow| person(document, row, &columns);
    let mut rows = people.iter().map(row).collect::<Result<Vec<_>, _>>()?;
    let sum = match figures {
        Figures::Absent => None,
        Figures::Shown => {
            let others: Vec<&ReportRow> =
                document.rows.iter().filter(|row| !document.may_name(row)).collect();
            if others.iter().any(|row| row.letters.total() > 0) {
                let words = wording::say(language, "paper-report-others")?;
                let words = cell(&words, CELL, NAME.1, Whose::document(PaperField::Wording))?;
                rows.push(added(document, &others, &columns, Cell::Words(NAME.0, words))?);
            }
            let all: Vec<&ReportRow> = document.rows.iter().collect();
            let words = label(&wording::say(language, "paper-head-total")?, NAME.0, NAME.1)?;
            Some(added(document, &all, &columns, words)?)
        }
    };
    section(flow, &title, &Heads { columns: heads, right: RIGHT }, &rows, sum);
    Ok(())
}

/// Kinds only where there are several.
fn kind_columns(document: &ReportDocument, figures: Figures) -> Columns {
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

fn person(document: &ReportDocument, row: &ReportRow, columns: &Columns) -> Result<Vec<Cell>, PrintError> {
    let figures = columns.first().map_or(RIGHT, |(_, right)| right - KIND_PITCH);
    let full = row.name.full();
    let whose = Whose::new(&full, PaperField::Facility);
    let mut cells = vec![
        Cell::Figure(NUMBER_RIGHT, Clean::of_checked(row.number.to_string()), NUMBER),
        Cell::Name(NAME.0, ListName::new(document.language, &row.name, &row.marks, (NAME_SIZE, NAME.1))?),
        Cell::Words(FACILITY, cell(&Clean::new(&row.facility, whose)?, CELL, figures - FACILITY, whose)?),
    ];
    cells.extend(letters(document, &[row], columns)?);
    Ok(cells)
}

/// A row of several people's letters under one label.
fn added(
    document: &ReportDocument,
    of: &[&ReportRow],
    columns: &Columns,
    label: Cell,
) -> Result<Vec<Cell>, PrintError> {
    let mut cells = vec![label];
    cells.extend(letters(document, of, columns)?);
    Ok(cells)
}

/// The figures of a row. A table of kinds is mostly zeros: an empty place reads quicker.
fn letters(document: &ReportDocument, of: &[&ReportRow], columns: &Columns) -> Result<Vec<Cell>, PrintError> {
    let shown = columns.iter().filter_map(|(kind, right)| {
        let count = |row: &&ReportRow| match kind {
            None => row.letters.total(),
            Some(kind) => row.letters.of(*kind),
        };
        let (n, style) = (of.iter().map(count).sum(), if kind.is_none() { NUMBER } else { FIGURE });
        (n > 0).then(|| figure(document, *right, n, style))
    });
    shown.collect()
}
