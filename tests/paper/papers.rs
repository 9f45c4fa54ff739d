//! Every paper of an invented evening: what is looked at, kept as pictures and read back.

pub mod audience;
pub mod english;
pub mod post;
pub mod records;
pub mod tables;

use chrono::NaiveDate;
use letterdesk_print::{self as print, Document, PrintError};

use super::picture::{DOTS, Picture};

/// Every kind of paper, under the name of its file.
pub fn all() -> Vec<(String, Document)> {
    let mut all = Vec::new();
    let mut keep = |name: &str, document: Result<Document, PrintError>| {
        let document = document.unwrap_or_else(|error| panic!("{name}: {error}"));
        all.push((name.to_owned(), document));
    };
    post::mail(&mut keep);
    post::borders(&mut keep);
    audience::room(&mut keep);
    audience::languages(&mut keep);
    records::records(&mut keep);
    english::english(&mut keep);
    tables::tables(&mut keep);
    all
}

/// The pages that are kept as pictures: the first of every paper, and the second where it is another kind.
pub fn pictures() -> Vec<(String, Picture)> {
    let pages = all().into_iter().flat_map(|(name, document)| {
        let second = name.contains("-back") || name.contains("-picture") || name.contains("proof");
        let second = second || name == "calibration-labels" || name == "register" || name == "report";
        let pages = if second { document.pages.min(2) } else { 1 };
        (0..pages).map(move |page| {
            let name = if page == 0 { name.clone() } else { format!("{name}-{}", page + 1) };
            (name, Picture::of_page(&document.bytes, page, DOTS))
        })
    });
    pages.collect()
}

type Keep<'a> = &'a mut dyn FnMut(&str, Result<Document, PrintError>);

/// Nobody's face, drawn with three shapes.
fn photo() -> print::Picture {
    print::Picture::jpeg(include_bytes!("face.jpg")).unwrap_or_else(|error| panic!("{error}"))
}

const TITLE: &str = "Вечер писем учёным";

fn date(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, day).unwrap_or_default()
}
