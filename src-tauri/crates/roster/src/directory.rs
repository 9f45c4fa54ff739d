//! A directory of facilities as a file: which columns mean what, and which facility of ours a row means.
//!
//! Known headers: `Регион, Вид ИУ, № ИУ, Сленговое, Адрес`; `name, jurisdiction, location, state, zip`; and plain ones
//! such as `Полное название, Улица, Индекс`.

use letterdesk_model::statement::Said;
use serde::{Deserialize, Serialize};

use crate::{
    RosterError,
    input::{Grid, GridRow},
    read::{ReadOptions, table},
    text::{
        address::{
            self,
            postcode::{self, PostcodeText},
        },
        clean, facility as facility_text, region,
    },
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
    /// What the row says; never without a name.
    pub said: Said,
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
            Some(said) => directory.rows.push(FacilityRow { line: row.line, said }),
            None => directory.nameless.push(row.line),
        }
    }
    Ok(directory)
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

fn facility(row: &GridRow, columns: &[Option<Column>]) -> Option<Said> {
    let of = |wanted: Column| {
        let at = columns.iter().position(|column| *column == Some(wanted));
        at.map(|at| clean::tidy(row.cell(at))).unwrap_or_default()
    };
    let named = named(&of(Column::Name), &of(Column::Kind), &of(Column::Number), &of(Column::Nickname))?;
    let found = address::parse(&address::pieces(&of(Column::Address)));
    let regions = [of(Column::Region), found.region, of(Column::Jurisdiction), named.region.clone()];
    let region = regions.into_iter().find(|text| !text.is_empty());
    let postcode = match postcode::of_column(&of(Column::Postcode)) {
        PostcodeText::Blank => found.postcode,
        PostcodeText::Sure(postcode) => postcode,
        PostcodeText::Two | PostcodeText::Unsure => String::new(),
    };
    Some(Said {
        region: region.map(|text| region::display(&text)).unwrap_or_default(),
        district: found.district,
        town: found.town,
        street: found.street,
        postcode,
        country: found.country,
        ..named
    })
}

/// Kind, number and names, from whichever columns there are.
fn named(name: &str, kind: &str, number: &str, nickname: &str) -> Option<Said> {
    let number = number.trim_start_matches(['№', '-', ' ']);
    let plain = if number.is_empty() { kind.to_owned() } else { format!("{kind}-{number}") };
    let text = if name.is_empty() { plain.as_str() } else { name };
    if text.trim_matches(['-', ' ']).is_empty() {
        return None;
    }
    let found = facility_text::find(text).map(|found| found.facility).unwrap_or_default();
    let mut short = if found.short.is_empty() { text.to_owned() } else { found.short };
    let bare = nickname.trim_matches(['«', '»', '"', ' ']);
    if !bare.is_empty() && !short.contains(bare) {
        short = format!("{short} «{bare}»");
    }
    let full = if found.full.is_empty() { name.to_owned() } else { found.full };
    Some(Said {
        kind: found.kind,
        number: found.number,
        short,
        full,
        region: found.region,
        ..Said::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Said> {
        let read = read_directory(text.as_bytes(), "directory.csv", &ReadOptions::default()).unwrap();
        read.rows.into_iter().map(|row| row.said).collect()
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
        assert_eq!(russian[0].street_line(), "ул. Примерная, д. 1, г. Энск");
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
}
