//! Reading files from strangers: in a process of its own, which may use little memory and time and touch nothing.
//!
//! The program starts itself again with a word that only [`enter`] knows, before anything else of it is awake. The file
//! is that process's standard input; what it read comes back on its standard output, a JSON document a line. A file
//! that makes the reader fall over therefore ends as a sentence, and the desk never holds a byte of it.
//!
//! What holds where: on Linux the process limits itself (memory, time, no files, no network, no signals, no look into it) before it reads
//! and ends with the thread that asked; on Windows
//! a job object ends it with us, there and on macOS we watch its memory and time from outside. A program that does not
//! call [`enter`] first, as a test's, reads in its own process.
//!
//! Not for: what the words in a file mean; that is `letterdesk-roster`, which knows nothing of processes.

mod child;
mod memory_limit;
mod messages;
mod parent;
mod sandbox;

use std::{fs::File, path::Path};

use letterdesk_model::progress::{Progress, without_progress};
use letterdesk_roster::{Directory, ReadOptions, Reading, RosterError, take_stream, text::clean};

use crate::ground::{Code, Error};
pub use child::enter;
use messages::Wanted;
#[doc(hidden)] // For tests, which look at such a process from outside and from inside.
pub use {parent::usual_reader, sandbox::this_process};

pub use messages::Limits;

/// Where a table comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source<'a> {
    /// A file.
    File(&'a Path),
    /// What was pasted from another program.
    Pasted(&'a str),
}

impl Source<'_> {
    /// The name that is shown: the file's, without its folder and without letters that nobody sees, which could turn
    /// what follows on a page or do something to a terminal. Empty for what was pasted.
    pub fn name(&self) -> String {
        match self {
            Source::File(path) => {
                clean::shown(&path.file_name().unwrap_or(path.as_os_str()).to_string_lossy())
            }
            Source::Pasted(_) => String::new(),
        }
    }
}

/// Why there is no reading.
#[derive(Debug)]
pub(crate) enum ReadFailure {
    /// The file is no list, or one that cannot be read so.
    Refused(RosterError),
    /// The file could not be opened, or reading it was stopped.
    Failed(Error),
}

impl From<ReadFailure> for Error {
    fn from(failure: ReadFailure) -> Error {
        match failure {
            ReadFailure::Refused(error) => error.into(),
            ReadFailure::Failed(error) => error,
        }
    }
}

/// What a reader answers.
pub(crate) enum Answer {
    /// A list of people.
    People(Box<Reading>),
    /// A directory of facilities.
    Directory(Directory),
}

/// Reads a list of people, limited where this program can be.
pub(crate) fn read(
    source: Source<'_>,
    options: &ReadOptions,
    progress: &mut Progress<'_>,
) -> Result<Reading, ReadFailure> {
    people(read_within(source, Wanted::People, options, Limits::default(), progress)?)
}

/// Reads a directory of facilities, limited where this program can be.
pub(crate) fn read_directory(source: Source<'_>) -> Result<Directory, ReadFailure> {
    let options = ReadOptions::default();
    let read = |progress: &mut Progress<'_>| {
        read_within(source, Wanted::Directory, &options, Limits::default(), progress)
    };
    match without_progress(read)? {
        Answer::Directory(directory) => Ok(directory),
        Answer::People(_) => Err(not_asked()),
    }
}

fn people(answer: Answer) -> Result<Reading, ReadFailure> {
    match answer {
        Answer::People(reading) => Ok(*reading),
        Answer::Directory(_) => Err(not_asked()),
    }
}

/// A reader that answers something else was led astray by its file.
fn not_asked() -> ReadFailure {
    ReadFailure::Failed(Error::new(Code::ReadingStopped))
}

fn read_within(
    source: Source<'_>,
    wanted: Wanted,
    options: &ReadOptions,
    limits: Limits,
    progress: &mut Progress<'_>,
) -> Result<Answer, ReadFailure> {
    match child::can_be_started() {
        true => parent::read(source, wanted, options, limits, progress),
        false => read_here(source, wanted, options, progress),
    }
}

/// Reads a table within the limits given, as [`crate::read_list`] does within the usual ones: for tests of the limits.
#[doc(hidden)]
pub fn read_limited(source: Source<'_>, options: &ReadOptions, limits: Limits) -> Result<Reading, Error> {
    let read = without_progress(|progress| read_within(source, Wanted::People, options, limits, progress));
    Ok(people(read?)?)
}

/// In this very process: where nobody called [`enter`].
fn read_here(
    source: Source<'_>,
    wanted: Wanted,
    options: &ReadOptions,
    progress: &mut Progress<'_>,
) -> Result<Answer, ReadFailure> {
    let bytes = match source {
        Source::File(path) => {
            let taken =
                open(path).and_then(|mut file| take_stream(&mut file).map_err(|error| unread(path, &error)));
            taken.map_err(ReadFailure::Failed)?
        }
        Source::Pasted(text) => text.as_bytes().to_vec(),
    };
    let mut report = |done, of| progress.report(done, of);
    let name = source.name();
    let answer = match wanted {
        Wanted::People => letterdesk_roster::read_with_progress(&bytes, &name, options, &mut report)
            .map(|reading| Answer::People(Box::new(reading))),
        Wanted::Directory => letterdesk_roster::read_directory(&bytes, &name, options).map(Answer::Directory),
    };
    answer.map_err(ReadFailure::Refused)
}

/// Opens a file to read; a pipe or a device is none, and might be waited for in vain.
fn open(path: &Path) -> Result<File, Error> {
    let meta = std::fs::metadata(path).map_err(|error| unread(path, &error))?;
    match meta.is_file() {
        true => File::open(path).map_err(|error| unread(path, &error)),
        false => {
            let what = if meta.is_dir() { "folder" } else { "other" };
            Err(Error::new(Code::NotAFile).with("path", path.display()).with("what", what))
        }
    }
}

fn unread(path: &Path, error: &std::io::Error) -> Error {
    Error::new(Code::IoFile).with("path", path.display()).with("detail", error)
}
