//! The recount file: `NUMBER QUANTITY [KIND]` a line.
//!
//! Not for comparing: the desk does. The file is the whole recount, so whoever is not in it has nothing in the box.

use letterdesk_desk::{
    Code, Error,
    model::{closing::Figure, evening::Kind, id::Number},
};

/// Reads every line, or names the first that cannot be read. Blank lines are passed over; columns may be separated
/// by spaces, tabs or semicolons.
pub fn read(text: &str) -> Result<Vec<Figure>, Error> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let figure = |(index, line): (usize, &str)| {
        let bad = || Error::new(Code::BadRecountLine).with("line", index + 1).with("text", line.trim());
        figure(line).ok_or_else(bad)
    };
    lines.map(figure).collect()
}

fn figure(line: &str) -> Option<Figure> {
    let words: Vec<&str> =
        line.split([' ', '\t', ';']).map(str::trim).filter(|word| !word.is_empty()).collect();
    let (number, quantity, kind) = match words.as_slice() {
        [number, quantity] => (number, quantity, Kind::default()),
        [number, quantity, kind] => (number, quantity, Kind::from_code(kind)?),
        _ => return None,
    };
    let quantity = quantity.parse().ok().filter(|quantity| *quantity <= MOST_IN_A_BUNDLE)?;
    Some(Figure { number: Number(number.trim_start_matches('№').parse().ok()?), quantity, kind })
}

/// More letters than this for one person in one evening is a slip of the finger.
const MOST_IN_A_BUNDLE: u32 = 100_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_figures() {
        let read = read("12 5\n\n№13\t3 postcard\r\n14;0\n").unwrap();
        let read: Vec<_> =
            read.iter().map(|found| (found.number.0, found.quantity, found.kind.code())).collect();
        assert_eq!(read, [(12, 5, "letter"), (13, 3, "postcard"), (14, 0, "letter")]);
    }

    #[test]
    fn the_first_bad_line_is_named() {
        for bad in ["12", "12 five", "12 5 parcel", "12 5 letter 3", "12 -5", "x 5", "12 4000000000"] {
            let error = read(&format!("1 1\n{bad}")).unwrap_err();
            assert_eq!(error.code, Code::BadRecountLine, "{bad}");
            assert_eq!(error.data["line"], "2", "{bad}");
        }
    }
}
