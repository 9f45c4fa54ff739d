//! The fonts of a file: what each code means, how wide it is, and what its outline covers.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use ttf_parser::GlyphId;

use crate::font::Face;

/// The fonts of a file by the names that its pages call them.
#[derive(Default)]
pub(super) struct Fonts(BTreeMap<Vec<u8>, Font>);

/// A font of a file.
pub(super) struct Font {
    pub(super) face: Face,
    glyphs: BTreeMap<u16, Glyph>,
}

/// What a code shows. Lengths in thousandths of the size.
pub(super) struct Glyph {
    /// What a reader copies out of the file.
    pub(super) letter: String,
    /// How far the pen moves, as the file's table says.
    pub(super) width: f32,
    /// How far it moves as the embedded font says.
    pub(super) own_width: f32,
    /// Left, bottom, right and top, from the pen; `None` for a space.
    pub(super) outline: Option<[f32; 4]>,
}

impl Fonts {
    /// Takes in the fonts of a page that are not known yet.
    pub(super) fn read(&mut self, file: &Document, page: ObjectId) {
        for (name, font) in file.get_page_fonts(page).unwrap() {
            self.0.entry(name).or_insert_with_key(|name| Font::read(file, name, font));
        }
    }

    pub(super) fn named(&self, name: &[u8]) -> &Font {
        &self.0[name]
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Font> {
        self.0.values()
    }
}

impl Font {
    fn read(file: &Document, name: &[u8], font: &Dictionary) -> Font {
        let descendants = value(file, font, b"DescendantFonts").as_array().unwrap();
        let descendant = file.dereference(&descendants[0]).unwrap().1.as_dict().unwrap();
        let descriptor = value(file, descendant, b"FontDescriptor").as_dict().unwrap();
        let program = stream(file, descriptor, b"FontFile2").get_plain_content().unwrap();
        let program = ttf_parser::Face::parse(&program, 0).unwrap();
        let widths = widths(value(file, descendant, b"W").as_array().unwrap());
        let glyph = |(code, letter)| {
            let id = GlyphId(code);
            let outline = program.glyph_bounding_box(id);
            let outline = outline.map(|edges| [edges.x_min, edges.y_min, edges.x_max, edges.y_max]);
            let own_width = program.glyph_hor_advance(id).unwrap().into();
            let outline = outline.map(|edges| edges.map(f32::from));
            (code, Glyph { letter, width: widths[&code], own_width, outline })
        };
        let glyphs = to_unicode(stream(file, font, b"ToUnicode")).into_iter().map(glyph).collect();
        let face = Face::ALL.into_iter().find(|face| face.id().0.as_bytes() == name).unwrap();
        Font { face, glyphs }
    }

    pub(super) fn glyph(&self, code: u16) -> &Glyph {
        &self.glyphs[&code]
    }

    /// What a run of codes reads.
    pub(super) fn reads(&self, codes: &[u8]) -> String {
        let codes = codes.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
        codes.map(|code| self.glyph(code).letter.as_str()).collect()
    }

    pub(super) fn glyphs(&self) -> impl Iterator<Item = &Glyph> {
        self.glyphs.values()
    }
}

fn value<'a>(file: &'a Document, dictionary: &'a Dictionary, key: &[u8]) -> &'a Object {
    file.dereference(dictionary.get(key).unwrap()).unwrap().1
}

fn stream<'a>(file: &'a Document, dictionary: &'a Dictionary, key: &[u8]) -> &'a Stream {
    value(file, dictionary, key).as_stream().unwrap()
}

/// The table of widths: a first code and the widths from it on, or two codes and the width of all between.
/// Source: ISO 32000-1, 9.7.4.3.
fn widths(table: &[Object]) -> BTreeMap<u16, f32> {
    let code = |object: &Object| u16::try_from(object.as_i64().unwrap()).unwrap();
    let mut widths = BTreeMap::new();
    let mut rest = table;
    loop {
        match rest {
            [first, Object::Array(list), ..] => {
                let list = list.iter().map(|width| width.as_float().unwrap());
                widths.extend((code(first)..).zip(list));
                rest = &rest[2..];
            }
            [first, last, width, ..] => {
                let width = width.as_float().unwrap();
                widths.extend((code(first)..=code(last)).map(|code| (code, width)));
                rest = &rest[3..];
            }
            _ => return widths,
        }
    }
}

fn to_unicode(stream: &Stream) -> BTreeMap<u16, String> {
    let text = String::from_utf8(stream.get_plain_content().unwrap()).unwrap();
    let mut letters = BTreeMap::new();
    let mut kind = None;
    for line in text.lines() {
        if let Some((_, begun)) = line.split_once("beginbf") {
            kind = Some(begun.trim() == "range");
        } else if line.contains("endbf") {
            kind = None;
        }
        let codes: Vec<Vec<u16>> = line.split('<').skip(1).filter_map(hexadecimal).collect();
        match (&codes[..], kind) {
            ([from, to, start], Some(true)) => {
                for (step, glyph) in (from[0]..=to[0]).enumerate() {
                    letters.insert(glyph, String::from_utf16(&[start[0] + step as u16]).unwrap());
                }
            }
            ([glyph, letter], Some(false)) => {
                letters.insert(glyph[0], String::from_utf16(letter).unwrap());
            }
            _ => {}
        }
    }
    letters
}

fn hexadecimal(text: &str) -> Option<Vec<u16>> {
    let digits = text.split('>').next()?;
    (0..digits.len() / 4)
        .map(|place| u16::from_str_radix(&digits[place * 4..place * 4 + 4], 16).ok())
        .collect()
}
