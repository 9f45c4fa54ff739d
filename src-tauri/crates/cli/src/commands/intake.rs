//! `guests`, `counts`, `log`: the figures of an evening.

pub mod slips;
pub mod tally;

use std::str::FromStr;

use clap::Args;
use letterdesk_desk::{
    model::{
        evening::{ByKind, EveningState, Kind},
        id::{EveningId, Number, PrisonerId, Sequence},
        ledger::Cause,
    },
    view::{CountRow, CountsView, EveningView, LogRow},
};
use letterdesk_words::Value;
use serde::Serialize;

use crate::{
    commands::evenings::heading,
    context::{Context, Format},
    evening_choice::EveningChoice,
    failure::Failure,
    json::hold_words,
    out::Out,
    table::{self, Align},
};

/// `guests N | +N`
#[derive(Debug, Args)]
pub struct GuestsArguments {
    #[arg(value_name = "N", allow_hyphen_values = true)]
    guests: Guests,
    #[command(flatten)]
    choice: EveningChoice,
}

/// A figure, or how it changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Guests {
    Are(u32),
    Change(i32),
}

impl FromStr for Guests {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Guests, Self::Err> {
        match text.starts_with(['+', '-']) {
            true => text.parse().map(Guests::Change),
            false => text.parse().map(Guests::Are),
        }
    }
}

/// `counts`
#[derive(Debug, Args)]
pub struct CountsArguments {
    #[command(flatten)]
    choice: EveningChoice,
}

/// `log [--last N]`
#[derive(Debug, Args)]
pub struct LogArguments {
    #[arg(long, value_name = "N")]
    last: Option<u32>,
    #[command(flatten)]
    choice: EveningChoice,
}

#[derive(Serialize)]
struct GuestsJson {
    guests: u32,
}

#[derive(Serialize)]
struct CountsJson<'a> {
    evening: CountedEveningJson<'a>,
    total: u32,
    people: u32,
    waiting: u32,
    guests: u32,
    by_kind: ByKind,
    prisoners: Vec<CountJson<'a>>,
}

#[derive(Serialize)]
struct CountedEveningJson<'a> {
    id: EveningId,
    uuid: &'a str,
    title: &'a str,
    date: &'a str,
    state: EveningState,
}

#[derive(Serialize)]
struct CountJson<'a> {
    number: Number,
    id: PrisonerId,
    name: &'a str,
    total: u32,
    by_kind: ByKind,
}

#[derive(Serialize)]
struct LogJson {
    sequence: Sequence,
    number: Number,
    kind: Kind,
    n: i32,
    cause: Cause,
    undoes: Option<Sequence>,
    undone: bool,
    /// For a move and what became of it: the number that the letters were taken from.
    other: Option<Number>,
}

/// Sets or changes the number of guests: one number, never a guest.
pub fn guests(context: &Context, arguments: &GuestsArguments, out: &mut Out) -> Result<(), Failure> {
    let mut desk = context.unlock()?;
    arguments.choice.under_way(&desk)?;
    let guests = match arguments.guests {
        Guests::Are(guests) => desk.set_guests(guests)?,
        Guests::Change(change) => desk.add_guests(change)?,
    };
    match context.format {
        Format::Json => out.json(&GuestsJson { guests }),
        Format::People => out.line(&context.say("guests-count", &[("count", context.count(guests))])),
    }
}

/// Per person, by kind, totals, those at zero.
pub fn counts(context: &Context, arguments: &CountsArguments, out: &mut Out) -> Result<(), Failure> {
    let desk = context.unlock()?;
    let evening = arguments.choice.or_newest(&desk, &[EveningState::Closed, EveningState::Planned])?;
    let counts = desk.counts(evening)?;
    match context.format {
        Format::Json => out.json(&counts_json(&counts)),
        Format::People => counts_table(context, &counts, out),
    }
}

/// The ledger, oldest first.
pub fn log(context: &Context, arguments: &LogArguments, out: &mut Out) -> Result<(), Failure> {
    let desk = context.unlock()?;
    let evening = arguments.choice.or_newest(&desk, &[EveningState::Closed])?;
    let rows = desk.log(evening, arguments.last)?;
    match context.format {
        Format::Json => out.json(&rows.iter().map(log_json).collect::<Vec<_>>()),
        Format::People => log_table(context, &rows, out),
    }
}

fn counts_json(counts: &CountsView) -> CountsJson<'_> {
    let EveningView { id, uuid, title, date, state, .. } = &counts.evening;
    let count = |row| {
        let CountRow { number, id, name, total, by_kind, .. }: &CountRow = row;
        CountJson { number: *number, id: *id, name, total: *total, by_kind: *by_kind }
    };
    CountsJson {
        evening: CountedEveningJson { id: *id, uuid, title, date, state: *state },
        total: counts.total,
        people: counts.people,
        waiting: counts.waiting,
        guests: counts.guests,
        by_kind: counts.by_kind,
        prisoners: counts.prisoners.iter().map(count).collect(),
    }
}

fn counts_table(context: &Context, counts: &CountsView, out: &mut Out) -> Result<(), Failure> {
    out.line(&heading(context, &counts.evening))?;
    let columns = [
        ("number", Align::Right),
        ("name", Align::Left),
        ("letters", Align::Right),
        ("of-kind-letter", Align::Right),
        ("of-kind-postcard", Align::Right),
        ("of-kind-handmade", Align::Right),
        ("held", Align::Left),
    ];
    let columns = columns.map(|(id, align)| (context.say(&format!("cli-column-{id}"), &[]), align));
    let row = |row: &CountRow| {
        let figures = Kind::ALL.map(|kind| context.number(row.by_kind.of(kind)));
        let held = row.held.map(|hold| hold_words(context, hold)).unwrap_or_default();
        let before = [row.number.to_string(), row.name.clone(), context.number(row.total)];
        before.into_iter().chain(figures).chain([held]).collect()
    };
    let rows: Vec<_> = counts.prisoners.iter().map(row).collect();
    table::lines(&columns, &rows).iter().try_for_each(|line| out.line(line))?;
    let figures = [
        ("total", context.count(counts.total)),
        ("people", context.count(counts.people)),
        ("waiting", context.count(counts.waiting)),
        ("guests", context.count(counts.guests)),
    ];
    out.line(&context.say("cli-counts-sum", &figures))
}

fn log_json(row: &LogRow) -> LogJson {
    LogJson {
        sequence: row.sequence,
        number: row.number,
        kind: row.kind,
        n: row.n,
        cause: row.cause,
        undoes: row.undoes,
        undone: row.undone,
        other: row.other,
    }
}

fn log_table(context: &Context, rows: &[LogRow], out: &mut Out) -> Result<(), Failure> {
    let columns = [
        ("entry", Align::Right),
        ("at", Align::Left),
        ("number", Align::Right),
        ("name", Align::Left),
        ("n", Align::Right),
        ("kind", Align::Left),
        ("cause", Align::Left),
    ];
    let columns = columns.map(|(id, align)| (context.say(&format!("cli-column-{id}"), &[]), align));
    let row = |row: &LogRow| {
        vec![
            row.sequence.to_string(),
            row.at.clone().unwrap_or_default(),
            row.number.to_string(),
            row.name.clone(),
            format!("{:+}", row.n),
            context.say(&format!("kind-{}", row.kind.code()), &[]),
            cause(context, row),
        ]
    };
    let rows: Vec<_> = rows.iter().map(row).collect();
    table::lines(&columns, &rows).iter().try_for_each(|line| out.line(line))
}

/// What a row is, and whether it still stands.
fn cause(context: &Context, row: &LogRow) -> String {
    let cause = match (row.undoes, row.other) {
        (Some(undone), _) => context.say("cli-cause-undo", &[("entry", Value::from(undone.to_string()))]),
        (None, Some(other)) => context.say("cli-cause-move", &[("number", Value::from(other.to_string()))]),
        (None, None) => context.say(&format!("cli-cause-{}", row.cause.code()), &[]),
    };
    match row.undone {
        true => context.say("cli-cause-undone", &[("cause", Value::from(cause))]),
        false => cause,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guests_are_a_figure_or_a_change() {
        let cases = [
            ("118", Guests::Are(118)),
            ("+1", Guests::Change(1)),
            ("-2", Guests::Change(-2)),
            ("0", Guests::Are(0)),
        ];
        for (text, expected) in cases {
            assert_eq!(text.parse(), Ok(expected), "{text}");
        }
        for text in ["", "+", "many", "1.5", "99999999999"] {
            assert!(text.parse::<Guests>().is_err(), "{text}");
        }
    }
}
