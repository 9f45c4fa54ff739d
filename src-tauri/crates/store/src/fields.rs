//! The fields of a record as a table: their names, and how each is written as text and read back. The same names
//! are the columns and the history's `field`.

use std::fmt::Display;

use chrono::NaiveDate;
use letterdesk_model::{
    custody::Custody,
    facility::FacilityFields,
    id::{FacilityId, PrisonerId},
    name::Sex,
    prisoner::{OwnAddress, PrisonerFields, RoomSight},
};

use rusqlite::{Row, types::ValueRef};
use serde::Serialize;

use crate::{Result, convert};

/// One field of a record `F`. `None` is a field that can be empty beyond text, and is.
pub struct Field<F> {
    pub name: &'static str,
    pub get: fn(&F) -> Option<String>,
    pub set: fn(&mut F, Option<String>) -> Result<()>,
}

/// A field that is plain text and never NULL.
macro_rules! text {
    ($name:literal, $($path:ident).+) => {
        Field {
            name: $name,
            get: |fields| Some(fields.$($path).+.clone()),
            set: |fields, text| {
                fields.$($path).+ = text.unwrap_or_default();
                Ok(())
            },
        }
    };
}

/// A field that is a list of plain data, kept as JSON.
macro_rules! json {
    ($name:literal, $path:ident) => {
        Field {
            name: $name,
            get: |fields| Some(json_text(&fields.$path)),
            set: |fields, text| {
                let text = text.unwrap_or_default();
                fields.$path = convert::coded($name, &text, |text| serde_json::from_str(text).ok())?;
                Ok(())
            },
        }
    };
}

/// The one field with a table of its own.
pub const TAGS: &str = "tags";

/// What is known of a prisoner, tags last since they have no column.
pub static PRISONER: [Field<PrisonerFields>; 27] = [
    text!("surname", name.surname),
    text!("given", name.given),
    text!("patronymic", name.patronymic),
    Field {
        name: "sex",
        get: |fields| fields.sex.map(|sex| sex.code().to_owned()),
        set: |fields, text| read(&mut fields.sex, "sex", text, Sex::from_code),
    },
    Field {
        name: "born",
        get: |fields| shown(&fields.born),
        set: |fields, text| read(&mut fields.born, "born", text, |text| text.parse().ok()),
    },
    text!("dative", dative),
    text!("latin", latin),
    Field {
        name: "facility",
        get: |fields| shown(&fields.facility),
        set: |fields, text| {
            read(&mut fields.facility, "facility", text, |text| text.parse().ok().map(FacilityId))
        },
    },
    Field {
        name: "own_address",
        get: |fields| fields.own_address.as_ref().map(own_address_text),
        set: |fields, text| read(&mut fields.own_address, "own_address", text, own_address_from_text),
    },
    text!("unit", unit),
    json!("statements", statements),
    Field {
        name: "custody",
        get: |fields| Some(fields.custody.code().to_owned()),
        set: |fields, text| {
            fields.custody = convert::coded("custody", &text.unwrap_or_default(), Custody::from_code)?;
            Ok(())
        },
    },
    text!("source", source),
    Field {
        name: "checked",
        get: |fields| shown(&fields.checked),
        set: |fields, text| read_date(&mut fields.checked, "checked", text),
    },
    text!("doubt", doubt),
    text!("articles", articles),
    text!("term", term),
    Field {
        name: "held_since",
        get: |fields| shown(&fields.held_since),
        set: |fields, text| read_date(&mut fields.held_since, "held_since", text),
    },
    text!("story", story),
    text!("interests", interests),
    text!("room_line", room_line),
    Field {
        name: "room_sight",
        get: |fields| Some(room_sight_code(fields.room_sight).to_owned()),
        set: |fields, text| {
            let text = text.unwrap_or_default();
            fields.room_sight = convert::coded("room_sight", &text, room_sight_from_code)?;
            Ok(())
        },
    },
    text!("note", note),
    text!("marks", marks),
    text!("languages", languages),
    Field {
        name: "merged_into",
        get: |fields| shown(&fields.merged_into),
        set: |fields, text| {
            read(&mut fields.merged_into, "merged_into", text, |text| text.parse().ok().map(PrisonerId))
        },
    },
    Field {
        name: TAGS,
        get: |fields| Some(tags_text(&fields.tags)),
        set: |fields, text| {
            let text = text.unwrap_or_default();
            fields.tags = convert::coded(TAGS, &text, |text| serde_json::from_str(text).ok())?;
            Ok(())
        },
    },
];

/// What is known of a facility.
pub static FACILITY: [Field<FacilityFields>; 16] = [
    text!("kind", kind),
    text!("number", number),
    text!("short", short),
    text!("full", full),
    text!("region", region),
    text!("postcode", postcode),
    text!("street", street),
    text!("rules", rules),
    text!("source", source),
    Field {
        name: "checked",
        get: |fields| shown(&fields.checked),
        set: |fields, text| read_date(&mut fields.checked, "checked", text),
    },
    text!("country", country),
    json!("claims", claims),
    json!("disputed", disputed),
    json!("entries", entries),
    json!("wordings", wordings),
    json!("decisions", decisions),
];

/// The names of those fields that have a column, quoted and separated by commas.
pub fn columns<F>(fields: &[Field<F>]) -> String {
    fields
        .iter()
        .filter(|field| field.name != TAGS)
        .map(|field| format!("\"{}\"", field.name))
        .collect::<Vec<_>>()
        .join(", ")
}

/// The same as assignments of unnumbered parameters, for an UPDATE.
pub fn assignments<F>(fields: &[Field<F>]) -> String {
    fields
        .iter()
        .filter(|field| field.name != TAGS)
        .map(|field| format!("\"{}\" = ?", field.name))
        .collect::<Vec<_>>()
        .join(", ")
}

/// As many unnumbered parameters, for an INSERT.
pub fn places(count: usize) -> String {
    vec!["?"; count].join(", ")
}

/// A column as text, whatever it holds; `None` for NULL.
pub fn text_at(row: &Row<'_>, place: usize) -> Result<Option<String>> {
    match row.get_ref(place)? {
        ValueRef::Null => Ok(None),
        ValueRef::Integer(number) => Ok(Some(number.to_string())),
        other => Ok(Some(other.as_str().map_err(rusqlite::Error::from)?.to_owned())),
    }
}

/// A field that differs between two states of a record.
pub struct Difference {
    pub field: &'static str,
    pub before: Option<String>,
    pub after: Option<String>,
}

/// The fields in which `before` and `after` differ, in the table's order.
pub fn differences<F>(table: &[Field<F>], before: &F, after: &F) -> Vec<Difference> {
    let difference = |field: &Field<F>| {
        let (before, after) = ((field.get)(before), (field.get)(after));
        (before != after).then_some(Difference { field: field.name, before, after })
    };
    table.iter().filter_map(difference).collect()
}

/// A field of the table by its name; a history may name one that an earlier version had.
pub fn named<'a, F>(table: &'a [Field<F>], name: &str) -> Option<&'a Field<F>> {
    table.iter().find(|field| field.name == name)
}

fn shown<T: Display>(value: &Option<T>) -> Option<String> {
    value.as_ref().map(T::to_string)
}

fn read<T>(
    place: &mut Option<T>,
    what: &'static str,
    text: Option<String>,
    from: impl Fn(&str) -> Option<T>,
) -> Result<()> {
    *place = text.map(|text| convert::coded(what, &text, from)).transpose()?;
    Ok(())
}

fn read_date(place: &mut Option<NaiveDate>, what: &'static str, text: Option<String>) -> Result<()> {
    read(place, what, text, |text| text.parse().ok())
}

fn room_sight_code(sight: RoomSight) -> &'static str {
    match sight {
        RoomSight::Shown => "shown",
        RoomSight::Hidden => "hidden",
    }
}

fn room_sight_from_code(code: &str) -> Option<RoomSight> {
    [RoomSight::Shown, RoomSight::Hidden].into_iter().find(|sight| room_sight_code(*sight) == code)
}

/// JSON written by hand from plain values: it cannot fail, so that a getter need not.
fn own_address_text(address: &OwnAddress) -> String {
    serde_json::json!({ "lines": address.lines, "postcode": address.postcode, "country": address.country })
        .to_string()
}

/// Lists of texts, dates and codes: nothing in them can fail to be written.
fn json_text(list: &impl Serialize) -> String {
    serde_json::to_string(list).unwrap_or_default()
}

fn own_address_from_text(text: &str) -> Option<OwnAddress> {
    serde_json::from_str(text).ok()
}

/// A tag that is there twice is one tag.
fn tags_text(tags: &[String]) -> String {
    let firsts = tags.iter().enumerate().filter(|(place, tag)| !tags[..*place].contains(tag));
    serde_json::json!(firsts.map(|(_, tag)| tag).collect::<Vec<_>>()).to_string()
}

#[cfg(test)]
mod tests {
    use letterdesk_model::{
        claims::{Claim, ClaimField, Decision, Standing, Witness},
        facility::Entry,
        statement::{Said, Statement},
    };

    use super::*;

    #[test]
    fn every_field_reads_back_what_it_writes() {
        let day = NaiveDate::from_ymd_opt(2026, 1, 21);
        let before = PrisonerFields {
            sex: Some(Sex::Female),
            born: "1970".parse().ok(),
            facility: Some(FacilityId(7)),
            own_address: Some(OwnAddress {
                lines: vec!["ул. Примерная, д. 1".to_owned()],
                ..OwnAddress::default()
            }),
            custody: Custody::InTransit,
            checked: day,
            held_since: day,
            room_sight: RoomSight::Hidden,
            statements: vec![Statement { chosen: Some(FacilityId(7)), date: day, ..Statement::default() }],
            merged_into: Some(PrisonerId(9)),
            tags: vec!["учёные".to_owned(), "а, \"б\"".to_owned()],
            ..texts()
        };
        let mut after = PrisonerFields::default();
        for field in &PRISONER {
            (field.set)(&mut after, (field.get)(&before)).unwrap();
        }
        assert_eq!(after, before);
    }

    #[test]
    fn what_is_said_of_a_facility_reads_back_as_it_was_written() {
        let day = NaiveDate::from_ymd_opt(2026, 1, 21).unwrap();
        let said = Said { short: "СИЗО-99 \"б\"".to_owned(), ..Said::default() };
        let before = FacilityFields {
            claims: vec![Claim {
                field: ClaimField::Postcode,
                value: "000002".to_owned(),
                source: "список \"б\"".to_owned(),
                date: Some(day),
                support: 3,
                standing: Standing::Overruled,
            }],
            disputed: vec![ClaimField::Street],
            entries: vec![Entry { witness: Witness::Directory, source: "a".to_owned(), date: None, said }],
            wordings: vec!["сизо|1".to_owned()],
            decisions: vec![Decision {
                field: ClaimField::Street,
                value: "ул. Первая".to_owned(),
                key: "первая ул".to_owned(),
                over: vec!["вторая".to_owned()],
                date: day,
            }],
            ..FacilityFields::default()
        };
        let mut after = FacilityFields::default();
        for field in &FACILITY {
            (field.set)(&mut after, (field.get)(&before)).unwrap();
        }
        assert_eq!(after, before);
    }

    /// Every text field with a text of its own, so that two getters that read the same place are found.
    fn texts() -> PrisonerFields {
        let mut fields = PrisonerFields::default();
        for field in PRISONER.iter().filter(|field| (field.get)(&fields_empty()) == Some(String::new())) {
            (field.set)(&mut fields, Some(format!("{} Окунева-Бархатного", field.name))).unwrap();
        }
        fields
    }

    fn fields_empty() -> PrisonerFields {
        PrisonerFields::default()
    }
}
