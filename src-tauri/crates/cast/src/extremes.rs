//! What lists really bring, and worse: every name meets every address once.

use letterdesk_model::{
    address::{AddressBlock, Recipient},
    name::{self, PersonName},
};

use crate::{Facility, LANGUAGES, PEOPLE, Person, SIZO_99};

/// Dative, nominative.
const NAMES: [[&str; 2]; 10] = [
    of(&PEOPLE[0]),
    // The surname alone has 60 letters in two parts, the hyphen among them.
    [
        "Краснопримерносельскохуторской-Нижнепридуманскозаозёрновской Агнии Апполинариевне",
        "Краснопримерносельскохуторская-Нижнепридуманскозаозёрновская Агния Апполинариевна",
    ],
    ["Ли Аркадию", "Ли Аркадий"],
    ["Әмирову Өлфәту Ғабдуллаулы", "Әмиров Өлфәт Ғабдуллаулы"],
    of(&LANGUAGES[2]),
    of(&LANGUAGES[0]),
    ["Ю", "Ю"],
    ["Щ.", "Щ."],
    ["Подъяблонскому Елевферию Пантелеймоновичу", "Подъяблонский Елевферий Пантелеймонович"],
    // Accents above and tails below, in every word.
    ["Йодщуркиной-Ёрцуйской Ёне Йодофьевне", "Йодщуркина-Ёрцуйская Ёна Йодофьевна"],
];

const fn of(person: &Person) -> [&'static str; 2] {
    [person.dative, person.name]
}

/// What the tests call it, and the facility.
const PLACES: [(&str, Facility); 9] = [
    ("usual", SIZO_99),
    ("short", Facility { short: "СИЗО-1", lines: &["СИЗО-1", "а/я 12, пос. Дальний"] }),
    (
        "long street",
        Facility {
            short: "КТБ-1",
            lines: &[
                "ФКЛПУ «Краевая туберкулёзная больница № 1» ГУФСИН России по Энскому краю",
                "ул. Несуществующего Академика Примерова, д. 144, стр. 5, с. Верхнее Выдумкино, Небывалый р-н",
                "Республика Нигделандия",
            ],
        },
    ),
    (
        "prison",
        Facility {
            short: "ИК-97",
            lines: &[
                "Федеральное казённое учреждение «Исправительная колония № 97 с особыми условиями хозяйственной \
             деятельности Главного управления Федеральной службы исполнения наказаний по Республике Нигделандия»",
                "ул. Примерная, д. 1, г. Энск",
                "Республика Нигделандия",
            ],
        },
    ),
    (
        "prisons",
        Facility {
            short: "ОИК-5",
            lines: &[
                "Федеральное казённое учреждение «Объединение исправительных колоний № 5 с особыми условиями \
             хозяйственной деятельности Управления Федеральной службы исполнения наказаний по Энской области»",
                "мкр. Юго-Западный-2, ул. 60-летия Образцового Труда, влад. 17А, корп. 3, пгт. Старый Энск",
                "Прибрежный м. о., Энская область",
            ],
        },
    ),
    (
        "hospital",
        Facility {
            short: "КТБ-3",
            lines: &[
                "Федеральное казённое лечебно-профилактическое учреждение «Краевая туберкулёзная больница № 3 Главного \
             управления Федеральной службы исполнения наказаний по Верхнепридуманскому краю»",
                "ул. Больничная, д. 7, пос. Дальний",
                "Верхнепридуманский край",
            ],
        },
    ),
    (
        "isolator",
        Facility {
            short: "СИЗО-3",
            lines: &[
                "Федеральное казённое учреждение «Следственный изолятор № 3 Управления Федеральной службы исполнения \
             наказаний по Небывало-Прибрежному автономному округу»",
                "а/я 3, г. Небывальск",
            ],
        },
    ),
    (
        "eight lines",
        Facility {
            short: "ЛИУ-12",
            lines: &[
                "ФКУ ЛИУ-12 ГУФСИН России по Небывалому краю",
                "ул. Несуществующего Академика Примерова",
                "д. 144, стр. 5, корп. 2",
                "пос. Дальний-Заречный",
                "сельское поселение Верхнее Выдумкино",
                "Прибрежный муниципальный округ",
                "Верхнепридуманский район",
                "Небывалый край",
            ],
        },
    ),
    (
        "republic",
        Facility {
            short: "ЕПКТ при ИК-77",
            lines: &[
                "ЕПКТ при ФКУ ИК-77 УФСИН России по Республике Нигделандия",
                "Өлге урамы, 12, Ҡыпсаҡ ауылы",
                "Республика Нигделандия",
            ],
        },
    ),
];

/// How many are unlike each other.
pub const DISTINCT: u32 = (NAMES.len() * PLACES.len()) as u32;

/// Dative, nominative.
pub fn names(index: u32) -> [&'static str; 2] {
    NAMES[index as usize % NAMES.len()]
}

/// The nominative in its parts.
pub fn name(index: u32) -> PersonName {
    name::split(names(index)[1])
}

/// Where they are held.
pub fn facility(index: u32) -> &'static Facility {
    &at(index).1
}

/// What the tests call where they are held.
pub fn called(index: u32) -> &'static str {
    at(index).0
}

fn at(index: u32) -> &'static (&'static str, Facility) {
    &PLACES[index as usize / NAMES.len() % PLACES.len()]
}

/// What stands on an envelope. Some have no dative, some no year.
pub fn address(index: u32) -> AddressBlock {
    let name = names(index)[0].to_owned();
    AddressBlock {
        recipient: if index % 7 == 5 { Recipient::Nominative(name) } else { Recipient::Dative(name) },
        birth_year: (index % 11 != 3).then_some(1940 + (index % 65) as i32),
        lines: facility(index).lines.iter().map(|line| (*line).to_owned()).collect(),
        postcode: format!("{:06}", 1 + index),
        country: String::new(),
        abroad: false,
    }
}

/// Mail that leaves the country, and mail that comes into it.
pub fn across_the_border(index: u32) -> AddressBlock {
    match index % 3 {
        0 => AddressBlock { country: "Россия / Russia".to_owned(), ..address(index) },
        1 => AddressBlock {
            recipient: Recipient::Latin("Krasnoprimernoselsko-Nizhnepridumanskaya Agnia".to_owned()),
            birth_year: Some(1970),
            lines: [
                "Correctional Facility No. 12 of the Exampleland Prison Service",
                "144 Nonexistent Academician Street",
                "Lower Inventown, 1000 Ensk",
            ]
            .map(str::to_owned)
            .to_vec(),
            postcode: String::new(),
            country: "Объединённая Республика Примерландия / United Republic of Exampleland".to_owned(),
            abroad: true,
        },
        _ => AddressBlock {
            recipient: Recipient::Latin("Li Arkady".to_owned()),
            birth_year: None,
            lines: ["Example Prison", "P.O. Box 1"].map(str::to_owned).to_vec(),
            postcode: "LV-0000".to_owned(),
            country: "Примерландия / Exampleland".to_owned(),
            abroad: true,
        },
    }
}
