//! Taking a row: the fields of a person afterwards. Pure; also the only place that says what a file may overwrite.

use letterdesk_model::{
    birth::Birth,
    custody::Custody,
    id::FacilityId,
    name::{self, PersonName},
    prisoner::{PrisonerFields, RoomSight},
};

use crate::{
    compare::{FacilityMatch, Item},
    incoming::Incoming,
    text::{clean, custody},
};

/// The fields after taking `item`, over what is there now; `None` makes a new person.
///
/// What the row says nothing about stays. A new facility must be inserted first: put its id into the item as
/// [`FacilityMatch::Existing`]. With `New`, `Unsure` and `None` the facility stays.
pub fn apply(item: &Item, existing: Option<&PrisonerFields>) -> PrisonerFields {
    let facility = match item.facility {
        FacilityMatch::Existing(id) => Some(id),
        FacilityMatch::New(_) | FacilityMatch::Unsure(_) | FacilityMatch::None => None,
    };
    let place = match (&item.facility, existing.and_then(|fields| fields.facility)) {
        (FacilityMatch::New(_), _) => Place::Other,
        (FacilityMatch::Existing(id), known) if known != Some(*id) => Place::Other,
        _ => Place::Same,
    };
    take(&item.person, facility, place, existing)
}

/// Whether the row puts the person somewhere else than we know them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Same,
    Other,
}

fn take(
    person: &Incoming,
    facility: Option<FacilityId>,
    place: Place,
    existing: Option<&PrisonerFields>,
) -> PrisonerFields {
    let before = existing.cloned().unwrap_or_default();
    let of_name = || name::sex_of_name(&person.name);
    let sex = person.sex.or(before.sex).or_else(|| existing.is_none().then(of_name).flatten());
    let mut after = PrisonerFields {
        name: full_name(&before.name, &person.name),
        sex,
        born: born(before.born, person.born),
        dative: text(&before.dative, &person.dative),
        latin: text(&before.latin, &person.latin),
        facility: facility.or(before.facility),
        own_address: before.own_address.clone(),
        custody: state(existing.map(|fields| fields.custody), person.custody, place),
        source: text(&before.source, &person.source),
        checked: before.checked.max(person.checked),
        doubt: text(&before.doubt, &person.doubt),
        articles: text(&before.articles, &person.articles),
        term: text(&before.term, &person.term),
        held_since: person.held_since.or(before.held_since),
        story: text(&before.story, &person.story),
        interests: text(&before.interests, &person.interests),
        room_line: text(&before.room_line, &person.room_line),
        room_sight: room_sight(before.room_sight, person.room_sight),
        note: text(&before.note, &person.note),
        marks: text(&before.marks, &person.marks),
        tags: tags(&before.tags, &person.tags),
        languages: text(&before.languages, &person.languages),
        merged_into: before.merged_into,
    };
    if place == Place::Other && existing.is_some() {
        leave_old_place(&mut after, person);
    }
    if let Some(own) = &person.own_address {
        let is_said =
            after.own_address.as_ref().is_none_or(|known| !crate::compare::same_address(known, own));
        after.own_address = if is_said { Some(own.clone()) } else { after.own_address };
    }
    after
}

/// An address of the old place, its doubt and the date of its check say nothing of the new one. Left standing, the old
/// address would be printed.
fn leave_old_place(after: &mut PrisonerFields, person: &Incoming) {
    after.own_address = None;
    after.doubt = person.doubt.clone();
    after.checked = person.checked;
}

fn text(before: &str, said: &str) -> String {
    let stays = said.is_empty() || clean::same(before, said);
    if stays { before.to_owned() } else { said.to_owned() }
}

/// A name is replaced where it differs by more than ё, case or dashes, or where its letter case is put right.
fn full_name(before: &PersonName, said: &PersonName) -> PersonName {
    let proper = before.proper_case();
    let part = |before: &str, proper: &str, said: &str| {
        let is_same = clean::fold(before) == clean::fold(said) && proper != said;
        if said.is_empty() || is_same { before.to_owned() } else { said.to_owned() }
    };
    let is_initial = |short: &str, long: &str| {
        let short = clean::fold(short);
        short.trim_end_matches('.').chars().count() == 1
            && clean::fold(long).starts_with(short.trim_end_matches('.'))
    };
    // An initial says less than the name that it begins.
    let given = if is_initial(&said.given, &before.given) { "" } else { &said.given };
    let patronymic = if is_initial(&said.patronymic, &before.patronymic) { "" } else { &said.patronymic };
    PersonName {
        surname: part(&before.surname, &proper.surname, surname_said(&before.surname, &said.surname)),
        given: part(&before.given, &proper.given, given),
        patronymic: part(&before.patronymic, &proper.patronymic, patronymic),
    }
}

/// «Окунева» says nothing new where we know «Окунева (Щукина)».
fn surname_said<'a>(before: &str, said: &'a str) -> &'a str {
    let known = crate::compare::surname_forms(before);
    let is_known = known.len() > 1 && known.contains(&clean::fold(said));
    if is_known { "" } else { said }
}

/// A year says less than the date that it is part of.
fn born(before: Option<Birth>, said: Option<Birth>) -> Option<Birth> {
    match (before, said) {
        (Some(Birth::Date(_)), Some(Birth::Year(year))) if before.map(Birth::year) == Some(year) => before,
        (_, Some(said)) => Some(said),
        (before, None) => before,
    }
}

/// The state. A wish not to be written to is not undone by a list that says where somebody is; and whoever turns up in
/// a facility is no longer on the way, at home or at the front.
fn state(before: Option<Custody>, said: Option<Custody>, place: Place) -> Custody {
    let known = before.unwrap_or_default();
    let is_away = |state| {
        custody::is_at_home(state)
            || matches!(state, Custody::InTransit | Custody::Clarifying | Custody::AtTheFront)
    };
    match (known, said) {
        (Custody::AskedNotToWrite, Some(Custody::InCustody | Custody::InTransit | Custody::Clarifying)) => {
            known
        }
        (_, Some(said)) => said,
        (known, None) if place == Place::Other && is_away(known) => Custody::InCustody,
        (known, None) => known,
    }
}

/// A file never uncovers somebody whom the family wants hidden; it may hide them.
fn room_sight(before: RoomSight, said: Option<RoomSight>) -> RoomSight {
    match (before, said) {
        (RoomSight::Hidden, _) => RoomSight::Hidden,
        (before, said) => said.unwrap_or(before),
    }
}

/// Tags are only added: what an organiser tagged is her own.
fn tags(before: &[String], said: &[String]) -> Vec<String> {
    let mut tags = before.to_vec();
    for tag in said {
        if !tags.iter().any(|known| clean::fold(known) == clean::fold(tag)) {
            tags.push(tag.clone());
        }
    }
    tags
}
