//! Cells that hold more than one thing: a file in `cells`, and beside it, as `NAME.expected`, the right reading. Of each
//! person the facility, then the address from the street up, then what is the person's own, and why it is in doubt.
//! Everybody in them is invented.

use letterdesk_roster::{Incoming, ReadOptions, read};

use crate::support::{check_expected, files};

#[test]
fn every_cell_is_taken_apart() {
    for path in files("cells") {
        let name = path.file_name().unwrap().to_str().unwrap();
        let reading = read(&std::fs::read(&path).unwrap(), name, &ReadOptions::default()).unwrap();
        let mut told = String::new();
        for row in &reading.rows {
            told += &format!("{}\n", row.person.name.full());
            told += &place(&row.person).into_iter().map(|line| format!("    {line}\n")).collect::<String>();
            let problems = reading.problems.iter().filter(|problem| problem.line == row.line);
            told +=
                &problems.map(|problem| format!("    problem {}\n", problem.code.code())).collect::<String>();
        }
        check_expected("cells", name, &told);
    }
}

fn place(person: &Incoming) -> Vec<String> {
    let said = &person.said;
    let name = match said.short.as_str() {
        "" => said.full.clone(),
        short if said.full.is_empty() => short.to_owned(),
        short => format!("{} ({short})", said.full),
    };
    let kind = if said.kind.is_empty() { String::new() } else { format!(": {} {}", said.kind, said.number) };
    let parts = [&said.street, &said.town, &said.district, &said.region, &said.postcode, &said.country];
    let parts: Vec<&str> = parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let marked = |mark: &str, text: &str| match text {
        "" => String::new(),
        text => format!("{mark}{text}"),
    };
    let lines = [
        format!("{name}{kind}").trim().to_owned(),
        parts.join(" / "),
        marked("unit ", &person.unit),
        marked("state ", person.custody.map_or("", |custody| custody.code())),
        marked("doubt ", person.place_doubt.map_or("", |doubt| doubt.code())),
    ];
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}
