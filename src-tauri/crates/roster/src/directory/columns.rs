//! What the columns of a directory hold: by headers that are known, or by what stands in them, with the words of their
//! headers as hints.

use crate::{
    input::{Grid, GridRow},
    text::{
        address::{
            self,
            postcode::{self, PostcodeText},
        },
        clean, facility, region,
    },
};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
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
    /// Parts of an address in columns of their own.
    District,
    Town,
    Street,
    House,
    Country,
}

/// How many rows from the top may be titles above the header row.
const TITLES: usize = 20;
/// As many known headers make a header row.
const ENOUGH: usize = 2;
/// As many values of a column are looked at.
const LOOKED_AT: usize = 400;
/// Letters of the longest value that is looked at.
const LONGEST: usize = 400;

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

/// Beginnings of words in headers, with what they hint at.
const HINTS: &[(&str, Column)] = &[
    ("индекс", Column::Postcode),
    ("indeks", Column::Postcode),
    ("index", Column::Postcode),
    ("post", Column::Postcode),
    ("zip", Column::Postcode),
    ("регион", Column::Region),
    ("субъект", Column::Region),
    ("област", Column::Region),
    ("region", Column::Region),
    ("subject", Column::Region),
    ("oblast", Column::Region),
    ("state", Column::Region),
    ("район", Column::District),
    ("district", Column::District),
    ("rayon", Column::District),
    ("raion", Column::District),
    ("город", Column::Town),
    ("населен", Column::Town),
    ("city", Column::Town),
    ("town", Column::Town),
    ("gorod", Column::Town),
    ("settlement", Column::Town),
    ("locality", Column::Town),
    ("улиц", Column::Street),
    ("street", Column::Street),
    ("ulica", Column::Street),
    ("ulitsa", Column::Street),
    ("дом", Column::House),
    ("house", Column::House),
    ("building", Column::House),
    ("dom", Column::House),
    ("вид", Column::Kind),
    ("тип", Column::Kind),
    ("kind", Column::Kind),
    ("type", Column::Kind),
    ("vid", Column::Kind),
    ("tip", Column::Kind),
    ("номер", Column::Number),
    ("nomer", Column::Number),
    ("num", Column::Number),
    ("сленг", Column::Nickname),
    ("прозв", Column::Nickname),
    ("nick", Column::Nickname),
    ("slang", Column::Nickname),
    ("стран", Column::Country),
    ("country", Column::Country),
    ("strana", Column::Country),
    ("адрес", Column::Address),
    ("addr", Column::Address),
    ("adres", Column::Address),
];

/// Words for the address that letters go to, the surest first; an address without any of them stands before the last.
const POSTAL: [&str; 6] = ["почт", "post", "pocht", "mail", "факт", "fact"];
const LEGAL: [&str; 4] = ["юр", "legal", "jur", "yur"];
/// Words for the name of a facility.
const NAMED: [&str; 5] = ["назв", "наимен", "name", "title", "naim"];

/// The first row that is plainly one of headers, with its columns.
pub fn header_row(grid: &Grid) -> Option<(usize, Vec<Option<Column>>)> {
    let columns = |row: &GridRow| row.cells.iter().map(|cell| column(cell)).collect::<Vec<_>>();
    let mut rows = grid.rows.iter().take(TITLES).map(columns).enumerate();
    rows.find(|(_, columns)| columns.iter().flatten().count() >= ENOUGH && name_facilities(columns))
}

fn name_facilities(columns: &[Option<Column>]) -> bool {
    columns.iter().any(|column| matches!(column, Some(Column::Name | Column::Kind)))
}

fn column(header: &str) -> Option<Column> {
    let folded = clean::fold(header);
    HEADERS.iter().find(|(known, _)| *known == folded.trim()).map(|(_, column)| *column)
}

/// The columns by what stands in them, below a first row of headers; `None` where none names facilities.
pub fn by_contents(grid: &Grid) -> Option<Vec<Option<Column>>> {
    let (headers, body) = grid.rows.split_first()?;
    let mut columns: Vec<Option<Column>> = (0..grid.width())
        .map(|at| {
            let cells = body.iter().map(|row| clean::tidy(row.cell(at))).filter(|cell| !cell.is_empty());
            let cells: Vec<String> =
                cells.filter(|cell| cell.chars().count() < LONGEST).take(LOOKED_AT).collect();
            held(hint(headers.cell(at)), &cells)
        })
        .collect();
    for wanted in [Column::Name, Column::Address, Column::Postcode, Column::Region] {
        keep_best(&mut columns, wanted, headers, body);
    }
    drop_other_numbers(&mut columns, headers, body);
    drop_legal_address(&mut columns, headers);
    name_facilities(&columns).then_some(columns)
}

/// Six digits under a header that is none for postcodes may be another number, where the addresses have postcodes too.
fn drop_other_numbers(columns: &mut [Option<Column>], headers: &GridRow, body: &[GridRow]) {
    let of = |wanted| columns.iter().position(|column| *column == Some(wanted));
    let Some((numbers, addresses)) = of(Column::Postcode).zip(of(Column::Address)) else { return };
    let has_postcode =
        |row: &GridRow| !address::parse(&address::pieces(row.cell(addresses))).postcode.is_empty();
    if hint(headers.cell(numbers)) != Some(Column::Postcode) && body.iter().take(LOOKED_AT).any(has_postcode)
    {
        columns[numbers] = None;
    }
}

/// The address of an office in the register is not where its letters go, if that stands in columns of its own.
fn drop_legal_address(columns: &mut [Option<Column>], headers: &GridRow) {
    let is_legal = |at: usize| {
        words(headers.cell(at)).iter().any(|word| LEGAL.iter().any(|start| word.starts_with(start)))
    };
    if columns.contains(&Some(Column::Street)) {
        let legal = (0..columns.len()).filter(|at| columns[*at] == Some(Column::Address) && is_legal(*at));
        legal.collect::<Vec<_>>().into_iter().for_each(|at| columns[at] = None);
    }
}

/// What a column holds, most of whose cells must say so.
fn held(hint: Option<Column>, cells: &[String]) -> Option<Column> {
    let most = |holds: fn(&str) -> bool| {
        let holding = cells.iter().filter(|cell| holds(cell)).count();
        holding * 2 > cells.len()
    };
    match hint {
        _ if most(is_link) => None,
        _ if most(is_postcode) => Some(Column::Postcode),
        _ if most(is_kind) => Some(Column::Kind),
        _ if most(names_facility) => Some(Column::Name),
        _ if most(is_region) => Some(Column::Region),
        _ if most(is_address) => Some(Column::Address),
        Some(Column::Number) if most(is_number) => Some(Column::Number),
        Some(Column::House) if most(is_house) => Some(Column::House),
        Some(
            part @ (Column::Town | Column::Street | Column::District | Column::Country | Column::Nickname),
        ) if most(has_letters) => Some(part),
        // An address without a mark of any kind, such as «Энск, Примерная 1».
        Some(Column::Address) if most(has_letters) => Some(Column::Address),
        _ => None,
    }
}

fn is_link(cell: &str) -> bool {
    cell.contains("://") || cell.starts_with("www.") || cell.contains('@')
}

fn is_postcode(cell: &str) -> bool {
    cell.chars().all(|letter| letter.is_ascii_digit() || letter == ' ')
        && matches!(postcode::of_column(cell), PostcodeText::Sure(_))
}

/// A kind alone: «СИЗО», «Следственный изолятор».
pub fn is_kind(cell: &str) -> bool {
    let is_plain = cell.split_whitespace().count() <= 4
        && cell.chars().all(|letter| letter.is_alphabetic() || matches!(letter, ' ' | '-'));
    let with_number = is_plain.then(|| facility::find(&format!("{cell} № 1"))).flatten();
    with_number.is_some_and(|found| found.facility.number == "1" && found.rest.is_empty())
}

/// A short name or a full one.
pub fn names_facility(cell: &str) -> bool {
    facility::find(cell).is_some_and(|found| !found.facility.kind.is_empty())
}

fn is_region(cell: &str) -> bool {
    !cell.contains(',') && region::is_region(cell)
}

fn is_address(cell: &str) -> bool {
    let found = address::parse(&address::pieces(cell));
    let parts = [&found.street, &found.town, &found.postcode, &found.region];
    parts.into_iter().filter(|part| !part.is_empty()).count() > 1
}

fn is_number(cell: &str) -> bool {
    let bare = cell.trim_start_matches(['№', ' ', '-']);
    bare.len() <= 6 && begins_with_digit(bare)
}

fn begins_with_digit(cell: &str) -> bool {
    cell.starts_with(|letter: char| letter.is_ascii_digit())
}

fn is_house(cell: &str) -> bool {
    cell.chars().count() < 20 && cell.chars().any(|letter| letter.is_ascii_digit())
}

fn has_letters(cell: &str) -> bool {
    cell.chars().any(char::is_alphabetic)
}

/// What the last word of a header hints at: in `address city` it is a town.
fn hint(header: &str) -> Option<Column> {
    let words = words(header);
    words
        .iter()
        .rev()
        .find_map(|word| HINTS.iter().find(|(start, _)| word.starts_with(start)).map(|(_, column)| *column))
}

/// The words of a header in lower case: `postAddress`, `post_address` and «Почтовый адрес» have two.
fn words(header: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut was_small = false;
    for letter in header.chars() {
        if !letter.is_alphanumeric() || (was_small && letter.is_uppercase()) {
            words.push(String::new());
        }
        was_small = letter.is_lowercase();
        if letter.is_alphanumeric() {
            words.last_mut().into_iter().for_each(|word| word.extend(letter.to_lowercase()));
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Of several columns of one sort the best stays: of addresses the postal one, of names the longest.
fn keep_best(columns: &mut [Option<Column>], wanted: Column, headers: &GridRow, body: &[GridRow]) {
    let rank = |at: usize| {
        let words = words(headers.cell(at));
        let has =
            |starts: &[&str]| starts.iter().any(|start| words.iter().any(|word| word.starts_with(start)));
        let cells = || body.iter().take(LOOKED_AT).map(|row| row.cell(at).trim());
        let filled = cells().filter(|cell| !cell.is_empty()).count();
        let letters: usize = cells().map(|cell| cell.chars().count()).sum();
        let by_word = i8::from(has(&POSTAL)) - i8::from(has(&LEGAL))
            + i8::from(hint(headers.cell(at)) == Some(wanted)) * 2;
        match wanted {
            Column::Name => (i8::from(has(&NAMED)), filled, letters, std::cmp::Reverse(at)),
            _ => (by_word, filled, 0, std::cmp::Reverse(at)),
        }
    };
    let all: Vec<usize> = (0..columns.len()).filter(|at| columns[*at] == Some(wanted)).collect();
    let best = all.iter().copied().max_by_key(|at| rank(*at));
    all.into_iter().filter(|at| Some(*at) != best).for_each(|at| columns[at] = None);
}
