//! One sheet for whoever buys stamps: how many envelopes and stamps all piles need, by kind and destination, with room for
//! the prices of both categories. The program knows no tariff: it changes, and the post says it.

use letterdesk_model::evening::Kind;

use super::Piles;
use crate::{
    clean::{Clean, Whose},
    error::{PaperField, PrintError},
    flow::{self, Flow, LEFT, RIGHT},
    font::Face,
    page::{HAIRLINE, Ink, Pages},
    register::PostKind,
    text::Style,
    wording,
};

pub(super) const UNDER_TITLE: f32 = 1.5;
pub(super) const UNDER_SUBTITLE: f32 = 6.0;
pub(super) const SUBTITLE: Style = Style::new(Face::Sans, 10.0, 1.35);
pub(super) const HEAD: Style = Style::new(Face::Sans, 9.0, 1.2);
pub(super) const CELL: Style = Style::new(Face::Sans, 11.0, 1.2);
pub(super) const FIGURE: Style = Style::new(Face::SerifBold, 16.0, 1.0);
/// The right edge of the counts, and the left edges of price and sum of both categories.
pub(super) const COUNT: f32 = LEFT + 72.0;
pub(super) const PRICES: [(&str, f32); 4] = [
    ("paper-postage-simple", LEFT + 80.0),
    ("paper-postage-sum", LEFT + 103.0),
    ("paper-postage-registered", LEFT + 130.0),
    ("paper-postage-sum", LEFT + 153.0),
];
pub(super) const PRICE: f32 = 19.0;
pub(super) const ROW: f32 = 14.0;
pub(super) const BASELINE: f32 = 9.5;
pub(super) const ABOVE_ENVELOPES: f32 = 8.0;

pub(super) fn draw(piles: &Piles) -> Result<Pages, PrintError> {
    let language = piles.language;
    let title = Clean::new(&piles.title, Whose::document(PaperField::Title))?;
    let date = wording::date(language, piles.date)?;
    let mut flow = Flow::new(piles.correction, flow::running_head(&title, &date))?;
    flow.set(LEFT, &flow::title(&wording::say(language, "paper-postage-title")?, RIGHT - LEFT, 22.0)?);
    flow.y += UNDER_TITLE;
    flow.prose(&flow::running_head(&title, &date), SUBTITLE, Whose::document(PaperField::Title))?;
    flow.y += UNDER_SUBTITLE;
    let head = |id| wording::say(language, id);
    let baseline = flow.y + HEAD.baseline();
    flow.pages.text(LEFT, baseline, &head("paper-postage-kind")?, HEAD, Ink::Black);
    flow.pages.text_right(COUNT, baseline, &head("paper-postage-stamps")?, HEAD, Ink::Black);
    for (id, x) in PRICES {
        flow.pages.text(x, baseline, &head(id)?, HEAD, Ink::Black);
    }
    flow.y += HEAD.line_height() + 1.0;
    flow.pages.rule((LEFT, flow.y), (RIGHT, flow.y), HAIRLINE * 2.0, Ink::Black);
    let mut all = Some(0);
    for (abroad, kind) in
        [false, true].into_iter().flat_map(|abroad| PostKind::ALL.map(|kind| (abroad, kind)))
    {
        let people = piles.piles.iter().filter(|pile| pile.abroad == abroad).flat_map(|pile| &pile.people);
        let count: Option<u32> = people.map(|person| person.letters.map(|letters| kind.of(letters))).sum();
        // Nothing abroad needs no line.
        if abroad && count == Some(0) {
            continue;
        }
        row(&mut flow, &wording::say(language, row_word(kind, abroad))?, shown(piles, count)?)?;
        all = all.zip(count).map(|(all, count)| all + count);
    }
    row(&mut flow, &wording::say(language, "paper-head-total")?, shown(piles, all)?)?;
    envelopes(piles, &mut flow)?;
    flow.finish(language)
}

/// A count, or nothing where it is made by hand.
fn shown(piles: &Piles, count: Option<u32>) -> Result<Option<Clean>, PrintError> {
    count.map(|count| wording::number(piles.language, count)).transpose()
}

fn row_word(kind: PostKind, abroad: bool) -> &'static str {
    match (kind, abroad) {
        (PostKind::Letter, false) => "paper-postage-letters",
        (PostKind::Postcard, false) => "paper-postage-postcards",
        (PostKind::Letter, true) => "paper-postage-letters-abroad",
        (PostKind::Postcard, true) => "paper-postage-postcards-abroad",
    }
}

fn row(flow: &mut Flow, word: &Clean, count: Option<Clean>) -> Result<(), PrintError> {
    let baseline = flow.y + BASELINE;
    flow.pages.text(LEFT, baseline, word, CELL, Ink::Black);
    match count {
        Some(count) => flow.pages.text_right(COUNT, baseline, &count, FIGURE, Ink::Black),
        None => flow.pages.rule((COUNT - PRICE, baseline), (COUNT, baseline), HAIRLINE, Ink::Black),
    }
    for (_, x) in PRICES {
        flow.pages.rule((x, baseline), (x + PRICE, baseline), HAIRLINE, Ink::Black);
    }
    flow.y += ROW;
    flow.hairline();
    Ok(())
}

/// How many envelopes: each letter in its own, or all of one person's in one. Never one for two people.
fn envelopes(piles: &Piles, flow: &mut Flow) -> Result<(), PrintError> {
    let people = || piles.piles.iter().flat_map(|pile| &pile.people);
    let letters = people().map(|person| person.letters.map(|letters| letters.of(Kind::Letter)));
    let Some(letters) = letters.collect::<Option<Vec<u32>>>() else { return Ok(()) };
    let (each, persons) =
        (letters.iter().sum::<u32>(), letters.iter().filter(|letters| **letters > 0).count());
    flow.y += ABOVE_ENVELOPES;
    let args = [
        ("letters", wording::count(piles.language, each)),
        ("people", wording::count(piles.language, persons as u32)),
    ];
    let text = wording::say_with(piles.language, "paper-postage-envelopes", &args)?;
    flow.prose(&text, CELL, Whose::document(PaperField::Wording))
}
