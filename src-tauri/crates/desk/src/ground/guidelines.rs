//! How to write: the organiser's own words, or ours. Kept in the vault, a text a language.

use letterdesk_print::RuleSet;
use letterdesk_words::Language;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{desk::Desk, error::Result, notices::Area};

/// A setting for each language: this and its code.
const RULES: &str = "rules ";
const SOURCE: &str = "rules_source";
const SOURCE_PRINTED: &str = "rules_source_printed";

impl Desk {
    /// The rules as they are edited; ours where nothing else was written.
    pub fn rule_settings(&self) -> Result<RuleSettings> {
        let reader = self.reader()?;
        Ok(RuleSettings {
            ru: self.rule_set(Language::Russian)?.text(),
            en: self.rule_set(Language::English)?.text(),
            source: reader.setting(SOURCE)?.unwrap_or_default(),
            source_printed: reader.setting(SOURCE_PRINTED)?.is_some(),
        })
    }

    /// Changes the rules. An empty text brings ours back, and so does ours as it stands: a better one of a later version
    /// is then taken as it comes.
    pub fn set_rule_settings(&mut self, settings: &RuleSettings) -> Result<RuleSettings> {
        self.transact(&[Area::Settings], |tx| {
            for (language, text) in [(Language::Russian, &settings.ru), (Language::English, &settings.en)] {
                let (key, rules) = (key(language), RuleSet::read(text));
                match text.trim().is_empty() || rules == RuleSet::usual(language) {
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
        let own = self.reader()?.setting(&key(language))?;
        Ok(own.map_or_else(|| RuleSet::usual(language), |text| RuleSet::read(&text)))
    }

    /// Where the rules are from, when that is to be printed.
    pub(crate) fn printed_source(&self) -> Result<String> {
        let RuleSettings { source, source_printed, .. } = self.rule_settings()?;
        Ok(if source_printed { source } else { String::new() })
    }
}

fn key(language: Language) -> String {
    format!("{RULES}{}", language.code())
}

/// How to write, as the organiser edits it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RuleSettings {
    /// In Russian: a heading a line, and under it items that begin with a dash.
    pub ru: String,
    /// In English.
    pub en: String,
    /// Where the rules are from.
    pub source: String,
    /// Whether the page says so.
    pub source_printed: bool,
}
