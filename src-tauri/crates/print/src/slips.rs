//! Address slips: eight on A4, or three in large print, to be cut apart.
//!
//! A guest takes one, writes, and brings it back with the letter; it never goes into an envelope, so it is the one
//! paper with an address that may carry a number and a barcode. The take-home edition stays with the guest and
//! carries neither.

mod back;
mod geometry;
mod told;

use std::borrow::Cow;

use chrono::NaiveDate;
use letterdesk_model::{address::AddressBlock, id::Number, progress::Progress};
use letterdesk_words::{self as words, Language};
use serde::{Deserialize, Serialize};

use crate::{
    barcode,
    clean::{Clean, Whose},
    code_stamp, cut,
    document::{About, Document, finish},
    error::{PaperField, PrintError},
    options::{Edition, PrintSize},
    page::{Correction, Ink, Pages, Paper},
    postcards::Flip,
    printable::{Printable, each},
    prose::Shortened,
    recipient::{self, Block, BlockRoom, LaidBlock},
    rules::RuleSet,
    text::{Fitted, fit, shortened},
    wording,
};
use geometry::{ABOVE_FOOT, AROUND_RULE, BESIDE_INDEX, Geometry, Side, of};
use told::{Called, Told};

/// Everything on the sheets of slips.
#[derive(Debug, Clone, PartialEq)]
pub struct Slips {
    /// Of our own words; addresses stay as they are.
    pub language: Language,
    /// The evening's title.
    pub title: String,
    /// The evening's date.
    pub date: NaiveDate,
    /// One slip each, in this order.
    pub people: Vec<SlipPerson>,
    /// With number and barcode, or to take home.
    pub edition: Edition,
    /// Eight or three on a sheet.
    pub size: PrintSize,
    /// Which slips stand on one sheet.
    pub cut: CutOrder,
    /// What is on the back.
    pub back: SlipBack,
    /// Slips of each person, side by side; 0 counts as 1.
    pub copies: u32,
    /// The notice that a law demands, printed on the slips of people with marks; empty for none.
    pub notices: String,
    /// The printer's correction.
    pub correction: Correction,
}

/// One person's slip.
#[derive(Debug, Clone, PartialEq)]
pub struct SlipPerson {
    /// Their number in the evening.
    pub number: Number,
    /// The ten digits of the barcode.
    pub code: String,
    /// The address as on an envelope; without lines while it is being checked, which the slip says instead.
    pub address: AddressBlock,
    /// What they are called in the slip's language: "Lavrenty Okunev-Barkhatny"; empty where the address says it.
    pub called: String,
    /// Where they are, in the same language; may be empty.
    pub place: String,
    /// Marks that a law demands, such as `*`; stand after what they are called, else before the story, never in the
    /// address.
    pub marks: String,
    /// Who they are; may be empty.
    pub story: String,
    /// The same in a few words, for when the story is longer than its place; may be empty.
    pub short: String,
    /// What to write about; may be empty.
    pub interests: String,
    /// When the address was last checked.
    pub checked: Option<NaiveDate>,
}

/// Which slips stand on one sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum CutOrder {
    /// All sheets are cut at once: each pile that falls out is in order, 1 to 10, 11 to 20 and so on.
    #[default]
    Stacks,
    /// Each sheet is cut by itself: 1 to 8 stand on the first.
    Sheets,
}

/// What is printed on the back of the slips.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum SlipBack {
    /// Nothing.
    #[default]
    Blank,
    /// How to write, behind every slip, on a page behind every page.
    Rules {
        /// What they say.
        rules: RuleSet,
        /// How the printer turns the sheet.
        flip: Flip,
    },
}

impl SlipBack {
    /// How a sheet is turned for it.
    fn flip(&self) -> Option<Flip> {
        match self {
            SlipBack::Blank => None,
            SlipBack::Rules { flip, .. } => Some(*flip),
        }
    }
}

/// What all slips of a job share.
struct Shared<'a> {
    slips: &'a Slips,
    geometry: &'static Geometry,
    title: Clean,
    date: Clean,
    censor: Clean,
    about: Clean,
    keep: Clean,
    /// As it is usually set and as closely as it can be; fitted once, since it is the same on every slip that has it.
    notices: [Fitted; 2],
    /// What the line against the censor takes at its smallest, in millimetres.
    least_told: f32,
}

/// A slip but for what it tells: that has the room which the address leaves, once all addresses are in one size.
struct Draft<'a> {
    person: &'a SlipPerson,
    number: Fitted,
    title: Fitted,
    barcode: Vec<u8>,
    marks: Clean,
    called: Called,
    foot: Fitted,
}

/// A slip with every text fitted into its place: what is left is drawing.
struct Slip<'a> {
    draft: Draft<'a>,
    block: LaidBlock,
    top: f32,
    rule: f32,
    told: Told,
    shortened: Option<Shortened>,
}

impl Printable for Slips {
    fn make(&self, progress: &mut Progress<'_>) -> Result<Document, PrintError> {
        if self.people.is_empty() {
            return Err(PrintError::NoPeople);
        }
        let shared = Shared::new(self)?;
        let drafts = each(&self.people, progress, |person| shared.draft(person))?;
        let (drafts, blocks): (Vec<Draft<'_>>, Vec<(Block, LaidBlock)>) = drafts.into_iter().unzip();
        let slips: Vec<Slip<'_>> = drafts
            .into_iter()
            .zip(shared.in_one_size(blocks))
            .map(|(draft, laid)| shared.slip(draft, laid))
            .collect();
        let back = back::Back::new(self, shared.geometry)?;
        let mut pages = Pages::new(self.correction)?.in_size(self.size);
        let copies = self.copies.max(1) as usize;
        let all: Vec<&Slip<'_>> = slips.iter().flat_map(|slip| std::iter::repeat_n(slip, copies)).collect();
        let geometry = shared.geometry;
        for sheet in sheets(&all, geometry.per_sheet(), self.cut) {
            pages.add(Paper::A4);
            cut::marks(&mut pages, Paper::A4, geometry.columns, geometry.rows);
            for (place, slip) in &sheet {
                let (x, y) = geometry.corner(*place);
                pages.set_origin(x, y);
                shared.draw(&mut pages, slip);
            }
            if let Some(back) = &back {
                back.draw(&mut pages, geometry, sheet.iter().map(|(place, _)| *place));
            }
        }
        let about = About {
            kind: Some("printing-kind-slips"),
            turned: self.back.flip(),
            ..About::of(&self.title, self.language, self.date)
        };
        let shortened = slips.into_iter().filter_map(|slip| slip.shortened).collect();
        Ok(Document { shortened, ..finish(pages, &about, progress)? })
    }
}

/// What stands on each sheet, and in which place of it.
fn sheets<T: Copy>(all: &[T], places: usize, cut: CutOrder) -> Vec<Vec<(usize, T)>> {
    let count = all.len().div_ceil(places);
    let mut sheets: Vec<Vec<(usize, T)>> = vec![Vec::new(); count];
    for (index, slip) in all.iter().enumerate() {
        let (sheet, place) = match cut {
            CutOrder::Sheets => (index / places, index % places),
            CutOrder::Stacks => (index % count, index / count),
        };
        sheets[sheet].push((place, *slip));
    }
    sheets
}

impl<'a> Shared<'a> {
    fn new(slips: &'a Slips) -> Result<Shared<'a>, PrintError> {
        let (language, geometry) = (slips.language, of(slips.size));
        let keep = match slips.edition {
            Edition::Ours => "paper-slip-return",
            Edition::Public => "paper-slip-take-home",
        };
        let censor = wording::say(language, "paper-slip-censor")?;
        let has_marks = slips.people.iter().any(|person| !person.marks.trim().is_empty());
        Ok(Shared {
            slips,
            geometry,
            title: Clean::new(&slips.title, Whose::document(PaperField::Title))?,
            date: wording::date(language, slips.date)?,
            about: wording::say(language, "paper-slip-about")?.whole(),
            keep: wording::say(language, keep)?,
            notices: told::notices(if has_marks { &slips.notices } else { "" }, geometry)?,
            least_told: told::least(&censor, geometry),
            censor,
        })
    }

    /// What can be said of a slip by itself, and its address in the largest size it bears.
    fn draft<'p>(&self, person: &'p SlipPerson) -> Result<(Draft<'p>, (Block, LaidBlock)), PrintError> {
        let geometry = self.geometry;
        let block = Block::new(&self.address(person))?;
        let name = block.person();
        let foot = fit(
            &self.foot(person)?,
            geometry.foot,
            geometry.foot_box,
            Whose::new(name, PaperField::Wording),
        )?;
        let number = self.number(person, name)?;
        let title = self.title(&number);
        let barcode = self.barcode(person, name)?;
        let marks = Clean::new(&person.marks, Whose::new(name, PaperField::Marks))?;
        let called = Called::new(person, &marks, name)?;
        let laid = block.lay_out(self.room()).or_else(|_| block.lay_out_closely(self.tight_room()))?;
        Ok((Draft { person, number, title, barcode, marks, called, foot }, (block, laid)))
    }

    fn room(&self) -> BlockRoom {
        self.geometry.block_room(self.slips.edition)
    }

    fn tight_room(&self) -> BlockRoom {
        self.geometry.tight_room(self.slips.edition, self.least_told)
    }

    fn in_one_size(&self, blocks: Vec<(Block, LaidBlock)>) -> Vec<LaidBlock> {
        recipient::in_one_size(blocks, self.room())
    }

    /// The whole slip, with as much told as there is room for.
    fn slip<'p>(&self, draft: Draft<'p>, block: LaidBlock) -> Slip<'p> {
        let geometry = self.geometry;
        let top = geometry.block_top(self.slips.edition, block.height());
        let tight = geometry.rule_highest.max(top + block.height() + AROUND_RULE);
        let (told, shortened) = self.told(&draft, tight);
        let bottom = geometry.story_bottom(&told.notice);
        // The rule keeps its place on every slip, unless a long address or a long story needs it elsewhere.
        let rule = tight.max(geometry.rule.min(bottom - told.height() - AROUND_RULE));
        let shortened = shortened
            .map(|field| Shortened { person: draft.person.address.recipient.name().to_owned(), field });
        Slip { draft, block, top, rule, told, shortened }
    }

    fn address<'p>(&self, person: &'p SlipPerson) -> Cow<'p, AddressBlock> {
        if !person.address.lines.is_empty() {
            return Cow::Borrowed(&person.address);
        }
        let pending = words::text(self.slips.language, "paper-slip-address-pending", &[]);
        Cow::Owned(AddressBlock { lines: vec![pending], ..person.address.clone() })
    }

    fn number(&self, person: &SlipPerson, name: &str) -> Result<Fitted, PrintError> {
        let whose = Whose::new(name, PaperField::Wording);
        let number = match self.slips.edition {
            Edition::Ours => Clean::new(&person.number.to_string(), whose)?,
            Edition::Public => Clean::default(),
        };
        fit(&number, self.geometry.number, self.geometry.number_box, whose)
    }

    /// The evening's title, in the width that the number leaves it; what is longer ends in an ellipsis: which evening it
    /// was can still be told, and nobody's slip depends on it.
    fn title(&self, number: &Fitted) -> Fitted {
        let room = self.geometry.title_room(self.slips.edition, number.width());
        shortened(&self.title, self.geometry.title, room)
    }

    fn barcode(&self, person: &SlipPerson, name: &str) -> Result<Vec<u8>, PrintError> {
        match self.slips.edition {
            Edition::Public => Ok(Vec::new()),
            Edition::Ours => {
                barcode::widths(&person.code).ok_or_else(|| PrintError::BadCode { person: name.to_owned() })
            }
        }
    }

    fn foot(&self, person: &SlipPerson) -> Result<Clean, PrintError> {
        let Some(checked) = person.checked else { return Ok(self.keep.clone()) };
        let date = [("date", words::compact_date(self.slips.language, checked).into())];
        let checked = wording::say_with(self.slips.language, "paper-slip-checked", &date)?;
        Ok(Clean::join(&[&checked, &self.keep], " "))
    }

    fn draw(&self, pages: &mut Pages, slip: &Slip<'_>) {
        let (geometry, draft) = (self.geometry, &slip.draft);
        for number in &draft.number.lines {
            let style = draft.number.style;
            pages.text(geometry.number_at.0, geometry.number_at.1, number, style, Ink::Black);
        }
        self.draw_title(pages, draft);
        if !draft.barcode.is_empty() {
            barcode::draw(
                pages,
                &draft.barcode,
                geometry.barcode_at,
                geometry.barcode_height,
                geometry.module,
            );
        }
        slip.block.draw(pages, geometry.left, slip.top);
        self.draw_index(pages, slip);
        pages.hairline((geometry.left, slip.rule), (geometry.right, slip.rule));
        slip.told.draw(pages, (geometry.left, slip.rule + AROUND_RULE));
        let notice = &slip.told.notice;
        pages.lines(geometry.left, geometry.story_bottom(notice) + ABOVE_FOOT, notice, Ink::Black);
        pages.lines(geometry.left, geometry.foot_top(), &draft.foot, Ink::Black);
    }

    /// The index again, in the shapes that a sorter reads, for whoever writes the envelope by hand.
    fn draw_index(&self, pages: &mut Pages, slip: &Slip<'_>) {
        let (geometry, address) = (self.geometry, &slip.draft.person.address);
        let Some((x, baseline)) = slip.block.index_end(geometry.left, slip.top) else { return };
        if code_stamp::is_read(address) {
            let above = (geometry.drawn_index + slip.block.figure_height()) / 2.0;
            let corner = (x + BESIDE_INDEX, baseline - above);
            code_stamp::draw_digits(pages, corner, geometry.drawn_index, &address.postcode);
        }
    }

    fn draw_title(&self, pages: &mut Pages, draft: &Draft<'_>) {
        let geometry = self.geometry;
        let (x, y) = match (self.slips.edition, geometry.title_side) {
            (Edition::Public, Side::AfterNumber) => (geometry.left, geometry.title_at.1),
            (Edition::Ours, Side::AfterNumber) => {
                (geometry.title_x(draft.number.width()), geometry.title_at.1)
            }
            (Edition::Public, Side::UnderNumber) => (geometry.title_at.0, geometry.take_home_top()),
            (Edition::Ours, Side::UnderNumber) => geometry.title_at,
        };
        let below = pages.lines(x, y, &draft.title, Ink::Black);
        let date = Fitted { style: draft.title.style, lines: vec![self.date.clone()] };
        pages.lines(x, below, &date, Ink::Black);
    }
}

#[cfg(test)]
mod tests;
