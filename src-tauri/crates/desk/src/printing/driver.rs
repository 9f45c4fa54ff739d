//! What a printer's driver is told beside the file.

use super::calibration::stock_code;
use crate::view::{Flip, PaperKind, PrintRequest};

/// Options in the words of IPP. Source: PWG 5101.1 (media names), RFC 8011 (`sides`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrinterOptions {
    /// What lies in the printer.
    pub media: &'static str,
    /// One side or two, and how the sheet is turned.
    pub sides: &'static str,
}

impl PrinterOptions {
    /// What a printer must be told to print a request.
    pub fn of(request: &PrintRequest) -> PrinterOptions {
        PrinterOptions { media: media(&stock_code(request)), sides: sides(request) }
    }
}

fn media(stock: &str) -> &'static str {
    match stock.split('-').next().unwrap_or_default() {
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

fn sides(request: &PrintRequest) -> &'static str {
    let side = &request.other_side;
    let two = match request.kind {
        PaperKind::Postcards => side.picture.is_some() || side.proof,
        PaperKind::Sheets => request.has_rules_behind(),
        _ => false,
    };
    match (two, side.flip) {
        (false, _) => "one-sided",
        (true, Flip::ShortEdge) => "two-sided-short-edge",
        (true, Flip::LongEdge) => "two-sided-long-edge",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{OtherSide, SlipBack};

    #[test]
    fn two_sides_are_asked_for_only_where_there_are_two() {
        let request = PrintRequest::usual;
        assert_eq!(sides(&request(PaperKind::Sheets)), "one-sided");
        let flip = Flip::LongEdge;
        let back = PrintRequest {
            slip_back: SlipBack::Rules,
            other_side: OtherSide { flip, ..OtherSide::default() },
            ..request(PaperKind::Sheets)
        };
        assert_eq!(sides(&back), "two-sided-long-edge");
        let proof = OtherSide { proof: true, ..OtherSide::default() };
        let proof = PrintRequest { other_side: proof, ..request(PaperKind::Postcards) };
        assert_eq!(sides(&proof), "two-sided-short-edge");
        assert_eq!(media(&stock_code(&request(PaperKind::Envelopes))), "iso_c6_114x162mm");
        assert_eq!(media(&stock_code(&request(PaperKind::Labels))), "iso_a4_210x297mm");
    }
}
