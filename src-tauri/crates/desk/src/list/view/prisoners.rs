//! The list on the screen.

use letterdesk_model::{
    address::AddressState,
    custody::Custody,
    hold::Hold,
    id::{EveningId, FacilityId, Number, PrisonerId},
    name::Sex,
    prisoner::RoomSight,
    statement::Doubt,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::ground::PrisonerColumn;

/// The Prisoners screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct PrisonersView {
    /// Those found, in Russian alphabetical order, or by how well they match a search.
    pub rows: Vec<PrisonerRow>,
    /// How many were found; there are fewer rows where the query has a limit.
    pub found: u32,
    /// How many the whole list has.
    pub total: u32,
    /// Set when nothing was found as typed and the other keyboard layout was tried: what was searched instead.
    pub other_layout: Option<String>,
    /// The evening that `tonight` means.
    pub evening: Option<EveningId>,
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct PrisonerRow {
    /// Their row.
    pub id: PrisonerId,
    /// Surname, given name, patronymic, and marks.
    pub name: String,
    /// `YYYY` or `YYYY-MM-DD`.
    pub born: Option<String>,
    /// The facility's short name, or empty.
    pub facility: String,
    /// The facility's region, or empty.
    pub region: String,
    /// Custody state.
    pub custody: Custody,
    /// How far the address is believed.
    pub address_state: AddressState,
    /// Why nothing is printed.
    pub held: Option<Hold>,
    /// Tags.
    pub tags: Vec<String>,
    /// Letters over all evenings.
    pub letters_ever: u32,
    /// `YYYY-MM-DD` of the last evening with a letter.
    pub last_written: Option<String>,
    /// Their number in tonight's list.
    pub tonight: Option<Number>,
    /// Where in these texts stands what was searched; `None` without a search.
    pub matches: Option<RowMatches>,
}

/// Where in a row's texts stands what was searched: from and to, in units of UTF-16.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct RowMatches {
    /// In the name.
    pub name: Vec<(u32, u32)>,
    /// In the facility's short name.
    pub facility: Vec<(u32, u32)>,
    /// In the region.
    pub region: Vec<(u32, u32)>,
    /// In each of the tags.
    pub tags: Vec<Vec<(u32, u32)>>,
}

/// How wide a column of the list was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ColumnWidth {
    /// Which.
    pub column: PrisonerColumn,
    /// In CSS pixels.
    pub width: u32,
}

/// Everything about one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct PrisonerCard {
    /// Their row.
    pub id: PrisonerId,
    /// Their identity outside this vault.
    pub uuid: String,
    /// Every field as it can be edited.
    pub fields: PrisonerForm,
    /// Surname, given name, patronymic.
    pub name: String,
    /// The dative as it would be printed: settled, else the rules' proposal.
    pub dative: String,
    /// Whether the dative is settled or the rules are sure.
    pub dative_sure: bool,
    /// The Latin form: settled, else proposed.
    pub latin: String,
    /// Where they are held.
    pub facility: Option<FacilityView>,
    /// What sources say of where they are, the present word first.
    pub statements: Vec<StatementView>,
    /// The address exactly as on the envelope, line by line; empty when there is none.
    pub envelope: Vec<String>,
    /// How far the address is believed.
    pub address_state: AddressState,
    /// When it was last checked, `YYYY-MM-DD`.
    pub address_checked: Option<String>,
    /// Why nothing is printed.
    pub held: Option<Hold>,
    /// Letters over all evenings.
    pub letters_ever: u32,
    /// Letters per evening, newest first.
    pub letters: Vec<LettersView>,
    /// What changed, newest first.
    pub history: Vec<HistoryView>,
    /// Their number in tonight's list.
    pub tonight: Option<Number>,
}

/// A person's fields as text, for editing; empty means not known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PrisonerForm {
    /// «Окунев-Бархатный»
    pub surname: String,
    /// «Лаврентий»
    pub given: String,
    /// «Капитонович»
    pub patronymic: String,
    /// From the file or the patronymic.
    pub sex: Option<Sex>,
    /// `YYYY` or `YYYY-MM-DD` or `DD.MM.YYYY`.
    pub born: String,
    /// The settled dative; empty for the rules' proposal.
    pub dative: String,
    /// The settled Latin form; empty for the rules' proposal.
    pub latin: String,
    /// Where they are held.
    pub facility: Option<FacilityId>,
    /// What is theirs and not the facility's: «отряд 5».
    pub unit: String,
    /// Lines of an address of their own; empty for the facility's.
    pub own_address: String,
    /// Its postcode.
    pub own_postcode: String,
    /// Its country, in English, for mail abroad.
    pub own_country: String,
    /// Custody state.
    pub custody: Custody,
    /// Where the address came from.
    pub source: String,
    /// `YYYY-MM-DD` when it was last checked.
    pub checked: String,
    /// Why it is in doubt; empty when it is not.
    pub doubt: String,
    /// Articles of the charge.
    pub articles: String,
    /// The prison term.
    pub term: String,
    /// `YYYY-MM-DD` when they were taken.
    pub held_since: String,
    /// Who they are.
    pub story: String,
    /// What to write about.
    pub interests: String,
    /// The one line the room may hear.
    pub room_line: String,
    /// Whether the room may see them.
    pub room_sight: RoomSight,
    /// For the organiser's eyes.
    pub note: String,
    /// Marks the law demands after the name.
    pub marks: String,
    /// Tags, separated by commas.
    pub tags: String,
    /// Languages they read.
    pub languages: String,
}

/// A facility.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct FacilityView {
    /// Its row.
    pub id: FacilityId,
    /// «СИЗО»
    pub kind: String,
    /// "99"
    pub number: String,
    /// «СИЗО-99»
    pub short: String,
    /// «ФКУ СИЗО-99 УФСИН России по Энской области»
    pub full: String,
    /// «Энская обл.»
    pub region: String,
    /// Six digits.
    pub postcode: String,
    /// «ул. Примерная, д. 1, г. Энск»
    pub street: String,
    /// In English; empty for Russia.
    pub country: String,
}

/// A facility's fields as they can be edited.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct FacilityForm {
    /// «СИЗО»
    pub kind: String,
    /// "99"
    pub number: String,
    /// «СИЗО-99»
    pub short: String,
    /// As on an envelope.
    pub full: String,
    /// «Энская обл.»
    pub region: String,
    /// Six digits.
    pub postcode: String,
    /// Street and house, town, district.
    pub street: String,
    /// In English; empty for Russia.
    pub country: String,
    /// Where the address came from.
    pub source: String,
    /// `YYYY-MM-DD` when it was last checked; empty when never.
    pub checked: String,
}

/// What a source says of where somebody is, in its own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct StatementView {
    /// Word for word.
    pub words: String,
    /// The keeper of the list; empty for what was chosen by hand.
    pub source: String,
    /// `YYYY-MM-DD` of the list.
    pub date: Option<String>,
    /// Why the words cannot be believed.
    pub doubt: Option<Doubt>,
}

/// Letters of one evening to one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct LettersView {
    /// The evening's title.
    pub title: String,
    /// `YYYY-MM-DD`.
    pub date: String,
    /// How many.
    pub count: u32,
}

/// One changed field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct HistoryView {
    /// The import or edit it belongs to: what is undone as one.
    pub batch: u32,
    /// `YYYY-MM-DD`.
    pub date: String,
    /// The field's code; `field-<code>` is its word.
    pub field: String,
    /// Before.
    pub before: String,
    /// After.
    pub after: String,
    /// Which file or hand changed it.
    pub source: String,
    /// The record that it happened to, when that is one merged into this.
    pub merged: Option<u32>,
}
