//! The recount of the box, bundle by bundle, and what was decided where it differs from the ledger.

use letterdesk_model::{
    closing::{Decision, Difference, Figure},
    evening::Kind,
    id::{BundleId, EveningId, Number},
};

use crate::{Reader, Refusal, Result, Tx, convert};

/// A bundle as it was counted by hand. A quantity of zero confirms that there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bundle {
    /// Its row.
    pub id: BundleId,
    /// Whose, of which kind, how many.
    pub figure: Figure,
}

/// What was decided about a difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolution {
    /// The figures as they stood when it was decided.
    pub difference: Difference,
    /// Which of them is taken.
    pub taken: Decision,
    /// Why.
    pub reason: String,
}

impl Reader<'_> {
    /// The recount of an evening: a figure for each bundle, in the order they were entered. Several bundles of one
    /// number and kind add up.
    pub fn recount(&self, evening: EveningId) -> Result<Vec<Figure>> {
        Ok(self.bundles(evening)?.into_iter().map(|bundle| bundle.figure).collect())
    }

    /// The bundles of an evening, in the order they were entered.
    pub fn bundles(&self, evening: EveningId) -> Result<Vec<Bundle>> {
        let sql = "SELECT id, number, kind, quantity FROM recount_bundle WHERE evening = ?1 ORDER BY id";
        self.rows(sql, [evening.0], |row| {
            let kind = convert::coded("kind", &row.get::<_, String>(2)?, Kind::from_code)?;
            let figure = Figure { number: Number(row.get(1)?), kind, quantity: row.get(3)? };
            Ok(Bundle { id: BundleId(row.get(0)?), figure })
        })
    }

    /// What was decided, by number, then kind.
    pub fn resolutions(&self, evening: EveningId) -> Result<Vec<Resolution>> {
        let sql = "SELECT number, kind, ledger, recount, taken, reason FROM resolution WHERE evening = ?1";
        let mut found = self.rows(sql, [evening.0], |row| {
            let difference = Difference {
                number: Number(row.get(0)?),
                kind: convert::coded("kind", &row.get::<_, String>(1)?, Kind::from_code)?,
                ledger: row.get(2)?,
                recount: row.get(3)?,
            };
            let taken = convert::coded("decision", &row.get::<_, String>(4)?, Decision::from_code)?;
            Ok(Resolution { difference, taken, reason: row.get(5)? })
        })?;
        found.sort_by_key(|resolution| (resolution.difference.number, resolution.difference.kind));
        Ok(found)
    }
}

impl Tx<'_> {
    /// Enters a bundle.
    ///
    /// Errors: [`Refusal::NoSuchNumber`].
    pub fn add_bundle(&mut self, evening: EveningId, figure: Figure) -> Result<BundleId> {
        self.must_have_number(evening, figure.number)?;
        let sql = "INSERT INTO recount_bundle (evening, number, kind, quantity) VALUES (?1, ?2, ?3, ?4)";
        self.insert(sql, (evening.0, figure.number.0, figure.kind.code(), figure.quantity)).map(BundleId)
    }

    /// Takes a bundle out of the recount again.
    ///
    /// Errors: [`Refusal::NoSuchBundle`].
    pub fn remove_bundle(&mut self, bundle: BundleId) -> Result<()> {
        match self.run("DELETE FROM recount_bundle WHERE id = ?1", [bundle.0])? {
            0 => Err(Refusal::NoSuchBundle(bundle).into()),
            _ => Ok(()),
        }
    }

    /// Forgets what was counted by hand for a number, and what was decided about it: count again.
    pub fn clear_recount_of(&mut self, evening: EveningId, number: Number) -> Result<()> {
        self.run("DELETE FROM recount_bundle WHERE evening = ?1 AND number = ?2", (evening.0, number.0))?;
        self.run("DELETE FROM resolution WHERE evening = ?1 AND number = ?2", (evening.0, number.0)).map(drop)
    }

    /// Forgets the whole recount of an evening, and what was decided about it.
    pub fn clear_recount(&mut self, evening: EveningId) -> Result<()> {
        self.run("DELETE FROM recount_bundle WHERE evening = ?1", [evening.0])?;
        self.clear_resolutions(evening)
    }

    /// Keeps what was decided about a difference, in the place of an earlier decision.
    ///
    /// Errors: [`Refusal::NoSuchNumber`].
    pub fn set_resolution(&mut self, evening: EveningId, resolution: &Resolution) -> Result<()> {
        let difference = resolution.difference;
        self.must_have_number(evening, difference.number)?;
        let sql = "INSERT OR REPLACE INTO resolution (evening, number, kind, ledger, recount, taken, reason)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        let params = (
            evening.0,
            difference.number.0,
            difference.kind.code(),
            difference.ledger,
            difference.recount,
            resolution.taken.code(),
            &resolution.reason,
        );
        self.run(sql, params).map(drop)
    }

    /// Forgets what was decided.
    pub fn clear_resolutions(&mut self, evening: EveningId) -> Result<()> {
        self.run("DELETE FROM resolution WHERE evening = ?1", [evening.0]).map(drop)
    }

    /// Retired numbers count too: a letter to one of them may lie in the box.
    fn must_have_number(&self, evening: EveningId, number: Number) -> Result<()> {
        let sql =
            "SELECT coalesce(min(number), 0), coalesce(max(number), 0), count(*) FILTER (WHERE number = ?2)
                   FROM line_up WHERE evening = ?1";
        let found = self.row(sql, (evening.0, number.0), |row| {
            Ok((Number(row.get(0)?), Number(row.get(1)?), row.get::<_, u32>(2)?))
        })?;
        match found {
            Some((low, high, 0)) => Err(Refusal::NoSuchNumber { number, low, high }.into()),
            _ => Ok(()),
        }
    }
}
