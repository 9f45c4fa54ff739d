//! `facilities …`: the directory of places.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use letterdesk_desk::{
    model::{
        claims::{ClaimField, Standing},
        id::FacilityId,
    },
    view::{DirectoryImported, DirectoryRow, FacilityCard, OpenPlaceView, PlaceAnswer, PlaceAnswered},
};
use letterdesk_words::Value;

use crate::{
    context::{Context, Format},
    failure::{Failure, Refusal},
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
    Open,
    Answer(AnswerArguments),
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

/// `facilities settle ID VALUE`
#[derive(Debug, Args)]
pub struct SettleArguments {
    #[arg(value_name = "ID")]
    id: u32,
    #[arg(value_name = "VALUE")]
    value: String,
    #[arg(long, value_name = "postcode|street", default_value = "postcode", value_parser = ["postcode", "street"])]
    field: String,
}

/// `facilities answer WORDS ID`
#[derive(Debug, Args)]
pub struct AnswerArguments {
    #[arg(value_name = "WORDS")]
    words: String,
    #[arg(value_name = "ID|new")]
    facility: String,
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
        Command::Settle(SettleArguments { id, value, field }) => {
            let field = ClaimField::from_code(&field).unwrap_or(ClaimField::Postcode);
            show(context, &desk.decide_claim(FacilityId(id), field, &value)?, out)
        }
        Command::Open => open(context, &desk.open_places()?, out),
        Command::Answer(arguments) => {
            let places = desk.open_places()?;
            let (wording, answer) = answered(&places, &arguments)?;
            answer_given(context, &desk.answer_place(&wording, &answer)?, out)
        }
    }
}

/// What is still open, and how the answer is undone.
fn answer_given(context: &Context, answered: &PlaceAnswered, out: &mut Out) -> Result<(), Failure> {
    open(context, &answered.open, out)?;
    match (context.format, answered.batch) {
        (Format::People, Some(batch)) => {
            out.line(&context.say("cli-facilities-answered", &[("batch", Value::from(batch.to_string()))]))
        }
        _ => Ok(()),
    }
}

/// The open place with these words, and what is said of it.
fn answered(places: &[OpenPlaceView], arguments: &AnswerArguments) -> Result<(String, PlaceAnswer), Failure> {
    let wanted = arguments.words.trim();
    let place = places.iter().find(|place| [place.words.trim(), &place.wording].contains(&wanted));
    let place = place.ok_or_else(|| Failure::door(Refusal::UnknownWords, "words", wanted))?;
    let answer = match arguments.facility.parse().map(FacilityId) {
        Ok(id) => PlaceAnswer::Facility(id),
        Err(_) if arguments.facility == "new" => PlaceAnswer::New(Box::new(place.proposed.clone())),
        Err(_) => return Err(Failure::door(Refusal::UnknownWords, "words", &arguments.facility)),
    };
    Ok((place.wording.clone(), answer))
}

/// What has to be asked, with what each may mean.
fn open(context: &Context, places: &[OpenPlaceView], out: &mut Out) -> Result<(), Failure> {
    if context.format == Format::Json {
        return out.json(&places);
    }
    if places.is_empty() {
        return out.line(&context.say("cli-facilities-none-open", &[]));
    }
    for place in places {
        let told = [
            ("words", Value::from(place.words.replace('\n', ", "))),
            ("people", context.count(place.people)),
            ("names", Value::from(place.names.join(", "))),
        ];
        out.line(&context.say("cli-facilities-open", &told))?;
        for candidate in &place.candidates {
            let id = candidate.facility.map(|id| id.to_string()).unwrap_or_default();
            let told = [("id", Value::from(id)), ("address", Value::from(candidate.address.as_str()))];
            out.line(&context.say("cli-facilities-candidate", &told))?;
        }
    }
    out.line(&context.say("cli-facilities-answer", &[]))
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
    Ok(())
}

/// The full name and every claim on its address.
fn show(context: &Context, card: &FacilityCard, out: &mut Out) -> Result<(), Failure> {
    if context.format == Format::Json {
        return out.json(card);
    }
    out.line(&card.fields.full)?;
    for claim in &card.claims {
        let told = [
            ("value", Value::from(claim.value.as_str())),
            ("source", Value::from(claim.source.as_str())),
            ("checked", Value::from(claim.date.clone().unwrap_or_else(|| "—".to_owned()))),
        ];
        let id = match claim.standing {
            Standing::Open => "cli-facilities-claim",
            Standing::Overruled => "cli-facilities-claim-overruled",
        };
        out.line(&context.say(id, &told))?;
    }
    for field in &card.disputed {
        let told = [("id", context.count(card.id.0)), ("field", Value::from(field.code()))];
        out.line(&context.say("cli-facilities-decide", &told))?;
    }
    Ok(())
}
