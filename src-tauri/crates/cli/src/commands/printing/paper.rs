//! What lies in the printer: `--paper`, `--up`, `--picture`, `--flip`, `--proof`, `--feed`, `--start`, `--grid`,
//! `--poster`, each for the kinds that have a choice.

use letterdesk_desk::view::{
    CardPaper, CaseTold, EnvelopeChoice, EnvelopeFormat, Feed, Flip, LabelChoice, LabelGrid, ListOrder,
    OtherSide, PaperKind, PosterChoice, PosterMessage, PosterPaper, RulesPaper, Whom,
};

use super::PrintArguments;
use crate::{
    choice::{Word, meaning},
    failure::{Failure, Refusal},
    length::hundredths,
};

/// How many postcards a sheet carries.
pub const UP: [Word<CardPaper>; 2] = [("1", CardPaper::A6), ("4", CardPaper::FourOnA4)];
/// How an envelope goes into the printer.
pub const FEEDS: [Word<Feed>; 3] =
    [("long", Feed::LongEdge), ("short", Feed::ShortEdge), ("back", Feed::ShortEdgeBack)];
/// The edge a sheet is turned around.
pub const FLIPS: [Word<Flip>; 2] = [("short", Flip::ShortEdge), ("long", Flip::LongEdge)];
/// What a poster says.
pub const POSTERS: [Word<PosterMessage>; 2] =
    [("waiting", PosterMessage::Waiting), ("total", PosterMessage::Total)];

const CARDS: [Word<CardPaper>; 2] = [("a6", CardPaper::A6), ("a4", CardPaper::FourOnA4)];
const ENVELOPES: [Word<EnvelopeFormat>; 3] =
    [("c6", EnvelopeFormat::C6), ("dl", EnvelopeFormat::Dl), ("c5", EnvelopeFormat::C5)];
const RULES: [Word<RulesPaper>; 2] = [("a4", RulesPaper::A4), ("a5", RulesPaper::A5)];
const POSTER_PAPERS: [Word<PosterPaper>; 2] = [("a4", PosterPaper::A4), ("a3", PosterPaper::A3)];
const OTHERS: [Word<()>; 1] = [("a4", ())];

/// The paper of a request.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Paper {
    /// Of postcards.
    pub cards: CardPaper,
    /// Of postcards, turned over.
    pub other_side: OtherSide,
    /// Of envelopes.
    pub envelopes: EnvelopeChoice,
    /// Of labels.
    pub labels: LabelChoice,
    /// Of the page on how to write.
    pub rules: RulesPaper,
    /// Of posters, with what they say.
    pub poster: PosterChoice,
}

/// What can be printed for a part of the evening. A poster that leaves somebody out, or a pile's slip, would be wrong.
const PART: [PaperKind; 8] = [
    PaperKind::Sheets,
    PaperKind::Postcards,
    PaperKind::Envelopes,
    PaperKind::Labels,
    PaperKind::Cards,
    PaperKind::List,
    PaperKind::Tally,
    PaperKind::Register,
];
/// What is printed several times for one person.
const COLLATED: [PaperKind; 5] =
    [PaperKind::Sheets, PaperKind::Postcards, PaperKind::Envelopes, PaperKind::Labels, PaperKind::Cards];
/// What has copies.
const COPIED: [PaperKind; 6] = [
    PaperKind::Sheets,
    PaperKind::Postcards,
    PaperKind::Envelopes,
    PaperKind::Labels,
    PaperKind::Cards,
    PaperKind::Rules,
];
/// What is printed large too; how to write then takes A4.
const LARGE: [PaperKind; 4] = [PaperKind::Sheets, PaperKind::List, PaperKind::Rules, PaperKind::Tally];

/// The paper that the arguments name; what the kind has no choice of is refused, not ignored.
pub fn paper(arguments: &PrintArguments) -> Result<Paper, Failure> {
    nothing_of_others(arguments)?;
    let (paper, large) = (Paper::default(), arguments.large);
    match arguments.kind {
        PaperKind::Postcards => {
            let side = OtherSide {
                picture: arguments.picture.clone(),
                flip: arguments.flip.unwrap_or_default(),
                proof: arguments.proof,
            };
            Ok(Paper { cards: cards(arguments)?, other_side: side, ..paper })
        }
        PaperKind::Sheets => {
            named(arguments, &OTHERS)?;
            // A sheet that stands is usually turned around its long edge.
            let flip = arguments.flip.unwrap_or(Flip::LongEdge);
            Ok(Paper { other_side: OtherSide { flip, ..OtherSide::default() }, ..paper })
        }
        PaperKind::Envelopes => {
            let (format, feed) = (named(arguments, &ENVELOPES)?, arguments.feed.unwrap_or_default());
            Ok(Paper { envelopes: EnvelopeChoice { format, feed }, ..paper })
        }
        PaperKind::Labels => Ok(Paper { labels: labels(arguments), ..paper }),
        PaperKind::Rules => {
            // What is large takes A4.
            let papers = if large { &RULES[..1] } else { &RULES };
            Ok(Paper { rules: named(arguments, papers)?, ..paper })
        }
        PaperKind::Posters => {
            let message = arguments.poster.unwrap_or(PosterMessage::Waiting);
            let poster = PosterChoice { message, paper: named(arguments, &POSTER_PAPERS)? };
            Ok(Paper { poster, ..paper })
        }
        _ => named(arguments, &OTHERS).map(|()| paper),
    }
}

/// Refuses an option that only papers of other kinds have.
fn nothing_of_others(arguments: &PrintArguments) -> Result<(), Failure> {
    let options: [(&str, bool, &[PaperKind]); 21] = [
        ("--only", arguments.only.is_some(), &PART),
        ("--tag", arguments.tag.is_some(), &PART),
        ("--filter", arguments.filter.is_some(), &PART),
        ("--whom", arguments.whom != Whom::Everybody, &PART),
        ("--copies", arguments.copies != 1, &COPIED),
        ("--collate", arguments.collate, &COLLATED),
        ("--large", arguments.large, &LARGE),
        ("--public", arguments.public, &[PaperKind::Sheets, PaperKind::Report]),
        ("--order", arguments.order != ListOrder::Number, &[PaperKind::List]),
        ("--case", arguments.case != CaseTold::Line, &[PaperKind::Cards]),
        ("--up", arguments.up.is_some(), &[PaperKind::Postcards]),
        ("--picture", arguments.picture.is_some(), &[PaperKind::Postcards]),
        ("--flip", arguments.flip.is_some(), &[PaperKind::Postcards, PaperKind::Sheets]),
        ("--rules-on-back", arguments.rules_on_back, &[PaperKind::Sheets]),
        ("--proof", arguments.proof, &[PaperKind::Postcards]),
        ("--no-stamp", arguments.no_stamp, &[PaperKind::Postcards, PaperKind::Envelopes]),
        ("--feed", arguments.feed.is_some(), &[PaperKind::Envelopes]),
        ("--start", arguments.start.is_some(), &[PaperKind::Labels]),
        ("--grid", arguments.grid.is_some(), &[PaperKind::Labels]),
        ("--registered", arguments.registered, &[PaperKind::Register]),
        ("--poster", arguments.poster.is_some(), &[PaperKind::Posters]),
    ];
    let strange = options.into_iter().find(|(_, given, kinds)| *given && !kinds.contains(&arguments.kind));
    let Some((option, _, kinds)) = strange else { return Ok(()) };
    let kinds: Vec<&str> = kinds.iter().map(|kind| kind.code()).collect();
    let data = vec![("what", option.to_owned()), ("kinds", kinds.join(", "))];
    Err(Failure::Door(Refusal::NotForKind, data))
}

/// The paper that `--paper` names; the first of the words is the usual one.
fn named<T: Copy>(arguments: &PrintArguments, papers: &[Word<T>]) -> Result<T, Failure> {
    meaning("--paper", arguments.paper.as_deref().unwrap_or(papers[0].0), papers)
}

/// Postcards come one on A6 or four on A4: one option says what the other would.
fn cards(arguments: &PrintArguments) -> Result<CardPaper, Failure> {
    let (Some(up), Some(paper)) = (arguments.up, &arguments.paper) else {
        return arguments.up.map_or_else(|| named(arguments, &CARDS), Ok);
    };
    match meaning("--paper", paper, &CARDS)? {
        same if same == up => Ok(same),
        _ => {
            let data = vec![("what", format!("--paper {paper}")), ("with", "--up".to_owned())];
            Err(Failure::Door(Refusal::ArgumentsConflict, data))
        }
    }
}

fn labels(arguments: &PrintArguments) -> LabelChoice {
    let usual = LabelChoice::default();
    LabelChoice {
        stock: arguments.paper.clone().unwrap_or(usual.stock),
        grid: arguments.grid,
        start: arguments.start.unwrap_or(usual.start),
    }
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
