//! A reading as plain text: one thing a line, what is empty left out.

use letterdesk_model::statement::Said;
use letterdesk_roster::{Incoming, Problem, Reading, RosterError};

/// Everything a reading says.
pub fn reading(reading: &Reading) -> String {
    let mut lines = vec![how(reading)];
    for (at, column) in reading.columns.iter().enumerate() {
        let field = column.field.map_or("-", |field| field.code());
        lines.push(format!("column {}: {} → {field}", at + 1, column.header));
    }
    if let Some(ask) = &reading.ask_day_month {
        lines.push(format!("ask day and month: {} in {}", ask.examples.join(", "), ask.header));
    }
    if !reading.skipped_lines.is_empty() {
        lines.push(format!("nobody named: {:?}", reading.skipped_lines));
    }
    lines.extend(reading.problems.iter().map(problem));
    for row in &reading.rows {
        lines.push(format!("\nline {}", row.line));
        lines.extend(person(&row.person).into_iter().map(|line| format!("  {line}")));
    }
    lines.join("\n") + "\n"
}

/// A refusal with its data.
pub fn refusal(error: &RosterError) -> String {
    let data: Vec<String> = error.data().into_iter().map(|(name, value)| format!("{name}={value}")).collect();
    format!("{} {}", error.code(), data.join(" ")).trim().to_owned() + "\n"
}

fn how(reading: &Reading) -> String {
    let encoding = reading.encoding.as_deref().unwrap_or("workbook");
    let separator = reading.separator.map(|letter| format!(", separator {letter:?}")).unwrap_or_default();
    let sheet = reading.sheet.as_deref().map(|name| format!(", sheet {name}")).unwrap_or_default();
    format!("{encoding}{separator}{sheet}, headers in line {}", reading.header_row)
}

fn problem(problem: &Problem) -> String {
    let data: Vec<String> = problem.data.iter().map(|(name, value)| format!("{name}={value}")).collect();
    format!("problem in line {}: {} {}", problem.line, problem.code.code(), data.join(" ")).trim().to_owned()
}

fn person(person: &Incoming) -> Vec<String> {
    let name = &person.name;
    let date = |date: Option<chrono::NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
    let own = person.own_address.as_ref();
    let own = own.map(|own| joined(&[&own.lines.join(", "), &own.postcode, &own.country]));
    let facts = [
        ("name", joined(&[&name.surname, &name.given, &name.patronymic])),
        ("marks", person.marks.clone()),
        ("sex", person.sex.map(|sex| format!("{sex:?}")).unwrap_or_default()),
        ("born", person.born.map(|born| born.to_string()).unwrap_or_default()),
        ("custody", person.custody.map(|state| state.code().to_owned()).unwrap_or_default()),
        (
            "facility",
            Some(&person.said).filter(|said| said.names_facility()).map(facility).unwrap_or_default(),
        ),
        ("own address", own.unwrap_or_default()),
        ("dative", person.dative.clone()),
        ("latin", person.latin.clone()),
        ("articles", person.articles.clone()),
        ("term", person.term.clone()),
        ("held since", date(person.held_since)),
        ("story", person.story.replace('\n', " / ")),
        ("interests", person.interests.clone()),
        ("room line", person.room_line.clone()),
        ("room sight", person.room_sight.map(|sight| format!("{sight:?}")).unwrap_or_default()),
        ("note", person.note.clone()),
        ("tags", person.tags.join(" | ")),
        ("languages", person.languages.clone()),
        ("checked", date(person.checked)),
        ("source", person.source.clone()),
        ("doubt", person.doubt.clone()),
        ("uuid", person.uuid.map(|uuid| uuid.to_string()).unwrap_or_default()),
    ];
    let said = facts.into_iter().filter(|(_, text)| !text.is_empty());
    said.map(|(name, text)| format!("{name}: {text}")).collect()
}

/// Kind, number, short name, full name, region, postcode, street.
pub fn facility(said: &Said) -> String {
    joined(&[
        &said.kind,
        &said.number,
        &said.short,
        &said.full,
        &said.region,
        &said.postcode,
        &said.street_line(),
    ])
}

fn joined(parts: &[&str]) -> String {
    parts.join(" | ").trim_end_matches([' ', '|']).to_owned()
}
