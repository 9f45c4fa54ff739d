//! When two descriptions of a place mean one facility.
//!
//! Descriptions are compared feature by feature. One feature that differs makes two facilities; kind and number alone
//! never make one, since every region has its СИЗО-1. A description that fits two facilities means neither until a
//! person says which. The order of the descriptions never matters.

mod grouping;
#[cfg(test)]
mod tests;

pub use grouping::{Grouping, Node, group};

/// What a description says, each feature normalised so that equal texts mean the same. Empty: not said.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Features {
    /// "сизо"
    pub kind: String,
    /// "1/2"
    pub number: String,
    /// What people call it: the words in «…».
    pub nickname: String,
    /// The name of a place that has no number.
    pub name: String,
    /// Whom it is under: ФСИН России itself ([`Features::CENTRAL`]), or a territorial body.
    pub body: String,
    /// The region that the words name.
    pub region: String,
    /// The region that the town names: a regional capital. Loses to [`Features::region`].
    pub region_of_town: String,
    /// The region that the postcode names. Speaks for sameness alone: postcodes are where lists err.
    pub region_of_postcode: String,
    /// Within the region.
    pub district: String,
    /// A town is compared with a town, never with a region.
    pub town: String,
    /// The town again where it is a city: villages of one name are everywhere, and prove nothing.
    pub city: String,
    /// Words of street and house, separated by spaces.
    pub street: String,
    /// Six digits.
    pub postcode: String,
    /// Empty for Russia, like a country that is not said: Russian lists do not say it.
    pub country: String,
}

/// A feature that speaks for sameness, for the eyes of whoever has to say which facility is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Shared {
    /// «СИЗО»
    Kind,
    /// "1"
    Number,
    /// «Примерный»
    Nickname,
    /// «Больница для заключённых»
    Name,
    /// ФСИН России, УФСИН …
    Body,
    /// Said or derived.
    Region,
    /// «Дальний р-н»
    District,
    /// «г. Энск»
    Town,
    /// «ул. Примерная, д. 1»
    Street,
    /// "000001"
    Postcode,
}

/// How two descriptions stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    /// Two facilities.
    Different,
    /// Enough is the same: one facility.
    Same,
    /// Nothing differs, and not enough is the same.
    Unclear,
}

/// Both say it, and say otherwise.
fn differ(a: &str, b: &str) -> bool {
    !a.is_empty() && !b.is_empty() && a != b
}

/// Both say it, and say the same.
fn agree(a: &str, b: &str) -> bool {
    !a.is_empty() && a == b
}

impl Features {
    /// The body of a facility that is under ФСИН России itself.
    pub const CENTRAL: &'static str = "фсин";

    /// The region that is compared: said, else of the town.
    pub fn region_known(&self) -> &str {
        if self.region.is_empty() { &self.region_of_town } else { &self.region }
    }

    /// The region as far as anything tells it.
    fn region_at_all(&self) -> &str {
        let known = self.region_known();
        if known.is_empty() { &self.region_of_postcode } else { known }
    }

    /// Compares two descriptions.
    pub fn likeness(&self, other: &Features) -> Likeness {
        match () {
            () if self.differs(other) => Likeness::Different,
            () if self.is_enough_like(other) => Likeness::Same,
            () => Likeness::Unclear,
        }
    }

    /// Whether the description says enough to mean one facility by itself.
    pub fn is_enough(&self) -> bool {
        self.is_enough_like(self)
    }

    fn differs(&self, other: &Features) -> bool {
        let pairs = [
            (self.kind.as_str(), other.kind.as_str()),
            (&self.number, &other.number),
            (&self.nickname, &other.nickname),
            (&self.name, &other.name),
            (&self.body, &other.body),
            (self.region_known(), other.region_known()),
            (&self.district, &other.district),
            (&self.town, &other.town),
        ];
        self.country != other.country || pairs.into_iter().any(|(a, b)| differ(a, b))
    }

    fn is_enough_like(&self, other: &Features) -> bool {
        let kind = agree(&self.kind, &other.kind);
        let city = agree(&self.city, &other.city);
        let located = city
            || agree(self.region_at_all(), other.region_at_all())
            || agree(&self.postcode, &other.postcode);
        let numbered = kind && agree(&self.number, &other.number);
        let central = self.body == Features::CENTRAL && other.body == Features::CENTRAL;
        let nicknamed = agree(&self.nickname, &other.nickname);
        (numbered && (located || central))
            || (nicknamed && (kind || city))
            || (agree(&self.name, &other.name) && located)
    }

    /// What two descriptions share, for eyes.
    pub fn shared(&self, other: &Features) -> Vec<Shared> {
        let pairs = [
            (Shared::Kind, self.kind.as_str(), other.kind.as_str()),
            (Shared::Number, &self.number, &other.number),
            (Shared::Nickname, &self.nickname, &other.nickname),
            (Shared::Name, &self.name, &other.name),
            (Shared::Body, &self.body, &other.body),
            (Shared::Region, self.region_at_all(), other.region_at_all()),
            (Shared::District, &self.district, &other.district),
            (Shared::Town, &self.town, &other.town),
            (Shared::Street, &self.street, &other.street),
            (Shared::Postcode, &self.postcode, &other.postcode),
        ];
        pairs.into_iter().filter(|(_, a, b)| agree(a, b)).map(|(shared, ..)| shared).collect()
    }

    /// Whether a facility is worth showing to somebody who has to say which one this description means.
    pub fn may_mean(&self, facility: &Features) -> bool {
        let named = (agree(&self.kind, &facility.kind) && !differ(&self.number, &facility.number))
            || agree(&self.nickname, &facility.nickname)
            || agree(&self.name, &facility.name);
        named && !self.differs(facility)
    }

    /// What a description of one place and its number: the words that a group's members can have in common.
    pub(crate) fn handles(&self) -> impl Iterator<Item = (u8, &str, &str)> {
        let numbered = (0, self.kind.as_str(), self.number.as_str());
        let nickname = (1, self.nickname.as_str(), "");
        let name = (2, self.name.as_str(), "");
        let has_number = !self.kind.is_empty() && !self.number.is_empty();
        [
            has_number.then_some(numbered),
            (!self.nickname.is_empty()).then_some(nickname),
            (!self.name.is_empty()).then_some(name),
        ]
        .into_iter()
        .flatten()
    }
}
