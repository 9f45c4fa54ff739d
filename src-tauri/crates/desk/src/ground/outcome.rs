//! What an evening came to: its sentence.

use letterdesk_model::{
    evening::Kind,
    id::EveningId,
    language::Language,
    name::Sex,
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
