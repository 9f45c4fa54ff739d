//! Two rows of one file that are one person: the first stays, the later is named and left out.

use std::collections::HashMap;

use letterdesk_model::birth::Birth;
use uuid::Uuid;

use crate::{
    problem::{Problem, ProblemCode},
    read::Reading,
    text::clean,
};

/// Rows of one surname and given name that a later row is held against: far more than there are in any list, and a
/// bound for a file made to take long.
const NAMESAKES: usize = 200;

/// What tells namesakes apart.
struct Namesake {
    line: u32,
    uuid: Option<Uuid>,
    patronymic: String,
    born: Option<Birth>,
}

/// Leaves the later ones out.
pub fn leave_out(reading: &mut Reading) {
    let mut seen: HashMap<String, Vec<Namesake>> = HashMap::new();
    let mut kept = Vec::with_capacity(reading.rows.len());
    for row in std::mem::take(&mut reading.rows) {
        let name = &row.person.name;
        let namesake = Namesake {
            line: row.line,
            uuid: row.person.uuid,
            patronymic: clean::fold(&name.patronymic),
            born: row.person.born,
        };
        let namesakes = seen.entry(clean::fold(&format!("{} {}", name.surname, name.given))).or_default();
        match namesakes.iter().take(NAMESAKES).find(|other| is_same_person(other, &namesake)) {
            Some(first) => {
                let data = [("name", name.full()), ("first_line", first.line.to_string())];
                reading.problems.push(Problem::new(row.line, ProblemCode::Duplicate, data));
            }
            None => {
                namesakes.push(namesake);
                kept.push(row);
            }
        }
    }
    reading.rows = kept;
}

/// Whether two rows with one surname and given name cannot be told apart.
fn is_same_person(a: &Namesake, b: &Namesake) -> bool {
    if let (Some(a), Some(b)) = (a.uuid, b.uuid) {
        return a == b;
    }
    let births = match (a.born, b.born) {
        (Some(Birth::Date(a)), Some(Birth::Date(b))) => a == b,
        (Some(a), Some(b)) => a.year() == b.year(),
        _ => true,
    };
    births && (a.patronymic.is_empty() || b.patronymic.is_empty() || a.patronymic == b.patronymic)
}
