//! The faces: which letters they have, how wide those are, how pairs are kerned, and their subsets for a file.
//!
//! Not for: lines and boxes (`text`), or where anything stands (`page`).
//!
//! Invariant: the files under `fonts/` are the unmodified originals (their licence reserves the names); a subset
//! exists only inside a PDF.

use std::sync::{
    OnceLock,
    atomic::{AtomicI16, Ordering},
};

use allsorts::{
    binary::read::ReadScope,
    font_data::FontData,
    subset::{CmapTarget, SubsetProfile, subset},
};
use printpdf::{FontId, ParsedFont, PdfFont};
use ttf_parser::gpos::{PairAdjustment, PositioningSubtable};

use crate::{
    clean::{NO_BREAK, plain},
    error::PrintError,
};

/// A face of the house. PT Serif speaks of people and figures, PT Sans of everything else; the others stand in for
/// words with letters that the PT family lacks: Lora and Plex, whose letters are as high, for Latin as in Vietnam and
/// Azerbaijan, Noto for Georgian and Armenian.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Face {
    Serif,
    SerifBold,
    Sans,
    SansBold,
    SansNarrow,
    Georgian,
    GeorgianBold,
    Latin,
    LatinBold,
    LatinSans,
    LatinSansBold,
    Armenian,
    ArmenianBold,
}

const FACES: usize = 13;

impl Face {
    pub(crate) const ALL: [Face; FACES] = [
        Face::Serif,
        Face::SerifBold,
        Face::Sans,
        Face::SansBold,
        Face::SansNarrow,
        Face::Georgian,
        Face::GeorgianBold,
        Face::Latin,
        Face::LatinBold,
        Face::LatinSans,
        Face::LatinSansBold,
        Face::Armenian,
        Face::ArmenianBold,
    ];
    /// The voices on paper.
    const VOICES: [Face; 5] = [Face::Serif, Face::SerifBold, Face::Sans, Face::SansBold, Face::SansNarrow];
    /// Where letters come from that this face lacks, in this order.
    fn fallbacks(self) -> [Face; 3] {
        match self {
            Face::Serif | Face::Georgian | Face::Latin | Face::Armenian => {
                [Face::Latin, Face::Georgian, Face::Armenian]
            }
            Face::SerifBold | Face::GeorgianBold | Face::LatinBold | Face::ArmenianBold => {
                [Face::LatinBold, Face::GeorgianBold, Face::ArmenianBold]
            }
            Face::Sans | Face::SansNarrow | Face::LatinSans => {
                [Face::LatinSans, Face::Georgian, Face::Armenian]
            }
            Face::SansBold | Face::LatinSansBold => {
                [Face::LatinSansBold, Face::GeorgianBold, Face::ArmenianBold]
            }
        }
    }

    /// Itself, then those.
    fn with_fallbacks(self) -> impl Iterator<Item = Face> {
        std::iter::once(self).chain(self.fallbacks())
    }

    fn has(self, letter: char) -> bool {
        self.metrics().glyph(letter).is_some()
    }

    /// Its name inside a PDF: six capitals, which double as the tag of a subset (ISO 32000-1, 9.6.4).
    pub(crate) fn id(self) -> FontId {
        FontId(self.tag().to_owned())
    }

    fn tag(self) -> &'static str {
        match self {
            Face::Serif => "BAAAAA",
            Face::SerifBold => "CAAAAA",
            Face::Sans => "DAAAAA",
            Face::SansBold => "EAAAAA",
            Face::SansNarrow => "NAAAAA",
            Face::Georgian => "FAAAAA",
            Face::GeorgianBold => "GAAAAA",
            Face::Latin => "HAAAAA",
            Face::LatinBold => "IAAAAA",
            Face::LatinSans => "JAAAAA",
            Face::LatinSansBold => "KAAAAA",
            Face::Armenian => "LAAAAA",
            Face::ArmenianBold => "MAAAAA",
        }
    }

    fn postscript_name(self) -> &'static str {
        match self {
            Face::Serif => "PTSerif-Regular",
            Face::SerifBold => "PTSerif-Bold",
            Face::Sans => "PTSans-Regular",
            Face::SansBold => "PTSans-Bold",
            Face::SansNarrow => "PTSans-Narrow",
            Face::Georgian => "NotoSansGeorgian-Regular",
            Face::GeorgianBold => "NotoSansGeorgian-Bold",
            Face::Latin => "Lora-Regular",
            Face::LatinBold => "Lora-Bold",
            Face::LatinSans => "IBMPlexSans-Regular",
            Face::LatinSansBold => "IBMPlexSans-Bold",
            Face::Armenian => "NotoSansArmenian-Regular",
            Face::ArmenianBold => "NotoSansArmenian-Bold",
        }
    }

    fn bytes(self) -> &'static [u8] {
        match self {
            Face::Serif => include_bytes!("../fonts/PTSerif_400Regular.ttf"),
            Face::SerifBold => include_bytes!("../fonts/PTSerif_700Bold.ttf"),
            Face::Sans => include_bytes!("../fonts/PTSans_400Regular.ttf"),
            Face::SansBold => include_bytes!("../fonts/PTSans_700Bold.ttf"),
            Face::SansNarrow => include_bytes!("../fonts/PTSansNarrow_400Regular.ttf"),
            Face::Georgian => include_bytes!("../fonts/NotoSansGeorgian_400Regular.ttf"),
            Face::GeorgianBold => include_bytes!("../fonts/NotoSansGeorgian_700Bold.ttf"),
            Face::Latin => include_bytes!("../fonts/Lora_400Regular.ttf"),
            Face::LatinBold => include_bytes!("../fonts/Lora_700Bold.ttf"),
            Face::LatinSans => include_bytes!("../fonts/IBMPlexSans_400Regular.ttf"),
            Face::LatinSansBold => include_bytes!("../fonts/IBMPlexSans_700Bold.ttf"),
            Face::Armenian => include_bytes!("../fonts/NotoSansArmenian_400Regular.ttf"),
            Face::ArmenianBold => include_bytes!("../fonts/NotoSansArmenian_700Bold.ttf"),
        }
    }

    /// Its measures, read once in a process, when they are first asked for.
    pub(crate) fn metrics(self) -> &'static Metrics {
        static ALL: [OnceLock<Metrics>; FACES] = [const { OnceLock::new() }; FACES];
        ALL[self as usize].get_or_init(|| Metrics::read(self))
    }
}

/// Characters below this are looked up in a flat table; from here on none is shown. It takes in Latin, Cyrillic,
/// Armenian, Georgian, punctuation, currency, № and mathematical signs.
const TABLE_END: usize = 0x2600;

const NO_GLYPH: u16 = 0;
const NOT_ASKED_YET: i16 = i16::MIN;

/// What must be known of a face to set a line in it. All lengths in thousandths of an em: every face of ours has
/// 1000 units to the em, and a test says so.
pub(crate) struct Metrics {
    face: Option<ttf_parser::Face<'static>>,
    glyphs: Vec<u16>,
    advances: Vec<u16>,
    /// For each glyph on the left, every glyph on the right: a row is there once its glyph is used.
    kerning: Vec<OnceLock<Box<[AtomicI16]>>>,
    /// Above the baseline, for placing lines in boxes.
    pub(crate) ascent: f32,
    /// Below the baseline, positive.
    pub(crate) descent: f32,
}

impl Metrics {
    fn read(face: Face) -> Metrics {
        // The bytes are compiled in; a test parses every face, so `None` cannot be met in a built program.
        let parsed = ttf_parser::Face::parse(face.bytes(), 0).ok();
        let count = parsed.as_ref().map_or(0, |parsed| usize::from(parsed.number_of_glyphs()));
        let mut metrics = Metrics {
            glyphs: vec![NO_GLYPH; TABLE_END],
            advances: vec![0; count],
            kerning: (0..count).map(|_| OnceLock::new()).collect(),
            ascent: parsed.as_ref().map_or(0.0, |parsed| f32::from(parsed.ascender()) / 1000.0),
            descent: parsed.as_ref().map_or(0.0, |parsed| -f32::from(parsed.descender()) / 1000.0),
            face: None,
        };
        if let Some(parsed) = &parsed {
            metrics.fill(parsed);
        }
        metrics.face = parsed;
        metrics
    }

    fn fill(&mut self, parsed: &ttf_parser::Face<'static>) {
        let subtables = parsed.tables().cmap.into_iter().flat_map(|cmap| cmap.subtables);
        for subtable in subtables.filter(|subtable| subtable.is_unicode()) {
            subtable.codepoints(|code| {
                if let (Some(slot), Some(glyph)) =
                    (self.glyphs.get_mut(code as usize), subtable.glyph_index(code))
                {
                    *slot = glyph.0;
                }
            });
        }
        for (glyph, advance) in (0..).zip(&mut self.advances) {
            *advance = parsed.glyph_hor_advance(ttf_parser::GlyphId(glyph)).unwrap_or(0);
        }
    }

    /// The glyph of a letter, if the face has it.
    pub(crate) fn glyph(&self, letter: char) -> Option<u16> {
        self.glyphs.get(letter as usize).copied().filter(|glyph| *glyph != NO_GLYPH)
    }

    /// How far the pen moves for a glyph.
    pub(crate) fn advance(&self, glyph: u16) -> i32 {
        self.advances.get(usize::from(glyph)).copied().unwrap_or(0).into()
    }

    /// How much nearer (negative) or farther the second glyph of a pair stands.
    pub(crate) fn kern(&self, left: u16, right: u16) -> i32 {
        let Some(row) = self.kerning.get(usize::from(left)) else { return 0 };
        let row = row.get_or_init(|| self.advances.iter().map(|_| AtomicI16::new(NOT_ASKED_YET)).collect());
        let Some(slot) = row.get(usize::from(right)) else { return 0 };
        let known = slot.load(Ordering::Relaxed);
        if known != NOT_ASKED_YET {
            return known.into();
        }
        let kern = self.look_up_kern(left, right);
        slot.store(kern, Ordering::Relaxed);
        kern.into()
    }

    fn look_up_kern(&self, left: u16, right: u16) -> i16 {
        let (left, right) = (ttf_parser::GlyphId(left), ttf_parser::GlyphId(right));
        let Some(gpos) = self.face.as_ref().and_then(|face| face.tables().gpos) else { return 0 };
        let kern = ttf_parser::Tag::from_bytes(b"kern");
        let features = gpos.features.into_iter().filter(|feature| feature.tag == kern);
        let mut lookups: Vec<u16> = features.flat_map(|feature| feature.lookup_indices).collect();
        lookups.sort_unstable();
        lookups.dedup();
        let subtables = lookups.into_iter().filter_map(|index| gpos.lookups.get(index));
        subtables
            .flat_map(|lookup| lookup.subtables.into_iter::<PositioningSubtable<'_>>())
            .find_map(|subtable| match subtable {
                PositioningSubtable::Pair(pair) => pair_kern(pair, left, right),
                _ => None,
            })
            .unwrap_or(0)
    }
}

/// The adjustment that one subtable gives a pair; `None` passes the question on to the next subtable.
fn pair_kern(pair: PairAdjustment<'_>, left: ttf_parser::GlyphId, right: ttf_parser::GlyphId) -> Option<i16> {
    match pair {
        PairAdjustment::Format1 { coverage, sets } => {
            let set = sets.get(coverage.get(left)?)?;
            set.get(right).map(|(first, _)| first.x_advance)
        }
        PairAdjustment::Format2 { coverage, classes, matrix } => {
            coverage.get(left)?;
            let cell = matrix.get((classes.0.get(left), classes.1.get(right)))?;
            Some(cell.0.x_advance)
        }
    }
}

/// Whether every voice on paper can show a letter, by itself or through a face that stands in.
pub(crate) fn is_covered(letter: char) -> bool {
    Face::VOICES.into_iter().all(|voice| voice.with_fallbacks().any(|face| face.has(letter)))
}

/// What may stand between two words: a line ends after it, so the face of one does not depend on the other.
const BETWEEN_WORDS: [char; 5] = [' ', NO_BREAK, '-', '—', '–'];

/// Hands on a text in stretches of one face each, when `face` was asked for. A word with a letter that it lacks is set
/// in another as a whole, where one has all its letters.
pub(crate) fn in_runs<'a>(face: Face, text: &'a str, mut take: impl FnMut(Face, &'a str)) {
    let metrics = face.metrics();
    if text.chars().all(|letter| metrics.glyph(plain(letter)).is_some()) {
        return take(face, text);
    }
    let (mut begin, mut at, mut last) = (0, 0, face);
    for word in text.split_inclusive(BETWEEN_WORDS) {
        let whole = face_of_word(face, word);
        for letter in word.chars() {
            // Spaces are as wide whatever stands before them.
            let used = match plain(letter) {
                ' ' => face,
                letter => whole.unwrap_or_else(|| face_for(face, letter)),
            };
            if used != last && at > begin {
                take(last, &text[begin..at]);
                begin = at;
            }
            last = used;
            at += letter.len_utf8();
        }
    }
    take(last, &text[begin..]);
}

fn face_of_word(face: Face, word: &str) -> Option<Face> {
    let has_all = |face: &Face| word.chars().map(plain).all(|letter| face.has(letter));
    face.with_fallbacks().find(has_all)
}

fn face_for(face: Face, letter: char) -> Face {
    face.with_fallbacks().find(|face| face.has(letter)).unwrap_or(face)
}

/// Which glyphs of which face a job has used.
#[derive(Default)]
pub(crate) struct Used([Vec<bool>; FACES]);

impl Used {
    pub(crate) fn mark(&mut self, face: Face, glyph: u16) {
        let (marks, glyph) = (&mut self.0[face as usize], usize::from(glyph));
        if marks.len() <= glyph {
            marks.resize(glyph + 1, false);
        }
        marks[glyph] = true;
    }

    /// The glyphs of a face in rising order, glyph 0 first, as the subsetter demands; empty when nothing is used.
    fn glyphs(&self, face: Face) -> Vec<u16> {
        let marks = &self.0[face as usize];
        let used: Vec<u16> =
            (0..).zip(marks).skip(1).filter(|(_, used)| **used).map(|(glyph, _)| glyph).collect();
        if used.is_empty() { used } else { std::iter::once(0).chain(used).collect() }
    }
}

/// The subset of every face that a job has used, ready for a document.
pub(crate) fn subsets(used: &Used) -> Result<Vec<(FontId, PdfFont)>, PrintError> {
    let faces = Face::ALL.into_iter().map(|face| (face, used.glyphs(face)));
    let faces = faces.filter(|(_, glyphs)| !glyphs.is_empty());
    faces.map(|(face, glyphs)| Ok((face.id(), subset_of(face, &glyphs)?))).collect()
}

fn subset_of(face: Face, glyphs: &[u16]) -> Result<PdfFont, PrintError> {
    let file = ReadScope::new(face.bytes()).read::<FontData<'_>>().map_err(PrintError::pdf)?;
    let tables = file.table_provider(0).map_err(PrintError::pdf)?;
    let bytes = subset(&tables, glyphs, &SubsetProfile::Pdf, CmapTarget::Unicode).map_err(PrintError::pdf)?;
    let mut font = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new())
        .ok_or_else(|| PrintError::pdf("a subset cannot be read back"))?;
    font.font_name = Some(format!("{}+{}", face.tag(), face.postscript_name()));
    Ok(PdfFont::new(font))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_is_read_and_has_a_thousand_units_to_the_em() {
        for face in Face::ALL {
            let parsed = face.metrics().face.as_ref();
            assert_eq!(parsed.map(ttf_parser::Face::units_per_em), Some(1000), "{face:?}");
        }
    }

    #[test]
    fn figures_are_as_wide_as_each_other() {
        // A number by itself is set in one of these: they lack no figure.
        for face in Face::VOICES {
            let metrics = face.metrics();
            let digits: Vec<i32> = ('0'..='9')
                .filter_map(|digit| metrics.glyph(digit))
                .map(|glyph| metrics.advance(glyph))
                .collect();
            assert!(
                digits.len() == 10 && digits.iter().all(|width| *width == digits[0]),
                "{face:?} is tabular"
            );
        }
    }

    #[test]
    fn the_languages_of_the_country_are_covered() {
        let texts = "Ёё Ўў Іі Її Єє Ґґ Әә Өө Үү Җҗ Ңң Һһ Ҙҙ Ҡҡ Ҫҫ Ққ Ғғ Ұұ Ӏ ₽№«»— ივანე";
        for letter in texts.chars().filter(|letter| *letter != ' ') {
            assert!(is_covered(letter), "{letter} U+{:04X}", u32::from(letter));
        }
        assert!(!is_covered('漢'));
    }

    #[test]
    fn names_of_vietnam_azerbaijan_and_armenia_are_covered_in_capitals_too() {
        let texts = "Nguyễn Thị Ánh Tuyết Đặng Phước Ơn Vũ Hữu Əliyev Şəhriyar Ağayeva Nərgiz Qızı \
            Հովհաննիսյան Գևորգ Ծովինար Oʻtkir Çağrı İsmayıl";
        for letter in texts.chars().filter(|letter| *letter != ' ') {
            for letter in letter.to_uppercase().chain([letter]) {
                assert!(is_covered(letter), "{letter} U+{:04X}", u32::from(letter));
            }
        }
        // Read from the right: not set by this program.
        for letter in ['ש', 'م'] {
            assert!(!is_covered(letter), "{letter}");
        }
    }

    fn runs(text: &str) -> Vec<(Face, String)> {
        let mut runs = Vec::new();
        in_runs(Face::SerifBold, text, |face, run| runs.push((face, run.to_owned())));
        runs
    }

    #[test]
    fn a_word_is_set_in_one_face_and_the_others_in_their_own() {
        let run = |face, text: &str| (face, text.to_owned());
        assert_eq!(runs("Окунев Лаврентий"), [run(Face::SerifBold, "Окунев Лаврентий")]);
        assert_eq!(
            runs("Окунев Nguyễn, 1961"),
            [run(Face::SerifBold, "Окунев "), run(Face::LatinBold, "Nguyễn,"), run(Face::SerifBold, " 1961")]
        );
        assert_eq!(
            runs("Əliyev-Окунев ივანე"),
            [
                run(Face::LatinBold, "Əliyev-"),
                run(Face::SerifBold, "Окунев "),
                run(Face::GeorgianBold, "ივანე")
            ]
        );
        assert_eq!(runs("Գևորգ")[0].0, Face::ArmenianBold);
        assert_eq!(runs(""), [run(Face::SerifBold, "")]);
    }

    #[test]
    fn pairs_are_kerned() {
        let metrics = Face::Sans.metrics();
        let kern = |left, right| metrics.kern(metrics.glyph(left).unwrap(), metrics.glyph(right).unwrap());
        assert!(kern('Г', 'о') < 0, "«Го» is drawn together");
        assert_eq!(kern('н', 'н'), 0);
    }
}
