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
    /// An Office workbook that may be read.
    Xlsx,
    /// An OpenDocument workbook that may be read.
    Ods,
}

/// Checks every part; an error when it is no workbook or over a limit.
pub fn check(bytes: &[u8]) -> Result<Archive, RosterError> {
    let damaged = |error: zip::result::ZipError| RosterError::damaged(&error.to_string());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() as u64 > limits::ENTRIES {
        return Err(RosterError::over(Limit::Entries, limits::ENTRIES));
    }
    let mut left = limits::INFLATED;
    let mut kind = None;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(damaged)?;
        let name = part.name().map_err(damaged)?.replace('\\', "/").to_ascii_lowercase();
        let most = most_of(&name).min(left);
        left -= match name.as_str() {
            "mimetype" => {
                kind = Some(open_document(part)?);
                0
            }
            // An encrypted workbook says so where its parts are listed.
            "meta-inf/manifest.xml" => refuse_encrypted(part, most)?,
            name if name.ends_with("sharedstrings.xml") => measure_strings(part, most)?,
            name => {
                kind = kind.or(name.ends_with("workbook.xml").then_some(Archive::Xlsx));
                measure(part, most)?
            }
        };
    }
    kind.ok_or_else(|| RosterError::NotATable { found: "zip".to_owned() })
}

/// The first part of an OpenDocument file says which kind it is.
fn open_document(part: impl Read) -> Result<Archive, RosterError> {
    const SPREADSHEET: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
    let mut text = Vec::new();
    part.take(200).read_to_end(&mut text).map_err(unreadable)?;
    match text.starts_with(SPREADSHEET) {
        true => Ok(Archive::Ods),
        false => Err(RosterError::NotATable { found: "odt".to_owned() }),
    }
}

fn refuse_encrypted(part: impl Read, most: u64) -> Result<u64, RosterError> {
    let text = whole(part, most)?;
    match text.windows(15).any(|words| words == b"encryption-data") {
        true => Err(RosterError::NotATable { found: "encrypted".to_owned() }),
        false => Ok(text.len() as u64),
    }
}

fn whole(part: impl Read, most: u64) -> Result<Vec<u8>, RosterError> {
    let mut text = Vec::new();
    part.take(most + 1).read_to_end(&mut text).map_err(unreadable)?;
    within(text.len() as u64, most)?;
    Ok(text)
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
    let text = whole(part, most)?;
    // Another encoding would hide the claim from us and not from the reader.
    if text.contains(&0) || text.starts_with(&[0xFF, 0xFE]) || text.starts_with(&[0xFE, 0xFF]) {
        return Err(RosterError::damaged("shared strings are not UTF-8"));
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
    RosterError::damaged(&error.to_string())
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
        check_parts(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")], Ok(Archive::Ods));
        let text = RosterError::NotATable { found: "odt".to_owned() };
        check_parts(&[("mimetype", b"application/vnd.oasis.opendocument.text")], Err(text));
        let locked = RosterError::NotATable { found: "encrypted".to_owned() };
        check_parts(&[("META-INF/manifest.xml", b"<manifest:encryption-data/>")], Err(locked));
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
