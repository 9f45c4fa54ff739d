//! What lies in the printer, by its code.

use letterdesk_print::{EnvelopeFormat, Feed, LABEL_STOCK, LabelGrid, Stock};

use crate::ground::{Code, Error, Result};

/// The stock that is no label: what lies in the printer, and how.
const PLAIN: [(&str, Stock); 14] = [
    (CUSTOM_LABELS, Stock::A4),
    ("a3", Stock::A3),
    (A4_LANDSCAPE, Stock::A4Landscape),
    ("a5", Stock::A5),
    ("a6", Stock::A6Landscape),
    ("c6-long", Stock::Envelope(EnvelopeFormat::C6, Feed::LongEdge)),
    ("c6-short", Stock::Envelope(EnvelopeFormat::C6, Feed::ShortEdge)),
    ("c6-back", Stock::Envelope(EnvelopeFormat::C6, Feed::ShortEdgeBack)),
    ("dl-long", Stock::Envelope(EnvelopeFormat::Dl, Feed::LongEdge)),
    ("dl-short", Stock::Envelope(EnvelopeFormat::Dl, Feed::ShortEdge)),
    ("dl-back", Stock::Envelope(EnvelopeFormat::Dl, Feed::ShortEdgeBack)),
    ("c5-long", Stock::Envelope(EnvelopeFormat::C5, Feed::LongEdge)),
    ("c5-short", Stock::Envelope(EnvelopeFormat::C5, Feed::ShortEdge)),
    ("c5-back", Stock::Envelope(EnvelopeFormat::C5, Feed::ShortEdgeBack)),
];
/// Labels measured by hand share a sheet of A4.
pub(super) const CUSTOM_LABELS: &str = "a4";
const A4_LANDSCAPE: &str = "a4-landscape";

/// The code of a stock that is no label.
pub(super) fn code(stock: Stock) -> &'static str {
    let found = PLAIN.iter().find(|(_, known)| *known == stock);
    found.map_or(CUSTOM_LABELS, |(code, _)| code)
}

/// A stock's code as the table of labels spells it, however it was typed.
pub(super) fn spelled(code: &str) -> &str {
    let known = LABEL_STOCK.iter().find(|stock| stock.name.eq_ignore_ascii_case(code));
    known.map_or(code, |stock| stock.name)
}

/// The stock of a code: a plain one, or labels by the name on their packet.
pub(super) fn named(code: &str) -> Result<Stock> {
    let plain = PLAIN.iter().find(|(known, _)| *known == code).map(|(_, stock)| *stock);
    plain.map_or_else(|| labels(code).map(Stock::Labels), Ok)
}

/// The labels of a name.
pub(super) fn labels(name: &str) -> Result<LabelGrid> {
    let unknown = || {
        let known = LABEL_STOCK.map(|stock| stock.name).join(", ");
        Error::new(Code::UnknownStock).with("stock", name).with("known", known)
    };
    LabelGrid::named(name).ok_or_else(unknown)
}

/// What a stock is called on paper: «A4», «C6», «L7160». A sheet that lies is measured apart from one that stands.
pub(super) fn name(code: &str) -> String {
    if code == A4_LANDSCAPE {
        return "A4, 297 × 210".to_owned();
    }
    let plain = PLAIN.iter().any(|(known, _)| *known == code);
    match code.split('-').next() {
        Some(size) if plain => size.to_uppercase(),
        _ => code.to_owned(),
    }
}

/// What the driver calls it. Source: PWG 5101.1.
pub(super) fn media(code: &str) -> &'static str {
    match code.split('-').next().unwrap_or_default() {
        "a3" => "iso_a3_297x420mm",
        "a5" => "iso_a5_148x210mm",
        "a6" => "iso_a6_105x148mm",
        "c6" => "iso_c6_114x162mm",
        "dl" => "iso_dl_110x220mm",
        "c5" => "iso_c5_162x229mm",
        // A4, and labels, whose sheets are A4.
        _ => "iso_a4_210x297mm",
    }
}
