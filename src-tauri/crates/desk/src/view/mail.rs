//! How what goes through the post is printed: the other side of postcards, envelopes, label stock.

use serde::{Deserialize, Serialize};
use specta::Type;

/// Which label stock is in the printer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct LabelChoice {
    /// The name on the packet, such as `L7160`. Ignored when there is a grid.
    pub stock: String,
    /// Stock without a name, measured by hand.
    pub grid: Option<LabelGrid>,
    /// The first label of the first sheet that is still there, from 1.
    pub start: u32,
}

impl Default for LabelChoice {
    fn default() -> LabelChoice {
        LabelChoice { stock: "L7160".to_owned(), grid: None, start: 1 }
    }
}

/// Label stock that has a name, as far as a choice of it shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct LabelStock {
    /// The name on the packet.
    pub name: &'static str,
    /// Labels side by side.
    pub columns: u32,
    /// Labels one below the other.
    pub rows: u32,
}

/// Where labels stand on a sheet of A4. All lengths in hundredths of a millimetre, across and down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct LabelGrid {
    /// Labels side by side.
    pub columns: u32,
    /// Labels one below the other.
    pub rows: u32,
    /// Width and height of a label.
    pub label: (u32, u32),
    /// The first label's corner, from the sheet's left and top edge.
    pub corner: (u32, u32),
    /// From one label's corner to the next one's.
    pub pitch: (u32, u32),
}

/// Which envelopes are in the printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
pub struct EnvelopeChoice {
    /// How large they are.
    pub format: EnvelopeFormat,
    /// How they go in.
    pub feed: Feed,
}

/// A size of envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum EnvelopeFormat {
    /// 162 × 114 mm.
    #[default]
    C6,
    /// 220 × 110 mm.
    Dl,
    /// 229 × 162 mm.
    C5,
}

/// How an envelope goes into the printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Feed {
    /// Long edge first, as it is read.
    #[default]
    LongEdge,
    /// Short edge first, turned clockwise.
    ShortEdge,
    /// Short edge first, turned the other way.
    ShortEdgeBack,
}

/// What is printed on the other side of postcards.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
pub struct OtherSide {
    /// A JPEG file for the picture side; `None` leaves it blank.
    pub picture: Option<String>,
    /// How the printer turns a sheet for its second side.
    pub flip: Flip,
    /// Instead of cards, a sheet that shows whether the printer turns paper that way.
    pub proof: bool,
}

/// How a printer turns a sheet for its second side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Flip {
    /// Around the short edge.
    #[default]
    ShortEdge,
    /// Around the long edge.
    LongEdge,
}

/// How letters are posted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Posting {
    /// Ordinary mail.
    #[default]
    Ordinary,
    /// Registered mail: each letter has a number of its own.
    Registered,
}
