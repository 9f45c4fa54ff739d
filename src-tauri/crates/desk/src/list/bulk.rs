//! The same thing for many people at once: a tag, a checked address, a table to be copied; and whom names mean.

use std::{collections::HashMap, fs, path::Path};

use letterdesk_model::{id::PrisonerId, name, prisoner::PrisonerFields, search::collation_key};
use letterdesk_roster::{prisoner_headers, prisoner_row, write_pasted};
use letterdesk_words::Language;

use crate::{
    ground::{Area, BY_HAND, Code, Desk, Error, Person, PrisonerColumn, PrisonerSort, Result, bad},
    list::view::{BulkChange, PeopleOfFile},
};

/// Longer files are no lists of names.
const LARGEST_FILE: u64 = 4 * 1024 * 1024;

impl Desk {
    /// Gives people a tag; those who have it already keep it once. One batch, one undo.
    pub fn tag_prisoners(&mut self, people: &[PrisonerId], tag: &str) -> Result<BulkChange> {
        let tag = tag.trim().to_owned();
        if tag.is_empty() || tag.contains(',') {
            return Err(bad("tags", &tag));
        }
        self.change_each(people, |fields| {
            if !fields.tags.contains(&tag) {
                fields.tags.push(tag.clone());
            }
        })
    }

    /// Takes a tag from people. One batch, one undo.
    pub fn untag_prisoners(&mut self, people: &[PrisonerId], tag: &str) -> Result<BulkChange> {
        self.change_each(people, |fields| fields.tags.retain(|own| own != tag.trim()))
    }

    /// The addresses of people were checked today. One batch, one undo.
    pub fn check_today(&mut self, people: &[PrisonerId]) -> Result<BulkChange> {
        let today = self.clock().today();
        self.change_each(people, |fields| fields.checked = Some(today))
    }

    /// People as a table to be pasted elsewhere, with headers, in the order of a column or of the alphabet.
    pub fn copied_table(
        &self,
        people: &[PrisonerId],
        sort: Option<PrisonerSort>,
        language: Language,
    ) -> Result<String> {
        let all = self.people()?;
        let mut persons: Vec<_> = people.iter().filter_map(|id| all.get(*id)).collect();
        let sort = sort.unwrap_or(PrisonerSort { by: PrisonerColumn::Name, descending: false });
        self.facts()?.sort(all, &mut persons, sort);
        let row = |person: &&Person| {
            let prisoner = &person.prisoner;
            prisoner_row(prisoner, all.facility_of(prisoner), language)
        };
        let rows: Vec<_> = persons.iter().map(row).collect();
        Ok(write_pasted(&prisoner_headers(language), &rows))
    }

    /// Whom a text file means: one person a line, by the row's id, or by name as lists write it («Фамилия Имя», with
    /// or without a patronymic). Nothing changes.
    pub fn people_of_file(&self, path: &Path) -> Result<PeopleOfFile> {
        let io = |error| Error::new(Code::IoFile).with("path", path.display()).with("detail", error);
        if fs::metadata(path).map_err(io)?.len() > LARGEST_FILE {
            return Err(Error::new(Code::FileTooLarge).with("path", path.display()));
        }
        let bytes = fs::read(path).map_err(io)?;
        let text = String::from_utf8(bytes).map_err(|_| Error::new(Code::NotATable))?;
        self.people_of_text(text.trim_start_matches('\u{feff}'))
    }

    /// Whom lines mean, as [`Desk::people_of_file`] reads them.
    pub fn people_of_text(&self, text: &str) -> Result<PeopleOfFile> {
        let by_name = self.ids_by_name()?;
        let mut answer = PeopleOfFile { people: Vec::new(), unknown: Vec::new(), unclear: Vec::new() };
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            match self.meant(&by_name, line)?.as_slice() {
                [] => answer.unknown.push(line.to_owned()),
                [one] if answer.people.contains(one) => {}
                [one] => answer.people.push(*one),
                _ => answer.unclear.push(line.to_owned()),
            }
        }
        Ok(answer)
    }

    fn meant(&self, by_name: &HashMap<String, Vec<PrisonerId>>, line: &str) -> Result<Vec<PrisonerId>> {
        if let Ok(id) = line.parse().map(PrisonerId) {
            let people = self.people()?;
            return Ok(people.get(id).map(|_| people.survivor(id)).into_iter().collect());
        }
        let name = name::split(line);
        Ok(by_name.get(&collation_key(&name.full())).cloned().unwrap_or_default())
    }

    /// Everybody under the names that a line may give them.
    fn ids_by_name(&self) -> Result<HashMap<String, Vec<PrisonerId>>> {
        let mut by_name = HashMap::<String, Vec<PrisonerId>>::new();
        for person in self.people()?.all() {
            let name = &person.prisoner.fields.name;
            let whole = collation_key(&name.full());
            let short = collation_key(&format!("{} {}", name.surname, name.given));
            if short != whole {
                by_name.entry(short).or_default().push(person.prisoner.id);
            }
            by_name.entry(whole).or_default().push(person.prisoner.id);
        }
        Ok(by_name)
    }

    fn change_each(
        &mut self,
        people: &[PrisonerId],
        change: impl Fn(&mut PrisonerFields),
    ) -> Result<BulkChange> {
        let mut changed = Vec::new();
        for id in people {
            let id = self.require_on_list(*id)?;
            let mut fields = self.require_person(id)?.prisoner.fields.clone();
            change(&mut fields);
            changed.push((id, fields));
        }
        let at = self.clock().utc();
        self.transact(&[Area::List], |tx| {
            let batch = tx.batch(BY_HAND, at)?;
            let mut done = BulkChange { batch: batch.0, changed: 0 };
            for (id, fields) in changed {
                done.changed += u32::from(tx.update_prisoner(id, &fields, batch)? > 0);
            }
            Ok(done)
        })
    }
}
