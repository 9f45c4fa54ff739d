//! The command line's grammar. What each part means in words is in `ui/locales/*/cli.ftl`; see `help`.

use std::path::PathBuf;

use clap::{FromArgMatches, Parser, Subcommand, error::ErrorKind};
use letterdesk_words::Language;

use crate::{
    choice::one_of,
    commands::{closing, evenings, intake, list, printing, vault},
    context::{Context, Format, default_vault},
    failure::Failure,
    help, language, usage,
};

/// The command line, whole.
#[derive(Debug, Parser)]
#[command(name = "letterdesk-cli", version)]
pub struct Arguments {
    #[arg(long, global = true, value_name = "DIR", env = "LETTERDESK_VAULT")]
    vault: Option<PathBuf>,
    #[arg(long, global = true, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
    #[arg(long, global = true)]
    json: bool,
    #[arg(long, global = true, value_name = "ru|en", value_parser = one_of(Language::ALL.map(|one| (one.code(), one))))]
    lang: Option<Language>,
    #[command(subcommand)]
    command: Command,
}

/// Every subcommand.
#[derive(Debug, Subcommand)]
pub enum Command {
    Init(vault::init::InitArguments),
    Sample(vault::init::SampleArguments),
    Inspect(list::import::ReadArguments),
    Import(list::import::ImportArguments),
    #[command(subcommand)]
    Imports(list::imports::Command),
    #[command(subcommand)]
    Facilities(list::facilities::Command),
    Prisoners(list::ListArguments),
    #[command(subcommand)]
    Prisoner(list::prisoner::Command),
    Names,
    #[command(subcommand)]
    Evening(evenings::Command),
    Print(Box<printing::PrintArguments>),
    Printed(printing::printers::PrintedArguments),
    Calibrate(printing::printers::CalibrateArguments),
    Tally(intake::tally::TallyArguments),
    Guests(intake::GuestsArguments),
    Slips(intake::slips::SlipsArguments),
    Counts(intake::CountsArguments),
    Log(intake::LogArguments),
    Close(closing::CloseArguments),
    Amend(closing::AmendArguments),
    RemoveCopy(closing::RemoveCopyArguments),
    Sentence(closing::SentenceArguments),
    Report(closing::ReportArguments),
    Export(list::export::ExportArguments),
    Verify(vault::VerifyArguments),
    Passphrase(vault::keys::PassphraseArguments),
    RecoveryCode(vault::keys::RecoveryCodeArguments),
    SecondKeeper(vault::keys::SecondKeeperArguments),
    Backup(vault::BackupArguments),
    CopyVault(vault::CopyVaultArguments),
}

/// What the arguments ask for.
#[derive(Debug)]
pub enum Asked {
    /// To do something.
    Run(Context, Box<Command>),
    /// To be told something: help, the version.
    Tell(String),
}

/// Reads the process's arguments.
pub fn read() -> Result<Asked, Failure> {
    let language = language::of_process();
    let matches = match help::in_words(language).try_get_matches() {
        Ok(matches) => matches,
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            return Ok(Asked::Tell(error.to_string().trim_end().to_owned()));
        }
        Err(error) => return Err(usage::failure(&error)),
    };
    let arguments = Arguments::from_arg_matches(&matches).map_err(|error| usage::failure(&error))?;
    let context = Context {
        language,
        asked_language: arguments.lang,
        format: if arguments.json { Format::Json } else { Format::People },
        vault: arguments.vault.unwrap_or_else(default_vault),
        passphrase_file: arguments.passphrase_file,
    };
    Ok(Asked::Run(context, Box::new(arguments.command)))
}
