//! A country that is nowhere: sixty regions with a capital each, twelve facilities in each under numbers that every
//! region has, and three central ones; and lists of them as keepers write, with and without each part.

use letterdesk_roster::{Incoming, ReadOptions, read};

/// A small generator of numbers (Lehmer's), so that a failure can be repeated.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 = self.0 * 48_271 % 0x7FFF_FFFF;
        self.0 as usize % below.max(1)
    }

    fn one_of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.roll(all.len())]
    }
}

/// A facility of the country.
struct Place {
    kind: &'static str,
    number: usize,
    /// Whether it is under a body of its region, or under ФСИН России itself.
    is_central: bool,
    /// «Барин»: of «Баринская обл.».
    region: String,
    town: String,
    street: String,
    postcode: String,
}

/// The country.
pub struct Country(Vec<Place>);

/// One row of a list.
pub struct Written {
    cell: String,
    /// Of the facility that is meant.
    pub postcode: String,
}

const FIRST: [&str; 10] = ["Бар", "Вел", "Гур", "Дол", "Жит", "Зор", "Кум", "Лад", "Мер", "Нив"];
const SECOND: [&str; 6] = ["ин", "ов", "ен", "ар", "ус", "ил"];
const KINDS: [(&str, usize); 12] = [
    ("СИЗО", 1),
    ("СИЗО", 2),
    ("ИК", 1),
    ("ИК", 2),
    ("ИК", 3),
    ("ИК", 4),
    ("ИК", 5),
    ("КП", 1),
    ("КП", 2),
    ("ЛИУ", 1),
    ("ВК", 1),
    ("ИЦ", 1),
];
const TOWNS: [&str; 4] = ["пос. Дальний", "пос. Верхний", "пос. Тихий", "пос. Новый"];
const STREETS: [&str; 5] = ["Примерная", "Образцовая", "Дальняя", "Небывалая", "Выдуманная"];

impl Country {
    pub fn new() -> Country {
        let regions = FIRST.iter().flat_map(|first| SECOND.map(|second| format!("{first}{second}")));
        let own = regions.flat_map(|region| KINDS.iter().enumerate().map(move |kind| (region.clone(), kind)));
        let mut places: Vec<Place> = own
            .enumerate()
            .map(|(at, (region, (place, (kind, number))))| Place {
                kind,
                number: *number,
                is_central: false,
                // Half of them in the capital, the others in towns whose names other regions have too.
                town: if place % 2 == 0 {
                    format!("г. {region}ск")
                } else {
                    TOWNS[place / 2 % 4].to_owned()
                },
                street: format!("ул. {}, д. {}", STREETS[at % 5], at % 40 + 1),
                postcode: format!("{:06}", at + 1),
                region,
            })
            .collect();
        places.extend([(1, "Барин"), (2, "Велов"), (4, "Гурен")].map(|(number, region)| Place {
            kind: "СИЗО",
            number,
            is_central: true,
            region: region.to_owned(),
            town: format!("г. {region}ск"),
            street: format!("ул. Особая, д. {number}"),
            postcode: format!("00090{number}"),
        }));
        Country(places)
    }

    /// Rows of a list, always the same for a seed. A few facilities are met often, in different words.
    pub fn list(&self, seed: u64, rows: usize) -> Vec<Written> {
        let mut dice = Dice(seed * 7919 + 1);
        dice.roll(1);
        let usual: Vec<usize> = (0..rows / 4).map(|_| dice.roll(self.0.len())).collect();
        let mut row = || match dice.roll(3) {
            0 => dice.roll(self.0.len()),
            _ => usual[dice.roll(usual.len())],
        };
        let meant: Vec<usize> = (0..rows).map(|_| row()).collect();
        meant.into_iter().map(|place| self.0[place].written(&mut dice)).collect()
    }
}

impl Place {
    fn written(&self, dice: &mut Dice) -> Written {
        let region = match dice.roll(3) {
            0 => String::new(),
            1 => format!("{}ская обл.", self.region),
            _ => format!("{}ская область", self.region),
        };
        let town = match dice.roll(3) {
            0 => String::new(),
            1 => self.town.replace("г. ", "город "),
            _ => self.town.clone(),
        };
        let street = match dice.roll(3) {
            // A street without its town is nobody's.
            _ if town.is_empty() => String::new(),
            0 => String::new(),
            1 => self.street.clone(),
            _ => self.street.replace("ул. ", "улица ").replace("д. ", ""),
        };
        let postcode = if dice.roll(3) == 0 { String::new() } else { self.postcode.clone() };
        let name = self.name(dice);
        let parts = match dice.roll(3) {
            0 => [postcode, region, town, street, name],
            1 => [name, region, town, street, postcode],
            _ => [name, street, town, region, postcode],
        };
        let cell = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        Written { cell, postcode: self.postcode.clone() }
    }

    /// A central one is told from that of the region by its whole name alone.
    fn name(&self, dice: &mut Dice) -> String {
        let Place { kind, number, region, .. } = self;
        match dice.roll(3) {
            _ if self.is_central => format!("ФКУ {kind}-{number} ФСИН России"),
            0 => format!("{kind}-{number}"),
            1 => format!("{kind} № {number}"),
            _ => {
                let body = dice.one_of(&["УФСИН", "ГУФСИН"]);
                format!("ФКУ {kind}-{number} {body} России по {region}ской области")
            }
        }
    }
}

/// The rows as a list has them.
pub fn read_rows(rows: &[Written]) -> Vec<Incoming> {
    let lines = (1..).zip(rows).map(|(place, row)| format!("Сомов{place} Фрол Силыч;{}\n", row.cell));
    let csv = format!("ФИО;Адрес\n{}", lines.collect::<String>());
    let reading = read(csv.as_bytes(), "list.csv", &ReadOptions::default()).unwrap();
    reading.rows.into_iter().map(|row| row.person).collect()
}
