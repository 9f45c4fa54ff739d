//! The rules on the back of a slip: a paragraph a section, in the largest size that fits the slip.

use super::{RuleSet, set::Section};
use crate::{
    clean::{Clean, Whose},
    error::{PaperField, PrintError},
    font::Face,
    page::{Ink, Pages},
    text::{Fitted, Paragraph, Style, TIGHT, lines_in, sizes},
};

const MARGIN: f32 = 7.0;
const BETWEEN: f32 = 1.2;
const TEXT: Style = Style::new(Face::Sans, 15.0, 1.22);

/// The rules, broken into lines for a back of one size.
pub(crate) struct RulesBack {
    paragraphs: Vec<Fitted>,
}

impl RulesBack {
    /// Sets a set of rules for a back of this size, in millimetres, in `floor` points at least.
    ///
    /// # Errors
    /// More rules than the back holds at the floor.
    pub(crate) fn new(
        rules: &RuleSet,
        (width, height): (f32, f32),
        floor: f32,
    ) -> Result<RulesBack, PrintError> {
        let paragraphs: Vec<Clean> = rules.clean()?.iter().map(paragraph).collect();
        let (width, height) = (width - 2.0 * MARGIN, height - 2.0 * MARGIN);
        let mut needed = 0;
        // Longer rules are set narrower before they are refused.
        let faces = [TEXT.face, Face::SansNarrow];
        for (face, (size, share)) in
            faces.into_iter().flat_map(|face| sizes(TEXT.size, floor).map(move |set| (face, set)))
        {
            let style = Style { face, ..TEXT.sized(size).led(share) };
            let set = |text: &Clean| {
                Some(Fitted { style, lines: Paragraph::prose(text, style).broken(size, width)? })
            };
            let Some(laid) = paragraphs.iter().map(set).collect::<Option<Vec<Fitted>>>() else { continue };
            let gaps = BETWEEN * laid.len().saturating_sub(1) as f32;
            if laid.iter().map(Fitted::height).sum::<f32>() + gaps <= height {
                return Ok(RulesBack { paragraphs: laid });
            }
            needed = laid.iter().map(|paragraph| paragraph.lines.len()).sum();
        }
        let lines = lines_in(height, TEXT.sized(floor).led(TIGHT));
        Err(Whose::document(PaperField::Rules).too_long(needed.max(lines + 1), lines))
    }

    /// Draws it from the corner of its place.
    pub(crate) fn draw(&self, pages: &mut Pages) {
        let mut y = MARGIN;
        for paragraph in &self.paragraphs {
            y = pages.lines(MARGIN, y, paragraph, Ink::Black) + BETWEEN;
        }
    }
}

/// «НЕ ПИШИТЕ. Шифром, намёками и бранью. …»: there is no room for a heading of its own.
fn paragraph(section: &Section) -> Clean {
    let heading = section.heading.upper().sentence();
    let all: Vec<&Clean> = std::iter::once(&heading).chain(&section.items).collect();
    Clean::join(&all, " ")
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use letterdesk_model::{address::AddressBlock, address::Recipient, id::Number, slip_code::SlipCode};
    use letterdesk_words::Language;

    use super::*;
    use crate::{
        Correction, CutOrder, Edition, Flip, SlipBack, SlipPerson, Slips, clean::NO_BREAK,
        options::PrintSize, printable::make, readback,
    };

    fn person(number: u32) -> SlipPerson {
        SlipPerson {
            number: Number(number),
            code: SlipCode { evening: 4071, number: Number(number) }.digits(),
            address: AddressBlock {
                recipient: Recipient::Dative("Окуневу Льву".to_owned()),
                birth_year: None,
                lines: vec!["ФКУ СИЗО-99 УФСИН России по Энской области".to_owned()],
                postcode: "000001".to_owned(),
                country: String::new(),
                abroad: false,
            },
            called: String::new(),
            place: String::new(),
            marks: String::new(),
            story: String::new(),
            short: String::new(),
            interests: String::new(),
            checked: None,
        }
    }

    #[test]
    fn every_paragraph_behind_every_slip_stands_at_its_constant() {
        let rules = RuleSet::usual(Language::Russian);
        for (size, columns, rows) in [(PrintSize::Regular, 2_u8, 4_u8), (PrintSize::Large, 1, 3)] {
            let (width, height) = (210.0 / f32::from(columns), 297.0 / f32::from(rows));
            let slips = rows * columns;
            let job = Slips {
                language: Language::Russian,
                title: "Вечер писем учёным".to_owned(),
                date: NaiveDate::from_ymd_opt(2026, 1, 29).unwrap(),
                people: (1..=u32::from(slips)).map(person).collect(),
                edition: Edition::Ours,
                cut: CutOrder::Sheets,
                size,
                back: SlipBack::Rules { rules: rules.clone(), flip: Flip::LongEdge },
                copies: 1,
                notices: String::new(),
                correction: Correction::default(),
            };
            let page = &readback::pages(&make(&job).unwrap().bytes)[1];
            let lines = page.texts.len() / usize::from(slips);
            for (place, texts) in (0_u8..).zip(page.texts.chunks(lines)) {
                // Row by row as the slips, each row from the right: the sheet is turned around its long edge.
                let (column, row) = (columns - 1 - place % columns, place / columns);
                let (x, top) = (f32::from(column) * width, f32::from(row) * height);
                let mut y = top + MARGIN;
                for section in rules.clean().unwrap() {
                    let items = section.items.iter().map(|item| item.as_str().replace(NO_BREAK, " "));
                    let heading = format!("{}.", section.heading.as_str().to_uppercase());
                    let words: Vec<String> = std::iter::once(heading).chain(items).collect();
                    let words = words.join(" ");
                    let what = format!("{size:?}, slip {place}");
                    let lines = readback::lines_of(texts, &words);
                    y = readback::block(&what, lines, (x + MARGIN, y), TEXT) + BETWEEN;
                }
                assert!(y - BETWEEN <= top + height - MARGIN + 0.1, "{size:?}, slip {place}: {y}");
            }
        }
    }

    #[test]
    fn our_own_rules_fit_the_smaller_slip_in_both_languages() {
        for language in Language::ALL {
            for ours in [RuleSet::usual, RuleSet::sending] {
                let back = RulesBack::new(&ours(language), (105.0, 74.25), 7.0).unwrap();
                assert_eq!(back.paragraphs.len(), 5);
                assert!(back.paragraphs.iter().all(|paragraph| paragraph.style.size >= 7.0));
            }
        }
    }

    #[test]
    fn more_than_the_back_holds_is_refused_with_the_lines_it_needs() {
        let long = RuleSet::read(&format!("Пишите\n— {}", "о книгах и о погоде, ".repeat(120)));
        let refused = RulesBack::new(&long, (105.0, 74.25), 7.0).err();
        assert!(matches!(refused, Some(PrintError::TooLong { field: PaperField::Rules, .. })), "{refused:?}");
    }
}
