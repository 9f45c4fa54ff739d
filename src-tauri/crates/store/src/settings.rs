//! What the organiser set, as texts under keys that the desk names; and the vault's one desk.

use uuid::Uuid;

use crate::{Damage, Reader, Result, StoreError, Tx, convert};

impl Reader<'_> {
    /// A setting, if it was ever set.
    pub fn setting(&self, key: &str) -> Result<Option<String>> {
        self.row("SELECT value FROM setting WHERE key = ?1", [key], |row| Ok(row.get(0)?))
    }

    /// Every setting, by key.
    pub fn settings(&self) -> Result<Vec<(String, String)>> {
        self.rows("SELECT key, value FROM setting ORDER BY key", (), |row| Ok((row.get(0)?, row.get(1)?)))
    }

    /// By which rules the directory was worked out from what is said; 0 for a list that is older than statements.
    pub fn settled_by(&self) -> Result<u32> {
        let found = self.row("SELECT settled_by FROM vault", (), |row| Ok(row.get(0)?))?;
        Ok(found.unwrap_or_default())
    }

    /// The UUID of this vault's desk, made with the vault. It starts every chain.
    pub fn device(&self) -> Result<Uuid> {
        let found = self.row("SELECT desk FROM vault", (), |row| Ok(row.get::<_, String>(0)?))?;
        let text = found.ok_or(StoreError::Damaged(Damage::Value { what: "desk", found: String::new() }))?;
        convert::uuid("desk", &text)
    }
}

impl Tx<'_> {
    /// Sets a setting.
    pub fn set_setting(&mut self, key: &str, value: &str) -> Result<()> {
        let sql = "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = excluded.value";
        self.run(sql, (key, value)).map(drop)
    }

    /// Notes by which rules the directory was worked out.
    pub fn set_settled_by(&mut self, rules: u32) -> Result<()> {
        self.run("UPDATE vault SET settled_by = ?1", [rules]).map(drop)
    }

    /// Forgets a setting: it is as if it was never set.
    pub fn clear_setting(&mut self, key: &str) -> Result<()> {
        self.run("DELETE FROM setting WHERE key = ?1", [key]).map(drop)
    }
}
