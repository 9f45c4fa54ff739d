//! Given names.

use super::{
    Certainty,
    word::{Ending, Form, Word, is_listed, joined, sure, unsure},
};
use crate::name::Sex;

/// Men's names that do not follow their ending.
const MEN: &[(&str, &str)] = &[
    ("лев", "льву"),
    ("павел", "павлу"),
    ("петр", "петру"),
    ("николя", "николя"),
    ("исаия", "исаии"),
    ("илия", "илии"),
    ("иеремия", "иеремии"),
    ("захария", "захарии"),
    ("игорек", "игорьку"),
    ("санек", "саньку"),
    ("витек", "витьку"),
    ("васек", "ваську"),
];

/// Men's names whose dative people do not agree on. Ukrainian names in -о decline in Ukrainian; in Russian the
/// dictionaries leave nearly all of them as they are.
const MEN_UNSURE: &[(&str, &str)] = &[
    ("данило", "данилу"),
    ("михайло", "михайло"),
    ("гаврило", "гаврило"),
    ("кирило", "кирило"),
    ("павло", "павло"),
    ("петро", "петро"),
    ("дмитро", "дмитро"),
    ("марко", "марко"),
    ("василько", "василько"),
    ("левко", "левко"),
    ("юрко", "юрко"),
    ("сашко", "сашко"),
    ("тома", "тома"),
];

pub(super) const MEN_ENDINGS: &[Ending] = &[
    sure("уа", 0, ""),
    unsure("иа", 0, ""),
    unsure("еа", 0, ""),
    unsure("аа", 0, ""),
    sure("а", 1, "е"),
    // Biblical ones are in the list; of eastern and foreign ones dictionaries decline few.
    unsure("ия", 0, ""),
    sure("я", 1, "е"),
    sure("й", 1, "ю"),
    sure("ь", 1, "ю"),
    unsure("чок", 2, "ку"),
    unsure("бок", 2, "ку"),
    sure("о", 0, ""),
    sure("е", 0, ""),
    sure("и", 0, ""),
    sure("у", 0, ""),
    sure("ю", 0, ""),
    sure("ы", 0, ""),
    sure("э", 0, ""),
    unsure("ъ", 1, "у"),
    sure("", 0, "у"),
];

/// Women's names of the third declension. Turkic ones in -ль (Гузель, Айгуль) and French ones (Мишель) stay.
const WOMEN: &[(&str, &str)] = &[
    ("любовь", "любови"),
    ("эсфирь", "эсфири"),
    ("юдифь", "юдифи"),
    ("руфь", "руфи"),
    ("рахиль", "рахили"),
    ("суламифь", "суламифи"),
    ("нинель", "нинели"),
    ("агарь", "агари"),
];

/// The same, used both ways; and names in a stressed -ия, where the stress asks for -ие.
const WOMEN_UNSURE: &[(&str, &str)] = &[
    ("жизель", "жизели"),
    ("рашель", "рашели"),
    ("ассоль", "ассоли"),
    ("адель", "адели"),
    ("агидель", "агидели"),
    ("алия", "алие"),
    ("зульфия", "зульфие"),
    ("альфия", "альфие"),
    ("гульфия", "гульфие"),
    ("сафия", "сафие"),
    ("рабия", "рабие"),
    ("разия", "разие"),
    ("асия", "асие"),
    ("галия", "галие"),
];

/// Women's names in an unstressed -ия; any other in -ия may be stressed on its end.
const WOMEN_IN_IYA: &str = "\
    мария юлия анастасия виктория евгения ксения валерия софия лидия наталия клавдия лилия эмилия амалия \
    аврелия корнелия цецилия розалия евдокия таисия пелагия антония аполлинария аполлония калерия глория \
    стефания мелания евфросиния ефросиния агния дария зиновия анисия феодосия евфимия евпраксия \
    вирджиния сильвия оливия октавия ливия флавия юстиния гликерия олимпия аделия офелия камелия амелия \
    корделия патриция летиция лючия фелиция алисия азалия поликсения прасковия иулия соломия фотиния \
    евлампия пульхерия евлалия илария";

pub(super) const WOMEN_ENDINGS: &[Ending] = &[
    unsure("иа", 0, ""),
    unsure("уа", 0, ""),
    unsure("еа", 0, ""),
    unsure("аа", 0, ""),
    sure("а", 1, "е"),
    unsure("ия", 1, "и"),
    sure("я", 1, "е"),
    sure("ль", 0, ""),
    sure("юнь", 0, ""),
    unsure("рь", 1, "и"),
    unsure("ь", 0, ""),
    unsure("ъ", 0, ""),
    unsure("ий", 0, ""),
    sure("", 0, ""),
];

/// First parts of men's names of two: in Arabic, Turkic and Caucasian names only the last part declines
/// («Абдул-Азизу», «Магомед-Эмину»), and so it is in French ones («Жан-Полю»).
const STAYS: &str = "\
    абд абдель абдул абдуль абу аль ахмад ахмед бен гаджи гази джан жан ибн кара курт магомед магомет \
    мемет мир мирза мулла мухаммад мухаммед нур саид сайд сеид сеит сейд сейт султан хаджи хан эль эмир";

/// Last parts before which everything stays («Измаил-бею», «Арслан-Али»).
const TITLES: &str = "\
    ага али бей бек гирей мирза мулла оол паша султан хан";

/// «Лаврентию», «Анне-Марии», «Абдул-Азизу». Unsure for fewer than three letters, for letters that are not Russian,
/// for more than one word and for a hyphen that is not known.
pub(super) fn dative(given: &str, sex: Sex) -> Form {
    let pieces: Vec<&str> = given.split('-').collect();
    let form = match pieces.as_slice() {
        [one] => of_piece(one, sex),
        [first, last] => of_two(first, last, sex),
        _ => Form { text: given.to_owned(), certainty: Certainty::Unsure },
    };
    let is_short = given.chars().filter(|letter| letter.is_alphabetic()).count() < 3;
    if is_short { Form { certainty: Certainty::Unsure, ..form } } else { form }
}

fn of_two(first: &str, last: &str, sex: Sex) -> Form {
    let (first, last_form) = (Word::new(first), of_piece(last, sex));
    let is_known = is_listed(STAYS, &first.folded) || is_listed(TITLES, &Word::new(last).folded);
    if is_known {
        return joined(&[first.kept(Certainty::Sure), last_form], "-");
    }
    // Two Russian women's names both decline: «Анне-Марии». Of other pairs the rules know only that more often than
    // not the first part stays.
    if sex == Sex::Female && first.folded.ends_with(['а', 'я']) {
        return joined(&[of_piece(first.typed, sex), last_form], "-");
    }
    joined(&[first.kept(Certainty::Unsure), last_form], "-")
}

fn of_piece(piece: &str, sex: Sex) -> Form {
    let word = Word::new(piece);
    if !word.is_russian() || word.vowels() == 0 {
        return word.kept(Certainty::Unsure);
    }
    let form = match sex {
        Sex::Male => {
            let listed = word.by_list(MEN, Certainty::Sure);
            listed
                .or_else(|| word.by_list(MEN_UNSURE, Certainty::Unsure))
                .or_else(|| word.by_ending(MEN_ENDINGS))
        }
        Sex::Female => of_woman(&word),
    };
    form.unwrap_or_else(|| word.kept(Certainty::Unsure))
}

fn of_woman(word: &Word) -> Option<Form> {
    if is_listed(WOMEN_IN_IYA, &word.folded) {
        return Some(word.changed(1, "и", Certainty::Sure));
    }
    let listed = word.by_list(WOMEN, Certainty::Sure);
    listed.or_else(|| word.by_list(WOMEN_UNSURE, Certainty::Unsure)).or_else(|| word.by_ending(WOMEN_ENDINGS))
}
