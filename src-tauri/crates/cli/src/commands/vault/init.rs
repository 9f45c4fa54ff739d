//! `init` and `sample`: a vault, and an invented evening in it.

use clap::Args;
use letterdesk_desk::{Clock, Desk, NewSecrets, SampleSize};
use letterdesk_words::Value;
use secrecy::SecretString;
use serde::Serialize;

use crate::{
    context::{Context, Format, Prompt},
    failure::Failure,
    json::EveningJson,
    out::Out,
    progress,
};

/// `init [--work-factor 16..20] [--generate]`
#[derive(Debug, Args)]
pub struct InitArguments {
    /// scrypt's: each step doubles the time and the memory of guessing.
    #[arg(long, value_name = "16..20", default_value_t = 18, value_parser = clap::value_parser!(u8).range(16..=20))]
    work_factor: u8,
    #[arg(long)]
    generate: bool,
}

/// `sample [--prisoners 77] [--letters 337] [--seed 1]`
#[derive(Debug, Args)]
pub struct SampleArguments {
    #[arg(long, value_name = "N", default_value_t = 77, value_parser = clap::value_parser!(u32).range(1..=20_000))]
    prisoners: u32,
    #[arg(long, value_name = "N", default_value_t = 337, value_parser = clap::value_parser!(u32).range(0..=100_000))]
    letters: u32,
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
}

/// What was made. The passphrase is here only when it was generated: its owner knows it otherwise.
#[derive(Serialize)]
struct InitJson {
    vault: String,
    passphrase: Option<String>,
    recovery_code: String,
}

/// Makes a vault; shows the recovery code once, and the passphrase when it was generated.
pub fn init(context: &Context, arguments: &InitArguments, out: &mut Out) -> Result<(), Failure> {
    let proposal = Desk::propose_vault(context.language)?;
    let generated = arguments.generate.then_some(proposal.passphrase);
    let passphrase = match &generated {
        Some(words) => SecretString::from(words.clone()),
        None => context.passphrase(Prompt::Twice)?,
    };
    let recovery_code = Some(SecretString::from(proposal.recovery_code.clone()));
    let secrets = NewSecrets { passphrase, recovery_code };
    progress::with_spinner(context.language, "cli-progress-init", || {
        Desk::create(&context.vault, &secrets, arguments.work_factor, Clock::system())
    })?;
    let vault = context.vault.display().to_string();
    if context.format == Format::Json {
        let recovery_code = proposal.recovery_code;
        return out.json(&InitJson { vault, passphrase: generated, recovery_code });
    }
    out.line(&context.say("cli-init-done", &[("vault", Value::from(vault))]))?;
    if let Some(words) = generated {
        out.line(&context.say("cli-init-passphrase", &[("passphrase", Value::from(words))]))?;
    }
    out.line(&context.say("cli-init-recovery", &[("code", Value::from(proposal.recovery_code))]))
}

/// Fills the vault with an invented list and an open evening.
pub fn sample(context: &Context, arguments: &SampleArguments, out: &mut Out) -> Result<(), Failure> {
    let mut desk = context.unlock()?;
    let size =
        SampleSize { prisoners: arguments.prisoners, letters: arguments.letters, seed: arguments.seed };
    let evening =
        progress::with_spinner(context.language, "cli-progress-sample", || desk.fill_with_sample(size))?;
    match context.format {
        Format::Json => out.json(&EveningJson::of(&evening)),
        Format::People => {
            let told = [
                ("title", Value::from(evening.title.as_str())),
                ("people", context.count(evening.people)),
                ("letters", context.count(evening.total)),
                ("evening", Value::from(evening.id.to_string())),
            ];
            out.line(&context.say("cli-sample-done", &told))
        }
    }
}
