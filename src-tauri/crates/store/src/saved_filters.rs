//! Filters of the list under names; the desk knows what is in them.

use crate::{Reader, Result, Tx};

impl Reader<'_> {
    /// Every saved filter as name and text, by name.
    pub fn saved_filters(&self) -> Result<Vec<(String, String)>> {
        self.rows("SELECT name, query FROM saved_filter ORDER BY name", (), |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
    }
}

impl Tx<'_> {
    /// Saves a filter, in the place of one of the same name.
    pub fn save_filter(&mut self, name: &str, query: &str) -> Result<()> {
        let sql = "INSERT INTO saved_filter (name, query) VALUES (?1, ?2)
                   ON CONFLICT DO UPDATE SET query = excluded.query";
        self.run(sql, (name, query)).map(drop)
    }

    /// Forgets a filter; one that is not there is forgotten already.
    pub fn remove_filter(&mut self, name: &str) -> Result<()> {
        self.run("DELETE FROM saved_filter WHERE name = ?1", [name]).map(drop)
    }
}
