//! Whom a row is about: by surname, given name and birth year; by name alone only as a suspicion.

use std::collections::HashMap;

use letterdesk_model::{birth::Birth, prisoner::Prisoner};
use uuid::Uuid;

use crate::{incoming::Incoming, text::clean};

/// Whom a row is about, as places in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Identity {
    /// Nobody of the list.
    Nobody,
    /// This one.
    Sure(usize),
    /// Perhaps one of these.
    Suspects(Vec<usize>),
}

impl Identity {
    /// The one, or the first suspect.
    pub fn first(&self) -> Option<usize> {
        self.all().first().copied()
    }

    /// All that may be meant.
    pub fn all(&self) -> &[usize] {
        match self {
            Identity::Nobody => &[],
            Identity::Sure(at) => std::slice::from_ref(at),
            Identity::Suspects(all) => all,
        }
    }
}

/// The list, findable by name.
pub struct People<'a> {
    list: &'a [Prisoner],
    by_name: HashMap<(String, String), Vec<usize>>,
    /// By surname and the first letter of the given name.
    by_initial: HashMap<(String, char), Vec<usize>>,
    by_uuid: HashMap<Uuid, usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Likeness {
    Sure,
    Suspect,
    Other,
}

impl<'a> People<'a> {
    /// Indexes the list.
    pub fn new(list: &'a [Prisoner]) -> People<'a> {
        let mut by_name: HashMap<(String, String), Vec<usize>> = HashMap::new();
        let mut by_initial: HashMap<(String, char), Vec<usize>> = HashMap::new();
        for (at, prisoner) in list.iter().enumerate() {
            let name = &prisoner.fields.name;
            for key in keys(&name.surname, &name.given) {
                by_name.entry(key).or_default().push(at);
            }
            for key in initials(&name.surname, &name.given) {
                by_initial.entry(key).or_default().push(at);
            }
        }
        let by_uuid = list.iter().enumerate().map(|(at, prisoner)| (prisoner.uuid, at)).collect();
        People { list, by_name, by_initial, by_uuid }
    }

    /// Whom the row is about.
    pub fn identify(&self, person: &Incoming) -> Identity {
        if let Some(at) = person.uuid.and_then(|uuid| self.by_uuid.get(&uuid)) {
            return Identity::Sure(*at);
        }
        let found = self.named(&person.name.surname, &person.name.given);
        let of = |likeness| -> Vec<usize> {
            found.iter().copied().filter(|at| likeness_of(&self.list[*at], person) == likeness).collect()
        };
        match (of(Likeness::Sure).as_slice(), of(Likeness::Suspect)) {
            ([], suspects) if suspects.is_empty() => self.otherwise_named(person),
            ([], suspects) => Identity::Suspects(suspects),
            ([one], _) => Identity::Sure(*one),
            (several, _) => self.narrow(several, person),
        }
    }

    /// Who has this surname and given name.
    fn named(&self, surname: &str, given: &str) -> Vec<usize> {
        let keys = keys(surname, given);
        let mut found: Vec<usize> =
            keys.iter().filter_map(|key| self.by_name.get(key)).flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Who has the row's names in the other order, or only the initial of one: a suspicion, where nothing
    /// speaks against it; an initial says so little that the years have to agree.
    fn otherwise_named(&self, person: &Incoming) -> Identity {
        let name = &person.name;
        let swapped = self.named(&name.given, &name.surname);
        let shortened =
            initials(&name.surname, &name.given).into_iter().filter_map(|key| self.by_initial.get(&key));
        let is_short = |at: &usize| is_initial(&name.given) || is_initial(&self.list[*at].fields.name.given);
        let shortened = shortened.flatten().copied().filter(is_short);
        let mut suspects: Vec<usize> = swapped.iter().copied().chain(shortened).collect();
        suspects.retain(|at| {
            let known = &self.list[*at].fields;
            let years = known.born.map(Birth::year).zip(person.born.map(Birth::year));
            years.map_or(swapped.contains(at), |(a, b)| a == b)
                && patronymics(&known.name.patronymic, &name.patronymic) != Agreement::Contradict
        });
        suspects.sort_unstable();
        suspects.dedup();
        if suspects.is_empty() { Identity::Nobody } else { Identity::Suspects(suspects) }
    }

    /// Several of one name and year: the whole date and the patronymic may tell them apart.
    fn narrow(&self, several: &[usize], person: &Incoming) -> Identity {
        let same_date = |at: &&usize| {
            matches!(person.born, Some(Birth::Date(_))) && self.list[**at].fields.born == person.born
        };
        let patronymic = clean::fold(&person.name.patronymic);
        let same_patronymic = |at: &&usize| {
            !patronymic.is_empty() && clean::fold(&self.list[**at].fields.name.patronymic) == patronymic
        };
        let by_date: Vec<&usize> = several.iter().filter(same_date).collect();
        let by_patronymic: Vec<&usize> = several.iter().filter(same_patronymic).collect();
        match (by_date.as_slice(), by_patronymic.as_slice()) {
            ([one], _) | (_, [one]) => Identity::Sure(**one),
            _ => Identity::Suspects(several.to_vec()),
        }
    }
}

/// Every pair of surname and given name that a person may be called by.
fn keys(surname: &str, given: &str) -> Vec<(String, String)> {
    let given = surname_forms(given);
    surname_forms(surname)
        .into_iter()
        .flat_map(|surname| given.iter().map(move |given| (surname.clone(), given.clone())))
        .collect()
}

/// Every surname with the first letter of the given name.
fn initials(surname: &str, given: &str) -> Vec<(String, char)> {
    let Some(first) = clean::fold(given).chars().next() else { return Vec::new() };
    surname_forms(surname).into_iter().map(|surname| (surname, first)).collect()
}

/// «К.», «К»
fn is_initial(given: &str) -> bool {
    given.trim_end_matches('.').chars().count() == 1
}

/// «Окунева (Щукина)» is also «Окунева» and «Щукина»; all folded, the whole first.
pub(crate) fn surname_forms(surname: &str) -> Vec<String> {
    let whole = clean::fold(surname);
    let Some((outer, inner)) = whole.split_once('(') else { return vec![whole] };
    let inner = inner.trim_end_matches(')').trim().to_owned();
    let outer = outer.trim().to_owned();
    let mut forms = vec![whole.clone(), outer, inner];
    forms.retain(|form| !form.is_empty());
    forms
}

/// How a row stands to somebody whose surname and given name it has.
fn likeness_of(prisoner: &Prisoner, person: &Incoming) -> Likeness {
    let known = &prisoner.fields;
    let patronymics = patronymics(&known.name.patronymic, &person.name.patronymic);
    let years = known.born.map(Birth::year).zip(person.born.map(Birth::year)).map(|(a, b)| a == b);
    match (years, patronymics) {
        (Some(true), Agreement::Contradict) => Likeness::Suspect,
        (Some(true), _) => Likeness::Sure,
        // Another patronymic and no common year: another person.
        (_, Agreement::Contradict) => Likeness::Other,
        (Some(false), _) => Likeness::Suspect,
        // The list does not know the birth: the whole name is all there is to know, and a year is what was missing.
        (None, Agreement::Same) if known.born.is_none() => Likeness::Sure,
        (None, _) => Likeness::Suspect,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Agreement {
    Same,
    Unknown,
    Contradict,
}

fn patronymics(a: &str, b: &str) -> Agreement {
    let (a, b) = (clean::fold(a), clean::fold(b));
    if a.is_empty() || b.is_empty() {
        return Agreement::Unknown;
    }
    let initial = |short: &str, long: &str| {
        let short = short.trim_end_matches('.');
        short.chars().count() == 1 && long.starts_with(short)
    };
    match a == b {
        true => Agreement::Same,
        false if initial(&a, &b) || initial(&b, &a) => Agreement::Unknown,
        false => Agreement::Contradict,
    }
}
