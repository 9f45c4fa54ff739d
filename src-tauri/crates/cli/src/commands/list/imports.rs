//! `imports …`: what was imported, what each import changed, and undoing one.

use clap::{Args, Subcommand};
use letterdesk_desk::{
    Desk,
    view::{EffectNames, ImportRecord, ImportsView, StandingView},
};
use letterdesk_words::Value;

use crate::{
    context::{Context, Format},
    failure::Failure,
    out::Out,
};

/// What can be done with imports.
#[derive(Debug, Subcommand)]
pub enum Command {
    List,
    Show(OneArguments),
    Undo(OneArguments),
}

/// `imports show N`, `imports undo N`
#[derive(Debug, Args)]
pub struct OneArguments {
    #[arg(value_name = "N")]
    number: u32,
}

/// Does it.
pub fn run(context: &Context, command: &Command, out: &mut Out) -> Result<(), Failure> {
    let mut desk = context.unlock()?;
    match command {
        Command::List => list(context, &desk.imports()?, out),
        Command::Show(OneArguments { number }) => show(context, &desk, *number, out),
        Command::Undo(OneArguments { number }) => {
            let undone = desk.undo_import(*number)?;
            if context.format == Format::Json {
                return out.json(&undone);
            }
            out.line(&context.say("cli-imports-undone", &[("count", context.count(undone.restored))]))
        }
    }
}

fn list(context: &Context, view: &ImportsView, out: &mut Out) -> Result<(), Failure> {
    if context.format == Format::Json {
        return out.json(view);
    }
    if view.imports.is_empty() {
        return out.line(&context.say("imports-none-title", &[]));
    }
    view.imports.iter().try_for_each(|import| record(context, import, out))
}

fn show(context: &Context, desk: &Desk, number: u32, out: &mut Out) -> Result<(), Failure> {
    let changes = desk.import_changes(number)?;
    if context.format == Format::Json {
        return out.json(&changes);
    }
    let imports = desk.imports()?.imports;
    if let Some(import) = imports.iter().find(|import| import.batch == number) {
        record(context, import, out)?;
    }
    changes.iter().try_for_each(|effect| out.line(&named(context, effect)))
}

/// An import's line, and under it what it changed and what stands on it.
fn record(context: &Context, import: &ImportRecord, out: &mut Out) -> Result<(), Failure> {
    let file = match import.file.as_str() {
        "" => context.say("imports-pasted", &[]),
        file => file.to_owned(),
    };
    let mut parts = vec![import.batch.to_string(), format!("{} {}", import.date, import.time), file];
    if !import.keeper.is_empty() {
        parts.push(import.keeper.clone());
    }
    if let Some(date) = &import.list_date {
        parts.push(context.say("imports-list-date", &[("date", Value::from(date.as_str()))]));
    }
    out.line(&parts.join("  "))?;
    let effects = import.effects.iter();
    let effects = effects.map(|one| effect_words(context, one.effect.code(), one.count));
    let effects: Vec<_> = effects.collect();
    if !effects.is_empty() {
        out.line(&format!("  {}", effects.join(", ")))?;
    }
    if let Some(date) = &import.undone {
        let told = context.say("imports-undone", &[("date", Value::from(date.as_str()))]);
        return out.line(&format!("  {told}"));
    }
    import.standing.iter().try_for_each(|one| out.line(&format!("  {}", standing(context, one))))
}

fn effect_words(context: &Context, effect: &str, count: u32) -> String {
    context.say(&format!("imports-effect-{effect}"), &[("count", context.count(count))])
}

fn standing(context: &Context, standing: &StandingView) -> String {
    let named = standing.names.join(", ");
    let names = match standing.more {
        0 => named,
        more => context.say("places-names", &[("names", Value::from(named)), ("count", context.count(more))]),
    };
    let file = match standing.file.as_str() {
        "" => context.say("imports-pasted", &[]),
        file => file.to_owned(),
    };
    let told = [
        ("names", Value::from(names)),
        ("file", Value::from(file)),
        ("date", Value::from(standing.date.as_str())),
    ];
    context.say(&format!("imports-standing-{}", standing.reason.code()), &told)
}

fn named(context: &Context, effect: &EffectNames) -> String {
    let names: Vec<_> = effect.records.iter().map(|record| record.name.as_str()).collect();
    let count = u32::try_from(names.len()).unwrap_or(u32::MAX).saturating_add(effect.nameless);
    format!("  {}: {}", effect_words(context, effect.effect.code(), count), names.join(", "))
}
