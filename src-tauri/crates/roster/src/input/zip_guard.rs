//! Measures an archive while inflating it, before a spreadsheet reader believes anything it says.
//!
//! A reader may be made to allocate by a number in a header (a 1.5 KB file can abort it) or by a part that inflates a
//! thousandfold. Here every part is inflated into nothing under a limit first.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::{
    RosterError,
    limits::{self, Limit},
};

/// What the archive is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Archive {
    /// A workbook that may be read.
    Xlsx,
}

/// Checks every part; an error when it is no workbook or over a limit.
pub fn check(bytes: &[u8]) -> Result<Archive, RosterError> {
    let damaged = |error: zip::result::ZipError| RosterError::Damaged { reason: error.to_string() };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() as u64 > limits::ENTRIES {
        return Err(RosterError::over(Limit::Entries, limits::ENTRIES));
    }
    let mut left = limits::INFLATED;
    let mut is_workbook = false;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(damaged)?;
        let name = part.name().map_err(damaged)?.replace('\\', "/").to_ascii_lowercase();
        if name == "mimetype" {
            return Err(RosterError::NotATable { found: "ods".to_owned() });
        }
        is_workbook |= name.ends_with("workbook.xml");
        let most = most_of(&name).min(left);
        let size = match name.ends_with("sharedstrings.xml") {
            true => measure_strings(part, most)?,
            false => measure(part, most)?,
        };
        left -= size;
    }
    match is_workbook {
        true => Ok(Archive::Xlsx),
        false => Err(RosterError::NotATable { found: "zip".to_owned() }),
    }
}

/// The parts that a reader holds whole get the smaller limit.
fn most_of(name: &str) -> u64 {
    let whole = ["styles.xml", "workbook.xml", ".rels", "content_types].xml"];
    match whole.iter().any(|end| name.ends_with(end)) {
        true => limits::OVERHEAD_ENTRY,
        false => limits::ENTRY,
    }
}

/// The size of a part after inflating; an error as soon as it is over `most`.
fn measure(part: impl Read, most: u64) -> Result<u64, RosterError> {
    let mut part = part.take(most + 1);
    let size = std::io::copy(&mut part, &mut std::io::sink()).map_err(unreadable)?;
    within(size, most)
}

fn within(size: u64, most: u64) -> Result<u64, RosterError> {
    match size > most {
        true => Err(RosterError::over(Limit::Inflated, most)),
        false => Ok(size),
    }
}

/// Shared strings are read whole, and the reader reserves as many as the header claims: count them, and look at the
/// claim.
fn measure_strings(part: impl Read, most: u64) -> Result<u64, RosterError> {
    let mut text = Vec::new();
    part.take(most + 1).read_to_end(&mut text).map_err(unreadable)?;
    within(text.len() as u64, most)?;
    // Another encoding would hide the claim from us and not from the reader.
    if text.contains(&0) || text.starts_with(&[0xFF, 0xFE]) || text.starts_with(&[0xFE, 0xFF]) {
        return Err(RosterError::Damaged { reason: "shared strings are not UTF-8".to_owned() });
    }
    let elements = text.iter().filter(|byte| **byte == b'<').count() as u64;
    // Rich text has some eight elements a string; a plain one has four.
    if claimed(&text) > limits::STRINGS || elements > limits::STRINGS * 8 {
        return Err(RosterError::over(Limit::Strings, limits::STRINGS));
    }
    Ok(text.len() as u64)
}

/// The largest number that stands after any `uniqueCount`, read as a reader would.
fn claimed(text: &[u8]) -> u64 {
    const NAME: &[u8] = b"uniqueCount";
    let places = text.windows(NAME.len()).enumerate().filter(|(_, word)| *word == NAME);
    let number = |start: usize| {
        let digits = text[start + NAME.len()..].iter().skip_while(|byte| {
            matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b'=' | b'"' | b'\'' | b'+' | b'0')
        });
        digits
            .take_while(|byte| byte.is_ascii_digit())
            .fold(0_u64, |sum, byte| sum.saturating_mul(10).saturating_add((byte - b'0').into()))
    };
    places.map(|(start, _)| number(start)).max().unwrap_or(0)
}

fn unreadable(error: std::io::Error) -> RosterError {
    RosterError::Damaged { reason: error.to_string() }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::{ZipWriter, write::SimpleFileOptions};

    use super::*;

    fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn check_parts(parts: &[(&str, &[u8])], expect: Result<Archive, RosterError>) {
        assert_eq!(check(&archive(parts)), expect);
    }

    #[test]
    fn kinds_of_archives() {
        check_parts(&[("xl/workbook.xml", b"<workbook/>")], Ok(Archive::Xlsx));
        check_parts(&[("letters.txt", b"")], Err(RosterError::NotATable { found: "zip".to_owned() }));
        let ods = RosterError::NotATable { found: "ods".to_owned() };
        check_parts(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")], Err(ods));
        assert!(matches!(check(b"PK\x03\x04 and nothing more"), Err(RosterError::Damaged { .. })));
    }

    #[test]
    fn a_part_that_inflates_too_far_is_refused() {
        let bomb = vec![b' '; limits::OVERHEAD_ENTRY as usize + 1];
        check_parts(
            &[("xl/workbook.xml", &bomb)],
            Err(RosterError::over(Limit::Inflated, limits::OVERHEAD_ENTRY)),
        );
    }

    #[test]
    fn a_claim_of_many_strings_is_refused() {
        let over = Err(RosterError::over(Limit::Strings, limits::STRINGS));
        for claim in ["uniqueCount=\"99999999999\"", "uniqueCount = '18446744073709551615'"] {
            let strings = format!("<sst {claim}></sst>");
            check_parts(
                &[("xl/workbook.xml", b""), ("xl/sharedStrings.xml", strings.as_bytes())],
                over.clone(),
            );
        }
        let many = "<si/>".repeat(limits::STRINGS as usize * 8 + 1);
        check_parts(&[("xl/workbook.xml", b""), ("XL/SharedStrings.xml", many.as_bytes())], over);
    }
}
