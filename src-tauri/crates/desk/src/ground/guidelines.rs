//! How to write, and how to send a letter by oneself: the organiser's own words, or ours. Kept in the vault, a text a
//! language.

use letterdesk_print::RuleSet;
use letterdesk_words::Language;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{desk::Desk, error::Result, notices::Area};

/// A setting for each language: this and its code.
const RULES: &str = "rules ";
/// The same of what stands behind slips to take home.
const SENDING: &str = "sending ";
const SOURCE: &str = "rules_source";
const SOURCE_PRINTED: &str = "rules_source_printed";

impl Desk {
    /// The rules as they are edited; ours where nothing else was written.
    pub fn rule_settings(&self) -> Result<RuleSettings> {
        let reader = self.reader()?;
        Ok(RuleSettings {
            ru: self.rule_set(Language::Russian)?.text(),
            en: self.rule_set(Language::English)?.text(),
            sending_ru: self.sending_set(Language::Russian)?.text(),
            sending_en: self.sending_set(Language::English)?.text(),
            source: reader.setting(SOURCE)?.unwrap_or_default(),
            source_printed: reader.setting(SOURCE_PRINTED)?.is_some(),
        })
    }

    /// Changes the rules. An empty text brings ours back, and so does ours as it stands: a better one of a later version
    /// is then taken as it comes.
    pub fn set_rule_settings(&mut self, settings: &RuleSettings) -> Result<RuleSettings> {
        self.transact(&[Area::Settings], |tx| {
            use Language::{English, Russian};
            for (what, ours, language, text) in [
                (RULES, RuleSet::usual(Russian), Russian, &settings.ru),
                (RULES, RuleSet::usual(English), English, &settings.en),
                (SENDING, RuleSet::sending(Russian), Russian, &settings.sending_ru),
                (SENDING, RuleSet::sending(English), English, &settings.sending_en),
            ] {
                let (key, rules) = (key(what, language), RuleSet::read(text));
                match text.trim().is_empty() || rules == ours {
                    true => tx.clear_setting(&key)?,
                    false => tx.set_setting(&key, &rules.text())?,
                }
            }
            match settings.source_printed {
                true => tx.set_setting(SOURCE_PRINTED, "yes")?,
                false => tx.clear_setting(SOURCE_PRINTED)?,
            }
            Ok(tx.set_setting(SOURCE, settings.source.trim())?)
        })?;
        self.rule_settings()
    }

    /// The rules in a language.
    pub(crate) fn rule_set(&self, language: Language) -> Result<RuleSet> {
        self.set_or(RULES, language, RuleSet::usual)
    }

    /// What stands behind slips to take home, in a language.
    pub(crate) fn sending_set(&self, language: Language) -> Result<RuleSet> {
        self.set_or(SENDING, language, RuleSet::sending)
    }

    /// The organiser's own set, or ours.
    fn set_or(&self, what: &str, language: Language, ours: fn(Language) -> RuleSet) -> Result<RuleSet> {
        let own = self.reader()?.setting(&key(what, language))?;
        Ok(own.map_or_else(|| ours(language), |text| RuleSet::read(&text)))
    }

    /// Where the rules are from, when that is to be printed.
    pub(crate) fn printed_source(&self) -> Result<String> {
        let RuleSettings { source, source_printed, .. } = self.rule_settings()?;
        Ok(if source_printed { source } else { String::new() })
    }
}

fn key(what: &str, language: Language) -> String {
    format!("{what}{}", language.code())
}

/// How to write, as the organiser edits it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RuleSettings {
    /// In Russian: a heading a line, and under it items that begin with a dash.
    pub ru: String,
    /// In English.
    pub en: String,
    /// How to send a letter by oneself, in Russian.
    pub sending_ru: String,
    /// The same in English.
    pub sending_en: String,
    /// Where the rules are from.
    pub source: String,
    /// Whether the page says so.
    pub source_printed: bool,
}
