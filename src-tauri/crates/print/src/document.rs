//! From pages to the bytes of a file.
//!
//! Invariant: the same pages, title and date give the same bytes, in one process and across processes.
//! Invariant: a file names no author, host, path, user, program or time of day.

use chrono::NaiveDate;
use letterdesk_model::progress::Progress;
use letterdesk_words::{self as words, Language};
use lopdf::{Dictionary, Object, ObjectId, StringFormat};
use printpdf::{PdfDocument, PdfParseErrorSeverity, PdfSaveOptions};
use sha2::{Digest, Sha256};

use crate::{
    error::PrintError,
    font,
    page::{Finished, Pages},
    picture,
    postcards::Flip,
    printable::{LAID_OUT, PACKED, WRITTEN, step},
    prose::Shortened,
    srgb, structure,
};

/// A finished document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: u32,
    /// Of whom less is printed than is known.
    pub shortened: Vec<Shortened>,
}

/// What a file says of itself.
pub(crate) struct About<'a> {
    /// The message that names its kind, which stands before the title: «Талоны — Вечер писем». `None` where the title says
    /// what it is.
    pub(crate) kind: Option<&'static str>,
    pub(crate) title: &'a str,
    pub(crate) language: Language,
    /// The evening's date, never the clock's.
    pub(crate) date: NaiveDate,
    /// How a sheet is turned for its second side; `None` where each page has a sheet of its own.
    pub(crate) turned: Option<Flip>,
}

impl<'a> About<'a> {
    /// What says itself what it is, on sheets of one side.
    pub(crate) fn of(title: &'a str, language: Language, date: NaiveDate) -> About<'a> {
        About { kind: None, title, language, date, turned: None }
    }

    fn full_title(&self) -> String {
        match self.kind {
            None => self.title.to_owned(),
            Some(kind) => format!("{} — {}", words::text(self.language, kind, &[]), self.title),
        }
    }
}

/// Puts the pages into a file.
pub(crate) fn finish(
    pages: Pages,
    about: &About<'_>,
    progress: &mut Progress<'_>,
) -> Result<Document, PrintError> {
    let Finished { pages, used, pictures, in_colour, tagged } = pages.finish();
    let count = u32::try_from(pages.len()).map_err(PrintError::pdf)?;
    let mut document = PdfDocument::new(&about.full_title());
    for (id, subset) in font::subsets(&used)? {
        document.resources.fonts.map.insert(id, subset);
    }
    for (place, picture) in pictures.into_iter().enumerate() {
        document.resources.xobjects.map.insert(picture::name(place), picture.into_object());
    }
    document.with_pages(pages);
    step(progress, LAID_OUT..WRITTEN, 0, 1)?;
    let mut warnings = Vec::new();
    let mut file = document.to_lopdf_document(&PdfSaveOptions::default(), &mut warnings);
    if let Some(error) = warnings.iter().find(|warning| warning.severity == PdfParseErrorSeverity::Error) {
        return Err(PrintError::pdf(&error.msg));
    }
    if in_colour {
        srgb::describe(&mut file)?;
    }
    if let Some(tagged) = &tagged {
        structure::describe(&mut file, tagged)?;
    }
    bled(&mut file)?;
    describe(&mut file, about)?;
    pack(&mut file, progress)?;
    let mut bytes = Vec::new();
    file.save_modern(&mut bytes).map_err(PrintError::pdf)?;
    Ok(Document { bytes, pages: count, shortened: Vec::new() })
}

/// Names what lies around a trimmed page for what it is; on others it is the page itself.
fn bled(file: &mut lopdf::Document) -> Result<(), PrintError> {
    let pages: Vec<ObjectId> = file.page_iter().collect();
    for page in pages {
        let page = file.get_object_mut(page).and_then(Object::as_dict_mut).map_err(PrintError::pdf)?;
        let (media, trim) = (page.get(b"MediaBox").ok().cloned(), page.get(b"TrimBox").ok());
        if let Some(media) = media.filter(|media| trim != Some(media)) {
            page.set("BleedBox", media);
        }
    }
    Ok(())
}

/// Deflates what is long: most of the time that a large file takes.
fn pack(file: &mut lopdf::Document, progress: &mut Progress<'_>) -> Result<(), PrintError> {
    let all = file.objects.len();
    for (place, object) in file.objects.values_mut().enumerate() {
        step(progress, WRITTEN..PACKED, place, all)?;
        if let Object::Stream(stream) = object
            && stream.allows_compression
        {
            stream.compress().map_err(PrintError::pdf)?;
        }
    }
    Ok(())
}

/// Sets what printpdf cannot: no scaling by the printer's driver, the language, our own description and identity.
fn describe(file: &mut lopdf::Document, about: &About<'_>) -> Result<(), PrintError> {
    file.version = "1.7".to_owned();
    let info = info(about);
    let id = identity(file, &info);
    let id = Object::String(id, StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![id.clone(), id]);
    let old = file.trailer.get(b"Info").and_then(Object::as_reference).map_err(PrintError::pdf)?;
    file.objects.insert(old, Object::Dictionary(info));
    let catalog = file.catalog_mut().map_err(PrintError::pdf)?;
    let mut preferences = Dictionary::new();
    preferences.set("PrintScaling", "None");
    preferences.set("DisplayDocTitle", true);
    // A printer that can turns the sheet by itself, as the file was made for.
    let duplex = about.turned.map(|flip| match flip {
        Flip::ShortEdge => "DuplexFlipShortEdge",
        Flip::LongEdge => "DuplexFlipLongEdge",
    });
    if let Some(duplex) = duplex {
        preferences.set("Duplex", duplex);
    }
    catalog.set("ViewerPreferences", preferences);
    catalog.set("Lang", Object::string_literal(language_tag(about.language)));
    Ok(())
}

/// What a file calls a language.
pub(crate) fn language_tag(language: Language) -> &'static str {
    match language {
        Language::Russian => "ru-RU",
        Language::English => "en-GB",
    }
}

/// A title and a day. printpdf's own dictionary has empty fields for the rest, and a time of day.
fn info(about: &About<'_>) -> Dictionary {
    let title = [0xfe, 0xff]
        .into_iter()
        .chain(about.full_title().encode_utf16().flat_map(u16::to_be_bytes))
        .collect();
    let mut info = Dictionary::new();
    info.set("Title", Object::String(title, StringFormat::Hexadecimal));
    info.set("CreationDate", Object::string_literal(about.date.format("D:%Y%m%d").to_string()));
    info
}

/// A hash of everything the file shows: two files with the same identity are the same file.
fn identity(file: &lopdf::Document, info: &Dictionary) -> Vec<u8> {
    let mut hash = Sha256::new();
    for value in info.iter().filter_map(|(_, value)| value.as_str().ok()) {
        hash.update(value);
    }
    for stream in file.objects.values().filter_map(|object| object.as_stream().ok()) {
        hash.update(&stream.content);
    }
    hash.finalize()[..16].to_vec()
}

#[cfg(test)]
mod tests {
    use letterdesk_model::progress::without_progress;

    use super::*;
    use crate::{
        clean::{Clean, Whose},
        error::PaperField,
        font::Face,
        page::{Correction, Ink, Paper},
        text::Style,
    };

    fn file() -> lopdf::Document {
        let mut pages = Pages::new(Correction::default()).unwrap();
        pages.add(Paper::A5);
        let text = Clean::new("Проверка", Whose::document(PaperField::Wording)).unwrap();
        pages.text(10.0, 10.0, &text, Style::new(Face::Serif, 10.0, 1.2), Ink::Black);
        let date = NaiveDate::from_ymd_opt(2026, 1, 29).unwrap();
        let kind = Some("printing-kind-slips");
        let about =
            About {
                kind, turned: Some(Flip::LongEdge), ..About::of("Вечер писем", Language::Russian, date)
            };
        let document = without_progress(|progress| finish(pages, &about, progress));
        lopdf::Document::load_mem(&document.unwrap().bytes).unwrap()
    }

    #[test]
    fn a_file_is_never_scaled_by_the_driver_and_names_its_language() {
        let file = file();
        let catalog = file.catalog().unwrap();
        let preferences = catalog.get(b"ViewerPreferences").unwrap().as_dict().unwrap();
        assert_eq!(preferences.get(b"PrintScaling").unwrap().as_name().unwrap(), b"None");
        assert_eq!(preferences.get(b"Duplex").unwrap().as_name().unwrap(), b"DuplexFlipLongEdge");
        assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"ru-RU");
        assert_eq!(file.version, "1.7");
    }

    #[test]
    fn colours_have_a_profile_and_black_has_none() {
        let file = |ink| {
            let mut pages = Pages::new(Correction::default()).unwrap();
            pages.add(Paper::A5);
            pages.rule((10.0, 10.0), (50.0, 10.0), 1.0, ink);
            lopdf::Document::load_mem(&crate::readback::file_of(pages)).unwrap()
        };
        let space = |file: &lopdf::Document| {
            let page = file.page_iter().next().unwrap();
            let resources = file.get_page_resources(page).unwrap().1[0];
            let resources = file.get_dictionary(resources).unwrap().clone();
            let spaces = resources.get(b"ColorSpace").ok()?.as_dict().unwrap().clone();
            assert_eq!(spaces.len(), 1, "grey stays what it is");
            let space = file.dereference(spaces.get(b"DefaultRGB").unwrap()).unwrap().1;
            let space = space.as_array().unwrap();
            assert_eq!(space[0].as_name().unwrap(), b"ICCBased");
            let profile = file.dereference(&space[1]).unwrap().1.as_stream().unwrap();
            assert_eq!(profile.dict.get(b"N").unwrap().as_i64().unwrap(), 3);
            Some(profile.get_plain_content().unwrap()[36..40].to_vec())
        };
        assert_eq!(space(&file(Ink::Black)), None);
        assert_eq!(space(&file(Ink::Grey)), None);
        assert_eq!(space(&file(Ink::Green)).unwrap(), b"acsp");
    }

    #[test]
    fn a_file_says_its_title_and_day_and_nothing_else_of_itself() {
        let file = file();
        let info = file.trailer.get(b"Info").unwrap().as_reference().unwrap();
        let info = file.get_dictionary(info).unwrap();
        let keys: Vec<&[u8]> = info.iter().map(|(key, _)| key.as_slice()).collect();
        assert_eq!(keys, [b"Title".as_slice(), b"CreationDate"]);
        let title = info.get(b"Title").unwrap().as_str().unwrap();
        let units = title[2..].chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
        assert_eq!(String::from_utf16(&units.collect::<Vec<_>>()).unwrap(), "Талоны — Вечер писем");
        assert_eq!(info.get(b"CreationDate").unwrap().as_str().unwrap(), b"D:20260129");
    }

    #[test]
    fn fonts_are_embedded_as_subsets_of_what_is_used() {
        let file = file();
        let programs: Vec<usize> = file
            .objects
            .values()
            .filter_map(|object| object.as_dict().ok()?.get(b"FontFile2").ok()?.as_reference().ok())
            .map(|program| {
                file.get_object(program).unwrap().as_stream().unwrap().get_plain_content().unwrap().len()
            })
            .collect();
        assert!(programs.len() == 1 && programs[0] < 20_000, "one face, eight letters: {programs:?}");
    }
}
