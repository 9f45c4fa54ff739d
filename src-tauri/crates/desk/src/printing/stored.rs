//! Requests as the print log keeps them.

use serde_json::{Map, Value};

use super::{
    paper::{Paper, PaperKind},
    view::PrintRequest,
};
use crate::ground::{Code, Error, Result};

/// Before each kind had its own options, a request was one bag of them all. Where an option lay in it other than under
/// its own name.
const MOVED: [(PaperKind, &str, &str); 13] = [
    (PaperKind::Slips, "/other_side/flip", "flip"),
    (PaperKind::Postcards, "/card_paper", "format"),
    (PaperKind::Postcards, "/other_side/picture", "picture"),
    (PaperKind::Postcards, "/other_side/flip", "flip"),
    (PaperKind::Postcards, "/other_side/proof", "proof"),
    (PaperKind::Envelopes, "/envelopes/format", "format"),
    (PaperKind::Envelopes, "/envelopes/feed", "feed"),
    (PaperKind::Labels, "/labels/stock", "stock"),
    (PaperKind::Labels, "/labels/grid", "grid"),
    (PaperKind::Labels, "/labels/start", "start"),
    (PaperKind::Rules, "/rules", "format"),
    (PaperKind::Posters, "/poster/message", "message"),
    (PaperKind::Posters, "/poster/paper", "format"),
];

/// And what four postcards on a sheet were called.
const FOUR_ON_A4: (&str, &str) = ("four_on_a4", "a4");

/// A request, to be kept.
pub(super) fn write(request: &PrintRequest) -> Result<String> {
    serde_json::to_string(request).map_err(|error| Error::new(Code::Internal).with("detail", error))
}

/// A request that was kept. What its version did not ask for yet is as it usually is; `None` for what a newer version
/// wrote and we do not understand.
pub(super) fn read(kind: PaperKind, text: &str) -> Option<PrintRequest> {
    let mut kept: Map<String, Value> = serde_json::from_str(text).ok()?;
    let options = match kept.remove("paper") {
        Some(Value::Object(options)) => options,
        _ => unpacked(kind, kept.clone()),
    };
    let paper = Paper::usual(kind).with(options).ok()?;
    let Ok(Value::Object(mut request)) = serde_json::to_value(PrintRequest::of(paper)) else { return None };
    request.extend(kept);
    serde_json::from_value(Value::Object(request)).ok()
}

/// The options of one kind, from the bag of all.
fn unpacked(kind: PaperKind, bag: Map<String, Value>) -> Map<String, Value> {
    let bag = Value::Object(bag);
    // Slips with nothing behind them were asked for without a thought of how they are turned.
    let is_turned = kind != PaperKind::Slips || bag["slip_back"] == "rules";
    let moved = MOVED.iter().filter(|(of, _, name)| *of == kind && (is_turned || *name != "flip"));
    let today = |value: &Value| match value == FOUR_ON_A4.0 {
        true => FOUR_ON_A4.1.into(),
        false => value.clone(),
    };
    let moved = moved.filter_map(|(_, from, name)| Some(((*name).to_owned(), today(bag.pointer(from)?))));
    let moved: Vec<_> = moved.collect();
    let Value::Object(mut options) = bag else { return Map::new() };
    options.extend(moved);
    options
}

#[cfg(test)]
mod tests {
    use letterdesk_model::{address::Origin, id::Number};
    use letterdesk_print::{CardFormat, EnvelopeFormat, Feed, Flip, LabelGrid, PosterFormat, RulesFormat};

    use super::*;
    use crate::printing::view::*;

    /// As every request was kept: the options of all kinds at once.
    const BAG: &str = r#"{"kind":"sheets","evening":3,"only":[4,9],"filter":null,"whom":"everybody","size":"large",
        "edition":"public","slip_back":"rules","order":"theme","card_paper":"four_on_a4","code_stamp":"absent",
        "other_side":{"picture":"cat.jpg","flip":"short_edge","proof":true},"posted_from":"abroad",
        "envelopes":{"format":"dl","feed":"short_edge_back"},
        "labels":{"stock":"3475","grid":{"columns":3,"rows":7,"label":[6350,3810],"corner":[720,1515],
        "pitch":[6600,3810]},"start":5},"case":"detail","rules":"a5","poster":{"message":"total","paper":"a3"},
        "posting":"registered","copies":12,"collation":"sets","language":"en","printer":"У окна","offset":[50,-100]}"#;

    fn paper(kind: PaperKind) -> Paper {
        let request = read(kind, BAG).unwrap();
        assert_eq!((request.only, request.evening.map(|id| id.0)), (vec![Number(4), Number(9)], Some(3)));
        assert_eq!((request.language.as_str(), request.printer.as_str()), ("en", "У окна"));
        assert_eq!((request.offset, request.paper.kind()), ((50, -100), kind));
        request.paper
    }

    #[test]
    fn every_kind_is_read_from_the_bag_of_all_options() {
        let (copies, collation, posted_from) = (Copies(12), Collation::Sets, Origin::Abroad);
        let (size, edition, code_stamp) = (PrintSize::Large, Edition::Public, CodeStamp::Absent);
        let flip = Flip::ShortEdge;
        let (columns, rows, label) = (3, 7, (6350, 3810));
        let grid = Some(LabelGrid { columns, rows, label, corner: (720, 1515), pitch: (6600, 3810) });
        let papers: [Paper; 11] = [
            SlipOptions {
                size,
                edition,
                cut: CutOrder::Stacks,
                slip_back: SlipBack::Rules,
                flip,
                posted_from,
                copies,
                collation,
            }
            .into(),
            PostcardOptions {
                format: CardFormat::FourOnA4,
                code_stamp,
                picture: Some("cat.jpg".to_owned()),
                flip,
                bleed: false,
                proof: true,
                blank: false,
                posted_from,
                copies,
                collation,
            }
            .into(),
            EnvelopeOptions {
                format: EnvelopeFormat::Dl,
                feed: Feed::ShortEdgeBack,
                code_stamp,
                posted_from,
                copies,
                collation,
            }
            .into(),
            LabelOptions { stock: "3475".to_owned(), grid, start: 5, posted_from, copies, collation }.into(),
            CardOptions { form: CardForm::Flat, case: CaseTold::Detail, copies, collation }.into(),
            RulesOptions { size, format: RulesFormat::A5, copies }.into(),
            ListOptions { size, order: ListOrder::Theme }.into(),
            PosterOptions {
                message: PosterMessage::Total,
                format: PosterFormat::A3,
                programme: String::new(),
            }
            .into(),
            TallyOptions { size }.into(),
            RegisterOptions { posting: Posting::Registered, posted_from, ..RegisterOptions::default() }
                .into(),
            ReportOptions { edition }.into(),
        ];
        for expected in papers {
            assert_eq!(paper(expected.kind()), expected);
        }
        assert_eq!(paper(PaperKind::Piles), Paper::usual(PaperKind::Piles));
    }

    #[test]
    fn what_was_not_asked_for_yet_is_as_it_usually_is() {
        let first = r#"{"kind":"sheets","evening":null,"only":[],"size":"regular","edition":"ours","order":"number",
            "card_paper":"a6","code_stamp":"printed","copies":1,"language":"ru","offset":[0,0],
            "other_side":{"picture":null,"flip":"short_edge","proof":false}}"#;
        for kind in PaperKind::ALL {
            assert_eq!(read(*kind, first), Some(PrintRequest::usual(*kind)), "{kind:?}");
        }
    }

    #[test]
    fn what_is_kept_now_is_read_as_it_was_and_what_makes_no_sense_is_not() {
        for kind in PaperKind::ALL {
            let request = PrintRequest::usual(*kind);
            assert_eq!(read(*kind, &write(&request).unwrap()), Some(request));
        }
        for text in ["", "[]", r#"{"paper":{"kind":"slips","size":"huge"}}"#, r#"{"language":7}"#] {
            assert_eq!(read(PaperKind::Slips, text), None, "{text}");
        }
    }
}
