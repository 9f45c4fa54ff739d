//! Our own export comes back in without a mapping and without a change.

use chrono::NaiveDate;
use letterdesk_model::{
    custody::Custody,
    facility::{Facility, FacilityFields},
    id::{FacilityId, PrisonerId},
    language::Language,
    name::{self, Sex},
    prisoner::{OwnAddress, Prisoner, PrisonerFields, RoomSight},
};
use letterdesk_roster::{
    Keeper, ReadOptions, Verdict, compare, prisoner_headers, prisoner_row, read, write_csv, write_xlsx,
};
use uuid::Uuid;

/// Places that are hard to tell apart or hardly described.
pub fn directory() -> Vec<Facility> {
    let rows = [
        [
            "СИЗО",
            "99",
            "СИЗО-99",
            "ФКУ СИЗО-99 УФСИН России по Энской области",
            "Энская обл.",
            "000001",
            "ул. Примерная, д. 1, г. Энск",
        ],
        ["СИЗО", "99", "СИЗО-99", "ФКУ СИЗО-99 УФСИН России по Эмскому краю", "Эмский край", "000002", ""],
        [
            "СИЗО",
            "2",
            "СИЗО-2 «Первый»",
            "ФКУ СИЗО-2 УФСИН России по г. Москве",
            "г. Москва",
            "000003",
            "ул. Первая, д. 1",
        ],
        ["СИЗО", "2", "СИЗО-2 «Второй»", "ФКУ СИЗО-2 ФСИН России", "г. Москва", "000004", "ул. Вторая, д. 2"],
        ["", "", "Примерный централ", "", "", "", ""],
        ["", "", "", "ФКУ КП-5 УФСИН России по Энской области", "", "", ""],
        ["ИК", "7", "ИК-7", "", "", "", ""],
        ["ПФРСИ", "1/2", "ПФРСИ при ИК-7, корпус 2", "", "Респ. Примерная", "", "пос. Образцовый"],
    ];
    let facility = |(id, [kind, number, short, full, region, postcode, street]): (u32, [&str; 7])| Facility {
        id: FacilityId(id),
        uuid: Uuid::from_u128(id.into()),
        fields: FacilityFields {
            kind: kind.to_owned(),
            number: number.to_owned(),
            short: short.to_owned(),
            full: full.to_owned(),
            region: region.to_owned(),
            postcode: postcode.to_owned(),
            street: street.to_owned(),
            ..FacilityFields::default()
        },
    };
    (1..).zip(rows).map(facility).collect()
}

/// Texts that spreadsheets, separators and cleaning could spoil.
const TEXTS: [&str; 14] = [
    "",
    "биолог, любит шахматы",
    "=1+1",
    "'=1",
    "-5; +7",
    "@имя",
    "＝1",
    "две\nстроки",
    "\"кавычки\" и «ёлочки»",
    "a;b,c\td|e",
    "'слово'",
    "ст. 000 ч. 2 УК",
    "sep=;",
    "освобожден",
];

fn list() -> Vec<Prisoner> {
    let text = |n: usize| TEXTS[n % TEXTS.len()].to_owned();
    let person = |n: usize| {
        let fields = PrisonerFields {
            name: name::split(
                [
                    "Окунев-Бархатный Лаврентий Капитонович",
                    "Щукина (Ершова) Фёкла",
                    "Рыбин Гасан оглы",
                    "Сомов",
                ][n % 4],
            ),
            sex: [None, Some(Sex::Male), Some(Sex::Female)][n % 3],
            born: ["1970-05-06", "1970", ""][n % 3].parse().ok(),
            dative: text(n),
            latin: if n.is_multiple_of(2) { String::new() } else { "Okunev-Barkhatny".to_owned() },
            facility: (n % 9 < 8).then(|| FacilityId(n as u32 % 9 + 1)),
            own_address: (n % 9 == 8).then(|| OwnAddress {
                lines: vec!["Образцовая ул., 3".to_owned(), "г. Образцов".to_owned()],
                postcode: "000007".to_owned(),
                country: "Belarus".to_owned(),
            }),
            custody: Custody::ALL[n % 11],
            source: text(n + 1),
            checked: NaiveDate::from_ymd_opt(2026, 1, n as u32 % 28 + 1).filter(|_| n.is_multiple_of(2)),
            doubt: text(n + 2),
            articles: text(n + 3),
            term: text(n + 4),
            held_since: NaiveDate::from_ymd_opt(2024, 2, 29).filter(|_| n.is_multiple_of(3)),
            story: text(n + 5),
            interests: text(n + 6),
            room_line: text(n + 7),
            room_sight: [RoomSight::Shown, RoomSight::Hidden][n % 2],
            note: text(n + 8),
            marks: ["", "*", "**"][n % 3].to_owned(),
            tags: [vec![], vec!["учёные"], vec!["физики, химики"], vec!["а", "б; в"]][n % 4]
                .iter()
                .filter(|tag| !tag.contains(';'))
                .map(|tag| (*tag).to_owned())
                .collect(),
            languages: text(n + 9),
            unit: ["", "отряд 5"][n % 2].to_owned(),
            statements: Vec::new(),
            merged_into: None,
        };
        Prisoner { id: PrisonerId(n as u32 + 1), uuid: Uuid::from_u128(7 + n as u128), fields }
    };
    // As many as it takes for every text to meet every place and state.
    (0..400).map(person).collect()
}

fn check(language: Language, write: impl Fn(&[String], &[Vec<String>]) -> Vec<u8>) {
    let (list, directory) = (list(), directory());
    let place =
        |prisoner: &Prisoner| directory.iter().find(|place| Some(place.id) == prisoner.fields.facility);
    let rows: Vec<Vec<String>> =
        list.iter().map(|prisoner| prisoner_row(prisoner, place(prisoner), language)).collect();
    let bytes = write(&prisoner_headers(language), &rows);
    let reading = read(&bytes, "list", &ReadOptions::default()).unwrap();
    assert_eq!(reading.problems, []);
    assert!(reading.columns.iter().all(|column| column.field.is_some()), "no column needs a click");
    let comparison = compare(&list, &directory, &reading.rows, Keeper::default());
    for item in &comparison.items {
        assert_eq!(
            (item.verdict, item.changes.as_slice()),
            (Verdict::Same, &[][..]),
            "line {} {:?}",
            item.line,
            item.placement
        );
    }
    assert_eq!((comparison.items.len(), comparison.absent.as_slice()), (list.len(), &[][..]));
    assert_eq!(comparison.facility_changes, []);
}

#[test]
fn csv_in_both_languages() {
    check(Language::Russian, write_csv);
    check(Language::English, write_csv);
}

#[test]
fn xlsx_in_both_languages() {
    let created = NaiveDate::from_ymd_opt(2026, 1, 29).unwrap();
    let write =
        |headers: &[String], rows: &[Vec<String>]| write_xlsx("Список", headers, rows, created).unwrap();
    check(Language::Russian, write);
    check(Language::English, write);
}

#[test]
fn no_home_leaves_the_vault() {
    let directory = directory();
    for prisoner in list().iter().filter(|one| {
        matches!(one.fields.custody, Custody::HouseArrest | Custody::BanOnActs | Custody::OnTheirWord)
    }) {
        let row = prisoner_row(prisoner, Some(&directory[0]), Language::Russian);
        let row = row[..row.len() - 1].join("|");
        assert!(!row.contains("Образцовая") && !row.contains("000001"), "{row}");
    }
}
