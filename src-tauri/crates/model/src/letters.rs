//! Letters that nearly every text here is made of, known without asking the whole of Unicode: a list of thousands of
//! people is folded many times.

/// The lower case of an ASCII or a Russian letter, other ASCII as it is; `None` for whatever only Unicode knows.
pub fn lower(letter: char) -> Option<char> {
    match letter {
        '\0'..='\x7f' => Some(letter.to_ascii_lowercase()),
        'а'..='я' | 'ё' => Some(letter),
        'А'..='Я' => char::from_u32(u32::from(letter) + 32),
        'Ё' => Some('ё'),
        _ => None,
    }
}

/// Marks that turn the direction of what follows: a name written with them looks like another.
pub fn turns_direction(letter: char) -> bool {
    matches!(letter, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The text without letters that do something to a terminal or turn its direction. Line ends and tabs stay.
pub fn harmless(text: &str) -> String {
    let stays = |letter: &char| match letter {
        '\n' | '\t' => true,
        letter => !letter.is_control() && !turns_direction(*letter),
    };
    text.chars().filter(stays).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_is_what_unicode_says() {
        let known =
            (0..=char::MAX as u32).filter_map(char::from_u32).filter_map(|one| Some((one, lower(one)?)));
        let known: Vec<_> = known.collect();
        assert_eq!(known.len(), 128 + 66);
        for (letter, lower) in known {
            assert_eq!(letter.to_lowercase().to_string(), lower.to_string());
        }
    }
}
