use super::*;

/// "kind number | town | region | body | postcode | nickname"
fn said(text: &str) -> Features {
    let mut parts = text.split('|').map(|part| part.trim().to_owned());
    let mut next = || parts.next().unwrap_or_default();
    let name = next();
    let (kind, number) = name.split_once(' ').unwrap_or((&name, ""));
    let (kind, number) = (kind.to_owned(), number.to_owned());
    let town = next();
    Features {
        kind,
        number,
        city: if town.starts_with("пос ") { String::new() } else { town.clone() },
        town,
        region: next(),
        body: next(),
        postcode: next(),
        nickname: next(),
        ..Features::default()
    }
}

fn groups(texts: &[&str]) -> Grouping {
    let nodes: Vec<Node> = texts.iter().map(|text| Node { features: said(text), is_entry: false }).collect();
    group(&nodes)
}

#[test]
fn kind_and_number_alone_mean_nothing_even_where_there_is_one() {
    let found = groups(&["сизо 1|энск", "сизо 1"]);
    assert_eq!((found.facilities, found.open), (vec![vec![0]], vec![1]));
}

#[test]
fn one_place_in_many_words_is_one_facility() {
    let found = groups(&[
        "сизо 1|энск|энская|||",
        "сизо 1||энская|уфсин||",
        "сизо 1|энск|||000101|",
        "сизо 1||||000101|",
    ]);
    assert_eq!((found.facilities, found.open), (vec![vec![0, 1, 2, 3]], vec![]));
}

#[test]
fn any_feature_that_differs_makes_two() {
    for (one, other) in [
        ("ик 5|энск", "ик 5|эмск"),
        ("ик 5||энская", "ик 5||эмская"),
        ("сизо 2|москва||фсин", "сизо 2|москва||уфсин"),
        ("сизо 2|энск||||старый", "сизо 2|энск||||новый"),
        ("ик 5|энск", "ик 6|энск"),
        ("ик 5|энск", "вк 5|энск"),
    ] {
        let found = groups(&[one, other]);
        assert_eq!((found.facilities, found.open), (vec![vec![0], vec![1]], vec![]), "{one}, {other}");
    }
}

#[test]
fn words_that_fit_two_are_open() {
    let found = groups(&["сизо 2|москва||фсин", "сизо 2|москва||уфсин", "сизо 2|москва"]);
    assert_eq!((found.facilities, found.open), (vec![vec![0], vec![1]], vec![2]));
}

#[test]
fn a_chain_that_ends_in_its_contrary_is_nobody() {
    // Each is like the next, and the ends are two towns.
    let found = groups(&["ик 5|энск|||000001", "ик 5||||000001", "ик 5||x||000001", "ик 5|эмск|x||"]);
    assert_eq!(found.facilities.concat().len() + found.open.len(), 4);
    assert!(found.facilities.iter().all(|members| !(members.contains(&0) && members.contains(&3))));
}

#[test]
fn a_capital_tells_its_region_and_loses_to_what_is_said() {
    let capital = Features { region_of_town: "энская".to_owned(), ..said("ик 5|энск") };
    assert_eq!(capital.likeness(&said("ик 5||энская")), Likeness::Same);
    assert_eq!(capital.likeness(&said("ик 5|энск|дальняя")), Likeness::Different);
    let said_otherwise =
        Features { region_of_town: "энская".to_owned(), ..said("ик 5|энск|дальняя") };
    assert_eq!(said_otherwise.likeness(&said("ик 5||дальняя")), Likeness::Same);
}

#[test]
fn a_postcode_of_another_region_never_makes_two_facilities() {
    let odd =
        Features { region_of_postcode: "дальняя".to_owned(), ..said("ик 5|энск|||000009") };
    assert_eq!(odd.likeness(&said("ик 5|энск|энская")), Likeness::Same);
    let alone = Features { region_of_postcode: "энская".to_owned(), ..said("ик 5||||000009") };
    assert_eq!(alone.likeness(&said("ик 5||энская")), Likeness::Same);
}

#[test]
fn an_entry_is_a_facility_however_little_it_says() {
    let nodes = [
        Node { features: said("сизо 1"), is_entry: true },
        Node { features: said("сизо 1"), is_entry: false },
    ];
    let found = group(&nodes);
    assert_eq!((found.facilities, found.open), (vec![vec![0]], vec![1]));
}

#[test]
fn a_village_tells_two_apart_and_never_makes_one() {
    let found = groups(&["ик 4|пос тихий|энская", "ик 4|пос тихий"]);
    assert_eq!((found.facilities, found.open), (vec![vec![0]], vec![1]));
    assert_eq!(said("ик 4|пос тихий|энская").likeness(&said("ик 4|пос новый|энская")), Likeness::Different);
}

#[test]
fn the_order_does_not_matter() {
    let texts =
        ["сизо 2|москва||фсин", "сизо 2|москва||уфсин", "сизо 2|москва", "ик 5|энск", "ик 5|энск|энская"];
    let named = |order: &[usize]| {
        let turned: Vec<&str> = order.iter().map(|at| texts[*at]).collect();
        let found = groups(&turned);
        let mut facilities: Vec<Vec<usize>> =
            found.facilities.iter().map(|members| members.iter().map(|at| order[*at]).collect()).collect();
        facilities.iter_mut().for_each(|members: &mut Vec<usize>| members.sort_unstable());
        facilities.sort();
        let mut open: Vec<usize> = found.open.iter().map(|at| order[*at]).collect();
        open.sort_unstable();
        (facilities, open)
    };
    assert_eq!(named(&[0, 1, 2, 3, 4]), named(&[4, 2, 1, 0, 3]));
}
