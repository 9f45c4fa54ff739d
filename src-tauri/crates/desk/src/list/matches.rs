//! Where in a row of the list stands what was searched.

use letterdesk_model::search::Query;

use crate::list::view::{PrisonerRow, RowMatches};

pub(super) fn matches_of(searched: &Query, row: &PrisonerRow) -> RowMatches {
    let of = |text: &str| {
        let marks = searched.marks(text).into_iter();
        marks.map(|mark| (units(&text[..mark.start]), units(&text[..mark.end]))).collect()
    };
    RowMatches {
        name: of(&row.name),
        facility: of(&row.facility),
        region: of(&row.region),
        tags: row.tags.iter().map(|tag| of(tag)).collect(),
    }
}

/// A window counts text in units of UTF-16.
fn units(text: &str) -> u32 {
    text.encode_utf16().count() as u32
}
