//! Workbooks made by hand: archives of any parts, XLSX with strings in their cells, ODS with any content.

use std::io::{Cursor, Write};

use rust_xlsxwriter::Workbook;
use zip::{ZipWriter, write::SimpleFileOptions};

/// An archive of these parts.
pub fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// An XLSX workbook with one sheet of texts.
pub fn xlsx(rows: &[Vec<String>]) -> Vec<u8> {
    let mut book = Workbook::new();
    let page = book.add_worksheet().set_name("Список").unwrap();
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            page.write_string(row, column, cell).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

/// An XLSX workbook whose one sheet is this XML.
pub fn xlsx_of(sheet: &str) -> Vec<u8> {
    let parts: [(&str, &[u8]); 5] = [
        ("[Content_Types].xml", br#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#),
        ("_rels/.rels", br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#),
        ("xl/workbook.xml", r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Список" sheetId="1" r:id="rId1"/></sheets></workbook>"#.as_bytes()),
        ("xl/_rels/workbook.xml.rels", br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    archive(&parts)
}

/// Rows of inline strings, for [`xlsx_of`].
pub fn sheet_xml(rows: &[&[&str]]) -> String {
    let mut text = String::from(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#,
    );
    for (number, cells) in (1..).zip(rows) {
        text += &format!(r#"<row r="{number}">"#);
        for (column, cell) in ('A'..).zip(*cells) {
            text += &format!(r#"<c r="{column}{number}" t="inlineStr"><is><t>{cell}</t></is></c>"#);
        }
        text += "</row>";
    }
    text + "</sheetData></worksheet>"
}

/// An ODS workbook with this content between `<office:spreadsheet>` and its end.
pub fn ods_of(tables: &str) -> Vec<u8> {
    let content = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"#
    );
    archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
    ])
}

/// An ODS workbook with one sheet of texts.
pub fn ods(rows: &[Vec<String>]) -> Vec<u8> {
    let rows: String =
        rows.iter().map(|cells| ods_row(&cells.iter().map(String::as_str).collect::<Vec<_>>())).collect();
    ods_of(&format!(r#"<table:table table:name="Список">{rows}</table:table>"#))
}

/// A row of texts, for [`ods_of`].
pub fn ods_row(cells: &[&str]) -> String {
    let cell = |text: &&str| {
        let lines: String =
            text.split('\n').map(|line| format!("<text:p>{}</text:p>", escaped(line))).collect();
        format!(r#"<table:table-cell office:value-type="string">{lines}</table:table-cell>"#)
    };
    format!("<table:table-row>{}</table:table-row>", cells.iter().map(cell).collect::<String>())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
