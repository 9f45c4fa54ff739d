//! What there is to know of each kind of paper, whatever it is asked for with: the one table of it, for both doors.

use serde::Serialize;

use super::paper::{Paper, PaperKind};

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaperTraits {
    /// Which kind.
    pub kind: PaperKind,
    /// As it is usually asked for: the options that it has.
    pub usual: Paper,
    /// The code that the print log keeps.
    pub code: &'static str,
    /// The sizes of paper it comes on, the usual one first; none where any stock will do that has a name.
    pub formats: &'static [&'static str],
    /// Whether it is printed for a part of the evening. A poster that leaves somebody out, or a pile's slip, would be wrong.
    pub takes_part: bool,
    /// Whether the evening's numbers are on it.
    pub bears_numbers: bool,
    /// Who of the evening is on it.
    pub included: Included,
    /// And who of them is left out.
    pub excluded: Excluded,
    /// Whether there is nothing to print without anybody. A poster without anybody says that everybody was written to.
    pub needs_people: bool,
    /// Whether the hour is on it: a minute more makes another paper.
    pub tells_hour: bool,
    /// Whether only an evening that is closed has it.
    pub only_closed: bool,
    /// What it says of a person, in the order in which a fingerprint takes it. The order is kept: the print log has
    /// fingerprints of every version.
    #[serde(skip)]
    pub(super) says: &'static [Fact],
}

/// Who of an evening is on a kind of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Included {
    /// Nobody.
    Nobody,
    /// Everybody.
    Everybody,
    /// Those without a letter.
    WithoutLetters,
    /// Those with letters.
    WithLetters,
}

/// Who is left out of a kind of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Excluded {
    /// Nobody: it speaks of letters, not of addresses.
    Nobody,
    /// Whoever cannot be written to.
    Held,
    /// And whoever has no address that may be printed.
    Unaddressed,
    /// Whoever cannot be written to, and whom the room may not see.
    HeldOrHidden,
}

/// Something that a paper says of a person, or of the evening beside them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fact {
    Address,
    Sender,
    Title,
    Date,
    Number,
    Name,
    Marks,
    Facility,
    Story,
    PublicLine,
    Interests,
    Articles,
    Term,
    HeldSince,
    Born,
    Notices,
    Checked,
    Tags,
    Letters,
}

impl PaperKind {
    /// Its row.
    pub fn traits(self) -> PaperTraits {
        use Fact::*;
        let row = PaperTraits {
            kind: self,
            usual: Paper::usual(self),
            code: self.word(),
            formats: &["a4"],
            takes_part: true,
            bears_numbers: false,
            included: Included::Everybody,
            excluded: Excluded::Held,
            needs_people: true,
            tells_hour: false,
            only_closed: false,
            says: &[],
        };
        let mail = PaperTraits { excluded: Excluded::Unaddressed, ..row.clone() };
        match self {
            PaperKind::Slips => PaperTraits {
                code: "sheets",
                bears_numbers: true,
                says: &[Address, Title, Date, Story, PublicLine, Interests, Marks, Notices, Checked, Number],
                ..row
            },
            PaperKind::Postcards => PaperTraits { formats: &["a6", "a4"], says: &[Address, Sender], ..mail },
            PaperKind::Envelopes => {
                PaperTraits { formats: &["c6", "dl", "c5"], says: &[Address, Sender], ..mail }
            }
            PaperKind::Labels => PaperTraits { formats: &[], says: &[Address], ..mail },
            PaperKind::Cards => PaperTraits {
                bears_numbers: true,
                excluded: Excluded::HeldOrHidden,
                says: &[
                    Number, Name, Marks, Facility, Story, PublicLine, Interests, Articles, Term, Notices,
                    HeldSince, Born,
                ],
                ..row
            },
            PaperKind::Rules => PaperTraits {
                formats: &["a4", "a5", "a3", "a5x2"],
                takes_part: false,
                included: Included::Nobody,
                needs_people: false,
                ..row
            },
            PaperKind::List => PaperTraits {
                bears_numbers: true,
                tells_hour: true,
                says: &[Number, Name, Marks, Facility, PublicLine, Tags],
                ..row
            },
            PaperKind::Posters => PaperTraits {
                formats: &["a4", "a3"],
                takes_part: false,
                bears_numbers: true,
                included: Included::WithoutLetters,
                excluded: Excluded::HeldOrHidden,
                needs_people: false,
                tells_hour: true,
                says: &[Number, Name, Marks, Facility, PublicLine],
                ..row
            },
            PaperKind::Signs => PaperTraits {
                formats: &["a4", "a3"],
                takes_part: false,
                bears_numbers: true,
                needs_people: false,
                says: &[Number, Tags],
                ..row
            },
            PaperKind::Tally => {
                PaperTraits { bears_numbers: true, says: &[Number, Name, Marks, Facility], ..row }
            }
            PaperKind::Piles => PaperTraits {
                takes_part: false,
                bears_numbers: true,
                says: &[Number, Name, Marks, Facility, Letters],
                ..mail
            },
            PaperKind::Register => {
                PaperTraits { included: Included::WithLetters, says: &[Address, Sender, Letters], ..mail }
            }
            PaperKind::Report => PaperTraits {
                takes_part: false,
                excluded: Excluded::Nobody,
                needs_people: false,
                only_closed: true,
                says: &[Number, Name, Marks, Facility, Letters],
                ..row
            },
        }
    }

    /// The kind that the print log keeps under a code.
    pub(super) fn from_code(code: &str) -> Option<PaperKind> {
        PaperKind::ALL.iter().copied().find(|kind| kind.traits().code == code)
    }
}

/// The whole table, in the order the print centre shows the kinds.
pub fn papers() -> Vec<PaperTraits> {
    PaperKind::ALL.iter().map(|kind| kind.traits()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As they were when the first fingerprints were kept: in another order everybody would seem to have changed.
    #[test]
    fn fingerprints_take_their_facts_in_the_order_in_which_they_always_did() {
        let expected = [
            (PaperKind::Slips, "Address Title Date Story PublicLine Interests Marks Notices Checked Number"),
            (PaperKind::Postcards, "Address Sender"),
            (PaperKind::Envelopes, "Address Sender"),
            (PaperKind::Labels, "Address"),
            (
                PaperKind::Cards,
                "Number Name Marks Facility Story PublicLine Interests Articles Term Notices HeldSince Born",
            ),
            (PaperKind::Rules, ""),
            (PaperKind::List, "Number Name Marks Facility PublicLine Tags"),
            (PaperKind::Posters, "Number Name Marks Facility PublicLine"),
            (PaperKind::Signs, "Number Tags"),
            (PaperKind::Tally, "Number Name Marks Facility"),
            (PaperKind::Piles, "Number Name Marks Facility Letters"),
            (PaperKind::Register, "Address Sender Letters"),
            (PaperKind::Report, "Number Name Marks Facility Letters"),
        ];
        for (kind, facts) in expected {
            let said: Vec<String> = kind.traits().says.iter().map(|fact| format!("{fact:?}")).collect();
            assert_eq!(said.join(" "), facts, "{kind:?}");
        }
    }
}
