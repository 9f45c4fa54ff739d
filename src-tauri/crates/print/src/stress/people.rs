//! Who is on the stress set's papers: every name meets every address once, and four hundred come of them.

use letterdesk_model::{
    address::{AddressBlock, Recipient},
    name::{self, PersonName},
};

/// So many people.
pub(super) const PEOPLE: usize = 400;

/// Dative, nominative.
pub(super) const NAMES: [[&str; 2]; 10] = [
    ["Окуневу-Бархатному Лаврентию Капитоновичу", "Окунев-Бархатный Лаврентий Капитонович"],
    // The surname alone has 60 letters in two parts, the hyphen among them.
    [
        "Краснопримерносельскохуторской-Нижнепридуманскозаозёрновской Агнии Апполинариевне",
        "Краснопримерносельскохуторская-Нижнепридуманскозаозёрновская Агния Апполинариевна",
    ],
    ["Ли Аркадию", "Ли Аркадий"],
    ["Әмирову Өлфәту Ғабдуллаулы", "Әмиров Өлфәт Ғабдуллаулы"],
    ["Ҡыпсаҡову Ҙаһиту Һиҙиәтулла улы", "Ҡыпсаҡов Ҙаһит Һиҙиәтулла улы"],
    ["ნიმუშიძე გურამი", "ნიმუშიძე გურამი"],
    ["Ю", "Ю"],
    ["Щ.", "Щ."],
    ["Подъяблонскому Елевферию Пантелеймоновичу", "Подъяблонский Елевферий Пантелеймонович"],
    // Accents above and tails below, in every word.
    ["Йодщуркиной-Ёрцуйской Ёне Йодофьевне", "Йодщуркина-Ёрцуйская Ёна Йодофьевна"],
];
/// A facility and its address.
pub(super) struct Place {
    /// What the tests call it.
    pub(super) called: &'static str,
    /// The facility's short name.
    pub(super) short: &'static str,
    /// The address as typed, the facility's full name first.
    pub(super) lines: &'static [&'static str],
}

impl Place {
    /// The facility's full name.
    pub(super) fn full(&self) -> &'static str {
        self.lines[0]
    }
}

pub(super) const PLACES: [Place; 9] = [
    Place {
        called: "usual",
        short: "СИЗО-99",
        lines: &[
            "ФКУ СИЗО-99 УФСИН России по Энской области",
            "ул. Примерная, д. 1, г. Энск",
            "Энская область",
        ],
    },
    Place {
        called: "short", short: "СИЗО-1", lines: &["СИЗО-1", "а/я 12, пос. Дальний"]
    },
    Place {
        called: "long street",
        short: "КТБ-1",
        lines: &[
            "ФКЛПУ «Краевая туберкулёзная больница № 1» ГУФСИН России по Энскому краю",
            "ул. Несуществующего Академика Примерова, д. 144, стр. 5, с. Верхнее Выдумкино, Небывалый р-н",
            "Республика Нигделандия",
        ],
    },
    Place {
        called: "prison",
        short: "ИК-97",
        lines: &[
            "Федеральное казённое учреждение «Исправительная колония № 97 с особыми условиями хозяйственной \
             деятельности Главного управления Федеральной службы исполнения наказаний по Республике Нигделандия»",
            "ул. Примерная, д. 1, г. Энск",
            "Республика Нигделандия",
        ],
    },
    Place {
        called: "prisons",
        short: "ОИК-5",
        lines: &[
            "Федеральное казённое учреждение «Объединение исправительных колоний № 5 с особыми условиями \
             хозяйственной деятельности Управления Федеральной службы исполнения наказаний по Энской области»",
            "мкр. Юго-Западный-2, ул. 60-летия Образцового Труда, влад. 17А, корп. 3, пгт. Старый Энск",
            "Прибрежный м. о., Энская область",
        ],
    },
    Place {
        called: "hospital",
        short: "КТБ-3",
        lines: &[
            "Федеральное казённое лечебно-профилактическое учреждение «Краевая туберкулёзная больница № 3 Главного \
             управления Федеральной службы исполнения наказаний по Верхнепридуманскому краю»",
            "ул. Больничная, д. 7, пос. Дальний",
            "Верхнепридуманский край",
        ],
    },
    Place {
        called: "isolator",
        short: "СИЗО-3",
        lines: &[
            "Федеральное казённое учреждение «Следственный изолятор № 3 Управления Федеральной службы исполнения \
             наказаний по Небывало-Прибрежному автономному округу»",
            "а/я 3, г. Небывальск",
        ],
    },
    Place {
        called: "eight lines",
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
    Place {
        called: "republic",
        short: "ЕПКТ при ИК-77",
        lines: &[
            "ЕПКТ при ФКУ ИК-77 УФСИН России по Республике Нигделандия",
            "Өлге урамы, 12, Ҡыпсаҡ ауылы",
            "Республика Нигделандия",
        ],
    },
];

/// How many of them are unlike each other.
pub(super) const DISTINCT_PEOPLE: u32 = (NAMES.len() * PLACES.len()) as u32;

pub(super) fn names(index: u32) -> [&'static str; 2] {
    NAMES[index as usize % NAMES.len()]
}

pub(super) fn place(index: u32) -> &'static Place {
    &PLACES[index as usize / NAMES.len() % PLACES.len()]
}

pub(super) fn person(index: u32) -> PersonName {
    name::split(names(index)[1])
}

pub(super) fn address(index: u32) -> AddressBlock {
    let name = names(index)[0].to_owned();
    AddressBlock {
        recipient: if index % 7 == 5 { Recipient::Nominative(name) } else { Recipient::Dative(name) },
        birth_year: (index % 11 != 3).then_some(1940 + (index % 65) as i32),
        lines: place(index).lines.iter().map(|line| (*line).to_owned()).collect(),
        postcode: format!("{:06}", 1 + index),
        country: String::new(),
    }
}

/// Mail that leaves the country, and mail that comes into it.
pub(super) fn across_the_border(index: u32) -> AddressBlock {
    match index % 3 {
        0 => AddressBlock { country: "Russia".to_owned(), ..address(index) },
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
            country: "United Republic of Exampleland".to_owned(),
        },
        _ => AddressBlock {
            recipient: Recipient::Latin("Li Arkady".to_owned()),
            birth_year: None,
            lines: ["Example Prison", "P.O. Box 1"].map(str::to_owned).to_vec(),
            postcode: "LV-0000".to_owned(),
            country: "Exampleland".to_owned(),
        },
    }
}

/// Who of the set a paper refuses: a place, and whom of those there.
pub(super) type Refused = &'static [(&'static str, Recipients)];

/// Whom of a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Recipients {
    Everybody,
    /// These, by the beginning of their name in the dative.
    These(&'static [&'static str]),
}

impl Recipients {
    fn takes_in(self, name: &str) -> bool {
        match self {
            Recipients::Everybody => true,
            Recipients::These(starts) => starts.iter().any(|start| name.starts_with(start)),
        }
    }
}

pub(super) fn is_refused(index: u32, refused: &[(&str, Recipients)]) -> bool {
    let (called, name) = (place(index).called, names(index)[0]);
    refused.iter().any(|(place, whom)| *place == called && whom.takes_in(name))
}
