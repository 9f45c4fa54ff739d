//! Hostile files that are made rather than kept: large when read, or workbooks whose every part is chosen.

use super::books::{archive, ods, ods_of, ods_row, sheet_xml, xlsx, xlsx_of};

const PEOPLE: &str = "ФИО;Год рождения\nОкунев Лев;1970\n";

/// A name and how the file is made.
type Made = (&'static str, fn() -> Vec<u8>);

/// Every made file with its name.
pub fn files() -> impl Iterator<Item = (String, Vec<u8>)> {
    let all: [Made; 36] = [
        ("made: line of 2 MB", || format!("{PEOPLE}{};1\n", "а".repeat(1_000_000)).into_bytes()),
        ("made: 400 cells of 3 KB in one line", wide_line),
        ("made: 1000 columns", || format!("ФИО{}\nОкунев\n", ";x".repeat(1000)).into_bytes()),
        ("made: 100 001 rows", || format!("{PEOPLE}{}", "Сомов Лука;1971\n".repeat(100_000)).into_bytes()),
        ("made: 30 million blank cells", || {
            format!("{PEOPLE}{}", format!("{}\n", ";".repeat(299)).repeat(100_000)).into_bytes()
        }),
        ("made: 100 000 quotes", || format!("{PEOPLE}{}", "\"".repeat(100_001)).into_bytes()),
        ("made: 20 000 namesakes", namesakes),
        ("made: brackets 100 000 deep", || {
            format!("ФИО;Адрес\nОкунев Лев;{}\n", "(«".repeat(30_000)).into_bytes()
        }),
        ("made: a name of 40 000 brackets", || named(&"(".repeat(40_000))),
        ("made: a name of 30 000 numbers", || named(&format!("{}Окунев", "1) [1 а) ".repeat(10_000)))),
        ("made: xlsx cut in half", || cut(xlsx(&people()), 2)),
        ("made: xlsx without its end", || cut(xlsx(&people()), 40)),
        ("made: xlsx with a flipped byte", flipped),
        ("made: zip in a zip", || archive(&[("list.zip", &archive(&[("list.xlsx", &xlsx(&people()))]))])),
        ("made: zip of 3000 parts", many_parts),
        ("made: part of 130 MB in few bytes", || bomb("xl/worksheets/sheet1.xml", 130)),
        ("made: styles of 20 MB", || bomb("xl/styles.xml", 20)),
        ("made: xlsx claims 512 GB of strings", claims_strings),
        ("made: xlsx claims a sheet of 2^34 cells", claims_dimension),
        ("made: xlsx with one cell far away", far_cell),
        ("made: sheet of 2 million cells", many_cells),
        ("made: xlsx rows out of order", unordered),
        ("made: xlsx of formulas", formulas),
        ("made: xlsx of 200 000 merged cells", many_merges),
        ("made: xlsx merged down to 2^32", || {
            merged(
                r#"<mergeCell ref="B2:B4294967295"/><mergeCell ref="B4294967296:B9"/><mergeCell ref="ZZZZZZZZ1:A"/>"#,
            )
        }),
        ("made: xlsx of 200 000 hidden rows", many_hidden),
        ("made: xlsx dates as serial numbers", serials),
        ("made: xlsx with nothing in it", || xlsx(&[])),
        ("made: xlsx with an entity bomb", entity_bomb),
        ("made: xlsx with a path out of the archive", || {
            archive(&[("../../xl/workbook.xml", b"<workbook/>")])
        }),
        ("made: ods cut in half", || cut(ods(&people()), 2)),
        ("made: ods with 2^31 columns", || {
            repeated("", "", r#"<table:table-cell table:number-columns-repeated="2147483648"/>"#)
        }),
        ("made: ods with a name in 2^31 columns", || {
            repeated(
                "",
                "",
                r#"<table:table-cell table:number-columns-repeated="2147483648"><text:p>Сом</text:p></table:table-cell>"#,
            )
        }),
        ("made: ods with 2^31 blank rows", || {
            repeated(
                r#"<table:table-row table:number-rows-repeated="2147483648"><table:table-cell/></table:table-row>"#,
                "",
                "",
            )
        }),
        ("made: ods with a person in 2^31 rows", || {
            repeated("", r#" table:number-rows-repeated="2147483648""#, "")
        }),
        ("made: ods of 99 million blanks", ods_blanks),
    ];
    all.into_iter().map(|(name, make)| (name.to_owned(), make()))
}

fn people() -> Vec<Vec<String>> {
    let row = |n: usize| vec![format!("Окунев{n} Лев Ильич"), "1970".to_owned()];
    std::iter::once(vec!["ФИО".to_owned(), "Год рождения".to_owned()]).chain((0..40).map(row)).collect()
}

fn cut(mut bytes: Vec<u8>, by: usize) -> Vec<u8> {
    let keep = if by == 2 { bytes.len() / 2 } else { bytes.len() - by };
    bytes.truncate(keep);
    bytes
}

fn named(name: &str) -> Vec<u8> {
    format!("ФИО;Год рождения\n{name};1970\nОкунев Лев;1970\n").into_bytes()
}

fn wide_line() -> Vec<u8> {
    let cells = vec!["х".repeat(1500); 400];
    format!("{PEOPLE}{}\n", cells.join(";")).into_bytes()
}

fn namesakes() -> Vec<u8> {
    let rows: String = (0..20_000).map(|n| format!("Окунев Лев;{}\n", 1910 + n % 100)).collect();
    format!("ФИО;Год рождения\n{rows}").into_bytes()
}

fn flipped() -> Vec<u8> {
    let mut bytes = xlsx(&people());
    let middle = bytes.len() / 3;
    bytes[middle] ^= 0x55;
    bytes
}

fn many_parts() -> Vec<u8> {
    let names: Vec<String> = (0..3000).map(|n| format!("xl/{n}.xml")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    archive(&parts)
}

fn bomb(name: &str, megabytes: usize) -> Vec<u8> {
    archive(&[("xl/workbook.xml", b"<workbook/>"), (name, &vec![b' '; megabytes << 20])])
}

fn claims_strings() -> Vec<u8> {
    archive(&[
        ("xl/workbook.xml", b"<workbook/>"),
        ("xl/sharedStrings.xml", br#"<sst uniqueCount="22906492245"/>"#),
    ])
}

fn claims_dimension() -> Vec<u8> {
    let sheet = sheet_xml(&[&["ФИО", "Год рождения"], &["Окунев Лев", "1970"]]);
    xlsx_of(&sheet.replace("<sheetData>", r#"<dimension ref="A1:XFD1048576"/><sheetData>"#))
}

fn far_cell() -> Vec<u8> {
    let sheet = sheet_xml(&[&["ФИО"], &["Окунев Лев"]]);
    xlsx_of(&sheet.replace(
        "</sheetData>",
        r#"<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>далеко</t></is></c></row></sheetData>"#,
    ))
}

fn many_cells() -> Vec<u8> {
    let row = |number: usize| {
        let cells: String = (0..20).map(|_| "<c><v>1</v></c>").collect();
        format!(r#"<row r="{number}">{cells}</row>"#)
    };
    let rows: String = (3..100_003).map(row).collect();
    let head = sheet_xml(&[&["ФИО", "Год рождения"], &["Окунев Лев", "1970"]]);
    xlsx_of(&head.replace("</sheetData>", &format!("{rows}</sheetData>")))
}

fn unordered() -> Vec<u8> {
    let sheet = sheet_xml(&[&["ФИО"], &["Окунев Лев"], &["Сомов Лука"]]);
    xlsx_of(&sheet.replace(r#"r="3""#, r#"r="1""#).replace(r#"r="A3""#, r#"r="A1""#))
}

fn formulas() -> Vec<u8> {
    xlsx_of(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
<row r="1"><c r="A1" t="inlineStr"><is><t>ФИО</t></is></c><c r="B1" t="inlineStr"><is><t>Год рождения</t></is></c></row>
<row r="2"><c r="A2" t="str"><f>CONCATENATE("Окунев"," Лев")</f><v>Окунев Лев</v></c><c r="B2"><f>1900+70</f><v>1970</v></c></row>
<row r="3"><c r="A3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B3"><f>2000</f></c></row>
</sheetData></worksheet>"#,
    )
}

fn merged(cells: &str) -> Vec<u8> {
    let sheet = sheet_xml(&[&["ФИО", "Метки"], &["Окунев Лев", "рыбы"], &["Сомов Лука"]]);
    xlsx_of(&sheet.replace("</sheetData>", &format!("</sheetData><mergeCells>{cells}</mergeCells>")))
}

fn many_merges() -> Vec<u8> {
    merged(&(1..=200_000).map(|n| format!(r#"<mergeCell ref="B{n}:B{}"/>"#, n + 1)).collect::<String>())
}

fn many_hidden() -> Vec<u8> {
    let rows: String = (3..200_003).map(|n| format!(r#"<row r="{n}" hidden="1"/>"#)).collect();
    xlsx_of(&sheet_xml(&[&["ФИО"], &["Окунев Лев"]]).replace("</sheetData>", &format!("{rows}</sheetData>")))
}

fn serials() -> Vec<u8> {
    xlsx_of(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
<row r="1"><c r="A1" t="inlineStr"><is><t>ФИО</t></is></c><c r="B1" t="inlineStr"><is><t>Дата рождения</t></is></c></row>
<row r="2"><c r="A2" t="inlineStr"><is><t>Окунев Лев</t></is></c><c r="B2"><v>25704</v></c></row>
<row r="3"><c r="A3" t="inlineStr"><is><t>Сомов Лука</t></is></c><c r="B3"><v>1e300</v></c></row>
</sheetData></worksheet>"#,
    )
}

fn entity_bomb() -> Vec<u8> {
    let bomb = r#"<!DOCTYPE x [<!ENTITY a "рыба"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>"#;
    let sheet = sheet_xml(&[&["ФИО"], &["Окунев &c;"]]);
    xlsx_of(&format!("{bomb}{sheet}"))
}

/// A table with `rows` before, an attribute on, and `cells` in its one person's row.
fn repeated(rows: &str, attribute: &str, cells: &str) -> Vec<u8> {
    let head = ods_row(&["ФИО"]);
    let person = ods_row(&["Окунев Лев"])
        .replace("<table:table-row>", &format!("<table:table-row{attribute}>"))
        .replace("</table:table-row>", &format!("{cells}</table:table-row>"));
    ods_of(&format!(r#"<table:table table:name="Список">{head}{rows}{person}</table:table>"#))
}

fn ods_blanks() -> Vec<u8> {
    let person = ods_row(&["Окунев"]).replace("</text:p>", r#"<text:s text:c="99000000"/>Лев</text:p>"#);
    ods_of(&format!(r#"<table:table table:name="Список">{}{person}</table:table>"#, ods_row(&["ФИО"])))
}
