//! A person's name within an address: the row's own person is cut off, another one is told.

use letterdesk_model::name::{self, PersonName};

use crate::text::{address, clean};

/// The pieces without the name of the row's person and their birth year, and whether somebody else is named.
pub fn take(pieces: Vec<String>, who: &PersonName) -> (Vec<String>, bool) {
    // Most cells name nobody, and a dative takes its time.
    if !pieces.iter().any(|piece| may_name(piece, who)) {
        return (pieces, false);
    }
    let own = own_words(who);
    let mut is_other = false;
    let mut kept: Vec<String> = Vec::new();
    for piece in pieces {
        let all: Vec<&str> = piece.split_whitespace().collect();
        let (words, has_birth) = without_birth(&all);
        let left = without_own(&words, &own);
        is_other |= names_somebody(&left, has_birth && left.len() == words.len());
        let text = clean::tidy(&left.join(" "));
        if text.chars().any(char::is_alphanumeric) {
            kept.push(if left.len() == all.len() { piece } else { text });
        }
    }
    (kept, is_other)
}

/// Whether a piece may hold a name or a birth year: it has the surname's beginning, a patronymic or four digits.
fn may_name(piece: &str, who: &PersonName) -> bool {
    let start: String = clean::fold(&who.surname).chars().take(2).collect();
    let folded = clean::fold(piece);
    let is_year = |word: &str| matches!(word.chars().filter(char::is_ascii_digit).count(), 4 | 8);
    let words = || folded.split(|letter: char| !letter.is_alphanumeric() && letter != '.');
    words()
        .any(|word| (!start.is_empty() && word.starts_with(&start)) || is_year(word) || is_patronymic(word))
}

/// Whether a folded word ends as a patronymic does.
fn is_patronymic(folded: &str) -> bool {
    let folded = folded.trim_matches(|letter: char| !letter.is_alphabetic());
    folded.chars().count() > 4 && PATRONYMICS.iter().any(|ending| folded.ends_with(ending))
}

/// What the person is called: the words of the name, and their dative.
struct Own {
    surnames: Vec<String>,
    others: Vec<String>,
}

fn own_words(who: &PersonName) -> Own {
    let dative = name::dative(who, None).text;
    let words = |text: &str| -> Vec<String> {
        let folded = clean::fold(text);
        folded
            .split(|letter: char| !letter.is_alphabetic() && letter != '-')
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let surnames = words(&who.surname);
    let mut others = [words(&who.given), words(&who.patronymic)].concat();
    let is_known = |word: &String| surnames.iter().chain(&others).any(|known| is_form(word, known));
    let irregular: Vec<String> = words(&dative).into_iter().filter(|word| !is_known(word)).collect();
    others.extend(irregular);
    Own { surnames, others }
}

/// Whether two words are one name in two cases: the same stem, other endings.
fn is_form(a: &str, b: &str) -> bool {
    let same = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let left = |word: &str| word.chars().count() - same;
    let (long, short) = (left(a).max(left(b)), left(a).min(left(b)));
    same >= 3 && long <= 3 && short <= 2 || same == 2 && long <= 1
}

/// Cuts out the run of words that is the person's own name, with a word for the addressee before it.
fn without_own<'a>(words: &[&'a str], own: &Own) -> Vec<&'a str> {
    let folded =
        |word: &str| clean::fold(word).trim_matches(|letter: char| !letter.is_alphabetic()).to_owned();
    let is_surname = |word: &str| own.surnames.iter().any(|known| is_form(&folded(word), known));
    let is_other = |word: &str| {
        let is_initial = word.trim_end_matches(',').ends_with('.') && initials(word, own);
        is_initial || own.others.iter().any(|known| is_form(&folded(word), known))
    };
    let is_capital = |word: &&str| word.starts_with(char::is_uppercase);
    let belongs = |word: &&str| is_capital(word) && (is_surname(word) || is_other(word));
    let Some(start) = words.iter().position(&belongs) else { return words.to_vec() };
    let count = words[start..].iter().take_while(|word| belongs(word)).count();
    let run = &words[start..start + count];
    let is_named = run.iter().any(|word| is_surname(word))
        && (run.len() > 1
            || words.len() == 1 && (is_dative(run[0]) || own.surnames.contains(&folded(run[0]))));
    let marked = start > 0 && address::is_part(words[start - 1]);
    if !is_named || marked {
        return words.to_vec();
    }
    let is_label = |word: &&str| matches!(folded(word).as_str(), "кому" | "для" | "получатель");
    let before = &words[..start];
    let before = before.split_last().filter(|(last, _)| is_label(last)).map_or(before, |(_, before)| before);
    [before, &words[start + count..]].concat()
}

/// «Р. С.», «Р.С.»
fn initials(word: &str, own: &Own) -> bool {
    let letters = clean::fold(word);
    let mut letters = letters.split('.').filter(|letter| !letter.is_empty()).peekable();
    letters.peek().is_some()
        && letters.all(|letter| {
            letter.chars().count() == 1 && own.others.iter().any(|known| known.starts_with(letter))
        })
}

/// Endings that a surname alone has in the dative and a town's name has not.
fn is_dative(word: &str) -> bool {
    ["ову", "еву", "ину", "ыну", "ому", "овой", "евой", "иной", "ыной"]
        .iter()
        .any(|ending| word.ends_with(ending))
}

/// Without «1980 г. р.», and whether it stood there. A bare year counts behind a name.
fn without_birth<'a>(words: &[&'a str]) -> (Vec<&'a str>, bool) {
    let is_word = |word: &&str| {
        matches!(
            clean::fold(word).trim_matches(['(', ')', ',']),
            "г.р."
                | "г.р"
                | "г."
                | "г"
                | "р."
                | "р"
                | "года"
                | "рождения"
                | "рожд."
                | "д.р."
                | "род."
                | "гр"
        )
    };
    let is_whole = |word: &str| {
        let folded = clean::fold(word);
        let year: String = folded.chars().take_while(char::is_ascii_digit).collect();
        year.len() == 4 && matches!(folded[4..].trim_matches(['(', ')', ',']), "г.р." | "г.р" | "г.")
    };
    let is_year = |word: &str| {
        let bare = word.trim_matches(|letter: char| !letter.is_ascii_digit());
        let is_date =
            bare.split('.').count() == 3 && bare.rsplit('.').next().is_some_and(|year| year.len() == 4);
        is_date || bare.len() == 4 && (bare.starts_with("19") || bare.starts_with("20"))
    };
    let Some(at) = words.iter().position(|word| is_year(word)) else { return (words.to_vec(), false) };
    let end = at + 1 + words[at + 1..].iter().take_while(|word| is_word(word)).count();
    let start = at - words[..at].iter().rev().take_while(|word| is_word(word)).count();
    let said = end > at + 1 || start < at || is_whole(words[at]);
    let ends_name = at > 1
        && end == words.len()
        && words[..at].iter().all(|word| {
            word.starts_with(char::is_uppercase)
                && word.chars().all(|letter| letter.is_alphabetic() || matches!(letter, '-' | ',' | '.'))
        });
    // «ул. 1905 года» is a street.
    let in_street = words[..start].iter().any(|word| address::is_part(word));
    if !said && !ends_name || in_street {
        return (words.to_vec(), false);
    }
    ([&words[..start], &words[end..]].concat(), true)
}

/// Ends of patronymics in the cases of an address.
const PATRONYMICS: [&str; 14] = [
    "ич", "ичу", "ича", "ичем", "ычу", "ыча", "овна", "евна", "овне", "евне", "овны", "евны", "ична", "ичне",
];

/// Whether words name a person: a patronymic behind another name, or a name beside a birth year.
fn names_somebody(words: &[&str], beside_birth: bool) -> bool {
    let is_capital = |word: &&str| word.starts_with(char::is_uppercase);
    if words
        .iter()
        .any(|word| matches!(clean::fold(word).as_str(), "им." | "имени") || address::is_part(word))
    {
        return false;
    }
    let pairs = || words.windows(2);
    let has_patronymic =
        pairs().any(|pair| pair.iter().all(&is_capital) && is_patronymic(&clean::fold(pair[1])));
    has_patronymic || beside_birth && words.iter().filter(|word| is_capital(word)).count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, who: &str, expect: &[&str], other: bool) {
        let (kept, is_other) = take(address::pieces(text), &name::split(who));
        assert_eq!(
            (kept.iter().map(String::as_str).collect::<Vec<_>>().as_slice(), is_other),
            (expect, other),
            "{text}"
        );
    }

    #[test]
    fn the_own_person_is_cut_off_in_any_case() {
        check("ИК-14, Сомову Роману Силычу, 1980 г. р.", "Сомов Роман Силыч", &["ИК-14"], false);
        check("ИК-14, Сомову Роману Силычу 1980 г.р.", "Сомов Роман Силыч", &["ИК-14"], false);
        check("ИК-14. Щукиной Анне Титовне, 1985 года рождения", "Щукина Анна Титовна", &["ИК-14"], false);
        check("ИК-14, Угрину Льву", "Угрин Лев", &["ИК-14"], false);
        check("ИК-14, Р. С. Сомову", "Сомов Роман Силыч", &["ИК-14"], false);
        check("ИК-14, Сомову Р.С.", "Сомов Роман Силыч", &["ИК-14"], false);
        check("Кому: Сомову Роману, ИК-14", "Сомов Роман Силыч", &["ИК-14"], false);
        check(
            "г. Сомово, ул. Романа Сомова",
            "Сомов Роман Силыч",
            &["г. Сомово", "ул. Романа Сомова"],
            false,
        );
    }

    #[test]
    fn somebody_else_is_told() {
        check("ИК-14, Щукиной Анне Титовне", "Сомов Роман Силыч", &["ИК-14", "Щукиной Анне Титовне"], true);
        check(
            "ИК-14, Сомову Борису Титовичу, 1981 г.р.",
            "Сомов Роман Силыч",
            &["ИК-14", "Сомову Борису Титовичу"],
            true,
        );
        check("ул. Анны Титовны", "Сомов Роман Силыч", &["ул. Анны Титовны"], false);
    }
}
