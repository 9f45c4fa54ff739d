//! JSON shapes: scripts rely on every key.

use std::collections::BTreeSet;

use serde_json::Value;

use super::open;

/// The keys of an object; `a` must be one.
fn keys(value: &Value) -> BTreeSet<&str> {
    value.as_object().unwrap_or_else(|| panic!("{value}")).keys().map(String::as_str).collect()
}

#[track_caller]
fn check(value: &Value, expected: &str) {
    assert_eq!(keys(value), expected.split(' ').collect(), "{value}");
}

#[test]
fn json_documents_have_their_keys() {
    let home = open();
    home.feed(["tally"], "1*5\n2 postcard\nundo\n").lines();
    let get = |arguments: &[&str]| home.run(arguments.iter().chain(&["--json"])).json();

    let counts = get(&["counts"]);
    check(&counts, "evening total people waiting guests by_kind prisoners");
    check(&counts["evening"], "id uuid title date state");
    check(&counts["by_kind"], "letter postcard handmade");
    check(&counts["prisoners"][0], "number id name total by_kind");

    let prisoners = get(&["prisoners"]);
    check(
        &prisoners[0],
        "id uuid surname given patronymic sex born dative dative_sure latin facility custody address held marks tags \
         articles story letters_ever last_written",
    );
    check(&prisoners[0]["facility"], "id kind number short full region postcode street country");
    check(&prisoners[0]["address"], "lines postcode state checked source");
    check(
        &get(&["facilities", "list"])[0],
        "id kind number short full region postcode street country source checked disputed people",
    );

    check(&get(&["evening", "list"])[0], "id uuid title date city state total people");
    let shown = get(&["evening", "show"]);
    check(&shown, "id uuid title date city state total people line_up");
    check(&shown["line_up"][0], "number prisoner_id name held");

    let printed = get(&["print", "slips", "-o", "x.pdf"]);
    check(&printed, "file pages printed held problems without_sender");
    check(&printed["held"][0], "number name reason text");

    check(&get(&["log"])[0], "sequence number kind n cause undoes undone other");
    check(&get(&["verify"]), "ok entries head covers sqlite sqlcipher");
    check(&get(&["guests", "118"]), "guests");
    get(&["slips", "2"]);
    get(&["slips", "1"]);
    let slips = get(&["slips", "-1"]);
    check(&slips, "given back out");
    home.feed(["tally"], "2\n").lines();
    assert_eq!(get(&["slips"])["back"], 1, "a letter brings its slip back");
    home.feed(["tally"], "undo\n").lines();
    let closed = get(&["close"]);
    check(&closed, "total people recounted differences head copies_left");
    assert_eq!((&closed["total"], &closed["recounted"]), (&5.into(), &false.into()));
}
