//! Letters moved to another person: one step, undone and redone as one.

use letterdesk_model::{
    id::{EveningId, PrisonerId, Sequence},
    ledger::Cause,
};
use letterdesk_store::{Answer, Damage, LedgerDamage, Misuse, NewEntry, Result, Store, StoreError};

use crate::{
    builders::{TestDesk, count, reversing, total},
    opening::raw,
    tampering::edited,
};

impl TestDesk {
    /// Moves the letters of a line to somebody else.
    fn move_line(&mut self, evening: EveningId, line: u32, to: PrisonerId) -> Result<Answer> {
        let rows = self.moving(evening, line, to);
        self.append_step(&rows)
    }

    fn append_step(&mut self, rows: &[NewEntry]) -> Result<Answer> {
        self.store.transact(|tx| tx.append_step(rows))
    }

    fn moving(&self, evening: EveningId, line: u32, to: PrisonerId) -> [NewEntry; 2] {
        let log = self.store.read().log(evening).unwrap();
        let line = log.rows.iter().find(|row| row.entry.sequence == Sequence(line)).unwrap();
        let row = log.standing(line).unwrap();
        [reversing(evening, row), NewEntry { kind: row.entry.kind, ..count(evening, to, row.entry.n) }]
    }

    fn counts(&self, evening: EveningId, people: [PrisonerId; 2]) -> [u32; 2] {
        people.map(|person| self.store.read().tally(evening, person).unwrap().total())
    }
}

#[test]
fn a_move_is_undone_and_redone_as_one_step_also_after_a_restart() {
    let (mut desk, evening, people) = TestDesk::with_evening();
    desk.append(&count(evening, people[0], 5)).unwrap();
    desk.append(&count(evening, people[1], 1)).unwrap();
    let moved = desk.move_line(evening, 1, people[1]).unwrap();
    assert_eq!((moved.count, moved.total), (6, 6), "answered as the second person stands");
    let mut walk = |undo: bool, expected: Option<[u32; 2]>| {
        let done = if undo { desk.undo(evening) } else { desk.redo(evening) };
        assert_eq!(done.map(|_| desk.counts(evening, people)), expected);
    };
    walk(false, None);
    walk(true, Some([5, 1]));
    walk(true, Some([5, 0]));
    walk(true, Some([0, 0]));
    walk(true, None);
    walk(false, Some([5, 0]));
    walk(false, Some([5, 1]));
    walk(false, Some([0, 6]));
    walk(false, None);
    walk(true, Some([5, 1]));
    let mut desk = desk.restarted();
    desk.redo(evening).unwrap();
    assert_eq!(desk.counts(evening, people), [0, 6]);
    desk.store.check().unwrap();
}

#[test]
fn what_came_back_from_a_move_is_a_line_like_any_other() {
    let (mut desk, evening, people) = TestDesk::with_evening();
    desk.append(&count(evening, people[0], 2)).unwrap();
    desk.move_line(evening, 1, people[1]).unwrap();
    desk.undo(evening).unwrap();
    let log = desk.store.read().log(evening).unwrap();
    let back = log.standing(&log.rows[0]).unwrap().clone();
    assert_eq!((back.entry.n, back.prisoner), (2, people[0]));
    desk.append(&reversing(evening, &back)).unwrap();
    assert_eq!(desk.counts(evening, people), [0, 0]);
    desk.redo(evening).unwrap();
    desk.redo(evening).unwrap();
    assert_eq!(desk.counts(evening, people), [0, 2], "first the letters are put back, then their move");
    desk.store.check().unwrap();
}

#[test]
fn a_line_says_where_its_letters_went() {
    let (mut desk, evening, people) = TestDesk::with_evening();
    desk.append(&count(evening, people[0], 2)).unwrap();
    let moved_to = |desk: &TestDesk, line: usize| {
        let log = desk.store.read().log(evening).unwrap();
        log.moved_to(&log.rows[line]).map(|row| row.number.0)
    };
    assert_eq!(moved_to(&desk, 0), None);
    desk.move_line(evening, 1, people[1]).unwrap();
    assert_eq!(moved_to(&desk, 0), Some(2));
    desk.move_line(evening, 3, people[0]).unwrap();
    assert_eq!((moved_to(&desk, 0), moved_to(&desk, 2)), (Some(2), Some(1)));
    desk.undo(evening).unwrap();
    desk.undo(evening).unwrap();
    assert_eq!((moved_to(&desk, 0), desk.counts(evening, people)), (None, [2, 0]));
}

#[test]
fn the_same_move_again_moves_nothing() {
    let (mut desk, evening, people) = TestDesk::with_evening();
    desk.append(&count(evening, people[0], 2)).unwrap();
    let rows = desk.moving(evening, 1, people[1]);
    let first = desk.append_step(&rows).unwrap();
    assert_eq!(desk.append_step(&rows).unwrap(), first);
    assert_eq!(total(&desk.store, evening), 2);
    let [_, last] = &rows;
    let other = [NewEntry { uid: count(evening, people[0], 1).uid, ..rows[0].clone() }, last.clone()];
    assert!(matches!(desk.append_step(&other), Err(StoreError::UidConflict(_))));
}

#[test]
fn only_what_takes_and_gives_the_same_is_a_step() {
    let (mut desk, evening, people) = TestDesk::with_evening();
    desk.append(&count(evening, people[0], 2)).unwrap();
    let [first, last] = desk.moving(evening, 1, people[1]);
    let wrong = [
        [first.clone(), NewEntry { n: 3, ..last.clone() }],
        [first.clone(), NewEntry { prisoner: people[0], ..last.clone() }],
        [first.clone(), NewEntry { cause: Cause::Adjust, ..last.clone() }],
        [last.clone(), first.clone()],
    ];
    for rows in wrong {
        let refused = desk.append_step(&rows);
        assert!(matches!(refused, Err(StoreError::Misused(Misuse::Step))), "{rows:?}: {refused:?}");
    }
    assert_eq!(desk.counts(evening, people), [2, 0]);
}

#[test]
fn a_step_is_never_changed_or_parted() {
    let (mut desk, evening, people) = TestDesk::with_evening();
    desk.append(&count(evening, people[0], 2)).unwrap();
    desk.move_line(evening, 1, people[1]).unwrap();
    let path = desk.path();
    desk.store.close().unwrap();
    for sql in ["UPDATE ledger_step SET step = step", "DELETE FROM ledger_step"] {
        let error = raw(&path).execute_batch(sql).unwrap_err().to_string();
        assert!(error.contains("steps of the ledger are never"), "{sql}: {error}");
    }
    let honest = std::fs::read(&path).unwrap();
    for edit in ["DELETE FROM ledger_step WHERE entry = 2", "DELETE FROM ledger_step WHERE entry = 3"] {
        std::fs::write(&path, &honest).unwrap();
        edited(&path, edit);
        let error = Store::open(&path, &desk.key).err();
        let Some(StoreError::Damaged(Damage::Ledger { how, .. })) = error else {
            panic!("{edit}: {error:?}")
        };
        assert_eq!(how, LedgerDamage::Step, "{edit}");
    }
}
