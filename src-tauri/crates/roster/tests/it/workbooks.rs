//! XLSX files as spreadsheet programs make them: titles above the headers, real dates, numbers, several sheets.

use letterdesk_roster::{ReadOptions, RosterError, read};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

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
fn the_name_of_the_file_decides_nothing() {
    assert!(read(&workbook(), "list.csv", &ReadOptions::default()).is_ok());
}
