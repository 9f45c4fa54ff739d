//! `prisoner …`: one person's fields, history, photo; two records that are one person; removal.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use letterdesk_desk::{
    Desk,
    model::{hold::Hold, id::PrisonerId},
    view::{HistoryView, PrisonerQuery, RemovalPlan, Suspect, SuspectedPair},
};
use letterdesk_words::Value;
use serde::Serialize;

use crate::{
    context::{Context, Format},
    failure::Failure,
    json::hold_words,
    out::Out,
    table::{self, Align},
};

/// What can be done with one person.
#[derive(Debug, Subcommand)]
pub enum Command {
    Set(SetArguments),
    History(OneArguments),
    Photo(PhotoArguments),
    Merge(MergeArguments),
    Unmerge(OneArguments),
    Duplicates,
    Remove(RemoveArguments),
}

/// `prisoner set ID FIELD=VALUE…`
#[derive(Debug, Args)]
pub struct SetArguments {
    #[arg(value_name = "ID")]
    id: u32,
    #[arg(value_name = "FIELD=VALUE", required = true, value_parser = field)]
    fields: Vec<Field>,
}

/// `prisoner history ID`, `prisoner unmerge ID`
#[derive(Debug, Args)]
pub struct OneArguments {
    #[arg(value_name = "ID")]
    id: u32,
}

/// `prisoner photo ID FILE`
#[derive(Debug, Args)]
pub struct PhotoArguments {
    #[arg(value_name = "ID")]
    id: u32,
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// `prisoner merge ID into ID`
#[derive(Debug, Args)]
pub struct MergeArguments {
    #[arg(value_name = "ID")]
    from: u32,
    #[arg(value_name = "into", value_parser = ["into", "в"])]
    word: String,
    #[arg(value_name = "ID")]
    into: u32,
}

/// `prisoner remove ID… --yes`
#[derive(Debug, Args)]
pub struct RemoveArguments {
    #[arg(value_name = "ID", required = true)]
    ids: Vec<u32>,
    #[arg(long)]
    yes: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Field {
    name: String,
    value: String,
}

/// Does it.
pub fn run(context: &Context, command: &Command, out: &mut Out) -> Result<(), Failure> {
    let mut desk = context.unlock()?;
    match command {
        Command::Set(SetArguments { id, fields }) => {
            let fields: Vec<_> =
                fields.iter().map(|field| (field.name.as_str(), field.value.as_str())).collect();
            desk.set_prisoner_fields(PrisonerId(*id), &fields)?;
            show(context, &desk, PrisonerId(*id), out)
        }
        Command::History(OneArguments { id }) => history(context, &desk, PrisonerId(*id), out),
        Command::Photo(PhotoArguments { id, file }) => {
            desk.set_photo(PrisonerId(*id), file)?;
            show(context, &desk, PrisonerId(*id), out)
        }
        Command::Merge(MergeArguments { from, into, .. }) => {
            let merged = desk.merge_prisoners(PrisonerId(*from), PrisonerId(*into))?;
            show(context, &desk, merged.card.id, out)
        }
        Command::Unmerge(OneArguments { id }) => {
            desk.undo_merge(PrisonerId(*id))?;
            show(context, &desk, PrisonerId(*id), out)
        }
        Command::Duplicates => duplicates(context, &desk, out),
        Command::Remove(arguments) => remove(context, &mut desk, arguments, out),
    }
}

/// A person as they now are.
fn show(context: &Context, desk: &Desk, id: PrisonerId, out: &mut Out) -> Result<(), Failure> {
    if context.format == Format::Json {
        let everybody = desk.prisoners_json(&PrisonerQuery::default())?;
        return out.json(&everybody.into_iter().find(|person| person.id == id));
    }
    let card = desk.prisoner(id)?;
    out.line(&card.name)?;
    card.envelope.iter().try_for_each(|line| out.line(&format!("  {line}")))?;
    match card.held {
        Some(hold) => out.line(&held_line(context, hold)),
        None => Ok(()),
    }
}

fn held_line(context: &Context, hold: Hold) -> String {
    context.say("cli-held", &[("reason", Value::from(hold_words(context, hold)))])
}

fn history(context: &Context, desk: &Desk, id: PrisonerId, out: &mut Out) -> Result<(), Failure> {
    let history = desk.prisoner_history(id)?;
    if context.format == Format::Json {
        return out.json(&history);
    }
    let columns = [
        (context.say("cli-column-date", &[]), Align::Left),
        (context.say("cli-column-source", &[]), Align::Left),
        (context.say("cli-column-field", &[]), Align::Left),
        (context.say("cli-column-before", &[]), Align::Left),
        (context.say("cli-column-after", &[]), Align::Left),
    ];
    let row = |row: &HistoryView| {
        let field = context.say(&format!("field-{}", row.field), &[]);
        vec![row.date.clone(), row.source.clone(), field, row.before.clone(), row.after.clone()]
    };
    let rows: Vec<_> = history.iter().map(row).collect();
    table::lines(&columns, &rows).iter().try_for_each(|line| out.line(line))
}

fn duplicates(context: &Context, desk: &Desk, out: &mut Out) -> Result<(), Failure> {
    let pairs = desk.suspected_duplicates()?;
    if context.format == Format::Json {
        return out.json(&pairs);
    }
    let columns = [
        (context.say("cli-column-id", &[]), Align::Right),
        (context.say("cli-column-name", &[]), Align::Left),
        (context.say("cli-column-born", &[]), Align::Left),
        (context.say("cli-column-facility", &[]), Align::Left),
        (context.say("cli-column-letters", &[]), Align::Right),
    ];
    let row = |one: &Suspect| {
        let born = one.born.clone().unwrap_or_default();
        let letters = context.number(one.letters_ever);
        vec![one.id.to_string(), one.name.clone(), born, one.facility.clone(), letters]
    };
    let both = |pair: &SuspectedPair| [row(&pair.first), row(&pair.second)];
    let rows: Vec<_> = pairs.iter().flat_map(both).collect();
    table::lines(&columns, &rows).iter().try_for_each(|line| out.line(line))
}

/// Without `--yes` it only says what would happen: one run is one opening of the vault, and an undo lives no longer.
fn remove(
    context: &Context,
    desk: &mut Desk,
    arguments: &RemoveArguments,
    out: &mut Out,
) -> Result<(), Failure> {
    let people: Vec<_> = arguments.ids.iter().copied().map(PrisonerId).collect();
    let plan = desk.plan_removal(&people)?;
    if arguments.yes {
        desk.remove_prisoners(&people)?;
    }
    if context.format == Format::Json {
        return out.json(&RemovalJson { removed: arguments.yes, plan });
    }
    tell_removal(context, &plan, out)?;
    let id = if arguments.yes { "cli-removal-done" } else { "cli-removal-not-yet" };
    out.line(&context.say(id, &[]))
}

/// Who is removed, or would be.
#[derive(Serialize)]
struct RemovalJson {
    removed: bool,
    #[serde(flatten)]
    plan: RemovalPlan,
}

fn tell_removal(context: &Context, plan: &RemovalPlan, out: &mut Out) -> Result<(), Failure> {
    let staying: Vec<_> = plan.staying.iter().map(|staying| staying.person.clone()).collect();
    for (id, people) in [
        ("cli-removal-gone", &plan.gone),
        ("cli-removal-kept", &plan.kept),
        ("cli-removal-staying", &staying),
    ] {
        if people.is_empty() {
            continue;
        }
        out.line(&context.say(id, &[("count", Value::from(context.number(people.len() as u32)))]))?;
        people.iter().try_for_each(|person| out.line(&format!("  {} {}", person.id, person.name)))?;
    }
    Ok(())
}

fn field(text: &str) -> Result<Field, String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() => {
            Ok(Field { name: name.to_owned(), value: value.to_owned() })
        }
        _ => Err(text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read() {
        let read = field("story=физик = химик").unwrap();
        assert_eq!((read.name.as_str(), read.value.as_str()), ("story", "физик = химик"));
        assert_eq!(field("doubt=").unwrap().value, "");
        for text in ["", "story", "=физик"] {
            assert!(field(text).is_err(), "{text}");
        }
    }
}
