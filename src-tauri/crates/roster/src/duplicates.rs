//! Rows of one file that are one person become one row, the same whatever their order: the fullest one, with what only
//! the others say. Where they disagree on a place or a state, nothing is printed until somebody has looked.

mod joining;

use std::{cmp::Ordering, collections::HashMap};

use letterdesk_model::birth::Birth;
use uuid::Uuid;

use crate::{
    incoming::Incoming,
    problem::{Problem, ProblemCode},
    read::{Reading, Row},
    text::clean,
};

/// People of one surname and given name that a row is held against, and places of one person: far more than there are in
/// any list, and a bound for a file made to take long.
const NAMESAKES: usize = 200;

/// Makes one row of those that are one person, at the first of their lines; the others are named and left out.
pub fn join(reading: &mut Reading) {
    let mut named: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, Row { person, .. }) in reading.rows.iter().enumerate() {
        let name = clean::fold(&format!("{} {}", person.name.surname, person.name.given));
        named.entry(name).or_default().push(at);
    }
    let mut gone = vec![false; reading.rows.len()];
    for namesakes in named.into_values().filter(|namesakes| namesakes.len() > 1) {
        for rows in people(&reading.rows, namesakes).iter().filter(|rows| rows.len() > 1) {
            let Some(first) = rows.iter().copied().min() else { continue };
            let (person, agreed) = joining::joined(rows.iter().map(|at| &reading.rows[*at].person));
            let code = if agreed { ProblemCode::Duplicate } else { ProblemCode::DuplicateDiffers };
            for later in rows.iter().copied().filter(|at| *at != first) {
                let Row { line, person } = &reading.rows[later];
                let data =
                    [("name", person.name.full()), ("first_line", reading.rows[first].line.to_string())];
                reading.problems.push(Problem::new(*line, code, data));
                gone[later] = true;
            }
            reading.rows[first].person = person;
        }
    }
    let mut gone = gone.into_iter();
    reading.rows.retain(|_| !gone.next().unwrap_or_default());
}

/// Namesakes parted into people, the fullest row of each first. A row that may be either of two stays by itself.
fn people(rows: &[Row], mut namesakes: Vec<usize>) -> Vec<Vec<usize>> {
    namesakes
        .sort_by(|one, other| fuller_first(&rows[*one].person, &rows[*other].person).then(one.cmp(other)));
    let mut people: Vec<(Vec<Signs>, Vec<usize>)> = Vec::new();
    for at in namesakes {
        let signs = Signs::of(&rows[at].person);
        let same = |place: &usize| people[*place].0.iter().all(|known| known.may_be(&signs));
        let fitting: Vec<usize> = (0..people.len().min(NAMESAKES)).filter(same).collect();
        match fitting.as_slice() {
            [one] => {
                let (known, members) = &mut people[*one];
                members.push(at);
                if !known.contains(&signs) {
                    known.push(signs);
                }
            }
            _ => people.push((vec![signs], vec![at])),
        }
    }
    people.into_iter().map(|(_, members)| members).collect()
}

/// What tells a person most comes first; of equal rows the order of their words decides, never that of their lines.
fn fuller_first(one: &Incoming, other: &Incoming) -> Ordering {
    // All their words only where a date and a patronymic do not tell them apart: it is a long text.
    let words = |person: &Incoming| format!("{person:?}");
    fullness(other).cmp(&fullness(one)).then_with(|| words(other).cmp(&words(one)))
}

fn fullness(person: &Incoming) -> (bool, u8, bool, &str, Option<Birth>) {
    let born = match person.born {
        Some(Birth::Date(_)) => 2,
        Some(Birth::Year(_)) => 1,
        None => 0,
    };
    let patronymic = person.name.patronymic.as_str();
    (person.uuid.is_some(), born, !patronymic.is_empty(), patronymic, person.born)
}

/// What tells namesakes apart.
#[derive(PartialEq, Eq)]
struct Signs {
    uuid: Option<Uuid>,
    born: Option<Birth>,
    patronymic: String,
}

impl Signs {
    fn of(person: &Incoming) -> Signs {
        let Incoming { uuid, born, name, .. } = person;
        Signs { uuid: *uuid, born: *born, patronymic: clean::fold(&name.patronymic) }
    }

    /// Whether two namesakes cannot be told apart.
    fn may_be(&self, other: &Signs) -> bool {
        if let (Some(own), Some(other)) = (self.uuid, other.uuid) {
            return own == other;
        }
        let births = match (self.born, other.born) {
            (Some(Birth::Date(own)), Some(Birth::Date(other))) => own == other,
            (Some(own), Some(other)) => own.year() == other.year(),
            _ => true,
        };
        let [own, other] = [&self.patronymic, &other.patronymic];
        births && (own.is_empty() || other.is_empty() || own == other)
    }
}
