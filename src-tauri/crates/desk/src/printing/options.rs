//! What each kind of paper can be asked for with. One name means the same wherever it stands, and stands only where it
//! has a meaning: that is all that says which option belongs to which paper.

use letterdesk_model::address::Origin;
use letterdesk_print::{
    CardForm, CardFormat, CaseTold, CodeStamp, CutOrder, Edition, EnvelopeFormat, Feed, Flip, LABEL_STOCK,
    LabelGrid, ListOrder, PilesSheet, Points, PosterFormat, Posting, PrintSize, RulesFormat, SignFormat,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::ground::{Code, Error, Result};

/// Copies of each page, from 1 to [`MAX_COPIES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(transparent)]
pub struct Copies(pub u32);

/// More of one page are a slip of the keyboard.
pub const MAX_COPIES: u32 = 500;

impl Default for Copies {
    fn default() -> Copies {
        Copies(1)
    }
}

impl Copies {
    pub(super) fn checked(self) -> Result<u32> {
        let bad = || Error::new(Code::BadCopies).with("copies", self.0).with("most", MAX_COPIES);
        (1..=MAX_COPIES).contains(&self.0).then_some(self.0).ok_or_else(bad)
    }
}

/// How several copies lie in the printer's tray.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Collation {
    /// Each person's copies together.
    #[default]
    Together,
    /// Everybody once, then everybody again: whole sets.
    Sets,
}

/// What is on the back of slips.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum SlipBack {
    /// Nothing.
    #[default]
    Blank,
    /// How to write.
    Rules,
    /// How to send a letter by oneself: for whoever takes the slip home.
    Sending,
}

/// What a poster says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PosterMessage {
    /// Who has no letter yet.
    #[default]
    Waiting,
    /// The evening's total.
    Total,
    /// For the door: what it is, when, where, and the programme.
    Door,
}

/// Of address slips.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SlipOptions {
    /// Large print or regular.
    pub size: PrintSize,
    /// For the evening, or to take home.
    pub edition: Edition,
    /// Which slips stand on one sheet.
    pub cut: CutOrder,
    /// What is on the back.
    pub slip_back: SlipBack,
    /// How the printer turns a sheet for its back.
    pub flip: Flip,
    /// Where letters are posted: decides whether there is a country.
    pub posted_from: Origin,
    /// Of each person's slip.
    pub copies: Copies,
    /// In which order they come.
    pub collation: Collation,
}

impl Default for SlipOptions {
    fn default() -> SlipOptions {
        SlipOptions {
            size: PrintSize::default(),
            edition: Edition::default(),
            cut: CutOrder::default(),
            slip_back: SlipBack::default(),
            // A sheet that stands is usually turned around its long edge.
            flip: Flip::LongEdge,
            posted_from: Origin::default(),
            copies: Copies::default(),
            collation: Collation::default(),
        }
    }
}

impl SlipOptions {
    /// Whether something stands behind slips.
    pub(super) fn has_back(&self) -> bool {
        self.slip_back != SlipBack::Blank
    }
}

/// Of postcard backs.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
pub struct PostcardOptions {
    /// One on A6, or four on A4.
    pub format: CardFormat,
    /// Whether the code stamp is printed.
    pub code_stamp: CodeStamp,
    /// A JPEG file for the picture side; `None` leaves it blank.
    pub picture: Option<String>,
    /// How the printer turns a sheet for its picture side.
    pub flip: Flip,
    /// Whether the picture goes on beyond the card, for a print shop that cuts it off. One card a page, with a picture.
    pub bleed: bool,
    /// Instead of cards, a sheet that shows whether the printer turns paper that way.
    pub proof: bool,
    /// Instead of addressed cards, sheets of cards with lines to write on.
    pub blank: bool,
    /// Where they are posted: decides whether there are a country and a code stamp.
    pub posted_from: Origin,
    /// Of each person's card; of the sheet, where they are blank.
    pub copies: Copies,
    /// In which order they come.
    pub collation: Collation,
}

/// Of envelopes.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
pub struct EnvelopeOptions {
    /// How large they are.
    pub format: EnvelopeFormat,
    /// How they go into the printer.
    pub feed: Feed,
    /// Whether the code stamp is printed.
    pub code_stamp: CodeStamp,
    /// Where they are posted: decides whether there are a country and a code stamp.
    pub posted_from: Origin,
    /// Of each person's envelope.
    pub copies: Copies,
    /// In which order they come.
    pub collation: Collation,
}

/// Of address labels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct LabelOptions {
    /// The name on the packet, such as `L7160`. Ignored when there is a grid.
    pub stock: String,
    /// Stock without a name, measured by hand.
    pub grid: Option<LabelGrid>,
    /// The first label of the first sheet that is still there, from 1.
    pub start: u32,
    /// Where letters are posted: decides whether there is a country.
    pub posted_from: Origin,
    /// Of each person's label.
    pub copies: Copies,
    /// In which order they come.
    pub collation: Collation,
}

impl Default for LabelOptions {
    fn default() -> LabelOptions {
        LabelOptions {
            stock: LABEL_STOCK[0].name.to_owned(),
            grid: None,
            start: 1,
            posted_from: Origin::default(),
            copies: Copies::default(),
            collation: Collation::default(),
        }
    }
}

/// Of table cards.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
pub struct CardOptions {
    /// Whether they lie or stand.
    pub form: CardForm,
    /// How much of the case they tell.
    pub case: CaseTold,
    /// Of each person's card.
    pub copies: Copies,
    /// In which order they come.
    pub collation: Collation,
}

/// Of the page on how to write.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
pub struct RulesOptions {
    /// Large print or regular.
    pub size: PrintSize,
    /// For a wall or for a table. What is set large takes the wall's.
    pub format: RulesFormat,
    /// Of the page.
    pub copies: Copies,
}

impl RulesOptions {
    pub(super) fn sheet(&self) -> RulesFormat {
        match self.size {
            PrintSize::Regular => self.format,
            PrintSize::Large => RulesFormat::A4,
        }
    }
}

/// Of the line-up as a list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
pub struct ListOptions {
    /// Large print or regular.
    pub size: PrintSize,
    /// In which order it stands.
    pub order: ListOrder,
}

/// Of posters.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
pub struct PosterOptions {
    /// What it says.
    pub message: PosterMessage,
    /// How large it is.
    pub format: PosterFormat,
    /// What happens when, a line each: «19:00 Начало». Only the door's poster says it.
    pub programme: String,
}

/// What a sign says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    /// Where letters are handed in.
    #[default]
    Letters,
    /// Where slips are put.
    Slips,
    /// That envelopes stay open.
    Unsealed,
    /// What money is collected for: two labels for a box.
    Stamps,
    /// Which numbers belong to a theme.
    Themes,
    /// What whoever counts must know.
    Crib,
    /// Lines to lay under a blank page.
    Lines,
    /// Thanks for those who helped: cards, to be cut apart.
    Thanks,
}

/// Of signs, and of the sheets that lie on tables.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
pub struct SignOptions {
    /// What it says.
    pub sign: Sign,
    /// Where its arrow points. Ignored where there is none.
    pub points: Points,
    /// How large it is. What lies on a table is always A4.
    pub format: SignFormat,
    /// Of each sheet.
    pub copies: Copies,
}

/// Of the boxes to count in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
pub struct TallyOptions {
    /// Large print or regular.
    pub size: PrintSize,
}

/// Of the post's lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RegisterOptions {
    /// How letters are posted: decides what there is to fill in.
    pub posting: Posting,
    /// What one letter is taken to weigh, in grams, up to [`MAX_WEIGHT`]; 0 leaves it to the counter.
    pub weight: u32,
    /// From where.
    pub posted_from: Origin,
}

/// The heaviest letter, in grams. Source: the limit of the Universal Postal Union for letters.
pub const MAX_WEIGHT: u32 = 2_000;

impl Default for RegisterOptions {
    fn default() -> RegisterOptions {
        RegisterOptions {
            posting: Posting::default(),
            // The first step of the tariff: a letter of two sheets with an envelope for the answer.
            weight: 20,
            posted_from: Origin::default(),
        }
    }
}

/// Of the papers for piles.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
pub struct PileOptions {
    /// Covers, bands around bundles, or the count of stamps and envelopes.
    pub sheet: PilesSheet,
}

/// Of the closing report.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
pub struct ReportOptions {
    /// For us, or for the public.
    pub edition: Edition,
}
