//! Somebody on no list, whom a guest brings: number at once, and no mail before somebody checks the address.

use std::collections::HashSet;

use chrono::Datelike;
use letterdesk_model::{
    birth::Birth,
    id::EveningId,
    name::{PersonName, sex_of_name, split},
    prisoner::{PrisonerFields, RoomSight},
    search::collation_key,
    statement::{Doubt, Statement},
};
use letterdesk_roster::text::statement;

use crate::{
    ground::{Area, BY_HAND, Code, Desk, Draft, Error, Person, Result, bad, plan},
    intake::view::{Enlisted, Unlisted},
};

/// Nobody alive was born before it.
const EARLIEST_BIRTH: i32 = 1900;

impl Desk {
    /// Puts somebody on the list and, with the next free number, on an evening's. Their letters are taken in; no mail
    /// is printed until their place is settled on their card or among the open places, and the room does not see
    /// them until somebody says so.
    ///
    /// [`Code::AlreadyOnList`] where somebody of that name may be meant, unless it was agreed to;
    /// [`Code::BadValue`] names the field that does not fit.
    pub fn add_unlisted(&mut self, evening: EveningId, unlisted: &Unlisted) -> Result<Enlisted> {
        self.refuse_closed(evening)?;
        let fields = self.fields_of_unlisted(unlisted)?;
        if !unlisted.another
            && let Some(known) = self.namesake(&fields)?
        {
            return Err(self.already_on_list(evening, known)?);
        }
        let (at, today) = (self.clock().utc(), self.clock().today());
        let plan = plan(&self.reader()?, vec![Draft { id: None, fields, person: None }])?;
        let prisoner = self.transact(&[Area::List, Area::Evening], |tx| {
            let batch = tx.batch(BY_HAND, at)?;
            let made = plan.write(tx, batch, today)?.last;
            let made = made.ok_or_else(|| Error::new(Code::Internal).with("detail", "nobody was added"))?;
            tx.line_up_add(evening, made)?;
            Ok(made)
        })?;
        let line_up = self.load_line_up(evening)?;
        let entry = line_up.by_prisoner(prisoner).ok_or_else(|| Error::new(Code::UnknownPrisoner))?;
        Ok(Enlisted { number: entry.number, prisoner_id: prisoner, name: name_of(entry.person) })
    }

    fn fields_of_unlisted(&self, unlisted: &Unlisted) -> Result<PrisonerFields> {
        let name = split(&unlisted.name).proper_case();
        if name.full().is_empty() {
            return Err(bad("name", &unlisted.name));
        }
        let today = self.clock().today();
        let year = unlisted.birth_year.trim();
        let born = match year {
            "" => None,
            _ => {
                let read = year.parse().ok().map(Birth::Year);
                let likely = |born: &Birth| (EARLIEST_BIRTH..=today.year()).contains(&born.year());
                Some(read.filter(likely).ok_or_else(|| bad("birth_year", year))?)
            }
        };
        let words = unlisted.place.trim().to_owned();
        if words.is_empty() {
            return Err(bad("place", ""));
        }
        let read = statement::read(&[&words], "", &name);
        Ok(PrisonerFields {
            sex: sex_of_name(&name),
            name,
            born,
            unit: read.unit.clone(),
            statements: vec![Statement {
                source: BY_HAND.to_owned(),
                date: Some(today),
                words,
                said: read.said,
                unit: read.unit,
                doubt: Some(Doubt::Told),
                chosen: None,
            }],
            room_sight: RoomSight::Hidden,
            ..PrisonerFields::default()
        })
    }

    /// Somebody on the list who has all these names, and no other year.
    fn namesake(&self, fields: &PrisonerFields) -> Result<Option<&Person>> {
        let named = words(&fields.name);
        let is_meant = |person: &&Person| {
            let known = &person.prisoner.fields;
            let another_year =
                known.born.zip(fields.born).is_some_and(|(one, other)| one.year() != other.year());
            !another_year && named.is_subset(&words(&known.name))
        };
        Ok(self.people()?.all().iter().find(is_meant))
    }

    fn already_on_list(&self, evening: EveningId, known: &Person) -> Result<Error> {
        let line_up = self.load_line_up(evening)?;
        let number = line_up.by_prisoner(known.prisoner.id).map(|entry| entry.number.to_string());
        let error = Error::new(Code::AlreadyOnList).with("name", name_of(known));
        Ok(error.with("number", number.unwrap_or_else(|| "none".to_owned())))
    }
}

fn name_of(person: &Person) -> String {
    person.prisoner.fields.name.full()
}

/// The words of a name, whatever their case and order.
fn words(name: &PersonName) -> HashSet<String> {
    let full = name.full();
    let word = |word: &str| collation_key(word).split('\u{1}').next().unwrap_or_default().to_owned();
    full.split_whitespace().map(word).collect()
}
