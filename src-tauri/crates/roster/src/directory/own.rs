//! The directory as a table of our own. What is written here is read back without a question, and as no news.

use letterdesk_model::{facility::FacilityFields, language::Language, statement::Said};

use super::Directory;
use crate::{
    features::said_of,
    input::{Grid, GridRow},
    text::clean,
};

/// A part of a facility's fields.
type Part = fn(&mut FacilityFields) -> &mut String;

/// The columns with their headers, left to right.
const COLUMNS: [(Part, &str, &str); 8] = [
    (|fields| &mut fields.kind, "Вид учреждения", "Facility kind"),
    (|fields| &mut fields.number, "Номер учреждения", "Facility number"),
    (|fields| &mut fields.short, "Учреждение", "Facility"),
    (|fields| &mut fields.full, "Полное название", "Facility full name"),
    (|fields| &mut fields.street, "Улица", "Street"),
    (|fields| &mut fields.region, "Регион", "Region"),
    (|fields| &mut fields.postcode, "Индекс", "Postcode"),
    (|fields| &mut fields.country, "Страна", "Country"),
];

/// The header row of an export.
pub fn facility_headers(language: Language) -> Vec<String> {
    COLUMNS.iter().map(|(_, russian, english)| language.pick(*russian, english).to_owned()).collect()
}

/// A facility's row, under [`facility_headers`]. Who says so and when stays in the vault.
pub fn facility_row(fields: &FacilityFields) -> Vec<String> {
    let mut fields = fields.clone();
    COLUMNS.iter().map(|(part, ..)| part(&mut fields).clone()).collect()
}

/// The row with our headers, and no others.
pub(super) fn header_row(grid: &Grid) -> Option<usize> {
    let first = grid.rows.first()?;
    let is_ours = |language| {
        let headers = facility_headers(language);
        first.cells.iter().map(|cell| clean::tidy(cell)).eq(headers)
    };
    Language::ALL.into_iter().any(is_ours).then_some(0)
}

/// The rows below the headers, with what is printed of each as it was written.
pub(super) fn read(grid: &Grid, header: usize) -> Directory {
    let said = |row: &GridRow| -> Option<Said> {
        let mut fields = FacilityFields::default();
        for (at, (part, ..)) in COLUMNS.iter().enumerate() {
            *part(&mut fields) = clean::free(row.cell(at));
        }
        Some(said_of(&fields)).filter(Said::names_facility)
    };
    Directory::of(&grid.rows[header + 1..], true, said)
}
