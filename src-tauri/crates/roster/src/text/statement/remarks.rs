//! What stands beside an address and is none of it: telephones, links, accounts, remarks about letters.

use std::sync::LazyLock;

use crate::text::{address::bracket, clean, phrases::Phrases};

/// Words before a number that is no postcode, folded, without their points.
const NUMBERED: [&str; 24] = [
    "тел",
    "телефон",
    "телефоны",
    "т",
    "моб",
    "факс",
    "доб",
    "л/с",
    "л/сч",
    "лицевой",
    "лицевого",
    "счет",
    "счета",
    "р/с",
    "инн",
    "кпп",
    "огрн",
    "бик",
    "снилс",
    "паспорт",
    "карта",
    "phone",
    "tel",
    "whatsapp",
];

/// Starts of words that make their whole remark one about letters and parcels.
const ABOUT_LETTERS: [&str; 7] =
    ["фсин-письм", "фсинписьм", "зонателеком", "зонател", "письма", "посылки", "передачи"];
static LETTER_WORDS: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(ABOUT_LETTERS));

/// Words of the longest run of numbers that is looked at; rows of telephones are shorter.
const LONGEST: usize = 24;

/// Words that lead to a remark about letters: «писать через ФСИН-письмо».
const LEADING: [&str; 10] =
    ["писать", "пишите", "письма", "можно", "только", "через", "есть", "доступно", "работает", "принимает"];

/// A text without its remarks, and whether a number among them may have been the postcode.
pub fn strip(text: &str) -> (String, bool) {
    let text = without_brackets(text);
    let mut is_unsure = false;
    let lines: Vec<String> = text.lines().map(|line| strip_line(line, &mut is_unsure)).collect();
    (lines.join("\n"), is_unsure)
}

fn without_brackets(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, inner, after)) = bracket(rest) {
        kept += before;
        if !is_about_letters(inner) {
            kept += &format!("({inner})");
        }
        rest = after;
    }
    kept + rest
}

fn is_about_letters(text: &str) -> bool {
    let folded = clean::fold(text).replace("фсин письм", "фсин-письм");
    LETTER_WORDS.are_in(&folded)
}

fn strip_line(line: &str, is_unsure: &mut bool) -> String {
    let words: Vec<&str> = line.split_whitespace().collect();
    let mut kept: Vec<String> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let end = remark_end(&words, at, is_unsure);
        if end == at {
            kept.push(words[at].to_owned());
            at += 1;
            continue;
        }
        if is_about_letters(words[at]) {
            while kept.last().is_some_and(|word| LEADING.contains(&clean::fold(word).as_str())) {
                kept.pop();
            }
        }
        // What separated the remark from what follows goes on to do so.
        if words[end - 1].ends_with([',', ';']) {
            kept.push(",".to_owned());
        }
        at = end;
    }
    kept.join(" ")
}

/// The end of the remark that begins at a word; the word itself where none does.
fn remark_end(words: &[&str], at: usize, is_unsure: &mut bool) -> usize {
    let folded = clean::fold(words[at]);
    let word = folded.trim_matches(|letter: char| matches!(letter, '.' | ',' | ':' | '(' | ')' | ';'));
    if is_link(word) {
        return at + 1;
    }
    if ABOUT_LETTERS.iter().any(|start| word.starts_with(start)) {
        return sentence_end(words, at);
    }
    let is_labelled = NUMBERED.contains(&word) || NUMBERED.iter().any(|label| glued(word, label));
    let end = if is_labelled { labelled_end(words, at, is_unsure) } else { phone_end(words, at) };
    let digits: usize = words[at..end].iter().map(|word| digits(word)).sum();
    let is_number = if is_labelled { digits >= 5 } else { starts_phone(words[at]) && digits >= 10 };
    if is_number || looks_like_phone(words[at]) { end } else { at }
}

/// «тел.123456», «л/с:654321».
fn glued(word: &str, label: &str) -> bool {
    let rest = word.strip_prefix(label).unwrap_or("");
    rest.starts_with(['.', ':', '№', '+']) && rest.contains(|letter: char| letter.is_ascii_digit())
}

/// Numbers and words of their kind behind a label; over commas too, for telephones stand in rows. A number of six digits
/// behind a comma may be the postcode as well.
fn labelled_end(words: &[&str], at: usize, is_unsure: &mut bool) -> usize {
    let mut end = at + 1;
    while let Some(word) = words.get(end).filter(|_| end - at < LONGEST) {
        let folded = clean::fold(word);
        let bare = folded.trim_matches(|letter: char| !letter.is_alphanumeric());
        let behind_comma = words[end - 1].ends_with([',', ';']) && digits(words[end - 1]) > 0;
        // A whole telephone and then six digits: those are the postcode.
        let is_next = behind_comma && digits(word) == 6 && digits(words[end - 1]) > 9;
        let is_number =
            !folded.contains(char::is_alphabetic) && (!behind_comma || digits(word) > 4 && !is_next);
        if !is_number && !NUMBERED.contains(&bare) {
            break;
        }
        *is_unsure |= behind_comma && digits(word) == 6;
        end += 1;
    }
    end
}

/// A telephone without a label: «+7 (000) 123-45-67», «8 000 123 45 67». A house before it is none of it.
fn phone_end(words: &[&str], at: usize) -> usize {
    if !starts_phone(words[at]) {
        return at + 1;
    }
    let goes_on =
        |at: &usize| !words[at - 1].ends_with([',', ';']) && !words[*at].contains(char::is_alphabetic);
    (at + 1..words.len()).take(LONGEST).take_while(goes_on).last().map_or(at + 1, |last| last + 1)
}

fn starts_phone(word: &str) -> bool {
    let starts = ["(0", "8(", "8-"].iter().any(|start| word.starts_with(start));
    starts || word.contains("+7") || matches!(word.trim_start_matches('('), "8" | "7")
}

fn digits(word: &str) -> usize {
    word.chars().filter(char::is_ascii_digit).count()
}

/// «123-45-67».
fn looks_like_phone(word: &str) -> bool {
    let word = word.trim_matches(|letter: char| !letter.is_ascii_digit());
    let groups: Vec<usize> = word.split('-').map(str::len).collect();
    let is_number = word.chars().all(|letter| letter.is_ascii_digit() || letter == '-');
    is_number && matches!(groups.as_slice(), [3, 2, 2] | [.., 3, 2, 2] | [.., 3, 4])
}

fn is_link(word: &str) -> bool {
    let starts = ["http://", "https://", "www.", "t.me/", "vk.com"];
    starts.iter().any(|start| word.starts_with(start)) || word.contains('@')
}

fn sentence_end(words: &[&str], at: usize) -> usize {
    let ends = |word: &&str| word.ends_with([',', ';', '.']);
    words[at..].iter().position(ends).map_or(words.len(), |count| at + count + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephones_links_and_accounts_are_no_part_of_a_place() {
        for (text, expect) in [
            ("ИК-3, г. Энск, тел. 123456", "ИК-3, г. Энск,"),
            ("тел. 123456, ИК-2", ", ИК-2"),
            ("ИК-17. Тел.: +7 (000) 123-45-67", "ИК-17."),
            ("ИК-17, 8 (000) 123-45-67, г. Энск", "ИК-17, , г. Энск"),
            ("ИК-4, л/с 654321", "ИК-4,"),
            ("ИК-4, лицевой счёт № 654321", "ИК-4,"),
            ("ИК-18 https://example.invalid/fsin", "ИК-18"),
            ("ИК-18, mail@example.invalid", "ИК-18,"),
            ("ИК-16 (ФСИН-письмо работает)", "ИК-16"),
            ("ИК-16, ФСИН-письмо не работает", "ИК-16,"),
            ("ИК-16. Писать через ФСИН-письмо.", "ИК-16."),
            ("ИК-16, тел 8-000-123-45-67, 000001", "ИК-16, , 000001"),
            ("ИК-17, д. 5, Тел. (000) 12-34-56", "ИК-17, д. 5,"),
            ("ИК-17, д. 8, 000001, 000001, г. Энск", "ИК-17, д. 8, 000001, 000001, г. Энск"),
            ("ИК-17, 8-000-123-45-67, ул. Лесная, 8", "ИК-17, , ул. Лесная, 8"),
            ("ул. 1-я Примерная, д. 178-180/1", "ул. 1-я Примерная, д. 178-180/1"),
            ("000001, Т-2", "000001, Т-2"),
            ("ИК-3, 000001-000002", "ИК-3, 000001-000002"),
        ] {
            assert_eq!(strip(text), (expect.to_owned(), false), "{text}");
        }
    }

    #[test]
    fn a_number_in_a_row_of_telephones_may_be_the_postcode() {
        assert!(strip("ИК-3, г. Энск, тел. 123456, 000103").1);
    }
}
