//! Reads our own PDFs back for the tests: what stands where, in millimetres from the top left corner.
//!
//! Nothing here asks the layout: widths, kerning and the shapes of letters are those that the file holds.

mod checks;
mod fonts;
mod structure;

use letterdesk_model::progress::without_progress;
use letterdesk_words::Language;
use lopdf::{Document, Object, ObjectId, content::Content};

use crate::{
    document::{About, finish},
    font::Face,
    page::Pages,
};
pub(crate) use checks::{address, block, lines_of, postmark};
use fonts::Fonts;
pub(crate) use structure::{Heard, heard};

/// The left, top, right and bottom of something.
pub(crate) type Edges = [f32; 4];

/// A line of text as it stands on a page.
#[derive(Debug, Clone)]
pub(crate) struct Text {
    pub(crate) x: f32,
    /// The baseline.
    pub(crate) y: f32,
    /// In points.
    pub(crate) size: f32,
    /// How far the pen moves from its first letter to behind its last, kerned and spaced, in millimetres.
    pub(crate) width: f32,
    /// Whether it runs to the right: a page that is turned turns its lines.
    pub(crate) level: bool,
    /// Whether it runs neither along nor across the page, as in a postmark.
    pub(crate) tilted: bool,
    /// The face of its first letter.
    pub(crate) face: Face,
    pub(crate) text: String,
    /// What each of its letters blackens; a space blackens nothing.
    pub(crate) ink: Vec<Edges>,
    pub(crate) mark: Mark,
    /// Whether a space that nobody sees parts it from what is read next.
    pub(crate) parted: bool,
}

/// What a thing on a page is marked as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Mark {
    #[default]
    Unmarked,
    Artifact,
    /// Of an element, under this number.
    Content(i64),
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

impl Rectangle {
    pub(crate) fn edges(&self) -> Edges {
        [self.x, self.y, self.x + self.width, self.y + self.height]
    }
}

/// What a stroke is drawn with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Pen {
    pub(crate) width: f32,
    /// From dot to dot of a dotted stroke.
    pub(crate) dots: Option<f32>,
}

/// What a page holds.
#[derive(Debug, Default)]
pub(crate) struct Page {
    /// As it is once it is trimmed, and so is every place on it.
    pub(crate) width: f32,
    pub(crate) height: f32,
    /// How far it goes on beyond each edge before that.
    pub(crate) bleed: f32,
    pub(crate) texts: Vec<Text>,
    pub(crate) rectangles: Vec<Rectangle>,
    /// Where pictures stand.
    pub(crate) pictures: Vec<Rectangle>,
    /// Each stroke's points; those of a curve lie on it.
    pub(crate) strokes: Vec<Vec<(f32, f32)>>,
    /// What each stroke is drawn with.
    pub(crate) pens: Vec<Pen>,
    /// How many things are painted outside of every mark.
    pub(crate) unmarked: usize,
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
pub(crate) const TOLERANCE: f32 = 0.1;

pub(crate) fn near(read: f32, constant: f32) -> bool {
    (read - constant).abs() < TOLERANCE
}

/// Holds what was read against what it should be, length by length.
#[track_caller]
pub(crate) fn stand(what: &str, lengths: &[(f32, f32)]) {
    for (place, (read, constant)) in lengths.iter().enumerate() {
        assert!(near(*read, *constant), "{what}, length {place}: {read} for {constant}");
    }
}

/// What was drawn, as the file of pages drawn by themselves.
pub(crate) fn file_of(drawn: Pages) -> Vec<u8> {
    let date = chrono::NaiveDate::from_ymd_opt(2026, 1, 29).unwrap();
    let about = About::of("Вечер писем", Language::Russian, date);
    without_progress(|progress| finish(drawn, &about, progress)).unwrap().bytes
}

/// The pages of a file.
pub(crate) fn pages(bytes: &[u8]) -> Vec<Page> {
    let file = Document::load_mem(bytes).unwrap();
    let mut fonts = Fonts::default();
    file.get_pages().into_values().map(|id| page(&file, id, &mut fonts)).collect()
}

const MM: f32 = 25.4 / 72.0;
/// From one place to another: as a PDF writes its matrices.
type Matrix = [f32; 6];
const AS_IT_IS: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

fn page(file: &Document, id: ObjectId, fonts: &mut Fonts) -> Page {
    let dictionary = file.get_dictionary(id).unwrap();
    let area = |name: &[u8]| {
        let area = dictionary.get(name).unwrap().as_array().unwrap();
        area.iter().map(|number| number.as_float().unwrap()).collect::<Vec<f32>>()
    };
    let (media, trim) = (area(b"MediaBox"), area(b"TrimBox"));
    let bleed = trim[0];
    let even = [trim[0] - media[0], trim[1] - media[1], media[2] - trim[2], media[3] - trim[3]];
    assert!(even.iter().all(|edge| near(edge * MM, bleed * MM)), "{media:?} around {trim:?}");
    if bleed > 0.0 {
        assert_eq!(area(b"BleedBox"), media);
    }
    fonts.read(file, id);
    let content = Content::decode(&file.get_page_content(id)).unwrap();
    let (width, height) = ((trim[2] - bleed) * MM, (trim[3] - bleed) * MM);
    let page = Page { width, height, bleed: bleed * MM, ..Page::default() };
    let (now, outer, path) = (State::default(), Vec::new(), Path::default());
    let now = State { matrix: [1.0, 0.0, 0.0, 1.0, -bleed, -bleed], ..now };
    let mark = Mark::Unmarked;
    let mut reader = Reader { fonts, page, now, outer, path, line: AS_IT_IS, mark };
    for operation in &content.operations {
        let operands = &operation.operands;
        let numbers: Vec<f32> = operands.iter().filter_map(|operand| operand.as_float().ok()).collect();
        reader.follow(&operation.operator, operands, &numbers);
    }
    reader.page
}

/// What is set at the moment.
#[derive(Clone)]
struct State {
    matrix: Matrix,
    font: Vec<u8>,
    size: f32,
    /// After every letter, as `Tc` says.
    spacing: f32,
    pen: Pen,
    /// What is drawn is seen within these.
    clip: Option<Edges>,
}

impl Default for State {
    fn default() -> State {
        let pen = Pen { width: 1.0, dots: None };
        State { matrix: AS_IT_IS, font: Vec::new(), size: 0.0, spacing: 0.0, pen, clip: None }
    }
}

/// What is drawn by the next painting operator.
#[derive(Default)]
struct Path {
    points: Vec<(f32, f32)>,
    rectangle: Option<Rectangle>,
}

struct Reader<'a> {
    fonts: &'a Fonts,
    page: Page,
    now: State,
    outer: Vec<State>,
    path: Path,
    /// Where the line that is being written begins.
    line: Matrix,
    mark: Mark,
}

impl Reader<'_> {
    fn follow(&mut self, operator: &str, operands: &[Object], numbers: &[f32]) {
        if self.mark == Mark::Unmarked && matches!(operator, "Tj" | "TJ" | "S" | "f" | "Do") {
            self.page.unmarked += 1;
        }
        match (operator, numbers) {
            ("BMC" | "BDC", _) => {
                assert_eq!(self.mark, Mark::Unmarked, "no mark lies in another");
                let number = operands.get(1).map(|of| of.as_dict().unwrap().get(b"MCID").unwrap());
                self.mark = number.map_or(Mark::Artifact, |of| Mark::Content(of.as_i64().unwrap()));
            }
            ("EMC", _) => self.mark = Mark::Unmarked,
            ("q", _) => self.outer.push(self.now.clone()),
            ("Q", _) => self.now = self.outer.pop().unwrap(),
            ("cm", _) => self.now.matrix = within(numbers, self.now.matrix),
            ("w", [width]) => self.now.pen.width = width * self.scale() * MM,
            ("d", _) => {
                let lengths = operands[0].as_array().unwrap();
                let last = lengths.last().map(|pitch| pitch.as_float().unwrap());
                self.now.pen.dots = last.map(|pitch| pitch * self.scale() * MM);
            }
            ("Do", _) => {
                // A picture fills the unit square.
                let picture = self.rectangle(&[0.0, 0.0, 1.0, 1.0], true);
                let [left, top, right, bottom] = picture.edges();
                let [a, b, c, d] = self.now.clip.unwrap_or(picture.edges());
                let (x, y, right, bottom) = (left.max(a), top.max(b), right.min(c), bottom.min(d));
                let (width, height) = (right - x, bottom - y);
                self.page.pictures.push(Rectangle { x, y, width, height, filled: true });
            }
            ("BT" | "Tf" | "Tc" | "Td" | "Tm" | "Tj" | "TJ", _) => self.write(operator, operands, numbers),
            _ => self.draw(operator, numbers),
        }
    }

    fn write(&mut self, operator: &str, operands: &[Object], numbers: &[f32]) {
        match (operator, numbers) {
            ("BT", _) => {
                self.line = AS_IT_IS;
                let (x, y, size, width) = (0.0, 0.0, 0.0, 0.0);
                let (level, tilted, face) = (true, false, Face::Serif);
                let (text, ink) = (String::new(), Vec::new());
                let (mark, parted) = (self.mark, false);
                self.page.texts.push(Text {
                    x,
                    y,
                    size,
                    width,
                    level,
                    tilted,
                    face,
                    text,
                    ink,
                    mark,
                    parted,
                });
            }
            ("Tf", [size]) => {
                self.now.font = operands[0].as_name().unwrap().to_vec();
                self.now.size = *size;
            }
            ("Tc", [spacing]) => self.now.spacing = *spacing,
            ("Td", [x, y]) => self.line = within(&[1.0, 0.0, 0.0, 1.0, *x, *y], self.line),
            ("Tm", _) => self.line.copy_from_slice(numbers),
            _ => self.show(operands),
        }
    }

    /// Shows a run of letters behind those that stand in the line already.
    fn show(&mut self, operands: &[Object]) {
        let font = self.fonts.named(&self.now.font);
        let (matrix, size) = (within(&self.line, self.now.matrix), self.now.size);
        let to_mm = (matrix[0].hypot(matrix[1])) * MM;
        let (height, spacing) = (self.page.height, self.now.spacing);
        let line = self.page.texts.last_mut().unwrap();
        if let (Mark::Content(_), [space]) = (self.mark, operands)
            && !line.text.is_empty()
            && items(space).iter().all(|item| item.as_str().is_ok_and(|codes| font.reads(codes) == " "))
        {
            line.parted = true;
            return;
        }
        if line.text.is_empty() {
            (line.x, line.y) = placed(matrix, height, (0.0, 0.0));
            (line.size, line.face) = (size * to_mm / MM, font.face);
            line.level = matrix[1] == 0.0 && matrix[0] > 0.0;
            line.tilted = matrix[0] != 0.0 && matrix[1] != 0.0;
        }
        let mut pen = line.width / to_mm;
        for item in operands.iter().flat_map(items) {
            let Ok(codes) = item.as_str() else {
                pen -= item.as_float().unwrap() / 1000.0 * size;
                continue;
            };
            for code in codes.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])) {
                let glyph = font.glyph(code);
                line.text.push_str(&glyph.letter);
                if let Some([left, bottom, right, top]) = glyph.outline {
                    let at =
                        |x: f32, y: f32| placed(matrix, height, (pen + x / 1000.0 * size, y / 1000.0 * size));
                    line.ink.push(around(&[
                        at(left, bottom),
                        at(right, bottom),
                        at(left, top),
                        at(right, top),
                    ]));
                }
                pen += glyph.width / 1000.0 * size + spacing;
            }
        }
        line.width = pen * to_mm;
    }

    fn draw(&mut self, operator: &str, numbers: &[f32]) {
        match (operator, numbers) {
            ("re", _) => self.path.rectangle = Some(self.rectangle(numbers, false)),
            ("m", [x, y]) => self.path.points = vec![self.place(*x, *y)],
            ("l", [x, y]) => self.path.points.push(self.place(*x, *y)),
            ("c", [a, b, c, d, x, y]) => {
                let (first, second) = (self.place(*a, *b), self.place(*c, *d));
                let (start, end) = (*self.path.points.last().unwrap(), self.place(*x, *y));
                self.path.points.extend(along([start, first, second, end]));
            }
            ("h", _) => self.path.points.push(self.path.points[0]),
            ("W", _) => self.now.clip = self.path.rectangle.take().map(|area| area.edges()),
            ("f", _) => {
                let filled = self.path.rectangle.take().map(|found| Rectangle { filled: true, ..found });
                self.page.rectangles.extend(filled);
            }
            ("S", _) => match self.path.rectangle.take() {
                Some(outline) => self.page.rectangles.push(outline),
                None => {
                    self.page.strokes.push(std::mem::take(&mut self.path.points));
                    self.page.pens.push(self.now.pen);
                }
            },
            _ => {}
        }
    }

    fn place(&self, x: f32, y: f32) -> (f32, f32) {
        placed(self.now.matrix, self.page.height, (x, y))
    }

    /// A rectangle as `re` gives it.
    fn rectangle(&self, numbers: &[f32], filled: bool) -> Rectangle {
        let corner = self.place(numbers[0], numbers[1]);
        let other = self.place(numbers[0] + numbers[2], numbers[1] + numbers[3]);
        let [x, y, right, bottom] = around(&[corner, other]);
        Rectangle { x, y, width: right - x, height: bottom - y, filled }
    }

    /// How long a length of the page's own is, in points. A quarter turn keeps lengths: one of the two is 0.
    fn scale(&self) -> f32 {
        self.now.matrix[0].abs() + self.now.matrix[1].abs()
    }
}

/// The operands of `Tj` and `TJ`, one by one.
fn items(operand: &Object) -> Vec<&Object> {
    match operand {
        Object::Array(items) => items.iter().collect(),
        other => vec![other],
    }
}

/// Where a point comes to lie on a page of this height.
fn placed([a, b, c, d, e, f]: Matrix, height: f32, (x, y): (f32, f32)) -> (f32, f32) {
    ((x * a + y * c + e) * MM, height - (x * b + y * d + f) * MM)
}

/// The edges of the smallest upright box around some points.
fn around(points: &[(f32, f32)]) -> Edges {
    let start = [f32::INFINITY, f32::INFINITY, f32::NEG_INFINITY, f32::NEG_INFINITY];
    points.iter().fold(start, |[left, top, right, bottom], (x, y)| {
        [left.min(*x), top.min(*y), right.max(*x), bottom.max(*y)]
    })
}

/// Points of a cubic curve behind its first one, its end among them.
fn along([from, first, second, to]: [(f32, f32); 4]) -> impl Iterator<Item = (f32, f32)> {
    const STEPS: u8 = 8;
    (1..=STEPS).map(move |step| {
        let t = f32::from(step) / f32::from(STEPS);
        let rest = 1.0 - t;
        let mix = |a: f32, b: f32, c: f32, d: f32| {
            rest * rest * rest * a + 3.0 * t * rest * (rest * b + t * c) + t * t * t * d
        };
        (mix(from.0, first.0, second.0, to.0), mix(from.1, first.1, second.1, to.1))
    })
}

/// A matrix inside another one.
fn within(inner: &[f32], outer: Matrix) -> Matrix {
    let [a, b, c, d, e, f] = outer;
    let map = |x: f32, y: f32| [x * a + y * c, x * b + y * d];
    let ([x, y], [z, w], [right, up]) =
        (map(inner[0], inner[1]), map(inner[2], inner[3]), map(inner[4], inner[5]));
    [x, y, z, w, right + e, up + f]
}

mod tests;
