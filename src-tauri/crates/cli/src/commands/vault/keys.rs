//! `passphrase`, `recovery-code`, `second-keeper`: what opens the vault is changed.

use std::path::PathBuf;

use chrono::Local;
use clap::Args;
use letterdesk_desk::{recovery_card, view::KeysChanged};
use letterdesk_words::Value;
use serde_json::json;

use crate::{
    context::{Context, Format},
    failure::{Failure, Refusal},
    file,
    out::Out,
    progress,
};

/// `passphrase [--new-passphrase-file FILE]`
#[derive(Debug, Args)]
pub struct PassphraseArguments {
    #[arg(long, value_name = "FILE")]
    new_passphrase_file: Option<PathBuf>,
}

/// `recovery-code [-o FILE.pdf]`
#[derive(Debug, Args)]
pub struct RecoveryCodeArguments {
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// `second-keeper [--new-passphrase-file FILE | --remove]`
#[derive(Debug, Args)]
pub struct SecondKeeperArguments {
    #[arg(long, value_name = "FILE", conflicts_with = "remove")]
    new_passphrase_file: Option<PathBuf>,
    #[arg(long)]
    remove: bool,
}

/// Another passphrase, for the vault and its own copies.
pub fn passphrase(context: &Context, arguments: &PassphraseArguments, out: &mut Out) -> Result<(), Failure> {
    let (mut desk, old) = context.unlock_with_passphrase()?;
    let new = context.new_passphrase(arguments.new_passphrase_file.as_deref())?;
    let changed = rewrapping(context, || desk.change_passphrase(&old, &new))?;
    tell(context, "cli-passphrase-changed", &changed, out)
}

/// A new recovery code, shown once, and its sheet where one is asked for.
pub fn recovery_code(
    context: &Context,
    arguments: &RecoveryCodeArguments,
    out: &mut Out,
) -> Result<(), Failure> {
    let (mut desk, passphrase) = context.unlock_with_passphrase()?;
    if let Some(path) = arguments.output.as_deref().filter(|path| path.exists()) {
        return Err(Failure::door(Refusal::SheetExists, "file", path.display()));
    }
    let made = rewrapping(context, || desk.new_recovery_code(&passphrase))?;
    if let Some(path) = &arguments.output {
        let today = Local::now().date_naive();
        file::write(path, &recovery_card(context.language, &made.recovery_code, today)?)?;
    }
    if context.format == Format::Json {
        let (copies, left) = (made.changed.copies, &made.changed.left);
        return out.json(&json!({ "recovery_code": made.recovery_code, "copies": copies, "left": left }));
    }
    out.line(&context.say("cli-init-recovery", &[("code", Value::from(made.recovery_code))]))?;
    tell(context, "cli-recovery-code-changed", &made.changed, out)
}

/// A passphrase for a second keeper, or theirs taken away.
pub fn second_keeper(
    context: &Context,
    arguments: &SecondKeeperArguments,
    out: &mut Out,
) -> Result<(), Failure> {
    let (mut desk, passphrase) = context.unlock_with_passphrase()?;
    if arguments.remove {
        let changed = rewrapping(context, || desk.remove_second_keeper(&passphrase))?;
        return tell(context, "cli-second-keeper-removed", &changed, out);
    }
    let new = context.new_passphrase(arguments.new_passphrase_file.as_deref())?;
    let changed = rewrapping(context, || desk.set_second_keeper(&passphrase, &new))?;
    tell(context, "cli-second-keeper-set", &changed, out)
}

fn rewrapping<T>(
    context: &Context,
    change: impl FnOnce() -> letterdesk_desk::Result<T>,
) -> Result<T, Failure> {
    Ok(progress::with_spinner(context.language, "cli-progress-keys", change)?)
}

/// What changed, which own copies did not, and that copies elsewhere did not either.
fn tell(context: &Context, done: &str, changed: &KeysChanged, out: &mut Out) -> Result<(), Failure> {
    if context.format == Format::Json {
        return out.json(changed);
    }
    out.line(&context.say(done, &[("copies", context.count(changed.copies))]))?;
    let told = |copy: &String| context.say("cli-keys-copy-left", &[("copy", Value::from(copy.as_str()))]);
    changed.left.iter().try_for_each(|copy| out.line(&told(copy)))?;
    out.line(&context.say("cli-keys-elsewhere", &[]))
}
