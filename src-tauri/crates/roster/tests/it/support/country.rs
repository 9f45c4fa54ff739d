//! A country that is nowhere: sixty regions with a capital each, twelve facilities in each under numbers that every
//! region has, and three central ones; and lists of them as keepers write, with and without each part.

use letterdesk_model::{
    facility::{FacilityFields, is_postcode},
    id::PrisonerId,
    statement::Statement,
};
use letterdesk_roster::{
    Keeper, ReadOptions, read,
    settle::{Held, Home, Settlement, settle},
};

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
struct Written {
    cell: String,
    /// Of the facility that is meant.
    postcode: String,
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
    fn list(&self, seed: u64, rows: usize) -> Vec<Written> {
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

/// Rows of a list.
pub const ROWS: usize = 60;

/// People of a list, with the present statement of each.
pub type People = Vec<(PrisonerId, Statement)>;

/// What becomes of a list.
#[derive(Default)]
pub struct Outcome {
    /// Printed with the postcode that is meant.
    pub right: usize,
    /// Not printed until somebody says more.
    pub held: usize,
    /// Printed with another's postcode.
    pub wrong: Vec<String>,
}

/// A list as it is read, with the postcodes that its rows should lead to.
pub fn people(country: &Country, seed: u64) -> (People, Vec<String>) {
    let rows = country.list(seed, ROWS);
    let lines = (1..).zip(&rows).map(|(place, row)| format!("Сомов{place} Фрол Силыч;{}\n", row.cell));
    let csv = format!("ФИО;Адрес\n{}", lines.collect::<String>());
    let reading = read(csv.as_bytes(), "list.csv", &ReadOptions::default()).unwrap();
    let keeper = Keeper { source: "list", date: None };
    let said = reading.rows.into_iter().map(|row| row.person.statement(keeper).unwrap_or_default());
    let people: People = (1..).map(PrisonerId).zip(said).collect();
    assert_eq!(people.len(), rows.len());
    (people, rows.into_iter().map(|row| row.postcode).collect())
}

/// What is printed of somebody, unless they are held.
pub fn printed(settlement: &Settlement, person: PrisonerId) -> Option<FacilityFields> {
    let Some(Home::At(place)) = settlement.homes.get(&person) else { return None };
    let fields = settlement.facilities[*place].fields.clone();
    (!fields.is_disputed() && is_postcode(&fields.postcode)).then_some(fields)
}

/// Reads a list into an empty directory, and holds what is printed against what was meant.
pub fn outcome(country: &Country, seed: u64) -> Outcome {
    let (people, meant) = people(country, seed);
    let held: Vec<Held<'_>> = people
        .iter()
        .map(|(id, statement)| Held { id: *id, statements: std::slice::from_ref(statement), facility: None })
        .collect();
    let settlement = settle(&[], &held);
    let mut outcome = Outcome::default();
    for ((id, statement), postcode) in people.iter().zip(&meant) {
        match printed(&settlement, *id) {
            Some(fields) if fields.postcode == *postcode => outcome.right += 1,
            Some(fields) => {
                outcome.wrong.push(format!("{}: {}, not {postcode}", statement.words, fields.postcode));
            }
            None => outcome.held += 1,
        }
    }
    outcome
}
