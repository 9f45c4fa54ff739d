//! The ledger against a small reference: counts, retries, undos, undos by line, moves, redos, restarts and kills in any
//! order come to the same. `cargo xtask soak` takes ten times as many steps, from elsewhere each day.

mod reference;

use std::{env, path::PathBuf};

use letterdesk_desk::{
    Clock, Code, Desk, NewSecrets, Result,
    model::{
        evening::Kind,
        id::{EntryUid, Number, Sequence},
    },
    view::{Consent, CountRequest, Counted, LineUpChoice, MoveRequest, Target},
};
use secrecy::SecretString;
use tempfile::TempDir;
use uuid::Uuid;

use crate::{
    states::copy_folder,
    support::{DAY, draft},
};
use reference::Reference;

/// As many people as make every refusal likely.
const PEOPLE: u32 = 4;
/// An evening has so many steps.
const EVENING: u32 = 1000;

#[test]
fn the_ledger_comes_to_what_a_small_reference_says() {
    let steps = setting("LETTERDESK_SOAK_STEPS").unwrap_or(10_000);
    let seed = setting("LETTERDESK_SOAK_SEED").unwrap_or(7);
    let mut run = Run::new(seed);
    for step in 0..steps {
        if step > 0 && step % EVENING == 0 {
            run.next_evening();
        }
        run.step();
        if step % 100 == 0 {
            run.compare();
        }
    }
    run.compare();
    run.desk().verify(None, None).unwrap();
}

fn setting(name: &str) -> Option<u32> {
    env::var(name).ok().map(|text| text.parse().unwrap_or_else(|_| panic!("{name}={text} is no number")))
}

/// What was asked for once and is asked for again.
enum Asked {
    Count(CountRequest),
    Move(MoveRequest),
}

struct Run {
    chance: u64,
    home: TempDir,
    /// `None` while it is closed.
    open: Option<Desk>,
    reference: Reference,
    asked: Vec<(Asked, Counted)>,
}

impl Run {
    fn new(seed: u32) -> Run {
        let home = folder();
        let secrets = NewSecrets { passphrase: passphrase(), recovery_code: None };
        let mut desk = Desk::create(&vault(&home), &secrets, 16, Clock::system()).unwrap();
        desk.fill_list_with_sample(PEOPLE, 7).unwrap();
        let mut run = Run {
            chance: u64::from(seed) << 32 | 0x9e37_79b9,
            home,
            open: Some(desk),
            reference: Reference::default(),
            asked: Vec::new(),
        };
        run.open_evening();
        run
    }

    fn open_evening(&mut self) {
        let evening = self.desk().create_evening(&draft("Вечер", DAY), &LineUpChoice::All).unwrap().id;
        self.desk().open_evening(evening).unwrap();
        self.reference = Reference::default();
        self.asked.clear();
    }

    fn next_evening(&mut self) {
        self.compare();
        self.desk().close_without_recount().unwrap();
        self.open_evening();
    }

    fn desk(&mut self) -> &mut Desk {
        self.open.as_mut().unwrap()
    }

    fn step(&mut self) {
        match self.below(1000) {
            0..420 => self.count(),
            420..490 => self.retry(),
            490..640 => self.undo(),
            640..740 => self.undo_line(),
            740..870 => self.move_line(),
            870..996 => self.redo(),
            996..998 => self.restart(),
            _ => self.kill(),
        }
    }

    fn count(&mut self) {
        let (number, times) = (1 + self.below(PEOPLE), 1 + self.below(3));
        let request = CountRequest {
            uid: EntryUid(Uuid::new_v4()),
            target: Target::Number { number: Number(number) },
            times,
            kind: Kind::ALL[self.below(3) as usize],
            consent: Consent::Anyway,
        };
        let counted = self.desk().count(&request).unwrap();
        self.reference.counted(counted.sequence.0, number, times);
        self.agrees(&counted);
        self.asked.push((Asked::Count(request), counted));
    }

    fn retry(&mut self) {
        let place = self.below(self.asked.len().max(1) as u32) as usize;
        let Some((asked, first)) = self.asked.get(place) else { return };
        let desk = self.open.as_mut().unwrap();
        let again = match asked {
            Asked::Count(request) => desk.count(request),
            Asked::Move(request) => desk.move_entry(request),
        };
        let again = again.unwrap();
        assert_eq!((again.sequence, again.count, again.total), (first.sequence, first.count, first.total));
    }

    fn undo(&mut self) {
        let done = self.desk().undo();
        match self.reference.undo() {
            Some(act) => self.undone(act, done),
            None => assert_eq!(done.unwrap_err().code, Code::NothingToUndo),
        }
    }

    fn undo_line(&mut self) {
        let line = 1 + self.below(self.reference.lines());
        let done = self.desk().undo_entry(Sequence(line));
        match self.reference.standing(line) {
            Some(act) => self.undone(act, done),
            None => is_gone(done),
        }
    }

    fn undone(&mut self, act: usize, done: Result<Counted>) {
        let counted = done.unwrap();
        self.reference.was_undone(act, counted.sequence.0);
        self.agrees(&counted);
    }

    fn redo(&mut self) {
        let done = self.desk().redo();
        match self.reference.redo() {
            Some(act) => {
                let counted = done.unwrap();
                self.reference.was_redone(act, counted.sequence.0);
                self.agrees(&counted);
            }
            None => assert_eq!(done.unwrap_err().code, Code::NothingToRedo),
        }
    }

    fn move_line(&mut self) {
        let (line, number) = (1 + self.below(self.reference.lines()), 1 + self.below(PEOPLE));
        let request = MoveRequest {
            uid: EntryUid(Uuid::new_v4()),
            sequence: Sequence(line),
            target: Target::Number { number: Number(number) },
            consent: Consent::Anyway,
        };
        let done = self.desk().move_entry(&request);
        match self.reference.holder(line) {
            None => is_gone(done),
            Some(holder) if holder == number => assert_eq!(done.unwrap_err().code, Code::MoveToSame),
            Some(_) => {
                let counted = done.unwrap();
                self.reference.moved(line, counted.sequence.0, number);
                self.agrees(&counted);
                self.asked.push((Asked::Move(request), counted));
            }
        }
    }

    /// Closed, and opened again.
    fn restart(&mut self) {
        drop(self.open.take());
        self.open = Some(unlock(&self.home));
        self.compare();
    }

    /// Killed: what lies in the folder at this moment is all there is.
    fn kill(&mut self) {
        let home = folder();
        copy_folder(&vault(&self.home), &vault(&home));
        self.open = Some(unlock(&home));
        self.home = home;
        self.compare();
    }

    fn agrees(&self, counted: &Counted) {
        let there = (self.reference.count(counted.number.0), self.reference.total());
        assert_eq!((counted.count, counted.total), there, "after line {}", counted.sequence);
        assert_eq!(counted.figures.total, there.1, "after line {}", counted.sequence);
    }

    /// Everybody's letters, and what an undo and a redo would find.
    fn compare(&mut self) {
        let evening = self.desk().current_evening().unwrap();
        let counts = self.desk().counts(evening).unwrap();
        for row in counts.prisoners {
            assert_eq!(row.total, self.reference.count(row.number.0), "No. {}", row.number);
        }
        let figures = self.desk().desk_view().unwrap().figures;
        let there = (self.reference.undo().is_some(), self.reference.redo().is_some());
        assert_eq!((figures.can_undo, figures.can_redo), there);
    }

    /// A number below a limit: xorshift.
    fn below(&mut self, limit: u32) -> u32 {
        self.chance ^= self.chance << 13;
        self.chance ^= self.chance >> 7;
        self.chance ^= self.chance << 17;
        if limit == 0 { 0 } else { ((self.chance >> 33) % u64::from(limit)) as u32 }
    }
}

fn is_gone(done: Result<Counted>) {
    let code = done.unwrap_err().code;
    assert!([Code::AlreadyUndone, Code::AlreadyMoved, Code::UnknownEntry].contains(&code), "{}", code.code());
}

/// In memory where the system has such a folder: ten thousand commits ask nothing of the disk here.
fn folder() -> TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

fn unlock(home: &TempDir) -> Desk {
    Desk::unlock(&vault(home), &passphrase(), Clock::system()).unwrap()
}

fn vault(home: &TempDir) -> PathBuf {
    home.path().join("vault")
}

fn passphrase() -> SecretString {
    SecretString::from("совсем не словарное семизвучие 7319".to_owned())
}
