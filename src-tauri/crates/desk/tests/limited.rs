//! The process that reads, started for real: this program starts itself again, as the window and the command line do.
//! Therefore it has no test harness; each check is a function of the list below.

// A test that cannot unwrap only hides where it failed.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::{path::PathBuf, process::ExitCode};

use letterdesk_desk::{
    Clock, Code, Desk, NewSecrets, ReadingMemory,
    import_reader::{self, Limits, Source},
    model::progress::{CancelToken, Progress},
    read_list,
    view::ImportOptions,
};
use letterdesk_roster::ReadOptions;
use secrecy::SecretString;

fn main() -> ExitCode {
    if let Some(code) = import_reader::enter() {
        return code;
    }
    #[cfg(target_os = "linux")]
    if let Some(code) = linux::role() {
        return code;
    }
    let checks: [(&str, fn()); 8] = [
        ("what it reads is what is there", what_it_reads_is_what_is_there),
        ("pasted rows are read the same", pasted_rows_are_read_the_same),
        ("a directory is read there too", a_directory_is_read_there_too),
        ("a refusal comes back whole", a_refusal_comes_back_whole),
        ("too much memory is a sentence", too_much_memory_is_a_sentence),
        ("too much time is a sentence", too_much_time_is_a_sentence),
        ("it can be cancelled", it_can_be_cancelled),
        ("what is no file is not waited for", what_is_no_file_is_not_waited_for),
    ];
    #[cfg(target_os = "linux")]
    let checks = checks.into_iter().chain(linux::CHECKS);
    for (name, check) in checks {
        println!("limited: {name}");
        check();
    }
    ExitCode::SUCCESS
}

#[cfg(target_os = "linux")]
#[path = "limited/linux.rs"]
mod linux;

/// Rows of an invented list.
fn rows(count: usize) -> String {
    let row = |n: usize| format!("Окунев{n} Лев Ильич;{};СИЗО-99, Энская обл.\n", 1950 + n % 50);
    std::iter::once("ФИО;Год рождения;Где сидит\n".to_owned()).chain((0..count).map(row)).collect()
}

/// A file that goes with its folder.
fn file(text: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    std::fs::write(&path, text).unwrap();
    (folder, path)
}

fn what_it_reads_is_what_is_there() {
    let text = rows(3000);
    let (_folder, path) = file(&text);
    let (mut seen, token) = ((0, 0), CancelToken::default());
    let mut report = |done, of| seen = (done, of);
    let mut progress = Progress::new(&mut report, &token);
    let list =
        read_list(Source::File(&path), &ImportOptions::default(), &ReadingMemory::default(), &mut progress)
            .unwrap();
    let here = letterdesk_roster::read(text.as_bytes(), "list.csv", &ReadOptions::default()).unwrap();
    assert_eq!((list.reading, list.name.as_str()), (here, "list.csv"));
    assert_eq!(seen, (2500, 3000));
}

fn pasted_rows_are_read_the_same() {
    let text = rows(50);
    let pasted =
        import_reader::read_limited(Source::Pasted(&text), &ReadOptions::default(), Limits::default());
    let here = letterdesk_roster::read(text.as_bytes(), "", &ReadOptions::default()).unwrap();
    assert_eq!(pasted.unwrap(), here);
}

fn a_refusal_comes_back_whole() {
    let (_folder, path) = file("Город;Население\nЭнск;1\n");
    let refused =
        import_reader::read_limited(Source::File(&path), &ReadOptions::default(), Limits::default());
    let view: letterdesk_desk::view::ErrorView = refused.unwrap_err().into();
    assert_eq!((view.code.as_str(), view.data["headers"].as_str()), ("no_name_column", "Город, Население"));
}

/// Only where a process can limit itself; elsewhere it is watched, which a quick reader escapes.
fn too_much_memory_is_a_sentence() {
    if cfg!(target_os = "linux") {
        let (_folder, path) = file(&rows(60_000));
        let limits = Limits { memory: 8 << 20, ..Limits::default() };
        let stopped = import_reader::read_limited(Source::File(&path), &ReadOptions::default(), limits);
        assert_eq!(stopped.unwrap_err().code, Code::ReadingStopped);
    }
}

fn too_much_time_is_a_sentence() {
    let (_folder, path) = file(&rows(90_000));
    let limits = Limits { seconds: 0, ..Limits::default() };
    let stopped = import_reader::read_limited(Source::File(&path), &ReadOptions::default(), limits);
    assert_eq!(stopped.unwrap_err().code, Code::ReadingStopped);
}

fn a_directory_is_read_there_too() {
    let (folder, path) =
        file("Регион;Вид ИУ;№ ИУ;Адрес\nЭнская обл.;ИК;77;000002, пос. Небывалый, ул. Выдуманная, 7\n");
    let passphrase = SecretString::from("совсем не словарное семизвучие 7319".to_owned());
    let secrets = NewSecrets { passphrase, recovery_code: None };
    let mut desk = Desk::create(&folder.path().join("vault"), &secrets, 16, Clock::system()).unwrap();
    assert_eq!(desk.import_facilities(&path).unwrap().added, 1);
    std::fs::write(&path, b"\x89PNG\r\n\x1a\n").unwrap();
    assert_eq!(desk.import_facilities(&path).unwrap_err().code, Code::NotATable);
}

fn it_can_be_cancelled() {
    let (_folder, path) = file(&rows(90_000));
    let (mut seen, token) = (Vec::new(), CancelToken::default());
    let mut report = |done, _| {
        seen.push(done);
        token.cancel();
    };
    let mut progress = Progress::new(&mut report, &token);
    let options = (ImportOptions::default(), ReadingMemory::default());
    let cancelled = read_list(Source::File(&path), &options.0, &options.1, &mut progress);
    assert_eq!(cancelled.unwrap_err().code, Code::ImportCancelled);
    assert_eq!(seen, [0], "nothing is read on");
}

fn what_is_no_file_is_not_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let refused =
        import_reader::read_limited(Source::File(folder.path()), &ReadOptions::default(), Limits::default());
    assert_eq!(refused.unwrap_err().code, Code::NotAFile);
    let missing = folder.path().join("nowhere.csv");
    let refused =
        import_reader::read_limited(Source::File(&missing), &ReadOptions::default(), Limits::default());
    assert_eq!(refused.unwrap_err().code, Code::IoFile);
}
