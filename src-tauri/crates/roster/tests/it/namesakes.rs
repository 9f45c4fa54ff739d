//! Rows of one file that are one person: the same whatever their order.

use letterdesk_model::{custody::Custody, statement::Doubt};
use letterdesk_roster::{Incoming, ProblemCode, ReadOptions, read};

const HEADER: &str = "ФИО;Год рождения;Адрес;Статус;История;Проверен";

/// Everybody that the rows make, in every order of the rows the same, by name and then by year.
fn people(rows: &[&str]) -> (Vec<Incoming>, Vec<ProblemCode>) {
    let mut answers = Vec::new();
    let turned = (0..rows.len()).map(|by| [&rows[by..], &rows[..by]].concat());
    for rows in turned.flat_map(|rows| [rows.clone(), rows.into_iter().rev().collect()]) {
        let file = format!("{HEADER}\n{}\n", rows.join("\n"));
        let reading = read(file.as_bytes(), "list.csv", &ReadOptions::default()).unwrap();
        let mut people: Vec<Incoming> = reading.rows.into_iter().map(|row| row.person).collect();
        people.sort_by_key(|person| (person.name.full(), person.born.map(|born| born.to_string())));
        answers.push((people, reading.problems.into_iter().map(|problem| problem.code).collect()));
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:#?}");
    answers.swap_remove(0)
}

#[test]
fn what_only_one_row_says_is_taken_whichever_stands_first() {
    let (people, problems) = people(&[
        "Окунев Пров Силыч;;СИЗО-99, Энская обл.;;физик;",
        "Окунев Пров;14.03.1960;000001, Энская обл., г. Энск, СИЗО-99;;;",
    ]);
    let [one] = &people[..] else { panic!("{people:?}") };
    assert_eq!((one.name.patronymic.as_str(), one.story.as_str()), ("Силыч", "физик"));
    assert_eq!((one.said.postcode.as_str(), one.place_doubt), ("000001", None));
    assert_eq!(problems, [ProblemCode::Duplicate]);
}

#[test]
fn rows_that_disagree_on_a_place_hold_the_person() {
    let (people, problems) = people(&[
        "Окунев Пров Силыч;1960;СИЗО-99, Энская обл.;;;",
        "Окунев Пров Силыч;1960;ИК-98, Эмский край;;;",
    ]);
    let [one] = &people[..] else { panic!("{people:?}") };
    assert_eq!((one.place_doubt, one.said.names_facility()), (Some(Doubt::TwoPlaces), false));
    assert_eq!(one.words, "ИК-98, Эмский край\nСИЗО-99, Энская обл.");
    assert_eq!(problems, [ProblemCode::DuplicateDiffers]);
}

#[test]
fn of_two_states_none_is_believed() {
    let (people, _) = people(&["Окунев Пров;1960;;под стражей;;", "Окунев Пров;1960;;на свободе;;"]);
    assert_eq!(people[0].custody, Some(Custody::Clarifying));
}

#[test]
fn the_newest_place_stands_where_each_is_dated() {
    let rows = [
        "Окунев Пров;1960;СИЗО-99, Энская обл.;;;2026-01-10",
        "Окунев Пров;1960;ИК-98, Эмский край;;;2026-02-10",
    ];
    let (dated, problems) = people(&rows);
    assert_eq!((dated[0].said.short.as_str(), dated[0].place_doubt), ("ИК-98", None));
    assert_eq!(problems, [ProblemCode::Duplicate]);
    let (half_dated, _) = people(&[rows[0], "Окунев Пров;1960;ИК-98, Эмский край;;;"]);
    assert_eq!(half_dated[0].place_doubt, Some(Doubt::TwoPlaces));
}

#[test]
fn a_row_that_may_be_either_of_two_stays_by_itself() {
    let (people, problems) = people(&[
        "Окунев Пров;;СИЗО-99, Энская обл.;;;",
        "Окунев Пров;1960;СИЗО-99, Энская обл.;;;",
        "Окунев Пров;1971;ИК-98, Эмский край;;;",
    ]);
    assert_eq!((people.len(), problems.len()), (3, 0));
}

#[test]
fn rows_that_disagree_on_a_unit_hold_the_person() {
    let (people, problems) = people(&[
        "Окунев Пров;1960;ИК-98, Эмский край, отряд 5;;;",
        "Окунев Пров;1960;ИК-98, Эмский край, отряд 6;;;",
    ]);
    assert_eq!((people[0].place_doubt, people[0].unit.as_str()), (Some(Doubt::TwoPlaces), ""));
    assert_eq!(problems, [ProblemCode::DuplicateDiffers]);
}

#[test]
fn a_row_without_a_place_does_not_date_that_of_another() {
    let (people, _) =
        people(&["Окунев Пров;1960;ИК-98, Эмский край;;;", "Окунев Пров;1960;;;физик;2026-02-10"]);
    assert_eq!((people[0].said.short.as_str(), people[0].checked), ("ИК-98", None));
}
