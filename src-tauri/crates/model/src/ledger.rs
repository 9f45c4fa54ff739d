//! The ledger: every count is a sum over its rows, and each row is chained to the one before it.
//!
//! Invariant: the bytes of a row are fixed. `tests/ledger_vectors.txt` holds rows and their links; a change there
//! breaks every printed chain head.

use std::collections::HashMap;

use data_encoding::BASE32_NOPAD;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{
    evening::Kind,
    id::{EntryUid, Sequence},
};

coded_enum! {
    /// Why a row is in the ledger.
    #[derive(Serialize, Deserialize)]
    #[cfg_attr(feature = "specta", derive(specta::Type))]
    #[serde(rename_all = "snake_case")]
    pub enum Cause {
        /// Letters taken in at the desk.
        Count = "count",
        /// Takes back the row it names, carrying −n; an undo of an undo is a redo.
        Undo = "undo",
        /// The recount differed and was believed.
        Adjust = "adjust",
        /// A visible change after the closing.
        Amend = "amend",
    }
}

/// A row of the ledger, whole, as it is chained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Made by the caller; a second row with it is refused.
    pub uid: EntryUid,
    /// Its place in the device's dense sequence within the evening, from 1.
    pub sequence: Sequence,
    /// The prisoner's UUID, so that a row means the same in every vault.
    pub prisoner: Uuid,
    /// What was counted.
    pub kind: Kind,
    /// How many; negative when it takes something away, never zero.
    pub n: i32,
    /// Why the row is here.
    pub cause: Cause,
    /// The row it takes back, for an undo.
    pub undoes: Option<EntryUid>,
    /// The reason a person gave; empty for a count.
    pub reason: String,
}

impl Entry {
    /// Whether an undo is about it: it added letters by counting or by a redo.
    pub fn adds(&self) -> bool {
        self.n > 0 && matches!(self.cause, Cause::Count | Cause::Undo)
    }

    /// Whether a redo is about it: it took letters back.
    pub fn takes_back(&self) -> bool {
        self.n < 0 && self.cause == Cause::Undo
    }
}

/// Which entry takes back which. An undo takes back a count, and a redo an undo: one word for both, since a redo counts
/// like the count it brought back.
#[derive(Debug, Default)]
pub struct UndoIndex {
    taken_back_by: HashMap<EntryUid, EntryUid>,
}

impl UndoIndex {
    /// Over all entries of one evening.
    pub fn of<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> UndoIndex {
        let mut index = UndoIndex::default();
        entries.into_iter().for_each(|entry| index.add(entry));
        index
    }

    /// One more entry of that evening.
    pub fn add(&mut self, entry: &Entry) {
        self.taken_back_by.extend(entry.undoes.map(|undone| (undone, entry.uid)));
    }

    /// The entry that stands in the place of this one: itself or, where it was undone and redone, its last redo. `None`
    /// while it is taken back.
    pub fn standing(&self, entry: EntryUid) -> Option<EntryUid> {
        let mut standing = entry;
        while let Some(undo) = self.taken_back_by.get(&standing) {
            standing = *self.taken_back_by.get(undo)?;
        }
        Some(standing)
    }

    /// The entry that took this one back for good: nothing has taken that back since. `None` while this one stands.
    pub fn taker(&self, entry: EntryUid) -> Option<EntryUid> {
        let mut taker = *self.taken_back_by.get(&entry)?;
        while let Some(redo) = self.taken_back_by.get(&taker) {
            taker = *self.taken_back_by.get(redo)?;
        }
        Some(taker)
    }
}

/// A link of the chain: SHA-256.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link(pub [u8; 32]);

impl Link {
    /// The start of the chain of one device in one evening.
    pub fn start(evening: Uuid, device: Uuid) -> Link {
        let mut hash = Sha256::new();
        hash.update(b"letterdesk ledger 1\n");
        hash.update(evening.as_bytes());
        hash.update(device.as_bytes());
        Link(hash.finalize().into())
    }

    /// The link after `entry`: SHA-256 of this link and the entry's canonical bytes.
    pub fn then(self, entry: &Entry) -> Link {
        let mut hash = Sha256::new();
        hash.update(self.0);
        hash.update(canonical(entry));
        Link(hash.finalize().into())
    }

    /// What is printed: 26 base32 characters, which are 130 bits, in lower case and groups of four.
    pub fn code(self) -> String {
        let characters = self.characters(CODE);
        let groups: Vec<_> =
            (0..CODE).step_by(GROUP).map(|at| &characters[at..CODE.min(at + GROUP)]).collect();
        groups.join(" ")
    }

    /// Whether what was typed from a paper is the code of this link.
    pub fn has_code(self, typed: &str) -> bool {
        typed_characters(typed) == self.characters(CODE)
    }

    /// Whether what was typed is what reports printed before: ten characters, of the ledger alone.
    pub fn has_former_code(self, typed: &str) -> bool {
        typed_characters(typed) == self.characters(FORMER_CODE)
    }

    /// The first so many base32 characters, in lower case.
    fn characters(self, count: usize) -> String {
        BASE32_NOPAD.encode(&self.0)[..count].to_lowercase()
    }
}

/// Characters of a printed code, of one of its groups, and of the codes of former reports.
const CODE: usize = 26;
const GROUP: usize = 4;
const FORMER_CODE: usize = 10;

/// A code as it is compared: case, spaces and dashes do not matter, and digits that base32 lacks are the letters that
/// they look like.
fn typed_characters(typed: &str) -> String {
    let said = typed.chars().filter(|letter| !letter.is_whitespace() && !matches!(letter, '-' | '–' | '—'));
    let folded = said.flat_map(char::to_lowercase).map(|letter| match letter {
        '0' => 'o',
        '1' => 'l',
        '8' => 'b',
        other => other,
    });
    folded.collect()
}

/// The canonical bytes of a row: its fields as text, each preceded by its length in bytes and a colon, in the order
/// of the struct. Lengths make it impossible for two different rows to have the same bytes.
pub fn canonical(entry: &Entry) -> Vec<u8> {
    let fields = [
        entry.uid.to_string(),
        entry.sequence.to_string(),
        entry.prisoner.to_string(),
        entry.kind.code().to_owned(),
        entry.n.to_string(),
        entry.cause.code().to_owned(),
        entry.undoes.map(|uid| uid.to_string()).unwrap_or_default(),
        entry.reason.clone(),
    ];
    length_prefixed(&fields)
}

/// Texts one after the other, each preceded by its length in bytes and a colon.
pub(crate) fn length_prefixed(fields: &[String]) -> Vec<u8> {
    fields.iter().flat_map(|field| format!("{}:{field}", field.len()).into_bytes()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(sequence: u32, n: i32, reason: &str) -> Entry {
        Entry {
            uid: EntryUid(Uuid::from_u128(sequence.into())),
            sequence: Sequence(sequence),
            prisoner: Uuid::from_u128(12),
            kind: Kind::Letter,
            n,
            cause: Cause::Count,
            undoes: None,
            reason: reason.to_owned(),
        }
    }

    #[test]
    fn the_bytes_of_a_row_and_its_link_never_change() {
        let vectors = include_str!("../tests/ledger_vectors.txt");
        let mut link = Link::start(Uuid::from_u128(1), Uuid::from_u128(2));
        let rows = [entry(1, 1, ""), entry(2, 5, ""), entry(3, -1, "талон без письма")];
        let mut written = format!("{}\n", link.characters(FORMER_CODE));
        for row in &rows {
            link = link.then(row);
            let row = String::from_utf8(canonical(row)).unwrap();
            written += &format!("{row} {}\n", link.characters(FORMER_CODE));
        }
        assert_eq!(written, vectors);
    }

    #[test]
    fn a_code_may_be_typed_as_one_likes() {
        let link = Link::start(Uuid::nil(), Uuid::nil());
        let code = link.code();
        assert_eq!(code.split(' ').map(str::len).collect::<Vec<_>>(), [4, 4, 4, 4, 4, 4, 2]);
        let typed =
            code.to_uppercase().replace(' ', "-").replace('O', "0").replace('L', "1").replace('B', "8");
        assert!(link.has_code(&code) && link.has_code(&typed) && link.has_code(&code.replace(' ', "")));
        let former = link.characters(FORMER_CODE);
        assert!(link.has_former_code(&former) && !link.has_code(&former) && !link.has_former_code(&code));
        assert!(!link.has_code("") && !link.has_former_code(""));
    }

    #[test]
    fn an_undone_and_redone_entry_stands_as_its_last_redo() {
        let naming = |sequence, n, undoes: u32| Entry {
            cause: Cause::Undo,
            undoes: Some(entry(undoes, 0, "").uid),
            ..entry(sequence, n, "")
        };
        let entries = [entry(1, 2, ""), entry(2, 5, ""), naming(3, -2, 1), naming(4, 2, 3), naming(5, -5, 2)];
        let [first, second, undo, redo, other_undo] = &entries;
        let index = UndoIndex::of(&entries);
        assert_eq!(index.standing(first.uid), Some(redo.uid));
        assert_eq!(index.standing(second.uid), None);
        assert_eq!(index.standing(undo.uid), None);
        assert_eq!(
            entries.iter().map(|entry| index.taker(entry.uid)).collect::<Vec<_>>(),
            [None, Some(other_undo.uid), Some(redo.uid), None, None]
        );
        let of = |is: fn(&Entry) -> bool| {
            entries.iter().filter(|entry| is(entry)).map(|entry| entry.sequence.0).collect::<Vec<_>>()
        };
        assert_eq!((of(Entry::adds), of(Entry::takes_back)), (vec![1, 2, 4], vec![3, 5]));
    }

    #[test]
    fn moving_a_byte_between_fields_changes_the_link() {
        let start = Link::start(Uuid::nil(), Uuid::nil());
        assert_ne!(start.then(&entry(1, 12, "3")), start.then(&entry(1, 1, "23")));
    }
}
