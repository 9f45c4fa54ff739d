//! As many invented people as one likes, as unlike each other as real ones are.

use letterdesk_model::{
    address::{AddressBlock, Recipient},
    name::PersonName,
};

/// Dative and nominative; first those in Russian letters. A name in Georgian letters has no Russian dative.
const SURNAMES: [[&str; 2]; 12] = [
    ["Окуневу-Бархатному", "Окунев-Бархатный"],
    ["Ли", "Ли"],
    ["Жаворонкову", "Жаворонков"],
    ["Юсупову", "Юсупов"],
    ["Ёлкину", "Ёлкин"],
    ["Щукину", "Щукин"],
    ["Подъяблонскому", "Подъяблонский"],
    ["Цыплёнкову", "Цыплёнков"],
    ["Әмирову", "Әмиров"],
    ["Ғәлиеву", "Ғәлиев"],
    ["Ҡыпсаҡову", "Ҡыпсаҡов"],
    [GEORGIAN, GEORGIAN],
];
const IN_RUSSIAN_LETTERS: usize = 8;
const GEORGIAN: &str = "ნიმუშიძე";
/// Given name and patronymic, each dative and nominative; first those in Russian letters.
const GIVEN: [[&str; 4]; 9] = [
    ["Лаврентию", "Лаврентий", "Капитоновичу", "Капитонович"],
    ["Аркадию", "Аркадий", "", ""],
    ["Климу", "Клим", "Устиновичу", "Устинович"],
    ["Фанису", "Фанис", "Ильдаровичу", "Ильдарович"],
    ["Тихону", "Тихон", "Саввичу", "Саввич"],
    ["Еремею", "Еремей", "Фомичу", "Фомич"],
    ["Нилу", "Нил", "", ""],
    ["Өлфәту", "Өлфәт", "Ғабдуллаулы", "Ғабдуллаулы"],
    ["Ҙаһиту", "Ҙаһит", "Һиҙиәтулла улы", "Һиҙиәтулла улы"],
];
const GIVEN_IN_RUSSIAN_LETTERS: usize = 7;
const GIVEN_IN_GEORGIAN: &str = "გურამი";

/// Somebody of many, told from all others by number, year, facility or index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// From 1.
    pub number: u32,
    /// The envelope's first line.
    pub recipient: Recipient,
    /// The nominative.
    pub name: PersonName,
    /// Of birth.
    pub year: i32,
    /// «ИК-100»
    pub facility: String,
    /// «ФКУ ИК-100 УФСИН России по Энской области»
    pub full: String,
    /// Street and region, or their like abroad.
    pub place: [String; 2],
    /// Six digits, or nothing abroad.
    pub postcode: String,
    /// Empty at home.
    pub country: &'static str,
    /// «физик, 5 лет преподавал оптику»
    pub who: String,
    /// What to write about.
    pub interests: String,
}

/// So many people, some of them without a dative, some held in another country.
pub fn people(count: u32) -> Vec<Person> {
    (0..count).map(of_any_kind).collect()
}

/// So many people in Russia whose names have a dative and need no other than Russian letters.
pub fn russians(count: u32) -> Vec<Person> {
    let (surnames, given) = (&SURNAMES[..IN_RUSSIAN_LETTERS], &GIVEN[..GIVEN_IN_RUSSIAN_LETTERS]);
    (0..count).map(|index| person(index, surnames, given)).collect()
}

fn of_any_kind(index: u32) -> Person {
    let person = person(index, &SURNAMES, &GIVEN);
    match (index % 13, index % 7) {
        (7, _) => abroad(person),
        (_, 5) => Person { recipient: Recipient::Nominative(person.name.full()), ..person },
        _ => person,
    }
}

fn person(index: u32, surnames: &[[&str; 2]], given: &[[&str; 4]]) -> Person {
    let (name, dative) = name(index as usize, surnames, given);
    let facility = format!("ИК-{}", 100 + index % 700);
    Person {
        number: index + 1,
        recipient: Recipient::Dative(dative),
        name,
        year: 1940 + (index % 65) as i32,
        full: format!("ФКУ {facility} УФСИН России по Энской области"),
        facility,
        place: [format!("ул. Примерная, д. {}, г. Энск", 1 + index % 90), "Энская область".to_owned()],
        postcode: format!("{:06}", (1 + index * 787) % 1_000_000),
        country: "",
        who: format!("физик, {} лет преподавал оптику", 5 + index % 31),
        interests: format!("Любит Стругацких, собрал {} открыток", 1 + index),
    }
}

/// Nominative in its parts, and dative.
fn name(index: usize, surnames: &[[&str; 2]], given: &[[&str; 4]]) -> (PersonName, String) {
    let [dative_surname, surname] = surnames[index % surnames.len()];
    let [dative_given, given, dative_patronymic, patronymic] = given[index / surnames.len() % given.len()];
    let name = |surname: &str, given: &str, patronymic: &str| PersonName {
        surname: surname.to_owned(),
        given: given.to_owned(),
        patronymic: patronymic.to_owned(),
    };
    if surname == GEORGIAN {
        let name = name(GEORGIAN, GIVEN_IN_GEORGIAN, "");
        let full = name.full();
        return (name, full);
    }
    let dative = name(dative_surname, dative_given, dative_patronymic).full();
    (name(surname, given, patronymic), dative)
}

/// The same person, held in another country.
fn abroad(person: Person) -> Person {
    Person {
        recipient: Recipient::Latin(format!(
            "Okunev-Barkhatny Lavrenty {}",
            ["Jr", "Sr"][person.number as usize % 2]
        )),
        full: format!("Example Prison No. {}", person.number),
        place: [format!("{} Example Street", person.number), format!("{} Ensk", 1000 + person.number)],
        postcode: String::new(),
        country: "Exampleland",
        ..person
    }
}

impl Person {
    /// What stands on an envelope.
    pub fn address(&self) -> AddressBlock {
        let [street, region] = &self.place;
        AddressBlock {
            recipient: self.recipient.clone(),
            birth_year: Some(self.year),
            lines: vec![self.full.clone(), street.clone(), region.clone()],
            postcode: self.postcode.clone(),
            country: self.country.to_owned(),
            abroad: !self.country.is_empty(),
        }
    }
}
