//! What every document of a request shares.

use letterdesk_print::{self as print, Correction};
use letterdesk_words::Language;

use super::calibration;
use crate::{
    ground::{Desk, Result, bad},
    view::{Collation, PrintRequest, PrintSize},
};

/// Language, size, the printer's correction, and how many of each.
pub(super) struct Job {
    pub(super) language: Language,
    pub(super) size: print::Size,
    pub(super) correction: Correction,
    /// Copies of each person that stand together.
    pub(super) copies: u32,
    sets: usize,
}

impl Job {
    /// Everybody as often as there are whole sets.
    pub(super) fn sets<T: Clone>(&self, people: impl Iterator<Item = T>) -> Vec<T> {
        let once: Vec<T> = people.collect();
        let all = once.len() * self.sets;
        once.into_iter().cycle().take(all).collect()
    }
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
        let (copies, sets) = match request.collation {
            Collation::Together => (request.copies, 1),
            Collation::Sets => (1, request.copies.max(1) as usize),
        };
        Ok(Job { language, size, correction, copies, sets })
    }
}
