//! Who writes.

/// A return address in Russia.
pub const SENDER: [&str; 2] = ["«Вечер писем»", "а/я 1, г. Энск, 000000"];
/// The same, on mail that leaves Russia.
pub const FROM_RUSSIA: [&str; 3] = ["Vecher pisem", "P.O. Box 1, 000000 Ensk", "RUSSIA"];
/// A return address in another country.
pub const FROM_ABROAD: [&str; 3] = ["Evening of letters", "1 Example Street, 1000 Ensk", "EXAMPLELAND"];
