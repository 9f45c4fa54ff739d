//! The address block as it goes on paper, and how far an address may be believed.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{
    country::{self, Country},
    facility::{Facility, is_postcode},
    name::{self, Certainty, PersonName},
    prisoner::Prisoner,
};

/// An address not checked for this many days is old, unless the settings say otherwise.
pub const DEFAULT_FRESH_DAYS: u32 = 60;

coded_enum! {
    /// How far the claim that an address makes is believed.
    #[derive(Serialize, Deserialize)]
    #[cfg_attr(feature = "specta", derive(specta::Type))]
    #[serde(rename_all = "snake_case")]
    pub enum AddressState {
        /// Checked within the fresh days: prints.
        Confirmed = "confirmed",
        /// Not checked for longer, or never: prints, and is named among the problems.
        Old = "old",
        /// A letter came back, or two sources disagree: held.
        InDoubt = "in_doubt",
        /// There is no address to print: held.
        Missing = "missing",
    }
}

/// The recipient's line of an envelope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Recipient {
    /// The dative form, settled by a person or sure by the rules.
    Dative(String),
    /// The nominative, to stand after «Получатель:»: grammatical for every name.
    Nominative(String),
    /// The Latin form, for an address outside Russia: no case, and no birth year after it.
    Latin(String),
}

impl Recipient {
    /// The name alone, without a label.
    pub fn name(&self) -> &str {
        match self {
            Recipient::Dative(name) | Recipient::Nominative(name) | Recipient::Latin(name) => name,
        }
    }
}

/// Everything that stands on an envelope, top to bottom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressBlock {
    /// Who it is for.
    pub recipient: Recipient,
    /// Birth year, printed after the name as «1961 г. р.».
    pub birth_year: Option<i32>,
    /// Facility's full name, then street, town, district, then region; without the postcode.
    pub lines: Vec<String>,
    /// Six digits in Russia; empty abroad.
    pub postcode: String,
    /// The country for mail that crosses a border, in Russian and English where both are read; empty for other mail.
    pub country: String,
    /// Whether it goes to another country than Russia: its post has no code stamp, wherever it is posted.
    pub abroad: bool,
}

/// Where mail is posted. From within Russia, mail to Russia needs no country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// In Russia.
    #[default]
    Russia,
    /// Anywhere else.
    Abroad,
}

/// Where mail is posted, with the country where the sender's address names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PostedFrom {
    origin: Origin,
    country: Option<Country>,
}

impl PostedFrom {
    /// What the sender's lines say last counts.
    pub fn new(origin: Origin, sender: &str) -> PostedFrom {
        let named = sender.rsplit(['\n', ',']).find_map(country::named);
        PostedFrom { origin, country: named.filter(|_| origin == Origin::Abroad) }
    }

    /// Whether mail to a country crosses a border; an empty country is Russia.
    fn crosses_border_to(self, country: &str) -> bool {
        match self.origin {
            Origin::Russia => !country.is_empty(),
            Origin::Abroad => self.country.is_none_or(|own| own.english != country),
        }
    }
}

/// Whether an address in a country stays in Cyrillic; an empty country is Russia.
pub fn reads_russian(country: &str) -> bool {
    country.is_empty() || country::named(country).is_some_and(Country::reads_russian)
}

impl AddressBlock {
    /// The block as one would type it, line by line, the postcode below the region.
    pub fn text_lines(&self) -> Vec<String> {
        let mut lines = Vec::with_capacity(self.lines.len() + 2);
        let year = self.birth_year.map(|year| format!(", {year} г. р.")).unwrap_or_default();
        match &self.recipient {
            Recipient::Dative(name) => lines.push(format!("{name}{year}")),
            Recipient::Nominative(name) => lines.push(format!("Получатель: {name}{year}")),
            Recipient::Latin(name) => lines.push(name.clone()),
        }
        lines.extend(self.lines.iter().cloned());
        if !self.postcode.is_empty() {
            lines.push(self.postcode.clone());
        }
        if !self.country.is_empty() {
            lines.push(self.country.to_uppercase());
        }
        lines
    }
}

/// Where mail for a person goes, without whom it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// As in [`AddressBlock::lines`]; never empty.
    pub lines: Vec<String>,
    /// As in [`AddressBlock::postcode`].
    pub postcode: String,
    /// As in [`AddressBlock::country`].
    pub country: String,
}

impl Place {
    /// Six digits in Russia; abroad the lines say it.
    pub fn has_usable_postcode(&self) -> bool {
        !self.country.is_empty() || is_postcode(&self.postcode)
    }
}

/// A person's own address or their facility's; `None` when there is no line to print at all. Blank lines are none.
pub fn place(prisoner: &Prisoner, facility: Option<&Facility>) -> Option<Place> {
    let mut place = match (&prisoner.fields.own_address, facility) {
        (Some(own), _) => {
            Place { lines: own.lines.clone(), postcode: own.postcode.clone(), country: own.country.clone() }
        }
        (None, Some(facility)) => {
            let fields = &facility.fields;
            let lines = [&fields.full, &prisoner.fields.unit, &fields.street, &fields.region];
            let lines = lines.into_iter().cloned().collect();
            Place { lines, postcode: fields.postcode.clone(), country: fields.country.clone() }
        }
        (None, None) => return None,
    };
    place.lines.retain(|line| !line.trim().is_empty());
    (!place.lines.is_empty()).then_some(place)
}

/// The address block of a person, posted in Russia; `None` when there is no line to print at all.
pub fn address_block(prisoner: &Prisoner, facility: Option<&Facility>) -> Option<AddressBlock> {
    address_block_from(PostedFrom::default(), prisoner, facility)
}

/// Who it is for, while it is not known where they are: no line and no postcode.
pub fn recipient_block(prisoner: &Prisoner) -> AddressBlock {
    AddressBlock {
        recipient: recipient(prisoner),
        birth_year: prisoner.fields.born.map(|born| born.year()),
        lines: Vec::new(),
        postcode: String::new(),
        country: String::new(),
        abroad: false,
    }
}

/// The address block of a person, posted anywhere; `None` when there is no line to print at all.
///
/// An address outside Russia is in Latin letters, unless Russian is read there. One in Russia stays in Russian wherever it
/// is posted: the Russian post and the prison read that, and the post abroad needs the country alone. Source: the letter
/// post regulations of the Universal Postal Union, which ask for Latin letters and allow the letters of the country of
/// destination. How a country is named: [`country::on_mail`].
pub fn address_block_from(
    posted: PostedFrom,
    prisoner: &Prisoner,
    facility: Option<&Facility>,
) -> Option<AddressBlock> {
    let Place { lines, postcode, country } = place(prisoner, facility)?;
    let (abroad, in_russian) = (!country.is_empty(), reads_russian(&country));
    let named = match posted.crosses_border_to(&country) {
        true if !abroad => country::on_mail(Country::RUSSIA.english, true),
        true => country::on_mail(&country, in_russian || posted.origin == Origin::Russia),
        false => String::new(),
    };
    let block = match in_russian {
        true => AddressBlock {
            recipient: recipient(prisoner),
            birth_year: prisoner.fields.born.map(|born| born.year()),
            lines,
            postcode,
            country: named,
            abroad,
        },
        false => AddressBlock {
            recipient: Recipient::Latin(latin(prisoner)),
            birth_year: None,
            lines: lines.iter().map(|line| name::latin_text(line)).collect(),
            postcode,
            country: named,
            abroad,
        },
    };
    Some(block)
}

/// The sender's lines on mail that leaves the country it is posted in: from Russia in Latin letters with the country
/// last; from elsewhere as typed.
pub fn sender_abroad(origin: Origin, lines: &[String]) -> Vec<String> {
    if origin == Origin::Abroad || lines.iter().all(|line| line.trim().is_empty()) {
        return lines.to_vec();
    }
    let typed = lines.iter().map(|line| name::latin_text(line));
    typed.chain([Country::RUSSIA.english.to_uppercase()]).collect()
}

/// The Latin form of a person's name: what a person settled on, else the rules' proposal.
pub fn latin(prisoner: &Prisoner) -> String {
    match prisoner.fields.latin.trim() {
        "" => name::latin(&prisoner.fields.name.proper_case()),
        settled => settled.to_owned(),
    }
}

/// The same in its parts, in the order that lists have.
pub fn latin_name(prisoner: &Prisoner) -> PersonName {
    let own = &prisoner.fields.name;
    match prisoner.fields.latin.trim() {
        "" => {
            let PersonName { surname, given, patronymic } = own.proper_case();
            let [surname, given, patronymic] =
                [surname, given, patronymic].map(|part| name::latin_text(&part));
            PersonName { surname, given, patronymic }
        }
        settled => name::latin_parts(settled, own),
    }
}

/// Whether a person settled on a dative form. Spaces are none: they would print as a letter to nobody.
pub fn has_settled_dative(prisoner: &Prisoner) -> bool {
    !prisoner.fields.dative.trim().is_empty()
}

/// The recipient's line: the settled dative, else the sure one of the rules, else the nominative.
fn recipient(prisoner: &Prisoner) -> Recipient {
    let fields = &prisoner.fields;
    if has_settled_dative(prisoner) {
        return Recipient::Dative(fields.dative.clone());
    }
    let proposal = name::dative(&fields.name, fields.sex);
    match proposal.certainty {
        Certainty::Sure => Recipient::Dative(proposal.text),
        Certainty::Unsure => Recipient::Nominative(fields.name.proper_case().full()),
    }
}

/// How far the address of a person is believed on `today`. The newer of the person's and the facility's check
/// counts, since one correction mends everybody held there.
pub fn address_state(
    prisoner: &Prisoner,
    facility: Option<&Facility>,
    today: NaiveDate,
    fresh_days: u32,
) -> AddressState {
    if !place(prisoner, facility).is_some_and(|place| place.has_usable_postcode()) {
        return AddressState::Missing;
    }
    if is_in_doubt(prisoner, facility) {
        return AddressState::InDoubt;
    }
    match checked(prisoner, facility) {
        Some(date) if is_fresh(date, today, fresh_days) => AddressState::Confirmed,
        _ => AddressState::Old,
    }
}

/// Whether something speaks against the address: a letter that came back, say, or two sources that disagree on the
/// address of the facility it is.
pub fn is_in_doubt(prisoner: &Prisoner, facility: Option<&Facility>) -> bool {
    let of_facility = facility.filter(|_| prisoner.fields.own_address.is_none());
    !prisoner.fields.doubt.is_empty() || of_facility.is_some_and(|facility| facility.fields.is_disputed())
}

/// Whether `fresh_days` after `checked` have not passed yet; the last of them counts.
fn is_fresh(checked: NaiveDate, today: NaiveDate, fresh_days: u32) -> bool {
    // A date past the calendar's end has not come.
    checked.checked_add_days(Days::new(fresh_days.into())).is_none_or(|last| last >= today)
}

/// The date that paper carries as "checked": the newer of the person's and, when it is the facility's address, the
/// facility's.
pub fn checked(prisoner: &Prisoner, facility: Option<&Facility>) -> Option<NaiveDate> {
    let of_facility = facility.filter(|_| prisoner.fields.own_address.is_none());
    prisoner.fields.checked.max(of_facility.and_then(|facility| facility.fields.checked))
}

#[cfg(test)]
pub(crate) mod tests;
