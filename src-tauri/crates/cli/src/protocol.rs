//! The counting protocol: one request a line in, one answer a line out, in order.
//!
//! Not for deciding anything: the desk counts, this reads and writes lines. A blank line is no request and gets no
//! answer, as an empty box does nothing at the Desk.
//!
//! Invariant: an `ok` is written only after the desk's commit, and every answer is flushed before the next request
//! is looked at.
//! Invariant: what cannot be read as a request leaves everything as it was.

use std::io::{self, BufRead};

use letterdesk_desk::{
    Code, Error,
    model::{
        entry_box::{self, MOST_AT_ONCE, Typed},
        evening::Kind,
        id::{EntryUid, Sequence},
    },
    view::{Consent, CountRequest, Counted, MoveRequest, Target},
};
use uuid::Uuid;

use crate::failure::{Failure, Refusal};

/// A line longer than this is no request; reading it whole could fill the memory.
const LONGEST_LINE: usize = 4096;

/// One line, understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// `12`, `12*5 postcard`, `@uuid 12`, `12 anyway`, ten digits of a slip.
    Count(CountRequest),
    /// `undo`
    Undo,
    /// `undo 338`
    UndoEntry(Sequence),
    /// `redo`
    Redo,
    /// `move 338 15`, `@uuid move 338 15 anyway`: the letters of a line to another person.
    Move(MoveRequest),
}

/// Reads a line; `None` for a blank one. A count without a uid of its caller's gets `fresh`.
pub fn parse(line: &str, fresh: EntryUid) -> Result<Option<Request>, Failure> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let bad = || Failure::door(Refusal::BadRequest, "text", shortened(line));
    match words.as_slice() {
        [] => Ok(None),
        ["undo"] => Ok(Some(Request::Undo)),
        ["undo", sequence] => {
            let sequence = sequence.parse().map_err(|_| bad())?;
            Ok(Some(Request::UndoEntry(Sequence(sequence))))
        }
        ["redo"] => Ok(Some(Request::Redo)),
        [first, rest @ ..] if first.starts_with('@') => count_or_move(uid(first)?, rest, bad).map(Some),
        all => count_or_move(fresh, all, bad).map(Some),
    }
}

fn count_or_move(uid: EntryUid, words: &[&str], bad: impl Fn() -> Failure) -> Result<Request, Failure> {
    let ["move", sequence, rest @ ..] = words else { return count(uid, words, bad) };
    let sequence = Sequence(sequence.parse().map_err(|_| bad())?);
    let (whom, consent) = match rest {
        [whom @ .., "anyway"] => (whom, Consent::Anyway),
        whom => (whom, Consent::Ask),
    };
    match target(&whom.join(" "), &bad)? {
        (target, 1) => Ok(Request::Move(MoveRequest { uid, sequence, target, consent })),
        _ => Err(bad()),
    }
}

/// `12*5 postcard anyway`: what the box takes, then in any order a kind and the consent.
fn count(uid: EntryUid, words: &[&str], bad: impl Fn() -> Failure) -> Result<Request, Failure> {
    let (mut kind, mut consent) = (None, Consent::Ask);
    let mut what = words;
    while let [before @ .., last] = what {
        match Kind::from_code(last) {
            Some(_) if kind.is_some() => return Err(bad()),
            Some(named) => kind = Some(named),
            None if *last == "anyway" && consent == Consent::Ask => consent = Consent::Anyway,
            None => break,
        }
        what = before;
    }
    let (target, times) = target(&what.join(" "), bad)?;
    Ok(Request::Count(CountRequest { uid, target, times, kind: kind.unwrap_or_default(), consent }))
}

fn target(text: &str, bad: impl Fn() -> Failure) -> Result<(Target, u32), Failure> {
    match entry_box::read(text) {
        Typed::Number { number, times } => Ok((Target::Number { number }, times)),
        Typed::Code { digits, times } => Ok((Target::Code { digits }, times)),
        Typed::BadTimes => Err(Error::new(Code::BadTimes).with("most", MOST_AT_ONCE).into()),
        Typed::Nothing | Typed::Words { .. } => Err(bad()),
    }
}

/// `@2f6c…`: any UUID but those that carry the time of the entry, which is never to be kept.
fn uid(word: &str) -> Result<EntryUid, Failure> {
    let bad = || Failure::door(Refusal::BadUid, "text", shortened(word));
    let uuid = Uuid::try_parse(word.trim_start_matches('@')).map_err(|_| bad())?;
    match uuid.get_version_num() {
        1 | 2 | 6 | 7 => Err(bad()),
        _ => Ok(EntryUid(uuid)),
    }
}

/// An error repeats what was sent, but not a page of it.
fn shortened(line: &str) -> String {
    line.trim().chars().take(60).collect()
}

/// `ok SEQUENCE NUMBER ITS-COUNT TOTAL`
pub fn ok_line(counted: &Counted) -> String {
    format!("ok {} {} {} {}", counted.sequence, counted.number, counted.count, counted.total)
}

/// `error CODE MESSAGE`, whatever line breaks the message has.
pub fn error_line(code: &str, message: &str) -> String {
    let message: Vec<&str> = message.split_whitespace().collect();
    format!("error {code} {}", message.join(" "))
}

/// The next line without its end; `None` at the end of input. Bytes that are no UTF-8 and lines that are too long
/// come back as text that no request looks like.
pub fn next_line(input: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut line = Vec::new();
    let mut ended = false;
    let mut met = false;
    while !ended {
        let chunk = match input.fill_buf() {
            Ok(chunk) => chunk,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if chunk.is_empty() {
            break;
        }
        met = true;
        let end = chunk.iter().position(|byte| *byte == b'\n');
        let taken = &chunk[..end.unwrap_or(chunk.len())];
        // One byte more than a request may have, so that a cut line can never look like one.
        let room = (LONGEST_LINE + 1).saturating_sub(line.len());
        line.extend_from_slice(&taken[..taken.len().min(room)]);
        ended = end.is_some();
        let used = taken.len() + usize::from(ended);
        input.consume(used);
    }
    let text = match line.len() > LONGEST_LINE {
        true => "…".to_owned(),
        false => String::from_utf8_lossy(&line).into_owned(),
    };
    Ok(met.then_some(text))
}

#[cfg(test)]
mod tests {
    use letterdesk_desk::model::id::Number;

    use super::*;

    const FRESH: EntryUid = EntryUid(Uuid::from_u128(7));
    const THEIRS: &str = "2f6c1d0e-0c2b-4f6a-9d55-0d5f6a7b8c9d";

    fn counts(number: u32, times: u32, kind: Kind, consent: Consent) -> Option<Request> {
        let target = Target::Number { number: Number(number) };
        Some(Request::Count(CountRequest { uid: FRESH, target, times, kind, consent }))
    }

    fn moves(uid: EntryUid, consent: Consent) -> Option<Request> {
        let target = Target::Number { number: Number(12) };
        Some(Request::Move(MoveRequest { uid, sequence: Sequence(338), target, consent }))
    }

    fn code_of(line: &str) -> Result<Option<Request>, String> {
        parse(line, FRESH).map_err(|failure| failure.view().code)
    }

    #[test]
    fn requests_are_read() {
        use Consent::{Anyway, Ask};
        use Kind::{Handmade, Letter, Postcard};
        let slip = Target::Code { digits: "4071000128".to_owned() };
        let by_slip = CountRequest { uid: FRESH, target: slip, times: 1, kind: Letter, consent: Ask };
        let theirs = CountRequest {
            uid: EntryUid(Uuid::try_parse(THEIRS).unwrap()),
            target: Target::Number { number: Number(12) },
            times: 1,
            kind: Letter,
            consent: Ask,
        };
        let cases = [
            ("12", counts(12, 1, Letter, Ask)),
            ("  12\r", counts(12, 1, Letter, Ask)),
            ("№ 12", counts(12, 1, Letter, Ask)),
            ("12*5", counts(12, 5, Letter, Ask)),
            ("12 * 5", counts(12, 5, Letter, Ask)),
            ("12×5", counts(12, 5, Letter, Ask)),
            ("12 letter", counts(12, 1, Letter, Ask)),
            ("12 postcard", counts(12, 1, Postcard, Ask)),
            ("12*3 handmade", counts(12, 3, Handmade, Ask)),
            ("12 anyway", counts(12, 1, Letter, Anyway)),
            ("12*2 postcard anyway", counts(12, 2, Postcard, Anyway)),
            ("12*2 anyway postcard", counts(12, 2, Postcard, Anyway)),
            ("0", counts(0, 1, Letter, Ask)),
            ("999", counts(999, 1, Letter, Ask)),
            ("4071000128", Some(Request::Count(by_slip))),
            (&format!("@{THEIRS} 12"), Some(Request::Count(theirs))),
            ("undo", Some(Request::Undo)),
            ("undo 338", Some(Request::UndoEntry(Sequence(338)))),
            ("redo", Some(Request::Redo)),
            ("move 338 12", moves(FRESH, Ask)),
            (
                &format!("@{THEIRS} move 338 № 12 anyway"),
                moves(EntryUid(Uuid::try_parse(THEIRS).unwrap()), Anyway),
            ),
            ("", None),
            (" \t ", None),
        ];
        for (line, expected) in cases {
            assert_eq!(code_of(line), Ok(expected), "{line:?}");
        }
    }

    #[test]
    fn what_is_no_request_is_refused_by_name() {
        let long = "1".repeat(3000);
        let cases = [
            ("twelve", "bad_request"),
            ("12 13", "bad_request"),
            ("12 postcard letter", "bad_request"),
            ("12 anyway anyway", "bad_request"),
            ("12 poscard", "bad_request"),
            ("postcard", "bad_request"),
            ("-12", "bad_request"),
            ("12.5", "bad_request"),
            ("undo x", "bad_request"),
            ("undo -1", "bad_request"),
            ("undo 1 2", "bad_request"),
            ("redo 3", "bad_request"),
            ("move", "bad_request"),
            ("move 3", "bad_request"),
            ("move x 12", "bad_request"),
            ("move 3 12*2", "bad_request"),
            ("move 3 12 postcard", "bad_request"),
            ("\u{fffd}\u{0}", "bad_request"),
            ("12*", "bad_times"),
            ("12*0", "bad_times"),
            ("12*1000", "bad_times"),
            ("12*-5", "bad_times"),
            ("@ 12", "bad_uid"),
            ("@12 12", "bad_uid"),
            // Version 7 would carry the time of the letter.
            ("@0190a5b4-7c00-7000-8000-000000000000 12", "bad_uid"),
            (&format!("@{THEIRS}"), "bad_request"),
            (&format!("@{THEIRS} undo"), "bad_request"),
        ];
        for (line, code) in cases {
            assert_eq!(code_of(line), Err(code.to_owned()), "{line:?}");
        }
        // So many digits are a barcode, for the desk to refuse.
        assert!(matches!(code_of(&long), Ok(Some(Request::Count(_)))));
    }

    #[test]
    fn lines_end_where_they_end() {
        let endless = "9".repeat(LONGEST_LINE * 3);
        let input = format!("12\n\n{endless}\r\nundo");
        let mut bytes = input.as_bytes();
        let mut lines = Vec::new();
        while let Some(line) = next_line(&mut bytes).unwrap() {
            lines.push(line);
        }
        assert_eq!(lines, ["12", "", "…", "undo"]);
        assert_eq!(next_line(&mut &b"1\xff2\n"[..]).unwrap().unwrap(), "1\u{fffd}2");
    }

    #[test]
    fn an_answer_is_one_line() {
        assert_eq!(
            error_line("held", "№ 12: отложите.\nНе засчитано."),
            "error held № 12: отложите. Не засчитано."
        );
    }
}
