//! Field by field: what differs between a person before and after.

use letterdesk_model::{
    language::Language,
    prisoner::{OwnAddress, PrisonerFields, RoomSight},
};

use super::{Change, Placement, facilities::PlaceNames};
use crate::{field::Field, text::clean};

/// The differences, in the order of [`Field::ALL`]'s sense: name first, place, the rest. That one more source says
/// where somebody is, is none as long as they stay there.
pub fn between(
    before: &PrisonerFields,
    after: &PrisonerFields,
    placement: &Placement,
    names: &PlaceNames<'_>,
) -> Vec<Change> {
    let (old, new) = (all(before), all(after));
    let differing = old.into_iter().zip(new).filter(|((_, before), (_, after))| before != after);
    let mut changes: Vec<Change> =
        differing.map(|((field, before), (_, after))| Change { field, before, after }).collect();
    // Two facilities may share a short name: the rows decide.
    let is_new = matches!(placement, Placement::AtNew(_));
    if is_new || before.facility != after.facility {
        let words = after.statement().map(|statement| statement.words.as_str()).unwrap_or_default();
        changes.push(Change {
            field: Field::Facility,
            before: before.facility.map(|id| names.of(id)).unwrap_or_default(),
            after: names.of_placement(placement, words),
        });
    }
    changes
}

/// Every field as a change shows it; the facility is told apart by its id elsewhere.
fn all(fields: &PrisonerFields) -> [(Field, String); 24] {
    let date = |date: Option<chrono::NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
    [
        (Field::Surname, fields.name.surname.clone()),
        (Field::Given, fields.name.given.clone()),
        (Field::Patronymic, fields.name.patronymic.clone()),
        (Field::Sex, fields.sex.map(|sex| sex.letter(Language::English)).unwrap_or_default().to_owned()),
        (Field::Born, fields.born.map(|born| born.to_string()).unwrap_or_default()),
        (Field::Custody, fields.custody.code().to_owned()),
        (Field::Unit, fields.unit.clone()),
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
