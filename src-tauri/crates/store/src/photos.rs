//! A photo a person: JPEG, at most 60 KB, since every backup copies it.

use letterdesk_model::id::PrisonerId;

use crate::{Reader, Result, Tx};

impl Reader<'_> {
    /// A person's photo, or that of a record merged into theirs.
    pub fn photo(&self, prisoner: PrisonerId) -> Result<Option<Vec<u8>>> {
        let sql = "SELECT f.jpeg FROM photo f JOIN prisoner p ON p.id = f.prisoner
                   WHERE p.id = ?1 OR p.merged_into = ?1 ORDER BY p.id <> ?1 LIMIT 1";
        self.row(sql, [prisoner.0], |row| Ok(row.get(0)?))
    }
}

impl Tx<'_> {
    /// Keeps a photo in the place of the one before; `jpeg` has at most 61,440 bytes.
    pub fn set_photo(&mut self, prisoner: PrisonerId, jpeg: &[u8]) -> Result<()> {
        let sql = "INSERT INTO photo (prisoner, jpeg) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET jpeg = excluded.jpeg";
        self.run(sql, (prisoner.0, jpeg)).map(drop)
    }

    /// Forgets a photo, and those of records merged into theirs.
    pub fn remove_photo(&mut self, prisoner: PrisonerId) -> Result<()> {
        let sql =
            "DELETE FROM photo WHERE prisoner IN (SELECT id FROM prisoner WHERE id = ?1 OR merged_into = ?1)";
        self.run(sql, [prisoner.0]).map(drop)
    }
}
