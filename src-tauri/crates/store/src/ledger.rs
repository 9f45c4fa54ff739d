//! Appending to the ledger. Nothing here, or anywhere, updates or deletes a row of it.
//!
//! Invariant: a device's rows of one evening are numbered 1, 2, 3 … without a gap, and each is chained to the one
//! before it.
//! Invariant: a uid is in the ledger once. The same request again gives the first answer.
//! Invariant: a row is taken back at most once, by a row that carries exactly −n.
//! Invariant: the rows of a step are there together or not at all.

use chrono::{NaiveDate, NaiveDateTime};
use letterdesk_model::{
    evening::{ByKind, EveningState, Kind},
    id::{EntryUid, EveningId, Number, PrisonerId, Sequence},
    ledger::{Cause, Entry, Link},
};
use rusqlite::named_params;
use uuid::Uuid;

use crate::{Misuse, Reader, Refusal, Result, StoreError, Stored, Tx, convert};

/// No row carries more than this, so that sums stay far from where numbers end.
const MOST: u32 = 1_000_000;

/// A row to append.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEntry {
    /// The evening.
    pub evening: EveningId,
    /// Whose letters; must be in the evening's line-up.
    pub prisoner: PrisonerId,
    /// Made by the caller (version 4), so that sending it again can never count twice.
    pub uid: EntryUid,
    /// What is counted.
    pub kind: Kind,
    /// How many; negative takes away; never zero.
    pub n: i32,
    /// Why.
    pub cause: Cause,
    /// The row that is taken back; for an undo, and only for one.
    pub undoes: Option<EntryUid>,
    /// The reason a person gave; empty for a count.
    pub reason: String,
    /// When, in UTC; kept to the minute beside the ledger, outside its chain, and wiped at the closing. Not part of
    /// what makes a repeated request the same.
    pub minute: Option<NaiveDateTime>,
}

/// What appending answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// The row's place.
    pub sequence: Sequence,
    /// The person's number.
    pub number: Number,
    /// How many letters of all kinds the person has after this row.
    pub count: u32,
    /// How many letters of all kinds the evening has after this row.
    pub total: u32,
}

/// What an evening came to with the last row of the ledger that was appended here.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Running {
    evening: EveningId,
    row: u32,
    total: u32,
}

impl Tx<'_> {
    /// Appends a row, or gives the first answer again when the very same row is there.
    ///
    /// Errors: [`StoreError::UidConflict`], [`StoreError::AlreadyUndone`], [`StoreError::WouldGoNegative`];
    /// [`Refusal::NotInLineUp`], [`Refusal::WrongState`], [`Refusal::BadNumber`]; [`Misuse::Undo`];
    /// [`Misuse::Amendment`] for an amendment, which needs its day.
    pub fn append(&mut self, entry: &NewEntry) -> Result<Answer> {
        match entry.cause {
            Cause::Amend => Err(Misuse::Amendment.into()),
            Cause::Count | Cause::Undo | Cause::Adjust => self.append_once(entry, None),
        }
    }

    /// Appends an amendment, a visible change after the closing, with its day. The same again gives the first
    /// answer.
    ///
    /// Errors: those of [`Tx::append`]; [`Misuse::Amendment`] for any other cause.
    pub fn amend(&mut self, entry: &NewEntry, on: NaiveDate) -> Result<Answer> {
        match entry.cause {
            Cause::Amend => self.append_once(entry, Some(on)),
            Cause::Count | Cause::Undo | Cause::Adjust => Err(Misuse::Amendment.into()),
        }
    }

    fn append_once(&mut self, entry: &NewEntry, day: Option<NaiveDate>) -> Result<Answer> {
        // First of all: a retry must get its answer even when the evening has moved on.
        if let Some(stored) = self.entry_by_uid(entry.uid)? {
            let same = is_same(entry, &stored);
            return if same { Ok(stored.answer) } else { Err(StoreError::UidConflict(entry.uid)) };
        }
        let before = self.must_accept(entry)?;
        let number = match entry.cause {
            // A redo for somebody who has left the line-up since brings them back under their number.
            Cause::Undo => self.line_up_add(entry.evening, entry.prisoner)?,
            Cause::Count | Cause::Adjust | Cause::Amend => {
                self.must_number_of(entry.evening, entry.prisoner)?
            }
        };
        let (sequence, id) = self.insert_chained(entry)?;
        if let Some(minute) = entry.minute {
            let sql = "INSERT INTO entry_minute (entry, minute) VALUES (?1, ?2)";
            self.run(sql, (id, convert::minute_text(minute)))?;
        }
        if let Some(day) = day {
            self.run("INSERT INTO amendment (entry, day) VALUES (?1, ?2)", (id, day.to_string()))?;
        }
        // Never below zero: a kind below it was refused.
        let count = before.total().saturating_add_signed(entry.n);
        let total = self.total_with(entry, id)?;
        Ok(Answer { sequence, number, count, total })
    }

    /// The evening's total with the row that was just inserted: the last one and the row, where nothing came between,
    /// so that the twelve-thousandth row takes as long as the first.
    fn total_with(&mut self, entry: &NewEntry, id: u32) -> Result<u32> {
        let last = self.running.filter(|last| last.evening == entry.evening && last.row + 1 == id);
        let total = last.and_then(|last| last.total.checked_add_signed(entry.n));
        let total = match total {
            Some(total) => total,
            None => self.counts_as_of(entry.evening, entry.prisoner, id)?.1,
        };
        self.running = Some(Running { evening: entry.evening, row: id, total });
        Ok(total)
    }

    fn insert_chained(&self, entry: &NewEntry) -> Result<(Sequence, u32)> {
        let head = self.chain_head(entry.evening)?;
        let device = self.device()?;
        let evening = self.uuid_of_evening(entry.evening)?;
        let previous = head.map_or(Link::start(evening, device), |head| head.link);
        let sequence = Sequence(head.map_or(0, |head| head.entries) + 1);
        let link = previous.then(&chained(entry, sequence, self.uuid_of_prisoner(entry.prisoner)?));
        let id = self.insert(
            include_str!("sql/insert_entry.sql"),
            named_params! {
                ":evening": entry.evening.0,
                ":desk": device.to_string(),
                ":sequence": sequence.0,
                ":uid": entry.uid.to_string(),
                ":prisoner": entry.prisoner.0,
                ":kind": entry.kind.code(),
                ":n": entry.n,
                ":cause": entry.cause.code(),
                ":undoes": entry.undoes.map(|uid| uid.to_string()),
                ":reason": entry.reason,
                ":link": link.0.as_slice(),
            },
        )?;
        Ok((sequence, id))
    }
}

impl Reader<'_> {
    /// Whether the ledger can take the row at all; what the person has before it.
    fn must_accept(&self, entry: &NewEntry) -> Result<ByKind> {
        if entry.n == 0 || entry.n.unsigned_abs() > MOST {
            return Err(Refusal::BadNumber(entry.n).into());
        }
        self.must_be_in(entry.evening, |state| accepts(state, entry.cause))?;
        match (entry.cause, entry.undoes) {
            (Cause::Undo, Some(undone)) => self.must_be_undoable(entry, undone)?,
            (Cause::Undo, None) | (_, Some(_)) => return Err(Misuse::Undo(entry.uid).into()),
            (Cause::Count | Cause::Adjust | Cause::Amend, None) => {}
        }
        let before = self.tally(entry.evening, entry.prisoner)?;
        let count = before.of(entry.kind);
        if count.checked_add_signed(entry.n).is_none() {
            let (prisoner, kind, n) = (entry.prisoner, entry.kind, entry.n);
            return Err(StoreError::WouldGoNegative { prisoner, kind, count, n });
        }
        Ok(before)
    }

    fn must_be_undoable(&self, entry: &NewEntry, undone: EntryUid) -> Result<()> {
        let target = self.entry_by_uid(undone)?.ok_or(Misuse::Undo(undone))?;
        if let Some(by) = self.taken_back_by(undone)? {
            return Err(StoreError::AlreadyUndone { sequence: target.entry.sequence, by });
        }
        let fits = target.evening == entry.evening
            && target.prisoner == entry.prisoner
            && target.entry.kind == entry.kind
            && target.entry.n.checked_neg() == Some(entry.n);
        if fits { Ok(()) } else { Err(Misuse::Undo(undone).into()) }
    }

    fn taken_back_by(&self, uid: EntryUid) -> Result<Option<Sequence>> {
        let sql = "SELECT sequence FROM ledger WHERE undoes = ?1";
        self.row(sql, [uid.to_string()], |row| Ok(Sequence(row.get(0)?)))
    }
}

/// Which rows an evening accepts in which state: +1 is frozen while the box is counted, and after the closing there are
/// only amendments. A quick closing adjusts from open.
fn accepts(state: EveningState, cause: Cause) -> bool {
    match state {
        EveningState::Planned => false,
        EveningState::Open => matches!(cause, Cause::Count | Cause::Undo | Cause::Adjust),
        EveningState::Counting => cause == Cause::Adjust,
        EveningState::Closed => cause == Cause::Amend,
    }
}

fn is_same(entry: &NewEntry, stored: &Stored) -> bool {
    let again = chained(entry, stored.entry.sequence, stored.entry.prisoner);
    entry.evening == stored.evening && entry.prisoner == stored.prisoner && again == stored.entry
}

fn chained(entry: &NewEntry, sequence: Sequence, prisoner: Uuid) -> Entry {
    Entry {
        uid: entry.uid,
        sequence,
        prisoner,
        kind: entry.kind,
        n: entry.n,
        cause: entry.cause,
        undoes: entry.undoes,
        reason: entry.reason.clone(),
    }
}
