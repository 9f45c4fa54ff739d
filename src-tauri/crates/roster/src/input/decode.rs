//! From bytes to text: byte-order mark, then UTF-8 if it is valid, then a guess with Russian in mind.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};

use super::sniff;
use crate::RosterError;

/// Text with the encoding it was in, in lower case: "utf-8", "windows-1251".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte-order mark.
    pub text: String,
    /// The encoding's name.
    pub encoding: String,
}

/// Decodes `bytes`; `label` overrules the guess.
pub fn decode(bytes: &[u8], label: Option<&str>) -> Result<Decoded, RosterError> {
    let encoding = match label {
        Some(label) => Encoding::for_label(label.trim().as_bytes())
            .ok_or_else(|| RosterError::UnknownEncoding { label: label.to_owned() })?,
        None => guess(bytes),
    };
    let (text, _) = encoding.decode_with_bom_removal(bytes);
    Ok(Decoded { text: text.into_owned(), encoding: encoding.name().to_lowercase() })
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    if let Some(encoding) = sniff::utf16(bytes) {
        return encoding;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    // Without the hint a short Windows-1251 file is taken for 1252.
    detector.guess(Some(b"ru"), Utf8Detection::Deny)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "ФИО;Где сидит\r\nОкунев Лаврентий;СИЗО-99\r\n";

    fn check(bytes: &[u8], encoding: &str) {
        let decoded = decode(bytes, None).unwrap();
        assert_eq!((decoded.text.as_str(), decoded.encoding.as_str()), (TEXT, encoding));
    }

    #[test]
    fn the_encodings_of_real_lists_are_found() {
        check(TEXT.as_bytes(), "utf-8");
        check(format!("\u{FEFF}{TEXT}").as_bytes(), "utf-8");
        check(&encoding_rs::WINDOWS_1251.encode(TEXT).0, "windows-1251");
        let mut little: Vec<u8> = vec![0xFF, 0xFE];
        little.extend(TEXT.encode_utf16().flat_map(u16::to_le_bytes));
        check(&little, "utf-16le");
        check(&little[2..], "utf-16le");
        let mut big: Vec<u8> = vec![0xFE, 0xFF];
        big.extend(TEXT.encode_utf16().flat_map(u16::to_be_bytes));
        check(&big, "utf-16be");
    }

    #[test]
    fn a_short_windows_1251_file_is_russian() {
        let decoded = decode(&encoding_rs::WINDOWS_1251.encode("ФИО\r\nГусь Ян\r\n").0, None).unwrap();
        assert_eq!(decoded.text, "ФИО\r\nГусь Ян\r\n");
    }

    #[test]
    fn the_guess_can_be_overruled() {
        let bytes = encoding_rs::KOI8_R.encode(TEXT).0;
        assert_eq!(decode(&bytes, Some("koi8-r")).unwrap().text, TEXT);
        let unknown = RosterError::UnknownEncoding { label: "cp-none".to_owned() };
        assert_eq!(decode(&bytes, Some("cp-none")), Err(unknown));
    }
}
