//! A directory of facilities as a file: what each of its rows says of a facility.
//!
//! A table has known headers: `Регион, Вид ИУ, № ИУ, Сленговое, Адрес`; `name, jurisdiction, location, state, zip`; plain
//! ones such as `Полное название, Улица, Индекс`; or those of our own export ([`own`]). The public XML directory is read as
//! it is: its records become a table ([`records`]), whose columns are found by what stands in them ([`columns`]).

mod columns;
mod own;
mod records;

pub use own::{facility_headers, facility_row};

use letterdesk_model::statement::Said;
use serde::{Deserialize, Serialize};

use crate::{
    RosterError,
    input::{GridRow, sniff, tree},
    read::{ReadOptions, table},
    text::{
        address::{
            self,
            postcode::{self, PostcodeText},
        },
        clean, facility as facility_text, region,
    },
};
use columns::Column;

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
    /// Whether this program wrote it: what is as it wrote it is no news.
    pub is_own: bool,
}

/// Reads a directory of facilities. Pure, like [`crate::read`].
///
/// Errors: those of reading any table, and [`RosterError::NoNameColumn`] when no column names facilities.
pub fn read_directory(
    bytes: &[u8],
    file_name: &str,
    options: &ReadOptions,
) -> Result<Directory, RosterError> {
    let is_xml = sniff::is_xml(bytes);
    let (grid, found) = match is_xml {
        true => {
            let grid = records::grid(&tree::read(bytes)?)?;
            let found = columns::by_contents(&grid).map(|columns| (0, columns));
            let found = found.or_else(|| columns::header_row(&grid));
            (grid, found)
        }
        false => {
            let grid = table(bytes, file_name, options)?.grid;
            if let Some(at) = own::header_row(&grid) {
                return Ok(own::read(&grid, at));
            }
            let found = columns::header_row(&grid);
            (grid, found)
        }
    };
    let Some((at, columns)) = found else {
        let first = grid.rows.first().map(|row| row.cells.clone()).unwrap_or_default();
        return Err(RosterError::NoNameColumn {
            headers: first.iter().map(|cell| clean::tidy(cell)).collect(),
        });
    };
    // An office of another sort may stand among the records.
    let is_facility = |said: &Said| !is_xml || !said.kind.is_empty() || said.says_where();
    Ok(Directory::of(&grid.rows[at + 1..], false, |row| facility(row, &columns).filter(is_facility)))
}

impl Directory {
    fn of(rows: &[GridRow], is_own: bool, read: impl Fn(&GridRow) -> Option<Said>) -> Directory {
        let mut directory = Directory { rows: Vec::new(), nameless: Vec::new(), is_own };
        for row in rows {
            match read(row) {
                Some(said) => directory.rows.push(FacilityRow { line: row.line, said }),
                None => directory.nameless.push(row.line),
            }
        }
        directory
    }
}

fn facility(row: &GridRow, columns: &[Option<Column>]) -> Option<Said> {
    let of = |wanted: Column| {
        let at = columns.iter().position(|column| *column == Some(wanted));
        at.map(|at| clean::tidy(row.cell(at))).unwrap_or_default()
    };
    let parts = [of(Column::District), of(Column::Town), of(Column::Street), house(&of(Column::House))];
    let mut address = address::pieces(&of(Column::Address));
    if address.is_empty() {
        address = parts.iter().flat_map(|part| address::pieces(part)).collect();
    }
    let mut name = of(Column::Name);
    if address.is_empty() {
        (name, address) = name_and_address(name);
    }
    let named = named(&name, &of(Column::Kind), &of(Column::Number), &of(Column::Nickname))?;
    let found = address::parse(&address);
    let regions = [of(Column::Region), found.region, of(Column::Jurisdiction), named.region.clone()];
    let region = regions.into_iter().find(|text| !text.is_empty());
    let postcode = match postcode::of_column(&of(Column::Postcode)) {
        PostcodeText::Blank => found.postcode,
        PostcodeText::Sure(postcode) => postcode,
        PostcodeText::Two | PostcodeText::Unsure => String::new(),
    };
    let country = match of(Column::Country) {
        said if said.is_empty() => found.country,
        said => address::country_of_column(&said),
    };
    Some(Said {
        region: region.map(|text| region::display(&text)).unwrap_or_default(),
        district: found.district,
        town: found.town,
        street: found.street,
        postcode,
        country,
        ..named
    })
}

/// «12» in a column of houses is «д. 12».
fn house(text: &str) -> String {
    let is_bare = text.starts_with(|letter: char| letter.is_ascii_digit());
    if is_bare { format!("д. {text}") } else { text.to_owned() }
}

/// A name with an address behind or before it, taken apart.
fn name_and_address(text: String) -> (String, Vec<String>) {
    let mut pieces = address::pieces(&text);
    let names =
        |piece: &String| facility_text::find(piece).is_some_and(|found| !found.facility.kind.is_empty());
    match pieces.iter().position(names) {
        Some(at) if pieces.len() > 1 => (pieces.remove(at), pieces),
        _ => (text, Vec::new()),
    }
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
