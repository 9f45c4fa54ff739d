//! What several rows say of one person, as one row.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use letterdesk_model::{
    custody::Custody,
    identity::{Features, Likeness},
    statement::{Doubt, Said},
};

use super::NAMESAKES;
use crate::{features::features, incoming::Incoming};

/// The rows as one, and whether they agree on where the person is. Each row speaks where those before it are silent; of
/// places that disagree the newest stands if every row is dated, else somebody has to say.
pub fn joined<'a>(rows: impl Iterator<Item = &'a Incoming> + Clone) -> (Incoming, bool) {
    let mut whole = Incoming::default();
    rows.clone().for_each(|row| fill(&mut whole, row));
    let places: Vec<Place<'_>> = rows.filter(|row| speaks(row)).take(NAMESAKES).map(Place::new).collect();
    let agree = places.iter().all(|one| places.iter().all(|other| !one.contradicts(other)));
    let newest = newest(&places).filter(|_| !agree);
    let chosen =
        newest.or_else(|| places.iter().rev().max_by_key(|place| place.fullness()).filter(|_| agree));
    if let Some(place) = chosen {
        // The date of a row that says nothing of the place is none of the place.
        whole.checked = places.iter().filter_map(|place| place.row.checked).max();
        put(&mut whole, place.row);
    } else if !places.is_empty() {
        whole = in_doubt(whole, &places);
    }
    (whole, agree || newest.is_some())
}

/// What a row says of where somebody is.
struct Place<'a> {
    row: &'a Incoming,
    features: Features,
}

fn speaks(row: &Incoming) -> bool {
    !row.words.is_empty() || row.custody.is_some() || row.own_address.is_some()
}

impl<'a> Place<'a> {
    fn new(row: &'a Incoming) -> Place<'a> {
        Place { row, features: features(&row.said) }
    }

    fn contradicts(&self, other: &Place<'_>) -> bool {
        let (one, two) = (&self.features, &other.features);
        let differ = |a: &str, b: &str| !a.is_empty() && !b.is_empty() && a != b;
        let others = [(one, two), (two, one)];
        let own = |place: &Place<'_>| place.row.own_address.clone();
        one.likeness(two) == Likeness::Different
            || others.iter().any(|(a, b)| differ(&a.street, &b.street) || differ(&a.postcode, &b.postcode))
            || own(self).zip(own(other)).is_some_and(|(a, b)| a != b)
            || differ(&self.row.unit, &other.row.unit)
            || self.row.custody.zip(other.row.custody).is_some_and(|(a, b)| a != b)
            || self.row.place_doubt != other.row.place_doubt
    }

    /// How much of a place is said.
    fn fullness(&self) -> usize {
        let said = &self.row.said;
        let parts =
            [&said.kind, &said.number, &said.full, &said.region, &said.town, &said.street, &said.postcode];
        parts.into_iter().filter(|part| !part.is_empty()).count()
    }
}

/// The one place of the newest date, where every row has one.
fn newest<'p, 'a>(places: &'p [Place<'a>]) -> Option<&'p Place<'a>> {
    let dates: Vec<NaiveDate> = places.iter().map(|place| place.row.checked).collect::<Option<_>>()?;
    let newest = dates.iter().max()?;
    let mut of_it = places.iter().zip(&dates).filter(|(_, date)| *date == newest);
    of_it.next().map(|(place, _)| place).filter(|_| of_it.next().is_none())
}

/// Takes over all that a row says of the place; a state stays where the row says none.
fn put(whole: &mut Incoming, row: &Incoming) {
    whole.words.clone_from(&row.words);
    whole.said.clone_from(&row.said);
    whole.unit.clone_from(&row.unit);
    whole.place_doubt = row.place_doubt;
    whole.own_address.clone_from(&row.own_address);
    whole.custody = row.custody.or(whole.custody);
    whole.checked = row.checked.or(whole.checked);
}

/// Nobody knows which of the places it is: all their words are kept, to be asked about.
fn in_doubt(whole: Incoming, places: &[Place<'_>]) -> Incoming {
    let words: BTreeSet<&str> =
        places.iter().map(|place| place.row.words.as_str()).filter(|words| !words.is_empty()).collect();
    let states: BTreeSet<&str> =
        places.iter().filter_map(|place| place.row.custody).map(Custody::code).collect();
    Incoming {
        words: words.iter().copied().collect::<Vec<_>>().join("\n"),
        said: Said::default(),
        unit: String::new(),
        place_doubt: (!words.is_empty()).then_some(Doubt::TwoPlaces),
        own_address: None,
        custody: if states.len() > 1 { Some(Custody::Clarifying) } else { whole.custody },
        ..whole
    }
}

/// Gives what was not said yet, but for the place.
fn fill(whole: &mut Incoming, row: &Incoming) {
    let texts: [(&mut String, &String); 12] = [
        (&mut whole.name.patronymic, &row.name.patronymic),
        (&mut whole.dative, &row.dative),
        (&mut whole.latin, &row.latin),
        (&mut whole.articles, &row.articles),
        (&mut whole.term, &row.term),
        (&mut whole.story, &row.story),
        (&mut whole.interests, &row.interests),
        (&mut whole.room_line, &row.room_line),
        (&mut whole.note, &row.note),
        (&mut whole.marks, &row.marks),
        (&mut whole.languages, &row.languages),
        (&mut whole.source, &row.source),
    ];
    for (own, other) in texts.into_iter().filter(|(own, _)| own.is_empty()) {
        own.clone_from(other);
    }
    if whole.name.surname.is_empty() {
        whole.name.surname.clone_from(&row.name.surname);
        whole.name.given.clone_from(&row.name.given);
    }
    for reason in row.doubt.split('\n').filter(|reason| !reason.is_empty()) {
        if !whole.doubt.contains(reason) {
            whole.doubt =
                if whole.doubt.is_empty() { reason.to_owned() } else { format!("{}\n{reason}", whole.doubt) };
        }
    }
    whole.uuid = whole.uuid.or(row.uuid);
    whole.sex = whole.sex.or(row.sex);
    whole.born = whole.born.or(row.born);
    whole.custody = whole.custody.or(row.custody);
    whole.held_since = whole.held_since.or(row.held_since);
    whole.room_sight = whole.room_sight.or(row.room_sight);
    whole.checked = whole.checked.max(row.checked);
    let new: Vec<String> = row.tags.iter().filter(|tag| !whole.tags.contains(tag)).cloned().collect();
    whole.tags.extend(new);
}
