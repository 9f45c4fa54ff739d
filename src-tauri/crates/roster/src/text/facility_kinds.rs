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
pub const WRITTEN_OUT: [(&str, &str); 22] = [
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

/// Services that have places without numbers: «СИЗО КГБ».
pub const SERVICES: [&str; 8] = ["КГБ", "ФСБ", "МВД", "СБУ", "КНБ", "ГКНБ", "УВД", "ГУВД"];

/// Words that may stand between a kind and its number.
pub const REGIMES: [&str; 6] = [
    "строгого режима",
    "общего режима",
    "особого режима",
    "strict regime",
    "general regime",
    "special regime",
];
