//! Files that others open: whole, the same twice, with our fonts inside and nothing of us in them.

use std::{fs, path::Path, process::Command};

use crate::papers;

fn tool(name: &str, arguments: &[&str], file: &Path) -> String {
    let output = Command::new(name).args(arguments).arg(file).output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{name} {}: {told}", file.display());
    told
}

#[test]
fn every_paper_is_sound_has_its_fonts_and_says_nothing_of_us() {
    let folder = tempfile::tempdir().unwrap();
    for (name, document) in papers::all() {
        let file = folder.path().join(format!("{name}.pdf"));
        fs::write(&file, &document.bytes).unwrap();
        tool("qpdf", &["--check"], &file);
        // Name, type, encoding, emb, sub, uni, object: a subset's name begins with six capitals.
        let fonts = tool("pdffonts", &[], &file);
        for font in fonts.lines().skip(2) {
            assert!(font.contains("Identity-H") && font.contains("yes yes yes"), "{name}: {font}");
            assert_eq!(font.find('+'), Some(6), "{name}: {font}");
        }
        let info = tool("pdfinfo", &[], &file);
        for said in ["Author", "Creator", "Producer", "Subject", "Keywords", "ModDate"] {
            assert!(!info.contains(said), "{name} says its {said}: {info}");
        }
        let raw = String::from_utf8_lossy(&document.bytes).into_owned();
        assert!(!raw.to_lowercase().contains("letterdesk") && !raw.contains("/home/"), "{name}");
    }
}

#[test]
fn another_process_makes_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let program = letterdesk_tests::building::build_example("papers");
    let made = Command::new(program).arg(folder.path()).status().unwrap();
    assert!(made.success());
    for (name, document) in papers::all() {
        let other = fs::read(folder.path().join(format!("{name}.pdf"))).unwrap();
        assert!(other == document.bytes, "{name} differs between two processes");
    }
}
