//! Taking letters in: committed before shown, every count can be taken back, a retry never counts twice.

mod few;
mod log;
mod moving;
mod pace;
mod slips;
mod unlisted;
pub(crate) mod view;

use std::collections::HashSet;

use letterdesk_model::{
    entry_box::{self, ASK_ABOVE, MOST_AT_ONCE, Typed},
    hold::Hold,
    id::{EntryUid, EveningId, Number, PrisonerId, Sequence},
    ledger::Cause,
};
use letterdesk_store::{Answer, Log, LogRow as StoredRow, NewEntry, Reader};
use uuid::Uuid;

use crate::{
    ground::{Area, Code, Desk, Error, Found, LineUp, LineUpEntry, Person, Result},
    intake::view::{
        Action, BoxReading, Candidate, Consent, CountRequest, CountRow, Counted, CountsView, DeskView,
        Entered, Figures, LastEntry, Target, Typing,
    },
};

use log::action_of;

/// Log lines the Desk shows.
const LOG_SHOWN: usize = 60;
/// People with few letters that the Desk shows: more than an evening usually has, and as many as are quickly drawn.
const FEW_SHOWN: usize = 150;
/// People a search in the box offers.
const CANDIDATES: usize = 8;

impl Desk {
    /// The Desk screen, whole. [`Code::NoOpenEvening`] without an evening under way; [`Code::WrongState`] while it is
    /// recounted, since a recount is blind.
    pub fn desk_view(&self) -> Result<DeskView> {
        let line_up = self.line_up_open()?;
        let log = self.kept_log(line_up.evening.id)?;
        let mut few = self.few(&line_up)?;
        few.truncate(FEW_SHOWN);
        Ok(DeskView {
            evening: self.evening_view(&line_up),
            figures: self.figures(&line_up, &log),
            few,
            log: self.newest_lines(&line_up.evening, &log, LOG_SHOWN)?,
            last: log.rows.last().map(|row| self.last_entry(&line_up, row)).transpose()?,
        })
    }

    fn figures(&self, line_up: &LineUp<'_>, log: &Log) -> Figures {
        Figures {
            total: line_up.total(),
            people: line_up.people(),
            writable: line_up.writable(),
            written: line_up.writable() - line_up.waiting(),
            waiting: line_up.waiting(),
            by_kind: line_up.by_kind(),
            can_undo: log.undo_target().is_some(),
            can_redo: log.redo_target().is_some(),
            copy: self.copy_view(line_up),
            changes: self.changes(),
        }
    }

    /// What the box means. Nothing is counted.
    pub fn read_box(&self, text: &str) -> Result<BoxReading> {
        let line_up = self.line_up_under_way()?;
        let reading = match entry_box::read(text) {
            Typed::Nothing => Ok(BoxReading::Nothing),
            Typed::BadTimes => Err(Error::new(Code::BadTimes).with("most", MOST_AT_ONCE)),
            Typed::Number { number, times } => {
                line_up.require(number).map(|entry| entry_reading(entry, times))
            }
            Typed::Code { digits, times } => self
                .number_of_code(&line_up, &digits)
                .and_then(|number| line_up.require(number).map(|entry| entry_reading(entry, times))),
            Typed::Words { text, times } => Ok(self.search_reading(&line_up, &text, times)?),
        };
        Ok(reading.unwrap_or_else(|error| BoxReading::Refused { error: error.into() }))
    }

    /// Enter: counts what the box means, where it means one person and nothing must be asked first.
    pub fn enter(&mut self, typing: &Typing) -> Result<Entered> {
        let reading = self.read_box(&typing.text)?;
        let BoxReading::Entry { target, times, ask: false, .. } = reading else {
            return Ok(Entered::Read { reading });
        };
        let (uid, kind) = (typing.uid, typing.kind);
        let request = CountRequest { uid, target, times, kind, consent: Consent::Ask };
        Ok(match self.count(&request) {
            Ok(counted) => Entered::Counted { counted: Box::new(counted) },
            Err(error) => Entered::Refused { request, error: error.into() },
        })
    }

    /// Counts letters. The same request again gives its first answer and counts nothing.
    pub fn count(&mut self, request: &CountRequest) -> Result<Counted> {
        if let Some(counted) = self.counted_before(request)? {
            return Ok(counted);
        }
        if !(1..=MOST_AT_ONCE).contains(&request.times) {
            return Err(Error::new(Code::BadTimes).with("most", MOST_AT_ONCE));
        }
        let Whom { evening, prisoner, added } = self.whom(&request.target, request.consent)?;
        let entry = NewEntry {
            evening,
            prisoner,
            uid: request.uid,
            kind: request.kind,
            // At most 999.
            n: request.times as i32,
            cause: Cause::Count,
            undoes: None,
            reason: String::new(),
            minute: Some(self.clock().utc()),
        };
        self.append(&[entry], added)
    }

    /// Takes back the last entry or move that is not taken back.
    pub fn undo(&mut self) -> Result<Counted> {
        let evening = self.line_up_open()?.evening.id;
        let rows = owned(self.kept_log(evening)?.undo_target());
        self.reverse(evening, &rows.ok_or_else(|| Error::new(Code::NothingToUndo))?)
    }

    /// Puts back what was undone last; possible until the next count or move.
    pub fn redo(&mut self) -> Result<Counted> {
        let evening = self.line_up_open()?.evening.id;
        let rows = owned(self.kept_log(evening)?.redo_target());
        self.reverse(evening, &rows.ok_or_else(|| Error::new(Code::NothingToRedo))?)
    }

    /// Takes back one line of the log, wherever it stands; a move whole.
    pub fn undo_entry(&mut self, sequence: Sequence) -> Result<Counted> {
        let evening = self.line_up_open()?.evening.id;
        let rows = moving::standing(&*self.kept_log(evening)?, sequence)?;
        self.reverse(evening, &rows)
    }

    /// More guests, or fewer after a slip of the finger; never below zero. Returns how many there are.
    pub fn add_guests(&mut self, change: i32) -> Result<u32> {
        let evening = self.line_up_under_way()?.evening;
        self.set_guests_of(evening.id, evening.guests.saturating_add_signed(change))
    }

    /// The number of guests of the evening under way.
    pub fn set_guests(&mut self, guests: u32) -> Result<u32> {
        let evening = self.under_way()?;
        self.set_guests_of(evening, guests)
    }

    fn set_guests_of(&mut self, evening: EveningId, guests: u32) -> Result<u32> {
        self.transact(&[Area::Evening], |tx| Ok(tx.set_guests(evening, guests)?))?;
        Ok(guests)
    }

    /// Per person, by kind, totals, those at zero.
    pub fn counts(&self, evening: EveningId) -> Result<CountsView> {
        let line_up = self.load_line_up(evening)?;
        let row = |entry: &LineUpEntry<'_>| CountRow {
            number: entry.number,
            id: entry.person.prisoner.id,
            name: entry.person.prisoner.fields.name.full(),
            total: entry.count(),
            by_kind: entry.by_kind,
            held: entry.hold,
        };
        Ok(CountsView {
            evening: self.evening_view(&line_up),
            total: line_up.total(),
            people: line_up.people(),
            waiting: line_up.waiting(),
            guests: line_up.evening.guests,
            by_kind: line_up.by_kind(),
            prisoners: line_up.entries.iter().map(row).collect(),
        })
    }

    /// A request that was counted already: its first answer, or a conflict.
    fn counted_before(&self, request: &CountRequest) -> Result<Option<Counted>> {
        let Some(stored) = self.reader()?.entry_by_uid(request.uid)? else { return Ok(None) };
        let line_up = self.load_line_up(stored.evening)?;
        let prisoner = self.prisoner_of_target(&line_up, &request.target)?;
        let entry = &stored.entry;
        let same = prisoner == stored.prisoner
            && entry.kind == request.kind
            && entry.n == request.times as i32
            && entry.cause == Cause::Count
            && stored.step.is_none();
        if !same {
            return Err(Error::new(Code::UidConflict).with("uid", request.uid));
        }
        self.counted(&line_up, stored.answer).map(Some)
    }

    /// Whom a request means; a held person is refused unless it was agreed to.
    fn whom(&self, target: &Target, consent: Consent) -> Result<Whom> {
        let line_up = self.line_up_open()?;
        let prisoner = self.prisoner_of_target(&line_up, target)?;
        let person = self.require_person(prisoner)?;
        let entry = line_up.by_prisoner(prisoner);
        // Somebody who is added now has no lifted hold yet.
        let hold = entry.map_or(person.hold, |entry| entry.hold);
        refuse_held(hold, consent, entry.map(|entry| entry.number), person)?;
        let added = if entry.is_some() { Added::Already } else { Added::Now };
        Ok(Whom { evening: line_up.evening.id, prisoner, added })
    }

    /// Who has a number tonight.
    pub fn whose_number(&self, number: Number) -> Result<PrisonerId> {
        Ok(self.line_up_under_way()?.named(number)?.person.prisoner.id)
    }

    fn prisoner_of_target(&self, line_up: &LineUp<'_>, target: &Target) -> Result<PrisonerId> {
        let number = match target {
            Target::Number { number } => *number,
            Target::Code { digits } => self.number_of_code(line_up, digits)?,
            Target::Prisoner { id } => {
                let name = self.require_person(*id)?.prisoner.fields.name.full();
                let entry = line_up.by_prisoner(*id);
                return entry.map(|_| *id).ok_or_else(|| Error::new(Code::NotInLineUp).with("name", name));
            }
            Target::AddPrisoner { id } => return Ok(*id),
        };
        Ok(line_up.require(number)?.person.prisoner.id)
    }

    /// One step that takes back the named rows.
    fn reverse(&mut self, evening: EveningId, rows: &[StoredRow]) -> Result<Counted> {
        let rows: Vec<_> = rows.iter().map(|row| self.reversal(evening, row)).collect();
        self.append(&rows, Added::Already)
    }

    fn reversal(&self, evening: EveningId, row: &StoredRow) -> NewEntry {
        NewEntry {
            evening,
            prisoner: row.prisoner,
            uid: EntryUid(Uuid::new_v4()),
            kind: row.entry.kind,
            n: -row.entry.n,
            cause: Cause::Undo,
            undoes: Some(row.entry.uid),
            reason: String::new(),
            minute: Some(self.clock().utc()),
        }
    }

    /// Appends a step; the answer is that of its last row.
    ///
    /// A commit that failed is not a commit that did not happen, and one that was made may have gone with its folder: then
    /// the vault is opened again and the uid looked up before anybody is told.
    fn append(&mut self, rows: &[NewEntry], added: Added) -> Result<Counted> {
        let entry = rows.last().ok_or_else(|| Error::new(Code::Internal).with("detail", "an empty step"))?;
        let answer = self.keeping(entry.evening, |desk| {
            let done = desk.transact(&[Area::Tally], |tx| {
                if added == Added::Now {
                    tx.line_up_add(entry.evening, entry.prisoner)?;
                }
                let answer = tx.append_step(rows)?;
                Ok((answer, stored_step(tx, entry.evening, answer.sequence)?))
            });
            match done {
                Err(error) if matches!(error.code, Code::Io | Code::Unsure) => {
                    let error = error.with("uid", entry.uid);
                    let again = desk.reopen().and_then(|()| Ok(desk.reader()?.entry_by_uid(entry.uid)?));
                    let answer = again.ok().flatten().ok_or(error)?.answer;
                    Ok((answer, stored_step(&desk.reader()?, entry.evening, answer.sequence)?))
                }
                done => done,
            }
        })?;
        self.copies.entered(self.clock().utc());
        let line_up = self.load_line_up(entry.evening)?;
        self.counted(&line_up, answer)
    }

    fn counted(&self, line_up: &LineUp<'_>, answer: Answer) -> Result<Counted> {
        let log = self.kept_log(line_up.evening.id)?;
        let row = log.own_row(answer.sequence).ok_or_else(|| unknown(answer.sequence))?;
        let entry = LastEntry { count: answer.count, ..self.last_entry(line_up, row)? };
        Ok(Counted {
            sequence: answer.sequence,
            number: answer.number,
            count: answer.count,
            total: answer.total,
            entry,
            figures: self.figures(line_up, &log),
            lines: self.changed_lines(&line_up.evening, &log, row)?,
        })
    }

    fn last_entry(&self, line_up: &LineUp<'_>, row: &StoredRow) -> Result<LastEntry> {
        let person = self.require_person(row.prisoner)?;
        let fields = &person.prisoner.fields;
        let given_patronymic = [fields.name.given.as_str(), fields.name.patronymic.as_str()];
        let given_patronymic = given_patronymic.join(" ").trim().to_owned();
        let standing = line_up.by_prisoner(row.prisoner);
        let other = self.reader()?.other_of_step(row)?;
        Ok(LastEntry {
            sequence: row.entry.sequence,
            number: row.number,
            prisoner_id: row.prisoner,
            surname: fields.name.surname.clone(),
            given_patronymic,
            room_line: fields.room_line.clone(),
            birth_year: fields.born.map(|born| born.year()),
            facility: self.people()?.facility_in_town(&person.prisoner),
            n: row.entry.n,
            kind: row.entry.kind,
            action: action_of(row).unwrap_or(Action::Counted),
            other: other.map(|other| other.number),
            count: standing.map_or(0, LineUpEntry::count),
            held: standing.and_then(|entry| entry.hold),
            at: self.minute_text(&line_up.evening, row.minute),
        })
    }

    fn search_reading(&self, line_up: &LineUp<'_>, text: &str, times: u32) -> Result<BoxReading> {
        let people = self.people()?;
        let found = if text.is_empty() { Found::default() } else { people.search(text) };
        let there = line_up.entries.iter().map(|entry| people.survivor(entry.person.prisoner.id));
        let tonight: HashSet<_> = there.collect();
        // Tonight's list first, otherwise as the search ranked them.
        let (first, others): (Vec<&Person>, Vec<&Person>) =
            found.persons.into_iter().partition(|person| tonight.contains(&person.prisoner.id));
        let best = first.into_iter().chain(others).take(CANDIDATES);
        let candidates = best.map(|person| self.candidate(line_up, person)).collect::<Result<_>>()?;
        let ask = times > ASK_ABOVE;
        Ok(BoxReading::Search { found: candidates, times, ask, other_layout: found.other_layout })
    }

    fn candidate(&self, line_up: &LineUp<'_>, person: &Person) -> Result<Candidate> {
        let fields = &person.prisoner.fields;
        let people = self.people()?;
        let id = person.prisoner.id;
        let merged = || line_up.entries.iter().find(|entry| people.survivor(entry.person.prisoner.id) == id);
        let entry = line_up.by_prisoner(id).or_else(merged);
        let hold = entry.map_or(person.hold, |entry| entry.hold);
        Ok(Candidate {
            prisoner_id: person.prisoner.id,
            number: entry.map(|entry| entry.number),
            name: fields.name.full(),
            birth_year: fields.born.map(|born| born.year()),
            facility: self.people()?.facility_in_town(&person.prisoner),
            count: entry.map_or(0, LineUpEntry::count),
            held: hold.filter(|hold| hold.stops_letters()),
        })
    }
}

/// The rows of the step that ends at a place of the ledger.
fn stored_step(reader: &Reader<'_>, evening: EveningId, last: Sequence) -> Result<Vec<StoredRow>> {
    let last = reader.log_row(evening, last)?.ok_or_else(|| unknown(last))?;
    let first = reader.other_of_step(&last)?;
    Ok(first.into_iter().chain([last]).collect())
}

fn unknown(sequence: Sequence) -> Error {
    Error::new(Code::UnknownEntry).with("sequence", sequence)
}

/// Rows that outlive the log they are of.
fn owned(rows: Option<Vec<&StoredRow>>) -> Option<Vec<StoredRow>> {
    rows.map(|rows| rows.into_iter().cloned().collect())
}

/// Whom a count is for.
struct Whom {
    evening: EveningId,
    prisoner: PrisonerId,
    added: Added,
}

/// Whether a count adds the person to tonight's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Added {
    Already,
    Now,
}

fn refuse_held(hold: Option<Hold>, consent: Consent, number: Option<Number>, person: &Person) -> Result<()> {
    let code = match (hold.filter(|hold| hold.stops_letters()), consent) {
        (None, _) | (Some(_), Consent::Anyway) => return Ok(()),
        (Some(Hold::Released), Consent::Ask) => Code::HeldReleased,
        (Some(_), Consent::Ask) => Code::Held,
    };
    let number = number.map_or_else(|| "none".to_owned(), |number| number.to_string());
    Err(Error::new(code).with("number", number).with("name", person.prisoner.fields.name.full()))
}

fn entry_reading(entry: &LineUpEntry<'_>, times: u32) -> BoxReading {
    BoxReading::Entry {
        target: Target::Number { number: entry.number },
        times,
        ask: times > ASK_ABOVE,
        name: Some(entry.person.prisoner.fields.name.full()),
    }
}
