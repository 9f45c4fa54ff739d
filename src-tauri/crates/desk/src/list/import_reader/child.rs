//! The process that reads: one thread, limited before it looks at the first byte, then a table in and messages out.

use std::{
    io::{self, BufWriter, Write},
    process::ExitCode,
    sync::atomic::{AtomicBool, Ordering},
};

use letterdesk_roster::{Reading, read_directory, read_with_progress, take_stream};

use super::{
    messages::{Message, ROWS_AT_ONCE, Request, Wanted},
    sandbox,
};

/// The first argument of a process that only reads. It is no part of the command line that people are told of.
pub const WORD: &str = "--read-a-list";
/// Where the request is.
pub const REQUEST: &str = "LETTERDESK_READ";

/// Whether this program calls [`enter`] first, so that starting it again starts a reader.
static ENTERED: AtomicBool = AtomicBool::new(false);

/// The first thing a program does, before it opens, starts or shows anything. `Some`: this process was started to read
/// a file, has done so, and must end with that code.
pub fn enter() -> Option<ExitCode> {
    if std::env::args_os().nth(1).is_some_and(|word| word == WORD) {
        // Whoever asked sees an unfinished answer as well as a code.
        return Some(if serve().is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    ENTERED.store(true, Ordering::Relaxed);
    None
}

/// Whether a reader can be started.
pub fn can_be_started() -> bool {
    ENTERED.load(Ordering::Relaxed)
}

fn serve() -> io::Result<()> {
    let request = std::env::var(REQUEST).map_err(io::Error::other)?;
    let request: Request = serde_json::from_str(&request)?;
    sandbox::this_process(request.limits);
    let mut out = BufWriter::new(io::stdout().lock());
    let bytes = take_stream(&mut io::stdin().lock())?;
    match request.wanted {
        Wanted::People => serve_people(&mut out, bytes, &request),
        Wanted::Directory => match read_directory(&bytes, &request.ending, &request.options) {
            Ok(directory) => say(&mut out, &Message::Directory(directory)),
            Err(error) => say(&mut out, &Message::Refused(error)),
        },
    }
}

fn serve_people(out: &mut impl Write, bytes: Vec<u8>, request: &Request) -> io::Result<()> {
    // A sign of progress that cannot be sent is no reason to stop; the answer will say so.
    let mut progress = |done, of| drop(say(out, &Message::Progress(done, of)));
    let read = read_with_progress(&bytes, &request.ending, &request.options, &mut progress);
    drop(bytes);
    match read {
        Ok(reading) => say_reading(out, reading),
        Err(error) => say(out, &Message::Refused(error)),
    }
}

fn say_reading(out: &mut impl Write, mut reading: Reading) -> io::Result<()> {
    let mut rows = std::mem::take(&mut reading.rows).into_iter();
    loop {
        let some: Vec<_> = rows.by_ref().take(ROWS_AT_ONCE).collect();
        if some.is_empty() {
            return say(out, &Message::Done(Box::new(reading)));
        }
        say(out, &Message::Rows(some))?;
    }
}

fn say(out: &mut impl Write, message: &Message) -> io::Result<()> {
    serde_json::to_writer(&mut *out, message)?;
    out.write_all(b"\n")?;
    out.flush()
}
