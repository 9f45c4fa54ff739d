//! Facilities in free text, as lists write them: a place a line in `facilities.txt`, and beside it, as
//! `facilities.expected`, what each is. The first three are the issue's own.

use letterdesk_model::name::PersonName;
use letterdesk_roster::text::statement;

use crate::support::{check_expected, folder};

#[test]
fn places_are_recognised_in_free_text() {
    let lines = std::fs::read_to_string(folder("facilities.txt")).unwrap();
    let told: String = lines.lines().map(|line| format!("{line}\n    {}\n", told(line))).collect();
    check_expected("", "facilities", &told);
}

/// State; kind, number, short and full name; the address beside it; what is the person's; doubt.
fn told(line: &str) -> String {
    let found = statement::read(&[line], "", &PersonName::default());
    let said = &found.said;
    let at = [&said.postcode, &said.region, &said.street_line(), &said.country];
    let at: Vec<&str> = at.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let name = [&said.kind, &said.number, &said.short, &said.full].map(String::as_str);
    let parts = [
        found.custody.map(|state| format!("state {}", state.code())),
        said.names_facility().then(|| name.join(" | ").trim_end_matches([' ', '|']).to_owned()),
        (!at.is_empty()).then(|| format!("at {}", at.join(" | "))),
        (!found.unit.is_empty()).then(|| format!("unit {}", found.unit)),
        found.doubt.map(|doubt| format!("doubt {}", doubt.code())),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}
