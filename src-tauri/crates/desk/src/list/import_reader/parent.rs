//! The one that asks: starts a reader, takes its messages, and ends it when it is cancelled, too long or too large.

use std::{
    io::{self, BufRead, BufReader, Read, Write},
    process::{Child, ChildStdout, Command, Stdio},
    sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel},
    time::{Duration, Instant},
};

use letterdesk_model::progress::Progress;
use letterdesk_roster::{ReadOptions, Row, limits};

use super::{
    Answer, ReadFailure, Source, child,
    memory_limit::Watched,
    messages::{Limits, Message, Request, Wanted},
    open,
};
use crate::ground::{Code, Error};

/// How often we look whether to go on.
const POLL_INTERVAL: Duration = Duration::from_millis(100);
/// Bytes of one message. Two hundred rows of the longest cells do not come near; a longer one is not ours.
const MESSAGE: u64 = 256 * 1024 * 1024;

/// Has a reader read the table.
pub fn read(
    source: Source<'_>,
    wanted: Wanted,
    options: &ReadOptions,
    limits: Limits,
    progress: &mut Progress<'_>,
) -> Result<Answer, ReadFailure> {
    let mut reader = Reader::start(source, wanted, options, limits)?;
    let (Some(input), Some(output)) = (reader.feed.take(), reader.process.stdout.take()) else {
        return Err(stopped());
    };
    std::thread::scope(|scope| {
        let (send, messages) = sync_channel(4);
        scope.spawn(move || listen(output, &send));
        if let Feed::Text(mut stdin, text) = input {
            // A reader that has seen enough closes its end; then the rest is not needed.
            scope.spawn(move || drop(stdin.write_all(text.as_bytes())));
        }
        let answer = receive(&mut reader, &messages, limits, progress);
        // The two threads end with the reader.
        drop(messages);
        drop(reader);
        answer
    })
}

/// A reader that was started. It never outlives this.
struct Reader<'a> {
    process: Child,
    feed: Option<Feed<'a>>,
    watched: Watched,
}

/// How the table reaches the reader.
enum Feed<'a> {
    /// It has the file.
    File,
    /// It is sent the text.
    Text(std::process::ChildStdin, &'a str),
}

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        // One that has ended by itself cannot be ended again, which is all the same to us.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl<'a> Reader<'a> {
    fn start(
        source: Source<'a>,
        wanted: Wanted,
        options: &ReadOptions,
        limits: Limits,
    ) -> Result<Reader<'a>, ReadFailure> {
        let stdin = match source {
            Source::File(path) => Stdio::from(open(path).map_err(ReadFailure::Failed)?),
            Source::Pasted(_) => Stdio::piped(),
        };
        let name = source.name().to_lowercase();
        let ending = name.rfind('.').map(|at| name[at..].to_owned()).unwrap_or_default();
        let request = Request { wanted, ending, options: options.clone(), limits };
        let mut command = command(&request).map_err(|_| stopped())?;
        command.stdin(stdin).stdout(Stdio::piped()).stderr(Stdio::null());
        // Linux ends the reader with the thread that started it: this one waits until it has answered.
        let mut process = command.spawn().map_err(|_| stopped())?;
        let feed = match (source, process.stdin.take()) {
            (Source::Pasted(text), Some(stdin)) => Feed::Text(stdin, text),
            _ => Feed::File,
        };
        let watched = Watched::new(&process, limits);
        Ok(Reader { process, feed: Some(feed), watched })
    }
}

/// Starts a reader, with nothing in its environment but what it is to do.
fn command(request: &Request) -> io::Result<Command> {
    let mut command = Command::new(program()?);
    command.arg(child::WORD).env_clear().env(child::REQUEST, serde_json::to_string(request)?);
    add_what_the_system_needs(&mut command);
    Ok(command)
}

/// A reader of people within the usual limits, not yet started.
pub fn usual_reader() -> io::Result<Command> {
    let (options, limits) = (ReadOptions::default(), Limits::default());
    command(&Request { wanted: Wanted::People, ending: String::new(), options, limits })
}

/// This program. On Linux by the name that stays true when an update has replaced the file.
fn program() -> io::Result<std::path::PathBuf> {
    match cfg!(target_os = "linux") {
        true => Ok("/proc/self/exe".into()),
        false => std::env::current_exe(),
    }
}

/// No console, which a program with windows would open for its reader, and where the system's libraries are.
#[cfg(windows)]
fn add_what_the_system_needs(command: &mut Command) {
    use std::os::windows::process::CommandExt;
    /// CREATE_NO_WINDOW of the Windows API.
    const NO_WINDOW: u32 = 0x0800_0000;
    command.creation_flags(NO_WINDOW);
    let root = std::env::var_os("SystemRoot").map(|root| ("SystemRoot", root));
    command.envs(root);
}

#[cfg(not(windows))]
fn add_what_the_system_needs(_: &mut Command) {}

/// Passes on what the reader says until it ends, is not understood, or nobody listens.
fn listen(output: ChildStdout, send: &SyncSender<Message>) {
    let mut output = BufReader::new(output);
    let mut line = Vec::new();
    loop {
        line.clear();
        let taken = output.by_ref().take(MESSAGE).read_until(b'\n', &mut line);
        let message = taken.ok().and_then(|_| serde_json::from_slice::<Message>(&line).ok());
        let Some(message) = message else { return };
        if send.send(message).is_err() {
            return;
        }
    }
}

fn receive(
    reader: &mut Reader<'_>,
    messages: &Receiver<Message>,
    allowed: Limits,
    progress: &mut Progress<'_>,
) -> Result<Answer, ReadFailure> {
    let patience = Duration::from_secs(u64::from(allowed.seconds)) * 3 / 2;
    let mut end = Instant::now() + patience;
    let mut furthest = 0;
    let mut rows: Vec<Row> = Vec::new();
    loop {
        if progress.is_cancelled() {
            return Err(ReadFailure::Failed(Error::new(Code::ImportCancelled)));
        }
        if Instant::now() > end || reader.watched.is_too_large() {
            return Err(stopped());
        }
        match messages.recv_timeout(POLL_INTERVAL) {
            Ok(Message::Progress(done, of)) => {
                // A slow laptop is waited for as long as it gets on.
                if done > furthest {
                    (furthest, end) = (done, Instant::now() + patience);
                }
                progress.report(done, of);
            }
            Ok(Message::Rows(more)) if (rows.len() + more.len()) as u64 <= limits::ROWS => rows.extend(more),
            Ok(Message::Rows(_)) => return Err(stopped()),
            Ok(Message::Done(mut reading)) => {
                reading.rows = rows;
                return Ok(Answer::People(reading));
            }
            Ok(Message::Directory(directory)) => return Ok(Answer::Directory(directory)),
            Ok(Message::Refused(error)) => return Err(ReadFailure::Refused(error)),
            Err(RecvTimeoutError::Timeout) => {}
            // It ended without an answer: the limits, or a fault in the reader. Either way the file is not read.
            Err(RecvTimeoutError::Disconnected) => return Err(stopped()),
        }
    }
}

fn stopped() -> ReadFailure {
    ReadFailure::Failed(Error::new(Code::ReadingStopped))
}
