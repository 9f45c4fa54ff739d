//! A person who can be written to.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    birth::Birth,
    custody::Custody,
    id::{FacilityId, PrisonerId},
    name::{PersonName, Sex},
    statement::{self, Statement},
};

/// Whether the room may see a person: projector, posters, cards, the host's page, the press edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum RoomSight {
    /// The room may see this person.
    #[default]
    Shown,
    /// «Не показывать в зале»: the family's wish, and the default for minors.
    Hidden,
}

/// An address of a person's own, where the facility's does not serve.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct OwnAddress {
    /// The lines below the recipient, top to bottom, without the postcode.
    pub lines: Vec<String>,
    /// Six digits, or whatever the list had instead; empty abroad.
    pub postcode: String,
    /// The country in English for mail abroad; empty for Russia.
    pub country: String,
}

/// What is known of a prisoner. Empty text means "not known"; texts are kept as they were typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PrisonerFields {
    /// Surname, given name, patronymic in the nominative.
    pub name: PersonName,
    /// From the file or the patronymic, never from the surname.
    pub sex: Option<Sex>,
    /// A date, or only a year.
    pub born: Option<Birth>,
    /// The dative form that a person settled on; empty means the rules' proposal.
    pub dative: String,
    /// The Latin form that a person settled on; empty means the rules' proposal.
    pub latin: String,
    /// Where they are held.
    pub facility: Option<FacilityId>,
    /// What is theirs and not the facility's: «отряд 5»; a line of its own on the envelope.
    pub unit: String,
    /// An address of their own instead of the facility's.
    pub own_address: Option<OwnAddress>,
    /// What sources say of where they are held, at most one statement a source, the present one last.
    pub statements: Vec<Statement>,
    /// Custody state.
    pub custody: Custody,
    /// Where the address came from. Stays in the vault.
    pub source: String,
    /// When the address was last checked.
    pub checked: Option<NaiveDate>,
    /// Why the address is in doubt; empty when it is not.
    pub doubt: String,
    /// Articles of the charge, as written.
    pub articles: String,
    /// The prison term, as written.
    pub term: String,
    /// When they were taken.
    pub held_since: Option<NaiveDate>,
    /// Who they are; printed on slips (story) and cards.
    pub story: String,
    /// What to write about.
    pub interests: String,
    /// «Строка для зала»: the one approved line, such as «биолог, любит шахматы».
    pub room_line: String,
    /// Whether the room may see them.
    pub room_sight: RoomSight,
    /// For the organiser's eyes.
    pub note: String,
    /// Marks that a law demands after the name, such as `*`.
    pub marks: String,
    /// Tags such as «учёные», in the order they were given.
    pub tags: Vec<String>,
    /// Languages they read, as written.
    pub languages: String,
    /// The record that this one turned out to be about the same person as; it is then no longer on the list.
    pub merged_into: Option<PrisonerId>,
}

impl PrisonerFields {
    /// What is said of where they are now.
    pub fn statement(&self) -> Option<&Statement> {
        self.statements.last()
    }

    /// Whether a facility is spoken of that nobody can tell yet: «какое учреждение?».
    pub fn asks_which_facility(&self) -> bool {
        self.facility.is_none()
            && self.own_address.is_none()
            && self.statement().is_some_and(Statement::speaks_of_place)
    }

    /// The fields of somebody new to the list on `today`: a minor is not shown to the room until somebody says
    /// otherwise on the record.
    #[must_use]
    pub fn as_new_on(self, today: NaiveDate) -> PrisonerFields {
        match self.born {
            Some(born) if born.may_be_minor(today) => {
                PrisonerFields { room_sight: RoomSight::Hidden, ..self }
            }
            _ => self,
        }
    }

    /// The record of one person out of two: what this one says, its gaps filled from `other`, and the tags of both.
    /// A whole birth date is better than its year.
    #[must_use]
    pub fn filled_from(&self, other: &PrisonerFields) -> PrisonerFields {
        let text = |own: &String, other: &String| if own.is_empty() { other.clone() } else { own.clone() };
        let mut tags = self.tags.clone();
        tags.extend(other.tags.iter().filter(|tag| !self.tags.contains(tag)).cloned());
        PrisonerFields {
            name: PersonName {
                surname: text(&self.name.surname, &other.name.surname),
                given: text(&self.name.given, &other.name.given),
                patronymic: text(&self.name.patronymic, &other.name.patronymic),
            },
            sex: self.sex.or(other.sex),
            born: better_birth(self.born, other.born),
            dative: text(&self.dative, &other.dative),
            latin: text(&self.latin, &other.latin),
            facility: self.facility.or(other.facility),
            unit: text(&self.unit, &other.unit),
            own_address: self.own_address.clone().or_else(|| other.own_address.clone()),
            statements: statement::of_both(&self.statements, &other.statements),
            custody: self.custody,
            source: text(&self.source, &other.source),
            checked: self.checked.or(other.checked),
            doubt: text(&self.doubt, &other.doubt),
            articles: text(&self.articles, &other.articles),
            term: text(&self.term, &other.term),
            held_since: self.held_since.or(other.held_since),
            story: text(&self.story, &other.story),
            interests: text(&self.interests, &other.interests),
            room_line: text(&self.room_line, &other.room_line),
            room_sight: stricter(self.room_sight, other.room_sight),
            note: text(&self.note, &other.note),
            marks: text(&self.marks, &other.marks),
            tags,
            languages: text(&self.languages, &other.languages),
            merged_into: self.merged_into,
        }
    }
}

fn better_birth(own: Option<Birth>, other: Option<Birth>) -> Option<Birth> {
    match (own, other) {
        (Some(Birth::Year(year)), Some(Birth::Date(date))) if date.year() == year => other,
        _ => own.or(other),
    }
}

/// A family's wish holds whichever record has it.
fn stricter(one: RoomSight, other: RoomSight) -> RoomSight {
    match (one, other) {
        (RoomSight::Shown, RoomSight::Shown) => RoomSight::Shown,
        _ => RoomSight::Hidden,
    }
}

/// A person of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prisoner {
    /// Their row.
    pub id: PrisonerId,
    /// Their identity outside this vault (version 7).
    pub uuid: Uuid,
    /// What is known of them.
    pub fields: PrisonerFields,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_record_out_of_two_says_what_either_says() {
        let own = PrisonerFields {
            born: "1970".parse().ok(),
            story: "физик".to_owned(),
            tags: vec!["учёные".to_owned()],
            ..PrisonerFields::default()
        };
        let other = PrisonerFields {
            born: "1970-05-06".parse().ok(),
            story: "химик".to_owned(),
            interests: "шахматы".to_owned(),
            room_sight: RoomSight::Hidden,
            tags: vec!["учёные".to_owned(), "поэты".to_owned()],
            ..PrisonerFields::default()
        };
        let both = own.filled_from(&other);
        assert_eq!(both.born, "1970-05-06".parse().ok());
        assert_eq!((both.story.as_str(), both.interests.as_str()), ("физик", "шахматы"));
        assert_eq!(both.tags, ["учёные", "поэты"]);
        assert_eq!(both.room_sight, RoomSight::Hidden, "a family's wish holds");
    }
}
