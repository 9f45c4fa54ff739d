//! Files that others open: whole, the same twice, with our fonts inside and nothing of us in them.

use std::{env, fs, path::Path, process::Command, sync::LazyLock};

use letterdesk_print::{Document, Edition, PrintSize, Slips, make};
use letterdesk_tests::building::{build_example, root};
use letterdesk_words::Language;

use super::{
    papers::{self, audience},
    reader,
};

static PAPERS: LazyLock<Vec<(String, Document)>> = LazyLock::new(papers::all);

fn tool(name: &str, arguments: &[&str], file: &Path) -> Vec<u8> {
    let output = Command::new(name).args(arguments).arg(file).output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{name} {}: {told}", file.display());
    output.stdout
}

fn text_of(name: &str, arguments: &[&str], file: &Path) -> String {
    String::from_utf8_lossy(&tool(name, arguments, file)).into_owned()
}

#[test]
fn every_pdf_is_valid_embeds_its_fonts_and_prints_unscaled() {
    let folder = tempfile::tempdir().unwrap();
    for (name, document) in PAPERS.iter() {
        let file = folder.path().join(format!("{name}.pdf"));
        fs::write(&file, &document.bytes).unwrap();
        tool("qpdf", &["--check"], &file);
        // Name, type, encoding, emb, sub, uni, object: a subset's name begins with six capitals.
        let fonts = text_of("pdffonts", &[], &file);
        let fonts: Vec<&str> = fonts.lines().skip(2).collect();
        let is_blank = name.starts_with("postcards-blank");
        assert_eq!(fonts.is_empty(), is_blank, "{name}: words have a font, and lines alone have none");
        for font in fonts {
            assert!(font.contains("Identity-H") && font.contains("yes yes yes"), "{name}: {font}");
            assert_eq!(font.find('+'), Some(6), "{name}: {font}");
        }
        assert!(opened(&file).contains("/PrintScaling /None"), "{name}");
    }
}

/// Everything in a file, its streams unpacked.
fn opened(file: &Path) -> String {
    let options = ["--qdf", "--object-streams=disable"];
    let output = Command::new("qpdf").args(options).arg(file).arg("-").output().unwrap();
    assert!(output.status.success(), "{}", file.display());
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Everything that a file says: inside its streams, of itself, and in the letters of its pages.
fn said(document: &Document, folder: &Path) -> String {
    let file = folder.join("paper.pdf");
    fs::write(&file, &document.bytes).unwrap();
    [opened(&file), text_of("pdfinfo", &[], &file), reader::words(document)].join("\n")
}

/// What would tell of us, and be met in no file by chance.
fn telling() -> Vec<String> {
    let mut telling =
        ["letterdesk", "printpdf", "/home/", "/root/", "/tmp/", "/Users/"].map(str::to_owned).to_vec();
    let run = |name: &str, arguments: &[&str]| {
        let output = Command::new(name).args(arguments).output().unwrap();
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    };
    let names = [run("uname", &["-n"]), run("id", &["-un"])];
    let paths = [root(), env::current_dir().unwrap()].map(|path| path.display().to_string());
    // Three letters stand anywhere in the outlines of a font.
    telling.extend(names.into_iter().chain(paths).filter(|name| name.chars().count() > 3));
    telling
}

/// The first of the names that a file says. Case counts for those of the machine: a user may be called root, and
/// every file has a `/Root`.
fn told_by(said: &str) -> Option<String> {
    let lower = said.to_lowercase();
    telling().into_iter().find(|name| match name.as_str() {
        "letterdesk" | "printpdf" => lower.contains(name),
        name => said.contains(name),
    })
}

#[test]
fn pdf_metadata_says_nothing_of_author_place_program_or_time() {
    let folder = tempfile::tempdir().unwrap();
    for (name, document) in PAPERS.iter() {
        let said = said(document, folder.path());
        assert_eq!(told_by(&said), None, "{name}");
        for field in ["/Author", "/Creator", "/Producer", "/Subject", "/Keywords", "/ModDate", "/Metadata"] {
            assert!(!said.contains(&format!("{field} ")), "{name} has its {field}");
        }
        // Only the evening's date, and no hour.
        let dates: Vec<&str> = said.split("(D:").skip(1).filter_map(|date| date.split(')').next()).collect();
        let expected = if name == "recovery" { "20260127" } else { "20260129" };
        assert_eq!(dates, [expected], "{name}");
    }
}

#[test]
fn pdf_search_finds_a_name_in_every_encoding() {
    let folder = tempfile::tempdir().unwrap();
    let titled = |title: &str| {
        let slips = audience::slips(PrintSize::Regular, Edition::Ours, Language::Russian);
        said(&make(&Slips { title: title.to_owned(), ..slips }).unwrap(), folder.path())
    };
    assert_eq!(told_by(&titled("Evening with LetterDesk")), Some("letterdesk".to_owned()));
    let path = root().display().to_string();
    assert!(told_by(&titled(&path)).is_some(), "{path}");
    // Packed, the pages' own words cannot be found in the file: here the name of a face.
    let document = &PAPERS[0].1;
    assert!(!String::from_utf8_lossy(&document.bytes).contains("/BAAAAA"));
    assert!(said(document, folder.path()).contains("/BAAAAA"));
}

#[test]
fn pdf_bytes_are_reproducible_in_another_process_of_another_user() {
    let folder = tempfile::tempdir().unwrap();
    let elsewhere = folder.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    let mut other = Command::new(build_example("papers"));
    other.arg(folder.path()).current_dir(&elsewhere);
    for name in ["HOME", "TMPDIR", "XDG_CONFIG_HOME"] {
        other.env(name, &elsewhere);
    }
    for (name, value) in [
        ("USER", "vydumka"),
        ("LOGNAME", "vydumka"),
        ("HOSTNAME", "neverwhere"),
        ("LANG", "C"),
        ("LC_ALL", "C"),
        ("TZ", "Pacific/Kiritimati"),
    ] {
        other.env(name, value);
    }
    assert!(other.status().unwrap().success());
    for ((name, document), (_, again)) in PAPERS.iter().zip(papers::all()) {
        assert!(again == *document, "{name} differs when it is made again");
        let other = fs::read(folder.path().join(format!("{name}.pdf"))).unwrap();
        assert!(other == document.bytes, "{name} differs between two processes");
    }
}
