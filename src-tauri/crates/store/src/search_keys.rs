//! The normalised form that is kept beside what a person typed, and searched. SQLite folds only ASCII case, so the
//! key comes from the model.

use std::collections::HashMap;

use letterdesk_model::{
    facility::FacilityFields,
    id::{FacilityId, PrisonerId},
    prisoner::{Prisoner, PrisonerFields},
    search,
};

use crate::{Reader, Result, Store, Tx};

/// A text in which every folding of the rules shows: when its key changes, the rules have, and stored keys are old.
const PROBE: &str = "Ёжиков-Йодль  Щукин Хью Цой Чья Эскью 99/2 «Объезд» O'Neil Kagarlickij";

/// The probe's key by the rules of this program.
pub fn probe() -> String {
    search::key(PROBE)
}

/// The key of a person: first the surname, since the start of a key ranks highest.
pub fn of_prisoner(fields: &PrisonerFields, facility: Option<&FacilityFields>) -> String {
    let mut texts = vec![fields.name.full(), fields.latin.clone(), fields.tags.join(" ")];
    texts.extend(facility.into_iter().flat_map(of_facility).map(str::to_owned));
    search::key(&texts.join(" "))
}

/// What a facility adds to the keys of the people in it.
pub fn of_facility(fields: &FacilityFields) -> [&str; 3] {
    [&fields.short, &fields.full, &fields.region]
}

/// Makes every key anew when the database's keys were made by other rules than this program's.
pub fn refresh(store: &mut Store) -> Result<()> {
    let known = store.read().row("SELECT search_probe FROM vault", (), |row| Ok(row.get::<_, String>(0)?))?;
    if known.as_deref() == Some(probe().as_str()) {
        return Ok(());
    }
    store.transact(|tx| tx.renew_search_keys())
}

impl Reader<'_> {
    /// Everybody with the key of their name, Latin name, tags and facility, in the order of
    /// [`Reader::prisoners`]. Made by `model::search::key`; to be asked with `model::search::Query`.
    pub fn search_keys(&self) -> Result<Vec<(PrisonerId, String)>> {
        let sql = "SELECT id, search_key FROM prisoner WHERE merged_into IS NULL AND removed = 0 ORDER BY id";
        self.rows(sql, (), |row| Ok((PrisonerId(row.get(0)?), row.get(1)?)))
    }
}

impl Tx<'_> {
    fn renew_search_keys(&mut self) -> Result<()> {
        let facilities: HashMap<_, _> =
            self.facilities()?.into_iter().map(|facility| (facility.id, facility.fields)).collect();
        for prisoner in self.prisoners()? {
            let facility = prisoner.fields.facility.and_then(|id| facilities.get(&id));
            self.write_search_key(&prisoner, facility)?;
        }
        self.run("UPDATE vault SET search_probe = ?1", [probe()]).map(drop)
    }

    /// Makes the keys of everybody in a facility anew.
    pub(crate) fn renew_search_keys_in(&mut self, id: FacilityId, facility: &FacilityFields) -> Result<()> {
        let sql = "SELECT id FROM prisoner WHERE facility = ?1";
        for prisoner in self.rows(sql, [id.0], |row| Ok(PrisonerId(row.get(0)?)))? {
            self.write_search_key(&self.must_prisoner(prisoner)?, Some(facility))?;
        }
        Ok(())
    }

    pub(crate) fn write_search_key(
        &self,
        prisoner: &Prisoner,
        facility: Option<&FacilityFields>,
    ) -> Result<()> {
        let key = of_prisoner(&prisoner.fields, facility);
        self.run("UPDATE prisoner SET search_key = ?2 WHERE id = ?1", (prisoner.id.0, key)).map(drop)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Key;

    #[test]
    fn keys_made_by_older_rules_are_made_anew_at_opening() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("letterdesk.db");
        let mut store = Store::create(&path, &Key::default()).unwrap();
        let added: Result<_> = store.transact(|tx| {
            let at = chrono::NaiveDateTime::default();
            let batch = tx.batch("list.csv", at)?;
            tx.insert_prisoner(&PrisonerFields::default(), batch)?;
            tx.run("UPDATE prisoner SET search_key = 'old'", ())?;
            tx.run("UPDATE vault SET search_probe = 'old'", ())
        });
        added.unwrap();
        drop(store);
        let store = Store::open(&path, &Key::default()).unwrap();
        let key = of_prisoner(&PrisonerFields::default(), None);
        assert_eq!(store.read().search_keys().unwrap(), [(PrisonerId(1), key)]);
    }
}
