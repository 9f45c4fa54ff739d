//! Who is removed is gone, word by word; numbers on paper and slips' codes are never given again; and it can be undone.

use std::{collections::BTreeSet, path::Path};

use letterdesk_model::{
    birth::Birth,
    closing::{Decision, Difference},
    evening::{EveningState, Kind},
    id::{BatchId, EveningId, Number, PrisonerId},
    prisoner::{OwnAddress, PrisonerFields},
    statement::Statement,
};
use letterdesk_store::{
    Damage, Misuse, PrintJob, PrintedPerson, Refusal, RemovedEvening, RemovedPeople, Resolution, Result,
    StoreError,
};
use rusqlite::types::Value;

use crate::{
    builders::{EveningAdder, PrisonerAdder, TestDesk, at, count},
    opening::raw,
    tampering::edited,
};

/// Every word of the person of [`talkative`].
const WORDS: [&str; 12] = [
    "Мухоловкин",
    "Мухоловкину",
    "Mukholovkin",
    "1961",
    "Примерная",
    "Белка",
    "сказки",
    "шахматы",
    "орнитолог",
    "болеет",
    "пернатые",
    "передумал",
];

/// Somebody of whom there are words everywhere.
fn talkative(desk: &mut TestDesk) -> PrisonerId {
    let mut fields = PrisonerAdder::new("Мухоловкин").fields;
    fields.dative = "Мухоловкину".to_owned();
    fields.latin = "Mukholovkin".to_owned();
    fields.born = Some("1961".parse::<Birth>().unwrap());
    let lines = vec!["ул. Примерная, д. 1".to_owned()];
    fields.own_address = Some(OwnAddress { lines, ..OwnAddress::default() });
    fields.statements =
        vec![Statement { words: "«Белка», Энск".to_owned(), ..Statement::default() }];
    fields.story = "пишет сказки".to_owned();
    fields.interests = "шахматы".to_owned();
    fields.room_line = "орнитолог".to_owned();
    fields.note = "болеет".to_owned();
    fields.tags = vec!["пернатые".to_owned()];
    PrisonerAdder { fields }.add(desk)
}

/// Somebody whom an import brings.
fn imported(desk: &mut TestDesk, surname: &str) -> (BatchId, PrisonerId) {
    let made: Result<_> = desk.store.transact(|tx| {
        let batch = tx.batch("list.csv", at("2026-01-27 09:00"))?;
        let fields =
            PrisonerFields { story: "сказки".to_owned(), ..PrisonerAdder::new(surname).fields };
        Ok((batch, tx.insert_prisoner(&fields, batch)?))
    });
    made.unwrap()
}

fn with_papers(desk: &mut TestDesk, evening: EveningId, person: PrisonerId) {
    let done: Result<()> = desk.store.transact(|tx| {
        tx.set_photo(person, &[7; 64])?;
        tx.lift_hold(evening, person, "передумал", at("2026-01-29 15:00"))?;
        tx.log_print(&PrintJob {
            evening: Some(evening),
            document: "slips".to_owned(),
            at: at("2026-01-29 15:00"),
            pages: 1,
            request: String::new(),
            people: vec![PrintedPerson { prisoner: person, fingerprint: "f00d".to_owned() }],
        })
    });
    done.unwrap();
}

fn remove(desk: &mut TestDesk, people: &[PrisonerId]) -> Result<RemovedPeople> {
    desk.store.transact(|tx| {
        let mut removed = tx.remove_prisoners(people)?;
        tx.forget_in_directory(&mut removed, None, &BTreeSet::new())?;
        Ok(removed)
    })
}

fn remove_evening(desk: &mut TestDesk, evening: EveningId) -> Result<RemovedEvening> {
    desk.store.transact(|tx| tx.remove_evening(evening))
}

fn restore(desk: &mut TestDesk, removed: &RemovedPeople) {
    let done: Result<()> = desk.store.transact(|tx| tx.restore_prisoners(removed));
    done.unwrap();
}

fn add_to_line_up(desk: &mut TestDesk, evening: EveningId, person: PrisonerId) -> Result<Number> {
    desk.store.transact(|tx| tx.line_up_add(evening, person))
}

/// Every value of every table, as somebody with the key reads them; SQLite's own counters aside.
fn contents(path: &Path) -> Vec<String> {
    let raw = raw(path);
    let mut tables = raw
        .prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
        )
        .unwrap();
    let names: Vec<String> =
        tables.query_map((), |row| row.get(0)).unwrap().map(|name| name.unwrap()).collect();
    let mut found = Vec::new();
    for name in names {
        let mut rows = raw.prepare(&format!("SELECT * FROM \"{name}\"")).unwrap();
        let columns = rows.column_count();
        let shown = rows.query_map((), |row| {
            let values =
                (0..columns).map(|place| row.get::<_, Value>(place).map(|value| format!("{value:?}")));
            Ok(format!("{name}: {}", values.collect::<rusqlite::Result<Vec<_>>>()?.join(" | ")))
        });
        found.extend(shown.unwrap().map(|row| row.unwrap()));
    }
    found.sort();
    found
}

fn closed(desk: TestDesk) -> (std::path::PathBuf, TestDeskFolder) {
    let path = desk.path();
    let TestDesk { folder, key: _, store } = desk;
    store.close().unwrap();
    (path, folder)
}

type TestDeskFolder = tempfile::TempDir;

#[test]
fn whoever_never_had_a_letter_is_gone_word_by_word() {
    let mut desk = TestDesk::new();
    let stays = PrisonerAdder::new("Окунев").add(&mut desk);
    let goes = talkative(&mut desk);
    let double = PrisonerAdder::new("Мухоловкин-Второй").add(&mut desk);
    let merged: Result<()> = desk.store.transact(|tx| {
        let batch = tx.batch("", at("2026-01-28 12:00"))?;
        let fields = tx.prisoner(goes)?.map(|person| person.fields).unwrap_or_default();
        tx.merge_prisoner(double, goes, &fields, batch)
    });
    merged.unwrap();
    let evening = EveningAdder::new(4071).with(&[goes, stays]).opened().add(&mut desk);
    with_papers(&mut desk, evening, goes);
    let uuid = desk.store.read().prisoner(goes).unwrap().unwrap().uuid.to_string();
    remove(&mut desk, &[goes]).unwrap();
    let on_list: Vec<_> = desk.store.read().prisoners().unwrap().iter().map(|person| person.id).collect();
    assert_eq!(on_list, [stays]);
    assert!(desk.store.read().merged().unwrap().is_empty());
    assert_eq!(desk.store.read().line_up(evening).unwrap(), [(Number(2), stays)]);
    desk.store.check().unwrap();
    let wal = std::fs::metadata(desk.folder.path().join("letterdesk.db-wal")).map_or(0, |wal| wal.len());
    assert_eq!(wal, 0, "older pages, with their words, would be in there");
    let (path, _folder) = closed(desk);
    let kept = contents(&path).join("\n");
    for word in WORDS.into_iter().chain(["Второй", "f00d", uuid.as_str()]) {
        assert!(!kept.contains(word), "{word} is still there");
    }
}

#[test]
fn an_undo_gives_everything_back_to_the_byte() {
    let mut desk = TestDesk::new();
    let before = PrisonerAdder::new("Окунев").add(&mut desk);
    let goes = talkative(&mut desk);
    let after = PrisonerAdder::new("Синицына").add(&mut desk);
    let other = PrisonerAdder::new("Кречет").add(&mut desk);
    // One whose numbers still move, one whose numbers are on paper, one that is open.
    EveningAdder::new(1).with(&[before, goes, after, other]).add(&mut desk);
    let printed = EveningAdder::new(2).with(&[goes, after]).add(&mut desk);
    let fixed: Result<()> = desk.store.transact(|tx| tx.set_numbers_printed(printed));
    fixed.unwrap();
    let open = EveningAdder::new(3).with(&[other, goes]).opened().add(&mut desk);
    with_papers(&mut desk, open, goes);
    let desk = desk.restarted();
    let (path, folder) = (desk.path(), desk.folder);
    desk.store.close().unwrap();
    let whole = contents(&path);
    let store = letterdesk_store::Store::open(&path, &desk.key).unwrap();
    let mut desk = TestDesk { folder, key: desk.key, store };
    let removed = remove(&mut desk, &[other, goes]).unwrap();
    restore(&mut desk, &removed);
    desk.store.check().unwrap();
    let (path, _folder) = closed(desk);
    assert_eq!(contents(&path), whole);
}

#[test]
fn whoever_had_a_letter_stays_in_the_counts_and_in_nothing_else() {
    let (mut desk, evening, [first, second]) = TestDesk::with_evening();
    let goes = talkative(&mut desk);
    add_to_line_up(&mut desk, evening, goes).unwrap();
    with_papers(&mut desk, evening, goes);
    desk.append(&count(evening, goes, 5)).unwrap();
    desk.undo(evening).unwrap();
    desk.append(&count(evening, first, 2)).unwrap();
    let refused = remove(&mut desk, &[second, goes]).unwrap_err();
    assert!(matches!(refused, StoreError::Refused(Refusal::LettersUnderWay(Number(3)))), "{refused:?}");
    assert_eq!(desk.store.read().prisoners().unwrap().len(), 3, "nobody was removed");
    desk.close(evening);
    let links = desk.store.read().links(evening).unwrap();
    remove(&mut desk, &[goes, second]).unwrap();
    desk.store.check().unwrap();
    let reader = desk.store.read();
    assert_eq!(reader.links(evening).unwrap(), links);
    assert_eq!(reader.line_up(evening).unwrap().len(), 3, "a past evening keeps its list");
    let removed = reader.removed().unwrap();
    let names: Vec<_> = removed.iter().map(|person| person.fields.name.surname.as_str()).collect();
    assert_eq!(names, ["", "Мухоловкин"], "a row that was taken back is a row too");
    let (path, _folder) = closed(desk);
    let kept = contents(&path).join("\n");
    for word in &WORDS[1..] {
        assert!(!kept.contains(word), "{word} is still there");
    }
}

#[test]
fn words_put_back_into_a_placeholder_are_found() {
    let edits = [
        "UPDATE prisoner SET story = 'сказки' WHERE removed = 1",
        "UPDATE prisoner SET surname = 'Окунев' WHERE removed = 1",
        "INSERT INTO prisoner_tag VALUES (1, 0, 'учёные')",
        "INSERT INTO removed_evening SELECT 99, slip_code FROM evening",
    ];
    for edit in edits {
        let mut desk = TestDesk::new();
        let goes = talkative(&mut desk);
        EveningAdder::new(4071).with(&[goes]).add(&mut desk);
        remove(&mut desk, &[goes]).unwrap();
        desk.store.check().unwrap();
        edited(&desk.path(), edit);
        let found = desk.store.check().unwrap_err();
        assert!(matches!(found, StoreError::Damaged(Damage::Placeholder)), "{edit}: {found:?}");
    }
}

#[test]
fn a_number_on_paper_is_never_given_again() {
    let mut desk = TestDesk::new();
    let people = ["Окунев", "Кречет", "Синицына"].map(|name| PrisonerAdder::new(name).add(&mut desk));
    let evening = EveningAdder::new(4071).with(&people).opened().add(&mut desk);
    remove(&mut desk, &[people[2]]).unwrap();
    assert_eq!(desk.store.read().removed_numbers(evening).unwrap(), [Number(3)]);
    let fourth = PrisonerAdder::new("Щегол").add(&mut desk);
    assert!(fourth.0 > people[2].0);
    assert_eq!(add_to_line_up(&mut desk, evening, fourth).unwrap(), Number(4));
    let refused = add_to_line_up(&mut desk, evening, people[2]).unwrap_err();
    assert!(matches!(refused, StoreError::Refused(Refusal::NoSuchPrisoner(_))), "{refused:?}");
}

#[test]
fn numbers_that_became_fixed_since_stay_and_whoever_comes_back_gets_the_next() {
    let mut desk = TestDesk::new();
    let people = ["Окунев", "Кречет", "Синицына"].map(|name| PrisonerAdder::new(name).add(&mut desk));
    let evening = EveningAdder::new(4071).with(&people).add(&mut desk);
    let removed = remove(&mut desk, &[people[0]]).unwrap();
    desk.set_state(evening, EveningState::Open).unwrap();
    restore(&mut desk, &removed);
    let line_up = desk.store.read().line_up(evening).unwrap();
    assert_eq!(line_up, [(Number(1), people[1]), (Number(2), people[2]), (Number(3), people[0])]);
}

#[test]
fn an_import_cannot_bring_back_by_its_undo_whom_somebody_removed() {
    let mut desk = TestDesk::new();
    let (batch, person) = imported(&mut desk, "Окунев");
    let removed = remove(&mut desk, &[person]).unwrap();
    let undone: Result<_> = desk.store.transact(|tx| tx.undo_batch(batch, at("2026-01-27 10:00")));
    let undone = undone.unwrap();
    assert_eq!((undone.removed, undone.set_back, undone.left), (vec![], 0, vec![]));
    assert!(desk.store.read().prisoners().unwrap().is_empty());
    restore(&mut desk, &removed);
    assert_eq!(desk.store.read().prisoners().unwrap()[0].fields.story, "сказки");
    desk.store.check().unwrap();
}

#[test]
fn an_evening_without_letters_goes_and_its_code_stays_taken() {
    let (mut desk, evening, [first, _]) = TestDesk::with_evening();
    with_papers(&mut desk, evening, first);
    desk.close(evening);
    let resolution = Resolution {
        difference: Difference { number: Number(1), kind: Kind::Letter, ledger: 0, recount: 2 },
        taken: Decision::Ledger,
        reason: "чужой конверт".to_owned(),
    };
    let decided: Result<()> = desk.store.transact(|tx| tx.set_resolution(evening, &resolution));
    decided.unwrap();
    let desk = desk.restarted();
    let path = desk.path();
    let whole = contents(&path);
    let mut desk = desk;
    let removed = remove_evening(&mut desk, evening).unwrap();
    let reader = desk.store.read();
    assert!(reader.evenings().unwrap().is_empty());
    assert!(reader.is_removed_slip_code(4071).unwrap());
    assert_eq!(reader.evening_by_slip_code(4071).unwrap(), None);
    let again: Result<_> = desk.store.transact(|tx| tx.insert_evening(&EveningAdder::fields(), 4071));
    assert!(matches!(again, Err(StoreError::Misused(Misuse::SlipCode(4071)))), "{again:?}");
    desk.store.check().unwrap();
    let left = contents(&path).join("\n");
    for word in ["учёным", "Примерное", "чужой", "f00d", "передумал"] {
        assert!(!left.contains(word), "{word} is still there");
    }
    let undone: Result<()> = desk.store.transact(|tx| tx.restore_evening(&removed));
    undone.unwrap();
    desk.store.check().unwrap();
    assert_eq!(contents(&path), whole);
}

#[test]
fn an_evening_with_a_row_stays_even_when_the_row_was_taken_back() {
    let (mut desk, evening, [first, _]) = TestDesk::with_evening();
    desk.append(&count(evening, first, 5)).unwrap();
    desk.undo(evening).unwrap();
    let refused = remove_evening(&mut desk, evening).unwrap_err();
    assert!(matches!(refused, StoreError::Refused(Refusal::EveningHasLetters(_))), "{refused:?}");
    desk.set_state(evening, EveningState::Counting).unwrap();
    let refused = remove_evening(&mut desk, evening).unwrap_err();
    assert!(
        matches!(refused, StoreError::Refused(Refusal::WrongState { .. })),
        "a recount is blind: {refused:?}"
    );
    assert_eq!(desk.store.read().evenings().unwrap().len(), 1);
}

#[test]
fn an_evening_comes_back_without_those_who_were_removed_meanwhile() {
    let mut desk = TestDesk::new();
    let people = ["Окунев", "Кречет"].map(|name| PrisonerAdder::new(name).add(&mut desk));
    let evening = EveningAdder::new(4071).with(&people).opened().add(&mut desk);
    with_papers(&mut desk, evening, people[0]);
    let removed = remove_evening(&mut desk, evening).unwrap();
    remove(&mut desk, &[people[0]]).unwrap();
    let other = EveningAdder::new(5).opened().add(&mut desk);
    let refused: Result<()> = desk.store.transact(|tx| tx.restore_evening(&removed));
    assert!(matches!(refused, Err(StoreError::Refused(Refusal::AnotherUnderWay(_)))), "{refused:?}");
    remove_evening(&mut desk, other).unwrap();
    let undone: Result<()> = desk.store.transact(|tx| tx.restore_evening(&removed));
    undone.unwrap();
    assert_eq!(desk.store.read().line_up(evening).unwrap(), [(Number(2), people[1])]);
    desk.store.check().unwrap();
}

#[test]
fn numbers_that_may_move_close_up_over_whoever_was_removed_while_the_evening_was_away() {
    let mut desk = TestDesk::new();
    let people = ["Гусь", "Кречет", "Чижов", "Дроздов"].map(|name| PrisonerAdder::new(name).add(&mut desk));
    let evening = EveningAdder::new(4071).with(&people).add(&mut desk);
    let away = remove_evening(&mut desk, evening).unwrap();
    remove(&mut desk, &[people[1]]).unwrap();
    let back: Result<()> = desk.store.transact(|tx| tx.restore_evening(&away));
    back.unwrap();
    let numbers = |desk: &TestDesk| desk.store.read().line_up(evening).unwrap();
    assert_eq!(numbers(&desk), [(Number(1), people[0]), (Number(2), people[2]), (Number(3), people[3])]);
    let left: Result<()> = desk.store.transact(|tx| tx.line_up_remove(evening, people[0]));
    left.unwrap();
    assert_eq!(numbers(&desk), [(Number(1), people[2]), (Number(2), people[3])]);
}

#[test]
fn a_number_on_paper_stays_taken_when_its_import_was_undone_while_the_evening_was_away() {
    let mut desk = TestDesk::new();
    let stays = PrisonerAdder::new("Гусь").add(&mut desk);
    let (batch, goes) = imported(&mut desk, "Кречет");
    let evening = EveningAdder::new(4071).with(&[stays, goes]).opened().add(&mut desk);
    let away = remove_evening(&mut desk, evening).unwrap();
    let undone: Result<_> = desk.store.transact(|tx| tx.undo_batch(batch, at("2026-01-29 16:00")));
    assert_eq!(undone.unwrap().removed.len(), 1);
    let back: Result<()> = desk.store.transact(|tx| tx.restore_evening(&away));
    back.unwrap();
    assert_eq!(desk.store.read().removed_numbers(evening).unwrap(), [Number(2)]);
    let comes = PrisonerAdder::new("Чижов").add(&mut desk);
    assert_eq!(add_to_line_up(&mut desk, evening, comes).unwrap(), Number(3));
    desk.store.check().unwrap();
}
