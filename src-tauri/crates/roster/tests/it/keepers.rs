//! What keepers write besides: a file in `keepers`, and beside it, as `NAME.expected`, the right reading. Everybody in
//! them is invented.

use letterdesk_roster::{Incoming, Problem, ReadOptions, Reading, read};

use crate::support::{check_expected, files, plain};

#[test]
fn every_habit_is_understood() {
    for path in files("keepers") {
        let name = path.file_name().unwrap().to_str().unwrap();
        let bytes = std::fs::read(&path).unwrap();
        let told = match read(&bytes, name, &ReadOptions::default()) {
            Ok(reading) => told(&reading),
            Err(error) => plain::refusal(&error),
        };
        check_expected("keepers", name, &told);
    }
}

/// The columns, what is wrong, and of each person what a keeper's habit may spoil.
fn told(reading: &Reading) -> String {
    let fields = reading.columns.iter().map(|column| column.field.map_or("-", |field| field.code()));
    let mut lines = vec![fields.collect::<Vec<_>>().join(" ")];
    lines.extend(reading.sheet.iter().map(|sheet| format!("sheet {sheet}")));
    lines.extend(reading.ask_day_month.iter().map(|ask| format!("asks {}", ask.examples.join(", "))));
    if !reading.skipped_lines.is_empty() {
        lines.push(format!("nobody named: {:?}", reading.skipped_lines));
    }
    lines.extend(reading.problems.iter().map(problem));
    lines.extend(reading.rows.iter().map(|row| format!("{}: {}", row.line, person(&row.person))));
    lines.join("\n") + "\n"
}

fn problem(problem: &Problem) -> String {
    let data: Vec<String> = problem.data.iter().map(|(name, value)| format!("{name}={value}")).collect();
    format!("problem {} {} {}", problem.line, problem.code.code(), data.join(" ")).trim().to_owned()
}

fn person(person: &Incoming) -> String {
    let name = [&person.name.surname, &person.name.given, &person.name.patronymic];
    let name = name.map(String::as_str).join("|");
    let facility = Some(&person.said).filter(|said| said.names_facility());
    let parts = [
        Some(format!("{name}{}", person.marks)),
        person.born.map(|born| born.to_string()),
        person.sex.map(|sex| sex.code().to_owned()),
        person.custody.map(|state| state.code().to_owned()),
        facility.map(|facility| format!("{} {}", facility.short, facility.postcode).trim().to_owned()),
        person.place_doubt.map(|doubt| format!("doubt {}", doubt.code())),
        (!person.story.is_empty()).then(|| format!("story {}", person.story.replace('\n', " / "))),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}
