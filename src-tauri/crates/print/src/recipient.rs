//! Who it is for and where they are: the block that slips, postcards, envelopes and labels share.
//!
//! A job has one size: the largest that all but a few bear. Those few wrap first, and are set smaller last.
//!
//! Not for: where the block stands. It is laid out for a width and a height and drawn at a corner.

use letterdesk_model::address::{AddressBlock, Recipient};

use crate::{
    clean::{Clean, Whose},
    error::{PaperField, PrintError},
    font::Face,
    page::{Ink, Pages},
    text::{Fitted, MM_PER_POINT, Paragraph, Style, TIGHT, lines_in, measure, sizes},
};

/// How the block is set, at its preferred size.
#[derive(Debug, Clone, Copy)]
pub(crate) struct BlockStyle {
    /// Of the name, in points.
    pub(crate) name: f32,
    /// Of the address, in points.
    pub(crate) address: f32,
    /// The smallest size of either, in points.
    pub(crate) floor: f32,
    /// Between name and address, in millimetres.
    pub(crate) gap: f32,
    /// The share of the usual leading, of the address.
    pub(crate) leading: f32,
    /// The least share that lines of a name keep: bold capitals have accents, and tails above them.
    pub(crate) name_leading: f32,
}

pub(crate) const NAME: Style = Style::new(Face::SerifBold, 12.0, 1.2);
pub(crate) const ADDRESS: Style = Style::new(Face::Serif, 10.5, 1.28);
pub(crate) const INDEX: Style = Style::new(Face::SerifBold, 10.5, 1.28).tracked(60);

/// The room that a block has, and how it is set there.
#[derive(Debug, Clone, Copy)]
pub(crate) struct BlockRoom {
    pub(crate) style: BlockStyle,
    /// In millimetres.
    pub(crate) width: f32,
    /// In millimetres.
    pub(crate) height: f32,
}

/// The share of the size that its figures are high. Source: measured in PT Serif.
const FIGURE: f32 = 0.7;
/// A year that stands by itself is worth this much of the size.
const YEAR_JOINED: f32 = 0.92;
/// One of so many may be set smaller than the others.
const ALL_BUT: usize = 10;

/// An address block whose letters are all known to be printable.
pub(crate) struct Block {
    person: String,
    name: NameParts,
    /// The first line, usually the facility.
    first: Clean,
    /// What follows it, up to the index.
    rest: Vec<Clean>,
    /// `rest` as one running text, where the address is Russian.
    joined: Option<Clean>,
    index: Clean,
    country: Clean,
}

struct NameParts {
    surname: Clean,
    given: Clean,
    /// «1961 г. р.»; empty when the year is not known.
    year: Clean,
}

/// A block laid out for one box.
#[derive(Debug, Clone)]
pub(crate) struct LaidBlock {
    /// Of the address, in points.
    size: f32,
    name: Fitted,
    gap: f32,
    address: Fitted,
    index: Fitted,
    country: Fitted,
}

impl Block {
    /// Cleans every text of a block. In Latin letters there is no birth year: «г. р.» is read by nobody there.
    pub(crate) fn new(block: &AddressBlock) -> Result<Block, PrintError> {
        let person = block.recipient.name();
        let whose = |field| Whose::new(person, field);
        let latin = matches!(block.recipient, Recipient::Latin(_));
        let mut lines = Clean::lines(&block.lines, whose(PaperField::Address))?.into_iter();
        let first = lines.next().unwrap_or_default();
        let mut rest: Vec<Clean> = lines.collect();
        let joined = (!latin && !rest.is_empty()).then(|| {
            add_commas(&mut rest);
            Clean::join(&rest.iter().collect::<Vec<_>>(), " ")
        });
        Ok(Block {
            person: person.to_owned(),
            name: NameParts::new(block, whose(PaperField::Name))?,
            first,
            rest,
            joined,
            index: Clean::new(&block.postcode, whose(PaperField::Postcode))?.whole(),
            country: Clean::new(&block.country, whose(PaperField::Address))?.upper(),
        })
    }

    /// A block and how it stands in the largest size it bears; [`in_one_size`] makes a job of them.
    pub(crate) fn laid_out(block: &AddressBlock, room: BlockRoom) -> Result<(Block, LaidBlock), PrintError> {
        let block = Block::new(block)?;
        let laid = block.lay_out(room)?;
        Ok((block, laid))
    }

    /// Whose it is, for messages.
    pub(crate) fn person(&self) -> &str {
        &self.person
    }

    /// Lays the block out in the largest size that fits, down to the floor: it wraps first, then stands closer.
    pub(crate) fn lay_out(&self, room: BlockRoom) -> Result<LaidBlock, PrintError> {
        self.lay_out_in(sizes(room.style.address, room.style.floor), room)
    }

    /// Lays the block out as closely as can be, at the floor.
    pub(crate) fn lay_out_closely(&self, room: BlockRoom) -> Result<LaidBlock, PrintError> {
        self.lay_out_in(std::iter::once((room.style.floor, TIGHT)), room)
    }

    /// In the first of these sizes that fits, each with its share of the leading.
    fn lay_out_in(
        &self,
        sizes: impl Iterator<Item = (f32, f32)>,
        room: BlockRoom,
    ) -> Result<LaidBlock, PrintError> {
        let BlockRoom { style, width, height } = room;
        let layouts = self.name.layouts();
        let (mut found, mut last): (Option<LaidBlock>, Option<LaidBlock>) = (None, None);
        for (size, share) in sizes {
            if found.as_ref().is_some_and(|found| size < found.size * YEAR_JOINED || share < 1.0) {
                break;
            }
            let name_size = (size * style.name / style.address).max(style.floor);
            let gap = style.gap * share * size / style.address;
            last = self.laid(&layouts, (name_size, size), width).map(|laid| laid.led(style, share, gap));
            let Some(laid) = last.as_ref().filter(|laid| laid.height() <= height + 0.01) else { continue };
            if !self.name.leaves_year_alone(&laid.name) {
                return Ok(laid.clone());
            }
            found.get_or_insert_with(|| laid.clone());
        }
        if let Some(found) = found {
            return Ok(found);
        }
        // A surname as wide as the block comes down to the address's own size.
        let smallest = self.laid(&layouts, (style.floor, style.floor), width);
        let smallest = smallest.map(|laid| laid.led(style, TIGHT, style.gap * TIGHT));
        if let Some(laid) = smallest.filter(|laid| laid.height() <= height + 0.01) {
            return Ok(laid);
        }
        let lines = lines_in(height, ADDRESS.sized(style.floor).led(TIGHT * style.leading));
        let needed = last.map_or(lines + 1, |laid| laid.line_count().max(lines + 1));
        Err(Whose::new(&self.person, PaperField::Address).too_long(needed, lines))
    }

    fn laid(&self, layouts: &[Vec<Clean>], (name, address): (f32, f32), width: f32) -> Option<LaidBlock> {
        let name = Fitted { style: NAME.sized(name), lines: name_lines(layouts, name, width)? };
        let lines = self.address_lines(address, width)?;
        let index = if self.index.is_empty() { Vec::new() } else { vec![self.index.clone()] };
        Some(LaidBlock {
            size: address,
            name,
            gap: 0.0,
            address: Fitted { style: ADDRESS.sized(address), lines },
            index: Fitted { style: INDEX.sized(address), lines: index },
            country: Fitted { style: ADDRESS.sized(address), lines: self.country_lines(address, width)? },
        })
    }

    /// Both names of the country in one line, else one under the other.
    fn country_lines(&self, size: f32, width: f32) -> Option<Vec<Clean>> {
        if self.country.is_empty() {
            return Some(Vec::new());
        }
        let broken = |text: &Clean| Paragraph::address(text, ADDRESS).broken(size, width);
        let together = broken(&self.country)?;
        match self.country.as_str().split_once(" / ") {
            Some((russian, english)) if together.len() > 1 => {
                let names = [russian, english].map(|name| Clean::of_checked(name.to_owned()));
                names.iter().map(broken).collect::<Option<Vec<_>>>().map(|lines| lines.concat())
            }
            _ => Some(together),
        }
    }

    /// The facility, then street, town and region: in one line where they fit, else line by line where each fits,
    /// else as running text.
    fn address_lines(&self, size: f32, width: f32) -> Option<Vec<Clean>> {
        let broken = |text: &Clean| Paragraph::address(text, ADDRESS).broken(size, width);
        let mut lines = broken(&self.first)?;
        let apart: Option<Vec<Vec<Clean>>> = self.rest.iter().map(broken).collect();
        let apart = apart.map(|lines| lines.concat());
        let together = self.joined.as_ref().and_then(broken);
        let rest = match (apart, together) {
            (Some(apart), Some(together)) if apart.len() <= together.len() => apart,
            (_, Some(together)) => together,
            (apart, None) => apart?,
        };
        lines.extend(rest);
        Some(lines)
    }
}

/// Sets everybody of a job in one size: the largest that all but one in ten bear. Whoever bears only less keeps what they
/// were laid out in.
pub(crate) fn in_one_size(blocks: Vec<(Block, LaidBlock)>, room: BlockRoom) -> Vec<LaidBlock> {
    let mut borne: Vec<f32> = blocks.iter().map(|(_, laid)| laid.size).collect();
    borne.sort_by(f32::total_cmp);
    let common = borne.get(borne.len() / ALL_BUT).copied().unwrap_or(room.style.floor);
    let set = |(block, laid): (Block, LaidBlock)| match laid.size > common {
        // What fits in a larger size fits in a smaller one.
        true => block.lay_out_in(sizes(common, room.style.floor), room).unwrap_or(laid),
        false => laid,
    };
    blocks.into_iter().map(set).collect()
}

/// Street, region and so on are one phrase: a comma ends every line but the last.
fn add_commas(lines: &mut [Clean]) {
    let Some((_, but_last)) = lines.split_last_mut() else { return };
    for line in but_last {
        *line = Clean::of_checked(format!("{},", line.as_str().trim_end_matches([',', ';'])));
    }
}

impl NameParts {
    fn new(block: &AddressBlock, whose: Whose<'_>) -> Result<NameParts, PrintError> {
        let name = Clean::new(block.recipient.name(), whose)?;
        // A label before a nominative: grammatical whatever the name. Russian, as the mail is, in any interface.
        let (label, born) = match &block.recipient {
            Recipient::Nominative(_) => ("Получатель: ", block.birth_year),
            Recipient::Dative(_) => ("", block.birth_year),
            Recipient::Latin(_) => ("", None),
        };
        let (surname, given) = name.as_str().split_once(' ').unwrap_or((name.as_str(), ""));
        let year = born.map(|year| format!("{year} г. р.")).unwrap_or_default();
        Ok(NameParts {
            surname: Clean::new(&format!("{label}{surname}"), whose)?,
            given: Clean::new(given, whose)?,
            year: Clean::new(&year, whose)?,
        })
    }

    /// Whether the year ended on a line of its own, which is a poor one.
    fn leaves_year_alone(&self, set: &Fitted) -> bool {
        !self.year.is_empty() && set.lines.last() == Some(&self.year)
    }

    /// The ways to set a name, best first: in one line; the surname by itself; the year by itself, which is a poor line;
    /// both. The last is one running text, broken where it must.
    fn layouts(&self) -> Vec<Vec<Clean>> {
        let comma = |text: &Clean| Clean::of_checked(format!("{},", text.as_str()));
        let with_year = |text: &Clean| match self.year.is_empty() {
            true => text.clone(),
            false => Clean::join(&[&comma(text), &self.year], " "),
        };
        let whole = Clean::join(&[&self.surname, &self.given], " ");
        let mut layouts = vec![vec![with_year(&whole)]];
        if !self.given.is_empty() {
            layouts.push(vec![self.surname.clone(), with_year(&self.given)]);
        }
        if !self.year.is_empty() {
            layouts.push(vec![comma(&whole), self.year.clone()]);
        }
        if !self.given.is_empty() && !self.year.is_empty() {
            layouts.push(vec![self.surname.clone(), comma(&self.given), self.year.clone()]);
        }
        layouts.push(vec![with_year(&whole)]);
        layouts
    }
}

/// The lines of the first layout that fits; the last one is broken as running text.
fn name_lines(layouts: &[Vec<Clean>], size: f32, width: f32) -> Option<Vec<Clean>> {
    let limit = width * 1000.0 / (size * MM_PER_POINT);
    let fits = |line: &Clean| measure(NAME.face, NAME.tracking, line.as_str()) as f32 <= limit;
    if let Some(layout) = layouts.iter().find(|layout| layout.iter().all(fits)) {
        return Some(layout.clone());
    }
    let running = layouts.last()?.first()?;
    Paragraph::address(running, NAME).broken(size, width)
}

impl LaidBlock {
    /// In millimetres.
    pub(crate) fn height(&self) -> f32 {
        self.name.height() + self.gap + self.address.height() + self.index.height() + self.country.height()
    }

    /// With a share of its style's leading, and a gap under the name.
    fn led(mut self, style: BlockStyle, share: f32, gap: f32) -> LaidBlock {
        let (name, share) = (share.max(style.name_leading), share * style.leading);
        self.name.style = self.name.style.led(name);
        for part in [&mut self.address, &mut self.index, &mut self.country] {
            part.style = part.style.led(share);
        }
        LaidBlock { gap, ..self }
    }

    fn line_count(&self) -> usize {
        [&self.name, &self.address, &self.index, &self.country].iter().map(|part| part.lines.len()).sum()
    }

    /// The lower right corner of the index, when the block's top left corner is at `x`, `top`: on its baseline. `None`
    /// without an index.
    pub(crate) fn index_end(&self, x: f32, top: f32) -> Option<(f32, f32)> {
        let line = self.index.lines.first()?;
        let above = self.name.height() + self.gap + self.address.height();
        let style = self.index.style;
        Some((x + style.width(line), top + above + style.baseline()))
    }

    /// How high the index's figures are, in millimetres.
    pub(crate) fn figure_height(&self) -> f32 {
        self.index.style.em() * FIGURE
    }

    /// Draws the block with its top left corner at `x`, `top`; returns the y below it.
    pub(crate) fn draw(&self, pages: &mut Pages, x: f32, top: f32) -> f32 {
        let y = pages.lines(x, top, &self.name, Ink::Black) + self.gap;
        let y = pages.lines(x, y, &self.address, Ink::Black);
        let y = pages.lines(x, y, &self.index, Ink::Black);
        pages.lines(x, y, &self.country, Ink::Black)
    }
}

#[cfg(test)]
mod tests {
    use letterdesk_cast::{PEOPLE, SIZO_99};

    use super::*;
    use crate::clean::NO_BREAK;

    const STYLE: BlockStyle =
        BlockStyle { name: 12.0, address: 10.5, floor: 10.0, gap: 2.2, leading: 1.0, name_leading: TIGHT };

    fn address(name: &str, lines: &[&str]) -> AddressBlock {
        let lines = lines.iter().map(|line| (*line).to_owned()).collect();
        AddressBlock { recipient: Recipient::Dative(name.to_owned()), lines, ..PEOPLE[0].address() }
    }

    fn check(block: &AddressBlock, width: f32, expected: &[&str]) {
        let laid =
            Block::new(block).unwrap().lay_out(BlockRoom { style: STYLE, width, height: 60.0 }).unwrap();
        let parts = [&laid.name, &laid.address, &laid.index, &laid.country];
        let lines = parts.iter().flat_map(|part| &part.lines);
        let shown: Vec<String> = lines.map(|line| line.as_str().replace(NO_BREAK, " ")).collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn a_name_breaks_between_its_parts_and_a_region_joins_the_street() {
        let block = PEOPLE[0].address();
        check(
            &block,
            91.0,
            &[
                "Окуневу-Бархатному",
                "Лаврентию Капитоновичу, 1970 г. р.",
                "ФКУ СИЗО-99 УФСИН России по Энской области",
                "ул. Примерная, д. 1, г. Энск, Энская область",
                "000001",
            ],
        );
        check(
            &block,
            67.0,
            &[
                "Окуневу-Бархатному",
                "Лаврентию Капитоновичу,",
                "1970 г. р.",
                "ФКУ СИЗО-99 УФСИН России",
                "по Энской области",
                "ул. Примерная, д. 1, г. Энск,",
                "Энская область",
                "000001",
            ],
        );
    }

    #[test]
    fn a_name_that_could_not_be_inflected_is_labelled() {
        let mut block = address("", &SIZO_99.lines[..1]);
        block.recipient = Recipient::Nominative("Ли Аркадий".to_owned());
        let lines = ["Получатель: Ли Аркадий, 1970 г. р.", SIZO_99.full(), "000001"];
        check(&block, 91.0, &lines);
    }

    #[test]
    fn mail_abroad_keeps_its_lines_and_ends_with_the_country() {
        let mut block = address("Okunev Lavrenty", &["1 Example Street", "Ensk"]);
        block.recipient = Recipient::Latin("Okunev Lavrenty".to_owned());
        block.postcode = String::new();
        block.country = "Latvia".to_owned();
        check(&block, 67.0, &["Okunev Lavrenty", "1 Example Street", "Ensk", "LATVIA"]);
    }

    #[test]
    fn a_block_that_cannot_fit_names_the_person_and_the_lines() {
        let long = ["ул. Примерная, д. 1, г. Энск"; 9];
        let block = Block::new(&address("Окуневу-Бархатному Лаврентию", &long)).unwrap();
        let error = block.lay_out(BlockRoom { style: STYLE, width: 67.0, height: 30.0 }).unwrap_err();
        let PrintError::TooLong { person, field, needed_lines, lines } = error else { panic!("{error}") };
        assert_eq!((person.as_str(), field, lines), ("Окуневу-Бархатному Лаврентию", PaperField::Address, 7));
        assert!(needed_lines > lines);
    }
}
