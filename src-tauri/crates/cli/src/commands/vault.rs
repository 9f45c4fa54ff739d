//! `verify`, `backup`: whether everything is whole, and a copy of it.

pub mod init;
pub mod keys;

use std::path::PathBuf;

use clap::Args;
use letterdesk_desk::{Desk, carry_vault, view::Covers};
use letterdesk_words::Value;
use serde::Serialize;
use serde_json::json;

use crate::{
    context::{Context, Format},
    evening_choice::EveningChoice,
    failure::Failure,
    out::Out,
    progress,
};

/// `verify [--anchor CODE] [--evening E]`
#[derive(Debug, Args)]
pub struct VerifyArguments {
    /// In groups as on paper, or in one.
    #[arg(long, value_name = "CODE", num_args = 1..=7)]
    anchor: Option<Vec<String>>,
    #[command(flatten)]
    choice: EveningChoice,
}

/// `backup DIR`
#[derive(Debug, Args)]
pub struct BackupArguments {
    #[arg(value_name = "DIR")]
    dir: PathBuf,
}

/// `copy-vault DIR`
#[derive(Debug, Args)]
pub struct CopyVaultArguments {
    #[arg(value_name = "DIR")]
    dir: PathBuf,
}

/// Where a copy was put.
#[derive(Serialize)]
struct BackupJson {
    backup: String,
}

/// Integrity, ledger chain, sums; with an anchor, whether everything is still what was printed.
pub fn verify(context: &Context, arguments: &VerifyArguments, out: &mut Out) -> Result<(), Failure> {
    let desk = context.unlock()?;
    let evening = arguments.choice.named(&desk)?;
    let anchor = arguments.anchor.as_ref().map(|groups| groups.join(" "));
    let found = desk.verify(evening, anchor.as_deref())?;
    if context.format == Format::Json {
        return out.json(&found);
    }
    out.line(&context.say("cli-verify-ok", &[("entries", context.count(found.entries))]))?;
    if let Some(head) = &found.head {
        out.line(&context.say("cli-verify-head", &[("head", Value::from(head.as_str()))]))?;
    }
    if let Some((anchor, covers)) = anchor.as_deref().zip(found.covers) {
        let id = match covers {
            Covers::Closing => "cli-verify-anchor",
            Covers::Ledger => "cli-verify-anchor-ledger",
        };
        out.line(&context.say(id, &[("head", Value::from(anchor))]))?;
    }
    let versions = [("sqlite", Value::from(found.sqlite)), ("sqlcipher", Value::from(found.sqlcipher))];
    out.line(&context.say("cli-verify-versions", &versions))
}

/// A copy of the vault, opened and checked before it counts.
pub fn backup(context: &Context, arguments: &BackupArguments, out: &mut Out) -> Result<(), Failure> {
    let desk = context.unlock()?;
    let copy =
        progress::with_spinner(context.language, "cli-progress-backup", || desk.backup(&arguments.dir))?;
    tell_key_file(context, &desk);
    let copy = copy.display().to_string();
    match context.format {
        Format::Json => out.json(&BackupJson { backup: copy }),
        Format::People => out.line(&context.say("cli-backup-done", &[("file", Value::from(copy))])),
    }
}

/// Says which of the vault's own key files is not what it was: what was asked was done all the same.
pub fn tell_key_file(context: &Context, desk: &Desk) {
    if let Some(error) = desk.key_file_trouble() {
        Failure::from(error).tell(context.language, context.format);
    }
}

/// The vault, without opening it, in another folder: from another machine's disk to this one's.
pub fn copy_vault(context: &Context, arguments: &CopyVaultArguments, out: &mut Out) -> Result<(), Failure> {
    carry_vault(&context.vault, &arguments.dir)?;
    let dir = arguments.dir.display().to_string();
    match context.format {
        Format::Json => out.json(&json!({ "vault": dir })),
        Format::People => out.line(&context.say("cli-copy-vault-done", &[("vault", Value::from(dir))])),
    }
}
