//! The options of a paper, from the flags. Which kind has which is said by the kind itself.

use letterdesk_desk::{
    model::address::Origin,
    view::{
        CardForm, CaseTold, CodeStamp, Collation, CutOrder, Edition, Feed, Flip, LabelGrid, ListOrder,
        MAX_COPIES, Paper, PaperKind, PilesSheet, Points, PosterMessage, Posting, PrintSize, Recipients,
        Sign, SlipBack,
    },
};
use serde_json::{Value, json};

use super::PrintArguments;
use crate::{
    choice::{Word, meaning},
    failure::{Failure, Refusal},
    length::hundredths,
};

/// How many postcards a sheet carries, and which sheet that is.
pub const UP: [Word<&str>; 2] = [("1", "a6"), ("4", "a4")];
/// How an envelope goes into the printer.
pub const FEEDS: [Word<Feed>; 3] =
    [("long", Feed::LongEdge), ("short", Feed::ShortEdge), ("back", Feed::ShortEdgeBack)];
/// The edge a sheet is turned around.
pub const FLIPS: [Word<Flip>; 2] = [("short", Flip::ShortEdge), ("long", Flip::LongEdge)];
/// Which slips stand on one sheet.
pub const CUTS: [Word<CutOrder>; 2] = [("stacks", CutOrder::Stacks), ("sheets", CutOrder::Sheets)];
/// Which paper of the piles is meant.
pub const SHEETS: [Word<PilesSheet>; 3] =
    [("covers", PilesSheet::Covers), ("bands", PilesSheet::Bands), ("postage", PilesSheet::Postage)];
/// What a poster says.
pub const POSTERS: [Word<PosterMessage>; 3] =
    [("waiting", PosterMessage::Waiting), ("total", PosterMessage::Total), ("door", PosterMessage::Door)];

/// What a sign says.
pub const SIGNS: [Word<Sign>; 8] = [
    ("letters", Sign::Letters),
    ("slips", Sign::Slips),
    ("unsealed", Sign::Unsealed),
    ("stamps", Sign::Stamps),
    ("themes", Sign::Themes),
    ("crib", Sign::Crib),
    ("lines", Sign::Lines),
    ("thanks", Sign::Thanks),
];
/// Where a sign's arrow points.
pub const POINTS: [Word<Points>; 3] =
    [("down", Points::Down), ("left", Points::Left), ("right", Points::Right)];
/// How a table card comes to the table.
pub const FORMS: [Word<CardForm>; 2] = [("flat", CardForm::Flat), ("tent", CardForm::Tent)];

/// A flag, the option it sets, and the value, when the flag was given.
type Given = (&'static str, &'static str, Option<Value>);

/// The paper that the arguments name; what the kind has no choice of is refused, not ignored.
pub fn paper(arguments: &PrintArguments) -> Result<Paper, Failure> {
    let kind = arguments.kind;
    if !(1..=MAX_COPIES).contains(&arguments.copies) {
        let allowed = format!("1–{MAX_COPIES}");
        return Err(Failure::bad_argument("--copies", &arguments.copies.to_string(), &allowed));
    }
    for (flag, is_given) in part(arguments) {
        refuse_others(kind, flag, is_given, |kind| kind.traits().takes_part)?;
    }
    let given = options(arguments);
    for (flag, option, value) in &given {
        refuse_others(kind, flag, value.is_some(), |kind| kind.has(option))?;
    }
    let cut = |kind: PaperKind| UP.iter().all(|(_, sheet)| kind.traits().formats.contains(sheet));
    refuse_others(kind, "--up", arguments.up.is_some(), cut)?;
    refuse_other_signs(arguments)?;
    refuse_without_door(arguments)?;
    let given = given.into_iter().filter_map(|(_, option, value)| Some((option.to_owned(), value?)));
    Ok(Paper::usual(kind).with(given.chain(format(arguments)?))?)
}

/// Whom to print.
fn part(arguments: &PrintArguments) -> [(&'static str, bool); 4] {
    [
        ("--only", arguments.only.is_some()),
        ("--tag", arguments.tag.is_some()),
        ("--filter", arguments.filter.is_some()),
        ("--whom", arguments.whom != Recipients::Everybody),
    ]
}

/// All but `--paper` and `--up`.
fn options(arguments: &PrintArguments) -> [Given; 27] {
    let PrintArguments { copies, order, case, .. } = arguments;
    [
        ("--copies", "copies", (*copies != 1).then(|| json!(copies))),
        ("--collate", "collation", arguments.collate.then(|| json!(Collation::Sets))),
        ("--large", "size", arguments.large.then(|| json!(PrintSize::Large))),
        ("--public", "edition", arguments.public.then(|| json!(Edition::Public))),
        ("--order", "order", (*order != ListOrder::Number).then(|| json!(order))),
        ("--case", "case", (*case != CaseTold::Line).then(|| json!(case))),
        ("--form", "form", arguments.form.map(|form| json!(form))),
        ("--picture", "picture", arguments.picture.as_ref().map(|file| json!(file))),
        ("--flip", "flip", arguments.flip.map(|flip| json!(flip))),
        ("--bleed", "bleed", arguments.bleed.then_some(json!(true))),
        ("--rules-on-back", "slip_back", arguments.rules_on_back.then(|| json!(SlipBack::Rules))),
        ("--cut", "cut", arguments.cut.map(|cut| json!(cut))),
        ("--sending-on-back", "slip_back", arguments.sending_on_back.then(|| json!(SlipBack::Sending))),
        ("--proof", "proof", arguments.proof.then_some(json!(true))),
        ("--blank", "blank", arguments.blank.then_some(json!(true))),
        ("--no-stamp", "code_stamp", arguments.no_stamp.then(|| json!(CodeStamp::Absent))),
        ("--feed", "feed", arguments.feed.map(|feed| json!(feed))),
        ("--start", "start", arguments.start.map(|start| json!(start))),
        ("--grid", "grid", arguments.grid.map(|grid| json!(grid))),
        ("--registered", "posting", arguments.registered.then(|| json!(Posting::Registered))),
        ("--weight", "weight", arguments.weight.map(|grams| json!(grams))),
        ("--sheet", "sheet", arguments.sheet.map(|sheet| json!(sheet))),
        ("--poster", "message", arguments.poster.map(|message| json!(message))),
        ("--sign", "sign", arguments.sign.map(|sign| json!(sign))),
        ("--points", "points", arguments.points.map(|points| json!(points))),
        // A semicolon is easier typed into a shell than a new line.
        (
            "--programme",
            "programme",
            arguments.programme.as_ref().map(|lines| json!(lines.replace(';', "\n"))),
        ),
        ("--from-abroad", "posted_from", arguments.from_abroad.then(|| json!(Origin::Abroad))),
    ]
}

/// Refuses a programme for a poster that has no place for it.
fn refuse_without_door(arguments: &PrintArguments) -> Result<(), Failure> {
    let message = arguments.poster.unwrap_or_default();
    if arguments.programme.is_none() || message == PosterMessage::Door {
        return Ok(());
    }
    let word = POSTERS.iter().find(|(_, meant)| *meant == message).map_or("", |(word, _)| word);
    let data = vec![("what", "--programme".to_owned()), ("with", format!("--poster {word}"))];
    Err(Failure::Door(Refusal::ArgumentsConflict, data))
}

/// Refuses a flag that only papers of other kinds have.
fn refuse_others(
    kind: PaperKind,
    flag: &str,
    is_given: bool,
    fits: impl Fn(PaperKind) -> bool,
) -> Result<(), Failure> {
    if !is_given || fits(kind) {
        return Ok(());
    }
    let kinds: Vec<&str> =
        PaperKind::ALL.iter().filter(|kind| fits(**kind)).map(|kind| kind.word()).collect();
    let data = vec![("what", flag.to_owned()), ("kinds", kinds.join(", "))];
    Err(Failure::Door(Refusal::NotForKind, data))
}

/// Refuses an arrow of a sign that has none.
fn refuse_other_signs(arguments: &PrintArguments) -> Result<(), Failure> {
    let has_arrow = |sign: Sign| sign.traits().has_arrow;
    if arguments.points.is_none() || has_arrow(arguments.sign.unwrap_or_default()) {
        return Ok(());
    }
    let signs: Vec<&str> = SIGNS.iter().filter(|(_, sign)| has_arrow(*sign)).map(|(word, _)| *word).collect();
    let data = vec![("what", "--points".to_owned()), ("kinds", signs.join(", "))];
    Err(Failure::Door(Refusal::NotForKind, data))
}

/// What `--paper` or `--up` chooses: a size where there are several, or stock by its name.
fn format(arguments: &PrintArguments) -> Result<Option<(String, Value)>, Failure> {
    let formats = match arguments.kind {
        PaperKind::Signs => arguments.sign.unwrap_or_default().traits().formats,
        kind => kind.traits().formats,
    };
    let word = match (&arguments.paper, arguments.up) {
        (Some(paper), Some(up)) if paper != up => {
            let data = vec![("what", format!("--paper {paper}")), ("with", "--up".to_owned())];
            return Err(Failure::Door(Refusal::ArgumentsConflict, data));
        }
        (None, None) => return Ok(None),
        (paper, up) => up.or(paper.as_deref()).unwrap_or_default(),
    };
    // What is set large comes on its usual paper only.
    let formats = if arguments.large { formats.get(..1).unwrap_or_default() } else { formats };
    if formats.is_empty() {
        return Ok(Some(("stock".to_owned(), json!(word))));
    }
    let known: Vec<Word<&str>> = formats.iter().map(|format| (*format, *format)).collect();
    meaning("--paper", word, &known).map(|format| Some(("format".to_owned(), json!(format))))
}

/// `3x7,63.5x38.1,7.2x15.15,66x38.1`: columns × rows, then label, corner and pitch in millimetres.
pub fn grid(text: &str) -> Result<LabelGrid, String> {
    let bad = || text.to_owned();
    let pairs: Option<Vec<(&str, &str)>> = text.split(',').map(|pair| pair.trim().split_once('x')).collect();
    let Some([count, label, corner, pitch]) = pairs.as_deref() else { return Err(bad()) };
    let whole = |text: &str| text.parse().map_err(|_| bad());
    // On a sheet of A4.
    let length = |text: &str| hundredths(text, 0.0..=297.0).map(i32::unsigned_abs);
    let lengths = |pair: &(&str, &str)| Ok::<_, String>((length(pair.0)?, length(pair.1)?));
    Ok(LabelGrid {
        columns: whole(count.0)?,
        rows: whole(count.1)?,
        label: lengths(label)?,
        corner: lengths(corner)?,
        pitch: lengths(pitch)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grid_is_read_in_hundredths_of_a_millimetre() {
        let expected =
            LabelGrid { columns: 3, rows: 7, label: (6350, 3810), corner: (720, 1515), pitch: (6600, 3810) };
        assert_eq!(grid("3x7,63.5x38.1,7.2x15.15,66x38.1"), Ok(expected));
        for text in ["", "3x7", "3x7,63.5x38.1,7.2x15.15", "3x7,63.5,7.2x15.15,66x38.1", "3x7,1x1,-1x0,1x1"] {
            assert!(grid(text).is_err(), "{text}");
        }
    }
}
