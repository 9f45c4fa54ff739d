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

use crate::error::PrintError;

/// A face of the house. PT Serif speaks of people and figures, PT Sans of everything else; the Georgian faces
/// stand in for letters that the PT family lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Face {
    Serif,
    SerifBold,
    Sans,
    SansBold,
    SansNarrow,
    Georgian,
    GeorgianBold,
}

impl Face {
    pub(crate) const ALL: [Face; 7] = [
        Face::Serif,
        Face::SerifBold,
        Face::Sans,
        Face::SansBold,
        Face::SansNarrow,
        Face::Georgian,
        Face::GeorgianBold,
    ];

    /// Where letters come from that this face lacks.
    pub(crate) fn fallback(self) -> Face {
        match self {
            Face::Serif | Face::Sans | Face::SansNarrow | Face::Georgian => Face::Georgian,
            Face::SerifBold | Face::SansBold | Face::GeorgianBold => Face::GeorgianBold,
        }
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
        }
    }

    /// Its measures, read once in a process, when they are first asked for.
    pub(crate) fn metrics(self) -> &'static Metrics {
        static ALL: [OnceLock<Metrics>; Face::ALL.len()] = [const { OnceLock::new() }; Face::ALL.len()];
        ALL[self as usize].get_or_init(|| Metrics::read(self))
    }
}

/// Characters below this are looked up in a flat table; from here on none is shown. It takes in Latin, Cyrillic,
/// Georgian, punctuation, currency, № and mathematical signs.
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

/// Whether every voice on paper can show a letter, by itself or through its fallback.
pub(crate) fn is_covered(letter: char) -> bool {
    let has = |face: Face| face.metrics().glyph(letter).is_some();
    let family = [Face::Serif, Face::SerifBold, Face::Sans, Face::SansBold].into_iter().all(has);
    family || [Face::Georgian, Face::GeorgianBold].into_iter().all(has)
}

/// The face that shows a letter when `face` was asked for.
pub(crate) fn face_for(face: Face, letter: char) -> Face {
    if face.metrics().glyph(letter).is_some() { face } else { face.fallback() }
}

/// Which glyphs of which face a job has used.
#[derive(Default)]
pub(crate) struct Used([Vec<bool>; Face::ALL.len()]);

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
            let metrics = face.metrics();
            assert_eq!(metrics.face.as_ref().map(ttf_parser::Face::units_per_em), Some(1000), "{face:?}");
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
    fn pairs_are_kerned() {
        let metrics = Face::Sans.metrics();
        let kern = |left, right| metrics.kern(metrics.glyph(left).unwrap(), metrics.glyph(right).unwrap());
        assert!(kern('Г', 'о') < 0, "«Го» is drawn together");
        assert_eq!(kern('н', 'н'), 0);
    }
}
