//! The facility of a row in the directory: by kind, number and region; never by kind and number alone.

use std::collections::HashMap;

use letterdesk_model::{
    facility::{Facility, FacilityFields},
    id::FacilityId,
};

use super::{Change, FacilityDifference, FacilityMatch, Item};
use crate::{
    field::Field,
    problem::{Problem, ProblemCode},
    text::{clean, facility as facility_text, region},
};

/// The directory beside what a file says of places.
pub struct Places<'a> {
    directory: Vec<Entry<'a>>,
    /// New places in the order of their first rows, each with that row's line.
    new: Vec<(u32, FacilityFields)>,
    /// Where in `new` a place is that goes by a name or a postcode.
    new_by: HashMap<Place, usize>,
    /// What the file says otherwise.
    pub differences: Vec<FacilityDifference>,
    /// New places that rows disagree about.
    pub problems: Vec<Problem>,
}

struct Entry<'a> {
    facility: &'a Facility,
    key: Key,
}

/// What makes two descriptions one place.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Key {
    kind: String,
    number: String,
    region: String,
    full: String,
    name: String,
    /// What people call it: the words in «…» of its short name.
    nickname: String,
    postcode: String,
}

/// A new place under one of the things it goes by.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Place {
    kind: String,
    number: String,
    region: String,
    by: By,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum By {
    /// Short name, and the full one where there is no number.
    Name(String, String),
    Postcode(String),
}

impl Key {
    fn of(fields: &FacilityFields) -> Key {
        let kind = clean::bare(&fields.kind);
        Key {
            // «Т-2» and «Тюрьма-2», «СИ» and «СИЗО» are written for one another.
            kind: match kind.as_str() {
                "т" => "тюрьма".to_owned(),
                "си" => "сизо".to_owned(),
                _ => kind,
            },
            number: fields.number.trim().trim_start_matches(['№', '-', ' ']).to_lowercase(),
            region: region::key(&fields.region),
            full: clean::bare(&fields.full),
            name: clean::bare(&fields.short),
            nickname: nickname(&fields.short),
            postcode: clean::bare(&fields.postcode),
        }
    }

    fn has_kind_and_number(&self) -> bool {
        !self.kind.is_empty() && !self.number.is_empty()
    }

    /// What a new place goes by: two rows that share one of these mean one place. Two nicknames under one number are
    /// two places, and a number without a nickname is neither of them unless the postcode says so.
    fn places(&self) -> Vec<Place> {
        let place = |by| Place {
            kind: self.kind.clone(),
            number: self.number.clone(),
            region: self.region.clone(),
            by,
        };
        let full = if self.has_kind_and_number() { String::new() } else { self.full.clone() };
        let mut places = vec![place(By::Name(self.name.clone(), full))];
        if self.has_kind_and_number() && !self.postcode.is_empty() {
            places.push(place(By::Postcode(self.postcode.clone())));
        }
        places
    }

    /// Whether the short name is the kind and number alone.
    fn is_plain(&self) -> bool {
        self.name.is_empty() || self.name == clean::bare(&format!("{}{}", self.kind, self.number))
    }
}

impl<'a> Places<'a> {
    /// Indexes the directory.
    pub fn new(facilities: &'a [Facility]) -> Places<'a> {
        let directory =
            facilities.iter().map(|facility| Entry { facility, key: Key::of(&facility.fields) }).collect();
        Places {
            directory,
            new: Vec::new(),
            new_by: HashMap::new(),
            differences: Vec::new(),
            problems: Vec::new(),
        }
    }

    /// The place that a row names. `current` is where the person is now: it settles what the row leaves open.
    pub fn find(
        &mut self,
        line: u32,
        said: Option<&FacilityFields>,
        current: Option<FacilityId>,
    ) -> FacilityMatch {
        let Some(said) = said else { return FacilityMatch::None };
        let key = Key::of(said);
        let candidates = self.candidates(said, &key);
        let ids: Vec<FacilityId> = candidates.iter().map(|entry| entry.facility.id).collect();
        match candidates.as_slice() {
            [] => self.new_place(line, said, &key),
            [one] if is_sure(one, said, &key) || current == Some(one.facility.id) => {
                let facility = one.facility;
                self.note_difference(line, facility, said);
                FacilityMatch::Existing(facility.id)
            }
            _ => match current.filter(|current| ids.contains(current)) {
                Some(current) => FacilityMatch::Existing(current),
                None => FacilityMatch::Unsure(ids),
            },
        }
    }

    /// Whom of the directory the words may mean, narrowed by everything they say.
    fn candidates(&self, said: &FacilityFields, key: &Key) -> Vec<&Entry<'a>> {
        let agrees = |a: &str, b: &str| a.is_empty() || b.is_empty() || a == b;
        let same_full = |entry: &&Entry<'a>| {
            !key.full.is_empty() && entry.key.full == key.full && agrees(&entry.key.region, &key.region)
        };
        let by_full: Vec<&Entry<'a>> = self.directory.iter().filter(same_full).collect();
        let mut found: Vec<&Entry<'a>> = match (by_full.is_empty(), key.has_kind_and_number()) {
            (false, _) => by_full,
            (true, true) => {
                let same_place = |entry: &&Entry<'a>| {
                    entry.key.kind == key.kind
                        && entry.key.number == key.number
                        && agrees(&entry.key.region, &key.region)
                };
                self.directory.iter().filter(same_place).collect()
            }
            (true, false) => {
                let names = |entry: &Entry<'a>| {
                    !key.name.is_empty()
                        && [&entry.key.name, &entry.key.full, &entry.key.nickname].contains(&&key.name)
                };
                let same_name = |entry: &&Entry<'a>| names(entry) && agrees(&entry.key.region, &key.region);
                self.directory.iter().filter(same_name).collect()
            }
        };
        let known = |fields: &FacilityFields, part: fn(&FacilityFields) -> &str| clean::bare(part(fields));
        narrow(&mut found, |entry| !key.region.is_empty() && entry.key.region == key.region);
        narrow(&mut found, |entry| {
            !said.postcode.is_empty()
                && known(&entry.facility.fields, |fields| &fields.postcode)
                    == known(said, |fields| &fields.postcode)
        });
        narrow(&mut found, |entry| !key.is_plain() && entry.key.name == key.name);
        narrow(&mut found, |entry| entry.key.full == key.full && !key.full.is_empty());
        narrow(&mut found, |entry| is_in(said, &entry.facility.fields));
        // What stands twice in the directory, word for word, is told apart by the plainer word: the short name.
        narrow(&mut found, |entry| {
            entry.key.name == key.name && same_address_facts(said, &entry.facility.fields)
        });
        found
    }

    fn new_place(&mut self, line: u32, said: &FacilityFields, key: &Key) -> FacilityMatch {
        let places = key.places();
        let known = places.iter().find_map(|place| self.new_by.get(place)).copied();
        let at = known.unwrap_or(self.new.len());
        match self.new.get_mut(at) {
            Some((first_line, fields)) => {
                self.problems.extend(disagreement(line, said, *first_line, fields));
                fill(fields, said);
            }
            None => self.new.push((line, said.clone())),
        }
        for place in places {
            self.new_by.entry(place).or_insert(at);
        }
        FacilityMatch::New(said.clone())
    }

    /// Gives all rows of one new place the same fields: what any of them says, the first one first.
    pub fn settle(&self, items: &mut [Item]) {
        for item in items {
            let FacilityMatch::New(said) = &item.facility else { continue };
            let at = Key::of(said).places().iter().find_map(|place| self.new_by.get(place)).copied();
            if let Some((_, fields)) = at.and_then(|at| self.new.get(at)) {
                item.facility = FacilityMatch::New(named(fields.clone()));
            }
        }
    }

    /// Notes once a facility what the file says otherwise of its address.
    fn note_difference(&mut self, line: u32, facility: &Facility, said: &FacilityFields) {
        if self.differences.iter().any(|difference| difference.facility == facility.id) {
            return;
        }
        let mut fields = facility.fields.clone();
        // A region that the directory's own full name says is no news either.
        let by_full =
            facility_text::find(&facility.fields.full).map(|found| region::key(&found.facility.region));
        let implied = |said: &str| by_full.as_deref() == Some(&region::key(said));
        let mut changes = Vec::new();
        for (field, part, said) in [
            (Field::FacilityFull, &mut fields.full, &said.full),
            (Field::Region, &mut fields.region, &said.region),
            (Field::Postcode, &mut fields.postcode, &said.postcode),
            (Field::Street, &mut fields.street, &said.street),
        ] {
            let is_news = match field {
                // Another spelling of one region is no news, and part of an address says nothing against the whole.
                Field::Region => part.is_empty() && !implied(said),
                Field::Street => !clean::bare(part).contains(&clean::bare(said)) && !same_words(part, said),
                _ => clean::bare(part) != clean::bare(said),
            };
            if !said.is_empty() && is_news {
                changes.push(Change { field, before: part.clone(), after: said.clone() });
                *part = said.clone();
            }
        }
        if !changes.is_empty() {
            self.differences.push(FacilityDifference { facility: facility.id, line, changes, fields });
        }
    }
}

/// The words in «…», bare; empty where there are none.
fn nickname(short: &str) -> String {
    let inner = short.split_once('«').and_then(|(_, rest)| rest.split_once('»'));
    inner.map(|(inner, _)| clean::bare(inner)).unwrap_or_default()
}

/// Two rows that give one new place two postcodes.
fn disagreement(
    line: u32,
    said: &FacilityFields,
    first_line: u32,
    fields: &FacilityFields,
) -> Option<Problem> {
    let differ = !said.postcode.is_empty() && !fields.postcode.is_empty() && said.postcode != fields.postcode;
    let data = [
        ("facility", fields.short.clone()),
        ("postcode", fields.postcode.clone()),
        ("other", said.postcode.clone()),
        ("first_line", first_line.to_string()),
    ];
    differ.then(|| Problem::new(line, ProblemCode::FacilityDisagrees, data))
}

/// Keeps those that agree, if any do.
fn narrow<'e, 'a>(found: &mut Vec<&'e Entry<'a>>, agrees: impl Fn(&Entry<'a>) -> bool) {
    if found.len() > 1 && found.iter().any(|entry| agrees(entry)) {
        found.retain(|entry| agrees(entry));
    }
}

/// Whether the row says enough for the one candidate: every region has a СИЗО-1.
fn is_sure(entry: &Entry<'_>, said: &FacilityFields, key: &Key) -> bool {
    let fields = &entry.facility.fields;
    let same = |a: &str, b: &str| !a.is_empty() && a == b;
    let knows_as_little = key.region.is_empty() && entry.key.region.is_empty() && entry.key.name == key.name;
    // Beside a place with a nickname there may be another of that number, which the directory does not have yet.
    let is_the_plain_one = entry.key.is_plain() || entry.key.name == key.name;
    (same(&key.region, &entry.key.region) && is_the_plain_one)
        || same(&said.postcode, &fields.postcode)
        || same(&key.full, &entry.key.full)
        || (!key.is_plain() && same(&key.name, &entry.key.name))
        || (!key.has_kind_and_number() && same(&key.name, &entry.key.name))
        || (!key.has_kind_and_number() && same(&key.name, &entry.key.nickname))
        || is_in(said, fields)
        || knows_as_little
}

/// Whether the town or street that the row names stands in the facility's address.
fn is_in(said: &FacilityFields, known: &FacilityFields) -> bool {
    let known = clean::bare(&format!("{} {}", known.street, known.region));
    let parts = said.street.split(',').map(clean::bare).filter(|part| part.chars().count() > 3);
    let mut parts = parts.peekable();
    parts.peek().is_some() && parts.all(|part| known.contains(&part))
}

fn same_address_facts(a: &FacilityFields, b: &FacilityFields) -> bool {
    clean::bare(&a.postcode) == clean::bare(&b.postcode) && clean::bare(&a.street) == clean::bare(&b.street)
}

/// Whether two addresses are the same words in another order.
fn same_words(a: &str, b: &str) -> bool {
    let words = |text: &str| {
        let folded = clean::fold(text);
        let mut words: Vec<String> = folded
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        words.sort_unstable();
        words
    };
    words(a) == words(b)
}

/// Fills what is empty.
fn fill(fields: &mut FacilityFields, said: &FacilityFields) {
    for (part, said) in [
        (&mut fields.kind, &said.kind),
        (&mut fields.number, &said.number),
        (&mut fields.short, &said.short),
        (&mut fields.full, &said.full),
        (&mut fields.region, &said.region),
        (&mut fields.postcode, &said.postcode),
        (&mut fields.street, &said.street),
    ] {
        if part.is_empty() {
            *part = said.clone();
        }
    }
}

/// An envelope needs a name: the short one until somebody knows the full one, and the other way round.
fn named(mut fields: FacilityFields) -> FacilityFields {
    if fields.full.is_empty() {
        fields.full = fields.short.clone();
    }
    if fields.short.is_empty() {
        let found = facility_text::find(&fields.full).map(|found| found.facility.short);
        fields.short = found.unwrap_or_else(|| fields.full.clone());
    }
    fields
}
