//! Address slips: eight on A4, or four in large print, to be cut apart.
//!
//! A guest takes one, writes, and brings it back with the letter; it never goes into an envelope, so it is the one
//! paper with an address that may carry a number and a barcode. The take-home edition stays with the guest and
//! carries neither.

mod back;
mod geometry;
mod story;

use std::borrow::Cow;

use chrono::NaiveDate;
use letterdesk_model::{address::AddressBlock, id::Number, progress::Progress};
use letterdesk_words::{self as words, Language};

use crate::{
    barcode,
    clean::{Clean, Whose},
    cut,
    document::{About, Document, finish},
    error::{PaperField, PrintError},
    options::{Edition, PrintSize},
    page::{Correction, Ink, Pages, Paper},
    postcards::Flip,
    printable::{Printable, each},
    prose::Shortened,
    recipient::{Block, LaidBlock},
    rules::RuleSet,
    text::{Fitted, LayoutBox, TIGHT, fit, shortened},
    wording,
};
use geometry::{ABOVE_FOOT, AROUND_RULE, Geometry, Side, of};

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
    /// Eight or four on a sheet.
    pub size: PrintSize,
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
    /// Marks that a law demands, such as `*`; stand before the story, never in the address.
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

/// What all slips of a job share.
struct Shared<'a> {
    slips: &'a Slips,
    geometry: &'static Geometry,
    title: Clean,
    date: Clean,
    censor: Clean,
    keep: Clean,
    /// As it is usually set and as closely as it can be; fitted once, since it is the same on every slip that has it.
    notices: [Fitted; 2],
}

/// A slip with every text fitted into its place: what is left is drawing.
struct Slip {
    number: Fitted,
    title: Fitted,
    barcode: Vec<u8>,
    block: LaidBlock,
    top: f32,
    rule: f32,
    story: Fitted,
    notice: Fitted,
    foot: Fitted,
    shortened: Option<Shortened>,
}

/// What a slip tells under its rule.
struct Told {
    notice: Fitted,
    /// Where the story's room ends.
    bottom: f32,
    story: Fitted,
    shortened: Option<Shortened>,
}

/// The notice in its two settings.
fn notices(text: &str, geometry: &Geometry) -> Result<[Fitted; 2], PrintError> {
    let whose = Whose::document(PaperField::Notice);
    let text = Clean::new(text, whose)?;
    let usual = fit(&text, geometry.foot, geometry.notice_box, whose)?;
    let close = geometry.foot.sized(geometry.notice_box.floor).led(TIGHT);
    let close = fit(&text, close, geometry.notice_box, whose).unwrap_or_else(|_| usual.clone());
    Ok([usual, close])
}

impl Printable for Slips {
    fn make(&self, progress: &mut Progress<'_>) -> Result<Document, PrintError> {
        if self.people.is_empty() {
            return Err(PrintError::NoPeople);
        }
        let shared = Shared::new(self)?;
        let slips: Vec<Slip> = each(&self.people, progress, |person| shared.slip(person))?;
        let back = back::Back::new(self, shared.geometry)?;
        let mut pages = Pages::new(self.correction)?.in_size(self.size);
        let copies = self.copies.max(1) as usize;
        let all: Vec<&Slip> = slips.iter().flat_map(|slip| std::iter::repeat_n(slip, copies)).collect();
        let geometry = shared.geometry;
        for sheet in all.chunks(geometry.per_sheet()) {
            pages.add(Paper::A4);
            cut::marks(&mut pages, Paper::A4, geometry.columns, geometry.rows);
            for (place, slip) in sheet.iter().enumerate() {
                let (x, y) = geometry.corner(place);
                pages.set_origin(x, y);
                shared.draw(&mut pages, slip);
            }
            if let Some(back) = &back {
                back.draw(&mut pages, geometry, sheet.len());
            }
        }
        let about = About { title: &self.title, language: self.language, date: self.date };
        let shortened = slips.into_iter().filter_map(|slip| slip.shortened).collect();
        Ok(Document { shortened, ..finish(pages, &about, progress)? })
    }
}

impl<'a> Shared<'a> {
    fn new(slips: &'a Slips) -> Result<Shared<'a>, PrintError> {
        let (language, geometry) = (slips.language, of(slips.size));
        let keep = match slips.edition {
            Edition::Ours => "paper-slip-return",
            Edition::Public => "paper-slip-take-home",
        };
        Ok(Shared {
            slips,
            geometry,
            title: Clean::new(&slips.title, Whose::document(PaperField::Title))?,
            date: wording::date(language, slips.date)?,
            censor: wording::say(language, "paper-slip-censor")?,
            keep: wording::say(language, keep)?,
            notices: notices(&slips.notices, geometry)?,
        })
    }

    fn slip(&self, person: &SlipPerson) -> Result<Slip, PrintError> {
        let geometry = self.geometry;
        let block = Block::new(&self.address(person))?;
        let name = block.person();
        let foot = fit(
            &self.foot(person)?,
            geometry.foot,
            geometry.foot_box,
            Whose::new(name, PaperField::Wording),
        )?;
        let edition = self.slips.edition;
        let number = self.number(person, name)?;
        let title = self.title(&number);
        let raise = geometry.raise(edition, &title);
        let height = geometry.block_height(edition, raise);
        let laid = block.lay_out(geometry.block, geometry.block_width(), height)?;
        let top = geometry.block_top(edition, laid.height(), raise);
        let tight = geometry.rule_highest.max(top + laid.height() + AROUND_RULE);
        let Told { notice, bottom, story, shortened } = self.told(person, name, tight)?;
        Ok(Slip {
            title,
            number,
            barcode: self.barcode(person, name)?,
            block: laid,
            top,
            // The rule keeps its place on every slip, unless a long address or a long story needs it elsewhere.
            rule: tight.max(geometry.rule.min(bottom - story.height() - AROUND_RULE)),
            story,
            notice,
            foot,
            shortened,
        })
    }

    /// What stands between the rule and the foot, of which `tight` is the highest that the rule may be.
    fn told(&self, person: &SlipPerson, name: &str, tight: f32) -> Result<Told, PrintError> {
        let geometry = self.geometry;
        let none = [Fitted { style: geometry.foot, lines: Vec::new() }];
        let notices = if person.marks.trim().is_empty() { &none[..] } else { &self.notices };
        let mut refused = None;
        for notice in notices {
            let bottom = geometry.story_bottom(notice);
            let room = LayoutBox { height: bottom - tight - AROUND_RULE, ..geometry.story_box };
            match self.story(person, name, room, notice) {
                Ok((story, shortened)) => {
                    return Ok(Told { notice: notice.clone(), bottom, story, shortened });
                }
                Err(error) => refused = Some(error),
            }
        }
        Err(refused.unwrap_or_else(|| Whose::new(name, PaperField::Story).too_long(1, 0)))
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
        let width = self.geometry.title_width(self.slips.edition, number.width());
        shortened(&self.title, self.geometry.title, LayoutBox { width, ..self.geometry.title_box })
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
        let date = [("date", words::short_date(checked).into())];
        let checked = wording::say_with(self.slips.language, "paper-slip-checked", &date)?;
        Ok(Clean::join(&[&checked, &self.keep], " "))
    }

    fn draw(&self, pages: &mut Pages, slip: &Slip) {
        let geometry = self.geometry;
        for number in &slip.number.lines {
            let style = slip.number.style;
            pages.text(geometry.number_at.0, geometry.number_at.1, number, style, Ink::Black);
        }
        self.draw_title(pages, slip);
        if !slip.barcode.is_empty() {
            barcode::draw(
                pages,
                &slip.barcode,
                geometry.barcode_at,
                geometry.barcode_height,
                geometry.module,
            );
        }
        slip.block.draw(pages, geometry.left, slip.top);
        pages.hairline((geometry.left, slip.rule), (geometry.right, slip.rule));
        pages.lines(geometry.left, slip.rule + AROUND_RULE, &slip.story, Ink::Black);
        pages.lines(
            geometry.left,
            geometry.story_bottom(&slip.notice) + ABOVE_FOOT,
            &slip.notice,
            Ink::Black,
        );
        pages.lines(geometry.left, geometry.foot_top(), &slip.foot, Ink::Black);
    }

    fn draw_title(&self, pages: &mut Pages, slip: &Slip) {
        let geometry = self.geometry;
        let (x, y) = match (self.slips.edition, geometry.title_side) {
            (Edition::Public, Side::AfterNumber) => (geometry.left, geometry.title_at.1),
            (Edition::Ours, Side::AfterNumber) => {
                (geometry.title_x(slip.number.width()), geometry.title_at.1)
            }
            (Edition::Public, Side::UnderNumber) => (geometry.title_at.0, geometry.take_home_top()),
            (Edition::Ours, Side::UnderNumber) => geometry.title_at,
        };
        let below = pages.lines(x, y, &slip.title, Ink::Black);
        let date = Fitted { style: slip.title.style, lines: vec![self.date.clone()] };
        pages.lines(x, below, &date, Ink::Black);
    }
}

#[cfg(test)]
mod tests;
