//! Surnames: their pieces, and the two tables for men and women.

use super::{
    Certainty, surname_men, surname_women,
    word::{Form, Word, is_listed, joined},
};
use crate::name::Sex;

/// First pieces that stay as they are, before a hyphen or a space: «Кара-Мурзе», «Тер-Петросяну», «фон Беку».
const STAYS: &str = "\
    аб абд абдул абдуль абу ага аль ар ас ат аш бен бонч ван гази грум да де дель дер ди дон дю ибн кара \
    корвин ла ле мак мелик мирза нор о сан санта сейт сен сент тер фон хан хаджи цу шах шолом эль эмир";

/// Last pieces that never change, and neither does what stands before them.
const NEVER_CHANGES: &str = "заде оглы оглу кызы";

/// Last pieces that decline alone: «Измаил-бею».
const TITLES: &str = "бей бек паша хан";

/// Endings by which the first of two surnames is plainly a surname that follows the tables; the last three never
/// change («Миклухо-Маклаю»).
const PLAIN: &str = "\
    ов ев ин ын ский цкий ской цкой ный вой ич ук юк ян ова ева ина ына ская цкая ная \
    о дзе швили";

/// «Окуневу-Бархатному», «Ивановой (Петровой)», «фон Беку». Unsure when a piece is, when a hyphen or a space is not
/// known, for fewer than three letters and for letters that are not Russian.
pub(super) fn dative(surname: &str, sex: Sex) -> Form {
    let words: Vec<&str> = surname.split(' ').collect();
    let form = match words.as_slice() {
        [first, brackets] if brackets.starts_with('(') => {
            joined(&[of_word(first, sex), of_brackets(brackets, sex)], " ")
        }
        _ => pieces(&words, " ", |word| of_word(word, sex)),
    };
    let is_short = surname.chars().filter(|letter| letter.is_alphabetic()).count() < 3;
    if is_short { Form { certainty: Certainty::Unsure, ..form } } else { form }
}

fn of_brackets(brackets: &str, sex: Sex) -> Form {
    let bare = brackets.trim_matches(['(', ')']);
    let form = of_word(bare, sex);
    Form { text: format!("({})", form.text), ..form }
}

fn of_word(word: &str, sex: Sex) -> Form {
    let parts: Vec<&str> = word.split('-').collect();
    pieces(&parts, "-", |part| of_piece(part, sex))
}

/// Pieces parted by hyphens or spaces: one, or two that the rules know.
fn pieces(parts: &[&str], separator: &str, decline: impl Fn(&str) -> Form) -> Form {
    let [first, last] = parts else {
        return match parts {
            [one] => decline(one),
            _ => Form { text: parts.join(separator), certainty: Certainty::Unsure },
        };
    };
    let (word, last_word) = (Word::new(first), Word::new(last));
    let (folded, last_folded) = (word.folded.as_str(), last_word.folded.as_str());
    if is_listed(NEVER_CHANGES, last_folded) {
        return joined(&[word.kept(Certainty::Sure), last_word.kept(Certainty::Sure)], separator);
    }
    if is_listed(STAYS, folded) || is_listed(TITLES, last_folded) {
        return joined(&[word.kept(Certainty::Sure), decline(last)], separator);
    }
    let is_plain = separator == "-" && PLAIN.split(' ').any(|ending| folded.ends_with(ending));
    if is_plain {
        return joined(&[decline(first), decline(last)], separator);
    }
    // Of other pairs the rules know only that more often than not the first piece stays.
    joined(&[word.kept(Certainty::Unsure), decline(last)], separator)
}

fn of_piece(piece: &str, sex: Sex) -> Form {
    let word = Word::new(piece);
    if !word.is_russian() || word.vowels() == 0 {
        return word.kept(Certainty::Unsure);
    }
    match sex {
        Sex::Male => surname_men::dative(&word),
        Sex::Female => surname_women::dative(&word),
    }
}
