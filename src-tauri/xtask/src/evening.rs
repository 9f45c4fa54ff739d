//! An invented evening without a window, through `letterdesk-cli`, from an empty folder to the closing sentence. Each
//! command is shown before it runs, so this is also the shortest introduction to the command line.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::letters::{self, LETTERS, PEOPLE};
use crate::process::{Failure, call, cargo, shown, shown_word};
use crate::{places, setup};

/// Six words, as the program itself would propose them. The vault holds nothing but inventions.
const PASSPHRASE: &str = "снегирь лодка варенье маяк тетрадь облако";

/// The files of this evening.
struct Folder(PathBuf);

impl Folder {
    fn vault(&self) -> PathBuf {
        self.0.join("vault")
    }

    fn passphrase(&self) -> PathBuf {
        self.0.join("passphrase.txt")
    }

    fn letters(&self) -> PathBuf {
        self.0.join("letters.txt")
    }

    fn recount(&self) -> PathBuf {
        self.0.join("recount.txt")
    }

    fn paper(&self, name: &str) -> PathBuf {
        self.0.join("papers").join(name)
    }
}

/// Sets up what the command line needs, builds it, and runs the evening.
pub fn run() -> Result<(), Failure> {
    println!("── set-up");
    setup::for_command_line()?;
    println!("── build");
    call(cargo().args(["build", "--workspace", "--bin", "letterdesk-cli"]))?;
    let folder = prepare(places::target().join("evening"))?;
    preparations(&folder)?;
    evening(&folder)?;
    closing(&folder)?;
    farewell(&folder);
    Ok(())
}

/// Before the first letter: a vault, an invented list with tonight's people, papers.
fn preparations(folder: &Folder) -> Result<(), Failure> {
    println!("\n── before the evening: a vault, invented people");
    // The smallest work factor: this vault is for looking at.
    letterdesk(folder, &["init", "--work-factor", "16"])?;
    letterdesk(folder, &["sample", "--prisoners", &PEOPLE.to_string(), "--letters", "0"])?;
    println!("\n── papers for the tables");
    paper(folder, "print slips", "slips.pdf")?;
    paper(folder, "print postcards --paper a6", "postcards.pdf")?;
    paper(folder, "print postcards --paper a4 --up 4", "postcards-a4.pdf")
}

/// Tonight: the letters come in, a line a stack. Of the answers only the refused and the last are shown.
fn evening(folder: &Folder) -> Result<(), Failure> {
    println!("\n── the evening: {LETTERS} letters come to the desk");
    let (mut tally, letters) = (command(folder, &["tally"]), folder.letters());
    println!("   $ {} < {}", shown(&tally), shown_word(letters.as_os_str()));
    let typed = File::open(&letters).map_err(|error| Failure::file(letters.display(), error))?;
    let done = tally.stdin(typed).output().map_err(|error| Failure::file("letterdesk-cli tally", error))?;
    let answers = String::from_utf8_lossy(&done.stdout);
    let refused = answers.lines().filter(|line| !line.starts_with("ok "));
    refused.chain(answers.lines().rfind(|line| line.starts_with("ok "))).for_each(|line| println!("{line}"));
    match done.status.success() {
        true => Ok(()),
        false => Err(Failure(format!("letterdesk-cli tally ended badly ({})", done.status))),
    }
}

/// The end: the box is recounted, one bundle differs, a letter is found under the table.
fn closing(folder: &Folder) -> Result<(), Failure> {
    println!("\n── the closing: the box is counted again, one bundle is a letter short, the letter is found");
    let recount = text(&folder.recount());
    letterdesk(
        folder,
        &["close", "--recount", &recount, "--accept", "ledger", "--reason", "письмо нашлось под столом"],
    )?;
    paper(folder, "report", "report.pdf")?;
    letterdesk(folder, &["verify"])?;
    println!("\n── the sentence");
    letterdesk(folder, &["sentence", "--evening", "1", "--lang", "ru"])?;
    letterdesk(folder, &["sentence", "--evening", "1", "--lang", "en"])
}

fn farewell(folder: &Folder) {
    println!("\nThe papers of this evening (every person and place in them is invented):");
    for name in ["slips.pdf", "postcards.pdf", "postcards-a4.pdf", "report.pdf"] {
        println!("  {}", folder.paper(name).display());
    }
    println!("The vault, encrypted, and its passphrase:");
    println!("  {}", folder.vault().display());
    println!("  {}", folder.passphrase().display());
}

/// An empty folder with the passphrase and what is to be typed and counted; what an earlier evening left there goes.
fn prepare(path: PathBuf) -> Result<Folder, Failure> {
    if path.exists() {
        fs::remove_dir_all(&path).map_err(|error| Failure::file(path.display(), error))?;
    }
    let folder = Folder(path);
    let papers = folder.paper("");
    fs::create_dir_all(&papers).map_err(|error| Failure::file(papers.display(), error))?;
    write(&folder.passphrase(), &format!("{PASSPHRASE}\n"))?;
    write(&folder.letters(), &letters::typed())?;
    write(&folder.recount(), &letters::recount_with_a_difference())?;
    Ok(folder)
}

/// A command that writes one paper of the only evening there is.
fn paper(folder: &Folder, command: &str, name: &str) -> Result<(), Failure> {
    let words: Vec<&str> = command.split_whitespace().collect();
    let file = text(&folder.paper(name));
    letterdesk(folder, &[&words[..], &["--evening", "1", "-o", &file]].concat())
}

fn letterdesk(folder: &Folder, arguments: &[&str]) -> Result<(), Failure> {
    call(&mut command(folder, arguments))
}

/// The command line over this evening's vault. The vault comes through the environment, so that the shown commands
/// stay short.
fn command(folder: &Folder, arguments: &[&str]) -> Command {
    let mut command = Command::new(places::program("letterdesk-cli"));
    command.args(arguments).env("LETTERDESK_VAULT", folder.vault()).env("LETTERDESK_PASSPHRASE", PASSPHRASE);
    command
}

fn text(path: &Path) -> String {
    path.display().to_string()
}

fn write(path: &Path, content: &str) -> Result<(), Failure> {
    fs::write(path, content).map_err(|error| Failure::file(path.display(), error))
}
