//! The counting desk of the evening without a window: letters go to `letterdesk-cli tally` one line at a time, and
//! every answer is held against our own tally, as a careful volunteer would.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crate::process::Failure;

/// What lay in the box in the end: letters by number and kind.
pub type Bundles = BTreeMap<(u32, &'static str), u32>;

/// How many letters are written on this evening.
pub const LETTERS: u32 = 337;

/// How many letters a person's stack holds, going round.
const STACKS: [u32; 6] = [1, 3, 2, 5, 1, 2];

/// One answer of the protocol.
#[derive(Debug, PartialEq, Eq)]
enum Answer {
    /// `ok SEQUENCE NUMBER ITS-COUNT TOTAL`
    Counted { count: u32, total: u32 },
    /// `error CODE MESSAGE`
    Refused { code: String, message: String },
}

/// Counts [`LETTERS`] letters for the numbers from 1 to `people`, with one slip of the finger and its undo.
pub fn count(tally: &mut Command, people: u32) -> Result<Bundles, Failure> {
    let mut desk = Desk::open(tally)?;
    let mut counted = Bundles::new();
    let mut held = Vec::new();
    let mut total = 0;
    let stacks =
        (1..=people).zip(STACKS.into_iter().cycle()).map(|(number, times)| (number, times, "letter"));
    let cards = (1..=people).cycle().map(|number| (number, 1, "postcard"));
    // Should every number be refused, the round must still come to an end.
    for (number, times, kind) in stacks.chain(cards).take(people as usize * 20) {
        let times = times.min(LETTERS - total);
        if times == 0 {
            break;
        }
        if held.contains(&number) {
            continue;
        }
        let line = format!("{number}*{times} {kind}");
        match desk.ask(&line)? {
            Answer::Refused { code, message } if code == "held" => {
                println!("   {line} → {message}");
                held.push(number);
            }
            Answer::Refused { code, message } => {
                return Err(Failure(format!("`{line}` → {code}: {message}")));
            }
            Answer::Counted { count, total: now } => {
                total += times;
                *counted.entry((number, kind)).or_insert(0) += times;
                agree(&line, (of_number(&counted, number), total), (count, now))?;
            }
        }
        if counted.len() == 7 && kind == "letter" {
            desk.slip_of_the_finger(number, total)?;
        }
    }
    desk.close()?;
    match total {
        LETTERS => Ok(counted),
        _ => Err(Failure(format!("only {total} of {LETTERS} letters could be counted"))),
    }
}

/// The box as a recount file (`NUMBER QUANTITY KIND` a line), with one letter fewer than was counted: the
/// difference that somebody has to decide.
pub fn recount_with_a_difference(counted: &Bundles) -> String {
    let odd = counted.iter().find(|(_, quantity)| **quantity > 1).map(|(place, _)| *place);
    let line = |(place, quantity): (&(u32, &str), &u32)| {
        let quantity = quantity - u32::from(Some(*place) == odd);
        format!("{} {quantity} {}\n", place.0, place.1)
    };
    counted.iter().map(line).collect()
}

fn of_number(counted: &Bundles, number: u32) -> u32 {
    counted.iter().filter(|(place, _)| place.0 == number).map(|(_, quantity)| quantity).sum()
}

fn agree(line: &str, ours: (u32, u32), theirs: (u32, u32)) -> Result<(), Failure> {
    match ours == theirs {
        true => Ok(()),
        false => Err(Failure(format!(
            "after `{line}` the desk says {theirs:?} (its count, total), we say {ours:?}"
        ))),
    }
}

/// The running `tally`.
struct Desk {
    child: Child,
    requests: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Desk {
    fn open(tally: &mut Command) -> Result<Desk, Failure> {
        let gone = |error| Failure::file("letterdesk-cli tally", error);
        let mut child = tally.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().map_err(gone)?;
        let (Some(requests), Some(answers)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(Failure("letterdesk-cli tally has no standard input or output".to_owned()));
        };
        Ok(Desk { child, requests, answers: BufReader::new(answers) })
    }

    fn ask(&mut self, line: &str) -> Result<Answer, Failure> {
        let gone = |error| Failure::file("letterdesk-cli tally", error);
        writeln!(self.requests, "{line}").map_err(gone)?;
        self.requests.flush().map_err(gone)?;
        let mut answer = String::new();
        self.answers.read_line(&mut answer).map_err(gone)?;
        parse(&answer).ok_or_else(|| Failure(format!("`{line}` → an answer that is none: {answer:?}")))
    }

    /// Twenty too many, taken back at once.
    fn slip_of_the_finger(&mut self, number: u32, total: u32) -> Result<(), Failure> {
        self.ask(&format!("{number}*20"))?;
        match self.ask("undo")? {
            Answer::Counted { total: now, .. } if now == total => {
                println!("   {number}*20 → undo: {total} as before");
                Ok(())
            }
            other => Err(Failure(format!("undo → {other:?}, but {total} were counted before the slip"))),
        }
    }

    /// The end of input is the end of counting.
    fn close(self) -> Result<(), Failure> {
        let Desk { mut child, requests, answers } = self;
        drop(requests);
        drop(answers);
        let status = child.wait().map_err(|error| Failure::file("letterdesk-cli tally", error))?;
        match status.success() {
            true => Ok(()),
            false => Err(Failure(format!("letterdesk-cli tally ended badly ({status})"))),
        }
    }
}

fn parse(answer: &str) -> Option<Answer> {
    let mut words = answer.split_whitespace();
    match words.next()? {
        "ok" => {
            let numbers: Vec<u32> = words.map_while(|word| word.parse().ok()).collect();
            let [_sequence, _number, count, total] = numbers[..] else { return None };
            Some(Answer::Counted { count, total })
        }
        "error" => {
            let code = words.next()?.to_owned();
            Some(Answer::Refused { code, message: words.collect::<Vec<_>>().join(" ") })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_read() {
        fn check(line: &str, expect: Option<Answer>) {
            assert_eq!(parse(line), expect, "{line:?}");
        }
        check("ok 338 12 10 341\n", Some(Answer::Counted { count: 10, total: 341 }));
        check(
            "error held № 12: отложите письмо.\n",
            Some(Answer::Refused {
                code: "held".to_owned(), message: "№ 12: отложите письмо.".to_owned()
            }),
        );
        check("ok 338 12", None);
        check("", None);
    }

    #[test]
    fn the_recount_misses_one_letter() {
        let counted = Bundles::from([((1, "letter"), 1), ((2, "letter"), 3), ((2, "postcard"), 2)]);
        assert_eq!(recount_with_a_difference(&counted), "1 1 letter\n2 2 letter\n2 2 postcard\n");
    }
}
