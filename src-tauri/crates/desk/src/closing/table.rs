//! The closing report as PDF, and its table for a spreadsheet.

use chrono::NaiveDate;
use letterdesk_model::{evening::Kind, id::EveningId};
use letterdesk_words::{Language, text};

use crate::ground::{Code, Desk, Error, LineUpEntry, Result};

impl Desk {
    /// The report's table as CSV, for the edition that is ours.
    pub fn report_csv(&self, evening: EveningId, language: Language) -> Result<Vec<u8>> {
        let (headers, rows, _) = self.report_table(evening, language)?;
        Ok(letterdesk_roster::write_csv(&headers, &rows))
    }

    /// The report's table as a workbook; made twice it is the same, byte for byte.
    pub fn report_xlsx(&self, evening: EveningId, language: Language) -> Result<Vec<u8>> {
        let (headers, rows, date) = self.report_table(evening, language)?;
        let sheet = text(language, "report-sheet", &[]);
        letterdesk_roster::write_xlsx(&sheet, &headers, &rows, date)
            .map_err(|error| Error::new(Code::Internal).with("detail", error))
    }

    fn report_table(
        &self,
        evening: EveningId,
        language: Language,
    ) -> Result<(Vec<String>, Vec<Vec<String>>, NaiveDate)> {
        let line_up = self.load_line_up(evening)?;
        let names = self.closed_names(evening)?;
        let headers = ["number", "name", "facility", "letter", "postcard", "handmade", "total"];
        let headers = headers.map(|header| text(language, &format!("report-column-{header}"), &[]));
        let row = |entry: &LineUpEntry<'_>| {
            let prisoner = &entry.person.prisoner;
            let mut cells = vec![
                entry.number.to_string(),
                names.get(&entry.number).unwrap_or(&prisoner.fields.name).full(),
                self.people()?.facility_in_town(prisoner),
            ];
            cells.extend(Kind::ALL.map(|kind| entry.by_kind.of(kind).to_string()));
            cells.push(entry.count().to_string());
            Ok(cells)
        };
        let rows = line_up.entries.iter().map(row).collect::<Result<_>>()?;
        Ok((headers.to_vec(), rows, line_up.evening.fields.date))
    }
}
