//! A person's name in a list: the surname bold, the rest plain, on one line where it fits.

use letterdesk_model::name::PersonName;
use letterdesk_words::Language;

use crate::{
    clean::{Clean, Whose},
    error::{PaperField, PrintError},
    font::Face,
    page::{Ink, Pages},
    text::{Paragraph, Style, sizes},
};

/// A name laid out for a column.
pub(crate) struct ListName {
    surname: Vec<Clean>,
    rest: Vec<Clean>,
    /// The size of the row, on whose first baseline the name stands.
    row: f32,
    /// Its own; smaller where a word is wider than the column.
    size: f32,
    together: bool,
}

const LEADING: f32 = 1.18;
/// The smallest size of a name that is read in a list.
const FLOOR: f32 = 8.0;

const fn bold(size: f32) -> Style {
    Style::new(Face::SerifBold, size, LEADING)
}

const fn plain(size: f32) -> Style {
    Style::new(Face::Serif, size, LEADING)
}

impl ListName {
    /// Lays a name out with the marks that a law demands behind it. English has a comma after a surname that stands first.
    pub(crate) fn new(
        language: Language,
        name: &PersonName,
        marks: &str,
        (size, width): (f32, f32),
    ) -> Result<ListName, PrintError> {
        let full = name.full();
        let whose = Whose::new(&full, PaperField::Name);
        let surname = if name.surname.is_empty() { &name.given } else { &name.surname };
        let given = if name.surname.is_empty() { "" } else { &name.given };
        let marks = Clean::new(marks, Whose::new(&full, PaperField::Marks))?;
        let mut parts =
            [Clean::new(surname, whose)?, Clean::new(&format!("{given} {}", name.patronymic), whose)?];
        let last = usize::from(!parts[1].is_empty());
        if last > 0 && language == Language::English {
            parts[0] = parts[0].with_comma();
        }
        parts[last] = Clean::join(&[&parts[last], &marks], "");
        let [surname, rest] = parts;
        let set = |size| -> Option<ListName> {
            let broken = |text: &Clean, style: Style| match text.is_empty() {
                true => Some(Vec::new()),
                false => Paragraph::prose(text, style).broken(size, width),
            };
            let together = bold(size).width(&surname) + space(size) + plain(size).width(&rest) <= width;
            let (surname, rest) = (broken(&surname, bold(size))?, broken(&rest, plain(size))?);
            Some(ListName { surname, rest, row: size, size, together })
        };
        let named = sizes(size, FLOOR).find_map(|(smaller, _)| Some(ListName { row: size, ..set(smaller)? }));
        named.ok_or_else(|| whose.too_long(2, 1))
    }

    /// In points: the row's, or smaller.
    pub(crate) fn size(&self) -> f32 {
        self.size
    }

    /// In millimetres.
    pub(crate) fn height(&self) -> f32 {
        let lines = if self.together { 1 } else { self.surname.len() + self.rest.len() };
        let below_the_first = lines.saturating_sub(1) as f32;
        plain(self.row).line_height() + below_the_first * plain(self.size).line_height()
    }

    /// Draws the name with its top left corner at `x`, `top`.
    pub(crate) fn draw(&self, pages: &mut Pages, x: f32, top: f32) {
        self.draw_scaled(pages, x, top, 1.0);
    }

    /// The same on a sheet on which everything, places and sizes, is so many times larger.
    pub(crate) fn draw_scaled(&self, pages: &mut Pages, x: f32, top: f32, scale: f32) {
        let size = self.size * scale;
        let (bold, plain, x) = (bold(size), plain(size), x * scale);
        let mut baseline = top * scale + self::plain(self.row * scale).baseline();
        let mut left = x;
        for line in &self.surname {
            pages.text(x, baseline, line, bold, Ink::Black);
            left = x + bold.width(line) + space(size);
            baseline += bold.line_height();
        }
        if self.together {
            baseline -= bold.line_height();
        }
        let left = if self.together { left } else { x };
        for line in &self.rest {
            pages.text(left, baseline, line, plain, Ink::Black);
            baseline += plain.line_height();
        }
    }
}

/// The space between surname and name.
fn space(size: f32) -> f32 {
    plain(size).width(&Clean::of_checked(" ".to_owned()))
}
