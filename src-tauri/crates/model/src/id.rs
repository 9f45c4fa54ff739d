//! Newtypes for every identifier. Row ids stay inside one vault; UUIDs travel.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! row_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "specta", derive(specta::Type))]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(formatter)
            }
        }
    };
}

row_id!(
    /// A prisoner's row in this vault.
    PrisonerId
);
row_id!(
    /// A facility's row in this vault.
    FacilityId
);
row_id!(
    /// An evening's row in this vault; what `evening list` shows first.
    EveningId
);
row_id!(
    /// A batch of changes in this vault: one import, or one edit.
    BatchId
);
row_id!(
    /// A bundle of a recount in this vault.
    BundleId
);
row_id!(
    /// A prisoner's number in one evening, from 1, never padded, fixed once something is printed.
    Number
);
row_id!(
    /// A ledger row's place in its device's dense sequence within one evening, from 1.
    Sequence
);

/// A ledger entry's identity, made by the caller (version 4: version 7 would carry the time), so that a retry
/// can never count twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(transparent)]
pub struct EntryUid(#[cfg_attr(feature = "specta", specta(type = String))] pub Uuid);

impl std::fmt::Display for EntryUid {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(formatter)
    }
}
