//! The recount against the ledger, and what was decided where they differ.

use serde::{Deserialize, Serialize};

use crate::{evening::Kind, id::Number};

coded_enum! {
    /// Which figure is right where they differ.
    #[derive(Serialize, Deserialize)]
    #[cfg_attr(feature = "specta", derive(specta::Type))]
    #[serde(rename_all = "snake_case")]
    pub enum Decision {
        /// The ledger stands.
        Ledger = "ledger",
        /// The recount is believed; the ledger gets an adjusting row.
        Recount = "recount",
    }
}

coded_enum! {
    /// Whether the box was counted by hand.
    pub enum ClosingMethod {
        /// It was.
        Recounted = "recounted",
        /// «Без пересчёта».
        Quick = "quick",
    }
}

/// A figure of one number and kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// Whose letters.
    pub number: Number,
    /// Of which kind.
    pub kind: Kind,
    /// How many.
    pub quantity: u32,
}

/// Where the box and the ledger do not agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    /// Whose letters.
    pub number: Number,
    /// Of which kind.
    pub kind: Kind,
    /// What the ledger says.
    pub ledger: u32,
    /// What was counted by hand.
    pub recount: u32,
}

impl Difference {
    /// What an adjusting row must carry for the recount to be right.
    pub fn adjustment(&self) -> i32 {
        // Figures of an evening are far below i32::MAX: counts are at most 999 a row.
        self.recount as i32 - self.ledger as i32
    }
}

/// The differences between two sets of figures, by number, then kind. A figure that one side lacks is zero there;
/// several figures of one number and kind (bundles) are added up.
pub fn compare(ledger: &[Figure], recount: &[Figure]) -> Vec<Difference> {
    let mut sums = std::collections::BTreeMap::<(Number, Kind), (u32, u32)>::new();
    for figure in ledger {
        sums.entry((figure.number, figure.kind)).or_default().0 += figure.quantity;
    }
    for figure in recount {
        sums.entry((figure.number, figure.kind)).or_default().1 += figure.quantity;
    }
    let different = sums.into_iter().filter(|(_, (ledger, recount))| ledger != recount);
    let difference = |((number, kind), (ledger, recount))| Difference { number, kind, ledger, recount };
    different.map(difference).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bundles_add_up_and_a_missing_figure_is_zero() {
        let figure = |number, quantity| Figure { number: Number(number), kind: Kind::Letter, quantity };
        let ledger = [figure(1, 5), figure(2, 3), figure(4, 1)];
        let recount = [figure(1, 2), figure(1, 3), figure(2, 2), figure(3, 1)];
        let found = compare(&ledger, &recount);
        let summary: Vec<_> = found.iter().map(|found| (found.number.0, found.adjustment())).collect();
        assert_eq!(summary, [(2, -1), (3, 1), (4, -1)]);
    }
}
