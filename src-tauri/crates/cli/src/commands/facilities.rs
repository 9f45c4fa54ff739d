//! `facilities list` and `facilities import`: the directory of places.

use clap::Subcommand;
use letterdesk_desk::view::FacilityView;

use crate::{
    context::{Context, Format},
    failure::Failure,
    out::Out,
    table::{self, Align},
};

/// What can be done with the directory.
#[derive(Debug, Subcommand)]
pub enum Command {
    List,
}

/// Does it.
pub fn run(context: &Context, command: Command, out: &mut Out) -> Result<(), Failure> {
    match command {
        Command::List => list(context, out),
    }
}

fn list(context: &Context, out: &mut Out) -> Result<(), Failure> {
    let desk = context.unlock()?;
    let facilities = desk.facilities()?;
    if context.format == Format::Json {
        return out.json(&facilities);
    }
    let columns = [
        (context.say("cli-column-id", &[]), Align::Right),
        (context.say("cli-column-facility", &[]), Align::Left),
        (context.say("cli-column-region", &[]), Align::Left),
        (context.say("cli-column-postcode", &[]), Align::Left),
        (context.say("cli-column-street", &[]), Align::Left),
    ];
    let row = |facility: &FacilityView| {
        let texts = [&facility.short, &facility.region, &facility.postcode, &facility.street];
        std::iter::once(facility.id.to_string()).chain(texts.into_iter().cloned()).collect()
    };
    let rows: Vec<_> = facilities.iter().map(row).collect();
    table::lines(&columns, &rows).iter().try_for_each(|line| out.line(line))
}
