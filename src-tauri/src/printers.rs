//! Printing at once: the printers of CUPS, through the commands it brings (`lpstat`, `lp`), on Linux and macOS. Windows
//! has no such command that keeps a page at its size: there the PDF is opened for printing.

use std::{path::Path, process::Command};

use letterdesk_desk::{Code, Error, PrinterOptions, Result};
use serde::Serialize;
use specta::Type;

/// A printer that the system knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub(crate) struct SystemPrinter {
    /// As the system calls it.
    pub(crate) name: String,
    /// Whether it is the one that is used when none is named.
    pub(crate) is_default: bool,
}

/// What a queue shows of a job: nothing of an evening.
const TITLE: &str = "document";

/// Every printer; none where there is no CUPS.
pub(crate) fn all() -> Vec<SystemPrinter> {
    if cfg!(windows) {
        return Vec::new();
    }
    // «system default destination: Office»; a printer's name has no space.
    let default = lpstat(&["-d"]).and_then(|line| line.split_whitespace().last().map(str::to_owned));
    let names = lpstat(&["-e"]).unwrap_or_default();
    let printer =
        |name: &str| SystemPrinter { is_default: default.as_deref() == Some(name), name: name.to_owned() };
    names.lines().map(str::trim).filter(|name| !name.is_empty()).map(printer).collect()
}

/// Hands a file to a printer, at its true size.
pub(crate) fn print(printer: &str, file: &Path, options: &PrinterOptions) -> Result<()> {
    let refused = |detail: String| {
        Error::new(Code::PrinterRefused)
            .with("printer", printer)
            .with("path", file.display())
            .with("detail", detail)
    };
    let media = format!("media={}", options.media);
    let sides = format!("sides={}", options.sides);
    let mut lp = Command::new("lp");
    lp.args(["-d", printer, "-t", TITLE, "-o", "print-scaling=none", "-o", &media, "-o", &sides, "--"]);
    let output = lp.arg(file).output().map_err(|error| refused(error.to_string()))?;
    match output.status.success() {
        true => Ok(()),
        false => Err(refused(String::from_utf8_lossy(&output.stderr).trim().to_owned())),
    }
}

/// What `lpstat` says, in the language of its source.
fn lpstat(arguments: &[&str]) -> Option<String> {
    let output = Command::new("lpstat").args(arguments).env("LC_ALL", "C").output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}
