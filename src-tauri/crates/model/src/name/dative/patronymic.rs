//! Patronymics: the most regular part of a name.

use super::{
    Certainty,
    word::{Ending, Form, Word, sure},
};
use crate::name::sex::sex_of_turkic;

const ENDINGS: &[Ending] = &[sure("ич", 0, "у"), sure("ыч", 0, "у"), sure("на", 1, "е")];

/// «Капитоновичу», «Капитоновне»; with оглы or кызы the whole stays («Гасан оглы»). Initials and foreign forms stay
/// and are unsure; nothing at all is sure.
pub(super) fn dative(patronymic: &str) -> Form {
    let word = Word::new(patronymic);
    let is_turkic = sex_of_turkic(&patronymic.to_lowercase()).is_some();
    if patronymic.is_empty() || is_turkic {
        return word.kept(Certainty::Sure);
    }
    let declined = word.by_ending(ENDINGS).filter(|_| word.vowels() > 1 && !patronymic.contains(' '));
    declined.unwrap_or_else(|| word.kept(Certainty::Unsure))
}
