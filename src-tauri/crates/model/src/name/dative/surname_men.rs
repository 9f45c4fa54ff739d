//! Men's surnames.

use super::{
    Certainty,
    lookalike::{Noun, noun, possessive_adjective},
    word::{Ending, Form, Word, is_listed, sure, unsure},
};
use crate::name::Sex;

/// French surnames with the stress on the last vowel, which never change.
pub(super) const FRENCH: &str = "\
    дюма петипа дега люка ферма тома золя труайя деррида гамарра делакруа бенуа";

/// Words whose vowel falls out or softens, or whose family may have decided against it.
const UNSURE: &[(&str, &str)] = &[
    ("заяц", "зайцу"),
    ("соловей", "соловью"),
    ("воробей", "воробью"),
    ("муравей", "муравью"),
    ("ручей", "ручью"),
    ("репей", "репью"),
    ("улей", "улью"),
    ("лев", "льву"),
    ("лоб", "лбу"),
    ("рот", "рту"),
    ("мох", "мху"),
    ("пес", "псу"),
    ("лед", "льду"),
    ("лен", "льну"),
    ("пень", "пню"),
    ("день", "дню"),
    ("корень", "корню"),
    ("кремень", "кремню"),
    ("камень", "камню"),
    ("ремень", "ремню"),
    ("плетень", "плетню"),
    ("ливень", "ливню"),
    ("гребень", "гребню"),
    ("перстень", "перстню"),
    ("селезень", "селезню"),
    ("журавель", "журавелю"),
    ("уголь", "углю"),
    ("ноготь", "ногтю"),
    ("коготь", "когтю"),
    ("локоть", "локтю"),
    ("лапоть", "лаптю"),
    ("деготь", "дегтю"),
    ("козел", "козлу"),
    ("орел", "орлу"),
    ("осел", "ослу"),
    ("дятел", "дятлу"),
    ("щегол", "щеглу"),
    ("хохол", "хохлу"),
    ("павел", "павлу"),
    ("ветер", "ветру"),
    ("бобер", "бобру"),
    ("шатер", "шатру"),
    ("костер", "костру"),
    ("топчий", "топчию"),
    ("карий", "карему"),
    ("петр", "петру"),
];

/// Nouns that look like adjectives in -ой.
const NOUNS_IN_OI: &str = "\
    герой ковбой разбой застой покой прибой левкой изгой запой";

pub(super) const ENDINGS: &[Ending] = &[
    // Genitives of the plural: the family «of the black ones».
    sure("ых", 0, ""),
    sure("ких", 0, ""),
    sure("гих", 0, ""),
    sure("хих", 0, ""),
    sure("чих", 0, ""),
    sure("щих", 0, ""),
    sure("жих", 0, ""),
    sure("ших", 0, ""),
    // Эрлих and Рерих are not.
    sure("рих", 0, "у"),
    sure("лих", 0, "у"),
    unsure("их", 0, "у"),
    // Adjectives.
    sure("кий", 2, "ому"),
    sure("гий", 2, "ому"),
    sure("хий", 2, "ому"),
    sure("жий", 2, "ему"),
    sure("ший", 2, "ему"),
    sure("чий", 2, "ему"),
    sure("щий", 2, "ему"),
    sure("синий", 2, "ему"),
    sure("аний", 1, "ю"),
    sure("ений", 1, "ю"),
    sure("иний", 1, "ю"),
    sure("оний", 1, "ю"),
    sure("уний", 1, "ю"),
    sure("айний", 2, "ему"),
    sure("верхний", 2, "ему"),
    sure("дний", 2, "ему"),
    sure("ерний", 2, "ему"),
    sure("ижний", 2, "ему"),
    sure("льний", 2, "ему"),
    sure("нний", 2, "ему"),
    sure("тний", 2, "ему"),
    sure("шний", 2, "ему"),
    unsure("ний", 2, "ему"),
    unsure("ций", 2, "ему"),
    unsure("бий", 1, "ю"),
    sure("ий", 1, "ю"),
    sure("цый", 2, "ему"),
    sure("ый", 2, "ому"),
    sure("ой", 2, "ому"),
    sure("й", 1, "ю"),
    // A vowel that falls out.
    unsure("аец", 2, "йцу"),
    unsure("оец", 2, "йцу"),
    unsure("лец", 2, "ьцу"),
    unsure("фец", 0, "у"),
    unsure("ец", 2, "цу"),
    sure("шток", 0, "у"),
    sure("енок", 2, "ку"),
    unsure("инок", 2, "ку"),
    unsure("чок", 2, "ку"),
    unsure("шок", 2, "ку"),
    unsure("ок", 0, "у"),
    // A woman's surname on a man: one of the two is wrong.
    unsure("ова", 1, "е"),
    unsure("ева", 1, "е"),
    unsure("ина", 1, "е"),
    unsure("ына", 1, "е"),
    unsure("ая", 1, "е"),
    unsure("яя", 1, "е"),
    // Vowels.
    sure("уа", 0, ""),
    sure("иа", 0, ""),
    unsure("оа", 0, ""),
    unsure("еа", 0, ""),
    unsure("аа", 0, ""),
    sure("а", 1, "е"),
    unsure("ия", 1, "и"),
    unsure("оя", 1, "е"),
    sure("я", 1, "е"),
    sure("о", 0, ""),
    sure("е", 0, ""),
    sure("и", 0, ""),
    sure("у", 0, ""),
    sure("ю", 0, ""),
    sure("ы", 0, ""),
    unsure("э", 0, ""),
    // The soft sign, and every consonant.
    sure("ь", 1, "ю"),
    unsure("ъ", 1, "у"),
    sure("", 0, "у"),
];

pub(super) fn dative(word: &Word) -> Form {
    let folded = word.folded.as_str();
    if is_listed(FRENCH, folded) {
        return word.kept(Certainty::Sure);
    }
    if let Some(form) = word.by_list(UNSURE, Certainty::Unsure) {
        return form;
    }
    if noun(word) == Noun::Likely {
        return word.changed(1, "е", Certainty::Sure);
    }
    if let Some(form) = possessive_adjective(word, Sex::Male) {
        return form;
    }
    if is_listed(NOUNS_IN_OI, folded) {
        return word.changed(1, "ю", Certainty::Unsure);
    }
    // One syllable has no ending to lose: «Цою», «Блоку», «Швецу».
    if word.vowels() == 1 {
        if folded.ends_with('й') {
            return word.changed(1, "ю", Certainty::Sure);
        }
        if folded.ends_with(['к', 'ц']) {
            return word.changed(0, "у", Certainty::Sure);
        }
        // «Клыху», most likely: a plural has its own vowel before -ых.
        if folded.ends_with("ых") || folded.ends_with("их") {
            return word.changed(0, "у", Certainty::Unsure);
        }
    }
    if is_chinese(word) {
        return word.kept(Certainty::Unsure);
    }
    // «Штирлецу», «Кузнецу»: three consonants in a row would be left.
    if word.vowels() > 1 && ends_in_cluster_ets(folded) {
        return word.changed(0, "у", Certainty::Unsure);
    }
    // «Волынцу», «Украинцу»: in longer words in -нец the vowel always falls out.
    if word.vowels() > 2 && folded.ends_with("нец") {
        return word.changed(2, "цу", Certainty::Sure);
    }
    word.by_ending(ENDINGS).unwrap_or_else(|| word.kept(Certainty::Unsure))
}

/// Whether it is a Chinese syllable such as Хань or Цянь: in a Chinese name only the last word declines.
fn is_chinese(word: &Word) -> bool {
    word.vowels() == 1 && ["ань", "янь", "энь", "унь"].iter().any(|tail| word.folded.ends_with(tail))
}

/// Whether two consonants stand before -ец, other than «ст» and «ск», from which it drops its vowel all the same.
fn ends_in_cluster_ets(folded: &str) -> bool {
    let Some(stem) = folded.strip_suffix("ец") else { return false };
    let is_consonant = |letter: char| !"аеиоуыэюяйьъ".contains(letter);
    let mut last = stem.chars().rev();
    let is_cluster = last.next().is_some_and(is_consonant) && last.next().is_some_and(is_consonant);
    is_cluster && !stem.ends_with("ст") && !stem.ends_with("ск")
}
