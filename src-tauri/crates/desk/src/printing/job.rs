//! What every document of a request shares.

use letterdesk_model::evening::{Evening, EveningState};
use letterdesk_print::Correction;
use letterdesk_words::Language;

use super::{
    naming::Naming,
    options::{Collation, Copies},
    view::PrintRequest,
};
use crate::ground::{Desk, People, Result, bad};

/// The language, and the printer's correction.
pub(super) struct Job {
    pub(super) language: Language,
    pub(super) correction: Correction,
}

impl Job {
    /// How its paper calls people and places.
    pub(super) fn naming<'a>(&self, people: &'a People) -> Naming<'a> {
        Naming { people, language: self.language }
    }
}

/// People as often as they are printed, and how many of each stand together.
pub(super) struct Copied<T> {
    pub(super) people: Vec<T>,
    pub(super) copies: u32,
}

impl<T: Clone> Copied<T> {
    pub(super) fn of(
        people: impl IntoIterator<Item = T>,
        copies: Copies,
        collation: Collation,
    ) -> Result<Self> {
        let (people, copies): (Vec<T>, _) = (people.into_iter().collect(), copies.checked()?);
        Ok(match collation {
            Collation::Together => Copied { people, copies },
            Collation::Sets => {
                let all = people.len() * copies as usize;
                Copied { people: people.into_iter().cycle().take(all).collect(), copies: 1 }
            }
        })
    }
}

/// The language of a document.
pub(super) fn language_of(request: &PrintRequest) -> Result<Language> {
    Language::from_code(&request.language).ok_or_else(|| bad("language", &request.language))
}

impl Desk {
    pub(super) fn job(&self, request: &PrintRequest) -> Result<Job> {
        let language = language_of(request)?;
        let mut correction = self.correction(&request.printer, request.paper.setup().stock)?;
        let by_hand = |hundredths: i32| hundredths as f32 / 100.0;
        correction.shift.0 += by_hand(request.offset.0);
        correction.shift.1 += by_hand(request.offset.1);
        Ok(Job { language, correction })
    }

    /// The first evening that is planned for a day after this one's and still to come: papers of thanks invite to it.
    pub(super) fn next_evening(&self, after: &Evening) -> Result<Option<Evening>> {
        let today = self.clock().today();
        let planned = self.reader()?.evenings()?.into_iter().filter(|evening| {
            let date = evening.fields.date;
            evening.state == EveningState::Planned && date > after.fields.date && date >= today
        });
        Ok(planned.min_by_key(|evening| (evening.fields.date, evening.id)))
    }
}
