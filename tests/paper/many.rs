//! A line-up of 1,270 invented people, as unlike each other as real ones are.

use letterdesk_model::{
    address::{AddressBlock, Recipient},
    name::PersonName,
};

/// So many has the list that the program was made for.
const PEOPLE: u32 = 1_270;

/// Dative and nominative. A name in Georgian letters has no Russian dative.
const SURNAMES: [[&str; 2]; 12] = [
    ["Окуневу-Бархатному", "Окунев-Бархатный"],
    ["Ли", "Ли"],
    ["Жаворонкову", "Жаворонков"],
    ["Юсупову", "Юсупов"],
    ["Ёлкину", "Ёлкин"],
    ["Щукину", "Щукин"],
    ["Әмирову", "Әмиров"],
    ["Ғәлиеву", "Ғәлиев"],
    ["Подъяблонскому", "Подъяблонский"],
    ["Цыплёнкову", "Цыплёнков"],
    ["Ҡыпсаҡову", "Ҡыпсаҡов"],
    [GEORGIAN, GEORGIAN],
];
const GEORGIAN: &str = "ნიმუშიძე";
/// Given name and patronymic, each dative and nominative.
const GIVEN: [[&str; 4]; 9] = [
    ["Лаврентию", "Лаврентий", "Капитоновичу", "Капитонович"],
    ["Аркадию", "Аркадий", "", ""],
    ["Климу", "Клим", "Устиновичу", "Устинович"],
    ["Фанису", "Фанис", "Ильдаровичу", "Ильдарович"],
    ["Тихону", "Тихон", "Саввичу", "Саввич"],
    ["Өлфәту", "Өлфәт", "Ғабдуллаулы", "Ғабдуллаулы"],
    ["Еремею", "Еремей", "Фомичу", "Фомич"],
    ["Ҙаһиту", "Ҙаһит", "Һиҙиәтулла улы", "Һиҙиәтулла улы"],
    ["Нилу", "Нил", "", ""],
];
const GIVEN_IN_GEORGIAN: &str = "გურამი";

/// Somebody invented, told from all others by number, year, facility or index.
pub struct Person {
    pub number: u32,
    pub recipient: Recipient,
    pub name: PersonName,
    pub year: i32,
    /// «ИК-100»
    pub facility: String,
    pub full: String,
    /// Street and region, or their like abroad.
    pub place: [String; 2],
    pub postcode: String,
    pub country: &'static str,
    pub who: String,
    pub interests: String,
}

/// Everybody.
pub fn people() -> Vec<Person> {
    (0..PEOPLE).map(person).collect()
}

fn person(index: u32) -> Person {
    let (name, dative) = name(index as usize);
    let facility = format!("ИК-{}", 100 + index % 700);
    let person = Person {
        number: index + 1,
        recipient: match index % 7 {
            5 => Recipient::Nominative(name.full()),
            _ => Recipient::Dative(dative),
        },
        name,
        year: 1940 + (index % 65) as i32,
        full: format!("ФКУ {facility} УФСИН России по Энской области"),
        facility,
        place: [format!("ул. Примерная, д. {}, г. Энск", 1 + index % 90), "Энская область".to_owned()],
        postcode: format!("{:06}", 1 + index * 787),
        country: "",
        who: format!("физик, {} лет преподавал оптику", 5 + index % 31),
        interests: format!("Любит Стругацких, собрал {} открыток", 1 + index),
    };
    if index % 13 == 7 { abroad(person) } else { person }
}

/// Nominative in its parts, and dative.
fn name(index: usize) -> (PersonName, String) {
    let [dative_surname, surname] = SURNAMES[index % SURNAMES.len()];
    let [dative_given, given, dative_patronymic, patronymic] = GIVEN[index / SURNAMES.len() % GIVEN.len()];
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
    pub fn address(&self) -> AddressBlock {
        let [street, region] = &self.place;
        AddressBlock {
            recipient: self.recipient.clone(),
            birth_year: Some(self.year),
            lines: vec![self.full.clone(), street.clone(), region.clone()],
            postcode: self.postcode.clone(),
            country: self.country.to_owned(),
        }
    }

    /// What an address must say, part by part. Nobody abroad reads «г. р.».
    pub fn on_mail(&self) -> Vec<String> {
        let year = self.year;
        let name = match &self.recipient {
            Recipient::Dative(name) => format!("{name}, {year} г. р."),
            Recipient::Nominative(name) => format!("Получатель: {name}, {year} г. р."),
            Recipient::Latin(name) => name.clone(),
        };
        let [street, region] = self.place.clone();
        let parts =
            [name, self.full.clone(), street, region, self.postcode.clone(), self.country.to_uppercase()];
        parts.into_iter().filter(|part| !part.is_empty()).collect()
    }

    /// «Окунев-Бархатный Л. К.»
    pub fn in_short(&self) -> String {
        let PersonName { surname, given, patronymic } = &self.name;
        let initials = [given, patronymic].into_iter().filter_map(|name| name.chars().next());
        surname.clone() + initials.map(|initial| format!(" {initial}.")).collect::<String>().as_str()
    }
}
