//! Text made fit for paper: one normal form, no invisible characters, only letters the faces have.
//!
//! Invariant: a [`Clean`] text holds no character that the faces cannot show, so nothing that is laid out can be
//! dropped on the way into the PDF.

use unicode_normalization::UnicodeNormalization;

use crate::{
    error::{PaperField, PrintError},
    font,
    typography::typeset,
};

/// Whose text it is and where it stands, for the message when it cannot be printed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Whose<'a> {
    pub(crate) person: &'a str,
    pub(crate) field: PaperField,
}

impl<'a> Whose<'a> {
    pub(crate) fn new(person: &'a str, field: PaperField) -> Whose<'a> {
        Whose { person, field }
    }

    /// Text of the whole document.
    pub(crate) fn document(field: PaperField) -> Whose<'static> {
        Whose { person: "", field }
    }

    pub(crate) fn too_long(self, needed_lines: usize, lines: usize) -> PrintError {
        let count = |lines: usize| u32::try_from(lines).unwrap_or(u32::MAX);
        let (needed_lines, lines) = (count(needed_lines), count(lines));
        PrintError::TooLong { person: self.person.to_owned(), field: self.field, needed_lines, lines }
    }
}

/// A text that every face can show. U+00A0 stands where a line must not break; it is printed as a plain space.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(crate) struct Clean(String);

impl Clean {
    /// Normalises a text and glues what belongs together; refuses letters that no face has.
    pub(crate) fn new(text: &str, whose: Whose<'_>) -> Result<Clean, PrintError> {
        let text = glue(&typeset(&squeeze(text), whose.field));
        match text.chars().find(|letter| *letter != NO_BREAK && !font::is_covered(*letter)) {
            None => Ok(Clean(text)),
            Some(letter) => {
                Err(PrintError::MissingGlyph { letter, person: squeeze(whose.person), field: whose.field })
            }
        }
    }

    /// The cleaned lines of a list of lines, empty ones left out.
    pub(crate) fn lines(lines: &[String], whose: Whose<'_>) -> Result<Vec<Clean>, PrintError> {
        let lines = lines.iter().map(|line| Clean::new(line, whose));
        lines.filter(|line| !line.as_ref().is_ok_and(Clean::is_empty)).collect()
    }

    /// Texts set one after the other.
    pub(crate) fn join(parts: &[&Clean], separator: &str) -> Clean {
        let parts: Vec<&str> =
            parts.iter().filter(|part| !part.is_empty()).map(|part| part.as_str()).collect();
        Clean(parts.join(separator))
    }

    /// Ending where more was to come.
    pub(crate) fn broken_off(&self) -> Clean {
        match self.0.strip_suffix('.') {
            Some(text) => Clean(format!("{}…", text.trim_end_matches('.'))),
            None => Clean(format!("{} …", self.0)),
        }
    }

    /// With a comma behind it.
    pub(crate) fn with_comma(&self) -> Clean {
        Clean(format!("{},", self.0))
    }

    /// A stretch of clean text is clean.
    pub(crate) fn of_checked(text: String) -> Clean {
        Clean(text)
    }

    /// In capitals.
    pub(crate) fn upper(&self) -> Clean {
        Clean(self.0.chars().flat_map(capital).collect())
    }

    /// Beginning with a capital, as a sentence does: lists often have «головоломки».
    pub(crate) fn begun(&self) -> Clean {
        let mut letters = self.0.chars();
        Clean(letters.next().into_iter().flat_map(capital).chain(letters).collect())
    }

    /// Beginning and ending as sentences do, so that it may stand among others.
    pub(crate) fn sentence(&self) -> Clean {
        let mut sentence = self.begun();
        if !sentence.is_empty() && !sentence.0.ends_with(['.', '!', '?', '…', ':', ';']) {
            sentence.0.push('.');
        }
        sentence
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// With every space made unbreakable: one piece.
    pub(crate) fn whole(&self) -> Clean {
        Clean(self.0.replace(' ', "\u{a0}"))
    }
}

/// The sentences of a prose text, each as it can be printed; `None` where no face has one of its letters. What is glued
/// together, such as initials, ends no sentence.
pub(crate) fn sentences(text: &str) -> Vec<Option<Clean>> {
    let text = glue(&typeset(&squeeze(text), PaperField::Story));
    let mut found = Vec::new();
    let mut rest = text.as_str();
    while !rest.is_empty() {
        let end = rest.match_indices(' ').find(|(at, _)| rest[..*at].ends_with(['.', '!', '?', '…']));
        let (sentence, after) = end.map_or((rest, ""), |(at, _)| (&rest[..at], &rest[at + 1..]));
        let is_covered = sentence.chars().all(|letter| letter == NO_BREAK || font::is_covered(letter));
        found.push(is_covered.then(|| Clean(sentence.to_owned())));
        rest = after;
    }
    found
}

/// A letter's capital; the letter itself where no face has its capital, and in Georgian, which has capitals for whole
/// words but begins no word with one.
fn capital(letter: char) -> Vec<char> {
    let capitals: Vec<char> = letter.to_uppercase().collect();
    let is_georgian = ('ა'..='ჿ').contains(&letter);
    match !is_georgian && capitals.iter().all(|capital| font::is_covered(*capital)) {
        true => capitals,
        false => vec![letter],
    }
}

/// The first letter of a text that no face has.
pub fn missing_letter(text: &str) -> Option<char> {
    squeeze(text).chars().find(|letter| *letter != NO_BREAK && !font::is_covered(*letter))
}

pub(crate) const NO_BREAK: char = '\u{a0}';

/// What is printed for a letter: a forbidden break is an ordinary space on paper.
pub(crate) fn plain(letter: char) -> char {
    if letter == NO_BREAK { ' ' } else { letter }
}

/// NFC, one kind of space and hyphen, nothing invisible.
fn squeeze(text: &str) -> String {
    let mut squeezed = String::with_capacity(text.len());
    let mut space = None;
    let mut take = |letter: char| match letter {
        // A break that the typist forbade survives as such; a wider space around it does not.
        NO_BREAK | '\u{202f}' | '\u{2007}' => space = space.or(Some(NO_BREAK)),
        letter if letter.is_whitespace() => space = Some(' '),
        letter if is_invisible(letter) => {}
        letter => {
            if let Some(space) = space.take().filter(|_| !squeezed.is_empty()) {
                squeezed.push(space);
            }
            squeezed.push(if letter == '\u{2010}' || letter == '\u{2011}' { '-' } else { letter });
        }
    };
    if text.chars().all(|letter| letter < '\u{300}' || ('\u{400}'..'\u{483}').contains(&letter)) {
        text.chars().for_each(&mut take);
    } else {
        text.nfc().for_each(&mut take);
    }
    squeezed
}

/// Soft hyphens, zero-width characters, direction marks, controls: they print as boxes, or as nothing, which is
/// worse. (Tabs and newlines are whitespace and come out as spaces.)
fn is_invisible(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{feff}' | '\u{200b}'..='\u{200f}')
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}')
}

/// Puts U+00A0 where a break would hurt: «г. Москва», «д. 5», «ул. Ленина», «Энская обл.», initials, a number and
/// its unit, a dash.
fn glue(text: &str) -> String {
    let mut glued = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(space) = rest.find(' ') {
        let (word, after) = (&rest[..space], &rest[space + 1..]);
        let next = after.split([' ', NO_BREAK]).next().unwrap_or_default();
        let last = word.rsplit(NO_BREAK).next().unwrap_or(word);
        glued.push_str(word);
        glued.push(if belongs_together(last, next) { NO_BREAK } else { ' ' });
        rest = after;
    }
    glued.push_str(rest);
    glued
}

/// Abbreviations that stand before what they name. Source: the address element abbreviations of the Russian
/// address register (ФИАС/ГАР) that occur on envelopes, then those of running text.
#[rustfmt::skip]
const BEFORE: [&str; 54] = [
    "г.", "гор.", "пос.", "п.", "пгт", "пгт.", "р.п.", "рп", "рп.", "с.", "дер.", "ст.", "х.", "мкр.", "мкр", "тер.",
    "ул.", "пер.", "пр.", "просп.", "пр-т", "пр-кт", "пр-д", "проезд", "пл.", "наб.", "ш.", "б-р", "бул.", "им.",
    "д.", "дом", "вл.", "влад.", "корп.", "к.", "стр.", "лит.", "кв.", "оф.", "пом.", "а/я", "в/ч", "п/о",
    "№", "No.", "ч.", "т.", "палата", "пал.", "камера", "кам.", "отряд", "отр.",
];

/// Abbreviations that stand after what they name: «Энская обл.», «Примерный р-н».
const AFTER: [&str; 13] =
    ["обл.", "обл", "р-н", "р-на", "м.о.", "о.", "р.", "лет", "км", "кг", "бы", "ли", "же"];

fn belongs_together(word: &str, next: &str) -> bool {
    let bare = next.trim_end_matches([',', ';']);
    let opened = word.trim_start_matches(['(', '«']);
    let folded = opened.to_lowercase();
    BEFORE.contains(&folded.as_str())
        || BEFORE.contains(&opened)
        || AFTER.contains(&bare)
        || next.starts_with(['—', '–'])
        || is_initial(opened)
        || (is_surname(opened) && is_initial(bare))
        || (opened.ends_with(|last: char| last.is_ascii_digit()) && is_unit(bare))
}

/// «А.», «Ю.», «А.Н.»
fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next() == Some('.') && word.ends_with('.')
}

/// «Иванов» before «И. Ю.»: a capital and more letters.
fn is_surname(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.clone().next().is_some()
        && letters.all(|letter| letter.is_alphabetic() || letter == '-')
}

/// What follows a number and means nothing without it: «1961 г. р.», «5 писем», «29 января».
fn is_unit(word: &str) -> bool {
    #[rustfmt::skip]
    const UNITS: [&str; 32] = [
        "г.", "гг.", "год", "года", "км", "м", "см", "мм", "кг", "г", "мл", "руб.", "₽", "%", "стр.", "мин", "ч",
        "письмо", "письма", "писем",
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
        "декабря",
    ];
    UNITS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        font::Face,
        text::{Paragraph, Style},
    };

    fn check(text: &str, expected: &str) {
        let clean = Clean::new(text, Whose::document(PaperField::Address)).unwrap();
        assert_eq!(clean.as_str().replace(NO_BREAK, "~"), expected, "{text:?}");
    }

    /// What is typed, and where it may be broken: `~` stands where it may not.
    const GLUED: [(&str, &str); 18] = [
        ("ул. Примерная, влад. 17А, оф. 3", "ул.~Примерная, влад.~17А, оф.~3"),
        ("р.п. Дальний, Энский м. о., 500 г", "р.п.~Дальний, Энский м.~о., 500~г"),
        ("ул. Ленина, д. 5, корп. 2, г. Энск", "ул.~Ленина, д.~5, корп.~2, г.~Энск"),
        ("Ул. Ленина, Д. 5 (пос. Примерный)", "Ул.~Ленина, Д.~5 (пос.~Примерный)"),
        ("пр-т Примерный, стр. 3, кв. 12", "пр-т~Примерный, стр.~3, кв.~12"),
        ("Энская обл., Примерный р-н, а/я 12", "Энская~обл., Примерный~р-н, а/я~12"),
        ("в/ч 00000, с. Верхнее Выдумкино", "в/ч~00000, с.~Верхнее Выдумкино"),
        ("Воробьёву Алексею, 1961 г. р.", "Воробьёву Алексею, 1961~г.~р."),
        ("письмо А. Н. Иванову — физику", "письмо А.~Н.~Иванову~— физику"),
        ("Иванов-Примерный А. Н., физик", "Иванов-Примерный~А.~Н., физик"),
        ("пишет И.Ю. Примеров и другие", "пишет И.~Ю.~Примеров и другие"),
        ("пос. Примерный, № 5, 10 км", "пос.~Примерный, №~5, 10~км"),
        ("29 января 2026 года", "29~января 2026~года"),
        ("ст. 999.9 ч. 2, 7 лет колонии", "ст.~999.9 ч.~2, 7~лет колонии"),
        ("за вечер 337 писем, из них 12 %", "за вечер 337~писем, из них 12~%"),
        ("о книгах и т. д., и т. п.", "о книгах и т.~д., и т.~п."),
        ("P.O. Box, No. 12", "P.O.~Box, No.~12"),
        ("Пишет из города. А дома кошка", "Пишет из города. А дома кошка"),
    ];

    #[test]
    fn what_belongs_together_is_glued() {
        for (text, expected) in GLUED {
            check(text, expected);
        }
    }

    #[test]
    fn no_line_however_narrow_parts_what_belongs_together() {
        let style = Style::new(Face::Serif, 10.0, 1.2);
        for (text, glued) in GLUED {
            let clean = Clean::new(text, Whose::document(PaperField::Address)).unwrap();
            for width in [38.0, 42.0, 47.0, 55.0, 80.0] {
                let lines = Paragraph::address(&clean, style).broken(style.size, width).unwrap();
                let lines: Vec<String> =
                    lines.iter().map(|line| line.as_str().replace(NO_BREAK, "~")).collect();
                // A hyphen may end a line, so the lines are put together as a reader would.
                let together = lines.join(" ").replace("- ", "-");
                assert_eq!(together, glued, "{width} mm: {lines:?}");
            }
        }
    }

    #[test]
    fn invisible_characters_and_odd_spaces_go() {
        check(" Ива\u{ad}нов\u{200b}\t Иван\r\nПетрович\u{feff} ", "Иванов Иван Петрович");
        check("12\u{202f}480 и \u{2011}", "12~480 и -");
        check("Андреи\u{306}", "Андрей");
    }

    #[test]
    fn only_a_letter_whose_capital_is_there_becomes_one() {
        let clean = |text: &str| Clean::new(text, Whose::document(PaperField::Title)).unwrap();
        // µ is in the faces, its capital is not; ß has two letters for one.
        assert_eq!(
            clean("вечер числа π, 5 µ, straße, ივანე").upper().as_str(),
            "ВЕЧЕР ЧИСЛА Π, 5 µ, STRASSE, ივანე"
        );
        assert_eq!(clean("любит кошек").sentence().as_str(), "Любит кошек.");
        assert_eq!(clean("ივანე, поэт!").sentence().as_str(), "ივანე, поэт!");
        assert_eq!(clean("").sentence().as_str(), "");
    }

    #[test]
    fn a_letter_that_no_face_has_is_named() {
        let whose = Whose::new("Окуневу-Бархатному Лаврентию", PaperField::Story);
        let expected = PrintError::MissingGlyph {
            letter: '漢',
            person: "Окуневу-Бархатному Лаврентию".to_owned(),
            field: PaperField::Story,
        };
        assert_eq!(Clean::new("пишет иероглиф 漢", whose), Err(expected));
    }
}
