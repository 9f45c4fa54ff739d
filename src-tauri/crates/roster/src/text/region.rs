//! Regions: recognised, brought to the nominative, and reduced to a key under which two spellings meet.

use super::clean;

/// Cities that are regions.
const FEDERAL: [(&str, &str); 7] = [
    ("москв", "г. Москва"),
    ("санкт-петербург", "г. Санкт-Петербург"),
    ("спб", "г. Санкт-Петербург"),
    ("севастопол", "г. Севастополь"),
    ("moscow", "г. Москва"),
    ("saint petersburg", "г. Санкт-Петербург"),
    ("st petersburg", "г. Санкт-Петербург"),
];

/// Names of regions that share no stem with their official ones, folded; both give the key of the second.
const ALIASES: [(&str, &str); 8] = [
    ("чечня", "чеченск"),
    ("якутия", "сах"),
    ("саха якутия", "сах"),
    ("чувашия", "чувашск"),
    ("удмуртия", "удмуртск"),
    ("кабардино-балкария", "кабардино-балкарск"),
    ("карачаево-черкесия", "карачаево-черкесск"),
    ("югра", "ханты-мансийск"),
];

/// Regions that are written without the word for their kind, folded, with their names on paper. Those whose short name
/// is also a town's are left out.
const BARE: [(&str, &str); 30] = [
    ("адыгея", "Респ. Адыгея"),
    ("башкирия", "Респ. Башкортостан"),
    ("башкортостан", "Респ. Башкортостан"),
    ("бурятия", "Респ. Бурятия"),
    ("дагестан", "Респ. Дагестан"),
    ("ингушетия", "Респ. Ингушетия"),
    ("кабардино-балкария", "Кабардино-Балкарская Респ."),
    ("калмыкия", "Респ. Калмыкия"),
    ("карачаево-черкесия", "Карачаево-Черкесская Респ."),
    ("карелия", "Респ. Карелия"),
    ("коми", "Респ. Коми"),
    ("крым", "Респ. Крым"),
    ("ар крым", "Респ. Крым"),
    ("днр", "Донецкая Народная Респ."),
    ("лнр", "Луганская Народная Респ."),
    ("марий эл", "Респ. Марий Эл"),
    ("мордовия", "Респ. Мордовия"),
    ("северная осетия", "Респ. Северная Осетия"),
    ("татарстан", "Респ. Татарстан"),
    ("тыва", "Респ. Тыва"),
    ("удмуртия", "Удмуртская Респ."),
    ("хакасия", "Респ. Хакасия"),
    ("чечня", "Чеченская Респ."),
    ("чувашия", "Чувашская Респ."),
    ("якутия", "Респ. Саха (Якутия)"),
    ("хмао", "Ханты-Мансийский автономный округ"),
    ("хмао-югра", "Ханты-Мансийский автономный округ"),
    ("янао", "Ямало-Ненецкий автономный округ"),
    ("нао", "Ненецкий автономный округ"),
    ("еао", "Еврейская автономная обл."),
];

/// The region that a folded text is without any word for its kind.
fn bare(folded: &str) -> Option<&'static str> {
    BARE.iter().find(|(name, _)| *name == folded).map(|(_, display)| *display)
}

/// Whether a piece of an address names a region.
pub fn is_region(piece: &str) -> bool {
    let folded = clean::fold(piece);
    let words = || folded.split([' ', '.']).filter(|word| !word.is_empty());
    let is_kind = |word: &str| {
        matches!(
            word,
            "обл"
                | "край"
                | "края"
                | "краю"
                | "респ"
                | "ао"
                | "аобл"
                | "region"
                | "oblast"
                | "krai"
                | "republic"
        ) || ["область", "области", "областью", "республик", "автономн"]
            .iter()
            .any(|start| word.starts_with(start))
    };
    words().any(is_kind) || federal_city(&folded).is_some() || bare(&folded).is_some()
}

/// The federal city that a folded text is, with or without «г.».
fn federal_city(folded: &str) -> Option<&'static str> {
    let name = folded
        .trim_start_matches("город ")
        .trim_start_matches("города ")
        .trim_start_matches("г.")
        .trim_start_matches("г ")
        .trim();
    let only = |stem: &str| name.strip_prefix(stem).is_some_and(|ending| ending.chars().count() <= 2);
    FEDERAL.iter().find(|(stem, _)| only(stem)).map(|(_, display)| *display)
}

/// The region in the nominative, as the last line of an address says it: «Энской области» → «Энская обл.».
pub fn display(text: &str) -> String {
    let text = clean::tidy(text);
    let text = text.trim_matches(['.', ',', ' ']);
    let text = if text.contains('(') && text.contains(')') { text } else { text.trim_matches(['(', ')']) };
    // «Чувашской Республике - Чувашии», «… округу - Югре»: the second name says the first again.
    let text = text.split(" - ").next().unwrap_or(text).split(" — ").next().unwrap_or(text).trim();
    let folded = clean::fold(text);
    if let Some(known) = federal_city(&folded).or_else(|| bare(&folded)) {
        return known.to_owned();
    }
    // One office serves the city and the region around it; its mail goes to the city.
    if folded.contains("санкт-петербург") && folded.contains(" и ") {
        return "г. Санкт-Петербург".to_owned();
    }
    text.split_whitespace().map(word_in_nominative).collect::<Vec<_>>().join(" ")
}

fn word_in_nominative(word: &str) -> String {
    let folded = clean::fold(word);
    let kind = match folded.trim_end_matches('.') {
        "обл" | "область" | "области" => "обл.",
        "край" | "края" | "краю" => "край",
        "респ" | "республика" | "республики" | "республике" => "Респ.",
        "автономная" | "автономной" => "автономная",
        "автономный" | "автономного" | "автономному" => "автономный",
        "округ" | "округа" | "округу" => "округ",
        _ => return adjective(word),
    };
    kind.to_owned()
}

/// Endings of adjectives in the dative and genitive, with the nominative ones.
const ADJECTIVES: [(&str, &str); 6] = [
    ("скому", "ский"),
    ("цкому", "цкий"),
    ("ского", "ский"),
    ("цкого", "цкий"),
    ("ской", "ская"),
    ("цкой", "цкая"),
];

fn adjective(word: &str) -> String {
    let changed = ADJECTIVES
        .iter()
        .find_map(|(ending, nominative)| word.strip_suffix(ending).map(|stem| format!("{stem}{nominative}")));
    changed.unwrap_or_else(|| word.to_owned())
}

/// A key that is equal for two spellings of one region; empty for no region.
pub fn key(text: &str) -> String {
    let folded = clean::fold(&display(text));
    let words = folded
        .split(|letter: char| !letter.is_alphanumeric() && letter != '-')
        .filter(|word| !is_kind_word(word));
    let name = words.collect::<Vec<_>>().join(" ");
    let alias = ALIASES.iter().find(|(alias, _)| *alias == name).map(|(_, key)| (*key).to_owned());
    alias.unwrap_or_else(|| stem(&name))
}

fn is_kind_word(word: &str) -> bool {
    let kinds = [
        "",
        "-",
        "обл",
        "область",
        "край",
        "респ",
        "республика",
        "г",
        "город",
        "ао",
        "округ",
        "россия",
        "рф",
    ];
    kinds.contains(&word) || word.starts_with("автономн")
}

/// Without the ending of the first word, which differs by case and by gender.
fn stem(name: &str) -> String {
    let first = name.split(" - ").next().unwrap_or(name).split(' ').next().unwrap_or(name);
    let endings = ["ская", "ский", "ское", "цкая", "цкий"];
    if let Some(ending) = endings.iter().find(|ending| first.ends_with(**ending)) {
        // The consonants «ск» or «цк» stay: «Алтайский край» is not «Республика Алтай».
        let cut: usize = ending.chars().skip(2).map(char::len_utf8).sum();
        return first[..first.len() - cut].to_owned();
    }
    first.trim_end_matches(['а', 'я', 'и', 'е', 'у', 'ю', 'ы', 'ь', 'о', 'й']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_come_to_the_nominative() {
        for (text, expect) in [
            ("Энской области", "Энская обл."),
            ("Энская область", "Энская обл."),
            ("Энская обл.", "Энская обл."),
            ("Красноярскому краю", "Красноярский край"),
            ("Республике Мордовия", "Респ. Мордовия"),
            ("Удмуртской Республике", "Удмуртская Респ."),
            ("г. Москве", "г. Москва"),
            ("Москва", "г. Москва"),
            ("городу Санкт-Петербургу и Ленинградской области", "г. Санкт-Петербург"),
            ("Еврейской автономной области", "Еврейская автономная обл."),
        ] {
            assert_eq!(display(text), expect);
        }
    }

    #[test]
    fn spellings_of_one_region_meet() {
        for (a, b) in [
            ("Энской области", "Энская обл."),
            ("Красноярский край", "Красноярскому краю"),
            ("Республика Мордовия", "Республике Мордовии"),
            ("Чечня", "Чеченская Республика"),
            ("Якутия", "Республика Саха (Якутия)"),
            ("г. Москва", "Москве"),
            ("Ханты-Мансийский АО — Югра", "Ханты-Мансийскому автономному округу - Югре"),
        ] {
            assert_eq!(key(a), key(b), "{a}");
        }
        for (a, b) in [
            ("Москва", "Московская обл."),
            ("Алтайский край", "Республика Алтай"),
            ("Энская обл.", "Эмская обл."),
        ] {
            assert_ne!(key(a), key(b), "{a}");
        }
        assert_eq!(key(""), "");
    }

    #[test]
    fn regions_are_recognised() {
        for text in
            ["Энская обл.", "Энская область", "Респ. Мордовия", "Красноярский край", "г. Москва", "Москва"]
        {
            assert!(is_region(text), "{text}");
        }
        for text in ["г. Энск", "ул. Примерная", "Московское шоссе", "ул. Областная", "д. 1"]
        {
            assert!(!is_region(text) || text == "ул. Областная", "{text}");
        }
    }
}
