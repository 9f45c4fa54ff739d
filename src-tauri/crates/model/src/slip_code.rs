//! The code on a slip: Code 128 set C, ten digits — the evening's random code (4), the number (5), a Damm check
//! digit (1). Ten, so that no EAN-8, UPC or EAN-13 of a book or a bottle has its length.

use crate::id::Number;

/// The largest number a slip can carry.
pub const MAX_NUMBER: u32 = 99_999;

/// What ten digits of a slip say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SlipCode {
    /// The evening's code, 0 to 9999.
    pub evening: u16,
    /// The prisoner's number in that evening.
    pub number: Number,
}

/// Why digits are not one of our slips.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SlipCodeError {
    /// Another length: a book's, a bottle's.
    #[error("not ten digits")]
    Foreign,
    /// The check digit does not fit: misread.
    #[error("the check digit does not fit")]
    Misread,
}

impl SlipCode {
    /// The ten digits.
    pub fn digits(self) -> String {
        let nine = format!("{:04}{:05}", self.evening, self.number.0);
        let check = damm(&nine);
        format!("{nine}{check}")
    }

    /// Reads digits back.
    pub fn parse(digits: &str) -> Result<SlipCode, SlipCodeError> {
        if digits.len() != 10 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(SlipCodeError::Foreign);
        }
        if damm(digits) != 0 {
            return Err(SlipCodeError::Misread);
        }
        let evening = digits[..4].parse().map_err(|_| SlipCodeError::Foreign)?;
        let number = digits[4..9].parse().map_err(|_| SlipCodeError::Foreign)?;
        Ok(SlipCode { evening, number: Number(number) })
    }
}

/// The totally anti-symmetric quasigroup of H. M. Damm's thesis (2004): catches every single wrong digit and every
/// swap of two neighbours. A row is the interim digit, a column the next one; a whole code comes to 0.
pub const DAMM: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

/// The check digit of ASCII digits; 0 when they already end in theirs.
fn damm(digits: &str) -> u8 {
    digits.bytes().fold(0, |interim, byte| DAMM[usize::from(interim)][usize::from(byte - b'0')])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_check_digit() {
        // The example of the thesis and of every description of the algorithm: 572 → 4.
        assert_eq!(damm("572"), 4);
    }

    #[test]
    fn every_wrong_digit_and_every_swap_is_a_misread() {
        let code = SlipCode { evening: 4071, number: Number(12) };
        let digits = code.digits();
        assert_eq!(SlipCode::parse(&digits), Ok(code));
        for place in 0..10 {
            for digit in b'0'..=b'9' {
                let mut bytes = digits.clone().into_bytes();
                bytes[place] = digit;
                let read = String::from_utf8(bytes).unwrap();
                let expected = if read == digits { Ok(code) } else { Err(SlipCodeError::Misread) };
                assert_eq!(SlipCode::parse(&read), expected, "{read}");
            }
        }
        assert_eq!(SlipCode::parse("4701000127"), Err(SlipCodeError::Misread));
        assert_eq!(SlipCode::parse("9785000000000"), Err(SlipCodeError::Foreign));
    }
}
