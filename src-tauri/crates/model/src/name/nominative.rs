//! A whole name that a list gives in the dative, turned to the nominative where nothing is guessed.

use super::{Certainty, PersonName, Sex, dative, fold, sex_of_given};

/// Plain endings of surnames in the dative, with the nominative ones.
const SURNAMES_OF_MEN: [(&str, &str); 7] = [
    ("скому", "ский"),
    ("цкому", "цкий"),
    ("ову", "ов"),
    ("еву", "ев"),
    ("ёву", "ёв"),
    ("ину", "ин"),
    ("ыну", "ын"),
];
const SURNAMES_OF_WOMEN: [(&str, &str); 7] = [
    ("ской", "ская"),
    ("цкой", "цкая"),
    ("овой", "ова"),
    ("евой", "ева"),
    ("ёвой", "ёва"),
    ("иной", "ина"),
    ("ыной", "ына"),
];
const PATRONYMICS: [(&str, &str, Sex); 4] = [
    ("ичу", "ич", Sex::Male),
    ("ычу", "ыч", Sex::Male),
    ("вне", "вна", Sex::Female),
    ("ичне", "ична", Sex::Female),
];
/// Endings of given names; which of the forms is a name, the table of names tells.
const GIVEN: [(&str, &str); 8] =
    [("авлу", "авел"), ("ьву", "ев"), ("у", ""), ("ю", "й"), ("ю", "ь"), ("е", "а"), ("е", "я"), ("и", "я")];

/// The nominative of a name whose three parts are plainly in the dative, in either order: the patronymic by its ending, the
/// given name because a common one has this dative, the surname by a plain ending; and the whole, put into the dative
/// again, is what the list has. Otherwise `None`.
pub fn nominative(name: &PersonName) -> Option<PersonName> {
    let [first, second, third] = [&name.surname, &name.given, &name.patronymic].map(String::as_str);
    whole(first, second, third).or_else(|| whole(third, first, second))
}

fn whole(surname: &str, given: &str, patronymic: &str) -> Option<PersonName> {
    let (stem, ending, sex) =
        PATRONYMICS.iter().find_map(|(from, to, sex)| Some((patronymic.strip_suffix(from)?, *to, *sex)))?;
    let patronymic_now = format!("{stem}{ending}");
    let endings = match sex {
        Sex::Male => &SURNAMES_OF_MEN,
        Sex::Female => &SURNAMES_OF_WOMEN,
    };
    let surname_now =
        endings.iter().find_map(|(from, to)| Some(surname.strip_suffix(from)?.to_owned() + to))?;
    let listed = fold(&format!("{surname} {given} {patronymic}"));
    let mut found = GIVEN.iter().filter_map(|(from, to)| {
        let given = given.strip_suffix(from)?.to_owned() + to;
        let name = PersonName { surname: surname_now.clone(), given, patronymic: patronymic_now.clone() };
        let back = dative(&name, Some(sex));
        let is_sure = back.certainty == Certainty::Sure && fold(&back.text) == listed;
        (sex_of_given(&name.given) == Some(sex) && is_sure).then_some(name)
    });
    let one = found.next()?;
    // «Жене» may be of two names; a given name that is one as it stands is none in the dative.
    (found.next().is_none() && sex_of_given(given).is_none()).then_some(one)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::split;

    #[test]
    fn a_name_in_the_dative_is_turned_where_that_is_sure() {
        for (listed, expect) in [
            ("Сомову Роману Силычу", "Сомов Роман Силыч"),
            ("Роману Ильичу Сомову", "Сомов Роман Ильич"),
            ("Сомовой Анне Титовне", "Сомова Анна Титовна"),
            ("Примерской Марии Ильиничне", "Примерская Мария Ильинична"),
            ("Примерскому Андрею Титовичу", "Примерский Андрей Титович"),
            ("Щукину Павлу Титовичу", "Щукин Павел Титович"),
            ("Щукину Льву Титовичу", "Щукин Лев Титович"),
            ("Щукину Никите Титовичу", "Щукин Никита Титович"),
            ("Щукину Игорю Титовичу", "Щукин Игорь Титович"),
        ] {
            assert_eq!(
                nominative(&split(listed)).map(|name| name.full()).as_deref(),
                Some(expect),
                "{listed}"
            );
        }
    }

    #[test]
    fn nothing_is_guessed() {
        for listed in [
            "Сомов Роман Силыч",
            "Сомову Роману",
            "Окуню Роману Силычу",
            "Сомову Бруну Силычу",
            "Сомова Анна Титовна",
            "Сомову Роман Силычу",
            "Сомовой Роману Силычу",
            "",
        ] {
            assert_eq!(nominative(&split(listed)), None, "{listed}");
        }
    }
}
