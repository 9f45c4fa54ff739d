//! The kinds of paper, each with its own options.
//!
//! A new kind is a variant here, its options, a row of the table (`traits`), a layout in `letterdesk_print`, and what
//! gives it its data (`material`).

use letterdesk_model::address::Origin;
use letterdesk_print::{CardFormat, Flip, PilesSheet, PosterFormat, RulesFormat, SignFormat, Stock};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use specta::Type;

use super::{
    options::{
        CardOptions, EnvelopeOptions, LabelOptions, ListOptions, PileOptions, PostcardOptions, PosterMessage,
        PosterOptions, RegisterOptions, ReportOptions, RulesOptions, Sign, SignOptions, SlipOptions,
        TallyOptions,
    },
    stock,
};
use crate::ground::{Result, bad};

macro_rules! papers {
    ($($(#[$attribute:meta])* $kind:ident $(($options:ident))? = $word:literal,)*) => {
        /// What can be printed.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
        #[serde(rename_all = "snake_case")]
        pub enum PaperKind { $($(#[$attribute])* $kind,)* }

        impl PaperKind {
            /// Every kind, in the order the print centre shows them.
            pub const ALL: &'static [PaperKind] = &[$(PaperKind::$kind,)*];

            /// The command line's KIND, and the window's.
            pub fn word(self) -> &'static str {
                match self { $(PaperKind::$kind => $word,)* }
            }
        }

        /// A kind of paper, and what it is asked for with.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
        #[serde(tag = "kind", rename_all = "snake_case")]
        pub enum Paper { $($(#[$attribute])* $kind $(($options))?,)* }

        impl Paper {
            /// A kind as it is usually printed.
            pub fn usual(kind: PaperKind) -> Paper {
                match kind { $(PaperKind::$kind => Paper::$kind $(($options::default()))?,)* }
            }

            /// Which kind it is.
            pub fn kind(&self) -> PaperKind {
                match self { $(Paper::$kind { .. } => PaperKind::$kind,)* }
            }
        }

        $($(impl From<$options> for Paper {
            fn from(options: $options) -> Paper { Paper::$kind(options) }
        })?)*
    };
}

papers! {
    /// Address slips.
    Slips(SlipOptions) = "slips",
    /// Postcard backs.
    Postcards(PostcardOptions) = "postcards",
    /// Envelopes.
    Envelopes(EnvelopeOptions) = "envelopes",
    /// Address labels.
    Labels(LabelOptions) = "labels",
    /// Table cards.
    Cards(CardOptions) = "cards",
    /// How to write.
    Rules(RulesOptions) = "rules",
    /// The line-up as a list.
    List(ListOptions) = "list",
    /// Posters for the room.
    Posters(PosterOptions) = "posters",
    /// Signs, and what lies on tables.
    Signs(SignOptions) = "signs",
    /// A box for each letter, for a laptop that does not wake up.
    Tally(TallyOptions) = "tally",
    /// Covers and bands for piles of letters, and the stamps that they need.
    Piles(PileOptions) = "piles",
    /// The post's lists of what is handed in.
    Register(RegisterOptions) = "register",
    /// The closing report.
    Report(ReportOptions) = "report",
}

impl PaperKind {
    /// Whether this kind has an option of this name.
    pub fn has(self, option: &str) -> bool {
        Paper::usual(self).options().contains_key(option)
    }
}

impl Paper {
    /// The options by their names, as both doors know them, and the kind.
    pub(super) fn options(&self) -> Map<String, Value> {
        match serde_json::to_value(self) {
            Ok(Value::Object(options)) => options,
            // A paper is a struct of plain data.
            _ => Map::new(),
        }
    }

    /// The same with other options; those that this kind has not are passed over.
    pub fn with(&self, options: impl IntoIterator<Item = (String, Value)>) -> Result<Paper> {
        let mut own = self.options();
        for (name, value) in options {
            if let Some(known) = own.get_mut(&name).filter(|_| name != "kind") {
                *known = value;
            }
        }
        serde_json::from_value(Value::Object(own)).map_err(|error| bad("option", &error.to_string()))
    }

    /// How it comes out of the printer.
    pub(super) fn setup(&self) -> Setup<'_> {
        match self {
            Paper::Slips(slips) => Setup {
                flip: slips.has_back().then_some(slips.flip),
                posted_from: slips.posted_from,
                ..Setup::on(Stock::A4)
            },
            Paper::Postcards(cards) => Setup {
                flip: (cards.picture.is_some() || cards.proof).then_some(cards.flip),
                posted_from: cards.posted_from,
                picture: cards.picture.as_deref(),
                names_nobody: cards.proof || cards.blank,
                ..Setup::on(match cards.format {
                    CardFormat::A6 => Stock::A6Landscape,
                    CardFormat::FourOnA4 => Stock::A4Landscape,
                })
            },
            Paper::Envelopes(envelopes) => Setup {
                posted_from: envelopes.posted_from,
                ..Setup::on(Stock::Envelope(envelopes.format, envelopes.feed))
            },
            Paper::Labels(labels) => Setup {
                posted_from: labels.posted_from,
                stock: match labels.grid {
                    Some(_) => stock::CUSTOM_LABELS,
                    None => stock::spelled(&labels.stock),
                },
                ..Setup::on(Stock::A4)
            },
            Paper::Rules(rules) => Setup::on(match rules.sheet() {
                RulesFormat::A4 => Stock::A4,
                RulesFormat::A5 => Stock::A5,
                RulesFormat::A3 => Stock::A3,
                RulesFormat::TwoA5 => Stock::A4Landscape,
            }),
            Paper::Signs(signs) => Setup {
                names_nobody: signs.sign != Sign::Themes,
                ..Setup::on(match (signs.sign, signs.sheet()) {
                    // Four cards, as four postcards.
                    (Sign::Thanks, _) => Stock::A4Landscape,
                    (_, SignFormat::A4) => Stock::A4,
                    (_, SignFormat::A3) => Stock::A3,
                })
            },
            Paper::Posters(posters) => Setup {
                names_nobody: posters.message != PosterMessage::Waiting,
                ..Setup::on(match posters.format {
                    PosterFormat::A4 => Stock::A4,
                    PosterFormat::A3 => Stock::A3,
                })
            },
            Paper::Piles(piles) => Setup::on(match piles.sheet {
                PilesSheet::Covers => Stock::A4Landscape,
                PilesSheet::Bands | PilesSheet::Postage => Stock::A4,
            }),
            Paper::Register(register) => {
                Setup { posted_from: register.posted_from, ..Setup::on(Stock::A4Landscape) }
            }
            Paper::Cards(_) | Paper::List(_) | Paper::Tally(_) | Paper::Report(_) => Setup::on(Stock::A4),
        }
    }
}

/// What the options say that matters whatever the kind.
pub(super) struct Setup<'a> {
    /// The code of what lies in the printer.
    pub(super) stock: &'a str,
    /// How a sheet is turned for its second side; `None` when it has one side.
    pub(super) flip: Option<Flip>,
    /// Where letters are posted.
    pub(super) posted_from: Origin,
    /// The file of a picture.
    pub(super) picture: Option<&'a str>,
    /// Whether it has nobody on it, as it is asked for, though its kind usually has.
    pub(super) names_nobody: bool,
}

impl Setup<'_> {
    fn on(stock: Stock) -> Self {
        Setup {
            stock: stock::code(stock),
            flip: None,
            posted_from: Origin::default(),
            picture: None,
            names_nobody: false,
        }
    }
}
