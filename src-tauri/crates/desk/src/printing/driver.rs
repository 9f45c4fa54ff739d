//! What a printer's driver is told beside the file.

use letterdesk_print::Flip;

use super::{mail::no_bleed, paper::Paper, stock, view::PrintRequest};
use crate::ground::Result;

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
    ///
    /// # Errors
    /// A page with a bleed is larger than the paper in any printer of one's own.
    pub fn of(request: &PrintRequest) -> Result<PrinterOptions> {
        if matches!(&request.paper, Paper::Postcards(cards) if cards.bleed) {
            return Err(no_bleed("printer"));
        }
        let setup = request.paper.setup();
        let sides = match setup.flip {
            None => "one-sided",
            Some(Flip::ShortEdge) => "two-sided-short-edge",
            Some(Flip::LongEdge) => "two-sided-long-edge",
        };
        Ok(PrinterOptions { media: stock::media(setup.stock), sides })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ground::Code,
        printing::view::{EnvelopeOptions, LabelOptions, PostcardOptions, SlipBack, SlipOptions},
    };

    #[test]
    fn two_sides_are_asked_for_only_where_there_are_two() {
        let told = |paper: Paper| {
            let told = PrinterOptions::of(&PrintRequest::of(paper)).unwrap();
            (told.media, told.sides)
        };
        let (a4, a6) = ("iso_a4_210x297mm", "iso_a6_105x148mm");
        assert_eq!(told(SlipOptions::default().into()), (a4, "one-sided"));
        let back = SlipOptions { slip_back: SlipBack::Rules, ..SlipOptions::default() };
        assert_eq!(told(back.into()), (a4, "two-sided-long-edge"));
        let proof = PostcardOptions { proof: true, ..PostcardOptions::default() };
        assert_eq!(told(proof.into()), (a6, "two-sided-short-edge"));
        assert_eq!(told(EnvelopeOptions::default().into()), ("iso_c6_114x162mm", "one-sided"));
        assert_eq!(told(LabelOptions::default().into()), (a4, "one-sided"));
    }

    #[test]
    fn a_page_that_is_larger_than_its_paper_goes_to_no_printer() {
        let bled = PostcardOptions { bleed: true, ..PostcardOptions::default() };
        let refused = PrinterOptions::of(&PrintRequest::of(bled)).unwrap_err();
        assert_eq!(refused.code, Code::NoBleed);
    }
}
