//! How wide the list's columns were made. Kept in the vault: the window stores nothing.

use crate::{
    ground::{Area, Code, Desk, Error, Result},
    list::view::ColumnWidth,
};

const COLUMNS: &str = "list_columns";
/// A column narrower than this cannot be taken hold of again, and a wider one is wider than a screen.
const WIDTHS: std::ops::RangeInclusive<u32> = 40..=2000;

impl Desk {
    /// The columns whose width somebody chose; the others have the width of what is in them.
    pub fn column_widths(&self) -> Result<Vec<ColumnWidth>> {
        let kept = self.reader()?.setting(COLUMNS)?;
        Ok(kept.and_then(|widths| serde_json::from_str(&widths).ok()).unwrap_or_default())
    }

    /// Keeps how wide the columns are; without any, they have their own widths again.
    pub fn set_column_widths(&mut self, widths: &[ColumnWidth]) -> Result<Vec<ColumnWidth>> {
        let bounded = |column: &ColumnWidth| ColumnWidth {
            width: column.width.clamp(*WIDTHS.start(), *WIDTHS.end()),
            ..*column
        };
        let widths: Vec<_> = widths.iter().map(bounded).collect();
        let text = serde_json::to_string(&widths)
            .map_err(|error| Error::new(Code::Internal).with("detail", error))?;
        self.transact(&[Area::Settings], |tx| Ok(tx.set_setting(COLUMNS, &text)?))?;
        self.column_widths()
    }
}
