//! `evening …`: evenings and tonight's list.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use letterdesk_desk::{
    Desk,
    model::{
        evening::{DEFAULT_FLOOR, EveningState},
        id::{EveningId, Number, PrisonerId},
    },
    view::{EveningDraft, EveningView, LineUpChoice, Unlisted},
};
use letterdesk_words::Value;
use serde::Serialize;

use crate::{
    context::{Context, Format},
    evening_choice::EveningChoice,
    failure::{Failure, Refusal},
    file,
    json::{EveningJson, EveningWithLineUpJson, hold_words},
    out::Out,
    table::{self, Align},
};

/// What can be done with an evening.
#[derive(Debug, Subcommand)]
pub enum Command {
    New(NewArguments),
    List,
    Show(OneArguments),
    Open(OneArguments),
    Remove(RemoveEveningArguments),
    #[command(subcommand)]
    Lineup(LineupCommand),
}

/// `evening new …`
#[derive(Debug, Args)]
pub struct NewArguments {
    #[arg(long, value_name = "T")]
    title: String,
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: NaiveDate,
    #[arg(long, value_name = "P", default_value = "")]
    place: String,
    #[arg(long, value_name = "C")]
    city: Option<String>,
    #[arg(long, value_name = "T", default_value = "")]
    theme: String,
    #[arg(long, value_name = "N")]
    goal: Option<u32>,
    #[arg(long, value_name = "N", default_value_t = DEFAULT_FLOOR)]
    floor: u32,
    #[arg(long, value_name = "LINES")]
    sender: Option<String>,
    #[command(flatten)]
    who: WhoArguments,
}

/// `--all | --tag T | --ids FILE`
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub struct WhoArguments {
    #[arg(long)]
    all: bool,
    #[arg(long, value_name = "T")]
    tag: Option<String>,
    #[arg(long, value_name = "FILE")]
    ids: Option<PathBuf>,
}

/// `evening show|open [EVENING]`
#[derive(Debug, Args)]
pub struct OneArguments {
    #[arg(value_name = "EVENING", conflicts_with = "evening")]
    which: Option<String>,
    #[command(flatten)]
    choice: EveningChoice,
}

impl OneArguments {
    fn choice(&self) -> EveningChoice {
        EveningChoice { evening: self.which.clone().or_else(|| self.choice.evening.clone()) }
    }
}

/// `evening remove EVENING --yes`
#[derive(Debug, Args)]
pub struct RemoveEveningArguments {
    #[arg(value_name = "EVENING")]
    which: String,
    #[arg(long)]
    yes: bool,
}

/// What can be done with tonight's list.
#[derive(Debug, Subcommand)]
pub enum LineupCommand {
    Add(AddArguments),
    New(UnlistedArguments),
    Remove(RemoveArguments),
}

/// `evening lineup add ID…`
#[derive(Debug, Args)]
pub struct AddArguments {
    #[arg(value_name = "ID", required = true)]
    ids: Vec<u32>,
    #[command(flatten)]
    choice: EveningChoice,
}

/// `evening lineup new NAME --place WORDS`
#[derive(Debug, Args)]
pub struct UnlistedArguments {
    #[arg(value_name = "NAME")]
    name: String,
    #[arg(long, value_name = "WORDS")]
    place: String,
    #[arg(long, value_name = "YEAR", default_value = "", hide_default_value = true)]
    birth_year: String,
    #[arg(long)]
    another: bool,
    #[command(flatten)]
    choice: EveningChoice,
}

/// `evening lineup remove NUMBER…`
#[derive(Debug, Args)]
pub struct RemoveArguments {
    #[arg(value_name = "NUMBER", required = true)]
    numbers: Vec<u32>,
    #[command(flatten)]
    choice: EveningChoice,
}

/// An evening that can still be prepared, when none is named.
const PREPARING: [EveningState; 1] = [EveningState::Planned];
/// Any evening, the one to come before the past ones.
const ANY: [EveningState; 2] = [EveningState::Planned, EveningState::Closed];

/// Does it.
pub fn run(context: &Context, command: Command, out: &mut Out) -> Result<(), Failure> {
    let mut desk = context.unlock()?;
    match command {
        Command::New(arguments) => new(context, &mut desk, arguments, out),
        Command::List => list(context, &desk, out),
        Command::Show(arguments) => {
            let evening = arguments.choice().or_newest(&desk, &ANY)?;
            show(context, &desk, evening, out)
        }
        Command::Open(arguments) => {
            let evening = arguments.choice().newest_only(&desk, EveningState::Planned)?;
            let opened = desk.open_evening(evening)?;
            tell(context, "cli-evening-opened", &opened, out)
        }
        Command::Remove(arguments) => remove(context, &mut desk, &arguments, out),
        Command::Lineup(LineupCommand::Add(arguments)) => {
            let evening = arguments.choice.or_newest(&desk, &PREPARING)?;
            let people: Vec<_> = arguments.ids.into_iter().map(PrisonerId).collect();
            desk.line_up_add(evening, &people)?;
            show(context, &desk, evening, out)
        }
        Command::Lineup(LineupCommand::New(arguments)) => unlisted(context, &mut desk, arguments, out),
        Command::Lineup(LineupCommand::Remove(arguments)) => {
            let evening = arguments.choice.or_newest(&desk, &PREPARING)?;
            for number in arguments.numbers {
                desk.line_up_remove(evening, Number(number))?;
            }
            show(context, &desk, evening, out)
        }
    }
}

fn unlisted(
    context: &Context,
    desk: &mut Desk,
    arguments: UnlistedArguments,
    out: &mut Out,
) -> Result<(), Failure> {
    let evening = arguments.choice.or_newest(desk, &PREPARING)?;
    let UnlistedArguments { name, place, birth_year, another, .. } = arguments;
    let enlisted = desk.add_unlisted(evening, &Unlisted { name, place, birth_year, another })?;
    if context.format == Format::Json {
        return out.json(&enlisted);
    }
    let args = [("number", enlisted.number.to_string().into()), ("name", enlisted.name.into())];
    out.line(&context.say("intake-unlisted-added", &args))
}

/// Without `--yes` it only says which evening is meant: one run is one opening of the vault, and an undo lives no
/// longer.
fn remove(
    context: &Context,
    desk: &mut Desk,
    arguments: &RemoveEveningArguments,
    out: &mut Out,
) -> Result<(), Failure> {
    let evening = desk.removable_evening(desk.find_evening(&arguments.which)?)?;
    if arguments.yes {
        desk.remove_evening(evening.id)?;
    }
    if context.format == Format::Json {
        return out.json(&RemovalJson { removed: arguments.yes, evening: EveningJson::of(&evening) });
    }
    match arguments.yes {
        true => tell(context, "cli-evening-removed", &evening, out),
        false => {
            tell(context, "cli-evening-to-remove", &evening, out)?;
            out.line(&context.say("cli-removal-not-yet", &[]))
        }
    }
}

/// The evening that is removed, or would be.
#[derive(Serialize)]
struct RemovalJson<'a> {
    removed: bool,
    evening: EveningJson<'a>,
}

fn new(context: &Context, desk: &mut Desk, arguments: NewArguments, out: &mut Out) -> Result<(), Failure> {
    let settings = desk.vault_settings()?;
    let draft = EveningDraft {
        title: arguments.title,
        theme: arguments.theme,
        date: arguments.date.to_string(),
        place: arguments.place,
        city: arguments.city.unwrap_or(settings.city),
        goal: arguments.goal,
        floor: arguments.floor,
        sender: arguments.sender.map_or(settings.sender, |lines| lines.replace("\\n", "\n")),
        notices: String::new(),
    };
    let made = desk.create_evening(&draft, &who(arguments.who)?)?;
    tell(context, "cli-evening-made", &made, out)
}

fn who(arguments: WhoArguments) -> Result<LineUpChoice, Failure> {
    match (arguments.tag, arguments.ids) {
        (Some(tag), _) => Ok(LineUpChoice::Tag { tag }),
        (None, Some(path)) => Ok(LineUpChoice::People { ids: ids(&path)? }),
        // The group leaves only --all.
        (None, None) => Ok(LineUpChoice::All),
    }
}

/// Row ids, one a line; blank lines are passed over.
fn ids(path: &Path) -> Result<Vec<PrisonerId>, Failure> {
    let text = file::read_text(path)?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let id = |(index, line): (usize, &str)| {
        line.trim().parse().map(PrisonerId).map_err(|_| {
            let place = [("file", path.display().to_string()), ("line", (index + 1).to_string())];
            let data = place.into_iter().chain([("text", line.trim().to_owned())]).collect();
            Failure::Door(Refusal::BadIdLine, data)
        })
    };
    lines.map(id).collect()
}

fn tell(context: &Context, id: &str, evening: &EveningView, out: &mut Out) -> Result<(), Failure> {
    if context.format == Format::Json {
        return out.json(&EveningJson::of(evening));
    }
    let told = [
        ("evening", Value::from(evening.id.to_string())),
        ("title", Value::from(evening.title.as_str())),
        ("people", context.count(evening.line_up)),
        ("held", context.count(evening.held)),
    ];
    out.line(&context.say(id, &told))
}

fn list(context: &Context, desk: &Desk, out: &mut Out) -> Result<(), Failure> {
    let evenings = desk.evenings()?.evenings;
    if context.format == Format::Json {
        return out.json(&evenings.iter().map(EveningJson::of).collect::<Vec<_>>());
    }
    let columns = [
        ("evening", Align::Right),
        ("date", Align::Left),
        ("state", Align::Left),
        ("letters", Align::Right),
        ("people", Align::Right),
        ("title", Align::Left),
    ];
    let columns = columns.map(|(id, align)| (context.say(&format!("cli-column-{id}"), &[]), align));
    let row = |evening: &EveningView| {
        vec![
            evening.id.to_string(),
            evening.date.clone(),
            state(context, evening.state),
            context.number(evening.total),
            context.number(evening.people),
            evening.title.clone(),
        ]
    };
    let rows: Vec<_> = evenings.iter().map(row).collect();
    table::lines(&columns, &rows).iter().try_for_each(|line| out.line(line))
}

fn show(context: &Context, desk: &Desk, id: EveningId, out: &mut Out) -> Result<(), Failure> {
    let (evening, line_up) = (desk.evening(id)?, desk.line_up(id)?);
    if context.format == Format::Json {
        return out.json(&EveningWithLineUpJson::of(&evening, &line_up));
    }
    out.line(&heading(context, &evening))?;
    let columns =
        [("number", Align::Right), ("id", Align::Right), ("name", Align::Left), ("held", Align::Left)];
    let columns = columns.map(|(id, align)| (context.say(&format!("cli-column-{id}"), &[]), align));
    let rows: Vec<_> = line_up
        .iter()
        .map(|entry| {
            let held = entry.held.map(|hold| hold_words(context, hold)).unwrap_or_default();
            vec![entry.number.to_string(), entry.prisoner_id.to_string(), entry.name.clone(), held]
        })
        .collect();
    table::lines(&columns, &rows).iter().try_for_each(|line| out.line(line))
}

/// «Вечер писем учёным, 29 января 2026: идёт приём»
pub fn heading(context: &Context, evening: &EveningView) -> String {
    let date = evening.date.parse().map(|date| letterdesk_words::date(context.language, date));
    let told = [
        ("title", Value::from(evening.title.as_str())),
        ("date", Value::from(date.unwrap_or_else(|_| evening.date.clone()))),
        ("state", Value::from(state(context, evening.state))),
    ];
    context.say("cli-evening-heading", &told)
}

fn state(context: &Context, state: EveningState) -> String {
    context.say(&format!("evening-state-{}", state.code()), &[])
}
