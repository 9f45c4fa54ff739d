//! Signs, and the sheets that lie on tables.

use letterdesk_model::evening::EveningState;
use letterdesk_print::{OfTheme, SignContent, SignFormat, Signs, Thanks};
use letterdesk_words::Language;
use serde::Serialize;

use super::{
    job::Job,
    options::{Sign, SignOptions},
    selection::Selection,
};
use crate::ground::{Code, Desk, Error, LineUpEntry, Result, require_state, sentences_of};

/// What there is to choose of a sign: the one table of it, for both doors.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignTraits {
    /// Which.
    pub sign: Sign,
    /// How large it can be; the usual one first.
    pub formats: &'static [&'static str],
    /// Whether it has an arrow, which may point elsewhere.
    pub has_arrow: bool,
}

/// The table, in the order the print centre shows the signs.
pub fn signs() -> Vec<SignTraits> {
    Sign::ALL.map(Sign::traits).into()
}

impl Sign {
    /// Every one, in the order the print centre shows them.
    pub const ALL: [Sign; 8] = [
        Sign::Letters,
        Sign::Slips,
        Sign::Unsealed,
        Sign::Stamps,
        Sign::Themes,
        Sign::Crib,
        Sign::Lines,
        Sign::Thanks,
    ];

    /// Its row.
    pub fn traits(self) -> SignTraits {
        let hangs = SignTraits { sign: self, formats: &["a4", "a3"], has_arrow: false };
        match self {
            Sign::Letters | Sign::Slips | Sign::Stamps => SignTraits { has_arrow: true, ..hangs },
            Sign::Unsealed | Sign::Themes => hangs,
            // What lies on a table, or is cut for it.
            Sign::Crib | Sign::Lines | Sign::Thanks => SignTraits { formats: &["a4"], ..hangs },
        }
    }
}

impl SignOptions {
    /// The sheet: the one that was chosen, where there is a choice.
    pub(super) fn sheet(&self) -> SignFormat {
        match self.sign.traits().formats {
            [_] => SignFormat::A4,
            _ => self.format,
        }
    }
}

impl Desk {
    pub(super) fn signs(&self, selection: &Selection<'_>, options: &SignOptions, job: &Job) -> Result<Signs> {
        let evening = &selection.line_up.evening;
        Ok(Signs {
            language: job.language,
            title: evening.fields.title.clone(),
            date: evening.fields.date,
            content: match options.sign {
                Sign::Letters => SignContent::Letters(options.points),
                Sign::Slips => SignContent::Slips(options.points),
                Sign::Unsealed => SignContent::Unsealed,
                Sign::Stamps => SignContent::Stamps(options.points),
                Sign::Themes => SignContent::Themes(themes(selection)?),
                Sign::Crib => SignContent::Crib,
                Sign::Lines => SignContent::Lines,
                Sign::Thanks => SignContent::Thanks(self.thanks(selection, job.language)?),
            },
            format: options.sheet(),
            copies: options.copies.checked()?,
            correction: job.correction,
        })
    }

    /// What the evening came to, once that will not change; and when the next planned one is.
    fn thanks(&self, selection: &Selection<'_>, language: Language) -> Result<Thanks> {
        let evening = &selection.line_up.evening;
        require_state(evening, EveningState::Closed)?;
        let sentences = sentences_of(selection.line_up);
        Ok(Thanks {
            sentence: match language {
                Language::Russian => sentences.ru,
                Language::English => sentences.en,
            },
            total: selection.line_up.total(),
            next: self.next_evening(evening)?.map(|next| next.fields.date),
        })
    }
}

/// Everybody's number and first tag, as in the list by themes.
fn themes(selection: &Selection<'_>) -> Result<Vec<OfTheme>> {
    let of = |entry: &&LineUpEntry<'_>| OfTheme {
        number: entry.number,
        theme: entry.person.prisoner.fields.tags.first().cloned().unwrap_or_default(),
    };
    let all: Vec<OfTheme> = selection.printed.iter().map(of).collect();
    match all.iter().any(|one| !one.theme.is_empty()) {
        true => Ok(all),
        false if all.is_empty() => Err(Error::new(Code::NothingToPrint)),
        false => Err(Error::new(Code::NoThemes)),
    }
}
