//! Reads our own PDFs back for the tests: what stands where, in millimetres from the top left corner.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, content::Content};

use crate::{font::Face, text::measure};

/// A line of text as it stands on a page.
#[derive(Debug, Clone)]
pub(crate) struct Text {
    pub(crate) x: f32,
    /// The baseline.
    pub(crate) y: f32,
    /// In points.
    pub(crate) size: f32,
    /// From its first letter to its last, kerned, in millimetres.
    pub(crate) width: f32,
    /// Whether it runs to the right: a page that is turned turns its lines.
    pub(crate) level: bool,
    pub(crate) text: String,
}

/// A filled or stroked rectangle: its top left corner and size.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rectangle {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) filled: bool,
}

/// What a page holds.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) texts: Vec<Text>,
    pub(crate) rectangles: Vec<Rectangle>,
    /// Where pictures stand.
    pub(crate) pictures: Vec<Rectangle>,
    /// Each stroke's points.
    pub(crate) strokes: Vec<Vec<(f32, f32)>>,
}

impl Page {
    /// All text, line by line.
    pub(crate) fn text(&self) -> String {
        self.texts.iter().map(|text| text.text.as_str()).collect::<Vec<_>>().join("\n")
    }

    /// The line that begins with these words.
    pub(crate) fn find(&self, start: &str) -> &Text {
        let found = self.texts.iter().find(|text| text.text.starts_with(start));
        found.unwrap_or_else(|| panic!("no line begins with {start:?}:\n{}", self.text()))
    }
}

/// Nothing on paper may stand farther from its constant than this, in millimetres.
const TOLERANCE: f32 = 0.1;

/// Holds what was read against what it should be, length by length.
#[track_caller]
pub(crate) fn stand(what: &str, lengths: &[(f32, f32)]) {
    for (place, (read, constant)) in lengths.iter().enumerate() {
        assert!((read - constant).abs() < TOLERANCE, "{what}, length {place}: {read} for {constant}");
    }
}

/// The pages of a file.
pub(crate) fn pages(bytes: &[u8]) -> Vec<Page> {
    let file = Document::load_mem(bytes).unwrap();
    file.get_pages().into_values().map(|id| page(&file, id)).collect()
}

const MM: f32 = 25.4 / 72.0;

fn page(file: &Document, id: lopdf::ObjectId) -> Page {
    let media = file.get_dictionary(id).unwrap().get(b"MediaBox").unwrap().as_array().unwrap();
    let media: Vec<f32> = media.iter().map(|number| number.as_float().unwrap()).collect();
    let letters = letters(file, id);
    let content = Content::decode(&file.get_page_content(id)).unwrap();
    let mut page = Page { width: media[2] * MM, height: media[3] * MM, ..Page::default() };
    let mut matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];
    let (mut font, mut size, mut at) = (Vec::new(), 0.0, (0.0, 0.0));
    let mut stroke: Vec<(f32, f32)> = Vec::new();
    let (mut rectangle, mut outer) = (None, Vec::new());
    for operation in &content.operations {
        let numbers: Vec<f32> =
            operation.operands.iter().filter_map(|operand| operand.as_float().ok()).collect();
        let height = page.height;
        let place = |x: f32, y: f32| {
            let [a, b, c, d, e, f] = matrix;
            ((x * a + y * c + e) * MM, height - (x * b + y * d + f) * MM)
        };
        // A quarter turn keeps lengths: one of the two is 0.
        let scale = matrix[0].abs() + matrix[1].abs();
        match operation.operator.as_str() {
            "q" => outer.push(matrix),
            "Q" => matrix = outer.pop().unwrap(),
            "cm" => matrix = within(&numbers, matrix),
            "Do" => {
                // A picture fills the unit square.
                let (first, second) = (place(0.0, 0.0), place(1.0, 1.0));
                let (x, y) = (first.0.min(second.0), first.1.min(second.1));
                let (width, height) = ((first.0 - second.0).abs(), (first.1 - second.1).abs());
                page.pictures.push(Rectangle { x, y, width, height, filled: true });
            }
            "Tf" => {
                font = operation.operands[0].as_name().unwrap().to_vec();
                size = numbers[0] * scale;
            }
            "Td" => at = place(numbers[0], numbers[1]),
            "Tm" => {
                at = place(numbers[4], numbers[5]);
                page.texts.last_mut().unwrap().level &= numbers[1] == 0.0;
            }
            "BT" => {
                let level = matrix[1] == 0.0 && matrix[0] > 0.0;
                let (x, y, size, width) = (0.0, 0.0, 0.0, 0.0);
                page.texts.push(Text { x, y, size, width, level, text: String::new() });
            }
            "Tj" | "TJ" => {
                let line = page.texts.last_mut().unwrap();
                (line.x, line.y, line.size) = (at.0, at.1, size);
                let run = shown(&operation.operands, &letters[&font]);
                line.width += measure(face(&font), 0, &run) as f32 * size * MM / 1000.0;
                line.text.push_str(&run);
            }
            "re" => {
                let first = place(numbers[0], numbers[1]);
                let second = place(numbers[0] + numbers[2], numbers[1] + numbers[3]);
                let (x, y) = (first.0.min(second.0), first.1.min(second.1));
                let (width, height) = ((first.0 - second.0).abs(), (first.1 - second.1).abs());
                rectangle = Some(Rectangle { x, y, width, height, filled: false });
            }
            "f" => page.rectangles.extend(rectangle.take().map(|found| Rectangle { filled: true, ..found })),
            "m" => stroke = vec![place(numbers[0], numbers[1])],
            "l" => stroke.push(place(numbers[0], numbers[1])),
            "S" => match rectangle.take() {
                Some(found) => page.rectangles.push(found),
                None => page.strokes.push(std::mem::take(&mut stroke)),
            },
            _ => {}
        }
    }
    page
}

/// The face that a file calls by this name.
fn face(name: &[u8]) -> Face {
    Face::ALL.into_iter().find(|face| face.id().0.as_bytes() == name).unwrap()
}

/// A matrix inside another one.
fn within(inner: &[f32], outer: [f32; 6]) -> [f32; 6] {
    let [a, b, c, d, e, f] = outer;
    let map = |x: f32, y: f32| [x * a + y * c, x * b + y * d];
    let ([x, y], [z, w], [right, up]) =
        (map(inner[0], inner[1]), map(inner[2], inner[3]), map(inner[4], inner[5]));
    [x, y, z, w, right + e, up + f]
}

fn shown(operands: &[Object], letters: &BTreeMap<u16, String>) -> String {
    let flat = operands.iter().flat_map(|operand| match operand {
        Object::Array(items) => items.clone(),
        other => vec![other.clone()],
    });
    let bytes: Vec<u8> = flat.filter_map(|item| item.as_str().map(<[u8]>::to_vec).ok()).flatten().collect();
    bytes.chunks(2).map(|pair| letters[&u16::from_be_bytes([pair[0], pair[1]])].clone()).collect()
}

/// What each glyph of each font means, from the fonts' own tables: what a reader copies out of the file.
fn letters(file: &Document, page: lopdf::ObjectId) -> BTreeMap<Vec<u8>, BTreeMap<u16, String>> {
    let fonts = file.get_page_fonts(page).unwrap();
    fonts.into_iter().map(|(name, font)| (name, to_unicode(file, font))).collect()
}

fn to_unicode(file: &Document, font: &Dictionary) -> BTreeMap<u16, String> {
    let stream = file.dereference(font.get(b"ToUnicode").unwrap()).unwrap().1.as_stream().unwrap();
    let text = String::from_utf8(stream.get_plain_content().unwrap()).unwrap();
    let mut letters = BTreeMap::new();
    let mut ranges = false;
    for line in text.lines() {
        ranges = (ranges || line.contains("beginbfrange")) && !line.contains("endbfrange");
        let codes: Vec<Vec<u16>> = line.split('<').skip(1).filter_map(hexadecimal).collect();
        match (&codes[..], ranges) {
            ([from, to, start], true) if from.len() == 1 => {
                for (step, glyph) in (from[0]..=to[0]).enumerate() {
                    letters.insert(glyph, String::from_utf16(&[start[0] + step as u16]).unwrap());
                }
            }
            ([glyph, letter], false) if glyph.len() == 1 => {
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
