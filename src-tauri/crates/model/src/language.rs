//! The two languages of the product; equals.

/// A language that the product speaks: on screens, on paper, in tables and in the words of a passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// Русский
    #[default]
    Russian,
    /// English
    English,
}

impl Language {
    /// Both.
    pub const ALL: [Language; 2] = [Language::Russian, Language::English];

    /// `ru` or `en`.
    pub fn code(self) -> &'static str {
        self.pick("ru", "en")
    }

    /// The language that a code names.
    pub fn from_code(code: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.code() == code)
    }

    /// One of two things that say the same.
    pub fn pick<T>(self, russian: T, english: T) -> T {
        match self {
            Language::Russian => russian,
            Language::English => english,
        }
    }
}
