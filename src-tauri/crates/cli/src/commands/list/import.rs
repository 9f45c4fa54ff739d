//! `inspect` and `import`: what a list file would do, and doing it.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use letterdesk_desk::{
    Desk, ImportSelection, ListFile, headers_of,
    import_reader::Source,
    model::custody::Custody,
    read_list,
    view::{
        ColumnChoice, FacilityChangeView, ImportOptions, ImportView, OpenPlaceView, ProblemView, StateChoice,
        StateView, Verdict,
    },
};
use letterdesk_words::Value;
use serde::{Serialize, Serializer};

use crate::{
    context::{Context, Format},
    failure::{Failure, Refusal},
    file,
    out::Out,
    progress,
};

/// `inspect FILE`, and how a file is read.
#[derive(Debug, Args)]
pub struct ReadArguments {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long = "map", value_name = "FIELD=COLUMN", value_parser = column_name)]
    map: Vec<ColumnName>,
    #[arg(long, value_name = "E")]
    encoding: Option<String>,
    #[arg(long, value_name = "S")]
    separator: Option<String>,
    #[arg(long, value_name = "SHEET")]
    sheet: Option<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    header_row: Option<u32>,
    #[arg(long, value_name = "dmy|mdy", value_parser = ["dmy", "mdy"])]
    dates: Option<String>,
    #[arg(long, value_name = "NAME")]
    keeper: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<String>,
    #[arg(long)]
    with_hidden: bool,
    #[arg(long = "state", value_name = "WORDS=STATE", value_parser = state)]
    state: Vec<StateChoice>,
}

/// `import FILE …`
#[derive(Debug, Args)]
pub struct ImportArguments {
    #[command(flatten)]
    read: ReadArguments,
    #[arg(long, value_name = "new,moved…", value_delimiter = ',')]
    only: Vec<VerdictChoice>,
}

/// `name=ФИО` or `name=3`.
#[derive(Debug, Clone)]
struct ColumnName {
    field: String,
    column: String,
}

/// A verdict as it is typed.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum VerdictChoice {
    New,
    Moved,
    Freed,
    Changed,
    Same,
    Conflicting,
}

impl VerdictChoice {
    fn verdict(self) -> Verdict {
        match self {
            VerdictChoice::New => Verdict::New,
            VerdictChoice::Moved => Verdict::Moved,
            VerdictChoice::Freed => Verdict::Freed,
            VerdictChoice::Changed => Verdict::Changed,
            VerdictChoice::Same => Verdict::Same,
            VerdictChoice::Conflicting => Verdict::Conflicting,
        }
    }
}

/// A file, as the command line's page fixes it.
#[derive(Serialize)]
struct FileJson<'a> {
    file: &'a str,
    encoding: Option<&'a str>,
    separator: Option<&'a str>,
    sheet: Option<&'a str>,
    header_row: u32,
    #[serde(serialize_with = "as_map")]
    mapping: Vec<(&'a str, &'a str)>,
    rows: u32,
    new: u32,
    moved: u32,
    freed: u32,
    changed: u32,
    same: u32,
    conflicting: u32,
    absent: u32,
    skipped: u32,
    problems: Vec<ProblemJson<'a>>,
    keeper: &'a str,
    date: &'a str,
    open_places: &'a [OpenPlaceView],
    facility_changes: &'a [FacilityChangeView],
    states: &'a [StateView],
}

/// Something wrong with a row.
#[derive(Serialize)]
struct ProblemJson<'a> {
    line: u32,
    name: &'a str,
    code: &'a str,
    text: String,
}

/// Shows what an import would do; changes nothing.
pub fn inspect(context: &Context, arguments: &ReadArguments, out: &mut Out) -> Result<(), Failure> {
    let desk = context.unlock()?;
    let list = read(context, &desk, arguments)?;
    show(context, &desk.inspect_list(&list)?, out)
}

/// Imports the rows, and shows what was counted: exactly that happened.
pub fn import(context: &Context, arguments: &ImportArguments, out: &mut Out) -> Result<(), Failure> {
    let mut desk = context.unlock()?;
    let selection = match arguments.only.as_slice() {
        [] => ImportSelection::All,
        some => ImportSelection::Verdicts(some.iter().map(|choice| choice.verdict()).collect()),
    };
    let list = read(context, &desk, &arguments.read)?;
    let (view, done) = progress::with_bar(context.language, "cli-progress-import", |progress| {
        desk.import_list(&list, &selection, progress)
    })?;
    show(context, &view, out)?;
    if context.format == Format::People {
        let told = [("added", context.count(done.added)), ("changed", context.count(done.changed))];
        out.line(&context.say("cli-import-done", &told))?;
    }
    Ok(())
}

/// The table read as asked, over what is remembered of its like.
fn read(context: &Context, desk: &Desk, arguments: &ReadArguments) -> Result<ListFile, Failure> {
    let pasted = match arguments.file.as_os_str() == "-" {
        true => Some(file::read_standard_input()?),
        false => None,
    };
    let source = pasted.as_deref().map_or(Source::File(&arguments.file), Source::Pasted);
    let mut options = ImportOptions {
        encoding: arguments.encoding.clone(),
        separator: arguments.separator.clone(),
        sheet: arguments.sheet.clone(),
        header_row: arguments.header_row,
        mapping: Vec::new(),
        dates: arguments.dates.clone(),
        keeper: arguments.keeper.clone(),
        list_date: arguments.date.clone(),
        with_hidden: arguments.with_hidden.then_some(true),
        states: (!arguments.state.is_empty()).then(|| arguments.state.clone()),
    };
    progress::with_bar(context.language, "cli-progress-read", |progress| {
        let numbered: Option<Vec<_>> = arguments.map.iter().map(by_number).collect();
        options.mapping = match numbered {
            Some(mapping) => mapping,
            // Columns named by their header need a first look at the headers.
            None => by_headers(&arguments.map, &headers_of(source, &options, progress)?)?,
        };
        Ok(read_list(source, &options, &desk.reading_memory()?, progress)?)
    })
}

/// Columns are counted from 1 by people and from 0 by the desk.
fn by_number(name: &ColumnName) -> Option<ColumnChoice> {
    let column = name.column.parse::<u32>().ok()?.checked_sub(1)?;
    Some(ColumnChoice { field: name.field.clone(), column })
}

fn by_headers(names: &[ColumnName], headers: &[String]) -> Result<Vec<ColumnChoice>, Failure> {
    let place = |name: &ColumnName| headers.iter().position(|header| header.trim() == name.column.trim());
    let choice = |name: &ColumnName| {
        let by_header = place(name).and_then(|column| u32::try_from(column).ok());
        let choice = by_header.map(|column| ColumnChoice { field: name.field.clone(), column });
        let unknown = || Failure::door(Refusal::UnknownColumn, "column", &name.column);
        choice.or_else(|| by_number(name)).ok_or_else(unknown)
    };
    names.iter().map(choice).collect()
}

fn column_name(text: &str) -> Result<ColumnName, String> {
    let (field, column) = text.split_once('=').ok_or_else(|| text.to_owned())?;
    if field.is_empty() || column.is_empty() {
        return Err(text.to_owned());
    }
    Ok(ColumnName { field: field.to_owned(), column: column.to_owned() })
}

/// «в бегах=released»
fn state(text: &str) -> Result<StateChoice, String> {
    let (words, code) = text.rsplit_once('=').ok_or_else(|| text.to_owned())?;
    let custody = Custody::from_code(code.trim()).ok_or_else(|| code.to_owned())?;
    Ok(StateChoice { words: words.trim().to_owned(), custody })
}

fn show(context: &Context, view: &ImportView, out: &mut Out) -> Result<(), Failure> {
    match context.format {
        Format::Json => out.json(&json(context, view)),
        Format::People => people(context, view, out),
    }
}

fn json<'a>(context: &Context, view: &'a ImportView) -> FileJson<'a> {
    let mapped = |column: &'a letterdesk_desk::view::ColumnView| {
        column.field.as_deref().map(|field| (column.header.as_str(), field))
    };
    let problem = |problem: &'a ProblemView| ProblemJson {
        line: problem.line,
        name: &problem.name,
        code: &problem.code,
        text: problem_text(context, problem),
    };
    FileJson {
        file: &view.file,
        encoding: view.encoding.as_deref(),
        separator: view.separator.as_deref(),
        sheet: view.sheet.as_deref(),
        header_row: view.header_row,
        mapping: view.columns.iter().filter_map(mapped).collect(),
        rows: view.rows,
        new: view.new,
        moved: view.moved,
        freed: view.freed,
        changed: view.changed,
        same: view.same,
        conflicting: view.conflicting,
        absent: view.absent,
        skipped: view.skipped,
        problems: view.problems.iter().map(problem).collect(),
        keeper: &view.keeper,
        date: &view.list_date,
        open_places: &view.open_places,
        facility_changes: &view.facility_changes,
        states: &view.states,
    }
}

fn as_map<S: Serializer>(pairs: &[(&str, &str)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(pairs.iter().copied())
}

/// «Строка 48, Окунев Лев: даты 31.02.1985 не бывает, …»
fn problem_line(context: &Context, problem: &ProblemView) -> String {
    let said = [
        ("line", Value::from(problem.line.to_string())),
        ("name", Value::from(problem.name.as_str())),
        ("text", Value::from(problem_text(context, problem))),
    ];
    let id = if problem.name.is_empty() { "cli-problem" } else { "cli-problem-of" };
    context.say(id, &said)
}

/// «даты 31.02.1985 не бывает, …»
fn problem_text(context: &Context, problem: &ProblemView) -> String {
    let line = ("line", Value::from(problem.line.to_string()));
    let data = problem.data.iter().map(|(name, value)| (name.as_str(), Value::from(value.as_str())));
    let arguments: Vec<_> = data.filter(|(name, _)| *name != "line").chain([line]).collect();
    context.say(&format!("problem-{}", problem.code), &arguments)
}

fn people(context: &Context, view: &ImportView, out: &mut Out) -> Result<(), Failure> {
    let text = |text: &Option<String>| Value::from(text.as_deref().unwrap_or("—"));
    let how = [
        ("file", Value::from(view.file.as_str())),
        ("encoding", text(&view.encoding)),
        ("separator", text(&view.separator)),
        ("sheet", text(&view.sheet)),
        ("row", Value::from(view.header_row.to_string())),
    ];
    let id = if view.encoding.is_some() { "cli-inspect-text" } else { "cli-inspect-workbook" };
    out.line(&context.say(id, &how))?;
    for column in &view.columns {
        let header = Value::from(column.header.as_str());
        out.line(&match &column.field {
            Some(field) => {
                let field = Value::from(field.as_str());
                context.say("cli-inspect-column", &[("header", header), ("field", field)])
            }
            None => context.say("cli-inspect-column-unknown", &[("header", header)]),
        })?;
    }
    let counted = [
        ("rows", view.rows),
        ("new", view.new),
        ("moved", view.moved),
        ("freed", view.freed),
        ("changed", view.changed),
        ("same", view.same),
        ("conflicting", view.conflicting),
        ("absent", view.absent),
        ("skipped", view.skipped),
    ];
    for (name, count) in counted.into_iter().filter(|(name, count)| *count > 0 || *name == "rows") {
        out.line(&context.say(&format!("cli-inspect-{name}"), &[("count", context.count(count))]))?;
    }
    if !view.ask_dates.is_empty() {
        let examples = Value::from(view.ask_dates.join(", "));
        out.line(&context.say("cli-inspect-ask-dates", &[("examples", examples)]))?;
    }
    for change in view.facility_changes.iter().filter(|change| change.disputed) {
        let told = [("facility", Value::from(change.short.as_str()))];
        out.line(&context.say("cli-facilities-now-disputed", &told))?;
    }
    for place in &view.open_places {
        let told = [
            ("words", Value::from(place.words.replace('\n', ", "))),
            ("people", context.count(place.people)),
        ];
        out.line(&context.say("cli-inspect-open", &told))?;
    }
    view.problems.iter().try_for_each(|problem| out.line(&problem_line(context, problem)))?;
    for state in view.states.iter().filter(|state| state.custody.is_none()) {
        let told = [("words", Value::from(state.words.as_str())), ("rows", context.count(state.rows))];
        out.line(&context.say("cli-inspect-state", &told))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_named_by_its_header_or_its_place() {
        let headers = ["№".to_owned(), "ФИО ".to_owned(), "2".to_owned()];
        let cases = [
            ("name=ФИО", Some(1)),
            ("name=1", Some(0)),
            ("name=2", Some(2)),
            ("name=Кто", None),
            ("name=0", None),
        ];
        for (text, expected) in cases {
            let found = by_headers(&[column_name(text).unwrap()], &headers);
            assert_eq!(found.ok().map(|mapping| mapping[0].column), expected, "{text}");
        }
        for text in ["name", "name=", "=3"] {
            assert!(column_name(text).is_err(), "{text}");
        }
    }
}
