//! Directories of facilities in XML: corrections, sources that disagree, and our own table of them.

use letterdesk_desk::{Table, TableFormat, model::claims::ClaimField, words::Language};

use crate::list::{Home, home};

fn xml(home: &Home, name: &str, postcode: &str, street: &str) -> std::path::PathBuf {
    home.file(
        name,
        &format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<list>\n\
             <item name=\"ФКУ СИЗО-99 УФСИН России по Энской области\"><zip>{postcode}</zip><address>{street}</address></item>\n\
             <item name=\"ФКУ ИК-98 УФСИН России по Энской области\"><zip>000002</zip><address>г. Энск, ул. Лесная, д. 2</address></item>\n\
             </list>\n"
        ),
    )
}

#[test]
fn a_street_that_the_xml_directory_corrects_arrives_as_a_change() {
    let mut home = home();
    let first = xml(&home, "facilities-2026-10-01.xml", "000001", "г. Энск, ул. Примерная, д. 1");
    let done = home.desk.import_facilities(&first).unwrap();
    assert_eq!((done.added, done.nameless.len()), (2, 0));
    let again = home.desk.import_facilities(&first).unwrap();
    assert_eq!((again.batch, again.same), (None, 2), "the same again is no news");
    let next = xml(&home, "facilities-2026-11-01.xml", "000001", "г. Энск, ул. Новая, д. 1");
    let done = home.desk.import_facilities(&next).unwrap();
    assert_eq!((done.added, done.disputed.len()), (0, 0));
    let rows = home.desk.facility_directory().unwrap();
    let row = rows.iter().find(|row| row.facility.short == "СИЗО-99").unwrap();
    assert_eq!(
        (row.facility.street.as_str(), row.checked.as_deref()),
        ("ул. Новая, д. 1, г. Энск", Some("2026-11-01"))
    );
    let card = home.desk.facility_card(row.facility.id).unwrap();
    assert!(card.history.iter().any(|row| row.field == "street"));
    let older = home.desk.import_facilities(&first).unwrap();
    assert_eq!(older.batch, None, "an older file of the same keeper says nothing of today");
    home.desk.undo_import(done.batch.unwrap()).unwrap();
    assert_eq!(
        home.desk.facility_card(row.facility.id).unwrap().fields.street,
        "ул. Примерная, д. 1, г. Энск"
    );
}

#[test]
fn two_directories_that_disagree_show_both_with_source_and_date() {
    let mut home = home();
    let one = xml(&home, "первый 2026-10-01.xml", "000001", "г. Энск, ул. Примерная, д. 1");
    let other = xml(&home, "второй 02.11.2026.xml", "000007", "г. Энск, ул. Примерная, д. 1");
    home.desk.import_facilities(&one).unwrap();
    let done = home.desk.import_facilities(&other).unwrap();
    assert_eq!(done.disputed, ["СИЗО-99"]);
    let rows = home.desk.facility_directory().unwrap();
    let id = rows.iter().find(|row| row.disputed).unwrap().facility.id;
    let card = home.desk.facility_card(id).unwrap();
    let of_postcode = card.claims.iter().filter(|claim| claim.field == ClaimField::Postcode);
    let told: Vec<_> = of_postcode
        .map(|claim| (claim.value.as_str(), claim.source.as_str(), claim.date.as_deref().unwrap_or("")))
        .collect();
    assert_eq!(told, [("000001", "первый", "2026-10-01"), ("000007", "второй", "2026-11-02")]);
    let card = home.desk.decide_claim(id, ClaimField::Postcode, "000007").unwrap();
    assert_eq!((card.disputed.len(), card.fields.postcode.as_str()), (0, "000007"));
}

#[test]
fn the_exported_directory_comes_back_without_a_change() {
    let mut home = home();
    let file = xml(&home, "facilities.xml", "000001", "г. Энск, ул. Примерная, д. 1");
    home.desk.import_facilities(&file).unwrap();
    for (format, language) in [(TableFormat::Csv, Language::Russian), (TableFormat::Xlsx, Language::English)]
    {
        let bytes = home.desk.export(&Table::Facilities, format, language).unwrap();
        let name = home.desk.table_name(&Table::Facilities, format, language).unwrap();
        let path = home.file(&name, &bytes);
        let done = home.desk.import_facilities(&path).unwrap();
        assert_eq!((done.batch, done.added, done.changed, done.same), (None, 0, 0, 2));
    }
}

#[test]
fn a_correction_arrives_also_in_a_file_whose_name_tells_no_day() {
    let mut home = home();
    let dated = xml(&home, "facilities-2026-10-01.xml", "000001", "г. Энск, ул. Примерная, д. 1");
    home.desk.import_facilities(&dated).unwrap();
    let undated = xml(&home, "facilities.xml", "000001", "г. Энск, ул. Новая, д. 1");
    let done = home.desk.import_facilities(&undated).unwrap();
    assert_eq!((done.added, done.disputed.len()), (0, 0));
    let street = |home: &Home| {
        let rows = home.desk.facility_directory().unwrap();
        rows.into_iter().find(|row| row.facility.short == "СИЗО-99").unwrap().facility.street
    };
    assert_eq!(street(&home), "ул. Новая, д. 1, г. Энск");
    assert_eq!(home.desk.import_facilities(&undated).unwrap().batch, None, "the same again is no news");
    let next = xml(&home, "facilities-2026-12-01.xml", "000001", "г. Энск, ул. Третья, д. 1");
    home.desk.import_facilities(&next).unwrap();
    assert_eq!(street(&home), "ул. Третья, д. 1, г. Энск");
}
