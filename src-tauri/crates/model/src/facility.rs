//! A place where people are held, with the address its mail goes to.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::id::FacilityId;

/// What is known of a facility. Empty text means "not known".
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FacilityFields {
    /// The kind's abbreviation as it is written: «СИЗО», «ИК», «КП», «ЛИУ» …
    pub kind: String,
    /// The number within the region, as written: "99", "1/2"; empty for a place without one.
    pub number: String,
    /// What people call it: «СИЗО-99», «СИЗО-2 «Примерный»».
    pub short: String,
    /// The full name, as on an envelope: «ФКУ СИЗО-99 УФСИН России по Энской области».
    pub full: String,
    /// The region as the last address line says it: «Энская обл.».
    pub region: String,
    /// Six digits, or whatever the list had instead.
    pub postcode: String,
    /// Street and house, then town, then district, separated by commas: «ул. Примерная, д. 1, г. Энск».
    pub street: String,
    /// What this place accepts, in the keeper's words.
    pub rules: String,
    /// Where the address came from. Stays in the vault: its keeper may be somebody whom it is dangerous to name.
    pub source: String,
    /// When the address was last checked.
    pub checked: Option<NaiveDate>,
    /// Other postcodes that other sources gave; at most one a source.
    pub rivals: Vec<RivalPostcode>,
}

/// What a source says of a facility's postcode.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PostcodeClaim {
    /// Six digits.
    pub postcode: String,
    /// Who says so: a file's name, or whatever the keeper calls it. Stays in the vault.
    pub source: String,
    /// When they checked it.
    pub checked: Option<NaiveDate>,
}

/// A claim that disagrees with the directory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RivalPostcode {
    /// What it says.
    #[serde(flatten)]
    pub claim: PostcodeClaim,
    /// Whether somebody has decided against it.
    pub standing: Standing,
}

/// Where a rival claim stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Nobody has decided yet: the address is in doubt.
    Open,
    /// Somebody has decided against it. The same source saying the same again changes nothing.
    Overruled,
}

impl FacilityFields {
    /// The directory's own claim.
    pub fn own_claim(&self) -> PostcodeClaim {
        PostcodeClaim { postcode: self.postcode.clone(), source: self.source.clone(), checked: self.checked }
    }

    /// Whether two sources disagree on the postcode and nobody has decided: everybody held there is in doubt.
    pub fn is_postcode_disputed(&self) -> bool {
        self.rivals.iter().any(|rival| rival.standing == Standing::Open)
    }

    /// Takes in what a source says. The directory's own source corrects itself, unless with an older check; a gap is
    /// filled; agreement is remembered with its date; another source that disagrees becomes a rival.
    pub fn hear(&mut self, claim: &PostcodeClaim) {
        if !is_postcode(&claim.postcode) {
            return;
        }
        let said_before = self.rivals.iter().find(|rival| rival.claim.source == claim.source);
        let is_known = said_before.is_some_and(|rival| rival.claim.postcode == claim.postcode);
        if claim.postcode == self.postcode {
            self.rivals.retain(|rival| rival.claim.source != claim.source);
            self.checked = self.checked.max(claim.checked);
        } else if !is_postcode(&self.postcode)
            || (self.source == claim.source && claim.checked >= self.checked)
        {
            self.take(claim);
        } else if !is_known && self.source != claim.source {
            self.rivals.retain(|rival| rival.claim.source != claim.source);
            self.rivals.push(RivalPostcode { claim: claim.clone(), standing: Standing::Open });
        }
    }

    /// Decides for a postcode, checked on `today`: every other claim is overruled, the directory's own included.
    pub fn settle(&mut self, postcode: &str, today: NaiveDate) {
        let own = self.own_claim();
        let chosen = self.rivals.iter().position(|rival| rival.claim.postcode == postcode);
        let source = chosen.map(|at| self.rivals.remove(at).claim.source);
        if own.postcode != postcode && is_postcode(&own.postcode) {
            self.rivals.retain(|rival| rival.claim.source != own.source);
            self.rivals.push(RivalPostcode { claim: own.clone(), standing: Standing::Open });
        }
        self.take(&PostcodeClaim {
            postcode: postcode.to_owned(),
            source: source.unwrap_or(own.source),
            checked: Some(today),
        });
        self.rivals.iter_mut().for_each(|rival| rival.standing = Standing::Overruled);
    }

    fn take(&mut self, claim: &PostcodeClaim) {
        self.postcode = claim.postcode.clone();
        self.source = claim.source.clone();
        self.checked = claim.checked;
        self.rivals
            .retain(|rival| rival.claim.postcode != claim.postcode && rival.claim.source != claim.source);
    }
}

/// A facility of the directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facility {
    /// Its row.
    pub id: FacilityId,
    /// Its identity outside this vault (version 7).
    pub uuid: Uuid,
    /// What is known of it.
    pub fields: FacilityFields,
}

/// Whether a postcode can stand on a Russian envelope: exactly six ASCII digits.
pub fn is_postcode(text: &str) -> bool {
    text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claim(postcode: &str, source: &str, day: u32) -> PostcodeClaim {
        let checked = NaiveDate::from_ymd_opt(2026, 1, day);
        PostcodeClaim { postcode: postcode.to_owned(), source: source.to_owned(), checked }
    }

    fn facility(claims: &[PostcodeClaim]) -> FacilityFields {
        let mut fields = FacilityFields::default();
        claims.iter().for_each(|claim| fields.hear(claim));
        fields
    }

    #[test]
    fn two_sources_that_disagree_are_both_kept_until_somebody_decides() {
        let mut fields = facility(&[claim("000001", "one", 5), claim("000002", "other", 7)]);
        assert_eq!((fields.postcode.as_str(), fields.is_postcode_disputed()), ("000001", true));
        assert_eq!(fields.rivals[0].claim, claim("000002", "other", 7));
        fields.settle("000002", NaiveDate::from_ymd_opt(2026, 1, 9).unwrap());
        assert_eq!(fields.own_claim(), claim("000002", "other", 9));
        assert!(!fields.is_postcode_disputed());
        fields.hear(&claim("000001", "one", 5));
        assert!(!fields.is_postcode_disputed(), "the same claim again is settled already");
        fields.hear(&claim("000003", "one", 10));
        assert!(fields.is_postcode_disputed(), "another one is not");
    }

    #[test]
    fn a_source_corrects_itself_and_agreement_ends_a_dispute() {
        let own = facility(&[claim("000001", "one", 5), claim("000002", "one", 7)]);
        assert_eq!((own.own_claim(), own.rivals.len()), (claim("000002", "one", 7), 0));
        let older = facility(&[claim("000001", "one", 5), claim("000002", "one", 3)]);
        assert_eq!((older.postcode.as_str(), older.is_postcode_disputed()), ("000001", false));
        let agreed =
            facility(&[claim("000001", "one", 5), claim("000002", "other", 7), claim("000001", "other", 8)]);
        assert!(!agreed.is_postcode_disputed());
        assert_eq!(agreed.checked, NaiveDate::from_ymd_opt(2026, 1, 8));
        assert_eq!(facility(&[claim("12", "one", 1)]).postcode, "", "no postcode, no claim");
    }
}
