//! Attributes and entities of XML parts.

use quick_xml::{
    escape::resolve_xml_entity,
    events::{BytesRef, BytesStart},
};

use crate::RosterError;

/// The value of an attribute.
pub fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, RosterError> {
    let found = element.try_get_attribute(name).map_err(|error| damaged(&error))?;
    found
        .map(|attribute| {
            let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0);
            value.map(|text| text.into_owned()).map_err(|error| damaged(&error))
        })
        .transpose()
}

/// Only the five entities of XML and numbered letters: what a file defines itself is never expanded.
pub fn letters_of(entity: &BytesRef<'_>) -> Result<String, RosterError> {
    if let Some(letter) = entity.resolve_char_ref().map_err(|error| damaged(&error))? {
        return Ok(letter.to_string());
    }
    let known = resolve_xml_entity(entity).map(str::to_owned);
    known.ok_or_else(|| RosterError::damaged("an entity of the file's own"))
}

/// Damage in the words of the library that met it.
pub fn damaged(error: &impl std::fmt::Display) -> RosterError {
    RosterError::damaged(&error.to_string())
}
