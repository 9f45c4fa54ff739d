//! Between what the tables hold and what the model speaks: dates, minutes, UUIDs, codes.
//!
//! Text that does not read back is damage, never a default: somebody wrote there behind our back.

use chrono::{NaiveDate, NaiveDateTime};
use letterdesk_model::ledger::Link;
use uuid::Uuid;

use crate::{Damage, Result, StoreError};

/// Moments are kept to the minute.
const MINUTE: &str = "%Y-%m-%d %H:%M";

fn damaged(what: &'static str, found: &str) -> StoreError {
    StoreError::Damaged(Damage::Value { what, found: found.to_owned() })
}

/// A value from its stored text by the reading that the model offers.
pub fn coded<T>(what: &'static str, text: &str, read: impl Fn(&str) -> Option<T>) -> Result<T> {
    read(text).ok_or_else(|| damaged(what, text))
}

pub fn date(what: &'static str, text: &str) -> Result<NaiveDate> {
    coded(what, text, |text| text.parse().ok())
}

pub fn minute(what: &'static str, text: &str) -> Result<NaiveDateTime> {
    coded(what, text, |text| NaiveDateTime::parse_from_str(text, MINUTE).ok())
}

pub fn minute_text(at: NaiveDateTime) -> String {
    at.format(MINUTE).to_string()
}

pub fn uuid(what: &'static str, text: &str) -> Result<Uuid> {
    coded(what, text, |text| Uuid::try_parse(text).ok())
}

pub fn link(bytes: Vec<u8>) -> Result<Link> {
    let found = bytes.len();
    bytes.try_into().map(Link).map_err(|_| damaged("link", &format!("{found} bytes")))
}

/// A sum that the tables hold as a signed number and that can never be below zero.
pub fn count(what: &'static str, sum: i64) -> Result<u32> {
    u32::try_from(sum).map_err(|_| damaged(what, &sum.to_string()))
}
