//! What kind of file the bytes are, whatever the name says.

use crate::{RosterError, limits, limits::Limit};

/// A file that may hold a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text, in some encoding.
    Text,
    /// A ZIP archive: a spreadsheet, or not.
    Zip,
}

/// First bytes of what people rename to .csv by mistake.
const MAGIC: &[(&[u8], &str)] = &[
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xFF\xD8\xFF", "jpeg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"RIFF", "webp"),
    (b"BM", "bmp"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"%PDF", "pdf"),
    (b"%!PS", "postscript"),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "xls"),
    (b"\x1F\x8B", "gzip"),
    (b"7z\xBC\xAF\x27\x1C", "7z"),
    (b"Rar!", "rar"),
    (b"{\\rtf", "rtf"),
    (b"SQLite format 3\0", "sqlite"),
    (b"\x7FELF", "program"),
    (b"MZ\x90", "program"),
    (b"age-encryption.org/", "age"),
];

/// First words of text that is not a table.
const MARKUP: &[(&str, &str)] = &[
    ("<!doctype html", "html"),
    ("<html", "html"),
    ("<?xml", "xml"),
    ("<svg", "svg"),
    ("{\"", "json"),
    ("[{", "json"),
];

/// Letters of control other than tab and line ends may be this share of a text: one in fifty.
const MOST_CONTROLS: usize = 50;

/// The kind of file; an error for what cannot hold a table.
pub fn kind(bytes: &[u8]) -> Result<Kind, RosterError> {
    if bytes.len() as u64 > limits::FILE {
        return Err(RosterError::over(Limit::File, limits::FILE));
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Kind::Zip);
    }
    if let Some(found) = magic(bytes).or_else(|| markup(bytes)) {
        return Err(RosterError::NotATable { found: found.to_owned() });
    }
    if bytes.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0) || bytes == b"\xEF\xBB\xBF" {
        return Err(RosterError::Empty);
    }
    match looks_binary(bytes) {
        true => Err(RosterError::NotATable { found: "binary".to_owned() }),
        false => Ok(Kind::Text),
    }
}

fn magic(bytes: &[u8]) -> Option<&'static str> {
    let known = MAGIC.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, found)| *found)?;
    if known == "xls" && holds_encrypted(bytes) {
        return Some("encrypted");
    }
    // «BM» may begin a word; a bitmap's second field is its own length.
    let is_text = known == "bmp" && !bytes.iter().take(64).any(|byte| *byte == 0);
    (!is_text).then_some(known)
}

/// Office keeps a workbook with a password as a part of a file that begins like an old one.
fn holds_encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|part| part == name)
}

fn markup(bytes: &[u8]) -> Option<&'static str> {
    let head = beginning(bytes);
    let known = MARKUP.iter().find(|(start, _)| head.starts_with(start)).map(|(_, found)| *found)?;
    let is_workbook = known == "xml" && (head.contains("excel.sheet") || head.contains("office:spreadsheet"));
    Some(if is_workbook { "xml_workbook" } else { known })
}

/// The first words of a text, in lower case.
fn beginning(bytes: &[u8]) -> String {
    let head = &bytes[..bytes.len().min(1024) & !1];
    let text = match utf16(head) {
        Some(encoding) => encoding.decode_without_bom_handling(head).0,
        None => String::from_utf8_lossy(head),
    };
    text.trim_start_matches('\u{FEFF}').trim_start().to_lowercase()
}

/// Whether a file is XML, and none of the kinds that a program has of its own.
pub fn is_xml(bytes: &[u8]) -> bool {
    match markup(bytes) {
        Some(found) => found == "xml",
        None => {
            let behind = |letter: char| letter.is_alphabetic() || letter == '!';
            beginning(bytes).strip_prefix('<').is_some_and(|rest| rest.starts_with(behind))
        }
    }
}

/// Text has few control bytes in any encoding but UTF-16, which is looked for first.
fn looks_binary(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(64 * 1024)];
    if utf16(head).is_some() {
        return false;
    }
    let controls = head.iter().filter(|byte| matches!(byte, 0..=8 | 14..=25 | 28..=31)).count();
    controls > head.len() / MOST_CONTROLS
}

/// The byte order of UTF-16: by its mark, or by where the zeros of ASCII separators stand.
pub fn utf16(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    match bytes {
        [0xFF, 0xFE, ..] => return Some(encoding_rs::UTF_16LE),
        [0xFE, 0xFF, ..] => return Some(encoding_rs::UTF_16BE),
        _ => {}
    }
    let head = &bytes[..bytes.len().min(4096) & !1];
    // Half of the units of any real text are letters of one or two scripts, so one half of the bytes hardly varies.
    let small = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| matches!(byte, 0 | 4)).count();
    let (high_first, low_first) = (small(0), small(1));
    let nearly_all = (head.len() / 2) * 9 / 10;
    match head.len() >= 8 {
        true if low_first > nearly_all && high_first < nearly_all => Some(encoding_rs::UTF_16LE),
        true if high_first > nearly_all && low_first < nearly_all => Some(encoding_rs::UTF_16BE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_named_csv_is_not_a_table() {
        let check = |bytes: &[u8], found: &str| {
            assert_eq!(kind(bytes), Err(RosterError::NotATable { found: found.to_owned() }));
        };
        check(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "png");
        check(b"\xFF\xD8\xFF\xE0\0\x10JFIF", "jpeg");
        check(b"%PDF-1.7\n", "pdf");
        check(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "xls");
        check("\u{FEFF}\n<!DOCTYPE html><table>".as_bytes(), "html");
        check(
            b"<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>",
            "xml_workbook",
        );
        check(b"<?xml version='1.0'?><note/>", "xml");
        let mut protected = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        protected.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
        check(&protected, "encrypted");
        check(b"\x00\x01\x02\x03\x04\x05name;\x06\x07", "binary");
        check(b"BM\x36\0\0\0\0\0", "bmp");
    }

    #[test]
    fn text_is_text() {
        for text in ["BMW;name\n1;2\n", "ФИО\n", "a\tb\n"] {
            assert_eq!(kind(text.as_bytes()), Ok(Kind::Text), "{text}");
        }
        let utf16: Vec<u8> =
            "ФИО;Где сидит\r\nОкунев;СИЗО".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(kind(&utf16), Ok(Kind::Text));
    }

    #[test]
    fn blanks_are_an_empty_file() {
        for bytes in [&b""[..], b" \r\n\t", b"\xEF\xBB\xBF", b"\0\0\0\0"] {
            assert_eq!(kind(bytes), Err(RosterError::Empty));
        }
    }
}
