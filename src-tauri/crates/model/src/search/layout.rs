//! The wrong keyboard layout.

/// The keys of the Russian layout, and what they give under the Latin one, row by row, then with Shift.
const RUSSIAN: &str = "ёйцукенгшщзхъфывапролджэячсмитьбю.ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,";
const LATIN: &str = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?";

/// What the same keys give under the other layout: "Bdfyjd" → «Иванов», «Шмфтщм» → "Ivanov". A text with a Cyrillic
/// letter is turned into Latin, any other into Russian. Characters without such a key stay.
pub fn other_layout(text: &str) -> String {
    let is_cyrillic = text.chars().any(|letter| matches!(letter, '\u{400}'..='\u{4ff}'));
    let (from, to) = if is_cyrillic { (RUSSIAN, LATIN) } else { (LATIN, RUSSIAN) };
    let turn = |typed: char| from.chars().zip(to.chars()).find(|(key, _)| *key == typed);
    text.chars().map(|typed| turn(typed).map_or(typed, |(_, other)| other)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_layouts_have_the_same_keys() {
        assert_eq!(RUSSIAN.chars().count(), LATIN.chars().count());
    }

    #[test]
    fn a_text_typed_in_the_wrong_layout_is_turned() {
        let cases = [
            ("Bdfyjd", "Иванов"),
            ("gtnh j;tujd", "петр ожегов"),
            ("'kmxby 12", "эльчин 12"),
            ("`krby", "ёлкин"),
        ];
        for (latin, russian) in cases {
            assert_eq!(other_layout(latin), russian);
            assert_eq!(other_layout(russian), latin);
        }
        assert_eq!(other_layout("Шмфтщм"), "Ivanov");
    }
}
