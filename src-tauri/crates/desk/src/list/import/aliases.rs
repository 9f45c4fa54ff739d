//! Names of records that were merged into another: a file that still has such a name means the one that stays.

use std::collections::{HashMap, HashSet};

use letterdesk_model::{
    id::PrisonerId,
    name::PersonName,
    prisoner::{Prisoner, PrisonerFields},
    search::collation_key,
};
use letterdesk_store::Reader;

use crate::ground::Result;

/// By the record that stays: the surnames and given names it also goes by, folded.
#[derive(Debug, Default)]
pub(crate) struct Aliases(HashMap<PrisonerId, HashSet<String>>);

/// The list as a file is held against it: everybody under their own name, and again under each other name.
pub(crate) fn list_with_aliases(reader: &Reader<'_>) -> Result<(Vec<Prisoner>, Aliases)> {
    let mut list = reader.prisoners()?;
    let own: HashMap<_, _> = list.iter().enumerate().map(|(at, prisoner)| (prisoner.id, at)).collect();
    let mut aliases = Aliases::default();
    for record in reader.merged()? {
        let Some(at) = record.fields.merged_into.and_then(|id| own.get(&id)) else { continue };
        let Prisoner { id, fields, .. } = list[*at].clone();
        let name = folded(&record.fields.name);
        let is_another = name != folded(&fields.name) && aliases.0.entry(id).or_default().insert(name);
        if is_another {
            let (name, born) = (record.fields.name, record.fields.born.or(fields.born));
            list.push(Prisoner { id, uuid: record.uuid, fields: PrisonerFields { name, born, ..fields } });
        }
    }
    Ok((list, aliases))
}

impl Aliases {
    /// Takes back what a file says of name and birth when it names a record by another name of theirs: that was
    /// settled when the two were merged.
    pub(crate) fn keep_name(
        &self,
        id: PrisonerId,
        said: &PersonName,
        before: &PrisonerFields,
        after: &mut PrisonerFields,
    ) {
        if self.0.get(&id).is_some_and(|names| names.contains(&folded(said))) {
            after.name.clone_from(&before.name);
            after.born = before.born;
        }
    }
}

/// Surname and given name as they are compared.
fn folded(name: &PersonName) -> String {
    let key = collation_key(&format!("{} {}", name.surname, name.given));
    key.split('\u{1}').next().unwrap_or_default().to_owned()
}
