//! Taking a row: the fields of a person afterwards. Pure; also the only place that says what a file may overwrite.

use letterdesk_model::{
    birth::Birth,
    custody::Custody,
    id::FacilityId,
    name::{self, PersonName},
    prisoner::{PrisonerFields, RoomSight},
    statement,
};

use crate::{
    incoming::{Incoming, Keeper},
    text::{clean, custody},
};

/// The fields after taking a row, over what is there now; `None` makes a new person. What the row says nothing about
/// stays. Where its words put the person is worked out from all statements: then they [`arrive`].
pub fn apply(person: &Incoming, keeper: Keeper<'_>, existing: Option<&PrisonerFields>) -> PrisonerFields {
    let before = existing.cloned().unwrap_or_default();
    let of_name = || name::sex_of_name(&person.name);
    let sex = person.sex.or(before.sex).or_else(|| existing.is_none().then(of_name).flatten());
    let mut after = PrisonerFields {
        name: full_name(&before.name, &person.name),
        sex,
        born: born(before.born, person.born),
        dative: text(&before.dative, &person.dative),
        latin: text(&before.latin, &person.latin),
        custody: state(before.custody, person.custody),
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
        ..before
    };
    if let Some(own) = &person.own_address {
        let is_said =
            after.own_address.as_ref().is_none_or(|known| !crate::compare::same_address(known, own));
        after.own_address = if is_said { Some(own.clone()) } else { after.own_address };
    }
    if let Some(statement) = person.statement(keeper) {
        statement::hear(&mut after.statements, statement);
    }
    after
}

/// Puts somebody where their statements put them. Whoever moved has left behind what was theirs at the old place: an
/// address of their own, its doubt and the date of its check, a unit; left standing, it would be printed.
pub fn arrive(
    after: &mut PrisonerFields,
    facility: Option<FacilityId>,
    person: Option<&Incoming>,
    existing: Option<&PrisonerFields>,
) {
    let unit = after.statement().map(|statement| statement.unit.clone()).unwrap_or_default();
    // Whoever is still spoken of in the same words has not moved, whatever becomes of the facility.
    let is_news = existing.is_none_or(|before| before.statements != after.statements);
    let moved = after.facility != facility && is_news;
    after.facility = facility;
    let says_unit = person.is_some_and(|person| !person.words.is_empty());
    if moved || says_unit {
        after.unit = unit;
    }
    let Some(before) = existing.filter(|_| moved) else { return };
    let said = |text: fn(&Incoming) -> &String| person.map(|person| text(person).clone()).unwrap_or_default();
    after.own_address = person.and_then(|person| person.own_address.clone());
    after.doubt = said(|person| &person.doubt);
    after.checked = person.and_then(|person| person.checked);
    let silent = person.is_none_or(|person| person.custody.is_none());
    if facility.is_some() && silent && is_elsewhere(before.custody) {
        after.custody = Custody::InCustody;
    }
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

/// The state. A wish not to be written to is not undone by a list that says where somebody is.
fn state(known: Custody, said: Option<Custody>) -> Custody {
    match (known, said) {
        (Custody::AskedNotToWrite, Some(Custody::InCustody | Custody::InTransit | Custody::Clarifying)) => {
            known
        }
        (known, said) => said.unwrap_or(known),
    }
}

/// Whoever turns up in a facility is no longer on the way, at home or at the front.
fn is_elsewhere(custody: Custody) -> bool {
    custody::is_at_home(custody)
        || matches!(custody, Custody::InTransit | Custody::Clarifying | Custody::AtTheFront)
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
