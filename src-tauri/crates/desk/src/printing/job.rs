//! What every document of a request shares.

use letterdesk_print::{self as print, Correction};
use letterdesk_words::Language;

use super::calibration;
use crate::{
    convert::bad,
    error::Result,
    keeping::Desk,
    view::{PrintRequest, PrintSize},
};

/// Language, size and the printer's correction.
pub(super) struct Job {
    pub(super) language: Language,
    pub(super) size: print::Size,
    pub(super) correction: Correction,
}

impl Desk {
    pub(super) fn job(&self, request: &PrintRequest) -> Result<Job> {
        let language =
            Language::from_code(&request.language).ok_or_else(|| bad("language", &request.language))?;
        let size = match request.size {
            PrintSize::Regular => print::Size::Regular,
            PrintSize::Large => print::Size::Large,
        };
        let mut correction = self.correction(&request.printer, &calibration::stock_code(request))?;
        let by_hand = |hundredths: i32| hundredths as f32 / 100.0;
        correction.shift.0 += by_hand(request.offset.0);
        correction.shift.1 += by_hand(request.offset.1);
        Ok(Job { language, size, correction })
    }
}
