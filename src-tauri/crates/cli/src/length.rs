//! Lengths as they are typed: millimetres with a point, kept in whole hundredths.

use std::ops::RangeInclusive;

/// Reads millimetres between two ends; what is no length between them comes back as it was typed.
pub fn hundredths(text: &str, ends: RangeInclusive<f64>) -> Result<i32, String> {
    let millimetres: f64 = text.trim().parse().map_err(|_| text.to_owned())?;
    match ends.contains(&millimetres) {
        // No sheet is longer than a metre.
        true => Ok((millimetres * 100.0).round() as i32),
        false => Err(text.to_owned()),
    }
}
