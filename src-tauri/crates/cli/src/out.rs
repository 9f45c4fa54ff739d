//! Standard output: one answer, flushed; a reader who has gone is a clean end.

use std::{
    io::{self, BufWriter, StdoutLock, Write},
    panic,
    process::ExitCode,
    sync::Mutex,
};

use letterdesk_desk::model::letters;
use serde::Serialize;

use crate::{
    context::Format,
    failure::{Failure, Refusal},
    language,
};

/// Where the answer goes.
#[derive(Debug)]
pub struct Out {
    stream: BufWriter<StdoutLock<'static>>,
}

impl Out {
    /// Standard output, held for the whole run.
    pub fn standard() -> Out {
        Out { stream: BufWriter::new(io::stdout().lock()) }
    }

    /// A line for people. What came with somebody's file does nothing to their terminal.
    pub fn line(&mut self, text: &str) -> Result<(), Failure> {
        Ok(writeln!(self.stream, "{}", letters::harmless(text))?)
    }

    /// The one JSON document of a run.
    pub fn json(&mut self, document: &impl Serialize) -> Result<(), Failure> {
        serde_json::to_writer(&mut self.stream, document).map_err(io::Error::from)?;
        Ok(writeln!(self.stream)?)
    }

    /// Bytes as they are.
    pub fn stream(&mut self) -> &mut impl Write {
        &mut self.stream
    }

    /// Sends what was written on its way.
    pub fn flush(&mut self) -> Result<(), Failure> {
        Ok(self.stream.flush()?)
    }
}

/// Where the last panic was. A panic is a mistake of ours; it must still end as a sentence.
static PANICKED_AT: Mutex<String> = Mutex::new(String::new());

/// Runs the program, tells what failed, and turns it into an exit code.
pub fn quietly(run: impl FnOnce() -> Result<(), Failure> + panic::UnwindSafe) -> ExitCode {
    panic::set_hook(Box::new(|info| {
        if let (Ok(mut place), Some(location)) = (PANICKED_AT.lock(), info.location()) {
            *place = location.to_string();
        }
    }));
    let ended = panic::catch_unwind(run).unwrap_or_else(|_| {
        let place = PANICKED_AT.lock().map(|place| place.clone()).unwrap_or_default();
        Err(Failure::door(Refusal::Broken, "where", place))
    });
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) if failure.is_reader_gone() => ExitCode::SUCCESS,
        Err(failure) => {
            failure.tell(language::of_process(), format_of_process());
            failure.exit_code()
        }
    }
}

/// Whether errors are asked for as JSON: known even when the arguments as a whole cannot be read.
fn format_of_process() -> Format {
    match std::env::args_os().any(|argument| argument == "--json") {
        true => Format::Json,
        false => Format::People,
    }
}
