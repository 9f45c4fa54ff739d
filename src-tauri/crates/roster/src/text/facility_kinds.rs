//! Kinds of facilities as lists name them: abbreviated, written out, in Latin letters.

/// Abbreviations of kinds, in the order they are tried: the longer before those they begin with.
pub const KINDS: [&str; 27] = [
    "КЛПУ",
    "ФКЛПУ",
    "СИЗО",
    "ПФРСИ",
    "ПБСТИН",
    "УФИЦ",
    "ИУОТ",
    "ЕПКТ",
    "ЖИК",
    "ОИК",
    "ДВК",
    "ЛИУ",
    "ЛПУ",
    "УКП",
    "ИУП",
    "ИВС",
    "ЛТП",
    "СІЗО",
    "ИЦ",
    "ИК",
    "КП",
    "ВК",
    "СИ",
    "ПБ",
    "КТБ",
    "ОСБ",
    "Т",
];

/// Letters of the longest abbreviation.
pub const LONGEST: usize = 6;

/// Kinds written out, in lower case, with their abbreviations.
pub const WRITTEN_OUT: [(&str, &str); 23] = [
    ("колонии-поселения", "КП"),
    ("следственный изолятор", "СИЗО"),
    ("следственного изолятора", "СИЗО"),
    ("воспитательная колония", "ВК"),
    ("колония-поселение", "КП"),
    ("колония поселение", "КП"),
    ("исправительная колония", "ИК"),
    ("исправительной колонии", "ИК"),
    ("исправительный центр", "ИЦ"),
    ("лечебное исправительное учреждение", "ЛИУ"),
    ("лечебно-профилактическое учреждение", "ЛПУ"),
    ("тюрьма", "Тюрьма"),
    ("изолятор временного содержания", "ИВС"),
    ("психиатрическая больница", "ПБ"),
    ("колония", "ИК"),
    ("penal colony", "ИК"),
    ("correctional colony", "ИК"),
    ("pre-trial detention centre", "СИЗО"),
    ("pre-trial detention center", "СИЗО"),
    ("detention centre", "СИЗО"),
    ("detention center", "СИЗО"),
    ("remand prison", "СИЗО"),
    ("prison", "Тюрьма"),
];

/// Latin abbreviations of English lists, in capitals.
pub const LATIN: [(&str, &str); 8] = [
    ("SIZO", "СИЗО"),
    ("IK", "ИК"),
    ("KP", "КП"),
    ("LIU", "ЛИУ"),
    ("LPU", "ЛПУ"),
    ("VK", "ВК"),
    ("IC", "ИЦ"),
    ("PRISON", "Тюрьма"),
];

/// Kinds that are a part of another facility, whose number they go by: «ПФРСИ при ИК-2».
pub const ATTACHED: [&str; 6] = ["ПФРСИ", "УФИЦ", "ЕПКТ", "УКП", "КП", "ИЦ"];

/// Services that have places without numbers, with their English names: «СИЗО КГБ», "KGB remand prison".
pub const SERVICES: [(&str, &str); 8] = [
    ("КГБ", "KGB"),
    ("ФСБ", "FSB"),
    ("МВД", "Interior Ministry"),
    ("СБУ", "SBU"),
    ("КНБ", "KNB"),
    ("ГКНБ", "GKNB"),
    ("УВД", "Police"),
    ("ГУВД", "Police"),
];

/// Kinds in English words, as they begin a name: those of [`KINDS`], then those that have no abbreviation.
const IN_ENGLISH: [(&str, &str); 29] = [
    ("КЛПУ", "Regional prison hospital"),
    ("ФКЛПУ", "Prison hospital"),
    ("СИЗО", "Remand prison"),
    ("ПФРСИ", "Remand unit"),
    ("ПБСТИН", "High-security psychiatric hospital"),
    ("УФИЦ", "Correctional centre unit"),
    ("ИУОТ", "Open penal facility"),
    ("ЕПКТ", "Punishment block"),
    ("ЖИК", "Women’s penal colony"),
    ("ОИК", "Group of penal colonies"),
    ("ДВК", "Juvenile colony"),
    ("ЛИУ", "Medical penal facility"),
    ("ЛПУ", "Prison hospital"),
    ("УКП", "Open colony unit"),
    ("ИУП", "Open penal settlement"),
    ("ИВС", "Police detention centre"),
    ("ЛТП", "Labour treatment centre"),
    ("СІЗО", "Remand prison"),
    ("ИЦ", "Correctional centre"),
    ("ИК", "Penal colony"),
    ("КП", "Open colony"),
    ("ВК", "Juvenile colony"),
    ("СИ", "Remand prison"),
    ("ПБ", "Psychiatric hospital"),
    ("КТБ", "Tuberculosis hospital"),
    ("ОСБ", "General prison hospital"),
    ("Т", "Prison"),
    ("Тюрьма", "Prison"),
    ("Больница", "Hospital"),
];

/// A kind in English words, as they begin a name: «ИК» → "Penal colony".
pub fn kind_in_english(kind: &str) -> Option<&'static str> {
    IN_ENGLISH.iter().find(|(russian, _)| *russian == kind).map(|(_, english)| *english)
}

/// Words that may stand between a kind and its number.
pub const REGIMES: [&str; 6] = [
    "строгого режима",
    "общего режима",
    "особого режима",
    "strict regime",
    "general regime",
    "special regime",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_english_words() {
        for kind in KINDS.iter().chain(WRITTEN_OUT.iter().map(|(_, kind)| kind)) {
            assert!(kind_in_english(kind).is_some(), "{kind}");
        }
    }
}
