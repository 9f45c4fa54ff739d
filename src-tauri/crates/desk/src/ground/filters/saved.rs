//! Filters of the list under names.

use super::view::{PrisonerQuery, SavedFilter};
use crate::ground::{
    desk::Desk,
    error::{Code, Error, Result, bad},
    notices::Area,
};

impl Desk {
    /// The saved filters, by name. One that a newer program wrote and this one cannot read is left out.
    pub fn saved_filters(&self) -> Result<Vec<SavedFilter>> {
        let saved = self.reader()?.saved_filters()?;
        let read = |(name, query): (String, String)| {
            serde_json::from_str(&query).ok().map(|query| SavedFilter { name, query })
        };
        Ok(saved.into_iter().filter_map(read).collect())
    }

    /// Saves a filter, in the place of one of the same name. Neither the order nor how many rows were shown is part of it.
    pub fn save_filter(&mut self, name: &str, query: &PrisonerQuery) -> Result<Vec<SavedFilter>> {
        let name = name.trim();
        if name.is_empty() {
            return Err(bad("title", name));
        }
        let query = PrisonerQuery { limit: None, sort: None, ..query.clone() };
        let text = serde_json::to_string(&query)
            .map_err(|error| Error::new(Code::Internal).with("detail", error))?;
        self.transact(&[Area::Settings], |tx| Ok(tx.save_filter(name, &text)?))?;
        self.saved_filters()
    }

    /// Forgets a filter.
    pub fn remove_filter(&mut self, name: &str) -> Result<Vec<SavedFilter>> {
        self.transact(&[Area::Settings], |tx| Ok(tx.remove_filter(name)?))?;
        self.saved_filters()
    }
}
