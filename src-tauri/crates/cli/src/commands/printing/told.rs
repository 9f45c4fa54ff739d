//! What was printed, and who was left out or is worth a look.

use letterdesk_desk::{
    model::id::Number,
    view::{OldView, Printed, RespelledView, ShortenedView},
};
use letterdesk_words::Value;
use serde::Serialize;

use crate::{
    context::Context,
    failure::Failure,
    json::{HeldJson, hold_words},
    out::Out,
};

/// What a script is told.
#[derive(Serialize)]
pub struct PrintJson<'a> {
    file: &'a str,
    pages: u32,
    printed: u32,
    held: Vec<HeldJson<'a>>,
    problems: Vec<ProblemJson<'a>>,
    without_sender: bool,
}

/// Somebody who is printed but worth a look.
#[derive(Serialize)]
struct ProblemJson<'a> {
    number: Number,
    name: &'a str,
    code: &'static str,
    text: String,
}

/// As a script reads it.
pub fn json<'a>(context: &Context, printed: &'a Printed) -> PrintJson<'a> {
    let problem = |old: &'a OldView| ProblemJson {
        number: old.number,
        name: &old.name,
        code: "old_address",
        text: checked(context, old),
    };
    let shortened = |shortened: &'a ShortenedView| ProblemJson {
        number: shortened.number,
        name: &shortened.name,
        code: "shortened",
        text: context.say(&format!("field-{}", shortened.field), &[]),
    };
    let respelled = |respelled: &'a RespelledView| ProblemJson {
        number: respelled.number,
        name: &respelled.name,
        code: "respelled",
        text: respelled.printed.clone(),
    };
    let problems = printed.old.iter().map(problem);
    let problems = problems.chain(printed.shortened.iter().map(shortened));
    PrintJson {
        file: &printed.file,
        pages: printed.pages,
        printed: printed.printed,
        held: printed.held.iter().map(|held| HeldJson::of(context, held)).collect(),
        problems: problems.chain(printed.respelled.iter().map(respelled)).collect(),
        without_sender: printed.without_sender,
    }
}

/// «проверен 3 ноября 2025» or «не проверялся»
fn checked(context: &Context, old: &OldView) -> String {
    match old.checked.as_deref() {
        None => context.say("cli-address-never-checked", &[]),
        Some(day) => {
            let date = day.parse().map(|date| letterdesk_words::date(context.language, date));
            let date = date.unwrap_or_else(|_| day.to_owned());
            context.say("cli-address-checked", &[("date", Value::from(date))])
        }
    }
}

/// As a person reads it.
pub fn people(context: &Context, printed: &Printed, out: &mut Out) -> Result<(), Failure> {
    let told = [
        ("file", Value::from(printed.file.as_str())),
        ("pages", context.count(printed.pages)),
        ("people", context.count(printed.printed)),
    ];
    out.line(&context.say("cli-print-done", &told))?;
    let held = u32::try_from(printed.held.len()).unwrap_or(u32::MAX);
    if held > 0 {
        out.line(&context.say("cli-print-held", &[("count", context.count(held))]))?;
    }
    for held in &printed.held {
        let reason = hold_words(context, held.reason);
        out.line(&person_line(context, held.number, &held.name, &reason))?;
    }
    if !printed.old.is_empty() {
        out.line(&context.say("cli-print-old", &[]))?;
    }
    for old in &printed.old {
        out.line(&person_line(context, old.number, &old.name, &checked(context, old)))?;
    }
    if printed.without_sender {
        let told = [("evening", Value::from(printed.title.as_str()))];
        out.line(&context.say("printing-without-sender", &told))?;
    }
    if !printed.shortened.is_empty() {
        out.line(&context.say("cli-print-shortened", &[]))?;
    }
    for shortened in &printed.shortened {
        let field = context.say(&format!("field-{}", shortened.field), &[]);
        out.line(&person_line(context, shortened.number, &shortened.name, &field))?;
    }
    if !printed.respelled.is_empty() {
        out.line(&context.say("cli-print-respelled", &[]))?;
    }
    for respelled in &printed.respelled {
        out.line(&person_line(context, respelled.number, &respelled.name, &respelled.printed))?;
    }
    Ok(())
}

fn person_line(context: &Context, number: Number, name: &str, why: &str) -> String {
    let told =
        [("number", Value::from(number.to_string())), ("name", Value::from(name)), ("why", Value::from(why))];
    context.say("cli-print-person", &told)
}
