//! The things a column may hold, and the fields a change may touch.

use letterdesk_model::coded_enum;
use serde::{Deserialize, Serialize};

coded_enum! {
    /// What a column holds; also names the field of a [`crate::Change`]. In the order a list of choices shows them; the
    /// codes are what `--map CODE=COLUMN` takes.
    #[derive(PartialOrd, Ord, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Field {
        /// Our own identity of a person (a UUID). A foreign "id" is never read.
        Id = "id",
        /// Surname, given name, patronymic in one column; marks and a birth date may follow.
        Name = "name",
        /// The same with the given name first: «Лаврентий Окунев-Бархатный».
        #[serde(rename = "given_first")]
        NameGivenFirst = "given_first",
        /// Surname.
        Surname = "surname",
        /// Given name.
        Given = "given",
        /// Patronymic.
        Patronymic = "patronymic",
        /// Sex.
        Sex = "sex",
        /// Birth date or year.
        Born = "born",
        /// Birth year beside a birth date of its own column.
        BirthYear = "birth_year",
        /// Where they are: a facility in free text, with or without its address, or a state.
        Place = "place",
        /// Where the term is served; goes before remand.
        Colony = "colony",
        /// Where they are held before the verdict.
        Remand = "remand",
        /// The facility's kind: «СИЗО».
        FacilityKind = "facility_kind",
        /// The facility's number.
        FacilityNumber = "facility_number",
        /// What people call the facility.
        FacilityShort = "facility_short",
        /// The facility's full name.
        FacilityFull = "facility_full",
        /// Region of the facility.
        Region = "region",
        /// Postcode of the facility.
        Postcode = "postcode",
        /// What is the person's and not the facility's: «отряд 5».
        Unit = "unit",
        /// Street, house, town, district of the facility, kept as written.
        Street = "street",
        /// A whole address in one cell, to be taken apart.
        Address = "address",
        /// The lines of a person's own address.
        OwnAddress = "own_address",
        /// The postcode of a person's own address.
        OwnPostcode = "own_postcode",
        /// The country of a person's own address, in English.
        Country = "country",
        /// Custody state.
        Custody = "custody",
        /// When they died; anything here means that they did.
        Died = "died",
        /// The dative of the whole name.
        Dative = "dative",
        /// The Latin form of the whole name.
        Latin = "latin",
        /// Articles of the charge.
        Articles = "articles",
        /// The prison term.
        Term = "term",
        /// When they were taken.
        HeldSince = "held_since",
        /// Who they are.
        Story = "story",
        /// What to write about.
        Interests = "interests",
        /// «Строка для зала».
        RoomLine = "room_line",
        /// «Не показывать в зале».
        RoomSight = "room_sight",
        /// For the organiser's eyes.
        Note = "note",
        /// Marks after the name.
        Marks = "marks",
        /// Tags.
        Tags = "tags",
        /// Languages they read.
        Languages = "languages",
        /// When the address was checked.
        Checked = "checked",
        /// Where the address came from.
        Source = "source",
        /// Why the address is in doubt.
        Doubt = "doubt",
        /// Where they are held, as a change: never a column.
        Facility = "facility",
    }
}

impl Field {
    /// Whether a column of it names people.
    pub fn names_people(self) -> bool {
        matches!(self, Field::Name | Field::NameGivenFirst | Field::Surname)
    }

    /// Whether several columns may hold it: what they say is kept one under the other.
    pub fn may_stand_twice(self) -> bool {
        matches!(self, Field::Story | Field::Note | Field::Colony | Field::Remand)
    }

    /// Whether its column holds dates.
    pub fn holds_dates(self) -> bool {
        matches!(self, Field::Born | Field::BirthYear | Field::HeldSince | Field::Checked)
    }
}
