//! Facilities in free text, as lists write them: a place a line in `facilities.txt`, and beside it, as
//! `facilities.expected`, what each is. The first three are the issue's own.

use letterdesk_roster::text::place;

use crate::support::{check_expected, folder, plain};

#[test]
fn places_are_recognised_in_free_text() {
    let lines = std::fs::read_to_string(folder("facilities.txt")).unwrap();
    let told: String = lines.lines().map(|line| format!("{line}\n    {}\n", told(line))).collect();
    check_expected("", "facilities", &told);
}

/// State; kind, number, short and full name; the address beside it.
fn told(line: &str) -> String {
    let found = place::parse(line);
    let mut parts = Vec::new();
    parts.extend(found.custody.map(|state| format!("state {}", state.code())));
    parts.extend(found.facility.as_ref().map(plain::facility));
    let address = &found.address;
    let said = [&address.postcode, &address.region, &address.street, &address.country];
    let said: Vec<&str> = said.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    if !said.is_empty() {
        parts.push(format!("at {}", said.join(" | ")));
    }
    parts.join("; ")
}
