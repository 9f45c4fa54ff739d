//! The check itself: every letter's ink stays in a place that may hold it, and on nothing else.

use crate::{
    Document,
    page::Turn,
    readback::{self, Edges, Page, TOLERANCE, Text},
};

/// A part of a page, and what may stand in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) edges: Edges,
    pub(super) holds: fn(&Text) -> bool,
}

/// What a page's outlines are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Frames {
    /// To be stamped, ticked or filled in: nothing stands inside.
    StayEmpty,
    /// They frame what stands inside.
    HoldText,
}

/// Where the things of a document may stand.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    places: Vec<Place>,
    frames: Frames,
    /// Where pictures may stand.
    pictures: Vec<Edges>,
}

/// The box at a corner, in which this much at every side stays free.
pub(super) fn inside((x, y): (f32, f32), (width, height): (f32, f32), free: f32) -> Edges {
    [x + free, y + free, x + width - free, y + height - free]
}

pub(super) fn anything(_: &Text) -> bool {
    true
}

/// Equal boxes, row by row.
pub(super) fn grid(
    (columns, rows): (u32, u32),
    corner: (f32, f32),
    pitch: (f32, f32),
) -> impl Iterator<Item = (f32, f32)> {
    (0..columns * rows).map(move |place| {
        let (column, row) = ((place % columns) as f32, (place / columns) as f32);
        (corner.0 + column * pitch.0, corner.1 + row * pitch.1)
    })
}

impl Layout {
    pub(super) fn of(places: Vec<Place>) -> Layout {
        Layout { places, frames: Frames::StayEmpty, pictures: Vec::new() }
    }

    /// One place on a page of this size.
    pub(super) fn whole(width: f32, height: f32, free: f32) -> Layout {
        Layout::cut((width, height), (1, 1), free)
    }

    /// A sheet that is cut into equal places.
    pub(super) fn cut((width, height): (f32, f32), (columns, rows): (u32, u32), free: f32) -> Layout {
        let size = (width / columns as f32, height / rows as f32);
        let edges = grid((columns, rows), (0.0, 0.0), size).map(|corner| inside(corner, size, free));
        let places: Vec<Place> = edges.map(|edges| Place { edges, holds: anything }).collect();
        let pictures = places.iter().map(|place| place.edges).collect();
        Layout { pictures, ..Layout::of(places) }
    }

    pub(super) fn with_frames(self, frames: Frames) -> Layout {
        Layout { frames, ..self }
    }

    pub(super) fn with_pictures(self, pictures: Vec<Edges>) -> Layout {
        Layout { pictures, ..self }
    }

    /// The same on a page that lies turned in the file; its size is that of the page as it is drawn.
    pub(super) fn turned(mut self, turn: Turn, (width, height): (f32, f32)) -> Layout {
        let turned = |[left, top, right, bottom]: Edges| match turn {
            Turn::None => [left, top, right, bottom],
            Turn::Clockwise => [height - bottom, left, height - top, right],
            Turn::CounterClockwise => [top, width - right, bottom, width - left],
            Turn::Around => [width - right, height - bottom, width - left, height - top],
        };
        self.places.iter_mut().for_each(|place| place.edges = turned(place.edges));
        self.pictures.iter_mut().for_each(|edges| *edges = turned(*edges));
        self
    }
}

/// Every line stands in a place that may hold it, and no letter lies on another line, a bar, a stroke, an outline, a
/// picture, or in a box that stays empty.
#[track_caller]
pub(super) fn stands(what: &str, document: &Document, layout: &Layout) {
    for (number, page) in readback::pages(&document.bytes).iter().enumerate() {
        let what = format!("{what}, page {number}");
        let obstacles = obstacles(page, layout.frames);
        let lines: Vec<Line<'_>> = page.texts.iter().filter_map(Line::of).collect();
        for (place, line) in lines.iter().enumerate() {
            assert!(
                layout.places.iter().any(|place| line.stands_in(place)),
                "{what}: {} leaves its place",
                line.told()
            );
            for other in &lines[place + 1..] {
                assert!(!line.lies_on(other), "{what}: {} lies on {}", line.told(), other.told());
            }
            for obstacle in &obstacles {
                assert!(!line.meets(obstacle), "{what}: {} meets {obstacle:?}", line.told());
            }
        }
        for picture in &page.pictures {
            let stands = layout.pictures.iter().any(|place| lies_within(picture.edges(), *place, TOLERANCE));
            assert!(stands, "{what}: {picture:?} leaves its place");
        }
    }
}

/// A line of text, and all that it blackens.
struct Line<'a> {
    text: &'a Text,
    edges: Edges,
}

/// What no letter may lie on.
#[derive(Debug)]
enum Obstacle {
    Area(Edges),
    /// From a point to another, so thick to each side.
    Stroke((f32, f32), (f32, f32), f32),
}

fn obstacles(page: &Page, frames: Frames) -> Vec<Obstacle> {
    let areas = page.rectangles.iter().filter(|area| area.filled || frames == Frames::StayEmpty);
    let areas = areas.chain(&page.pictures).map(|area| Obstacle::Area(area.edges()));
    let sides = page.rectangles.iter().filter(|area| !area.filled).flat_map(|area| {
        let [left, top, right, bottom] = area.edges();
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
        strokes(&corners, HALF_A_HAIRLINE)
    });
    let drawn = page.strokes.iter().zip(&page.pens);
    let drawn = drawn.flat_map(|(points, pen)| strokes(points, pen.width / 2.0));
    areas.chain(sides).chain(drawn).collect()
}

const HALF_A_HAIRLINE: f32 = crate::page::HAIRLINE / 2.0;

fn strokes(points: &[(f32, f32)], half: f32) -> Vec<Obstacle> {
    points.windows(2).map(|pair| Obstacle::Stroke(pair[0], pair[1], half)).collect()
}

/// Opening marks, which may hang out of their place by half of their width.
const HANGING: [char; 4] = ['«', '„', '“', '"'];

impl<'a> Line<'a> {
    fn of(text: &'a Text) -> Option<Line<'a>> {
        let edges = text.ink.iter().copied().reduce(|[a, b, c, d], [left, top, right, bottom]| {
            [a.min(left), b.min(top), c.max(right), d.max(bottom)]
        })?;
        Some(Line { text, edges })
    }

    /// For messages.
    fn told(&self) -> String {
        format!("{:?} of {} points at {:?}", self.text.text, self.text.size, self.edges)
    }

    fn stands_in(&self, place: &Place) -> bool {
        let hangs = self.text.text.starts_with(HANGING);
        (place.holds)(self.text)
            && self.text.ink.iter().enumerate().all(|(index, ink)| {
                let free = if index == 0 && hangs { (ink[2] - ink[0]) * 0.75 } else { TOLERANCE };
                lies_within(*ink, place.edges, free)
            })
    }

    fn lies_on(&self, other: &Line<'_>) -> bool {
        // A postmark's letters lean towards each other: what surrounds one upright is no letter.
        let leaning = self.text.tilted && other.text.tilted;
        !leaning
            && overlap(self.edges, other.edges)
            && self.text.ink.iter().any(|one| other.text.ink.iter().any(|letter| overlap(*one, *letter)))
    }

    fn meets(&self, obstacle: &Obstacle) -> bool {
        let hit = |ink: Edges| match obstacle {
            Obstacle::Area(edges) => overlap(ink, *edges),
            Obstacle::Stroke(from, to, half) => crosses(ink, *from, *to, *half),
        };
        hit(self.edges) && self.text.ink.iter().any(|ink| hit(*ink))
    }
}

fn lies_within([left, top, right, bottom]: Edges, place: Edges, more: f32) -> bool {
    left >= place[0] - more && top >= place[1] - more && right <= place[2] + more && bottom <= place[3] + more
}

/// Whether two boxes have more in common than a hair.
fn overlap(one: Edges, other: Edges) -> bool {
    let common = |low: usize, high: usize| one[high].min(other[high]) - one[low].max(other[low]);
    common(0, 2) > TOLERANCE && common(1, 3) > TOLERANCE
}

/// Whether a stroke so thick to each side runs through a box, by clipping it at the box's sides one after the other.
fn crosses([left, top, right, bottom]: Edges, from: (f32, f32), to: (f32, f32), half: f32) -> bool {
    let more = half - TOLERANCE;
    let (mut start, mut end) = (0.0_f32, 1.0_f32);
    for (at, step, low, high) in [
        (from.0, to.0 - from.0, left - more, right + more),
        (from.1, to.1 - from.1, top - more, bottom + more),
    ] {
        if step == 0.0 {
            if at <= low || at >= high {
                return false;
            }
            continue;
        }
        let (one, other) = ((low - at) / step, (high - at) / step);
        (start, end) = (start.max(one.min(other)), end.min(one.max(other)));
    }
    start < end
}
