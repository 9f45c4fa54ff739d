//! What several of these tests begin with.

use letterdesk_desk::view::EveningDraft;

/// A day for evenings of which nobody asks when they are.
pub const DAY: &str = "2026-01-29";

/// An evening with a title and a day, and nothing else said.
pub fn draft(title: &str, date: &str) -> EveningDraft {
    EveningDraft {
        title: title.to_owned(),
        theme: String::new(),
        date: date.to_owned(),
        place: String::new(),
        city: String::new(),
        goal: None,
        floor: 5,
        sender: String::new(),
        notices: String::new(),
    }
}
