//! A picture of one page of our own documents: the same pixels on every system, no PDF viewer needed.

use hayro::{
    PixmapSettings, RenderCache, RenderSettings, hayro_interpret::InterpreterSettings, hayro_syntax::Pdf,
    render, vello_cpu::color::palette::css::WHITE,
};

use crate::{error::PrintError, text::MM_PER_POINT};

/// Draws one page of a document.
///
/// `page` counts from 0; `dots_per_millimetre` is the scale (4 is about 100 dots per inch). Returns a PNG.
///
/// # Errors
/// [`PrintError::NoSuchPage`], or [`PrintError::Pdf`] when the bytes are not a document of ours.
pub fn preview(bytes: &[u8], page: u32, dots_per_millimetre: f32) -> Result<Vec<u8>, PrintError> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|_| PrintError::pdf("not a PDF"))?;
    let pages = pdf.pages();
    let count = u32::try_from(pages.len()).unwrap_or(u32::MAX);
    let found = pages.get(page as usize).ok_or(PrintError::NoSuchPage { page, pages: count })?;
    let scale = dots_per_millimetre * MM_PER_POINT;
    let scaled = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    // Paper has no pixels to hint to: what is seen should be what is printed.
    let settings = RenderSettings { hinting: false, ..RenderSettings::default() };
    let drawn = render(found, &RenderCache::new(), &InterpreterSettings::default(), &settings, &scaled);
    drawn.into_png().map_err(PrintError::pdf)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use letterdesk_words::Language;

    use super::*;
    use crate::{Correction, RecoveryCard, printable::make};

    #[test]
    fn a_page_becomes_a_picture_of_its_own_size() {
        let date = NaiveDate::from_ymd_opt(2026, 1, 29).unwrap();
        let (language, groups) = (Language::Russian, vec!["K3V7Q".to_owned()]);
        let card = RecoveryCard { language, groups, date, correction: Correction::default() };
        let document = make(&card).unwrap();
        let picture = preview(&document.bytes, 0, 2.0).unwrap();
        assert!(picture.starts_with(b"\x89PNG\r\n\x1a\n"));
        let side = |from: usize| u32::from_be_bytes(picture[from..from + 4].try_into().unwrap());
        // A5 at two dots a millimetre; a fraction of a dot is cut off.
        assert!(
            (295..=296).contains(&side(16)) && (419..=420).contains(&side(20)),
            "{} {}",
            side(16),
            side(20)
        );
        assert_eq!(preview(&document.bytes, 1, 2.0), Err(PrintError::NoSuchPage { page: 1, pages: 1 }));
        assert!(matches!(preview(b"a picture named .pdf", 0, 2.0), Err(PrintError::Pdf { .. })));
    }
}
