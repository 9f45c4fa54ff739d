//! `tally`: letters are counted line by line.

use std::io::{self, BufRead, Write};

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

/// Counts until the end of input.
pub fn run(context: &Context, arguments: &TallyArguments, out: &mut Out) -> Result<(), Failure> {
    let mut desk = context.unlock()?;
    arguments.choice.under_way(&desk)?;
    serve(&mut desk, context, &mut io::stdin().lock(), out.stream())
}

fn serve(
    desk: &mut Desk,
    context: &Context,
    input: &mut impl BufRead,
    output: &mut impl Write,
) -> Result<(), Failure> {
    while let Some(line) = protocol::next_line(input)? {
        if let Some(answer) = answer(desk, context.language, &line) {
            writeln!(output, "{answer}")?;
            output.flush()?;
        }
        if let Err(error) = desk.back_up_when_due() {
            // The count goes on: the vault itself is whole.
            Failure::from(error).tell(context.language, context.format);
        }
    }
    Ok(())
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

/// Meets a request; the desk has committed it when this returns.
fn meet(desk: &mut Desk, request: &Request) -> Result<Counted, Failure> {
    let counted = match request {
        Request::Count(count) => desk.count(count),
        Request::Undo => desk.undo(),
        Request::UndoEntry(sequence) => desk.undo_entry(*sequence),
        Request::Redo => desk.redo(),
        Request::Move(request) => desk.move_entry(request),
    };
    Ok(counted?)
}
