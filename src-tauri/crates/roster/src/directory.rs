//! A directory of facilities as a file: which columns mean what, and which facility of ours a row means.
//!
//! Known headers: `Регион, Вид ИУ, № ИУ, Сленговое, Адрес`; `name, jurisdiction, location, state, zip`; and plain ones
//! such as `Полное название, Улица, Индекс`.

use letterdesk_model::{
    facility::{Facility, FacilityFields},
    id::FacilityId,
};
use serde::{Deserialize, Serialize};

use crate::{
    RosterError,
    compare::FacilityMatch,
    compare::Places,
    input::{Grid, GridRow},
    read::{ReadOptions, table},
    text::{address, clean, facility as facility_text, region},
};

/// How many rows from the top may be titles above the header row.
const TITLES: usize = 20;
/// As many known headers make a header row.
const ENOUGH: usize = 2;

/// A facility with the line it stands on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacilityRow {
    /// The line of a text file or the row of a sheet, from 1.
    pub line: u32,
    /// What the row says; never without a short and a full name.
    pub fields: FacilityFields,
}

/// What a directory's file says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Directory {
    /// The facilities, top to bottom.
    pub rows: Vec<FacilityRow>,
    /// Lines that name no facility.
    pub nameless: Vec<u32>,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Region,
    /// A region or an authority: believed only where no column has the region.
    Jurisdiction,
    Kind,
    Number,
    Nickname,
    /// A full or a short name.
    Name,
    /// A whole address, perhaps with region and postcode.
    Address,
    Postcode,
}

/// Headers in folded form.
const HEADERS: [(&str, Column); 24] = [
    ("регион", Column::Region),
    ("region", Column::Region),
    ("state", Column::Region),
    ("jurisdiction", Column::Jurisdiction),
    ("вид иу", Column::Kind),
    ("вид", Column::Kind),
    ("тип", Column::Kind),
    ("kind", Column::Kind),
    ("№ иу", Column::Number),
    ("№", Column::Number),
    ("номер", Column::Number),
    ("number", Column::Number),
    ("сленговое", Column::Nickname),
    ("nickname", Column::Nickname),
    ("name", Column::Name),
    ("название", Column::Name),
    ("полное название", Column::Name),
    ("учреждение", Column::Name),
    ("адрес", Column::Address),
    ("улица", Column::Address),
    ("address", Column::Address),
    ("location", Column::Address),
    ("индекс", Column::Postcode),
    ("zip", Column::Postcode),
];

/// Reads a directory of facilities. Pure, like [`crate::read`].
///
/// Errors: those of reading any table, and [`RosterError::NoNameColumn`] when no column names facilities.
pub fn read_directory(
    bytes: &[u8],
    file_name: &str,
    options: &ReadOptions,
) -> Result<Directory, RosterError> {
    let grid = table(bytes, file_name, options)?.grid;
    let Some((at, columns)) = header_row(&grid) else {
        let first = grid.rows.first().map(|row| row.cells.clone()).unwrap_or_default();
        return Err(RosterError::NoNameColumn {
            headers: first.iter().map(|cell| clean::tidy(cell)).collect(),
        });
    };
    let mut directory = Directory { rows: Vec::new(), nameless: Vec::new() };
    for row in &grid.rows[at + 1..] {
        match facility(row, &columns) {
            Some(fields) => directory.rows.push(FacilityRow { line: row.line, fields }),
            None => directory.nameless.push(row.line),
        }
    }
    Ok(directory)
}

/// Which facility of the directory each row means, in their order.
pub fn match_directory(directory: &[Facility], rows: &[FacilityRow]) -> Vec<FacilityMatch> {
    let mut places = Places::new(directory);
    rows.iter().map(|row| places.find(row.line, Some(&row.fields), None::<FacilityId>)).collect()
}

/// The first row that is plainly one of headers, with its columns.
fn header_row(grid: &Grid) -> Option<(usize, Vec<Option<Column>>)> {
    let columns = |row: &GridRow| row.cells.iter().map(|cell| column(cell)).collect::<Vec<_>>();
    let names = |columns: &[Option<Column>]| {
        columns.iter().any(|column| matches!(column, Some(Column::Name | Column::Kind)))
    };
    let mut rows = grid.rows.iter().take(TITLES).map(columns).enumerate();
    rows.find(|(_, columns)| columns.iter().flatten().count() >= ENOUGH && names(columns))
}

fn column(header: &str) -> Option<Column> {
    let folded = clean::fold(header);
    HEADERS.iter().find(|(known, _)| *known == folded.trim()).map(|(_, column)| *column)
}

fn facility(row: &GridRow, columns: &[Option<Column>]) -> Option<FacilityFields> {
    let of = |wanted: Column| {
        let at = columns.iter().position(|column| *column == Some(wanted));
        at.map(|at| clean::tidy(row.cell(at))).unwrap_or_default()
    };
    let mut fields = named(&of(Column::Name), &of(Column::Kind), &of(Column::Number), &of(Column::Nickname))?;
    let found = address::parse(&address::pieces(&of(Column::Address)));
    let said = [of(Column::Region), found.region.clone(), of(Column::Jurisdiction), fields.region];
    fields.region = said.into_iter().find(|text| !text.is_empty()).map(|text| region::display(&text))?;
    fields.street = found.street_line();
    let postcode = of(Column::Postcode);
    fields.postcode = if postcode.is_empty() { found.postcode } else { postcode };
    Some(fields)
}

/// Kind, number and names, from whichever columns there are.
fn named(name: &str, kind: &str, number: &str, nickname: &str) -> Option<FacilityFields> {
    let number = number.trim_start_matches(['№', '-', ' ']);
    let plain = if number.is_empty() { kind.to_owned() } else { format!("{kind}-{number}") };
    let text = if name.is_empty() { plain.as_str() } else { name };
    if text.trim_matches(['-', ' ']).is_empty() {
        return None;
    }
    let mut fields = facility_text::find(text).map(|found| found.facility).unwrap_or_default();
    if fields.short.is_empty() {
        fields.short = text.to_owned();
    }
    let bare = nickname.trim_matches(['«', '»', '"', ' ']);
    if !bare.is_empty() && !fields.short.contains(bare) {
        fields.short = format!("{} «{bare}»", fields.short);
    }
    if fields.full.is_empty() {
        fields.full = if name.is_empty() { fields.short.clone() } else { name.to_owned() };
    }
    Some(fields)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<FacilityFields> {
        let read = read_directory(text.as_bytes(), "directory.csv", &ReadOptions::default()).unwrap();
        read.rows.into_iter().map(|row| row.fields).collect()
    }

    #[test]
    fn both_known_forms_are_read() {
        let russian = rows(
            "Регион,Вид ИУ,№ ИУ,Сленговое,Адрес\n\
             Энская область,СИЗО,99,Примерный,\"000001, Энская область, г. Энск, ул. Примерная, д. 1\"\n",
        );
        assert_eq!((russian[0].kind.as_str(), russian[0].number.as_str()), ("СИЗО", "99"));
        assert_eq!(russian[0].short, "СИЗО-99 «Примерный»");
        assert_eq!((russian[0].postcode.as_str(), russian[0].region.as_str()), ("000001", "Энская обл."));
        assert_eq!(russian[0].street, "ул. Примерная, д. 1, г. Энск");
        let english = rows(
            "name,jurisdiction,location,state,zip\n\
             ФКУ ИК-98 ГУФСИН России по Заозёрному краю,ГУФСИН,\"пос. Дальний, ул. Образцовая, д. 2\",Заозёрный край,000002\n",
        );
        assert_eq!((english[0].short.as_str(), english[0].postcode.as_str()), ("ИК-98", "000002"));
        assert_eq!(english[0].full, "ФКУ ИК-98 ГУФСИН России по Заозёрному краю");
    }

    #[test]
    fn a_list_of_people_is_no_directory() {
        let read =
            read_directory("ФИО,Статьи\nОкунев Пётр,1\n".as_bytes(), "list.csv", &ReadOptions::default());
        assert!(matches!(read, Err(RosterError::NoNameColumn { .. })), "{read:?}");
    }

    #[test]
    fn a_row_finds_its_facility() {
        let fields = rows("Регион,Вид ИУ,№ ИУ,Адрес\nЭнская область,СИЗО,99,\"000001, г. Энск\"\n");
        let facility = Facility { id: FacilityId(7), uuid: uuid::Uuid::nil(), fields: fields[0].clone() };
        let said = rows(
            "Регион,Вид ИУ,№ ИУ,Адрес\nЭнская обл.,СИЗО,99,\"000009, г. Энск\"\nЗаозёрный край,СИЗО,99,\n",
        );
        let said: Vec<_> = said.into_iter().map(|fields| FacilityRow { line: 2, fields }).collect();
        let found = match_directory(&[facility], &said);
        assert_eq!(found[0], FacilityMatch::Existing(FacilityId(7)));
        assert!(matches!(found[1], FacilityMatch::New(_)), "{:?}", found[1]);
    }
}
