//! Field by field: what differs between a person before and after.

use letterdesk_model::{
    facility::Facility,
    id::FacilityId,
    language::Language,
    prisoner::{OwnAddress, PrisonerFields, RoomSight},
};

use super::{Change, FacilityMatch};
use crate::{field::Field, text::clean};

/// The differences, in the order of [`Field::ALL`]'s sense: name first, place, the rest.
pub fn between(
    before: &PrisonerFields,
    after: &PrisonerFields,
    facility: &FacilityMatch,
    facilities: &[Facility],
) -> Vec<Change> {
    let name_of = |id: Option<FacilityId>| id.map(|id| facility_name(id, facilities)).unwrap_or_default();
    let mut changes = Vec::new();
    let mut add = |field, before: String, after: String| {
        if before != after {
            changes.push(Change { field, before, after });
        }
    };
    let (old, new) = (all(before), all(after));
    for ((field, before), (_, after)) in old.into_iter().zip(new) {
        add(field, before, after);
    }
    match facility {
        FacilityMatch::New(fields) => add(Field::Facility, name_of(before.facility), fields.short.clone()),
        // Two facilities may share a short name: the ids decide.
        _ if before.facility != after.facility => {
            changes.push(Change {
                field: Field::Facility,
                before: name_of(before.facility),
                after: name_of(after.facility),
            });
        }
        _ => {}
    }
    changes
}

fn facility_name(id: FacilityId, facilities: &[Facility]) -> String {
    let found = facilities.iter().find(|facility| facility.id == id).map(|facility| &facility.fields);
    found.map_or_else(
        || id.to_string(),
        |fields| if fields.short.is_empty() { fields.full.clone() } else { fields.short.clone() },
    )
}

/// Every field as a change shows it; the facility is told apart by its id elsewhere.
fn all(fields: &PrisonerFields) -> [(Field, String); 23] {
    let date = |date: Option<chrono::NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
    [
        (Field::Surname, fields.name.surname.clone()),
        (Field::Given, fields.name.given.clone()),
        (Field::Patronymic, fields.name.patronymic.clone()),
        (Field::Sex, fields.sex.map(|sex| sex.letter(Language::English)).unwrap_or_default().to_owned()),
        (Field::Born, fields.born.map(|born| born.to_string()).unwrap_or_default()),
        (Field::Custody, fields.custody.code().to_owned()),
        (Field::OwnAddress, fields.own_address.as_ref().map(own_address).unwrap_or_default()),
        (Field::Dative, fields.dative.clone()),
        (Field::Latin, fields.latin.clone()),
        (Field::Articles, fields.articles.clone()),
        (Field::Term, fields.term.clone()),
        (Field::HeldSince, date(fields.held_since)),
        (Field::Story, fields.story.clone()),
        (Field::Interests, fields.interests.clone()),
        (Field::RoomLine, fields.room_line.clone()),
        (Field::RoomSight, room_sight_code(fields.room_sight).to_owned()),
        (Field::Note, fields.note.clone()),
        (Field::Marks, fields.marks.clone()),
        (Field::Tags, fields.tags.join("; ")),
        (Field::Languages, fields.languages.clone()),
        (Field::Checked, date(fields.checked)),
        (Field::Source, fields.source.clone()),
        (Field::Doubt, fields.doubt.clone()),
    ]
}

fn room_sight_code(sight: RoomSight) -> &'static str {
    match sight {
        RoomSight::Shown => "shown",
        RoomSight::Hidden => "hidden",
    }
}

fn own_address(address: &OwnAddress) -> String {
    let parts = address.lines.iter().chain([&address.postcode, &address.country]);
    parts.filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(", ")
}

/// Whether two addresses of one's own say the same.
pub(crate) fn same_address(a: &OwnAddress, b: &OwnAddress) -> bool {
    a == b || clean::bare(&own_address(a)) == clean::bare(&own_address(b))
}
