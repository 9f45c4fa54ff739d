//! What a closing froze, as the bytes whose digest a report prints.
//!
//! Invariant: the bytes of a version are fixed. `tests/closing_vectors.txt` holds a record and its codes; a change there
//! breaks every printed code. Whatever else is to be covered one day makes a new version.

use chrono::{NaiveDate, NaiveDateTime};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{
    closing::{ClosingMethod, Decision, Difference},
    evening::{ByKind, Kind},
    id::Number,
    ledger::{Link, length_prefixed},
    name::PersonName,
};

/// What the digest of a record begins with: its version.
const RECORD: &[u8] = b"letterdesk closing 1\n";
/// The same of an amendment.
const AMENDMENT: &[u8] = b"letterdesk amendment 1\n";
/// The same of a name's seal.
const NAME: &[u8] = b"letterdesk name 1\n";

/// What a closing froze.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosingRecord {
    /// The evening's UUID.
    pub evening: Uuid,
    /// What the evening is called.
    pub title: String,
    /// Its theme, or empty.
    pub theme: String,
    /// Its day.
    pub date: NaiveDate,
    /// Where it was, or empty.
    pub place: String,
    /// In which city, or empty.
    pub city: String,
    /// When it was closed, in UTC, to the minute.
    pub at: NaiveDateTime,
    /// The evening's offset from UTC in minutes, where known.
    pub offset_minutes: Option<i32>,
    /// With a recount or without.
    pub method: ClosingMethod,
    /// How many guests came.
    pub guests: u32,
    /// From the opening to the last count, where known.
    pub duration_minutes: Option<u32>,
    /// Letters of each kind.
    pub tally: ByKind,
    /// People with at least one letter.
    pub people: u32,
    /// The chain of each device as it stood.
    pub heads: Vec<DeviceHead>,
    /// Whoever had a number, by number.
    pub line_up: Vec<SealedPerson>,
    /// What was decided where box and ledger differed, by number, then kind.
    pub decisions: Vec<(Difference, Decision, String)>,
}

/// The chain of one device as a closing found it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DeviceHead {
    /// The device's UUID.
    pub device: Uuid,
    /// How many rows.
    pub entries: u32,
    /// The link of the last row; the start of the chain without one.
    pub link: Link,
}

/// A number of the evening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SealedPerson {
    /// The number.
    pub number: Number,
    /// Their letters.
    pub letters: ByKind,
    /// Who it is: see [`seal`].
    pub seal: [u8; 32],
}

impl ClosingRecord {
    /// The digest of the closing as it was made: SHA-256 over its version and its canonical bytes.
    pub fn link(&self) -> Link {
        let mut hash = Sha256::new();
        hash.update(RECORD);
        hash.update(self.canonical());
        Link(hash.finalize().into())
    }

    /// The fields as text in the order of the struct, each preceded by its length in bytes and a colon, and each list by
    /// its length; heads are sorted by device.
    pub fn canonical(&self) -> Vec<u8> {
        let mut fields = vec![
            self.evening.to_string(),
            self.title.clone(),
            self.theme.clone(),
            self.date.to_string(),
            self.place.clone(),
            self.city.clone(),
            self.at.format("%Y-%m-%d %H:%M").to_string(),
            self.offset_minutes.map(|minutes| minutes.to_string()).unwrap_or_default(),
            self.method.code().to_owned(),
            self.guests.to_string(),
            self.duration_minutes.map(|minutes| minutes.to_string()).unwrap_or_default(),
        ];
        fields.extend(kinds(self.tally));
        fields.push(self.people.to_string());
        let mut heads = self.heads.clone();
        heads.sort_by_key(|head| head.device);
        fields.push(heads.len().to_string());
        for head in heads {
            fields.extend([head.device.to_string(), head.entries.to_string(), hex(&head.link.0)]);
        }
        fields.push(self.line_up.len().to_string());
        for person in &self.line_up {
            fields.push(person.number.to_string());
            fields.extend(kinds(person.letters));
            fields.push(hex(&person.seal));
        }
        fields.push(self.decisions.len().to_string());
        for (difference, taken, reason) in &self.decisions {
            fields.extend([
                difference.number.to_string(),
                difference.kind.code().to_owned(),
                difference.ledger.to_string(),
                difference.recount.to_string(),
                taken.code().to_owned(),
                reason.clone(),
            ]);
        }
        length_prefixed(&fields)
    }
}

/// The digest after one more amendment: SHA-256 over the one before it, the link of the amendment's row, its day, and
/// the number.
pub fn amended(before: Link, row: Link, on: NaiveDate, number: Number) -> Link {
    let mut hash = Sha256::new();
    hash.update(AMENDMENT);
    hash.update(length_prefixed(&[hex(&before.0), hex(&row.0), on.to_string(), number.to_string()]));
    Link(hash.finalize().into())
}

/// What stands for a person in a record: SHA-256 over a random salt, their UUID and their name. Whoever lacks the salt
/// cannot try names, so the seal of somebody who was removed tells nothing.
pub fn seal(salt: &[u8; 32], prisoner: Uuid, name: &PersonName) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(NAME);
    hash.update(salt);
    let fields = [prisoner.to_string(), name.surname.clone(), name.given.clone(), name.patronymic.clone()];
    hash.update(length_prefixed(&fields));
    hash.finalize().into()
}

fn kinds(figures: ByKind) -> [String; 3] {
    Kind::ALL.map(|kind| figures.of(kind).to_string())
}

fn hex(digest: &[u8; 32]) -> String {
    data_encoding::HEXLOWER.encode(digest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record() -> ClosingRecord {
        let name = PersonName {
            surname: "Окунев-Бархатный".to_owned(),
            given: "Лаврентий".to_owned(),
            patronymic: "Капитонович".to_owned(),
        };
        let person = |number: u32, letter| SealedPerson {
            number: Number(number),
            letters: ByKind { letter, ..ByKind::default() },
            seal: seal(&[7; 32], Uuid::from_u128(number.into()), &name),
        };
        let head = |device: u128, entries| DeviceHead {
            device: Uuid::from_u128(device),
            entries,
            link: Link::start(Uuid::from_u128(1), Uuid::from_u128(device)),
        };
        let difference = Difference { number: Number(2), kind: Kind::Letter, ledger: 5, recount: 4 };
        ClosingRecord {
            evening: Uuid::from_u128(1),
            title: "Вечер писем учёным".to_owned(),
            theme: "учёные".to_owned(),
            date: "2026-01-29".parse().unwrap(),
            place: String::new(),
            city: "Энск".to_owned(),
            at: "2026-01-29T19:42:00".parse().unwrap(),
            offset_minutes: Some(180),
            method: ClosingMethod::Recounted,
            guests: 118,
            duration_minutes: None,
            tally: ByKind { letter: 9, postcard: 0, handmade: 0 },
            people: 2,
            heads: vec![head(5, 0), head(2, 3)],
            line_up: vec![person(1, 5), person(2, 4)],
            decisions: vec![(difference, Decision::Recount, "талон без письма".to_owned())],
        }
    }

    #[test]
    fn the_bytes_of_a_record_and_its_codes_never_change() {
        let record = record();
        let first = amended(record.link(), Link([1; 32]), "2026-02-02".parse().unwrap(), Number(2));
        let second = amended(first, Link([2; 32]), "2026-02-03".parse().unwrap(), Number(1));
        let mut written = String::from_utf8(record.canonical()).unwrap() + "\n";
        for link in [record.link(), first, second] {
            written += &format!("{} {}\n", hex(&link.0), link.code());
        }
        assert_eq!(written, include_str!("../tests/closing_vectors.txt"));
    }

    #[test]
    fn the_order_in_which_devices_were_found_changes_nothing() {
        let mut other = record();
        other.heads.reverse();
        assert_eq!(other.link(), record().link());
    }

    #[test]
    fn each_field_changes_the_code() {
        type Edit = fn(&mut ClosingRecord);
        let edits: [Edit; 19] = [
            |record| record.evening = Uuid::from_u128(3),
            |record| record.title.push('!'),
            |record| record.theme.clear(),
            |record| record.date = record.date.succ_opt().unwrap(),
            |record| record.place.push('x'),
            |record| record.city.push('x'),
            |record| record.at += chrono::TimeDelta::minutes(1),
            |record| record.offset_minutes = None,
            |record| record.method = ClosingMethod::Quick,
            |record| record.guests += 1,
            |record| record.duration_minutes = Some(1),
            |record| record.tally.postcard += 1,
            |record| record.people += 1,
            |record| record.heads[0].entries += 1,
            |record| record.heads[1].link = Link([0; 32]),
            |record| record.line_up.swap(0, 1),
            |record| record.line_up[0].seal = [0; 32],
            |record| record.decisions[0].1 = Decision::Ledger,
            |record| record.decisions[0].2.push('x'),
        ];
        for (place, edit) in edits.into_iter().enumerate() {
            let mut edited = record();
            edit(&mut edited);
            assert_ne!(edited.link(), record().link(), "edit {place}");
        }
    }
}
