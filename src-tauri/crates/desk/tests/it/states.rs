//! Every use case in every state of an evening: done, or refused with the code that says why. A refusal is never "a
//! mistake in the program", and changes nothing.

mod cases;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use letterdesk_desk::{
    Clock, Code, Desk, ImportSelection, NewSecrets, Result, SampleSize,
    model::{
        evening::Kind,
        id::{EntryUid, EveningId, Number, Sequence},
    },
    view::{Consent, CountRequest, ImportOptions, LineUpChoice, MoveRequest, Target, Typing},
};
use secrecy::SecretString;
use tempfile::TempDir;
use uuid::Uuid;

use crate::support::{DAY, draft};
use cases::cases;

const DONE: &str = "done";
/// The states, as the columns below stand: no evening yet, then the four of one.
const STATES: [&str; 5] = ["none", "planned", "open", "counting", "closed"];
const EVENING: EveningId = EveningId(1);
/// In tonight's list, with two letters once the evening is open.
const WRITTEN: Number = Number(1);
/// In tonight's list, without a letter.
const WAITING: Number = Number(2);
/// In transit.
const HELD: Number = Number(6);

/// One use case: what it answers in each state.
struct Case {
    name: &'static str,
    expect: [&'static str; 5],
    run: fn(&mut Desk, &Path) -> Result<()>,
}

/// A vault in a state, and copies of it to change.
struct Fixture {
    state: &'static str,
    home: TempDir,
}

#[test]
fn every_use_case_answers_in_every_state() {
    let cases = cases();
    let mut wrong = Vec::new();
    for (column, state) in STATES.into_iter().enumerate() {
        let fixture = Fixture::new(state);
        let mut copy = fixture.copy();
        for case in &cases {
            let mut notices = copy.desk.notices();
            let answer = (case.run)(&mut copy.desk, copy.home.path()).map_err(|error| error.code);
            let code = answer.map_or_else(Code::code, |()| DONE);
            if code != case.expect[column] {
                wrong.push(format!("{} in {state}: {code}, not {}", case.name, case.expect[column]));
            }
            let changed = notices.try_recv().is_ok();
            if changed && code != DONE {
                wrong.push(format!("{} in {state} was refused and changed something", case.name));
            }
            if changed {
                copy = fixture.copy();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_refusal_is_told_as_a_mistake_in_the_program() {
    let internal = Code::Internal.code();
    let told: Vec<_> =
        cases().into_iter().filter(|case| case.expect.contains(&internal)).map(|case| case.name).collect();
    assert!(told.is_empty(), "{told:?}");
}

/// A new method of `Desk` gets its row above.
#[test]
fn every_use_case_is_in_the_table() {
    let listed: BTreeSet<String> = cases().iter().map(|case| case.name.to_owned()).collect();
    let mut written = BTreeSet::new();
    collect_use_cases(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut written);
    assert_eq!(written.symmetric_difference(&listed).collect::<Vec<_>>(), Vec::<&String>::new());
}

/// The public methods of `Desk` that take one: those that make one have no evening yet.
fn collect_use_cases(path: &Path, into: &mut BTreeSet<String>) {
    if path.is_dir() {
        fs::read_dir(path).unwrap().for_each(|entry| collect_use_cases(&entry.unwrap().path(), into));
        return;
    }
    let text = fs::read_to_string(path).unwrap();
    for block in text.split("\nimpl Desk {\n").skip(1).filter_map(|rest| rest.split("\n}\n").next()) {
        for method in block.split("\n    pub fn ").skip(1).chain(block.strip_prefix("    pub fn ")) {
            let (name, rest) = method.split_once('(').unwrap();
            let rest = rest.trim_start();
            if rest.starts_with("&self") || rest.starts_with("&mut self") {
                into.insert(name.to_owned());
            }
        }
    }
}

/// An open copy of a fixture; it goes with its folder.
struct OpenCopy {
    desk: Desk,
    home: TempDir,
}

impl Fixture {
    fn new(state: &'static str) -> Fixture {
        let home = tempfile::tempdir().unwrap();
        let secrets = NewSecrets { passphrase: passphrase(), recovery_code: None };
        let mut desk = Desk::create(&vault_in(home.path()), &secrets, 16, Clock::system()).unwrap();
        match state {
            "none" => desk.fill_list_with_sample(5, 7).unwrap(),
            "planned" => {
                desk.fill_list_with_sample(5, 7).unwrap();
                desk.create_evening(&draft("Вечер", DAY), &LineUpChoice::All).unwrap();
            }
            _ => {
                desk.fill_with_sample(SampleSize { prisoners: 5, letters: 0, seed: 7 }).unwrap();
                desk.count(&request(WRITTEN)).unwrap();
                desk.count(&request(WRITTEN)).unwrap();
            }
        }
        let earlier = home.path().join("earlier.csv");
        fs::write(&earlier, "Фамилия;Имя\nЯрусов-Давний;Лев\n").unwrap();
        desk.import(&earlier, &ImportOptions::default(), &ImportSelection::All).unwrap();
        match state {
            "counting" => drop(desk.start_counting().unwrap()),
            "closed" => drop(desk.close_without_recount().unwrap()),
            _ => {}
        }
        Fixture { state, home }
    }

    fn copy(&self) -> OpenCopy {
        let home = tempfile::tempdir().unwrap();
        copy_folder(&vault_in(self.home.path()), &vault_in(home.path()));
        write_files(home.path());
        let desk = Desk::unlock(&vault_in(home.path()), &passphrase(), Clock::system());
        OpenCopy { desk: desk.unwrap_or_else(|error| panic!("{}: {error}", self.state)), home }
    }
}

/// Copies all there is of a folder.
pub fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_folder(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

/// What the use cases read: a list, a directory, names, a photo.
fn write_files(home: &Path) {
    fs::write(home.join("list.csv"), "Фамилия;Имя\nКречет-Новый;Лев\n").unwrap();
    fs::write(home.join("directory.csv"), "Название;Индекс\nФКУ СИЗО-98 по Энской области;000098\n").unwrap();
    fs::write(home.join("names.txt"), "1\n").unwrap();
    image::RgbImage::new(4, 4).save(home.join("photo.png")).unwrap();
}

fn vault_in(home: &Path) -> PathBuf {
    home.join("vault")
}

fn passphrase() -> SecretString {
    SecretString::from("совсем не словарное семизвучие 7319".to_owned())
}

fn moving(line: u32, number: Number) -> MoveRequest {
    let CountRequest { uid, target, consent, .. } = request(number);
    MoveRequest { uid, sequence: Sequence(line), target, consent }
}

fn request(number: Number) -> CountRequest {
    CountRequest {
        uid: EntryUid(Uuid::new_v4()),
        target: Target::Number { number },
        times: 1,
        kind: Kind::Letter,
        consent: Consent::Ask,
    }
}

fn typing(text: &str) -> Typing {
    Typing { uid: EntryUid(Uuid::new_v4()), text: text.to_owned(), kind: Kind::Letter }
}
