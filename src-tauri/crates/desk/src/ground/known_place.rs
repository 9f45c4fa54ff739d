//! What people call a place: the short name says a number, and every region has its number 1. The town tells it from all
//! the others.

use std::borrow::Cow;

use letterdesk_model::{facility::FacilityFields, language::Language};
use letterdesk_roster::{
    said_of,
    text::{
        address::TOWNS,
        clean::{bare, fold},
        english,
    },
};

/// What a facility is called by its short name and where it is, worked out once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct KnownPlace {
    short: String,
    /// «Харп»; empty where the short name says it, or where none is known.
    town: String,
    /// Whether a town is known, in the short name or beside it.
    has_town: bool,
    /// «Ямало-Ненецкий АО»; empty where it is the town.
    region: String,
}

impl KnownPlace {
    pub(crate) fn of(fields: &FacilityFields) -> KnownPlace {
        let said = said_of(fields);
        let (town, region) = (without_mark(&said.town), without_mark(fields.region.trim()));
        let is_said = |part: &str| part.is_empty() || bare(&fields.short).contains(&bare(part));
        let has_town = !town.is_empty();
        let region = if bare(town) == bare(region) || is_said(region) { "" } else { region };
        let town = if is_said(town) { "" } else { town };
        KnownPlace { short: fields.short.clone(), town: town.to_owned(), has_town, region: region.to_owned() }
    }

    /// «ИК-18, Харп»; with the region where no town is known.
    pub(crate) fn in_town(&self) -> String {
        let nearest = if self.has_town { &self.town } else { &self.region };
        joined(&[&self.short, nearest])
    }

    /// «ИК-18, Харп, Ямало-Ненецкий АО»
    pub(crate) fn on_earth(&self) -> String {
        joined(&[&self.short, &self.town, &self.region])
    }

    /// The same in the words of a language: "Penal colony No. 18", "Kharp", "Yamalo-Nenets Autonomous Area".
    pub(crate) fn in_language(&self, language: Language) -> Cow<'_, KnownPlace> {
        match language {
            Language::Russian => Cow::Borrowed(self),
            Language::English => Cow::Owned(KnownPlace {
                short: english::facility(&self.short),
                town: english::town(&self.town),
                has_town: self.has_town,
                region: english::region(&self.region),
            }),
        }
    }

    pub(crate) fn short(&self) -> &str {
        &self.short
    }
}

/// The town of a facility as a pile is headed: «Энск»; a village keeps its word, «пос. Дальний», but in English. Empty
/// where none is known.
pub(crate) fn town_of(fields: &FacilityFields, language: Language) -> String {
    let town = said_of(fields).town;
    if language == Language::English {
        return english::town(without_mark(&town));
    }
    let city = ["г.", "г ", "город "].into_iter().find_map(|mark| town.strip_prefix(mark));
    city.unwrap_or(&town).trim().to_owned()
}

fn joined(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// «г. Энск» without its «г.»; «Энская обл.» as it is.
fn without_mark(place: &str) -> &str {
    let marked = [' ', '.'].into_iter().filter_map(|end| place.split_once(end));
    let mut named = marked.filter(|(mark, _)| TOWNS.contains(&fold(mark).trim_end_matches('.')));
    let name = named.next().map_or(place, |(_, name)| name.trim_start_matches([' ', '.']));
    if name.is_empty() { place } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(short: &str, street: &str, region: &str) -> KnownPlace {
        let [short, street, region] = [short, street, region].map(str::to_owned);
        KnownPlace::of(&FacilityFields { short, street, region, ..FacilityFields::default() })
    }

    #[test]
    fn a_town_is_found_in_what_was_typed_and_a_village_keeps_its_word() {
        for (street, expected) in [
            ("ул. Примерная, д. 1, г. Энск", "Энск"),
            ("г.\u{a0}Энск, ул. Примерная, д. 1", "Энск"),
            ("пос. Дальний, ул. Примерная, д. 1", "пос. Дальний"),
            ("Энский р-н, рп Выдумкино, д. 1", "рп Выдумкино"),
            ("ул. Примерная, стр. 5", ""),
            ("", ""),
        ] {
            let street = street.to_owned();
            let fields = FacilityFields { street, ..FacilityFields::default() };
            assert_eq!(town_of(&fields, Language::Russian), expected);
        }
    }

    #[test]
    fn a_short_name_has_the_town_beside_it_or_else_the_region() {
        for (short, street, region, expected) in [
            ("ИК-97", "ул. Выдуманная, д. 3, пгт. Тихий", "Тридевятая обл.", "ИК-97, Тихий"),
            ("СИЗО-2 «Примерный»", "ул. Новая, д. 4, г. Энск", "г. Энск", "СИЗО-2 «Примерный», Энск"),
            ("СИЗО-99 Энск", "ул. Новая, д. 4, г. Энск", "Нижний край", "СИЗО-99 Энск"),
            ("КП-1", "", "Энская обл.", "КП-1, Энская обл."),
            ("КП-1", "", "", "КП-1"),
        ] {
            assert_eq!(place(short, street, region).in_town(), expected);
        }
    }

    #[test]
    fn an_english_paper_says_places_in_english() {
        let english = |short, street, region| {
            let place = place(short, street, region);
            let english = place.in_language(Language::English);
            [english.in_town(), english.on_earth()].map(|text| text.replace('\u{a0}', " "))
        };
        assert_eq!(
            english("СИЗО-2 «Примерный»", "ул. Новая, д. 4, г. Москва", "г. Москва"),
            ["Remand prison No. 2, Primerny, Moscow"; 2]
        );
        assert_eq!(
            english("ИК-97", "пос. Дальний, д. 1", "Ямало-Ненецкий АО"),
            ["Penal colony No. 97, Dalny", "Penal colony No. 97, Dalny, Yamalo-Nenets Autonomous Area"]
        );
        let village = FacilityFields {
            street: "пос. Дальний, д. 1".to_owned(), ..FacilityFields::default()
        };
        assert_eq!(town_of(&village, Language::English), "Dalny");
    }

    #[test]
    fn a_place_on_earth_is_told_once() {
        for (short, street, region, expected) in [
            ("ИК-97", "ул. Выдуманная, д. 3, пгт. Тихий", "Тридевятая обл.", "ИК-97, Тихий, Тридевятая обл."),
            ("СИЗО-2 «Примерный»", "ул. Новая, д. 4, г. Энск", "г. Энск", "СИЗО-2 «Примерный», Энск"),
            ("СИЗО-99 Энск", "ул. Новая, д. 4, г. Энск", "Нижний край", "СИЗО-99 Энск, Нижний край"),
            ("ИК-1", "ул. Новая, д. 4, р.п. Старый Энск", "", "ИК-1, Старый Энск"),
            ("КП-1", "", "Энская обл.", "КП-1, Энская обл."),
            ("КП-1", "", "", "КП-1"),
            ("", "г. Энск", "", "Энск"),
        ] {
            assert_eq!(place(short, street, region).on_earth(), expected);
        }
    }
}
