//! `facilities …`: the directory of places.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use letterdesk_desk::{
    model::id::FacilityId,
    view::{DirectoryImported, DirectoryRow, FacilityCard},
};
use letterdesk_words::Value;

use crate::{
    context::{Context, Format},
    failure::Failure,
    out::Out,
    progress,
    table::{self, Align},
};

/// What can be done with the directory.
#[derive(Debug, Subcommand)]
pub enum Command {
    List,
    Import(ImportArguments),
    Show(ShowArguments),
    Settle(SettleArguments),
}

/// `facilities import FILE`
#[derive(Debug, Args)]
pub struct ImportArguments {
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// `facilities show ID`
#[derive(Debug, Args)]
pub struct ShowArguments {
    #[arg(value_name = "ID")]
    id: u32,
}

/// `facilities settle ID POSTCODE`
#[derive(Debug, Args)]
pub struct SettleArguments {
    #[arg(value_name = "ID")]
    id: u32,
    #[arg(value_name = "POSTCODE")]
    postcode: String,
}

/// Does it.
pub fn run(context: &Context, command: Command, out: &mut Out) -> Result<(), Failure> {
    let mut desk = context.unlock()?;
    match command {
        Command::List => list(context, &desk.facility_directory()?, out),
        Command::Import(ImportArguments { file }) => {
            let done = progress::with_spinner(context.language, "cli-progress-import", || {
                desk.import_facilities(&file)
            })?;
            imported(context, &done, out)
        }
        Command::Show(ShowArguments { id }) => show(context, &desk.facility_card(FacilityId(id))?, out),
        Command::Settle(SettleArguments { id, postcode }) => {
            show(context, &desk.settle_postcode(FacilityId(id), &postcode)?, out)
        }
    }
}

fn list(context: &Context, facilities: &[DirectoryRow], out: &mut Out) -> Result<(), Failure> {
    if context.format == Format::Json {
        return out.json(&facilities);
    }
    let columns = [
        (context.say("cli-column-id", &[]), Align::Right),
        (context.say("cli-column-facility", &[]), Align::Left),
        (context.say("cli-column-region", &[]), Align::Left),
        (context.say("cli-column-postcode", &[]), Align::Left),
        (context.say("cli-column-street", &[]), Align::Left),
        (context.say("cli-column-people", &[]), Align::Right),
        (context.say("cli-column-checked", &[]), Align::Left),
    ];
    let row = |row: &DirectoryRow| {
        let facility = &row.facility;
        let doubt = if row.disputed { context.say("cli-disputed", &[]) } else { String::new() };
        vec![
            facility.id.to_string(),
            facility.short.clone(),
            facility.region.clone(),
            format!("{}{doubt}", facility.postcode),
            facility.street.clone(),
            context.number(row.people),
            row.checked.clone().unwrap_or_default(),
        ]
    };
    let rows: Vec<_> = facilities.iter().map(row).collect();
    table::lines(&columns, &rows).iter().try_for_each(|line| out.line(line))
}

fn imported(context: &Context, done: &DirectoryImported, out: &mut Out) -> Result<(), Failure> {
    if context.format == Format::Json {
        return out.json(done);
    }
    let told = [
        ("added", context.count(done.added)),
        ("changed", context.count(done.changed)),
        ("same", context.count(done.same)),
    ];
    out.line(&context.say("cli-facilities-imported", &told))?;
    for facility in &done.disputed {
        let told = [("facility", Value::from(facility.as_str()))];
        out.line(&context.say("cli-facilities-now-disputed", &told))?;
    }
    for line in &done.nameless {
        out.line(&context.say("cli-facilities-nameless", &[("line", context.count(*line))]))?;
    }
    for line in &done.unclear {
        out.line(&context.say("cli-facilities-unclear", &[("line", context.count(*line))]))?;
    }
    Ok(())
}

/// The full name and every claim of its postcode.
fn show(context: &Context, card: &FacilityCard, out: &mut Out) -> Result<(), Failure> {
    if context.format == Format::Json {
        return out.json(card);
    }
    out.line(&card.fields.full)?;
    for claim in &card.claims {
        let told = [
            ("postcode", Value::from(claim.postcode.as_str())),
            ("source", Value::from(claim.source.as_str())),
            ("checked", Value::from(claim.checked.clone().unwrap_or_else(|| "—".to_owned()))),
        ];
        out.line(&context.say("cli-facilities-claim", &told))?;
    }
    if card.disputed {
        out.line(&context.say("cli-facilities-decide", &[("id", context.count(card.id.0))]))?;
    }
    Ok(())
}
