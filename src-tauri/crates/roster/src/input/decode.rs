//! From bytes to text: byte-order mark, then UTF-8 if it is valid, then a guess with Russian in mind.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};

use super::sniff;
use crate::{
    RosterError,
    problem::{Problem, ProblemCode},
};

/// Text with the encoding it was in, in lower case: "utf-8", "windows-1251".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte-order mark.
    pub text: String,
    /// The encoding's name.
    pub encoding: String,
    /// Lines in another encoding, and lines with letters that none explains.
    pub problems: Vec<Problem>,
}

/// Problems of this kind that are worth a line each: a file with more is in the wrong encoding as a whole.
const MOST_PROBLEMS: usize = 20;

/// Decodes `bytes`; `label` overrules the guess.
pub fn decode(bytes: &[u8], label: Option<&str>) -> Result<Decoded, RosterError> {
    let encoding = match label {
        Some(label) => Encoding::for_label(label.trim().as_bytes())
            .ok_or_else(|| RosterError::UnknownEncoding { label: label.to_owned() })?,
        None => match sure(bytes) {
            Some(encoding) => encoding,
            None => return Ok(line_by_line(bytes)),
        },
    };
    let (text, _) = encoding.decode_with_bom_removal(bytes);
    Ok(decoded(text.into_owned(), encoding, Vec::new()))
}

/// Decodes what declares its encoding: what the bytes show wins, since files are saved anew in another; a declaration
/// that they contradict is none.
pub fn decode_declared(bytes: &[u8], declared: Option<&str>) -> Result<Decoded, RosterError> {
    let declared = declared.and_then(|label| Encoding::for_label(label.as_bytes()));
    let declared = declared.filter(|encoding| encoding.is_single_byte() && sure(bytes).is_none());
    decode(bytes, declared.map(Encoding::name))
}

fn decoded(text: String, encoding: &'static Encoding, mut problems: Vec<Problem>) -> Decoded {
    let broken = (1_u32..).zip(text.lines()).filter(|(_, line)| line.contains('\u{FFFD}'));
    problems.extend(broken.map(|(line, _)| Problem::new(line, ProblemCode::BrokenLetters, [])));
    problems.truncate(MOST_PROBLEMS);
    Decoded { text, encoding: encoding.name().to_lowercase(), problems }
}

/// The encoding of the whole file, where nothing needs to be guessed.
fn sure(bytes: &[u8]) -> Option<&'static Encoding> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Some(encoding);
    }
    sniff::utf16(bytes).or_else(|| std::str::from_utf8(bytes).is_ok().then_some(UTF_8))
}

/// What is not UTF-8 as a whole may be UTF-8 in some lines: two lists pasted together, or a file cut off within a
/// letter. The other lines decide what the rest is in.
fn line_by_line(bytes: &[u8]) -> Decoded {
    let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    let (utf8, other): (Vec<&[u8]>, Vec<&[u8]>) =
        lines.iter().copied().filter(|line| !line.is_ascii()).partition(|line| is_nearly_utf8(line));
    let guessed = guess(&other);
    let (main, second) = if utf8.len() > other.len() { (UTF_8, guessed) } else { (guessed, UTF_8) };
    let mut text = String::with_capacity(bytes.len() * 2);
    let mut problems = Vec::new();
    for (number, line) in (1_u32..).zip(lines) {
        let encoding = match (line.is_ascii(), is_nearly_utf8(line)) {
            (true, _) => main,
            (false, true) => UTF_8,
            (false, false) => guessed,
        };
        text.push_str(&encoding.decode_without_bom_handling(line).0);
        if encoding == second && encoding != main {
            let data = [("encoding", encoding.name().to_lowercase())];
            problems.push(Problem::new(number, ProblemCode::OtherEncoding, data));
        }
    }
    decoded(text, main, problems)
}

/// Whether a line that is not ASCII is UTF-8, but for few letters. Russian text in another encoding has hardly two letters
/// in a row that are UTF-8 by chance.
fn is_nearly_utf8(line: &[u8]) -> bool {
    let text = String::from_utf8_lossy(line);
    let (mut whole, mut broken) = (0_u32, 0_u32);
    for letter in text.chars().filter(|letter| !letter.is_ascii()) {
        match letter {
            '\u{FFFD}' => broken += 1,
            _ => whole += 1,
        }
    }
    broken == 0 || whole > broken * 4
}

fn guess(lines: &[&[u8]]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    for line in lines {
        detector.feed(line, false);
    }
    detector.feed(b"", true);
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
    fn two_lists_pasted_together_are_read_line_by_line() {
        let mut bytes = TEXT.as_bytes().to_vec();
        bytes.extend_from_slice(&encoding_rs::WINDOWS_1251.encode("Щукина Евлампия;ИК-88\r\n").0);
        let decoded = decode(&bytes, None).unwrap();
        assert_eq!(decoded.text, format!("{TEXT}Щукина Евлампия;ИК-88\r\n"));
        assert_eq!(decoded.encoding, "utf-8");
        let data = [("encoding", "windows-1251".to_owned())];
        assert_eq!(decoded.problems, [Problem::new(3, ProblemCode::OtherEncoding, data)]);
    }

    #[test]
    fn a_file_cut_off_within_a_letter_is_still_utf_8() {
        let decoded = decode(&TEXT.as_bytes()[..TEXT.len() - 5 - "ЗО".len() - 1], None).unwrap();
        assert_eq!(decoded.encoding, "utf-8");
        assert_eq!(decoded.problems, [Problem::new(2, ProblemCode::BrokenLetters, [])]);
    }

    #[test]
    fn the_guess_can_be_overruled() {
        let bytes = encoding_rs::KOI8_R.encode(TEXT).0;
        assert_eq!(decode(&bytes, Some("koi8-r")).unwrap().text, TEXT);
        let unknown = RosterError::UnknownEncoding { label: "cp-none".to_owned() };
        assert_eq!(decode(&bytes, Some("cp-none")), Err(unknown));
    }
}
