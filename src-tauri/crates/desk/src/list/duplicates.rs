//! Records that may be about one person. A suspicion, never a verdict.

use std::collections::{HashMap, HashSet};

use letterdesk_model::{birth::Birth, id::PrisonerId, prisoner::PrisonerFields, search::collation_key};

use crate::{
    ground::{Area, Desk, Facts, Person, Result},
    list::view::{Likeness, Suspect, SuspectedPair},
};

/// People under one key that are held against each other: more are a file made to take long.
const NAMESAKES: usize = 50;
/// Settings of this kind begin so; the two rows follow, the smaller first.
const APART: &str = "apart ";
/// Surnames of one person spelled in two ways begin alike.
const COMMON_BEGINNING: usize = 3;

impl Desk {
    /// Every pair of records that may be one person, by the older record's place in the alphabet; those of which
    /// somebody has said that they are two are left out.
    pub fn suspected_duplicates(&self) -> Result<Vec<SuspectedPair>> {
        let facts = self.facts()?;
        let people = self.people()?;
        let mut pairs = Vec::new();
        for likeness in [
            Likeness::Name,
            Likeness::SurnameAndBirthday,
            Likeness::GivenAndBirthday,
            Likeness::SwappedName,
            Likeness::Initial,
        ] {
            for namesakes in grouped(people.all(), likeness).into_values() {
                for (place, one) in namesakes.iter().enumerate() {
                    let alike =
                        namesakes[place + 1..].iter().filter(|other| may_be_one(one, other, likeness));
                    pairs.extend(alike.map(|other| (*one, *other, likeness)));
                }
            }
        }
        let mut seen = self.marked_distinct()?;
        pairs.retain(|(one, other, _)| seen.insert(ids(one, other)));
        pairs.sort_by_key(|(one, other, _)| (people.place(one.prisoner.id), people.place(other.prisoner.id)));
        pairs.into_iter().map(|(one, other, why)| self.pair(&facts, one, other, why)).collect()
    }

    /// Remembers that two records are two people, who are suspected no longer; or forgets it.
    pub fn mark_distinct(&mut self, one: PrisonerId, other: PrisonerId, distinct: Distinct) -> Result<()> {
        let [first, second] = sorted(self.require_on_list(one)?, self.require_on_list(other)?);
        let key = format!("{APART}{first} {second}");
        self.transact(&[Area::List], |tx| match distinct {
            Distinct::Yes => Ok(tx.set_setting(&key, "two")?),
            Distinct::Unknown => Ok(tx.clear_setting(&key)?),
        })
    }

    fn marked_distinct(&self) -> Result<HashSet<[PrisonerId; 2]>> {
        let settings = self.reader()?.settings()?;
        Ok(settings.into_iter().filter_map(|(key, _)| pair_of(&key)).collect())
    }

    fn pair(&self, facts: &Facts, one: &Person, other: &Person, why: Likeness) -> Result<SuspectedPair> {
        let (first, second) = if one.prisoner.id < other.prisoner.id { (one, other) } else { (other, one) };
        Ok(SuspectedPair { first: self.suspect(facts, first)?, second: self.suspect(facts, second)?, why })
    }

    pub(crate) fn suspect(&self, facts: &Facts, person: &Person) -> Result<Suspect> {
        let fields = &person.prisoner.fields;
        Ok(Suspect {
            id: person.prisoner.id,
            name: fields.name.full(),
            born: fields.born.map(|born| born.to_string()),
            facility: self.people()?.facility_short(&person.prisoner),
            letters_ever: facts.letters(person.prisoner.id),
        })
    }
}

/// The two records that a setting tells apart.
fn pair_of(key: &str) -> Option<[PrisonerId; 2]> {
    let (first, second) = key.strip_prefix(APART)?.split_once(' ')?;
    Some(sorted(PrisonerId(first.parse().ok()?), PrisonerId(second.parse().ok()?)))
}

/// Whether a setting tells a record apart from another.
pub(crate) fn names_a_pair_of(key: &str, id: PrisonerId) -> bool {
    pair_of(key).is_some_and(|pair| pair.contains(&id))
}

/// What somebody has said of two records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Distinct {
    /// They are two people.
    Yes,
    /// Nothing, or no longer.
    Unknown,
}

fn ids(one: &Person, other: &Person) -> [PrisonerId; 2] {
    sorted(one.prisoner.id, other.prisoner.id)
}

fn sorted(one: PrisonerId, other: PrisonerId) -> [PrisonerId; 2] {
    let mut ids = [one, other];
    ids.sort();
    ids
}

/// People by what a likeness compares; those who have nothing of it are left out.
fn grouped(persons: &[Person], likeness: Likeness) -> HashMap<String, Vec<&Person>> {
    let mut groups = HashMap::<String, Vec<&Person>>::new();
    for person in persons {
        if let Some(key) = key_of(&person.prisoner.fields, likeness) {
            groups.entry(key).or_default().push(person);
        }
    }
    groups.retain(|_, group| group.len() > 1);
    groups.values_mut().for_each(|group| group.truncate(NAMESAKES));
    groups
}

fn key_of(fields: &PrisonerFields, likeness: Likeness) -> Option<String> {
    let date = || match fields.born {
        Some(Birth::Date(date)) => Some(date.to_string()),
        _ => None,
    };
    let name = &fields.name;
    let folded = |text: &str| (!text.is_empty()).then(|| without_yo(text));
    Some(match likeness {
        Likeness::Name => format!("{} {}", folded(&name.surname)?, folded(&name.given)?),
        Likeness::SurnameAndBirthday => format!("{} {}", folded(&name.surname)?, date()?),
        Likeness::GivenAndBirthday => {
            let beginning: String = without_yo(&name.surname).chars().take(COMMON_BEGINNING).collect();
            format!("{beginning} {} {}", folded(&name.given)?, date()?)
        }
        Likeness::SwappedName => {
            let mut names = [folded(&name.surname)?, folded(&name.given)?];
            names.sort();
            names.join(" ")
        }
        Likeness::Initial => {
            format!("{} {}", folded(&name.surname)?, folded(&name.given)?.chars().next()?)
        }
    })
}

/// The letters alone, ё as е: the first part of a collation key.
fn without_yo(text: &str) -> String {
    collation_key(text).split('\u{1}').next().unwrap_or_default().to_owned()
}

/// Whether nothing that both records say speaks against it.
fn may_be_one(one: &Person, other: &Person, likeness: Likeness) -> bool {
    let (one, other) = (&one.prisoner.fields, &other.prisoner.fields);
    let patronymics = [&one.name.patronymic, &other.name.patronymic].map(|text| without_yo(text));
    let patronymics_agree =
        patronymics.iter().any(String::is_empty) || begins_alike(&patronymics[0], &patronymics[1]);
    let births_agree = match (one.born, other.born) {
        (Some(Birth::Date(one)), Some(Birth::Date(other))) => one == other,
        (Some(one), Some(other)) => one.year() == other.year(),
        _ => true,
    };
    let is_initial = |fields: &PrisonerFields| without_yo(&fields.name.given).chars().count() == 1;
    if likeness == Likeness::Initial && !is_initial(one) && !is_initial(other) {
        return false;
    }
    births_agree && (patronymics_agree || likeness == Likeness::SurnameAndBirthday && !both_given(one, other))
}

/// An initial agrees with the whole: «И.» and «Ильич».
fn begins_alike(one: &str, other: &str) -> bool {
    one.starts_with(other) || other.starts_with(one)
}

fn both_given(one: &PrisonerFields, other: &PrisonerFields) -> bool {
    !one.name.given.is_empty() && !other.name.given.is_empty()
}
