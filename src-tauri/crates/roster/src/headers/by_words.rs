//! Headers that no table knows, by the words in them: «Адрес для переписки», «Актуальный адрес колонии», «ФИО
//! заключённого».

use crate::{field::Field, text::clean};

/// A field with the words that announce it: one of each group must begin a word of the header.
struct Rule {
    field: Field,
    words: &'static [&'static [&'static str]],
    /// None of these may.
    not: &'static [&'static str],
}

/// Words of a column that speaks of another place or time, or about a field instead of holding it.
const ASIDE: &[&str] = &[
    "стар",
    "прежн",
    "прошл",
    "бывш",
    "предыд",
    "раньше",
    "регистр",
    "прописк",
    "домашн",
    "жительств",
    "прожив",
    "рожд",
    "электрон",
    "email",
    "почта",
    "почты",
    "телефон",
    "коммент",
    "примеч",
    "замет",
    "источник",
    "сайт",
    "ссылк",
    "дата",
    "провер",
    "работы",
    "задерж",
    "ареста",
    "суда",
    "семь",
    "родствен",
    "адвокат",
    "свой",
    "личный",
    "отправител",
    "статус",
    "old",
    "former",
    "previous",
    "home",
    "birth",
    "registered",
    "email",
    "phone",
    "sender",
    "lawyer",
    "court",
];

const WHERE: &[&str] = &[
    "содерж",
    "заключ",
    "лишен",
    "пребыв",
    "нахож",
    "наход",
    "изоляц",
    "сид",
    "detention",
    "held",
    "imprison",
];

const RULES: [Rule; 25] = [
    Rule { field: Field::Address, words: &[&["адрес", "address"]], not: ASIDE },
    Rule {
        field: Field::Address, words: &[&["куда"], &["писать", "писем", "слать", "отправ"]], not: ASIDE
    },
    Rule { field: Field::Postcode, words: &[&["индекс", "postcode", "zip"]], not: ASIDE },
    Rule { field: Field::Region, words: &[&["регион", "субъект", "region"]], not: ASIDE },
    Rule { field: Field::Place, words: &[&["колони"], &["сизо", "изолятор"]], not: ASIDE },
    Rule {
        field: Field::Remand, words: &[&["мест", "текущ"], &["мер"], &["пресечен"]], not: ASIDE
    },
    Rule { field: Field::Colony, words: &[&["мест", "где"], &["отбыв"]], not: ASIDE },
    Rule {
        field: Field::Place, words: &[&["местополож", "местонахож", "location"]], not: ASIDE
    },
    Rule { field: Field::Place, words: &[&["место", "где", "place", "where"], WHERE], not: ASIDE },
    Rule { field: Field::Colony, words: &[&["колони", "colony"]], not: NAMED_APART },
    Rule { field: Field::Remand, words: &[&["сизо", "изолятор", "remand"]], not: NAMED_APART },
    Rule { field: Field::FacilityShort, words: &[&["учрежден", "facility"]], not: NAMED_APART },
    Rule {
        field: Field::Name,
        words: &[&["фио"]],
        not: &["дательн", "родит", "латин", "мать", "адвокат", "судь"],
    },
    Rule {
        field: Field::BirthYear, words: &[&["год", "year"], &["рожд", "birth"]], not: &["дата", "мест"]
    },
    Rule {
        field: Field::Born, words: &[&["дата", "день", "date"], &["рожд", "birth"]], not: &["мест"]
    },
    Rule {
        field: Field::Articles,
        words: &[&["стать", "articles", "charges"], &["ук", "обвин", "приговор"]],
        not: &["ссылк"],
    },
    Rule {
        field: Field::HeldSince, words: &[&["дата", "date"], &["задерж", "арест", "arrest"]], not: &[]
    },
    Rule {
        field: Field::Custody,
        words: &[&["мер"], &["пресечен"]],
        not: &["мест", "дата", "прежн", "прошл"],
    },
    Rule {
        field: Field::Custody, words: &[&["статус", "состоян", "status"]], not: OTHER_STATES
    },
    Rule {
        field: Field::Dative, words: &[&["имя", "фио"], &["дательн"]], not: &["отправител"]
    },
    Rule {
        field: Field::Name,
        words: &[&["имя", "name"], &["заключ", "узни", "полит", "осужд", "prisoner", "inmate"]],
        not: &["фамил", "латин", "адвокат", "отц", "last", "родствен"],
    },
    Rule {
        field: Field::Term,
        words: &[&["срок"], &["заключен", "наказан", "лишен", "приговор"]],
        not: &["дата", "начал", "конец", "конца", "оконч", "истек"],
    },
    Rule { field: Field::Interests, words: &[&["интерес", "хобби", "увлечен"]], not: &[] },
    Rule {
        field: Field::Languages, words: &[&["язык"], &["чита", "пиш", "пис", "понима"]], not: &["анкет"]
    },
    Rule {
        field: Field::Story,
        words: &[
            &["биограф", "истори", "информац", "описан"],
            &["дел", "человек", "кратк", "жизн", "преслед"],
        ],
        not: &["перепис", "писем", "адрес", "провер"],
    },
];

/// Words of a column for a state of something else than custody.
const OTHER_STATES: &[&str] = &[
    "дел",
    "суд",
    "провер",
    "прежн",
    "прошл",
    "бывш",
    "здоров",
    "семейн",
    "адрес",
    "письм",
    "писем",
    "перепис",
    "former",
    "previous",
];

/// Words of a column for a part of a facility: its kind, its number.
const NAMED_APART: &[&str] = &[
    "вид",
    "тип",
    "номер",
    "№",
    "режим",
    "телефон",
    "сайт",
    "ссылк",
    "прошл",
    "прежн",
    "предыд",
    "бывш",
    "раньше",
    "дата",
    "коммент",
    "примеч",
    "правила",
    "kind",
    "type",
    "number",
    "phone",
    "former",
    "previous",
    "rules",
];

/// The field that the words of a header announce.
pub fn field_of(header: &str) -> Option<Field> {
    let key = clean::header(header);
    let words: Vec<&str> = key.split(|letter: char| !letter.is_alphanumeric() && letter != '№').collect();
    // A sentence, a cell of data and a row in one cell are no header.
    let is_row = header.contains([';', '|', '\t']) || header.contains(',') && !header.contains(", ");
    if words.len() > 8 || is_row || header.contains(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let has = |stem: &&str| words.iter().any(|word| word.starts_with(*stem));
    let fits =
        |rule: &&Rule| rule.words.iter().all(|group| group.iter().any(has)) && !rule.not.iter().any(has);
    RULES.iter().find(fits).map(|rule| rule.field)
}

/// Whose address a column of addresses holds, where it says so: that of the colony or of the remand prison.
pub fn addressed(header: &str) -> Option<Field> {
    let key = clean::header(header);
    let has = |stem: &str| clean::has_words(&key, stem);
    match (has("колони") || has("отбыв"), has("сизо") || has("изолятор")) {
        (true, false) => Some(Field::Colony),
        (false, true) => Some(Field::Remand),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_understood_by_their_words() {
        for (header, field) in [
            ("Адрес для переписки", Field::Address),
            ("Адрес СИЗО", Field::Address),
            ("Актуальный адрес колонии", Field::Address),
            ("Почтовый адрес (актуальный)", Field::Address),
            ("Куда писать письма", Field::Address),
            ("Индекс учреждения", Field::Postcode),
            ("Регион содержания", Field::Region),
            ("Местоположение", Field::Place),
            ("Текущее местонахождение", Field::Place),
            ("Где сейчас содержится", Field::Place),
            ("СИЗО или колония", Field::Place),
            ("Место отбывания срока", Field::Colony),
            ("Исправительная колония", Field::Colony),
            ("Следственный изолятор", Field::Remand),
            ("Название учреждения", Field::FacilityShort),
            ("ФИО заключённого", Field::Name),
            ("Дата рождения (ДД.ММ.ГГГГ)", Field::Born),
            ("Год рождения заключённого", Field::BirthYear),
            ("Current place of detention", Field::Place),
            ("Текущий статус", Field::Custody),
            ("Избранная мера пресечения", Field::Custody),
            ("Имя политзаключённого", Field::Name),
            ("Имя в дательном падеже", Field::Dative),
            ("Срок лишения свободы", Field::Term),
            ("Увлечения и хобби", Field::Interests),
            ("На каких языках читает", Field::Languages),
            ("Краткая биография", Field::Story),
        ] {
            assert_eq!(field_of(header), Some(field), "{header}");
        }
    }

    #[test]
    fn what_only_speaks_of_a_field_is_none() {
        for header in [
            "Адрес регистрации",
            "Домашний адрес",
            "Старый адрес",
            "Прежняя колония",
            "Адрес электронной почты",
            "Комментарий к адресу",
            "Телефон учреждения",
            "Место рождения",
            "Место работы",
            "Адрес адвоката",
            "ФИО адвоката",
            "Дата проверки адреса",
            "Номер колонии",
            "Состояние здоровья",
            "Семейный статус",
            "Статус дела",
            "Начало срока заключения",
            "История переписки",
            "Дата избрания меры пресечения",
            "ФИО;Дата рождения",
            "ФКУ СИЗО-1",
        ] {
            assert_eq!(field_of(header), None, "{header}");
        }
    }
}
