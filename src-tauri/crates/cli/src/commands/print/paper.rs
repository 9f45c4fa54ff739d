//! What lies in the printer: `--paper`, `--up`, `--picture`, `--flip`, `--proof`, `--feed`, `--start`, `--grid`,
//! `--poster`, each for the kinds that have a choice.

use letterdesk_desk::view::{
    CardPaper, EnvelopeChoice, EnvelopeFormat, Feed, Flip, LabelChoice, LabelGrid, OtherSide, PaperKind,
    PosterChoice, PosterMessage, PosterPaper, RulesPaper,
};

use super::PrintArguments;
use crate::failure::{Failure, Refusal};

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

/// What is printed large too; how to write then takes A4.
const LARGE: [PaperKind; 4] = [PaperKind::Sheets, PaperKind::List, PaperKind::Rules, PaperKind::Tally];

/// The paper that the arguments name; what the kind has no choice of is refused, not ignored.
pub fn paper(arguments: &PrintArguments) -> Result<Paper, Failure> {
    let paper = Paper::default();
    let (kind, named) = (arguments.kind, arguments.paper.as_deref());
    for (option, value, kinds) in [
        ("--large", arguments.large.then(String::new), &LARGE[..]),
        ("--public", arguments.public.then(String::new), &[PaperKind::Sheets, PaperKind::Report]),
        ("--up", arguments.up.clone(), &[PaperKind::Postcards]),
        ("--picture", arguments.picture.clone(), &[PaperKind::Postcards]),
        ("--flip", arguments.flip.clone(), &[PaperKind::Postcards, PaperKind::Sheets]),
        ("--rules-on-back", arguments.rules_on_back.then(String::new), &[PaperKind::Sheets]),
        ("--proof", arguments.proof.then(String::new), &[PaperKind::Postcards]),
        ("--feed", arguments.feed.clone(), &[PaperKind::Envelopes]),
        ("--start", arguments.start.map(|start| start.to_string()), &[PaperKind::Labels]),
        ("--registered", arguments.registered.then(String::new), &[PaperKind::Register]),
        ("--poster", arguments.poster.clone(), &[PaperKind::Posters]),
        ("--grid", arguments.grid.map(|_| String::new()), &[PaperKind::Labels]),
    ] {
        if let Some(value) = value.filter(|_| !kinds.contains(&kind)) {
            return Err(refused(option, &value));
        }
    }
    match kind {
        PaperKind::Postcards => {
            let cards = cards(named, arguments.up.as_deref())?;
            Ok(Paper { cards, other_side: other_side(arguments), ..paper })
        }
        // A sheet that stands is usually turned around its long edge.
        PaperKind::Sheets if matches!(named, None | Some("a4")) => {
            let flip =
                if arguments.flip.as_deref() == Some("short") { Flip::ShortEdge } else { Flip::LongEdge };
            Ok(Paper { other_side: OtherSide { flip, ..OtherSide::default() }, ..paper })
        }
        PaperKind::Envelopes => {
            Ok(Paper { envelopes: envelopes(named, arguments.feed.as_deref())?, ..paper })
        }
        PaperKind::Rules if named == Some("a5") && !arguments.large => {
            Ok(Paper { rules: RulesPaper::A5, ..paper })
        }
        PaperKind::Posters => Ok(Paper { poster: poster(named, arguments.poster.as_deref())?, ..paper }),
        PaperKind::Labels => Ok(Paper { labels: labels(arguments), ..paper }),
        _ => match named {
            None | Some("a4") => Ok(paper),
            Some(other) => Err(refused("--paper", other)),
        },
    }
}

/// Postcards come one on A6 or four on A4.
fn cards(paper: Option<&str>, up: Option<&str>) -> Result<CardPaper, Failure> {
    match (paper, up) {
        (Some("a4") | None, Some("4")) | (Some("a4"), None) => Ok(CardPaper::FourOnA4),
        (Some("a6") | None, Some("1") | None) => Ok(CardPaper::A6),
        (paper, up) => {
            let up = up.map(|up| format!(" --up {up}")).unwrap_or_default();
            Err(refused("--paper", &format!("{}{up}", paper.unwrap_or_default())))
        }
    }
}

fn other_side(arguments: &PrintArguments) -> OtherSide {
    let flip = match arguments.flip.as_deref() {
        Some("long") => Flip::LongEdge,
        // The grammar has no other.
        _ => Flip::ShortEdge,
    };
    OtherSide { picture: arguments.picture.clone(), flip, proof: arguments.proof }
}

fn envelopes(paper: Option<&str>, feed: Option<&str>) -> Result<EnvelopeChoice, Failure> {
    let format = match paper {
        None | Some("c6") => EnvelopeFormat::C6,
        Some("dl") => EnvelopeFormat::Dl,
        Some("c5") => EnvelopeFormat::C5,
        Some(other) => return Err(refused("--paper", other)),
    };
    let feed = match feed {
        Some("short") => Feed::ShortEdge,
        Some("back") => Feed::ShortEdgeBack,
        // The grammar has no other.
        _ => Feed::LongEdge,
    };
    Ok(EnvelopeChoice { format, feed })
}

fn poster(paper: Option<&str>, message: Option<&str>) -> Result<PosterChoice, Failure> {
    let paper = match paper {
        None | Some("a4") => PosterPaper::A4,
        Some("a3") => PosterPaper::A3,
        Some(other) => return Err(refused("--paper", other)),
    };
    let message = match message {
        Some("total") => PosterMessage::Total,
        // The grammar has no other.
        _ => PosterMessage::Waiting,
    };
    Ok(PosterChoice { message, paper })
}

fn labels(arguments: &PrintArguments) -> LabelChoice {
    let usual = LabelChoice::default();
    LabelChoice {
        stock: arguments.paper.clone().unwrap_or(usual.stock),
        grid: arguments.grid,
        start: arguments.start.unwrap_or(usual.start),
    }
}

fn refused(option: &str, value: &str) -> Failure {
    Failure::Door(Refusal::BadArgument, vec![("what", option.to_owned()), ("value", value.to_owned())])
}

/// `3x7,63.5x38.1,7.2x15.15,66x38.1`: columns × rows, then label, corner and pitch in millimetres.
pub fn grid(text: &str) -> Result<LabelGrid, String> {
    let bad = || text.to_owned();
    let pairs: Option<Vec<(&str, &str)>> = text.split(',').map(|pair| pair.trim().split_once('x')).collect();
    let Some([count, label, corner, pitch]) = pairs.as_deref() else { return Err(bad()) };
    let whole = |text: &str| text.parse().map_err(|_| bad());
    let lengths = |pair: &(&str, &str)| Ok::<_, String>((hundredths(pair.0)?, hundredths(pair.1)?));
    Ok(LabelGrid {
        columns: whole(count.0)?,
        rows: whole(count.1)?,
        label: lengths(label)?,
        corner: lengths(corner)?,
        pitch: lengths(pitch)?,
    })
}

/// Millimetres on a sheet of A4, in hundredths.
fn hundredths(text: &str) -> Result<u32, String> {
    let millimetres: f64 = text.trim().parse().map_err(|_| text.to_owned())?;
    match (0.0..=297.0).contains(&millimetres) {
        // At most 29,700, and not negative.
        true => Ok((millimetres * 100.0).round() as u32),
        false => Err(text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn postcards_come_one_on_a6_or_four_on_a4() {
        let cases = [
            (None, None, Some(CardPaper::A6)),
            (Some("a6"), Some("1"), Some(CardPaper::A6)),
            (Some("a4"), None, Some(CardPaper::FourOnA4)),
            (None, Some("4"), Some(CardPaper::FourOnA4)),
            (Some("a6"), Some("4"), None),
            (Some("a4"), Some("1"), None),
            (Some("L7160"), None, None),
        ];
        for (paper, up, expected) in cases {
            assert_eq!(cards(paper, up).ok(), expected, "{paper:?} {up:?}");
        }
    }

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
