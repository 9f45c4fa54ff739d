//! What every subcommand needs: language, format, and the way into the vault.

use std::{
    io::IsTerminal,
    path::{Path, PathBuf},
};

use letterdesk_desk::{Clock, Desk};
use letterdesk_words::{Language, Value};
use secrecy::SecretString;

use crate::{
    failure::{Failure, Refusal},
    file, progress,
};

/// How the answer is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Words for people.
    People,
    /// One JSON document.
    Json,
}

/// The environment variable that carries a passphrase.
const PASSPHRASE_VARIABLE: &str = "LETTERDESK_PASSPHRASE";
/// The one that carries a new passphrase.
const NEW_PASSPHRASE_VARIABLE: &str = "LETTERDESK_NEW_PASSPHRASE";

/// What every subcommand needs.
#[derive(Debug)]
pub struct Context {
    /// The language of this run.
    pub language: Language,
    /// The language that `--lang` named, if it did: then papers follow it too.
    pub asked_language: Option<Language>,
    /// How the answer is shown.
    pub format: Format,
    /// The vault's folder.
    pub vault: PathBuf,
    /// Where the passphrase is, instead of the variable or a prompt.
    pub passphrase_file: Option<PathBuf>,
}

/// Whether a new passphrase is typed once or twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prompt {
    /// To open a vault.
    Once,
    /// To make one: a slip of the finger would lock it for ever.
    Twice,
}

impl Context {
    /// Opens the vault.
    pub fn unlock(&self) -> Result<Desk, Failure> {
        Ok(self.unlock_with_passphrase()?.0)
    }

    /// Opens the vault for somebody who changes what opens it: the passphrase is needed once more.
    pub fn unlock_with_passphrase(&self) -> Result<(Desk, SecretString), Failure> {
        let passphrase = self.passphrase(Prompt::Once)?;
        let opened = progress::with_spinner(self.language, "cli-progress-unlock", || {
            Desk::unlock(&self.vault, &passphrase, Clock::system())
        });
        Ok((opened?, passphrase))
    }

    /// A new passphrase: from a file, the variable, or two prompts without echo.
    pub fn new_passphrase(&self, file: Option<&Path>) -> Result<SecretString, Failure> {
        if let Some(path) = file {
            return Ok(first_line(file::read_text(path)?));
        }
        match std::env::var(NEW_PASSPHRASE_VARIABLE) {
            Ok(passphrase) if !passphrase.is_empty() => Ok(SecretString::from(passphrase)),
            _ => self.ask_passphrase(("cli-new-passphrase", Some("cli-new-passphrase-again"))),
        }
    }

    /// The passphrase: from the file, the variable, or a prompt without echo.
    pub fn passphrase(&self, prompt: Prompt) -> Result<SecretString, Failure> {
        if let Some(path) = &self.passphrase_file {
            return Ok(first_line(file::read_text(path)?));
        }
        match std::env::var(PASSPHRASE_VARIABLE) {
            Ok(passphrase) if !passphrase.is_empty() => Ok(SecretString::from(passphrase)),
            _ => self.ask_passphrase(match prompt {
                Prompt::Once => ("cli-passphrase", None),
                Prompt::Twice => ("cli-passphrase", Some("cli-passphrase-again")),
            }),
        }
    }

    /// Asks with one message and, for what is new, with another: a slip of the finger would lock it for ever.
    fn ask_passphrase(&self, (ask, again): (&str, Option<&str>)) -> Result<SecretString, Failure> {
        // The terminal is asked directly, so a piped standard input is left alone.
        if !std::io::stdin().is_terminal() && !std::io::stderr().is_terminal() {
            return Err(Failure::bare(Refusal::NoPassphrase));
        }
        let passphrase = self.prompt(ask)?;
        match again.map(|again| self.prompt(again)).transpose()? {
            Some(repeated) if repeated != passphrase => Err(Failure::bare(Refusal::PassphrasesDiffer)),
            _ => Ok(()),
        }?;
        Ok(SecretString::from(passphrase))
    }

    fn prompt(&self, id: &str) -> Result<String, Failure> {
        let asked = rpassword::prompt_password(format!("{} ", self.say(id, &[])));
        asked.map_err(|_| Failure::bare(Refusal::NoPassphrase))
    }

    /// A text of this run's language.
    pub fn say(&self, id: &str, arguments: &[(&str, Value)]) -> String {
        letterdesk_words::text(self.language, id, arguments)
    }

    /// A number with its grouped digits, and the bare count for the plural.
    pub fn count(&self, n: u32) -> Value {
        Value::Count { n, text: self.number(n) }
    }

    /// A number with its grouped digits.
    pub fn number(&self, n: u32) -> String {
        letterdesk_words::number(self.language, n.into())
    }
}

/// Where the vault is when nothing says otherwise: in the platform's data folder, where the window has it too.
pub fn default_vault() -> PathBuf {
    dirs::data_dir().unwrap_or_default().join("letterdesk").join("vault")
}

/// A passphrase file may end in a line feed, as editors leave it.
fn first_line(text: String) -> SecretString {
    SecretString::from(text.lines().next().unwrap_or_default().to_owned())
}
