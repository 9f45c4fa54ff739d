//! Between stored fields and the texts a person edits.

use chrono::NaiveDate;
use letterdesk_model::{
    birth::Birth,
    facility::{Facility, FacilityFields},
    name::{PersonName, sex_of_name},
    prisoner::{OwnAddress, PrisonerFields},
};
use letterdesk_roster::text::address::country_of_column;

use crate::{
    ground::{Result, bad},
    list::view::{FacilityForm, FacilityView, PrisonerForm},
};

/// A person's fields as texts.
pub(crate) fn form_of(fields: &PrisonerFields) -> PrisonerForm {
    let own = fields.own_address.clone().unwrap_or_default();
    PrisonerForm {
        surname: fields.name.surname.clone(),
        given: fields.name.given.clone(),
        patronymic: fields.name.patronymic.clone(),
        sex: fields.sex,
        born: fields.born.map(|born| born.to_string()).unwrap_or_default(),
        dative: fields.dative.clone(),
        latin: fields.latin.clone(),
        facility: fields.facility,
        unit: fields.unit.clone(),
        own_address: own.lines.join("\n"),
        own_postcode: own.postcode,
        own_country: own.country,
        custody: fields.custody,
        source: fields.source.clone(),
        checked: date_text(fields.checked),
        doubt: fields.doubt.clone(),
        articles: fields.articles.clone(),
        term: fields.term.clone(),
        held_since: date_text(fields.held_since),
        story: fields.story.clone(),
        interests: fields.interests.clone(),
        room_line: fields.room_line.clone(),
        room_sight: fields.room_sight,
        note: fields.note.clone(),
        marks: fields.marks.clone(),
        tags: fields.tags.join(", "),
        languages: fields.languages.clone(),
    }
}

/// Texts as a person's fields; what the form does not show is kept from `before`. [`Code::BadValue`] names the field
/// that does not fit.
pub(crate) fn fields_of(form: &PrisonerForm, before: PrisonerFields) -> Result<PrisonerFields> {
    let text = |text: &str| text.trim().to_owned();
    let name = PersonName {
        surname: text(&form.surname),
        given: text(&form.given),
        patronymic: text(&form.patronymic),
    };
    if name.surname.is_empty() && name.given.is_empty() {
        return Err(bad("surname", ""));
    }
    let sex = form.sex.or_else(|| sex_of_name(&name));
    Ok(PrisonerFields {
        sex,
        name,
        born: birth("born", &form.born)?,
        dative: text(&form.dative),
        latin: text(&form.latin),
        facility: form.facility,
        own_address: own_address(form),
        custody: form.custody,
        source: text(&form.source),
        checked: date("checked", &form.checked)?,
        doubt: text(&form.doubt),
        articles: text(&form.articles),
        term: text(&form.term),
        held_since: date("held_since", &form.held_since)?,
        story: text(&form.story),
        interests: text(&form.interests),
        room_line: text(&form.room_line),
        room_sight: form.room_sight,
        note: text(&form.note),
        marks: text(&form.marks),
        tags: form.tags.split(',').map(text).filter(|tag| !tag.is_empty()).collect(),
        languages: text(&form.languages),
        unit: text(&form.unit),
        ..before
    })
}

/// A facility for the screen.
pub(crate) fn facility_view(facility: &Facility) -> FacilityView {
    let fields = facility.fields.clone();
    FacilityView {
        id: facility.id,
        kind: fields.kind,
        number: fields.number,
        short: fields.short,
        full: fields.full,
        region: fields.region,
        postcode: fields.postcode,
        street: fields.street,
        country: fields.country,
    }
}

/// A facility's fields as texts.
pub(crate) fn facility_form(fields: &FacilityFields) -> FacilityForm {
    FacilityForm {
        kind: fields.kind.clone(),
        number: fields.number.clone(),
        short: fields.short.clone(),
        full: fields.full.clone(),
        region: fields.region.clone(),
        postcode: fields.postcode.clone(),
        street: fields.street.clone(),
        country: fields.country.clone(),
        source: fields.source.clone(),
        checked: date_text(fields.checked),
    }
}

/// Texts as a facility's fields; what the form does not show is kept from `before`.
pub(crate) fn facility_fields(form: &FacilityForm, before: FacilityFields) -> Result<FacilityFields> {
    let text = |text: &str| text.trim().to_owned();
    if form.full.trim().is_empty() {
        return Err(bad("full", ""));
    }
    Ok(FacilityFields {
        kind: text(&form.kind),
        number: text(&form.number),
        short: text(&form.short),
        full: text(&form.full),
        region: text(&form.region),
        postcode: text(&form.postcode),
        street: text(&form.street),
        country: country_of_column(&form.country),
        source: text(&form.source),
        checked: date("checked", &form.checked)?,
        ..before
    })
}

/// A column of the database as the field's code.
pub(crate) fn field_name(column: &str) -> String {
    if column.is_empty() { "record".to_owned() } else { column.to_owned() }
}

fn own_address(form: &PrisonerForm) -> Option<OwnAddress> {
    let lines = form.own_address.lines().map(|line| line.trim().to_owned());
    let lines: Vec<_> = lines.filter(|line| !line.is_empty()).collect();
    (!lines.is_empty()).then(|| OwnAddress {
        lines,
        postcode: form.own_postcode.trim().to_owned(),
        country: country_of_column(&form.own_country),
    })
}

fn birth(field: &str, text: &str) -> Result<Option<Birth>> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let dotted = || NaiveDate::parse_from_str(text, "%d.%m.%Y").ok().map(Birth::Date);
    text.parse().ok().or_else(dotted).map(Some).ok_or_else(|| bad(field, text))
}

pub(crate) fn date(field: &str, text: &str) -> Result<Option<NaiveDate>> {
    match birth(field, text)? {
        Some(Birth::Date(date)) => Ok(Some(date)),
        Some(Birth::Year(_)) => Err(bad(field, text)),
        None => Ok(None),
    }
}

fn date_text(date: Option<NaiveDate>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}
