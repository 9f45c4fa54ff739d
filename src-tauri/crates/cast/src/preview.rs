//! The people of the window's preview, as it reads them.

use std::{fs, path::Path};

use letterdesk_model::name;
use serde_json::{Value, json};

use crate::{LANGUAGES, PEOPLE, Person};

const FILE: &str = "../../../ui/preview/cast.json";

#[test]
fn bindings_of_the_preview_are_the_cast() {
    let people: Vec<Value> = PEOPLE.iter().chain(&LANGUAGES).map(person).collect();
    let fresh = json!({ "people": people, "facility": facility() });
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    if std::env::var_os("LETTERDESK_WRITE_BINDINGS").is_some() {
        fs::write(&committed, serde_json::to_string_pretty(&fresh).unwrap() + "\n").unwrap();
    }
    let found: Value = serde_json::from_str(&fs::read_to_string(&committed).unwrap()).unwrap();
    assert_eq!(found, fresh, "ui/preview/cast.json is stale: run `cargo xtask bindings`");
}

fn person(person: &Person) -> Value {
    let name = name::split(person.name);
    json!({
        "surname": name.surname,
        "given": name.given,
        "patronymic": name.patronymic,
        "full": person.name,
        "short": name.short(),
        "dative": person.dative,
        "born": person.born,
        "line": person.line(),
    })
}

fn facility() -> Value {
    let fields = crate::facility("99");
    json!({
        "kind": fields.kind,
        "number": fields.number,
        "short": fields.short,
        "full": fields.full,
        "region": fields.region,
        "postcode": fields.postcode,
        "street": fields.street,
        "country": fields.country,
    })
}
