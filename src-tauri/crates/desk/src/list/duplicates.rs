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
        let compared: Vec<Compared<'_>> = people.all().iter().map(Compared::new).collect();
        let mut pairs = Vec::new();
        for likeness in [
            Likeness::Name,
            Likeness::SurnameAndBirthday,
            Likeness::GivenAndBirthday,
            Likeness::SwappedName,
            Likeness::Initial,
        ] {
            for namesakes in grouped(&compared, likeness).into_values() {
                for (place, one) in namesakes.iter().enumerate() {
                    let alike =
                        namesakes[place + 1..].iter().filter(|other| may_be_one(one, other, likeness));
                    pairs.extend(alike.map(|other| (one.person, other.person, likeness)));
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
            facility: self.people()?.facility_in_town(&person.prisoner),
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

/// What is compared of a person: the letters of the name alone, ё as е.
struct Compared<'a> {
    person: &'a Person,
    surname: String,
    given: String,
    patronymic: String,
    born: Option<Birth>,
}

impl<'a> Compared<'a> {
    fn new(person: &'a Person) -> Compared<'a> {
        let PrisonerFields { name, born, .. } = &person.prisoner.fields;
        Compared {
            person,
            surname: without_yo(&name.surname),
            given: without_yo(&name.given),
            patronymic: without_yo(&name.patronymic),
            born: *born,
        }
    }

    /// What two people have in common who are alike in this way; `None` without it.
    fn key(&self, likeness: Likeness) -> Option<String> {
        let date = || match self.born {
            Some(Birth::Date(date)) => Some(date.to_string()),
            _ => None,
        };
        let some = |text: &'_ String| (!text.is_empty()).then(|| text.clone());
        Some(match likeness {
            Likeness::Name => format!("{} {}", some(&self.surname)?, some(&self.given)?),
            Likeness::SurnameAndBirthday => format!("{} {}", some(&self.surname)?, date()?),
            Likeness::GivenAndBirthday => {
                let beginning: String = self.surname.chars().take(COMMON_BEGINNING).collect();
                format!("{beginning} {} {}", some(&self.given)?, date()?)
            }
            Likeness::SwappedName => {
                let mut names = [some(&self.surname)?, some(&self.given)?];
                names.sort();
                names.join(" ")
            }
            Likeness::Initial => format!("{} {}", some(&self.surname)?, self.given.chars().next()?),
        })
    }

    fn has_initial(&self) -> bool {
        self.given.chars().count() == 1
    }
}

/// The letters alone, ё as е: the first part of a collation key.
fn without_yo(text: &str) -> String {
    collation_key(text).split('\u{1}').next().unwrap_or_default().to_owned()
}

/// People by what a likeness compares; those who have nothing of it are left out.
fn grouped<'a>(all: &'a [Compared<'a>], likeness: Likeness) -> HashMap<String, Vec<&'a Compared<'a>>> {
    let mut groups = HashMap::<String, Vec<&Compared<'_>>>::new();
    for compared in all {
        if let Some(key) = compared.key(likeness) {
            groups.entry(key).or_default().push(compared);
        }
    }
    groups.retain(|_, group| group.len() > 1);
    groups.values_mut().for_each(|group| group.truncate(NAMESAKES));
    groups
}

/// Whether nothing that both records say speaks against it.
fn may_be_one(one: &Compared<'_>, other: &Compared<'_>, likeness: Likeness) -> bool {
    if likeness == Likeness::Initial && !one.has_initial() && !other.has_initial() {
        return false;
    }
    let patronymics_agree = one.patronymic.is_empty()
        || other.patronymic.is_empty()
        || begins_alike(&one.patronymic, &other.patronymic);
    let births_agree = match (one.born, other.born) {
        (Some(Birth::Date(one)), Some(Birth::Date(other))) => one == other,
        (Some(one), Some(other)) => one.year() == other.year(),
        _ => true,
    };
    let both_given = !one.given.is_empty() && !other.given.is_empty();
    births_agree && (patronymics_agree || likeness == Likeness::SurnameAndBirthday && !both_given)
}

/// An initial agrees with the whole: «И.» and «Ильич».
fn begins_alike(one: &str, other: &str) -> bool {
    one.starts_with(other) || other.starts_with(one)
}
