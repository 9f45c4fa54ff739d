//! How what is posted is divided into the post's lists: data, on paper and in a workbook alike.

use letterdesk_model::evening::{ByKind, Kind};

use super::{Posting, Register, RegisterPerson};

/// The fewest and the most items of one list. Source: guides to the post's lists of several items (form 103) say from 5 to
/// 35; the post itself names no figure in the order that we could read.
const ITEMS: std::ops::RangeInclusive<usize> = 5..=35;

/// What the post calls an item: a handmade card is a postcard to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PostKind {
    /// A letter.
    Letter,
    /// A postcard.
    Postcard,
}

impl PostKind {
    /// Both, in the order of the lists.
    pub const ALL: [PostKind; 2] = [PostKind::Letter, PostKind::Postcard];

    /// How many of them there are among letters by our kinds.
    pub fn of(self, letters: ByKind) -> u32 {
        match self {
            PostKind::Letter => letters.of(Kind::Letter),
            PostKind::Postcard => letters.of(Kind::Postcard) + letters.of(Kind::Handmade),
        }
    }
}

/// One list: of one kind, of one category, and either for the country or for abroad.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostList {
    /// From 1, over all of an evening's lists.
    pub number: u32,
    /// What is on it.
    pub kind: PostKind,
    /// Whether it crosses a border.
    pub abroad: bool,
    /// In the order of the piles.
    pub items: Vec<PostItem>,
}

/// A line of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostItem {
    /// As on the envelope, with the birth year.
    pub name: String,
    /// The address without name and index, in one line.
    pub place: String,
    /// The index, or empty.
    pub postcode: String,
    /// How many there are: 1 for registered mail.
    pub quantity: u32,
    /// All of them, in grams; `None` is weighed at the counter.
    pub weight: Option<u32>,
}

impl PostList {
    /// How many items there are.
    pub fn quantity(&self) -> u32 {
        self.items.iter().map(|item| item.quantity).sum()
    }

    /// What they weigh; `None` where that is known at the counter only.
    pub fn weight(&self) -> Option<u32> {
        self.items.iter().map(|item| item.weight).sum()
    }
}

impl Register {
    /// The lists that the register is: a list a kind, its items in the order of the people, those for abroad apart. What is
    /// more than a list holds goes on to the next, and such lists are of one length, so that none is too short.
    pub fn lists(&self) -> Vec<PostList> {
        let mut lists = Vec::new();
        for (abroad, kind) in
            [false, true].into_iter().flat_map(|abroad| PostKind::ALL.map(|kind| (abroad, kind)))
        {
            let people = self.people.iter().filter(|person| person.crosses_a_border() == abroad);
            let items: Vec<PostItem> = people.flat_map(|person| self.items(person, kind)).collect();
            for items in divided(items) {
                lists.push(PostList { number: lists.len() as u32 + 1, kind, abroad, items });
            }
        }
        lists
    }

    fn items(&self, person: &RegisterPerson, kind: PostKind) -> Vec<PostItem> {
        let (quantity, lines) = match (self.posting, kind.of(person.letters)) {
            (_, 0) => return Vec::new(),
            (Posting::Ordinary, all) => (all, 1),
            (Posting::Registered, all) => (1, all),
        };
        let each = match kind {
            PostKind::Letter => Some(self.weight).filter(|weight| *weight > 0),
            // Whatever it weighs, a card costs the same.
            PostKind::Postcard => None,
        };
        let address = &person.address;
        let mut lines_of = address.text_lines().into_iter().filter(|line| !line.trim().is_empty());
        let name = lines_of.next().unwrap_or_default();
        let place = lines_of.filter(|line| *line != address.postcode).collect::<Vec<_>>().join(", ");
        let (postcode, weight) = (address.postcode.clone(), each.map(|each| each * quantity));
        vec![PostItem { name, place, postcode, quantity, weight }; lines as usize]
    }
}

impl RegisterPerson {
    fn crosses_a_border(&self) -> bool {
        !self.address.country.is_empty()
    }
}

/// Parts that differ by one item at most, none longer than a list.
fn divided<T>(items: Vec<T>) -> Vec<Vec<T>> {
    let parts = items.len().div_ceil(*ITEMS.end());
    let (mut rest, mut divided) = (items.into_iter(), Vec::new());
    for part in 0..parts {
        let length = rest.len().div_ceil(parts - part);
        divided.push(rest.by_ref().take(length).collect());
    }
    divided
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_list_is_too_long_and_none_too_short_where_there_are_enough() {
        for items in 0..400_usize {
            let lengths: Vec<usize> = divided((0..items).collect()).iter().map(Vec::len).collect();
            assert_eq!(lengths.iter().sum::<usize>(), items);
            assert!(lengths.iter().all(|length| length <= ITEMS.end()), "{lengths:?}");
            assert!(
                items < *ITEMS.start() || lengths.iter().all(|length| ITEMS.contains(length)),
                "{lengths:?}"
            );
        }
        assert_eq!(divided((0..36).collect()).concat(), (0..36).collect::<Vec<_>>(), "in their order");
    }
}
