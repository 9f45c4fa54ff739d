//! The message files, carried inside the program.

use crate::Language;

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        /// The names of the files, without their ending.
        #[cfg(test)]
        pub(crate) const NAMES: &[&str] = &[$($name),*];

        /// Every file of a language.
        pub(crate) fn of(language: Language) -> &'static [&'static str] {
            match language {
                Language::Russian => {
                    &[$(include_str!(concat!("../../../../ui/locales/ru/", $name, ".ftl"))),*]
                }
                Language::English => {
                    &[$(include_str!(concat!("../../../../ui/locales/en/", $name, ".ftl"))),*]
                }
            }
        }
    };
}

files!(
    "common",
    "errors",
    "start",
    "evenings",
    "list",
    "upkeep",
    "printing",
    "intake",
    "closing",
    "projector",
    "settings",
    "help",
    "paper",
    "cli",
);
