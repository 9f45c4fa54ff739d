//! The help, in words: clap gives the grammar, Fluent the sentences.

use clap::{Arg, ArgAction, Command, CommandFactory};
use letterdesk_words::{Language, Value, text};

use crate::args::Arguments;

/// The grammar with every sentence in a language.
pub fn in_words(language: Language) -> Command {
    let command = Arguments::command().disable_help_flag(true).disable_version_flag(true);
    let command =
        command.arg(flag("help", 'h', ArgAction::Help)).arg(flag("version", 'V', ArgAction::Version));
    worded(command, language, "")
}

fn flag(name: &'static str, short: char, action: ArgAction) -> Arg {
    let global = matches!(action, ArgAction::Help);
    Arg::new(name).short(short).long(name).action(action).global(global)
}

/// One level of the grammar. `path` is the way here, such as `-evening-lineup`.
fn worded(command: Command, language: Language, path: &str) -> Command {
    let say = |id: &str| text(language, id, &[]);
    let usage = text(language, "cli-help-usage", &[("usage", Value::from("{usage}"))]);
    let template = format!("{{about-with-newline}}\n{usage}\n\n{{all-args}}");
    let (commands, arguments, options) =
        (say("cli-help-commands"), say("cli-help-arguments"), say("cli-help-options"));
    let command = command
        .about(say(&command_id(path)))
        .help_template(template)
        .subcommand_help_heading(commands)
        .disable_help_subcommand(true)
        .mut_args(|argument| {
            let heading = if argument.is_positional() { arguments.clone() } else { options.clone() };
            let id = argument_id(path, &argument);
            let argument = argument.help_heading(heading).help(say(&id));
            match argument.get_action().takes_values() {
                // The sentence says what clap would add in English.
                true => argument.hide_env(true).hide_default_value(true).hide_possible_values(true),
                false => argument,
            }
        });
    command.mut_subcommands(|sub| {
        let path = format!("{path}-{}", sub.get_name());
        worded(sub, language, &path)
    })
}

fn command_id(path: &str) -> String {
    format!("cli-help{}", if path.is_empty() { "-program" } else { path })
}

/// Global arguments are told once for the whole program, the others per subcommand.
fn argument_id(path: &str, argument: &Arg) -> String {
    let name = argument.get_id().as_str().replace('_', "-");
    match argument.is_global_set() || path.is_empty() {
        true => format!("cli-arg-{name}"),
        false => format!("cli-arg{path}-{name}"),
    }
}

/// Every message that the grammar asks for.
#[cfg(test)]
pub fn ids() -> Vec<String> {
    fn under(command: &Command, path: &str) -> Vec<String> {
        let own = command.get_arguments().map(|argument| argument_id(path, argument));
        let below =
            command.get_subcommands().flat_map(|sub| under(sub, &format!("{path}-{}", sub.get_name())));
        own.chain([command_id(path)]).chain(below).collect()
    }
    under(&in_words(Language::English), "")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every_help(command: &Command, found: &mut Vec<(String, String)>) {
        let name = command.get_name().to_owned();
        found.push((name.clone(), command.get_about().map(ToString::to_string).unwrap_or_default()));
        for argument in command.get_arguments() {
            let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
            found.push((format!("{name} {}", argument.get_id()), help));
        }
        for sub in command.get_subcommands() {
            every_help(sub, found);
        }
    }

    #[test]
    fn the_grammar_holds_and_every_part_is_explained_in_both_languages() {
        for language in [Language::Russian, Language::English] {
            let mut command = in_words(language);
            command.build();
            command.clone().debug_assert();
            let mut found = Vec::new();
            every_help(&command, &mut found);
            for (part, help) in found {
                assert!(help.contains(' '), "{part} in {}: {help:?}", language.code());
            }
        }
    }
}
