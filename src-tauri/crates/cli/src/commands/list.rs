//! `prisoners`: the list, or those who meet the conditions.

pub mod export;
pub mod facilities;
pub mod import;
pub mod imports;
pub mod names;
pub mod prisoner;

use clap::Args;
use letterdesk_desk::{
    model::{address::AddressState, id::FacilityId},
    view::{PrisonerQuery, PrisonerRow},
};
use letterdesk_words::Value;

use crate::{
    choice::one_of,
    context::{Context, Format},
    failure::Failure,
    json::hold_words,
    out::Out,
    table::{self, Align},
};

/// `prisoners [--search TEXT] …`; conditions narrow each other.
#[derive(Debug, Args)]
pub struct ListArguments {
    #[arg(long, value_name = "TEXT", default_value = "")]
    search: String,
    #[arg(long, value_name = "T")]
    tag: Option<String>,
    #[arg(long, value_name = "7..45", value_parser = days)]
    birthdays: Option<Days>,
    #[arg(long)]
    held: bool,
    #[arg(long)]
    never_written: bool,
    #[arg(long)]
    few: bool,
    #[arg(long, value_name = "ID")]
    facility: Option<u32>,
    #[arg(long, value_name = "STATE", value_parser = one_of(AddressState::ALL.map(|state| (state.code(), state))))]
    address: Option<AddressState>,
}

/// Days ahead, from and to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Days(u32, u32);

/// Shows the people a query finds.
pub fn prisoners(context: &Context, arguments: ListArguments, out: &mut Out) -> Result<(), Failure> {
    let desk = context.unlock()?;
    let query = PrisonerQuery {
        text: arguments.search,
        tag: arguments.tag,
        held: arguments.held,
        never_written: arguments.never_written,
        birthdays: arguments.birthdays.map(|Days(from, to)| (from, to)),
        few: arguments.few,
        facility: arguments.facility.map(FacilityId),
        address: arguments.address,
        ..PrisonerQuery::default()
    };
    if context.format == Format::Json {
        return out.json(&desk.prisoners_json(&query)?);
    }
    let found = desk.prisoners(&query)?;
    if let Some(searched) = &found.other_layout {
        out.line(&context.say("cli-other-layout", &[("text", Value::from(searched.as_str()))]))?;
    }
    let rows: Vec<_> = found.rows.iter().map(|row| cells(context, row)).collect();
    table::lines(&columns(context), &rows).iter().try_for_each(|line| out.line(line))?;
    let shown = u32::try_from(found.rows.len()).unwrap_or(u32::MAX);
    out.line(
        &context
            .say("cli-shown-of", &[("shown", context.count(shown)), ("total", context.count(found.total))]),
    )
}

fn columns(context: &Context) -> Vec<(String, Align)> {
    let columns = [
        ("id", Align::Right),
        ("name", Align::Left),
        ("born", Align::Left),
        ("facility", Align::Left),
        ("letters", Align::Right),
        ("held", Align::Left),
    ];
    columns.into_iter().map(|(id, align)| (context.say(&format!("cli-column-{id}"), &[]), align)).collect()
}

fn cells(context: &Context, row: &PrisonerRow) -> Vec<String> {
    vec![
        row.id.to_string(),
        row.name.clone(),
        row.born.clone().unwrap_or_default(),
        row.facility.clone(),
        context.number(row.letters_ever),
        row.held.map(|hold| hold_words(context, hold)).unwrap_or_default(),
    ]
}

fn days(text: &str) -> Result<Days, String> {
    let bad = || text.to_owned();
    let (from, to) = text.split_once("..").ok_or_else(bad)?;
    let days = Days(from.parse().map_err(|_| bad())?, to.parse().map_err(|_| bad())?);
    if days.0 <= days.1 && days.1 <= 366 { Ok(days) } else { Err(bad()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_read() {
        assert_eq!(days("7..45"), Ok(Days(7, 45)));
        for text in ["", "7", "45..7", "7..", "a..b", "0..400", "-1..3"] {
            assert!(days(text).is_err(), "{text}");
        }
    }
}
