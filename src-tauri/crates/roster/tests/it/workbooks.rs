//! XLSX files as spreadsheet programs make them: titles above the headers, real dates, numbers, several sheets.

use letterdesk_roster::{ProblemCode, ReadOptions, RosterError, read};
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, Workbook, Worksheet};

use crate::support::books::{ods_of, ods_row};

fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Заметки").unwrap().write_string(0, 0, "Просто слова").unwrap();
    let page = book.add_worksheet().set_name("Список").unwrap();
    page.write_string(0, 0, "Список на 21.01.2026").unwrap();
    for (column, header) in (0..).zip(["ФИО", "Дата рождения", "Год рождения", "Где сидит"])
    {
        page.write_string(2, column, header).unwrap();
    }
    let date = Format::new().set_num_format("dd.mm.yyyy");
    page.write_string(3, 0, "Окунев Лаврентий Капитонович").unwrap();
    page.write_datetime_with_format(3, 1, ExcelDateTime::from_ymd(1970, 5, 6).unwrap(), &date).unwrap();
    page.write_string(3, 3, "СИЗО-99, Энская обл.").unwrap();
    // Row 5 stays empty: the next one must keep its own number.
    page.write_string(5, 0, "Щукина Евлампия Карповна").unwrap();
    page.write_number(5, 1, 25_694.0).unwrap();
    page.write_string(6, 0, "Карасёв Пров Титович").unwrap();
    page.write_number(6, 2, 1961.0).unwrap();
    page.write_string(7, 1, "31.02.1985").unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn the_sheet_with_people_is_found() {
    let reading = read(&workbook(), "list.xlsx", &ReadOptions::default()).unwrap();
    assert_eq!((reading.sheet.as_deref(), reading.header_row), (Some("Список"), 3));
    assert_eq!(reading.sheets, ["Заметки", "Список"]);
    let born: Vec<(u32, String)> =
        reading.rows.iter().map(|row| (row.line, row.person.born.unwrap().to_string())).collect();
    let expect =
        [(4, "1970-05-06"), (6, "1970-05-06"), (7, "1961")].map(|(line, born)| (line, born.to_owned()));
    assert_eq!(born, expect);
    let problems: Vec<(u32, &str)> =
        reading.problems.iter().map(|problem| (problem.line, problem.code.code())).collect();
    assert_eq!(problems, [(8, "no_name")]);
    assert_eq!(reading.rows[0].person.said.region, "Энская обл.");
}

#[test]
fn a_sheet_can_be_chosen() {
    let choose = |sheet: &str| ReadOptions { sheet: Some(sheet.to_owned()), ..ReadOptions::default() };
    let other = read(&workbook(), "list.xlsx", &choose("Заметки"));
    assert_eq!(other, Err(RosterError::NoNameColumn { headers: vec!["Просто слова".to_owned()] }));
    let missing = read(&workbook(), "list.xlsx", &choose("Нет"));
    let sheets = vec!["Заметки".to_owned(), "Список".to_owned()];
    assert_eq!(missing, Err(RosterError::UnknownSheet { sheet: "Нет".to_owned(), sheets }));
}

#[test]
fn the_name_of_a_sheet_is_shown_and_chosen_without_letters_that_nobody_sees() {
    let name = "Спи\u{202e}сок\u{200b}";
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Сводка").unwrap().write_string(0, 0, "ФИО").unwrap();
    fill(book.add_worksheet().set_name(name).unwrap(), &[&["ФИО"], &["Окунев Лев Ильич"]]);
    let options = ReadOptions { sheet: Some("Список".to_owned()), ..ReadOptions::default() };
    let table =
        |name: &str, rows: String| format!(r#"<table:table table:name="{name}">{rows}</table:table>"#);
    let people = ods_row(&["ФИО"]) + &ods_row(&["Окунев Лев Ильич"]);
    let ods = ods_of(&(table("Сводка", ods_row(&["ФИО"])) + &table(name, people)));
    for bytes in [book.save_to_buffer().unwrap(), ods] {
        let reading = read(&bytes, "list", &options).unwrap();
        assert_eq!((reading.sheets[1].as_str(), reading.sheet.as_deref()), ("Список", Some("Список")));
        assert_eq!(reading.rows.len(), 1);
    }
}

#[test]
fn the_name_of_the_file_decides_nothing() {
    assert!(read(&workbook(), "list.csv", &ReadOptions::default()).is_ok());
}

fn fill(page: &mut Worksheet, rows: &[&[&str]]) {
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(*cells) {
            page.write_string(row, column, *cell).unwrap();
        }
    }
}

/// Who is read, each with where they are, and what is told.
fn told(bytes: &[u8]) -> (Vec<String>, Vec<String>) {
    let reading = read(bytes, "list", &ReadOptions::default()).unwrap();
    let people = reading.rows.iter().map(|row| {
        let place = row.person.said.short.as_str();
        format!("{} {place}", row.person.name.full()).trim().to_owned()
    });
    let problems = reading.problems.iter().map(|problem| {
        let data: Vec<&str> = problem.data.values().map(String::as_str).collect();
        format!("{} {} {}", problem.line, problem.code.code(), data.join(" "))
    });
    (people.collect(), problems.collect())
}

fn check(bytes: &[u8], people: &[&str], problems: &[&str]) {
    let (found, said) = told(bytes);
    assert_eq!(
        (found, said),
        (
            people.iter().map(|text| (*text).to_owned()).collect(),
            problems.iter().map(|text| (*text).to_owned()).collect()
        )
    );
}

/// Everybody, with what is hidden or struck through, when somebody wants it.
fn all_of(bytes: &[u8]) -> Vec<String> {
    let options = ReadOptions { with_hidden: true, ..ReadOptions::default() };
    let reading = read(bytes, "list.xlsx", &options).unwrap();
    assert!(reading.problems.iter().all(|problem| problem.code == ProblemCode::Duplicate));
    reading.rows.iter().map(|row| row.person.name.full()).collect()
}

#[test]
fn what_an_xlsx_workbook_hides_is_told_and_left_out() {
    let mut book = Workbook::new();
    let archive = book.add_worksheet().set_name("Черновик").unwrap();
    fill(archive, &[&["ФИО"], &["Язев Лев"]]);
    archive.set_very_hidden(true);
    let page = book.add_worksheet().set_name("Все").unwrap();
    let rows: [&[&str]; 6] = [
        &["Имя", "Где сидит", "Комментарий"],
        &["Окунев Лев", "СИЗО-99, Энская обл.", "раз"],
        &["Щукин Пров", "ИК-88, Эмский край", "два"],
        &["Сомов Лука", "СИЗО-99, Энская обл.", "три"],
        &["Ершов Тит", "СИЗО-99, Энская обл.", "три"],
        &["Линёв Карп", "ИК-88, Эмский край", "четыре"],
    ];
    fill(page, &rows);
    for row in [2, 3, 5] {
        page.set_row_hidden(row).unwrap();
    }
    page.set_column_hidden(2).unwrap();
    page.set_active(true);
    let bytes = book.save_to_buffer().unwrap();
    assert_eq!(all_of(&bytes), ["Окунев Лев", "Щукин Пров", "Сомов Лука", "Ершов Тит", "Линёв Карп"]);
    check(
        &bytes,
        &["Окунев Лев СИЗО-99", "Ершов Тит СИЗО-99"],
        &["3 hidden_rows 3 3–4, 6", "1 hidden_columns «Комментарий»"],
    );
}

#[test]
fn text_struck_through_in_xlsx_is_told_and_left_out() {
    let struck = Format::new().set_font_strikethrough();
    let plain = Format::new();
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    fill(
        page,
        &[&["ФИО", "Где сидит"], &["Окунев Лев"], &["Щукин Пров"], &["Сомов Лука", "ИК-88, Эмский край"]],
    );
    page.write_rich_string(1, 1, &[(&struck, "ИК-88, Эмский край"), (&plain, " СИЗО-99, Энская обл.")])
        .unwrap();
    page.write_string_with_format(2, 1, "ИК-88, Эмский край", &struck).unwrap();
    let whole = [(&struck, "Ершов "), (&struck, "Тит")];
    page.write_rich_string(4, 0, &whole).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    assert_eq!(all_of(&bytes), ["Окунев Лев", "Щукин Пров", "Сомов Лука", "Ершов Тит"]);
    check(
        &bytes,
        &["Окунев Лев СИЗО-99", "Щукин Пров", "Сомов Лука ИК-88"],
        &["5 struck_rows 1 5", "2 struck_text ИК-88, Эмский край", "3 struck_text ИК-88, Эмский край"],
    );
}

#[test]
fn a_merged_cell_speaks_for_all_its_rows() {
    let merged = Format::new().set_align(FormatAlign::VerticalCenter);
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    fill(page, &[&["ФИО", "Где сидит"], &["Окунев Лев"], &["Щукин Пров"], &["Сомов Лука"], &["Ершов Тит"]]);
    page.merge_range(1, 1, 3, 1, "СИЗО-99, Энская обл.", &merged).unwrap();
    check(
        &book.save_to_buffer().unwrap(),
        &["Окунев Лев СИЗО-99", "Щукин Пров СИЗО-99", "Сомов Лука СИЗО-99", "Ершов Тит"],
        &[],
    );
}

#[test]
fn what_an_ods_workbook_hides_or_strikes_is_told_and_left_out() {
    let cell = |style: &str, text: &str| {
        format!(r#"<table:table-cell table:style-name="{style}"><text:p>{text}</text:p></table:table-cell>"#)
    };
    let row = |attributes: &str, cells: &[String]| {
        format!("<table:table-row{attributes}>{}</table:table-row>", cells.concat())
    };
    let span = r#"<text:span text:style-name="T1">ИК-88, Эмский край </text:span>СИЗО-99, Энская обл."#;
    let styles = r#"<office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style><style:style style:name="ce1" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style><style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-type="single"/></style:style></office:automatic-styles>"#;
    let hidden = format!(
        r#"<table:table table:name="Старые" table:style-name="ta2">{}{}</table:table>"#,
        ods_row(&["ФИО"]),
        ods_row(&["Язев Лев"])
    );
    let rows = [
        ods_row(&["ФИО", "Где сидит", "Комментарий"]),
        row("", &[cell("ce0", "Окунев Лев"), cell("ce0", span)]),
        row("", &[cell("ce1", "Щукин Пров"), cell("ce1", "ИК-88, Эмский край")]),
        row(r#" table:visibility="filter" table:number-rows-repeated="2""#, &[cell("", "Сомов Лука")]),
        row("", &[cell("", "Ершов Тит"), cell("", ""), cell("", "да")]),
    ];
    let columns = r#"<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>"#;
    let list = format!(r#"<table:table table:name="Все">{columns}{}</table:table>"#, rows.concat());
    let bytes = ods_of(&format!("{styles}{hidden}{list}"));
    assert_eq!(all_of(&bytes), ["Окунев Лев", "Щукин Пров", "Сомов Лука", "Ершов Тит"]);
    check(
        &bytes,
        &["Окунев Лев СИЗО-99", "Ершов Тит"],
        &[
            "3 struck_rows 1 3",
            "4 hidden_rows 2 4–5",
            "1 hidden_columns «Комментарий»",
            "2 struck_text ИК-88, Эмский край",
        ],
    );
}
