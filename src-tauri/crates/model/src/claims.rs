//! What sources say of one facility's address, and what is printed: one pure function, and nothing else decides.
//!
//! Claims that agree settle a field. Claims that disagree put everybody there in doubt until a person decides; that
//! decision overrules what was said against it, and nothing that is said later.

#[cfg(test)]
mod tests;

use std::{cmp::Reverse, collections::BTreeMap};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{identity::Features, statement::Said};

coded_enum! {
    /// A field that descriptions of one facility may disagree on. On all others, two that disagree are two facilities.
    #[derive(PartialOrd, Ord, Serialize, Deserialize)]
    #[cfg_attr(feature = "specta", derive(specta::Type))]
    #[serde(rename_all = "snake_case")]
    pub enum ClaimField {
        /// Street and house.
        Street = "street",
        /// Six digits.
        Postcode = "postcode",
    }
}

/// Whether somebody decided against a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Nobody did.
    Open,
    /// Somebody did; the same said again changes nothing.
    Overruled,
}

/// A value that a source gives for a field; it stands while anything that the source says supports it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// Which field.
    pub field: ClaimField,
    /// As written.
    pub value: String,
    /// Who says so: a keeper's name; empty for what was typed by hand. Stays in the vault.
    pub source: String,
    /// The newest date it was said at.
    pub date: Option<NaiveDate>,
    /// Of how many people or rows it is said.
    pub support: u32,
    /// Whether somebody decided against it.
    pub standing: Standing,
}

/// A person's decision for a field of a facility.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Which field.
    pub field: ClaimField,
    /// What is printed, as written.
    pub value: String,
    /// Its words as they are compared.
    pub key: String,
    /// The words it was decided against.
    pub over: Vec<String>,
    /// When.
    pub date: NaiveDate,
}

/// Who gives a description, the weaker first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Witness {
    /// A list of people, beside somebody's name.
    List,
    /// A directory of facilities.
    Directory,
    /// A person at this program.
    Hand,
}

/// One description of the facility.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence<'a> {
    /// What it says.
    pub said: &'a Said,
    /// The same, normalised.
    pub features: &'a Features,
    /// Who says so.
    pub witness: Witness,
    /// Their name.
    pub source: &'a str,
    /// When.
    pub date: Option<NaiveDate>,
}

/// What is known of a facility in the end.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Resolved {
    /// What is printed. Of a field in doubt: the newest claim, for whoever prints against the doubt.
    pub said: Said,
    /// Every claim on the fields that can disagree, in a fixed order.
    pub claims: Vec<Claim>,
    /// Fields whose claims disagree.
    pub disputed: Vec<ClaimField>,
}

/// Works out what is printed. `is_contrary` tells whether a postcode (first) belongs to another region (second, as
/// [`Features::region`]): such a postcode is disputed unless a person decided for it.
///
/// The order of the evidence does not matter.
pub fn resolve(
    evidence: &[Evidence<'_>],
    decisions: &[Decision],
    is_contrary: impl Fn(&str, &str) -> bool,
) -> Resolved {
    let mut resolved = Resolved { said: best(evidence), ..Resolved::default() };
    for field in ClaimField::ALL {
        let decision = decisions.iter().rfind(|decision| decision.field == field);
        let values = values(field, evidence, decision);
        let standing: Vec<&Value<'_>> =
            values.iter().filter(|value| value.standing == Standing::Open).collect();
        let (printed, settled) = settle(field, &standing, decision);
        let of_region = || evidence.iter().map(|one| one.features.region_known());
        let contrary = field == ClaimField::Postcode
            && decision.is_none()
            && of_region().any(|region| !region.is_empty() && is_contrary(&printed, region));
        if !settled || contrary {
            resolved.disputed.push(field);
        }
        *part(&mut resolved.said, field) = printed;
        resolved.claims.extend(values.into_iter().map(|value| value.claim(field)));
    }
    resolved
}

/// What one source says of a field, in one wording.
struct Value<'a> {
    key: &'a str,
    text: &'a str,
    source: &'a str,
    date: Option<NaiveDate>,
    support: u32,
    standing: Standing,
}

impl<'a> Value<'a> {
    /// The newest claim first, then what more people say; the alphabet decides for the order to be one.
    fn rank(&self) -> (Option<NaiveDate>, u32, Reverse<&'a str>) {
        (self.date, self.support, Reverse(self.text))
    }

    fn claim(&self, field: ClaimField) -> Claim {
        Claim {
            field,
            value: self.text.to_owned(),
            source: self.source.to_owned(),
            date: self.date,
            support: self.support,
            standing: self.standing,
        }
    }
}

/// Of two spellings of one value.
fn fuller<'a>(a: &'a str, b: &'a str) -> &'a str {
    if (b.chars().count(), Reverse(b)) > (a.chars().count(), Reverse(a)) { b } else { a }
}

fn part(said: &mut Said, field: ClaimField) -> &mut String {
    match field {
        ClaimField::Street => &mut said.street,
        ClaimField::Postcode => &mut said.postcode,
    }
}

fn text_and_key<'a>(field: ClaimField, one: &Evidence<'a>) -> (&'a str, &'a str) {
    match field {
        ClaimField::Street => (&one.said.street, &one.features.street),
        ClaimField::Postcode => (&one.said.postcode, &one.features.postcode),
    }
}

fn values<'a>(field: ClaimField, evidence: &[Evidence<'a>], decision: Option<&Decision>) -> Vec<Value<'a>> {
    let mut found = BTreeMap::<(&str, &str), Value<'a>>::new();
    for one in evidence {
        let (text, key) = text_and_key(field, one);
        if key.is_empty() {
            continue;
        }
        let overruled = decision.is_some_and(|decision| decision.over.iter().any(|over| over == key));
        let standing = if overruled { Standing::Overruled } else { Standing::Open };
        let value = found.entry((key, one.source)).or_insert(Value {
            key,
            text,
            source: one.source,
            date: None,
            support: 0,
            standing,
        });
        value.date = value.date.max(one.date);
        value.support += 1;
        value.text = fuller(value.text, text);
    }
    found.into_values().collect()
}

/// What is printed of a field, and whether its claims agree.
fn settle(field: ClaimField, standing: &[&Value<'_>], decision: Option<&Decision>) -> (String, bool) {
    let decided = decision.map(|decision| (decision.key.as_str(), decision.value.as_str()));
    let keys = || standing.iter().map(|value| value.key).chain(decided.map(|(key, _)| key));
    let says_all = |key: &str| keys().all(|other| says(field, key, other));
    if let Some((key, value)) = decided
        && keys().all(|other| says(field, key, other) || says(field, other, key))
    {
        return (value.to_owned(), true);
    }
    let whole = standing.iter().filter(|value| says_all(value.key)).max_by_key(|value| value.rank());
    let chosen = whole.or_else(|| standing.iter().max_by_key(|value| value.rank()));
    let text = chosen.map(|value| value.text).or(decided.map(|(_, value)| value));
    (text.unwrap_or_default().to_owned(), whole.is_some() || standing.is_empty())
}

/// Whether one wording says all that another says: part of an address says nothing against the whole.
fn says(field: ClaimField, whole: &str, part: &str) -> bool {
    match field {
        ClaimField::Postcode => whole == part,
        ClaimField::Street => part.split(' ').all(|word| whole.split(' ').any(|own| own == word)),
    }
}

/// Whether a name is the one on an office's own paper: «ФКУ …», «ФКУЗ …», «Федеральное казённое учреждение …».
fn is_official(name: &str) -> bool {
    name.starts_with("ФК") || name.starts_with("Федеральн")
}

/// Of the fields that descriptions of one facility cannot disagree on: the word of the best witness, then the newest,
/// the fullest, the first by alphabet.
fn best(evidence: &[Evidence<'_>]) -> Said {
    let best = |text: fn(&Said) -> &String| {
        let rank = |one: &&Evidence<'_>| {
            let text = text(one.said);
            (one.witness, is_official(text), one.date, text.chars().count(), Reverse(text.clone()))
        };
        let saying = evidence.iter().filter(|one| !text(one.said).is_empty());
        saying.max_by_key(rank).map(|one| text(one.said).clone()).unwrap_or_default()
    };
    Said {
        kind: best(|said| &said.kind),
        number: best(|said| &said.number),
        short: best(|said| &said.short),
        full: best(|said| &said.full),
        region: best(|said| &said.region),
        district: best(|said| &said.district),
        town: best(|said| &said.town),
        country: best(|said| &said.country),
        ..Said::default()
    }
}

impl Decision {
    /// A decision for `value`, whose words are `key`, against every other of the words that were said.
    pub fn new(
        field: ClaimField,
        value: &str,
        key: &str,
        said: impl Iterator<Item = String>,
        date: NaiveDate,
    ) -> Decision {
        let mut over: Vec<String> = said.filter(|other| !other.is_empty() && other != key).collect();
        over.sort_unstable();
        over.dedup();
        Decision { field, value: value.to_owned(), key: key.to_owned(), over, date }
    }
}
