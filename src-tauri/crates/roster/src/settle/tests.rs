use letterdesk_model::{
    claims::Witness,
    facility::{Entry, Facility, FacilityFields},
    id::FacilityId,
};
use uuid::Uuid;

use super::*;
use crate::{Directory, Keeper, Placement, ReadOptions, compare, read, read_directory};

/// What each row prints: «СИЗО-1 000011», "?" for an open place, "!" before what is in doubt.
fn printed(csv: &str, directory: &[Facility]) -> Vec<String> {
    let rows = read(csv.as_bytes(), "list.csv", &ReadOptions::default()).unwrap().rows;
    let comparison = compare(&[], directory, &rows, Keeper { source: "list", date: None });
    let show = |fields: &FacilityFields| {
        let doubt = if fields.is_disputed() { "!" } else { "" };
        format!("{doubt}{} {}", fields.short, fields.postcode)
    };
    let of = |id: &FacilityId| {
        let of_row = |facility: &&SettledFacility| facility.id == Some(*id);
        &comparison.settlement.facilities.iter().find(of_row).unwrap().fields
    };
    let place = |placement: &Placement| match placement {
        Placement::At(id) => show(of(id)),
        Placement::AtNew(place) => show(&comparison.settlement.facilities[*place].fields),
        Placement::Open => "?".to_owned(),
        Placement::Nowhere => String::new(),
    };
    comparison.items.iter().map(|item| place(&item.placement)).collect()
}

fn directory(csv: &str) -> Vec<Facility> {
    let Directory { rows, .. } =
        read_directory(csv.as_bytes(), "directory.csv", &ReadOptions::default()).unwrap();
    let rows = rows.into_iter().zip(1..).map(|(row, id)| Facility {
        id: FacilityId(id),
        uuid: Uuid::nil(),
        fields: FacilityFields {
            entries: vec![Entry {
                witness: Witness::Directory,
                source: "d".to_owned(),
                date: None,
                said: row.said,
            }],
            ..FacilityFields::default()
        },
    });
    rows.collect()
}

#[test]
fn a_place_without_its_region_is_never_another_of_its_number() {
    let list = "ФИО;Год рождения;Адрес\n\
        Сомов Фрол;1980;000011, г. Энск, ул. Примерная, д. 1, СИЗО-1\n\
        Окунев Фрол;1981;000022, г. Эмск, ул. Образцовая, д. 2, СИЗО-1\n\
        Карасёв Фрол;1982;СИЗО-1\n\
        Щукин Фрол;1983;СИЗО-1, г. Эмск\n";
    assert_eq!(printed(list, &[]), ["СИЗО-1 000011", "СИЗО-1 000022", "?", "СИЗО-1 000022"]);
}

#[test]
fn a_central_place_and_a_territorial_one_are_two_and_a_word_that_fits_both_is_asked() {
    let directory = directory(
        "Полное название;Регион;Индекс;Улица\n\
         ФКУ СИЗО-2 ФСИН России;г. Москва;000011;ул. Примерная, д. 5\n\
         ФКУ СИЗО-2 УФСИН России по г. Москве;г. Москва;000012;ул. Образцовая, д. 45\n",
    );
    let list = "ФИО;Год рождения;Где находится\n\
        Сомов Фрол;1980;ФКУ СИЗО-2 ФСИН России\n\
        Окунев Фрол;1981;ФКУ СИЗО-2 УФСИН России по г. Москве\n\
        Карасёв Фрол;1982;СИЗО-2, г. Москва\n";
    assert_eq!(printed(list, &directory), ["СИЗО-2 000011", "СИЗО-2 000012", "?"]);
}

#[test]
fn rows_of_one_file_that_disagree_put_everybody_there_in_doubt() {
    let list = "ФИО;Год рождения;Адрес\n\
        Сомов Фрол;1980;000077, Энская обл., г. Энск, ул. Ближняя, д. 7, ФКУ ИК-77 УФСИН России по Энской области\n\
        Окунев Фрол;1980;000078, Энская обл., г. Энск, ул. Иная, д. 9, ФКУ ИК-77 УФСИН России по Энской области\n\
        Карасёв Фрол;1980;ИК-77, Энская обл.\n";
    let found = printed(list, &[]);
    assert!(found.iter().all(|place| place.starts_with('!')), "{found:?}");
}

#[test]
fn a_postcode_of_another_region_is_in_doubt() {
    let list = "ФИО;Год рождения;Адрес\n\
        Сомов Фрол;1980;644001, Пензенская обл., г. Эмск, ул. Пятая, д. 5, ИК-5\n\
        Окунев Фрол;1980;440001, Пензенская обл., г. Эмск, ул. Пятая, д. 5, ИК-6\n";
    assert_eq!(printed(list, &[]), ["!ИК-5 644001", "ИК-6 440001"]);
}

#[test]
fn the_very_words_of_a_directory_are_not_enough_where_they_say_too_little() {
    let directory = directory("Полное название;Индекс;Улица\nСИЗО-1;;\n");
    let list = "ФИО;Год рождения;Где находится\nСомов Фрол;1980;СИЗО-1\n";
    assert_eq!(printed(list, &directory), ["?"]);
}

#[test]
fn a_word_for_a_kind_of_town_may_be_part_of_its_name() {
    let list = "ФИО;Год рождения;Адрес\n\
        Сомов Фрол;1980;000011, г. Новое, ИК-5\n\
        Окунев Фрол;1981;000022, г. Новое Село, ИК-5\n\
        Карасёв Фрол;1982;город Новое Село, ИК-5\n";
    assert_eq!(printed(list, &[]), ["ИК-5 000011", "ИК-5 000022", "ИК-5 000022"]);
}
