//! Whom of the set a paper has no room for.

use letterdesk_cast::extremes::{called, names};

/// Who of the set a paper refuses: a place, and whom of those there.
pub(super) type Refused = &'static [(&'static str, Recipients)];

/// Whom of a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Recipients {
    Everybody,
    /// These, by the beginning of their name in the dative.
    These(&'static [&'static str]),
}

impl Recipients {
    fn takes_in(self, name: &str) -> bool {
        match self {
            Recipients::Everybody => true,
            Recipients::These(starts) => starts.iter().any(|start| name.starts_with(start)),
        }
    }
}

pub(super) fn is_refused(index: u32, refused: &[(&str, Recipients)]) -> bool {
    let (called, name) = (called(index), names(index)[0]);
    refused.iter().any(|(place, whom)| *place == called && whom.takes_in(name))
}
