//! A4 pages, standing or lying, that fill from top to bottom: a running head, rows, page numbers.
//!
//! Not for: cards and slips, whose places are fixed.

use letterdesk_words::Language;

use crate::{
    clean::{Clean, Whose},
    error::{PaperField, PrintError},
    font::Face,
    options::PrintSize,
    page::{Correction, Ink, Pages, Paper},
    text::{Fitted, LayoutBox, Paragraph, Style, fit, sizes},
    wording,
};

/// The left edge of everything, in millimetres.
pub(crate) const LEFT: f32 = 18.0;
/// The right edge of everything on a page that stands.
pub(crate) const RIGHT: f32 = Paper::A4.width - LEFT;
/// The first line begins here.
pub(crate) const TOP: f32 = 17.0;
/// Nothing but the page's number stands nearer to the lower edge.
const FOOT: f32 = 18.0;
/// From the baseline of the page's number to the lower edge.
const FOLIO: f32 = 10.5;
const RUNNING: Style = Style::new(Face::Sans, 8.0, 1.2);
/// A title that is longer than the head is set smaller, down to this.
const HEAD_FLOOR: f32 = 5.0;
/// The smallest size of a table's cell: of what is read while counting, no letter is smaller.
const CELL_FLOOR: f32 = 7.0;
/// Where rows begin on a page with a running head.
const TOP_UNDER_HEAD: f32 = 25.0;

/// How much room there is for a table's rows, in millimetres: on the page it begins on, and on every other one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Room {
    pub(crate) here: f32,
    pub(crate) fresh: f32,
}

/// How high a row is, in millimetres, with what stands above it: under another row, and where it begins a page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RowHeight {
    pub(crate) under: f32,
    pub(crate) on_top: f32,
}

impl RowHeight {
    /// Of a row above which nothing stands but, on a fresh page, the heads of the columns.
    pub(crate) fn under_heads(row: f32, heads: f32) -> RowHeight {
        RowHeight { under: row, on_top: heads + row }
    }
}

/// The rows that begin a page. No row stands alone on the last one, and what follows the table, `tail` millimetres high,
/// stands under two rows at least.
pub(crate) fn page_starts(rows: &[RowHeight], room: Room, tail: f32) -> Vec<usize> {
    let (mut starts, mut free) = (Vec::new(), room.here);
    for (place, row) in rows.iter().enumerate() {
        let below = if place + 1 == rows.len() { tail } else { 0.0 };
        if row.under + below > free {
            starts.push(place);
            free = room.fresh - row.on_top;
        } else {
            free -= row.under;
        }
    }
    // The page before gives a row away, if it keeps two.
    let (last, before) = (starts.pop(), starts.last().copied().unwrap_or(0));
    let alone = last.filter(|last| last + 1 == rows.len() && last - before > 2);
    let fits = |last: &usize| rows[last - 1].on_top + rows[*last].under + tail <= room.fresh;
    starts.extend(alone.filter(fits).map(|last| last - 1).or(last));
    starts
}

/// Pages that are being filled.
pub(crate) struct Flow {
    pub(crate) pages: Pages,
    /// How far the page is filled, in millimetres from its top.
    pub(crate) y: f32,
    running: Fitted,
    paper: Paper,
    /// The pages on which parts begin that are numbered on their own.
    parts: Vec<usize>,
}

impl Flow {
    /// The first page; `running` heads every other one.
    pub(crate) fn new(correction: Correction, running: Clean) -> Result<Flow, PrintError> {
        Flow::on(Paper::A4, correction, running)
    }

    /// The same on pages that lie.
    pub(crate) fn lying(correction: Correction, running: Clean) -> Result<Flow, PrintError> {
        Flow::on(Paper::A4_LANDSCAPE, correction, running)
    }

    fn on(paper: Paper, correction: Correction, running: Clean) -> Result<Flow, PrintError> {
        let mut pages = Pages::new(correction)?;
        pages.add(paper);
        let running = fitted_head(&running, paper)?;
        Ok(Flow { pages, y: TOP, running, paper, parts: vec![0] })
    }

    /// Heads every page but the first of a part with this.
    pub(crate) fn head_with(&mut self, running: Clean) -> Result<(), PrintError> {
        self.running = fitted_head(&running, self.paper)?;
        Ok(())
    }

    /// Goes on to a part that is taken for itself: a fresh page without a head, and page numbers from 1.
    pub(crate) fn begin_part(&mut self, running: Clean) -> Result<(), PrintError> {
        self.parts.push(self.pages.count());
        self.pages.add(self.paper);
        self.y = TOP;
        self.head_with(running)
    }

    /// The same in a size: large print has stronger lines.
    pub(crate) fn in_size(self, size: PrintSize) -> Flow {
        Flow { pages: self.pages.in_size(size), ..self }
    }

    /// The same with tags, for those who hear a page.
    pub(crate) fn tagged(self) -> Flow {
        Flow { pages: self.pages.tagged(), ..self }
    }

    /// The right edge of everything.
    pub(crate) fn right(&self) -> f32 {
        self.paper.width - LEFT
    }

    /// Whether a block of this height still stands on the page.
    pub(crate) fn has_room(&self, height: f32) -> bool {
        self.y + height <= self.paper.height - FOOT
    }

    /// Goes on to a fresh page.
    pub(crate) fn turn_page(&mut self) {
        self.pages.add(self.paper);
        self.pages.aside(|pages| pages.lines_on(LEFT, TOP, &self.running, Ink::Black));
        self.y = TOP_UNDER_HEAD;
    }

    /// Room for blocks: on this page, and on a fresh one.
    pub(crate) fn room(&self) -> Room {
        let bottom = self.paper.height - FOOT;
        Room { here: bottom - self.y, fresh: bottom - TOP_UNDER_HEAD }
    }

    /// Makes sure that a block of this height stands on one page.
    pub(crate) fn need(&mut self, height: f32) {
        if !self.has_room(height) {
            self.turn_page();
        }
    }

    /// Sets a text that was fitted before and moves below it.
    pub(crate) fn set(&mut self, x: f32, fitted: &Fitted) {
        self.need(fitted.height());
        self.y = self.pages.lines(x, self.y, fitted, Ink::Black);
    }

    /// Sets running text across the page, line by line, so that it may go over pages.
    pub(crate) fn prose(&mut self, text: &Clean, style: Style, whose: Whose<'_>) -> Result<(), PrintError> {
        self.lines(&broken(text, style, self.right() - LEFT, whose)?, style);
        Ok(())
    }

    /// Sets lines one under another, so that they may go over pages.
    pub(crate) fn lines(&mut self, lines: &[Clean], style: Style) {
        for line in lines {
            self.need(style.line_height());
            self.pages.text(LEFT, self.y + style.baseline(), line, style, Ink::Black);
            self.y += style.line_height();
        }
    }

    /// The same in one piece where a page has room for it.
    pub(crate) fn paragraph(
        &mut self,
        text: &Clean,
        style: Style,
        whose: Whose<'_>,
    ) -> Result<(), PrintError> {
        let lines = broken(text, style, self.right() - LEFT, whose)?;
        let height = lines.len() as f32 * style.line_height();
        if height <= self.room().fresh {
            self.need(height);
        }
        self.lines(&lines, style);
        Ok(())
    }

    /// A hairline across the page.
    pub(crate) fn hairline(&mut self) {
        self.pages.hairline((LEFT, self.y), (self.right(), self.y));
    }

    /// Numbers the pages, if there are several, and hands them over.
    pub(crate) fn finish(self, language: Language) -> Result<Pages, PrintError> {
        let (right, baseline) = (self.right(), self.paper.height - FOLIO);
        let mut pages = self.pages;
        let ends = self.parts.iter().skip(1).copied().chain([pages.count()]);
        for (begin, end) in self.parts.iter().copied().zip(ends).filter(|(begin, end)| end - begin > 1) {
            for page in begin..end {
                let args = [
                    ("page", (page - begin + 1).to_string().into()),
                    ("pages", (end - begin).to_string().into()),
                ];
                let folio = wording::say_with(language, "paper-page", &args)?;
                pages.turn_to(page);
                pages.text_right(right, baseline, &folio, RUNNING, Ink::Black);
            }
        }
        Ok(pages)
    }
}

fn fitted_head(running: &Clean, paper: Paper) -> Result<Fitted, PrintError> {
    let room =
        LayoutBox { width: paper.width - 2.0 * LEFT, height: RUNNING.line_height(), floor: HEAD_FLOOR };
    fit(running, RUNNING, room, Whose::document(PaperField::Title))
}

/// A text broken for a width, in its own size; a word that is wider than that is refused.
pub(crate) fn broken(
    text: &Clean,
    style: Style,
    width: f32,
    whose: Whose<'_>,
) -> Result<Vec<Clean>, PrintError> {
    if text.is_empty() {
        return Ok(Vec::new());
    }
    Paragraph::prose(text, style).broken(style.size, width).ok_or_else(|| whose.too_long(2, 1))
}

/// A text broken for a column of a table, a little smaller where a word is wider than that. In lines of its own style
/// where it is empty.
///
/// # Errors
/// A word that is wider than the column in the smallest size that can be read.
pub(crate) fn cell(text: &Clean, style: Style, width: f32, whose: Whose<'_>) -> Result<Fitted, PrintError> {
    if text.is_empty() {
        return Ok(Fitted { style, lines: Vec::new() });
    }
    let paragraph = Paragraph::prose(text, style);
    let mut set = sizes(style.size, CELL_FLOOR).filter_map(|(size, _)| {
        Some(Fitted { style: style.sized(size), lines: paragraph.broken(size, width)? })
    });
    set.next().ok_or_else(|| whose.too_long(2, 1))
}

/// What stands in a running head: the title and the date.
pub(crate) fn running_head(title: &Clean, date: &Clean) -> Clean {
    Clean::join(&[title, date], " · ")
}

/// Our own words, cleaned, for a column's head.
pub(crate) fn heads<const N: usize>(language: Language, ids: [&str; N]) -> Result<Vec<Clean>, PrintError> {
    ids.iter().map(|id| wording::say(language, id)).collect()
}

/// The evening's title, from its largest size down.
pub(crate) fn title(text: &Clean, width: f32, size: f32) -> Result<Fitted, PrintError> {
    let room = LayoutBox { width, height: 24.0, floor: 12.0 };
    fit(text, Style::new(Face::SerifBold, size, 1.15), room, Whose::document(PaperField::Title))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::readback;

    #[test]
    fn a_running_head_and_a_pages_number_stand_at_their_constants() {
        for lying in [false, true] {
            let begin = if lying { Flow::lying } else { Flow::new };
            let mut flow = begin(Correction::default(), Clean::of_checked("Вечер писем".to_owned())).unwrap();
            assert_eq!(flow.y, TOP);
            flow.turn_page();
            assert_eq!(flow.y, TOP_UNDER_HEAD);
            let (right, height) = (flow.right(), flow.paper.height);
            let pages = readback::pages(&readback::file_of(flow.finish(Language::Russian).unwrap()));
            let head = pages[1].find("Вечер писем");
            readback::stand("running head", &[(head.x, LEFT), (head.y, TOP)]);
            for (place, page) in pages.iter().enumerate() {
                let folio = page.find(&format!("{} / 2", place + 1));
                readback::stand("folio", &[(folio.x + folio.width, right), (folio.y, height - FOLIO)]);
            }
            assert!(pages[0].texts.len() == 1, "the first page has its title for a head");
        }
    }

    #[test]
    fn nobody_stands_alone_on_the_last_page() {
        let room = Room { here: 50.0, fresh: 100.0 };
        let starts = |rows: usize, tail| {
            let rows = vec![RowHeight::under_heads(10.0, 5.0); rows];
            page_starts(&rows, room, tail)
        };
        assert_eq!(starts(5, 0.0), [] as [usize; 0], "all on the first page");
        assert_eq!(starts(6, 0.0), [4], "the sixth is not alone");
        assert_eq!(starts(7, 0.0), [5]);
        assert_eq!(starts(14, 0.0), [5], "nine fit under the heads");
        assert_eq!(starts(15, 0.0), [5, 13]);
        assert_eq!(starts(5, 1.0), [3], "what follows takes two rows with it");
        assert_eq!(starts(3, 30.0), [2], "where a page gives none away, one stands alone");
    }

    #[test]
    fn a_row_that_begins_a_page_has_room_for_what_stands_above_it() {
        let row = RowHeight { under: 10.0, on_top: 40.0 };
        let room = Room { here: 30.0, fresh: 60.0 };
        assert_eq!(page_starts(&[row; 8], room, 0.0), [3, 6]);
        assert_eq!(
            page_starts(&[RowHeight { under: 70.0, ..row }], room, 0.0),
            [0],
            "no heads at a page's foot"
        );
    }

    #[test]
    fn a_page_is_full_at_its_foot() {
        let mut flow = Flow::new(Correction::default(), Clean::default()).unwrap();
        flow.y = flow.paper.height - FOOT - 10.0;
        assert!(flow.has_room(9.9) && !flow.has_room(10.1));
    }
}
