//! A desk in a temporary folder, and invented people and evenings to put on it.

use std::path::PathBuf;

use chrono::NaiveDateTime;
use letterdesk_model::{
    closing::ClosingMethod,
    evening::{ByKind, EveningFields, EveningState, Kind},
    id::{EntryUid, EveningId, FacilityId, PrisonerId},
    ledger::Cause,
    name::PersonName,
    prisoner::PrisonerFields,
};
use letterdesk_store::{Answer, Key, LogRow, NewClosing, NewEntry, Result, Store, StoreError};
use tempfile::TempDir;
use uuid::Uuid;

/// A vault's database under a key of its own.
pub struct TestDesk {
    pub folder: TempDir,
    pub key: Key,
    pub store: Store,
}

impl TestDesk {
    pub fn new() -> TestDesk {
        let folder = tempfile::tempdir().unwrap();
        let key = key(7);
        let store = Store::create(&folder.path().join("letterdesk.db"), &key).unwrap();
        TestDesk { folder, key, store }
    }

    /// With the evening open and two people in it, numbers 1 and 2.
    pub fn with_evening() -> (TestDesk, EveningId, [PrisonerId; 2]) {
        let mut desk = TestDesk::new();
        let first = PrisonerAdder::new("Окунев-Бархатный").add(&mut desk);
        let second = PrisonerAdder::new("Синицына-Плюшевая").add(&mut desk);
        let evening = EveningAdder::new(4071).with(&[first, second]).opened().add(&mut desk);
        (desk, evening, [first, second])
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("letterdesk.db")
    }

    /// Closes and opens again: what a restart finds.
    pub fn restarted(self) -> TestDesk {
        let TestDesk { folder, key, store } = self;
        store.close().unwrap();
        let store = Store::open(&folder.path().join("letterdesk.db"), &key).unwrap();
        TestDesk { folder, key, store }
    }

    pub fn append(&mut self, entry: &NewEntry) -> Result<Answer> {
        self.store.transact(|tx| tx.append(entry))
    }

    pub fn set_state(&mut self, evening: EveningId, state: EveningState) -> Result<()> {
        self.store.transact(|tx| tx.set_state(evening, state, at("2026-01-29 16:00")))
    }

    /// Closes an evening without a recount, as it stands.
    pub fn close(&mut self, evening: EveningId) {
        let closed: Result<_> = self.store.transact(|tx| {
            tx.save_closing(evening, &closing())?;
            tx.wipe_minutes(evening)?;
            tx.set_state(evening, EveningState::Closed, closing().at)
        });
        closed.unwrap();
    }

    /// Takes back what an undo would.
    pub fn undo(&mut self, evening: EveningId) -> Option<Answer> {
        let log = self.store.read().log(evening).unwrap();
        let rows = reversing_all(evening, &log.undo_target()?);
        Some(self.store.transact(|tx| tx.append_step(&rows)).unwrap())
    }

    /// Takes back the undo that a redo would.
    pub fn redo(&mut self, evening: EveningId) -> Option<Answer> {
        let log = self.store.read().log(evening).unwrap();
        let rows = reversing_all(evening, &log.redo_target()?);
        Some(self.store.transact(|tx| tx.append_step(&rows)).unwrap())
    }
}

/// How many letters an evening has.
pub fn total(store: &Store, evening: EveningId) -> u32 {
    let tallies = store.read().tallies(evening).unwrap();
    tallies.into_iter().map(|(_, tally)| tally).sum::<ByKind>().total()
}

/// A closing without a recount.
pub fn closing() -> NewClosing {
    NewClosing {
        at: at("2026-01-29 19:42"),
        method: ClosingMethod::Quick,
        guests: 118,
        duration_minutes: Some(222),
    }
}

pub fn key(byte: u8) -> Key {
    Key::new([byte; 32])
}

pub fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

/// A count with a fresh uid.
pub fn count(evening: EveningId, prisoner: PrisonerId, n: i32) -> NewEntry {
    NewEntry {
        evening,
        prisoner,
        uid: EntryUid(Uuid::new_v4()),
        kind: Kind::Letter,
        n,
        cause: Cause::Count,
        undoes: None,
        reason: String::new(),
        minute: Some(at("2026-01-29 16:42")),
    }
}

/// The undo of a row.
pub fn reversing(evening: EveningId, row: &LogRow) -> NewEntry {
    NewEntry {
        kind: row.entry.kind,
        cause: Cause::Undo,
        undoes: Some(row.entry.uid),
        ..count(evening, row.prisoner, -row.entry.n)
    }
}

fn reversing_all(evening: EveningId, rows: &[&LogRow]) -> Vec<NewEntry> {
    rows.iter().map(|row| reversing(evening, row)).collect()
}

/// Puts an invented person on the list.
pub struct PrisonerAdder {
    pub fields: PrisonerFields,
}

impl PrisonerAdder {
    pub fn new(surname: &str) -> PrisonerAdder {
        let name = PersonName {
            surname: surname.to_owned(),
            given: "Лаврентий".to_owned(),
            patronymic: "Капитонович".to_owned(),
        };
        PrisonerAdder { fields: PrisonerFields { name, ..PrisonerFields::default() } }
    }

    pub fn in_facility(mut self, facility: FacilityId) -> PrisonerAdder {
        self.fields.facility = Some(facility);
        self
    }

    pub fn tagged(mut self, tags: &[&str]) -> PrisonerAdder {
        self.fields.tags = tags.iter().map(|tag| (*tag).to_owned()).collect();
        self
    }

    pub fn add(self, desk: &mut TestDesk) -> PrisonerId {
        let added: Result<_> = desk.store.transact(|tx| {
            let batch = tx.batch("list.csv", at("2026-01-27 09:00"))?;
            tx.insert_prisoner(&self.fields, batch)
        });
        added.unwrap()
    }
}

/// Makes an evening.
pub struct EveningAdder {
    slip_code: u16,
    people: Vec<PrisonerId>,
    state: EveningState,
}

impl EveningAdder {
    pub fn new(slip_code: u16) -> EveningAdder {
        EveningAdder { slip_code, people: Vec::new(), state: EveningState::Planned }
    }

    pub fn with(mut self, people: &[PrisonerId]) -> EveningAdder {
        self.people = people.to_vec();
        self
    }

    pub fn opened(mut self) -> EveningAdder {
        self.state = EveningState::Open;
        self
    }

    pub fn fields() -> EveningFields {
        EveningFields {
            title: "Вечер писем учёным".to_owned(),
            theme: "учёные".to_owned(),
            date: "2026-01-29".parse().unwrap(),
            place: "Примерное пространство".to_owned(),
            city: "Энск".to_owned(),
            goal: Some(300),
            floor: 5,
            sender: "а/я 1\n000001 Энск".to_owned(),
            notices: String::new(),
        }
    }

    pub fn add(self, desk: &mut TestDesk) -> EveningId {
        let added: std::result::Result<_, StoreError> = desk.store.transact(|tx| {
            let evening = tx.insert_evening(&EveningAdder::fields(), self.slip_code)?;
            for prisoner in &self.people {
                tx.line_up_add(evening, *prisoner)?;
            }
            if self.state == EveningState::Open {
                tx.set_offset(evening, 180)?;
                tx.set_state(evening, EveningState::Open, at("2026-01-29 16:00"))?;
            }
            Ok(evening)
        });
        added.unwrap()
    }
}
