//! `export`: the list, an evening, what was mended since an import, or the directory of facilities, as a table.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use letterdesk_desk::{Table, TableFormat, model::evening::EveningState};
use letterdesk_words::Value;
use serde::Serialize;

use crate::{
    choice::by_ending,
    context::{Context, Format},
    evening_choice::EveningChoice,
    failure::Failure,
    file,
    out::Out,
    progress,
};

/// `export list|evening|corrections|facilities -o FILE.csv|.xlsx [--since BATCH] [--evening E]`
#[derive(Debug, Args)]
pub struct ExportArguments {
    #[arg(value_enum, value_name = "WHAT")]
    what: What,
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    #[arg(long, value_name = "BATCH")]
    since: Option<u32>,
    #[command(flatten)]
    choice: EveningChoice,
}

/// What can be written.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum What {
    List,
    Evening,
    Corrections,
    Facilities,
}

/// Where it was written.
#[derive(Serialize)]
struct ExportJson {
    file: String,
}

/// Writes the table, in the format that the file's name asks for.
pub fn run(context: &Context, arguments: &ExportArguments, out: &mut Out) -> Result<(), Failure> {
    let format = by_ending("-o", &arguments.output, &TableFormat::ALL.map(|one| (one.ending(), one)))?;
    let desk = context.unlock()?;
    let table = match arguments.what {
        What::List => Table::List,
        What::Evening => Table::Evening { id: arguments.choice.or_newest(&desk, &NEXT_OR_LAST)? },
        What::Corrections => Table::Corrections { since: arguments.since },
        What::Facilities => Table::Facilities,
    };
    progress::with_spinner(context.language, "cli-progress-export", || {
        file::write(&arguments.output, &desk.export(&table, format, context.language)?)
    })?;
    let file = arguments.output.display().to_string();
    match context.format {
        Format::Json => out.json(&ExportJson { file }),
        Format::People => out.line(&context.say("cli-export-done", &[("file", Value::from(file))])),
    }
}

/// Which evening is meant when none is named and none is under way.
const NEXT_OR_LAST: [EveningState; 2] = [EveningState::Planned, EveningState::Closed];
