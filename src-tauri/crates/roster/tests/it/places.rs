//! Where the rows of a list put people: files that once sent letters to wrong places. Of each person the facility and
//! the postcode that is printed, `?` where somebody has to say which facility it is, `!` before what sources dispute.
//! `tests/places/NAME.expected` has the right outcome. Everybody in them is invented.

use letterdesk_model::{
    claims::Witness,
    facility::{Entry, Facility, FacilityFields},
    id::{FacilityId, PrisonerId},
    prisoner::Prisoner,
};
use letterdesk_roster::{Comparison, Keeper, Placement, ReadOptions, compare, read, read_directory};
use uuid::Uuid;

use crate::support::{check_expected, folder};

/// Each with the directory that is there before, and the lists of one keeper that come one after the other.
const CASES: [(&str, &str, &[&str]); 15] = [
    ("no-region", "", &["cells/no-region.csv"]),
    ("no-region-short", "", &["cells/no-region-short.csv"]),
    ("twins-moscow", "", &["cells/twins-moscow.csv"]),
    ("central-people", "", &["cells/central-people.csv"]),
    ("twins-ask", "places/twins-dir.csv", &["places/twins-ask.csv"]),
    ("addressee-in-address", "", &["cells/addressee-in-address.csv"]),
    ("otryad", "", &["cells/otryad.csv"]),
    ("street-corrected", "", &["places/street-a.csv", "places/street-b.csv"]),
    ("street-of-a-directory", "places/street-dir.csv", &["places/street-a.csv"]),
    ("disagree-in-one-file", "", &["places/disagree-in-one-file.csv"]),
    ("disagree-again", "", &["places/disagree-in-one-file.csv", "places/disagree-in-one-file.csv"]),
    ("two-places", "places/two-dir.csv", &["cells/two-places.csv"]),
    ("two-addresses", "", &["cells/two-addresses.csv"]),
    ("six-digits", "", &["cells/six-digits.csv"]),
    ("belarus", "", &["cells/belarus.csv"]),
];

#[test]
fn everybody_is_put_where_their_words_say() {
    for (name, directory, lists) in CASES {
        let (mut known, mut people) = (directory_of(directory), Vec::new());
        let mut told = String::new();
        for list in lists {
            let rows = read(&file(list), list, &ReadOptions::default()).unwrap().rows;
            let comparison = compare(&people, &known, &rows, Keeper { source: "list", date: None });
            told += &outcome(&comparison);
            (known, people) = taken(comparison, people);
        }
        check_expected("places", name, &told);
    }
}

fn file(path: &str) -> Vec<u8> {
    std::fs::read(folder(path)).unwrap()
}

fn directory_of(path: &str) -> Vec<Facility> {
    if path.is_empty() {
        return Vec::new();
    }
    let rows = read_directory(&file(path), path, &ReadOptions::default()).unwrap().rows;
    let entry =
        |said| Entry { witness: Witness::Directory, source: "directory".to_owned(), date: None, said };
    let facility = |(id, said)| {
        let fields = FacilityFields { entries: vec![entry(said)], ..FacilityFields::default() };
        Facility { id: FacilityId(id), uuid: Uuid::from_u128(id.into()), fields }
    };
    (1..).zip(rows.into_iter().map(|row| row.said)).map(facility).collect()
}

/// A line a person: what is printed, and what is theirs.
fn outcome(comparison: &Comparison) -> String {
    let facilities = &comparison.settlement.facilities;
    let place = |placement: &Placement| match placement {
        Placement::At(id) => facilities.iter().position(|facility| facility.id == Some(*id)),
        Placement::AtNew(place) => Some(*place),
        Placement::Open | Placement::Nowhere => None,
    };
    let lines = comparison.items.iter().map(|item| {
        let printed = match (place(&item.placement), &item.after.own_address) {
            (Some(place), _) => {
                let fields = &facilities[place].fields;
                let doubt = if fields.is_disputed() { "! " } else { "" };
                let parts = [&fields.full, &fields.street, &fields.region, &fields.postcode, &fields.country];
                let parts = parts.into_iter().filter(|part| !part.is_empty()).cloned();
                format!("{doubt}{}", parts.collect::<Vec<_>>().join(" / "))
            }
            (None, Some(own)) => {
                format!("own: {} / {} / {}", own.lines.join(" / "), own.postcode, own.country)
            }
            (None, None) if item.placement == Placement::Open => "?".to_owned(),
            (None, None) => String::new(),
        };
        let unit = if item.after.unit.is_empty() { String::new() } else { format!(" [{}]", item.after.unit) };
        format!("{} {}: {printed}{unit}\n", item.verdict.code(), item.person.name.full())
    });
    lines.collect::<String>() + "\n"
}

/// The list and the directory as they are kept when every row was taken.
fn taken(comparison: Comparison, people: Vec<Prisoner>) -> (Vec<Facility>, Vec<Prisoner>) {
    let facilities = (1..).zip(comparison.settlement.facilities).map(|(id, facility)| Facility {
        id: FacilityId(id),
        uuid: Uuid::from_u128(id.into()),
        fields: facility.fields,
    });
    let facilities: Vec<Facility> = facilities.collect();
    let person = |(id, item): (u32, letterdesk_roster::Item)| {
        let mut fields = item.after;
        if let Placement::AtNew(place) = item.placement {
            fields.facility = Some(facilities[place].id);
        }
        Prisoner { id: PrisonerId(id), uuid: Uuid::from_u128(id.into()), fields }
    };
    assert!(people.len() <= comparison.items.len(), "the lists of a case name the same people");
    let people = (1..).zip(comparison.items).map(person).collect();
    (facilities, people)
}
