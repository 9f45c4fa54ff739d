//! Where the row's person is: cells of text, and columns of single parts.

use letterdesk_model::{
    custody::Custody,
    facility::is_postcode,
    name::PersonName,
    prisoner::OwnAddress,
    statement::{Doubt, Said},
};

use super::RowReader;
use crate::{
    features::complete_from_full,
    field::Field,
    problem::ProblemCode,
    text::{
        address::{self, postcode::PostcodeText},
        clean, custody, facility, region,
        statement::{self, PlaceStatement},
    },
};

impl RowReader<'_> {
    /// The place from the columns that name one: where the term is served goes before remand. Columns of single parts
    /// go before what stands in texts.
    pub(super) fn place(&mut self, who: &PersonName) -> PlaceStatement {
        let in_text = (!self.facility_in_parts()).then_some(Field::FacilityShort);
        let fields = [Field::Colony, Field::Remand, Field::Place].into_iter().chain(in_text);
        let cells: Vec<String> = fields.map(|field| said(self.free(field))).collect();
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        let address = said(self.raw(Field::Address).to_owned());
        let is_silent = cells.iter().chain([&address.as_str()]).all(|cell| cell.trim().is_empty());
        let mut place = match is_silent && !self.is_in_parts() {
            true => statement::read(&[&self.section.place], "", who),
            false => statement::read(&cells, &address, who),
        };
        self.own_columns(&mut place);
        place
    }

    /// Whether columns of single parts say where the row's person is.
    fn is_in_parts(&self) -> bool {
        let parts =
            [Field::FacilityFull, Field::FacilityNumber, Field::Street, Field::Postcode, Field::OwnAddress];
        parts.into_iter().any(|field| !clean::is_nothing(self.raw(field)))
    }

    /// Columns of single parts of a facility.
    fn own_columns(&mut self, place: &mut PlaceStatement) {
        let parts = [
            Field::FacilityFull,
            Field::FacilityKind,
            Field::FacilityNumber,
            Field::Street,
            Field::Region,
            Field::Postcode,
        ];
        let in_parts = self.facility_in_parts().then_some(Field::FacilityShort);
        let cells = in_parts.into_iter().chain(parts).map(|field| self.tidy(field));
        let line = cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(", ");
        place.words = [place.words.as_str(), &line]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join("\n");
        self.named_in_columns(&mut place.said);
        let doubts = [
            place.doubt,
            self.street_column(&mut place.said),
            self.region_column(&mut place.said),
            self.postcode_column(&mut place.said),
        ];
        place.doubt = doubts.into_iter().flatten().min();
        let unit = self.tidy(Field::Unit);
        place.unit = if unit.is_empty() { std::mem::take(&mut place.unit) } else { unit };
    }

    fn named_in_columns(&self, said: &mut Said) {
        let short = if self.facility_in_parts() { self.tidy(Field::FacilityShort) } else { String::new() };
        for (part, text) in [
            (&mut said.kind, self.tidy(Field::FacilityKind)),
            (&mut said.number, self.tidy(Field::FacilityNumber)),
            (&mut said.short, short),
            (&mut said.full, self.tidy(Field::FacilityFull)),
        ] {
            if !text.is_empty() {
                *part = text;
            }
        }
        complete_from_full(said);
    }

    /// A street of its own column may hold the town and the district; what cannot be told apart stays as written.
    fn street_column(&self, said: &mut Said) -> Option<Doubt> {
        let text = self.tidy(Field::Street);
        if text.is_empty() {
            return None;
        }
        let found = address::parse(&address::pieces(&text));
        let is_whole = clean::bare(&found.street_line()).len() == clean::bare(&text).len();
        let (street, town, district) = match is_whole {
            true => (found.street, found.town, found.district),
            false => (text, String::new(), String::new()),
        };
        let is_other = !said.town.is_empty()
            && !town.is_empty()
            && statement::town_name(&town) != statement::town_name(&said.town);
        said.street = street;
        for (part, text) in [(&mut said.town, town), (&mut said.district, district)] {
            if !text.is_empty() {
                *part = text;
            }
        }
        is_other.then_some(Doubt::TwoPlaces)
    }

    fn region_column(&self, said: &mut Said) -> Option<Doubt> {
        let text = self.tidy(Field::Region);
        let country = if self.raw(Field::OwnAddress).is_empty() { self.raw(Field::Country) } else { "" };
        if !country.trim().is_empty() {
            said.country = address::country_of_column(country);
        }
        if text.is_empty() {
            return None;
        }
        let before = std::mem::replace(&mut said.region, text);
        let is_office = region::key(&before)
            == facility::find(&said.full)
                .map(|found| region::key(&found.facility.region))
                .unwrap_or_default();
        let is_other = !before.is_empty() && !is_office && region::key(&before) != region::key(&said.region);
        is_other.then_some(Doubt::TwoPlaces)
    }

    /// A postcode that is not surely one is none.
    fn postcode_column(&mut self, said: &mut Said) -> Option<Doubt> {
        let text = self.tidy(Field::Postcode);
        let read = address::postcode::of_column(self.raw(Field::Postcode));
        let (postcode, doubt) = match read {
            PostcodeText::Blank => return None,
            _ if !said.country.is_empty() => (text, None),
            PostcodeText::Sure(postcode) => (postcode, None),
            PostcodeText::Two => (String::new(), Some(Doubt::TwoPostcodes)),
            PostcodeText::Unsure => {
                self.problem(ProblemCode::BadPostcode, [("text", text)]);
                (String::new(), Some(Doubt::NotUnderstood))
            }
        };
        let before = std::mem::replace(&mut said.postcode, postcode);
        let is_other = !before.is_empty() && !said.postcode.is_empty() && before != said.postcode;
        doubt.or(is_other.then_some(Doubt::TwoPostcodes))
    }

    /// Whether kind and number have columns of their own, as in our export: then the short name is kept as written.
    fn facility_in_parts(&self) -> bool {
        self.column(Field::FacilityKind).is_some()
    }

    /// An address that names no facility. A home is never taken, nor the words that tell it.
    pub(super) fn own_place(
        &mut self,
        place: &mut PlaceStatement,
        custody: Option<Custody>,
    ) -> Option<OwnAddress> {
        let own = self.own_address();
        let at_home = custody.is_some_and(custody::is_at_home);
        if at_home && (own.is_some() || place.said.says_anything()) {
            self.problem(ProblemCode::HomeAddressLeftOut, []);
        }
        if at_home {
            *place = PlaceStatement::default();
            return None;
        }
        match place.said.names_facility() || place.doubt.is_some() {
            true => own,
            false => own.or_else(|| own_from(&place.said)),
        }
    }

    fn check_postcode(&mut self, postcode: &str) {
        if !postcode.is_empty() && !is_postcode(postcode) {
            self.problem(ProblemCode::BadPostcode, [("text", postcode.to_owned())]);
        }
    }

    fn own_address(&mut self) -> Option<OwnAddress> {
        let text = self.free(Field::OwnAddress);
        let lines: Vec<String> = text.lines().map(clean::tidy).filter(|line| !line.is_empty()).collect();
        let country = self.tidy(Field::Country);
        let postcode = self.tidy(Field::OwnPostcode);
        if country.is_empty() {
            self.check_postcode(&postcode);
        }
        (!lines.is_empty()).then_some(OwnAddress { lines, postcode, country })
    }
}

/// The cell, unless it only says that there is nothing to say.
fn said(cell: String) -> String {
    if clean::is_nothing(&cell) { String::new() } else { cell }
}

fn own_from(said: &Said) -> Option<OwnAddress> {
    if !said.says_where() {
        return None;
    }
    let lines: Vec<String> =
        [said.street_line(), said.region.clone()].into_iter().filter(|line| !line.is_empty()).collect();
    (!lines.is_empty()).then(|| OwnAddress {
        lines,
        postcode: said.postcode.clone(),
        country: said.country.clone(),
    })
}
