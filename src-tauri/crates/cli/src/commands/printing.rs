//! `print KIND -o FILE`: paper, and who was left out.

mod paper;
pub mod printers;
mod told;

use std::{collections::BTreeSet, path::PathBuf, str::FromStr};

use clap::Args;
use letterdesk_desk::{
    Desk,
    model::id::Number,
    view::{
        CardForm, CaseTold, CutOrder, Feed, Flip, LabelGrid, ListOrder, MAX_WEIGHT, Paper, PaperKind,
        PilesSheet, Points, PosterMessage, PrintRequest, PrisonerQuery, Recipients, Sign,
    },
};
use letterdesk_words::Value;
use serde::Serialize;

use crate::{
    choice::{Word, meaning, one_of},
    context::{Context, Format},
    evening_choice::EveningChoice,
    failure::Failure,
    file,
    length::hundredths,
    out::Out,
    progress,
};

const ORDERS: [Word<ListOrder>; 4] = [
    ("number", ListOrder::Number),
    ("surname", ListOrder::Surname),
    ("facility", ListOrder::Facility),
    ("theme", ListOrder::Theme),
];
const WHOM: [Word<Recipients>; 3] =
    [("all", Recipients::Everybody), ("new", Recipients::NotPrinted), ("changed", Recipients::Changed)];
const CASES: [Word<CaseTold>; 3] =
    [("nothing", CaseTold::Nothing), ("line", CaseTold::Line), ("detail", CaseTold::Detail)];

/// `print KIND -o FILE …`
#[derive(Debug, Args)]
pub struct PrintArguments {
    #[arg(value_name = "KIND", value_parser = one_of(kinds()))]
    kind: PaperKind,
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    #[command(flatten)]
    choice: EveningChoice,
    #[arg(long, value_name = "1,5,9-20")]
    only: Option<Numbers>,
    #[arg(long, value_name = "a4|a3|a5|a5x2|a6|c6|dl|c5|STOCK")]
    paper: Option<String>,
    #[arg(long, value_name = "1|4", value_parser = one_of(paper::UP))]
    up: Option<&'static str>,
    #[arg(long, value_name = "N")]
    start: Option<u32>,
    #[arg(long, value_name = "3x7,63.5x38.1,7.2x15.15,66x38.1", value_parser = paper::grid, conflicts_with = "paper")]
    grid: Option<LabelGrid>,
    #[arg(long, value_name = "N", default_value_t = 1)]
    copies: u32,
    #[arg(long)]
    collate: bool,
    #[arg(long)]
    large: bool,
    #[arg(long)]
    public: bool,
    #[arg(long, value_name = "number|surname|facility|theme", default_value = "number", value_parser = one_of(ORDERS))]
    order: ListOrder,
    #[arg(long, value_name = "T")]
    tag: Option<String>,
    #[arg(long, value_name = "NAME", conflicts_with = "tag")]
    filter: Option<String>,
    #[arg(long, value_name = "all|new|changed", default_value = "all", value_parser = one_of(WHOM))]
    whom: Recipients,
    #[arg(long)]
    rules_on_back: bool,
    #[arg(long, value_name = "stacks|sheets", value_parser = one_of(paper::CUTS))]
    cut: Option<CutOrder>,
    #[arg(long, conflicts_with = "rules_on_back")]
    sending_on_back: bool,
    #[arg(long, value_name = "NAME")]
    printer: Option<String>,
    #[arg(long)]
    no_stamp: bool,
    #[arg(long, value_name = "long|short|back", value_parser = one_of(paper::FEEDS))]
    feed: Option<Feed>,
    #[arg(long)]
    from_abroad: bool,
    #[arg(long, value_name = "FILE")]
    picture: Option<String>,
    #[arg(long, value_name = "short|long", value_parser = one_of(paper::FLIPS))]
    flip: Option<Flip>,
    #[arg(long)]
    bleed: bool,
    #[arg(long)]
    proof: bool,
    #[arg(long, conflicts_with_all = ["proof", "only", "tag", "filter", "whom", "collate"])]
    blank: bool,
    #[arg(long, value_name = "letters|slips|unsealed|stamps|themes|crib|lines|thanks", value_parser = one_of(paper::SIGNS))]
    sign: Option<Sign>,
    #[arg(long, value_name = "down|left|right", value_parser = one_of(paper::POINTS))]
    points: Option<Points>,
    #[arg(long, value_name = "waiting|total|door", value_parser = one_of(paper::POSTERS))]
    poster: Option<PosterMessage>,
    #[arg(long, value_name = "LINE;LINE")]
    programme: Option<String>,
    #[arg(long)]
    registered: bool,
    #[arg(long, value_name = "GRAMS", value_parser = clap::value_parser!(u32).range(0..=i64::from(MAX_WEIGHT)))]
    weight: Option<u32>,
    #[arg(long, value_name = "covers|bands|postage", value_parser = one_of(paper::SHEETS))]
    sheet: Option<PilesSheet>,
    #[arg(long, value_name = "nothing|line|detail", default_value = "line", value_parser = one_of(CASES))]
    case: CaseTold,
    #[arg(long, value_name = "flat|tent", value_parser = one_of(paper::FORMS))]
    form: Option<CardForm>,
    #[arg(long, value_name = "X,Y", default_value = "0,0", allow_hyphen_values = true)]
    offset: Offset,
    #[arg(long, value_name = "NUMBER=REASON")]
    include_held: Vec<Lift>,
}

/// The words for the kinds, and that which slips had first.
fn kinds() -> impl Iterator<Item = Word<PaperKind>> {
    PaperKind::ALL.iter().map(|kind| (kind.word(), *kind)).chain([("sheets", PaperKind::Slips)])
}

/// `1,5,9-20`
#[derive(Debug, Clone, PartialEq, Eq)]
struct Numbers(Vec<Number>);

/// Millimetres to the right and down, kept in hundredths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Offset(i32, i32);

/// A hold lifted for one number, with its reason.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Lift {
    number: Number,
    reason: String,
}

#[derive(Serialize)]
struct TableJson<'a> {
    file: &'a str,
}

/// Lifts the holds that were named, writes the document, tells who was left out.
pub fn run(context: &Context, arguments: &PrintArguments, out: &mut Out) -> Result<(), Failure> {
    let paper = paper::paper(arguments)?;
    let mut desk = context.unlock()?;
    let request = request(context, &desk, arguments, paper)?;
    known_printer(&desk, &request.printer)?;
    if !arguments.include_held.is_empty() {
        let evening = desk.evening_meant(request.evening)?;
        for lift in &arguments.include_held {
            desk.lift_hold(evening, lift.number, &lift.reason)?;
        }
    }
    if arguments.output.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx")) {
        return table(context, &desk, &request, arguments, out);
    }
    let draft = desk.draft(&request)?;
    let made = progress::with_bar(context.language, "cli-progress-print", |progress| draft.make(progress))?;
    let document = made.into_document().map_err(|mut problems| {
        let first = problems.remove(0);
        Failure::Problems(first, problems)
    })?;
    desk.write_paper(&draft, &document, &arguments.output)?;
    let printed = desk.log_paper(&draft, &document, &arguments.output)?;
    match context.format {
        Format::Json => out.json(&told::json(context, &printed)),
        Format::People => {
            told::people(context, &printed, out)?;
            if desk.is_measured(&request)? {
                return Ok(());
            }
            let told = [("printer", Value::from(request.printer.as_str()))];
            out.line(&context.say("cli-print-unmeasured", &told))
        }
    }
}

/// The post's lists as a workbook, which is what a name that ends so asks for; no other paper is a table.
fn table(
    context: &Context,
    desk: &Desk,
    request: &PrintRequest,
    arguments: &PrintArguments,
    out: &mut Out,
) -> Result<(), Failure> {
    let path = &arguments.output;
    if arguments.kind != PaperKind::Register {
        return Err(Failure::bad_argument("-o", &path.display().to_string(), "*.pdf"));
    }
    file::write(path, &desk.register_xlsx(request)?)?;
    let file = path.display().to_string();
    match context.format {
        Format::Json => out.json(&TableJson { file: &file }),
        Format::People => {
            out.line(&context.say("cli-print-table-done", &[("file", Value::from(file.as_str()))]))
        }
    }
}

/// A printer that was never measured is a slip of the keyboard.
fn known_printer(desk: &Desk, printer: &str) -> Result<(), Failure> {
    let known = desk.calibrations()?;
    let known: BTreeSet<&str> = known.iter().map(|known| known.printer.as_str()).collect();
    let known: Vec<(&str, ())> = known.into_iter().map(|printer| (printer, ())).collect();
    if printer.is_empty() { Ok(()) } else { meaning("--printer", printer, &known) }
}

/// Of whom a part is printed; a filter that nobody saved is a slip of the keyboard too.
fn filter(desk: &Desk, arguments: &PrintArguments) -> Result<Option<PrisonerQuery>, Failure> {
    let Some(name) = &arguments.filter else {
        let tagged = |tag| PrisonerQuery { tag: Some(tag), ..PrisonerQuery::default() };
        return Ok(arguments.tag.clone().map(tagged));
    };
    let saved = desk.saved_filters()?;
    let queries: Vec<(&str, &PrisonerQuery)> =
        saved.iter().map(|saved| (saved.name.as_str(), &saved.query)).collect();
    meaning("--filter", name, &queries).map(|query| Some(query.clone()))
}

fn request(
    context: &Context,
    desk: &Desk,
    arguments: &PrintArguments,
    paper: Paper,
) -> Result<PrintRequest, Failure> {
    Ok(PrintRequest {
        paper,
        evening: arguments.choice.named(desk)?,
        only: arguments.only.as_ref().map(|numbers| numbers.0.clone()).unwrap_or_default(),
        filter: filter(desk, arguments)?,
        whom: arguments.whom,
        language: paper_language(context, desk)?,
        printer: arguments.printer.clone().unwrap_or_default(),
        offset: (arguments.offset.0, arguments.offset.1),
    })
}

/// Papers are for the room: they follow the vault's setting, and `--lang` only when it was given.
pub fn paper_language(context: &Context, desk: &Desk) -> Result<String, Failure> {
    match context.asked_language {
        Some(language) => Ok(language.code().to_owned()),
        None => Ok(desk.vault_settings()?.document_language),
    }
}

impl FromStr for Numbers {
    type Err = String;

    fn from_str(text: &str) -> Result<Numbers, String> {
        let bad = || text.to_owned();
        let mut numbers = Vec::new();
        for part in text.split(',') {
            let (from, to) = part.split_once('-').unwrap_or((part, part));
            let from: u32 = from.trim().parse().map_err(|_| bad())?;
            let to: u32 = to.trim().parse().map_err(|_| bad())?;
            // No evening has more numbers than a slip can carry.
            if from == 0 || from > to || to > 99_999 {
                return Err(bad());
            }
            numbers.extend((from..=to).map(Number));
        }
        Ok(Numbers(numbers))
    }
}

impl FromStr for Offset {
    type Err = String;

    fn from_str(text: &str) -> Result<Offset, String> {
        let (x, y) = text.split_once(',').ok_or_else(|| text.to_owned())?;
        // A printer is never further off.
        let shift = |text: &str| hundredths(text, -10.0..=10.0);
        Ok(Offset(shift(x)?, shift(y)?))
    }
}

impl FromStr for Lift {
    type Err = String;

    fn from_str(text: &str) -> Result<Lift, String> {
        let (number, reason) = text.split_once('=').ok_or_else(|| text.to_owned())?;
        let number = number.trim().parse().map_err(|_| text.to_owned())?;
        match reason.trim() {
            "" => Err(text.to_owned()),
            reason => Ok(Lift { number: Number(number), reason: reason.to_owned() }),
        }
    }
}

#[cfg(test)]
mod tests {
    use letterdesk_desk::view::MAX_COPIES;
    use letterdesk_words::{Language, text};

    use super::*;

    #[test]
    fn numbers_offsets_and_lifted_holds_are_read() {
        let numbers: Numbers = "1,5, 9-11".parse().unwrap();
        assert_eq!(numbers.0, [1, 5, 9, 10, 11].map(Number));
        for text in ["", "0", "5-1", "1,,2", "a", "1-", "1-4000000000"] {
            assert!(text.parse::<Numbers>().is_err(), "{text}");
        }
        assert_eq!("0.5,-1".parse(), Ok(Offset(50, -100)));
        for text in ["", "1", "11,0", "x,0", "NaN,0"] {
            assert!(text.parse::<Offset>().is_err(), "{text}");
        }
        let lift: Lift = "31=адрес подтвердила сестра".parse().unwrap();
        assert_eq!((lift.number, lift.reason.as_str()), (Number(31), "адрес подтвердила сестра"));
        for text in ["31", "31=", "31= ", "x=да"] {
            assert!(text.parse::<Lift>().is_err(), "{text}");
        }
    }

    #[test]
    fn the_help_says_how_many_copies_there_are_at_most() {
        for language in Language::ALL {
            let help = text(language, "cli-arg-print-copies", &[]);
            let most = MAX_COPIES.to_string();
            assert!(help.split(|letter: char| !letter.is_ascii_digit()).any(|word| word == most), "{help}");
        }
    }

    #[test]
    fn the_help_names_every_kind_of_paper() {
        for language in Language::ALL {
            for id in ["cli-help-print", "cli-arg-print-kind"] {
                let help = text(language, id, &[]);
                let named: Vec<_> = help.split(|letter: char| !letter.is_ascii_lowercase()).collect();
                let left = PaperKind::ALL.iter().map(|kind| kind.word()).filter(|word| !named.contains(word));
                assert_eq!(left.collect::<Vec<_>>(), Vec::<&str>::new(), "{id} in {}", language.code());
            }
        }
    }
}
