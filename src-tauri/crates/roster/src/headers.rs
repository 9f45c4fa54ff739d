//! Headers met in real lists, and the search for the header row.
//!
//! One table of words serves every family of lists: a header means the same wherever it stands. Keys are in the form of
//! [`clean::header`]: folded, punctuation as blanks.

mod by_words;

use crate::{
    field::Field,
    input::{Grid, GridRow},
    text::clean,
};

/// Headers by the field they announce. The first Russian and the first English one are what our own export writes where
/// they are the same words.
const HEADERS: &[(Field, &[&str])] = &[
    (Field::Id, &["идентификатор", "identifier", "uuid"]),
    (
        Field::Name,
        &[
            "фио",
            "ф и о",
            "имя",
            "фамилия имя отчество",
            "фамилия имя",
            "фамилия и имя",
            "политзаключенный",
            "адресат",
            "заключенный",
            "кому",
            "name",
            "full name",
            "prisoner",
            "fio",
        ],
    ),
    (Field::NameGivenFirst, &["имя и фамилия", "имя фамилия", "имя отчество фамилия", "first and last name"]),
    (Field::Surname, &["фамилия", "surname", "last name", "family name"]),
    (Field::Given, &["имя собственное", "given name", "first name", "given"]),
    (Field::Patronymic, &["отчество", "patronymic", "middle name"]),
    (Field::Sex, &["пол", "sex", "gender"]),
    (
        Field::Born,
        &[
            "дата рождения",
            "д р",
            "др",
            "рождение",
            "день рождения",
            "родился",
            "дата рожд",
            "born",
            "birthday",
            "birth date",
            "date of birth",
            "birth",
            "dob",
        ],
    ),
    (Field::BirthYear, &["год рождения", "г р", "год рожд", "birth year", "year of birth"]),
    (
        Field::Place,
        &[
            "где находится",
            "где сидит",
            "место содержания",
            "место заключения",
            "местонахождение",
            "место лишения свободы",
            "где содержится",
            "prison",
            "place",
            "place of detention",
            "где",
        ],
    ),
    (
        Field::Colony,
        &[
            "колония",
            "колония актуальная",
            "текущее место отбывания наказания",
            "место отбывания наказания",
            "место отбывания",
            "colony",
        ],
    ),
    (
        Field::Remand,
        &[
            "сизо",
            "сизо актуальное",
            "текущее место меры пресечения",
            "место меры пресечения",
            "remand",
            "pretrial",
        ],
    ),
    (Field::FacilityShort, &["учреждение", "facility"]),
    (
        Field::FacilityFull,
        &[
            "полное название",
            "полное название учреждения",
            "полное наименование",
            "facility full name",
            "full facility name",
        ],
    ),
    (Field::FacilityKind, &["вид учреждения", "вид иу", "тип учреждения", "facility kind"]),
    (Field::FacilityNumber, &["номер учреждения", "№ иу", "номер иу", "facility number"]),
    (Field::Region, &["регион", "область", "субъект", "region"]),
    (Field::Postcode, &["индекс", "почтовый индекс", "postcode", "zip", "postal code", "zip code", "index"]),
    (Field::Unit, &["отряд камера", "отряд", "камера", "unit", "squad", "cell"]),
    (Field::Street, &["улица", "улица дом город", "street", "street address"]),
    (
        Field::Address,
        &[
            "адрес",
            "почтовый адрес",
            "адрес для писем",
            "адрес учреждения",
            "куда",
            "куда писать",
            "address",
            "postal address",
            "mailing address",
        ],
    ),
    (Field::OwnAddress, &["свой адрес", "личный адрес", "own address"]),
    (Field::OwnPostcode, &["свой индекс", "own postcode"]),
    (Field::Country, &["страна", "country"]),
    (Field::Custody, &["состояние", "статус", "положение", "мера пресечения", "custody", "status", "state"]),
    (Field::Died, &["died", "дата смерти", "умер", "death date", "date of death"]),
    (
        Field::Dative,
        &[
            "дательный",
            "дательный падеж",
            "имя в дательном",
            "фио в дательном",
            "фио в дательном падеже",
            "получатель",
            "dative",
        ],
    ),
    (Field::Latin, &["латиницей", "имя латиницей", "латиница", "latin", "latin name", "name in latin"]),
    (
        Field::Articles,
        &[
            "статьи",
            "статья",
            "обвинение",
            "статьи обвинения",
            "статьи ук",
            "предъявлены обвинения",
            "articles",
            "charges",
            "charge",
        ],
    ),
    (
        Field::Term,
        &[
            "срок",
            "наказание",
            "приговор",
            "вид наказания",
            "срок заключения",
            "срок наказания",
            "term",
            "penalty",
            "prison term",
            "sentence",
        ],
    ),
    (
        Field::HeldSince,
        &[
            "под стражей с",
            "дата задержания",
            "дата ареста",
            "задержан",
            "арестован",
            "в заключении с",
            "arrested",
            "held since",
            "arrest date",
            "date of arrest",
        ],
    ),
    (
        Field::Story,
        &[
            "история",
            "о человеке",
            "описание",
            "дело",
            "суть дела",
            "справка",
            "биография",
            "story",
            "info",
            "lawsuit",
            "case",
            "bio",
            "description",
        ],
    ),
    (
        Field::Interests,
        &["интересы", "о чем писать", "увлечения", "хобби", "interests", "what to write about", "hobbies"],
    ),
    (Field::RoomLine, &["строка для зала", "для зала", "room line", "line for the room"]),
    (Field::RoomSight, &["не показывать в зале", "not in the room", "hide from the room"]),
    (
        Field::Note,
        &[
            "заметка",
            "заметки",
            "примечание",
            "примечания",
            "комментарий",
            "комментарии",
            "note",
            "notes",
            "comment",
            "comments",
        ],
    ),
    (Field::Marks, &["знаки", "знаки после имени", "пометки", "marks"]),
    (
        Field::Tags,
        &[
            "метки",
            "теги",
            "тег",
            "категория",
            "категории",
            "темы",
            "тема",
            "tags",
            "tag",
            "category",
            "categories",
            "type",
            "тип",
        ],
    ),
    (Field::Languages, &["языки", "язык", "languages", "language"]),
    (
        Field::Checked,
        &[
            "проверен",
            "проверено",
            "дата проверки",
            "адрес проверен",
            "актуально на",
            "checked",
            "checked on",
            "verified",
        ],
    ),
    (Field::Source, &["источник", "источник адреса", "source"]),
    (Field::Doubt, &["под вопросом", "сомнение", "doubt", "in doubt"]),
];

/// Rows looked at for the header row: a title, a date, a remark may stand above it.
const LOOKED_AT: usize = 30;

/// The field that a header announces.
pub fn field_of(header: &str) -> Option<Field> {
    let exact = |key: &str| HEADERS.iter().find(|(_, words)| words.contains(&key)).map(|(field, _)| *field);
    let key = clean::header(header);
    let without_remark = || clean::header(header.split(['(', '[', ',', '\n', '/']).next().unwrap_or(""));
    let inner = key.replace(['(', ')', '[', ']', ','], " ");
    let inner = inner.split_whitespace().collect::<Vec<_>>().join(" ");
    exact(&inner).or_else(|| exact(&without_remark())).or_else(|| by_words::field_of(header))
}

/// How many cells of a row are known headers.
pub fn known_in(row: &GridRow) -> usize {
    row.cells.iter().filter(|cell| field_of(cell).is_some()).count()
}

/// The header row's place among the rows: the first of those with most known headers, if one of them names people.
pub fn find(grid: &Grid) -> Option<usize> {
    let names_people =
        |row: &GridRow| row.cells.iter().filter_map(|cell| field_of(cell)).any(Field::names_people);
    let candidates = grid.rows.iter().take(LOOKED_AT).enumerate().filter(|(_, row)| names_people(row));
    candidates.max_by_key(|(at, row)| (known_in(row), LOOKED_AT - at)).map(|(at, _)| at)
}

/// The row that most looks like headers where none names people: for the message that lists what was found.
pub fn likeliest(grid: &Grid) -> Option<usize> {
    let filled = |row: &GridRow| row.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let rows = grid.rows.iter().take(LOOKED_AT).enumerate();
    rows.max_by_key(|(at, row)| (known_in(row), filled(row), LOOKED_AT - at)).map(|(at, _)| at)
}

/// A header row with a second one under it, as merged cells make it: «Где содержится» over «СИЗО» and «Колония». `None`
/// when the lower row is not one of headers.
pub fn merged(upper: &GridRow, lower: &GridRow) -> Option<GridRow> {
    let filled = || lower.cells.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty());
    // One known word may be a cell; people are never named by a header.
    let is_headers = filled().count() > 1 && filled().all(|(_, cell)| field_of(cell).is_some());
    let names_people = |cell: &str| field_of(cell).is_some_and(Field::names_people);
    if !is_headers || filled().any(|(at, _)| names_people(upper.cell(at))) {
        return None;
    }
    let width = upper.cells.len().max(lower.cells.len());
    let cell = |at| if lower.cell(at).trim().is_empty() { upper.cell(at) } else { lower.cell(at) };
    Some(GridRow { line: upper.line, cells: (0..width).map(|at| cell(at).to_owned()).collect() })
}

/// Fields for the columns of a header row. A field is given once, to the first column that announces it, but for texts
/// that may stand twice.
pub fn propose(headers: &GridRow) -> Vec<Option<Field>> {
    let mut fields: Vec<Option<Field>> = Vec::with_capacity(headers.cells.len());
    let two_addresses = has_two_addresses(headers);
    let has_surname = headers.cells.iter().any(|cell| field_of(cell) == Some(Field::Surname));
    for header in &headers.cells {
        let field = field_of(header).map(|field| match field {
            // Beside a surname of its own column, «Имя» is the given name alone.
            Field::Name if has_surname && matches!(clean::header(header).as_str(), "имя" | "name") => {
                Field::Given
            }
            Field::Address if two_addresses => by_words::addressed(header).unwrap_or(field),
            field => field,
        });
        fields.push(field.filter(|field| field.may_stand_twice() || !fields.contains(&Some(*field))));
    }
    fields
}

/// Whether addresses of the colony and of the remand prison stand apart, or beside the other one's own column: then each
/// belongs to its place.
fn has_two_addresses(headers: &GridRow) -> bool {
    let place = |cell: &str| match field_of(cell) {
        Some(Field::Address) => by_words::addressed(cell),
        Some(field @ (Field::Colony | Field::Remand)) => Some(field),
        _ => None,
    };
    let mut places: Vec<Field> = headers.cells.iter().filter_map(|cell| place(cell)).collect();
    places.sort_unstable();
    places.dedup();
    places.len() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(line: u32, cells: &[&str]) -> GridRow {
        GridRow { line, cells: cells.iter().map(|cell| (*cell).to_owned()).collect() }
    }

    fn check(headers: &str, expect: &str) {
        let cells: Vec<&str> = headers.split(';').map(str::trim).collect();
        let fields = propose(&row(1, &cells));
        let codes: Vec<&str> = fields.iter().map(|field| field.map_or("-", Field::code)).collect();
        assert_eq!(codes.join(" "), expect, "{headers}");
    }

    #[test]
    fn the_families_of_real_lists() {
        check(
            "ФИО; Статьи; Колония (актуальная); СИЗО (актуальное); Где находится; Дата рождения; Год рождения; История",
            "name articles colony remand place born birth_year story",
        );
        check("ФИО; Категория; Где сидит; Обвинение; Дата рождения", "name tags place articles born");
        check("ФИО; Текущее место меры пресечения; Текущее место отбывания наказания", "name remand colony");
        check(
            "Name; Lawsuit; Address; Birthday; Info; Type; Status",
            "name story address born story tags custody",
        );
        check("ФИО; Дело; Статус; Адрес", "name story custody address");
        check(
            "id; url; name; status; birthday; gender; arrested; articles; verdict_date; decision; penalty; judge; prosecutor; prison; declaration; release_date; died",
            "- - name custody born sex held_since articles - - term - - place - - died",
        );
        check(
            "имя и фамилия; статус; дата рождения; пол; дата задержания; предъявлены обвинения; дата приговора; решение суда; вид наказания; судья; прокурор; место заключения",
            "given_first custody born sex held_since articles - - term - - place",
        );
        check(
            "Фамилия; Имя; Отчество; Ф. И. О.; \u{A0}Дата рождения*; Адрес (полный)",
            "surname given patronymic name born address",
        );
        check("ФИО; СИЗО; Адрес СИЗО; Колония; Адрес колонии", "name remand remand colony colony");
        check("ФИО; Адрес СИЗО; Дата рождения", "name address born");
    }

    #[test]
    fn the_header_row_is_found_below_titles() {
        let grid = Grid {
            rows: vec![
                row(1, &["Список на 21.01.2026"]),
                row(3, &["№", "ФИО", "Статьи"]),
                row(4, &["1", "Окунев", "000"]),
            ],
            ..Grid::default()
        };
        assert_eq!(find(&grid), Some(1));
        let grid = Grid {
            rows: vec![row(1, &["Город", "Население"]), row(2, &["Энск", "1"])],
            ..Grid::default()
        };
        assert_eq!(find(&grid), None);
        assert_eq!(likeliest(&grid), Some(0));
    }

    #[test]
    fn no_header_stands_twice() {
        let mut all: Vec<&str> = HEADERS.iter().flat_map(|(_, words)| words.iter().copied()).collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
        for header in all {
            assert_eq!(clean::header(header), header, "headers are kept in the form they are looked up in");
        }
    }
}
