//! What the layout measures is what the file shows: its widths, its kerning, its curves.

use super::*;
use crate::{
    clean::{Clean, Whose},
    error::PaperField,
    page::{Correction, Ink, Pages, Paper},
    text::Style,
};

/// Every face, letters of every fallback, kerned pairs, and spaced figures.
const LINES: [(Face, i32, &str); 7] = [
    (Face::Serif, 0, "ул. Несуществующего Академика Примерова, д. 144"),
    (Face::SerifBold, 0, "Тоадзе Гурам, АVTO, Года У. Кто"),
    (Face::Sans, 0, "«Госгор» Тотем УДАЧА"),
    (Face::SansBold, 90, "ВЕЧЕР ПИСЕМ УЧЁНЫМ"),
    (Face::SerifBold, 60, "000001"),
    (Face::Serif, 0, "ნიმუშიძე гурами Ҡыпсаҡов Ҙаһит"),
    (Face::Georgian, 0, "ნიმუშიძე"),
];
const SIZE: f32 = 30.0;

fn style((face, tracking, _): &(Face, i32, &str)) -> Style {
    Style::new(*face, SIZE, 1.2).tracked(*tracking)
}

fn clean((_, _, text): &(Face, i32, &str)) -> Clean {
    Clean::new(text, Whose::document(PaperField::Wording)).unwrap()
}

/// A page with every line and a ring.
fn drawn() -> Vec<u8> {
    let mut pages = Pages::new(Correction::default()).unwrap();
    pages.add(Paper::A3);
    for (place, line) in (1_u8..).zip(&LINES) {
        pages.text(10.0, 20.0 * f32::from(place), &clean(line), style(line), Ink::Black);
    }
    pages.circle((100.0, 300.0), 34.0, 1.5, Ink::Green);
    file_of(pages)
}

#[test]
fn a_line_is_as_wide_on_paper_as_the_layout_measured_it() {
    let page = &pages(&drawn())[0];
    for (line, read) in LINES.iter().zip(&page.texts) {
        stand(line.2, &[(read.width, style(line).width(&clean(line))), (read.size, SIZE)]);
        assert_eq!(read.text, line.2);
    }
    assert_eq!(page.texts.len(), LINES.len());
}

#[test]
fn a_kerned_pair_stands_nearer_than_its_letters_are_wide() {
    let page = &pages(&drawn())[0];
    // «То» is drawn together in this face: the second letter begins under the arm of the first.
    let ink = &page.find("Тоадзе").ink;
    assert!(ink[1][0] < ink[0][2], "{:?}", &ink[..2]);
}

#[test]
fn what_a_file_says_of_its_widths_is_what_its_fonts_say() {
    let file = Document::load_mem(&drawn()).unwrap();
    let mut fonts = Fonts::default();
    fonts.read(&file, file.get_pages()[&1]);
    let glyphs: Vec<_> = fonts.all().flat_map(fonts::Font::glyphs).collect();
    for glyph in &glyphs {
        assert!((glyph.width - glyph.own_width).abs() < 1.0, "{:?}", glyph.letter);
    }
    assert!(glyphs.len() > 60, "{}", glyphs.len());
}

#[test]
fn a_ring_is_read_as_a_ring() {
    let page = &pages(&drawn())[0];
    let [ring] = &page.strokes[..] else { panic!("{} strokes", page.strokes.len()) };
    for (x, y) in ring {
        stand("ring", &[((x - 100.0).hypot(y - 300.0), 34.0)]);
    }
    stand("pen", &[(page.pens[0].width, 1.5)]);
    assert!(ring.len() > 30);
}
