//! `tally`: letters are counted line by line.

use std::{
    io::{self, BufReader, Read, Write},
    sync::mpsc::{self, Receiver, RecvTimeoutError},
    thread,
    time::Duration,
};

use clap::Args;
use letterdesk_desk::{Desk, model::id::EntryUid, sentence_of, view::Counted};
use letterdesk_words::Language;
use uuid::Uuid;

use crate::{
    context::Context,
    evening_choice::EveningChoice,
    failure::Failure,
    out::Out,
    protocol::{self, Request},
};

/// `tally [--evening E]`
#[derive(Debug, Args)]
pub struct TallyArguments {
    #[command(flatten)]
    choice: EveningChoice,
}

/// How often it is looked whether a copy is due while nobody sends anything.
const LOOK: Duration = Duration::from_secs(1);

/// Counts until the end of input.
pub fn run(context: &Context, arguments: &TallyArguments, out: &mut Out) -> Result<(), Failure> {
    let mut desk = context.unlock()?;
    arguments.choice.under_way(&desk)?;
    serve(&mut desk, context, &lines_of(io::stdin()), LOOK, out.stream())
}

/// The lines of an input, one at a time, read by a thread of its own: whoever waits for a line waits by the clock, too.
fn lines_of(input: impl Read + Send + 'static) -> Receiver<io::Result<String>> {
    // A line is taken out of the input only when the one before it was fetched.
    let (send, lines) = mpsc::sync_channel(0);
    thread::spawn(move || {
        let mut input = BufReader::new(input);
        while let Some(line) = protocol::next_line(&mut input).transpose() {
            if send.send(line).is_err() {
                break;
            }
        }
    });
    lines
}

fn serve(
    desk: &mut Desk,
    context: &Context,
    lines: &Receiver<io::Result<String>>,
    look: Duration,
    output: &mut impl Write,
) -> Result<(), Failure> {
    loop {
        match lines.recv_timeout(look) {
            Ok(line) => {
                if let Some(answer) = answer(desk, context.language, &line?) {
                    writeln!(output, "{answer}")?;
                    output.flush()?;
                }
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
        if let Err(error) = desk.back_up_when_due() {
            // The count goes on: the vault itself is whole.
            Failure::from(error).tell(context.language, context.format);
        }
    }
}

/// The answer to a line; `None` for a blank one.
fn answer(desk: &mut Desk, language: Language, line: &str) -> Option<String> {
    let fresh = EntryUid(Uuid::new_v4());
    let done =
        protocol::parse(line, fresh).and_then(|request| request.map(|what| meet(desk, &what)).transpose());
    match done {
        Ok(counted) => counted.as_ref().map(protocol::ok_line),
        Err(failure) => {
            let view = failure.view();
            Some(protocol::error_line(&view.code, &sentence_of(language, &view)))
        }
    }
}

/// Meets a request; the desk has committed it when this returns. After a fault the desk is not to be read before it was
/// opened again, so that one that is over keeps nobody from counting.
fn meet(desk: &mut Desk, request: &Request) -> Result<Counted, Failure> {
    if desk.has_stopped() {
        desk.try_saving()?;
    }
    let counted = match request {
        Request::Count(count) => desk.count(count),
        Request::Undo => desk.undo(),
        Request::UndoEntry(sequence) => desk.undo_entry(*sequence),
        Request::Redo => desk.redo(),
        Request::Move(request) => desk.move_entry(request),
    };
    Ok(counted?)
}

#[cfg(test)]
mod tests {
    use std::{
        fs,
        path::PathBuf,
        sync::atomic::{AtomicI64, Ordering},
        time::Instant,
    };

    use chrono::{DateTime, FixedOffset, TimeDelta};
    use letterdesk_desk::{Clock, NewSecrets, SampleSize};
    use secrecy::SecretString;

    use super::*;
    use crate::context::Format;

    /// Minutes that have passed.
    static PASSED: AtomicI64 = AtomicI64::new(0);

    fn now() -> DateTime<FixedOffset> {
        let start = DateTime::parse_from_rfc3339("2026-01-29T19:00:00+03:00").unwrap();
        start + TimeDelta::minutes(PASSED.load(Ordering::SeqCst))
    }

    #[test]
    fn a_letter_gets_its_backup_after_five_minutes_though_nobody_sends_anything_more() {
        let home = tempfile::tempdir().unwrap();
        let vault = home.path().join("vault");
        let passphrase = SecretString::from("совсем не словарное семизвучие 7319".to_owned());
        let secrets = NewSecrets { passphrase, recovery_code: None };
        let mut desk = Desk::create(&vault, &secrets, 16, Clock(now)).unwrap();
        desk.fill_with_sample(SampleSize { prisoners: 3, letters: 0, seed: 7 }).unwrap();
        let context = Context {
            language: Language::Russian,
            asked_language: None,
            format: Format::People,
            vault: vault.clone(),
            passphrase_file: None,
        };
        let (send, lines) = mpsc::sync_channel(0);
        let backups = vault.join("backups");
        let sender = thread::spawn(move || {
            send.send(Ok("1".to_owned())).unwrap();
            // The next one is taken when the first was met, and is no request.
            send.send(Ok(String::new())).unwrap();
            let before = copies(&backups);
            PASSED.store(5, Ordering::SeqCst);
            let patience = Instant::now() + Duration::from_secs(60);
            while copies(&backups).is_empty() && Instant::now() < patience {
                thread::yield_now();
            }
            (before, copies(&backups))
        });
        let mut answers = Vec::new();
        serve(&mut desk, &context, &lines, Duration::from_millis(1), &mut answers).unwrap();
        let (before, after) = sender.join().unwrap();
        assert_eq!((before.len(), after.len()), (0, 1), "{after:?}");
        assert_eq!(String::from_utf8(answers).unwrap(), "ok 1 1 1 1\n");
    }

    fn copies(backups: &std::path::Path) -> Vec<PathBuf> {
        let entries = fs::read_dir(backups).unwrap().map(|entry| entry.unwrap().path());
        entries.filter(|path| path.to_string_lossy().ends_with("-evening")).collect()
    }
}
