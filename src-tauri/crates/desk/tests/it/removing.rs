//! Removing people and evenings: gone word by word, kept in the counts, never given again, and undone.

use std::collections::BTreeSet;

use letterdesk_desk::{
    Clock, Code, Desk, Distinct, ImportSelection, Table, TableFormat,
    model::{
        evening::{EveningState, Kind},
        hold::Hold,
        id::{EntryUid, EveningId, Number, PrisonerId},
        slip_code::SlipCode,
    },
    view::{BoxReading, Consent, CountRequest, ImportOptions, LineUpChoice, PrisonerQuery, Target},
    words::Language,
};
use rusqlite::{Connection, types::Value};
use uuid::Uuid;

use crate::{
    list::{Home, evening, home, passphrase, text},
    support::{DAY, draft},
};

/// Of the first of these there are words that nobody else's list says; the second is held at the same place.
const LIST: &str = "ФИО;Год рождения;Адрес;История;Интересы\n\
    Мухоловкин Тит Фомич;1961;000011, г. Энск, ул. Вязовая, д. 7, СИЗО-1;пишет сказки;шахматы\n\
    Кречет Иона Титович;1980;000011, г. Энск, СИЗО-1;;\n\
    Чижов Лев Ильич;1981;вероятно где-то в Омеге, ИК-7;;\n";

fn imported() -> (Home, u32) {
    let mut home = home();
    let list = home.file("list.csv", LIST);
    let (_, done) = home.desk.import(&list, &ImportOptions::default(), &ImportSelection::All).unwrap();
    (home, done.batch.unwrap())
}

/// Everybody, by the beginning of their names.
fn person(home: &Home, name: &str) -> PrisonerId {
    home.found(&text(name))[0]
}

fn count(desk: &mut Desk, number: u32) {
    let target = Target::Number { number: Number(number) };
    let uid = EntryUid(Uuid::new_v4());
    let request = CountRequest { uid, target, times: 2, kind: Kind::Letter, consent: Consent::Anyway };
    desk.count(&request).unwrap();
}

/// Every value of every table of a vault; SQLite's own counters aside.
fn contents(home: Home) -> (Home, BTreeSet<String>) {
    looked_into(home, values)
}

/// What whoever has the key of a vault reads in its database.
fn looked_into<T>(home: Home, look: impl FnOnce(&Connection) -> T) -> (Home, T) {
    let (folder, vault) = home.locked();
    let opened = letterdesk_vault::unlock(&vault, &passphrase()).unwrap();
    let connection = Connection::open(opened.folder.database()).unwrap();
    let digits: String = opened.key.iter().map(|byte| format!("{byte:02x}")).collect();
    connection.execute_batch(&format!("PRAGMA key = \"x'{digits}'\"")).unwrap();
    let found = look(&connection);
    drop((connection, opened));
    let desk = Desk::unlock(&vault, &passphrase(), Clock::system()).unwrap();
    (Home::of(desk, folder), found)
}

fn values(connection: &Connection) -> BTreeSet<String> {
    let mut tables = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
        .unwrap();
    let tables: Vec<String> =
        tables.query_map((), |row| row.get(0)).unwrap().map(|name| name.unwrap()).collect();
    let mut found = BTreeSet::new();
    for table in tables {
        let mut rows = connection.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
        let columns = rows.column_count();
        let mut rows = rows.query(()).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values: Vec<Value> = (0..columns).map(|place| row.get(place).unwrap()).collect();
            found.insert(format!("{table} {values:?}"));
        }
    }
    found
}

#[test]
fn nothing_in_the_vault_tells_of_whoever_is_gone() {
    let (mut home, batch) = imported();
    let [goes, stays, open] = ["мухоловкин", "кречет", "чижов"].map(|name| person(&home, name));
    home.desk.mark_distinct(goes, stays, Distinct::Yes).unwrap();
    home.desk.set_prisoner_field(goes, "note", "болеет").unwrap();
    home.desk.tag_prisoners(&[goes], "пернатые").unwrap();
    let plan = home.desk.plan_removal(&[goes, open]).unwrap();
    assert_eq!((plan.gone.len(), plan.kept.len(), plan.staying.len()), (2, 0, 0));
    let removal = home.desk.remove_prisoners(&[goes, open, goes]).unwrap();
    assert_eq!(removal.gone, ["Мухоловкин Тит Фомич", "Чижов Лев Ильич"]);
    assert_eq!(home.found(&PrisonerQuery::default()), [stays]);
    assert_eq!(home.desk.prisoner(goes).unwrap_err().code, Code::UnknownPrisoner);
    assert_eq!(home.desk.open_places().unwrap(), [], "nobody is spoken of in those words any more");
    let facilities = home.desk.facility_directory().unwrap();
    assert_eq!((facilities.len(), facilities[0].people), (1, 1));
    assert_eq!(facilities[0].facility.street, "г. Энск", "the street was said of nobody else");

    let list = home.desk.export(&Table::List, TableFormat::Csv, Language::Russian).unwrap();
    let list = String::from_utf8(list).unwrap();
    assert_eq!(list.lines().count(), 2, "no placeholder: {list}");
    home.desk.verify(None, None).unwrap();

    let (mut home, kept) = contents(home);
    let words =
        ["Мухоловкин", "1961", "Вязовая", "сказки", "шахматы", "болеет", "пернатые", "Чижов", "Омег", "омег"];
    for word in words {
        let found: Vec<_> = kept.iter().filter(|row| row.contains(word)).collect();
        assert!(found.is_empty(), "{word} is still in {found:#?}");
    }
    assert!(kept.iter().any(|row| row.contains("Кречет")), "the others are there");
    assert!(!kept.iter().any(|row| row.starts_with("setting") && row.contains("apart")));

    assert_eq!(home.desk.removals(), [], "the vault was locked");
    assert_eq!(home.desk.undo_removal(removal.id).unwrap_err().code, Code::UnknownRemoval);
    home.desk.undo_import(batch).unwrap();
    assert_eq!(home.found(&PrisonerQuery::default()), [], "whoever is gone stays gone");
}

#[test]
fn an_undo_gives_back_everything_to_the_byte() {
    let (mut home, _) = imported();
    let everybody = home.found(&PrisonerQuery::default());
    home.desk.create_evening(&draft("Вечер", DAY), &LineUpChoice::All).unwrap();
    home.desk.mark_distinct(everybody[0], everybody[1], Distinct::Yes).unwrap();
    let (mut home, whole) = contents(home);
    for people in [&everybody[..1], &everybody[1..], &everybody[..]] {
        let removal = home.desk.remove_prisoners(people).unwrap();
        assert_eq!(home.desk.removals(), std::slice::from_ref(&removal));
        assert_eq!(home.desk.undo_removal(removal.id).unwrap(), removal);
    }
    let evening = home.desk.remove_evening(EveningId(1)).unwrap();
    home.desk.undo_removal(evening.id).unwrap();
    assert_eq!(home.desk.removals(), []);
    let (_, after) = contents(home);
    assert_eq!(after.difference(&whole).collect::<Vec<_>>(), Vec::<&String>::new());
    assert_eq!(whole.difference(&after).collect::<Vec<_>>(), Vec::<&String>::new());
}

#[test]
fn an_undo_works_beside_what_happened_since() {
    let (mut home, _) = imported();
    let goes = person(&home, "мухоловкин");
    let first = home.desk.remove_prisoners(&[goes]).unwrap();
    let second = home.desk.remove_prisoners(&[person(&home, "кречет")]).unwrap();
    // The same list once more: all three are there again, and two of them a second time after the undo.
    let list = home.file("again.csv", LIST);
    home.desk.import(&list, &ImportOptions::default(), &ImportSelection::All).unwrap();
    home.desk.undo_removal(first.id).unwrap();
    home.desk.undo_removal(second.id).unwrap();
    assert_eq!(home.found(&text("мухоловкин")).len(), 2);
    assert!(home.found(&text("мухоловкин")).contains(&goes));
    assert_eq!(home.desk.facility_directory().unwrap().len(), 1, "one facility, whoever spoke of it first");
    assert_eq!(home.desk.prisoner(goes).unwrap().held, None);
    home.desk.verify(None, None).unwrap();
}

#[test]
fn whoever_had_letters_stays_in_the_counts_and_leaves_everything_else() {
    let mut home = evening();
    let id = home.desk.current_evening().unwrap();
    let line_up = home.desk.line_up(id).unwrap();
    let (written, waiting) = (line_up[0].prisoner_id, line_up[1].prisoner_id);
    let name = home.desk.prisoner(written).unwrap().name;
    count(&mut home.desk, 1);
    let plan = home.desk.plan_removal(&[written, waiting]).unwrap();
    assert_eq!((plan.gone[0].id, plan.staying[0].person.id), (waiting, written));
    assert_eq!(plan.staying[0].error.code, "letters_under_way");
    let refused = home.desk.remove_prisoners(&[waiting, written]).unwrap_err();
    assert_eq!(refused.code, Code::LettersUnderWay);
    assert_eq!(home.found(&PrisonerQuery::default()).len(), 8, "nobody is removed by half");

    home.desk.close_without_recount().unwrap();
    let before = home.desk.sentences(id).unwrap();
    let plan = home.desk.plan_removal(&[written, waiting]).unwrap();
    assert_eq!((plan.kept[0].letters_ever, plan.gone.len()), (2, 1));
    home.desk.remove_prisoners(&[written, waiting]).unwrap();
    assert_eq!(home.desk.sentences(id).unwrap(), before);
    let line_up = home.desk.line_up(id).unwrap();
    let names: Vec<_> = line_up.iter().map(|entry| entry.name.as_str()).take(2).collect();
    assert_eq!(names, [name.as_str(), "—"], "a past evening keeps its list");
    assert!(line_up[..2].iter().all(|entry| entry.held == Some(Hold::Removed)));
    assert_eq!(home.found(&text(&name)), []);
    home.desk.verify(None, None).unwrap();

    // A letter that turns up counts for whoever has a name; a number alone is nobody's.
    home.desk.amend(id, Number(1), 1, "нашлось").unwrap();
    let refused = home.desk.amend(id, Number(2), 1, "нашлось").unwrap_err();
    assert_eq!(refused.code, Code::RemovedNumber);
    let next = home.desk.create_evening(&draft("Второй", DAY), &LineUpChoice::All).unwrap();
    assert_eq!(next.line_up, 6);
    home.desk.verify(None, None).unwrap();
}

#[test]
fn a_slip_of_somebody_removed_is_told_as_such_and_its_number_is_not_given_again() {
    let mut home = evening();
    let id = home.desk.current_evening().unwrap();
    let line_up = home.desk.line_up(id).unwrap();
    let last = line_up.last().unwrap();
    let removal = home.desk.remove_prisoners(&[last.prisoner_id]).unwrap();
    let target = Target::Number { number: last.number };
    let uid = EntryUid(Uuid::new_v4());
    let request = CountRequest { uid, target, times: 1, kind: Kind::Letter, consent: Consent::Ask };
    assert_eq!(home.desk.count(&request).unwrap_err().code, Code::RemovedNumber);
    let read = home.desk.read_box(&last.number.to_string()).unwrap();
    assert!(matches!(read, BoxReading::Refused { error } if error.code == "removed_number"));
    let new = home.add("Щеглов", "Лев", "1971");
    home.desk.line_up_add(id, &[new]).unwrap();
    assert_eq!(home.desk.line_up(id).unwrap().last().unwrap().number, Number(last.number.0 + 1));
    home.desk.undo_removal(removal.id).unwrap();
    assert!(home.desk.line_up(id).unwrap().iter().any(|entry| entry.number == last.number));
}

#[test]
fn an_evening_without_letters_goes_and_its_slips_are_known() {
    let mut home = evening();
    let open = home.desk.current_evening().unwrap();
    let planned = home.desk.create_evening(&draft("Пустой", DAY), &LineUpChoice::All).unwrap().id;
    // No view has the code: it is on the slips alone.
    let sql = "SELECT slip_code FROM evening WHERE title = 'Пустой'";
    let (mut home, evening) =
        looked_into(home, |connection| connection.query_row(sql, (), |row| row.get(0)).unwrap());
    let code = SlipCode { evening, number: Number(1) }.digits();
    let read = home.desk.read_box(&code).unwrap();
    assert!(matches!(read, BoxReading::Refused { error } if error.code == "other_evening_slip"));
    let removal = home.desk.remove_evening(planned).unwrap();
    assert_eq!(removal.evening.as_deref(), Some("Пустой"));
    let read = home.desk.read_box(&code).unwrap();
    assert!(matches!(read, BoxReading::Refused { error } if error.code == "removed_evening_slip"));
    home.desk.undo_removal(removal.id).unwrap();
    assert_eq!(home.desk.evening(planned).unwrap().line_up, 8);

    count(&mut home.desk, 1);
    home.desk.undo().unwrap();
    let refused = home.desk.remove_evening(open).unwrap_err();
    assert_eq!(refused.code, Code::EveningHasLetters, "a row that was taken back is a row too");
    assert_eq!(home.desk.evening(open).unwrap().state, EveningState::Open);
}
