//! The sheet of paper: everything is drawn in millimetres from the top left corner, and only this module knows
//! that a PDF counts points from the bottom left.
//!
//! Not for: what stands on a document. One transformation matrix a page turns millimetres into points and carries
//! the printer's correction; the numbers inside a page are therefore millimetres from its bottom left corner.

mod correction;
mod marks;
mod pictures;
mod sheet;

use printpdf::{
    Color, CurTransMat, Greyscale, Line, LineCapStyle, LineDashPattern, LineJoinStyle, LinePoint, Op,
    PaintMode, PdfFontHandle, PdfPage, Point, Pt, Rect, Rgb, TextItem, TextMatrix,
};

use crate::{
    clean::{Clean, plain},
    error::PrintError,
    font::{self, Face, Used},
    options::PrintSize,
    picture::Picture,
    text::{Fitted, Style, hanging},
};
pub use correction::Correction;
pub(crate) use correction::{MAX_DRIFT, MAX_SHIFT};
use marks::Tags;
pub(crate) use marks::{Element, Kid, Role, Tagged};
pub(crate) use pictures::{Fill, PictureId};
use sheet::Sheet;
pub(crate) use sheet::{Paper, Turn, lying};

/// The inks. Text is plain black: an office printer dithers grey, and small grey letters fray.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Ink {
    Black,
    /// Hairlines that divide.
    Grey,
    /// The postmark: the green of "counted".
    Green,
}

impl Ink {
    fn color(self) -> Color {
        match self {
            Ink::Black => Color::Greyscale(Greyscale::new(0.0, None)),
            Ink::Grey => Color::Greyscale(Greyscale::new(0.6, None)),
            // #26593E
            Ink::Green => Color::Rgb(Rgb::new(0.149, 0.349, 0.243, None)),
        }
    }
}

/// A hairline, in millimetres.
pub(crate) const HAIRLINE: f32 = 0.2;

/// What is set on the page at the moment, so that it is written only when it changes.
#[derive(Clone, Default)]
struct State {
    fill: Option<Ink>,
    stroke: Option<(Ink, f32, Cap)>,
    font: Option<(Face, f32)>,
    spacing: f32,
}

/// How a stroke ends.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Cap {
    Butt,
    Round,
}

/// How thin lines are drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Lines {
    /// Thin and grey: seen, and not in the way.
    Fine,
    /// Black, and thicker by this factor: for eyes that lose a hairline.
    Strong,
}

/// How much thicker a strong line is.
const GREYSCALE_LINE_FACTOR: f32 = 2.0;

/// The pages of a job while they are drawn.
pub(crate) struct Pages {
    correction: Correction,
    lines: Lines,
    done: Vec<Sheet>,
    current: usize,
    origin: (f32, f32),
    state: State,
    bleed: f32,
    used: Used,
    pictures: Vec<Picture>,
    in_colour: bool,
    /// `None` where nobody asked for tags.
    tags: Option<Tags>,
}

/// The pages of a job, drawn, and what they need.
pub(crate) struct Finished {
    pub(crate) pages: Vec<PdfPage>,
    /// The glyphs they use.
    pub(crate) used: Used,
    /// The pictures they show, each at its own place among them.
    pub(crate) pictures: Vec<Picture>,
    /// Whether anything on them is neither black nor grey.
    pub(crate) in_colour: bool,
    /// What they are read as, where they are tagged.
    pub(crate) tagged: Option<Tagged>,
}

impl Pages {
    pub(crate) fn new(correction: Correction) -> Result<Pages, PrintError> {
        Ok(Pages {
            correction: correction.checked()?,
            lines: Lines::Fine,
            done: Vec::new(),
            current: 0,
            origin: (0.0, 0.0),
            state: State::default(),
            bleed: 0.0,
            used: Used::default(),
            pictures: Vec::new(),
            in_colour: false,
            tags: None,
        })
    }

    /// Large print is of high contrast too: its thin lines are black and thicker.
    pub(crate) fn in_size(mut self, size: PrintSize) -> Pages {
        self.lines = match size {
            PrintSize::Regular => Lines::Fine,
            PrintSize::Large => Lines::Strong,
        };
        self
    }

    /// Has every page go on so many millimetres beyond each edge of its paper, for a print shop that cuts it off. Nothing
    /// on the paper moves.
    pub(crate) fn with_bleed(self, bleed: f32) -> Pages {
        Pages { bleed, ..self }
    }

    /// Begins a page; what is drawn next stands on it.
    pub(crate) fn add(&mut self, paper: Paper) {
        self.add_turned(paper, Turn::None);
    }

    /// The same for a page that lies turned in the file; it is drawn as if it did not.
    pub(crate) fn add_turned(&mut self, paper: Paper, turn: Turn) {
        let bleed = self.bleed;
        let matrix = CurTransMat::Raw(Sheet::within(Sheet::matrix(paper, turn, self.correction), bleed));
        let ops = vec![Op::SaveGraphicsState, Op::SetTransformationMatrix { matrix }];
        self.done.push(Sheet { paper, turn, bleed, ops, mark: None, owners: Vec::new() });
        self.turn_to(self.done.len() - 1);
    }

    /// Goes back to a page that exists, to add what was not known before: how many pages there are.
    pub(crate) fn turn_to(&mut self, page: usize) {
        self.current = page;
        self.origin = (0.0, 0.0);
        self.state = State::default();
    }

    /// Has every page there is so far once a copy, copy after copy; 0 counts as 1.
    pub(crate) fn repeat(&mut self, copies: u32) {
        let once = self.done.clone();
        (1..copies).for_each(|_| self.done.extend_from_slice(&once));
        if let Some(tags) = &mut self.tags {
            tags.repeat(once.len(), copies as usize, &mut self.done);
        }
    }

    pub(crate) fn count(&self) -> usize {
        self.done.len()
    }

    /// Puts the zero of what is drawn next at this place of the sheet: the corner of one card of several.
    pub(crate) fn set_origin(&mut self, x: f32, y: f32) {
        self.origin = (x, y);
    }

    /// The pages, closed.
    pub(crate) fn finish(self) -> Finished {
        let tagged = self.tags.map(|tags| tags.finished(&self.done));
        let pages = self.done.into_iter().map(Sheet::finish).collect();
        let (used, pictures, in_colour) = (self.used, self.pictures, self.in_colour);
        Finished { pages, used, pictures, in_colour, tagged }
    }

    /// Draws something upside down, turned around the middle of the sheet.
    pub(crate) fn upside_down(&mut self, draw: impl FnOnce(&mut Pages)) {
        let Some(Paper { width, height }) = self.done.get(self.current).map(|sheet| sheet.paper) else {
            return;
        };
        let before = self.state.clone();
        self.op(Op::SaveGraphicsState);
        let matrix = CurTransMat::Raw([-1.0, 0.0, 0.0, -1.0, rounded(width), rounded(height)]);
        self.op(Op::SetTransformationMatrix { matrix });
        draw(self);
        self.op(Op::RestoreGraphicsState);
        self.state = before;
    }

    /// Sets one line; `x` is its left end, `baseline` its baseline.
    pub(crate) fn text(&mut self, x: f32, baseline: f32, line: &Clean, style: Style, ink: Ink) {
        let pos = self.point(x, baseline);
        self.fill_with(ink);
        self.op(Op::StartTextSection);
        self.op(Op::SetTextCursor { pos });
        self.show(line.as_str(), style);
        self.part_words(line.as_str(), style);
        self.op(Op::EndTextSection);
    }

    /// Sets one line that ends at `right`.
    pub(crate) fn text_right(&mut self, right: f32, baseline: f32, line: &Clean, style: Style, ink: Ink) {
        self.text(right - style.width(line), baseline, line, style, ink);
    }

    /// Sets the lines of a box whose top left corner is given; returns the y below it. A quotation mark that opens one of
    /// several lines hangs a little out of the box.
    pub(crate) fn lines(&mut self, x: f32, top: f32, fitted: &Fitted, ink: Ink) -> f32 {
        let mut baseline = top + fitted.style.baseline();
        let alone = fitted.lines.len() == 1;
        for line in &fitted.lines {
            let out = if alone { 0.0 } else { hanging(fitted.style, line) };
            self.text(x - out, baseline, line, fitted.style, ink);
            baseline += fitted.style.line_height();
        }
        top + fitted.height()
    }

    /// Sets lines of which the first stands on a baseline, as does what stands beside it in another size.
    pub(crate) fn lines_on(&mut self, x: f32, baseline: f32, fitted: &Fitted, ink: Ink) {
        let baselines = (0_u8..).map(|line| baseline + f32::from(line) * fitted.style.line_height());
        for (line, baseline) in fitted.lines.iter().zip(baselines) {
            self.text(x, baseline, line, fitted.style, ink);
        }
    }

    /// Sets one line turned around its left end by `degrees`, clockwise.
    pub(crate) fn text_turned(&mut self, at: (f32, f32), degrees: f32, line: &Clean, style: Style, ink: Ink) {
        let start = self.point(at.0, at.1);
        let (sin, cos) = (-degrees).to_radians().sin_cos();
        let round = |value: f32| (value * 100_000.0).round() / 100_000.0;
        let (sin, cos) = (round(sin), round(cos));
        let matrix = TextMatrix::Raw([cos, sin, -sin, cos, start.x.0, start.y.0]);
        self.fill_with(ink);
        self.op(Op::StartTextSection);
        self.op(Op::SetTextMatrix { matrix });
        self.show(line.as_str(), style);
        self.op(Op::EndTextSection);
    }

    /// Writes a line run by run: another face where the first lacks letters, a number where a pair is kerned.
    fn show(&mut self, line: &str, style: Style) {
        let spacing = rounded(style.em() * style.tracking as f32 / 1000.0);
        if self.state.spacing != spacing {
            self.state.spacing = spacing;
            self.op(Op::SetCharacterSpacing { multiplier: spacing });
        }
        if line.is_empty() {
            return;
        }
        font::in_runs(style.face, line, |face, run| {
            self.set_font(face, style.em());
            let items = self.kerned(face, run);
            self.op(Op::ShowText { items });
        });
    }

    fn kerned(&mut self, face: Face, run: &str) -> Vec<TextItem> {
        let metrics = face.metrics();
        let (mut items, mut text) = (Vec::new(), String::with_capacity(run.len()));
        let mut before: Option<u16> = None;
        for letter in run.chars().map(plain) {
            let glyph = metrics.glyph(letter).unwrap_or(0);
            self.used.mark(face, glyph);
            let kern = before.filter(|_| letter != ' ').map_or(0, |before| metrics.kern(before, glyph));
            if kern != 0 {
                items.push(TextItem::Text(std::mem::take(&mut text)));
                items.push(TextItem::Offset(-kern as f32));
            }
            text.push(letter);
            before = (letter != ' ').then_some(glyph);
        }
        items.push(TextItem::Text(text));
        items
    }

    /// A filled rectangle.
    pub(crate) fn bar(&mut self, x: f32, y: f32, width: f32, height: f32) {
        let corner = self.point(x, y + height);
        self.fill_with(Ink::Black);
        let (width, height) = (Pt(rounded(width)), Pt(rounded(height)));
        let mode = Some(PaintMode::Fill);
        let rectangle = Rect { x: corner.x, y: corner.y, width, height, mode, winding_order: None };
        self.op(Op::DrawRectangle { rectangle });
    }

    /// The outline of a rectangle, as a hairline.
    pub(crate) fn frame(&mut self, x: f32, y: f32, width: f32, height: f32) {
        let corner = self.point(x, y + height);
        self.stroke_with(Ink::Grey, HAIRLINE, Cap::Butt);
        let (width, height) = (Pt(rounded(width)), Pt(rounded(height)));
        let mode = Some(PaintMode::Stroke);
        let rectangle = Rect { x: corner.x, y: corner.y, width, height, mode, winding_order: None };
        self.op(Op::DrawRectangle { rectangle });
    }

    /// A straight hairline.
    pub(crate) fn hairline(&mut self, from: (f32, f32), to: (f32, f32)) {
        self.rule(from, to, HAIRLINE, Ink::Grey);
    }

    /// A straight line of a given width.
    pub(crate) fn rule(&mut self, from: (f32, f32), to: (f32, f32), width: f32, ink: Ink) {
        self.stroke_with(ink, width, Cap::Butt);
        self.draw_line(&[from, to]);
    }

    /// A stroke through points with round ends and corners.
    pub(crate) fn stroke(&mut self, points: &[(f32, f32)], width: f32) {
        self.stroke_with(Ink::Black, width, Cap::Round);
        self.draw_line(points);
    }

    /// A stroke of round dots, one every `pitch` millimetres.
    pub(crate) fn dots(&mut self, points: &[(f32, f32)], width: f32, pitch: f32) {
        self.stroke_with(Ink::Black, width, Cap::Round);
        self.op(Op::SetLineDashPattern { dash: LineDashPattern::new(0.0, &[0.0, pitch]) });
        self.draw_line(points);
        self.op(Op::SetLineDashPattern { dash: LineDashPattern::solid() });
    }

    /// A circle's outline.
    pub(crate) fn circle(&mut self, centre: (f32, f32), radius: f32, width: f32, ink: Ink) {
        // The usual four cubic arcs; this factor keeps them within 0.03 % of a circle.
        const ARC: f32 = 0.552_284_8;
        let at = |dx: f32, dy: f32| (centre.0 + radius * dx, centre.1 + radius * dy);
        let quarters: [[(f32, f32); 3]; 4] = [
            [at(1.0, ARC), at(ARC, 1.0), at(0.0, 1.0)],
            [at(-ARC, 1.0), at(-1.0, ARC), at(-1.0, 0.0)],
            [at(-1.0, -ARC), at(-ARC, -1.0), at(0.0, -1.0)],
            [at(ARC, -1.0), at(1.0, -ARC), at(1.0, 0.0)],
        ];
        self.stroke_with(ink, width, Cap::Butt);
        let mut points = vec![self.line_point(at(1.0, 0.0), false)];
        for [first, second, end] in quarters {
            points.push(self.line_point(first, true));
            points.push(self.line_point(second, true));
            points.push(self.line_point(end, false));
        }
        self.op(Op::DrawLine { line: Line { points, is_closed: true } });
    }

    fn draw_line(&mut self, points: &[(f32, f32)]) {
        let points = points.iter().map(|point| self.line_point(*point, false)).collect();
        self.op(Op::DrawLine { line: Line { points, is_closed: false } });
    }

    fn line_point(&self, (x, y): (f32, f32), bezier: bool) -> LinePoint {
        LinePoint { p: self.point(x, y), bezier }
    }

    /// From the top left of the card to the bottom left of the sheet. `Pt` is what printpdf calls any number; under
    /// the page's matrix these are millimetres.
    fn point(&self, x: f32, y: f32) -> Point {
        let height = self.done.get(self.current).map_or(0.0, |sheet| sheet.paper.height);
        Point { x: Pt(rounded(self.origin.0 + x)), y: Pt(rounded(height - self.origin.1 - y)) }
    }

    fn fill_with(&mut self, ink: Ink) {
        if self.state.fill != Some(ink) {
            self.state.fill = Some(ink);
            self.in_colour |= ink == Ink::Green;
            self.op(Op::SetFillColor { col: ink.color() });
        }
    }

    fn stroke_with(&mut self, ink: Ink, width: f32, cap: Cap) {
        let (ink, width) = match (self.lines, ink) {
            (Lines::Strong, Ink::Grey) => (Ink::Black, width * GREYSCALE_LINE_FACTOR),
            _ => (ink, width),
        };
        if self.state.stroke == Some((ink, width, cap)) {
            return;
        }
        self.state.stroke = Some((ink, width, cap));
        let (ends, corners) = match cap {
            Cap::Butt => (LineCapStyle::Butt, LineJoinStyle::Miter),
            Cap::Round => (LineCapStyle::Round, LineJoinStyle::Round),
        };
        self.in_colour |= ink == Ink::Green;
        self.op(Op::SetOutlineColor { col: ink.color() });
        self.op(Op::SetOutlineThickness { pt: Pt(rounded(width)) });
        self.op(Op::SetLineCapStyle { cap: ends });
        self.op(Op::SetLineJoinStyle { join: corners });
    }

    fn set_font(&mut self, face: Face, em: f32) {
        if self.state.font != Some((face, em)) {
            self.state.font = Some((face, em));
            self.op(Op::SetFont { font: PdfFontHandle::External(face.id()), size: Pt(rounded(em)) });
        }
    }

    fn op(&mut self, op: Op) {
        if self.tags.is_some() {
            self.mark(&op);
        }
        if let Some(sheet) = self.done.get_mut(self.current) {
            sheet.ops.push(op);
        }
    }
}

/// A thousandth of a millimetre is a hundredth of what paper asks for, and keeps the file small.
fn rounded(value: f32) -> f32 {
    (value * 1000.0).round() / 1000.0
}
