//! What an evening came to: its sentence, the names it was closed with, and the code that a report prints.

use std::collections::BTreeMap;

use letterdesk_model::{
    evening::Kind,
    id::{EveningId, Number},
    language::Language,
    name::{PersonName, Sex},
    sentence::{self, Recipients},
};
use serde::Serialize;
use specta::Type;

use super::{desk::Desk, error::Result, line_up::LineUp};

impl Desk {
    /// The sentence of an evening, as its figures stand.
    pub fn sentences(&self, evening: EveningId) -> Result<Sentences> {
        Ok(sentences_of(&self.load_line_up(evening)?))
    }

    /// What proves an evening on paper: of a closed one the code over ledger, closing and amendments, before that the
    /// code of its ledger as it stands; `None` while that is empty.
    pub(crate) fn code_of(&self, evening: EveningId) -> Result<Option<String>> {
        let reader = self.reader()?;
        if let Some(links) = reader.closing_links(evening)? {
            return Ok(Some(links.newest().code()));
        }
        Ok(reader.chain_head(evening)?.map(|chain| chain.link.code()))
    }

    /// The names that the closing of an evening keeps: a later change on the list changes no report. Empty before it.
    pub(crate) fn closed_names(&self, evening: EveningId) -> Result<BTreeMap<Number, PersonName>> {
        let people = self.reader()?.closing_people(evening)?;
        Ok(people.into_iter().filter_map(|person| Some((person.number, person.name?))).collect())
    }
}

pub(crate) fn sentences_of(line_up: &LineUp<'_>) -> Sentences {
    let written = || line_up.entries.iter().filter(|entry| entry.count() > 0);
    let all_women =
        line_up.people() > 0 && written().all(|entry| entry.person.prisoner.fields.sex == Some(Sex::Female));
    let recipients = if all_women { Recipients::AllWomen } else { Recipients::Mixed };
    let (kinds, people) = (line_up.by_kind(), line_up.people());
    let several = Kind::ALL.into_iter().filter(|kind| kinds.of(*kind) > 0).count() > 1;
    let total = |language| sentence::sentence(language, line_up.total(), people, recipients);
    let by_kind = |language| several.then(|| sentence::sentence_by_kind(language, kinds, people, recipients));
    Sentences {
        ru: total(Language::Russian),
        ru_by_kind: by_kind(Language::Russian),
        en: total(Language::English),
        en_by_kind: by_kind(Language::English),
    }
}

/// The sentence an evening ends with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Sentences {
    /// All kinds together, in Russian.
    pub ru: String,
    /// By kinds, in Russian, where there are several.
    pub ru_by_kind: Option<String>,
    /// All kinds together, in English.
    pub en: String,
    /// By kinds, in English, where there are several.
    pub en_by_kind: Option<String>,
}
