//! `close`, `amend`, `remove-copy`, `sentence`, `report`: the evening's final number.

mod recount;

use std::path::PathBuf;

use clap::Args;
use letterdesk_desk::{
    Code, Desk, Error, WholeRecount,
    model::{
        closing::Decision,
        evening::{EveningState, Kind},
        id::{EveningId, Number},
    },
    view::{ClosedView, ClosingView, DifferenceView, PaperKind, PrintRequest},
};
use letterdesk_words::{Language, Value};
use serde::Serialize;
use serde_json::json;

use crate::{
    choice::{Word, by_ending, one_of},
    commands::{printing::paper_language, vault::tell_key_file},
    context::{Context, Format},
    evening_choice::EveningChoice,
    failure::{Failure, Refusal},
    file,
    out::Out,
    progress,
};

/// `close [--recount FILE] [--accept ledger|recount] [--reason TEXT]`
#[derive(Debug, Args)]
pub struct CloseArguments {
    #[arg(long, value_name = "FILE")]
    recount: Option<PathBuf>,
    #[arg(long, value_name = "ledger|recount", requires = "recount", value_parser = one_of([Decision::Ledger, Decision::Recount].map(|taken| (taken.code(), taken))))]
    accept: Option<Decision>,
    #[arg(long, value_name = "TEXT", default_value = "")]
    reason: String,
    #[command(flatten)]
    choice: EveningChoice,
}

/// `amend NUMBER ±N --reason TEXT`
#[derive(Debug, Args)]
pub struct AmendArguments {
    #[arg(value_name = "NUMBER")]
    number: u32,
    #[arg(value_name = "±N", allow_hyphen_values = true, value_parser = change)]
    n: i32,
    #[arg(long, value_name = "TEXT")]
    reason: String,
    #[command(flatten)]
    choice: EveningChoice,
}

/// `remove-copy NAME`
#[derive(Debug, Args)]
pub struct RemoveCopyArguments {
    #[arg(value_name = "NAME")]
    name: String,
}

/// `sentence [--lang ru|en]`
#[derive(Debug, Args)]
pub struct SentenceArguments {
    #[command(flatten)]
    choice: EveningChoice,
}

/// `report -o FILE.pdf|.xlsx|.csv`
#[derive(Debug, Args)]
pub struct ReportArguments {
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    #[command(flatten)]
    choice: EveningChoice,
}

#[derive(Serialize)]
struct CloseJson<'a> {
    total: u32,
    people: u32,
    recounted: bool,
    differences: Vec<DifferenceJson<'a>>,
    head: &'a str,
    copies_left: &'a [String],
}

#[derive(Serialize)]
struct DifferenceJson<'a> {
    number: Number,
    kind: Kind,
    ledger: u32,
    recount: u32,
    taken: Option<Decision>,
    reason: &'a str,
}

#[derive(Serialize)]
struct SentenceJson {
    language: &'static str,
    sentence: String,
    by_kind: Option<String>,
}

#[derive(Serialize)]
struct ReportJson {
    file: String,
}

/// Closes the evening under way, with the recount of a file or without one.
pub fn close(context: &Context, arguments: &CloseArguments, out: &mut Out) -> Result<(), Failure> {
    let figures = arguments.recount.as_deref().map(file::read_text).transpose()?;
    let figures = figures.as_deref().map(recount::read).transpose()?;
    let mut desk = context.unlock()?;
    let evening = arguments.choice.under_way(&desk)?;
    match figures {
        None => drop(desk.close_without_recount()?),
        Some(figures) => {
            let decision = arguments.accept.map(|taken| (taken, arguments.reason.as_str()));
            if let WholeRecount::Undecided(differences) = desk.close_with(&figures, decision)? {
                return Err(differs(context, &differences));
            }
        }
    }
    tell_key_file(context, &desk);
    tell(context, &outcome(&desk, evening)?, out)
}

/// What the file and the ledger say, where nobody said which is right.
fn differs(context: &Context, differences: &[DifferenceView]) -> Failure {
    let lines: Vec<_> = differences.iter().map(|difference| difference_line(context, difference)).collect();
    Failure::door(Refusal::RecountDiffers, "list", lines.join("; "))
}

/// «№ 12: по журналу 5, по пересчёту 4»
fn difference_line(context: &Context, difference: &DifferenceView) -> String {
    let told = [
        ("number", Value::from(difference.number.to_string())),
        ("ledger", context.count(difference.ledger)),
        ("recount", context.count(difference.recount)),
    ];
    context.say("cli-difference", &told)
}

/// A visible change after the closing.
pub fn amend(context: &Context, arguments: &AmendArguments, out: &mut Out) -> Result<(), Failure> {
    let mut desk = context.unlock()?;
    let evening = arguments.choice.newest_only(&desk, EveningState::Closed)?;
    desk.amend(evening, Number(arguments.number), arguments.n, &arguments.reason)?;
    tell(context, &outcome(&desk, evening)?, out)
}

/// Removes a copy that a closing left and named.
pub fn remove_copy(context: &Context, arguments: &RemoveCopyArguments, out: &mut Out) -> Result<(), Failure> {
    context.unlock()?.remove_copy(&arguments.name)?;
    let copy = arguments.name.as_str();
    match context.format {
        Format::Json => out.json(&json!({ "removed": copy })),
        Format::People => out.line(&context.say("closing-copy-removed", &[("copy", Value::from(copy))])),
    }
}

fn outcome(desk: &Desk, evening: EveningId) -> Result<ClosedView, Failure> {
    match desk.closing_of(evening)? {
        ClosingView::Closed { outcome } => Ok(outcome),
        _ => Err(Error::new(Code::RecountUnfinished).with("count", 0).into()),
    }
}

fn tell(context: &Context, closed: &ClosedView, out: &mut Out) -> Result<(), Failure> {
    if context.format == Format::Json {
        return out.json(&close_json(closed));
    }
    let title = Value::from(closed.evening.title.as_str());
    let id = if closed.recounted { "cli-closed-recounted" } else { "cli-closed-quickly" };
    out.line(&context.say(id, &[("title", title)]))?;
    for difference in &closed.differences {
        let line = difference_line(context, difference);
        let reason = Value::from(difference.reason.as_str());
        let taken = difference.taken.map_or("ledger", Decision::code);
        let told = [("difference", Value::from(line)), ("reason", reason)];
        out.line(&context.say(&format!("cli-difference-{taken}"), &told))?;
    }
    for amendment in &closed.amendments {
        let told = [
            ("date", Value::from(amendment.date.as_str())),
            ("number", Value::from(amendment.number.to_string())),
            ("n", Value::from(format!("{:+}", amendment.n))),
            ("reason", Value::from(amendment.reason.as_str())),
        ];
        out.line(&context.say("cli-amendment", &told))?;
    }
    out.line(&sentence_json(context.language, closed.sentences.clone()).sentence)?;
    let told = [("head", Value::from(closed.head.as_str())), ("entries", context.count(closed.entries))];
    out.line(&context.say("cli-closed-head", &told))?;
    let told = |copy: &String| context.say("cli-copy-left", &[("copy", Value::from(copy.as_str()))]);
    closed.copies_left.iter().try_for_each(|copy| out.line(&told(copy)))
}

fn close_json(closed: &ClosedView) -> CloseJson<'_> {
    let difference = |found| {
        let DifferenceView { number, kind, ledger, recount, taken, reason, .. }: &DifferenceView = found;
        DifferenceJson {
            number: *number,
            kind: *kind,
            ledger: *ledger,
            recount: *recount,
            taken: *taken,
            reason,
        }
    };
    CloseJson {
        total: closed.total,
        people: closed.people,
        recounted: closed.recounted,
        differences: closed.differences.iter().map(difference).collect(),
        head: &closed.head,
        copies_left: &closed.copies_left,
    }
}

/// Line 1: all kinds together; line 2: by kinds, where there are several.
pub fn sentence(context: &Context, arguments: &SentenceArguments, out: &mut Out) -> Result<(), Failure> {
    let desk = context.unlock()?;
    let evening = arguments.choice.or_newest(&desk, &[EveningState::Closed])?;
    let told = sentence_json(context.language, desk.sentences(evening)?);
    if context.format == Format::Json {
        return out.json(&told);
    }
    out.line(&told.sentence)?;
    told.by_kind.iter().try_for_each(|line| out.line(line))
}

fn sentence_json(language: Language, all: letterdesk_desk::view::Sentences) -> SentenceJson {
    let (sentence, by_kind) = match language {
        Language::Russian => (all.ru, all.ru_by_kind),
        Language::English => (all.en, all.en_by_kind),
    };
    SentenceJson { language: language.code(), sentence, by_kind }
}

/// The report, in the format that the file's name asks for.
pub fn report(context: &Context, arguments: &ReportArguments, out: &mut Out) -> Result<(), Failure> {
    let format = by_ending("-o", &arguments.output, &FORMATS)?;
    let mut desk = context.unlock()?;
    let evening = arguments.choice.or_newest(&desk, &[EveningState::Closed])?;
    let code = paper_language(context, &desk)?;
    let language = Language::from_code(&code).unwrap_or(context.language);
    let path = &arguments.output;
    progress::with_spinner(context.language, "cli-progress-print", || match format {
        ReportFormat::Pdf => {
            desk.print_to(&report_request(evening, code), path)?;
            Ok(())
        }
        ReportFormat::Csv => file::write(path, &desk.report_csv(evening, language)?),
        ReportFormat::Xlsx => file::write(path, &desk.report_xlsx(evening, language)?),
    })?;
    let file = path.display().to_string();
    match context.format {
        Format::Json => out.json(&ReportJson { file }),
        Format::People => out.line(&context.say("cli-report-done", &[("file", Value::from(file))])),
    }
}

/// What a report can be.
#[derive(Debug, Clone, Copy)]
enum ReportFormat {
    Pdf,
    Csv,
    Xlsx,
}

const FORMATS: [Word<ReportFormat>; 3] =
    [("pdf", ReportFormat::Pdf), ("csv", ReportFormat::Csv), ("xlsx", ReportFormat::Xlsx)];

fn report_request(evening: EveningId, language: String) -> PrintRequest {
    PrintRequest { evening: Some(evening), language, ..PrintRequest::usual(PaperKind::Report) }
}

/// `+2`, `-1`; a change by nothing is none.
fn change(text: &str) -> Result<i32, String> {
    // A minus sign as people copy it from texts.
    let n = text.replace('−', "-").parse::<i32>().map_err(|_| text.to_owned())?;
    if n == 0 { Err(text.to_owned()) } else { Ok(n) }
}
