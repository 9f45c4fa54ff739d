//! The printed code: whatever somebody with the key edits of a closed evening, the code on paper tells; whatever the
//! program itself does afterwards leaves every printed code good. `cargo xtask soak` edits more often.

use std::{env, fs};

use letterdesk_model::{
    closing::{Decision, Difference},
    evening::{EveningState, Kind},
    id::{EveningId, Number, PrisonerId},
    ledger::{Cause, Entry, Link},
};
use letterdesk_store::{ClosingLinks, NewEntry, Resolution, Result, Store};
use rusqlite::{Connection, named_params};
use uuid::Uuid;

use crate::{
    builders::{EveningAdder, PrisonerAdder, TestDesk, closing, count},
    opening::raw,
    tampering::{edited, put_back, without_guards},
};

/// A closed evening of five people with a decision and two amendments, and what its report printed.
fn closed() -> (TestDesk, EveningId, Vec<PrisonerId>) {
    let mut desk = TestDesk::new();
    let names = ["Окунев-Бархатный", "Синицына-Плюшевая", "Кедров-Шёлковый", "Льнов-Ситцев", "Ель-Вельвет"];
    let people = names.map(|name| PrisonerAdder::new(name).add(&mut desk)).to_vec();
    let evening = EveningAdder::new(4071).with(&people).opened().add(&mut desk);
    for (place, n) in [(0, 5), (1, 5), (2, 1), (0, 2), (3, 7), (1, 1)] {
        desk.append(&count(evening, people[place], n)).unwrap();
    }
    desk.undo(evening).unwrap();
    desk.append(&NewEntry { kind: Kind::Postcard, ..count(evening, people[2], 3) }).unwrap();
    let difference = Difference { number: Number(2), kind: Kind::Letter, ledger: 5, recount: 4 };
    let resolution =
        Resolution { difference, taken: Decision::Ledger, reason: "пересчитали".to_owned() };
    desk.store.transact(|tx| tx.set_resolution(evening, &resolution)).unwrap();
    desk.close(evening);
    for (person, n) in [(people[2], 1), (people[3], -1)] {
        let amendment = NewEntry {
            cause: Cause::Amend,
            reason: "нашлось письмо".to_owned(),
            minute: None,
            ..count(evening, person, n)
        };
        desk.store.transact(|tx| tx.amend(&amendment, "2026-02-02".parse().unwrap())).unwrap();
    }
    (desk, evening, people)
}

fn links(store: &Store, evening: EveningId) -> ClosingLinks {
    store.read().closing_links(evening).unwrap().unwrap()
}

/// Makes every link of the ledger right again, and that of the closing.
fn chain_again(connection: &Connection) {
    let desk: String = connection.query_row("SELECT desk FROM vault", (), |row| row.get(0)).unwrap();
    let evening: String = connection.query_row("SELECT uuid FROM evening", (), |row| row.get(0)).unwrap();
    let mut link = Link::start(evening.parse().unwrap(), desk.parse().unwrap());
    let sql = "SELECT l.id, l.uid, l.sequence, p.uuid, l.kind, l.n, l.cause, l.undoes, l.reason
               FROM ledger l JOIN prisoner p ON p.id = l.prisoner ORDER BY l.sequence";
    let mut statement = connection.prepare(sql).unwrap();
    let rows = statement.query_map((), |row| {
        let uuid = |place: usize| row.get::<_, String>(place).map(|text| text.parse::<Uuid>().unwrap());
        let undoes = row.get::<_, Option<String>>(7)?.map(|text| text.parse().unwrap());
        let entry = Entry {
            uid: letterdesk_model::id::EntryUid(uuid(1)?),
            sequence: letterdesk_model::id::Sequence(row.get(2)?),
            prisoner: uuid(3)?,
            kind: Kind::from_code(&row.get::<_, String>(4)?).unwrap(),
            n: row.get(5)?,
            cause: Cause::from_code(&row.get::<_, String>(6)?).unwrap(),
            undoes: undoes.map(letterdesk_model::id::EntryUid),
            reason: row.get(8)?,
        };
        Ok((row.get::<_, u32>(0)?, entry))
    });
    for (id, entry) in rows.unwrap().map(|row| row.unwrap()).collect::<Vec<_>>() {
        link = link.then(&entry);
        let sql = "UPDATE ledger SET link = :link WHERE id = :id";
        connection.execute(sql, named_params! { ":link": link.0.as_slice(), ":id": id }).unwrap();
    }
    let sql = "UPDATE closing SET
        link = (SELECT link FROM ledger l WHERE l.sequence = closing.entries),
        letter = (SELECT coalesce(sum(n), 0) FROM ledger WHERE kind = 'letter' AND sequence <= closing.entries),
        postcard = (SELECT coalesce(sum(n), 0) FROM ledger WHERE kind = 'postcard' AND sequence <= closing.entries)";
    connection.execute(sql, ()).unwrap();
    let figure = |kind: &str| {
        format!(
            "{kind} = (SELECT coalesce(sum(l.n), 0) FROM ledger l JOIN line_up u ON u.prisoner = l.prisoner
             WHERE u.number = closing_person.number AND l.kind = '{kind}'
             AND l.sequence <= (SELECT entries FROM closing))"
        )
    };
    let sql = format!("UPDATE closing_person SET {}, {}", figure("letter"), figure("postcard"));
    connection.execute(&sql, ()).unwrap();
    let sql = "UPDATE closing SET people = (SELECT count(*) FROM closing_person WHERE letter + postcard > 0)";
    connection.execute(sql, ()).unwrap();
}

/// What somebody does who has the key and knows how the file is made; `{a}` and `{b}` are two numbers by chance.
const EDITS: [&str; 30] = [
    "UPDATE ledger SET n = n + {a} WHERE sequence = 1",
    "UPDATE ledger SET n = n + {a} WHERE sequence = 5",
    "UPDATE ledger SET kind = 'postcard' WHERE sequence = 4",
    "UPDATE ledger SET prisoner = {a} WHERE sequence = 3; UPDATE ledger SET n = n + 1 WHERE sequence = 3",
    "UPDATE ledger SET reason = 'x{a}' WHERE cause = 'amend'",
    "UPDATE ledger SET reason = 'x{b}' WHERE sequence = {a}",
    "UPDATE ledger SET uid = '00000000-0000-4000-8000-00000000000{a}' WHERE sequence = 8",
    "UPDATE ledger SET n = n + {a} WHERE sequence = 9",
    "UPDATE ledger SET cause = 'adjust' WHERE sequence = {a}",
    "DELETE FROM amendment WHERE entry = 10; DELETE FROM ledger WHERE sequence = 10",
    "DELETE FROM amendment; DELETE FROM ledger WHERE sequence > 8",
    "UPDATE amendment SET day = '2026-02-0{a}', entry = entry WHERE entry = 9 AND day <> '2026-02-0{a}';
     UPDATE amendment SET day = '2026-03-0{b}' WHERE entry = 10",
    "UPDATE closing SET guests = guests + {a}",
    "UPDATE closing SET way = 'recounted'",
    "UPDATE closing SET at = '2026-01-29 18:0{a}'",
    "UPDATE closing SET duration_minutes = {a}",
    "UPDATE closing SET duration_minutes = NULL",
    "UPDATE closing SET people = people + {a}",
    "UPDATE evening SET title = 'Другой вечер {a}'",
    "UPDATE evening SET date = '2026-01-0{a}'",
    "UPDATE evening SET place = 'Другое пространство {a}'",
    "UPDATE evening SET city = 'Другой город', theme = 'x{a}'",
    "UPDATE closing_person SET surname = 'Другой' WHERE number = {a}",
    "UPDATE closing_person SET given = given || 'x' WHERE number = {a}",
    "UPDATE closing_person SET seal = zeroblob(32), salt = NULL, prisoner = NULL, surname = NULL, given = NULL,
     patronymic = NULL WHERE number = {a}",
    "UPDATE line_up SET number = number + 100; UPDATE resolution SET number = number + 100;
     UPDATE closing_person SET number = number + 100",
    "UPDATE closing_person SET number = 99 WHERE number = {a}; UPDATE closing_person SET number = {a} WHERE number = {b};
     UPDATE closing_person SET number = {b} WHERE number = 99",
    "UPDATE resolution SET taken = 'recount'",
    "UPDATE resolution SET ledger = ledger + {a}, reason = 'x{a}'",
    "DELETE FROM resolution",
];

#[test]
fn every_edit_with_the_true_key_is_found_with_the_printed_code() {
    let edits = env::var("LETTERDESK_SOAK_EDITS").ok().map_or(60, |text| text.parse().unwrap());
    let mut chance = env::var("LETTERDESK_SOAK_SEED").ok().map_or(7, |text| text.parse::<u64>().unwrap());
    let (desk, evening, _) = closed();
    let printed = links(&desk.store, evening).newest().code();
    let path = desk.path();
    desk.store.close().unwrap();
    let honest = fs::read(&path).unwrap();
    let mut by_code_alone = 0;
    for place in 0..edits {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let a = 1 + (chance >> 33) % 5;
        let b = 1 + a % 5;
        let edit = EDITS[place % EDITS.len()].replace("{a}", &a.to_string()).replace("{b}", &b.to_string());
        fs::write(&path, &honest).unwrap();
        edited(&path, &edit);
        if place % 2 == 0 || edit.contains("ledger SET") {
            let raw = raw(&path);
            let kept = without_guards(&raw);
            chain_again(&raw);
            put_back(&raw, &kept);
        }
        let Ok(store) = Store::open(&path, &desk.key) else { continue };
        let found = store.read().closing_links(evening).unwrap();
        assert!(!found.is_some_and(|links| links.have_code(&printed)), "{edit}");
        by_code_alone += 1;
    }
    assert!(by_code_alone * 3 > edits, "only {by_code_alone} of {edits} were left to the code");
}

#[test]
fn what_the_program_does_later_leaves_every_printed_code_good() {
    let (mut desk, evening, people) = closed();
    let first = links(&desk.store, evening);
    let printed: Vec<_> = first.amended.iter().chain([&first.closing]).map(|link| link.code()).collect();
    assert_eq!(printed.len(), 3);
    let mut renamed = desk.store.read().prisoner(people[0]).unwrap().unwrap().fields;
    renamed.name.surname = "Иволгин-Льняной".to_owned();
    let merged = desk.store.read().prisoner(people[2]).unwrap().unwrap().fields;
    let done: Result<_> = desk.store.transact(|tx| {
        let batch = tx.batch("edit", closing().at)?;
        tx.update_prisoner(people[0], &renamed, batch)?;
        tx.merge_prisoner(people[1], people[2], &merged, batch)?;
        tx.remove_prisoners(&people[3..])
    });
    let removed = done.unwrap();
    let mut desk = desk.restarted();
    let all_are_good = |desk: &TestDesk| {
        let links = links(&desk.store, evening);
        printed.iter().all(|code| links.have_code(code)) && links.newest().code() == printed[1]
    };
    assert!(all_are_good(&desk));
    let people_of = |desk: &TestDesk| desk.store.read().closing_people(evening).unwrap();
    let names: Vec<_> =
        people_of(&desk).into_iter().map(|person| person.name.map(|name| name.surname)).collect();
    let expected = [
        Some("Окунев-Бархатный"),
        Some("Синицына-Плюшевая"),
        Some("Кедров-Шёлковый"),
        Some("Льнов-Ситцев"),
        None,
    ];
    assert_eq!(names, expected.map(|name| name.map(str::to_owned)), "whoever never had a letter is gone");
    desk.store.transact(|tx| tx.restore_prisoners(&removed)).unwrap();
    assert!(all_are_good(&desk.restarted()));
}

#[test]
fn a_closing_without_a_letter_has_a_code_too() {
    let (mut desk, evening, _) = TestDesk::with_evening();
    assert_eq!(desk.store.read().closing_links(evening).unwrap(), None);
    desk.close(evening);
    assert_eq!(desk.store.read().evening(evening).unwrap().unwrap().state, EveningState::Closed);
    let code = links(&desk.store, evening).newest().code();
    assert_eq!(links(&desk.restarted().store, evening).newest().code(), code);
}
