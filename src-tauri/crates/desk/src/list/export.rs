//! Tables that leave the vault: the list, an evening, what was mended by hand since a file came in.
//!
//! Where an address came from and what is in doubt about it stays here, and so does what is written for us and for the
//! room: a table of corrections goes to the keepers of a list.

use std::collections::HashSet;

use letterdesk_model::{
    id::{BatchId, EveningId, FacilityId, PrisonerId},
    prisoner::Prisoner,
};
use letterdesk_roster::{
    WriteError, facility_headers, facility_row, prisoner_headers, prisoner_row, write_csv, write_xlsx,
};
use letterdesk_store::{Correction, Record};
use letterdesk_words::{Language, Value, short_date, text};
use serde::Deserialize;
use specta::Type;

use crate::ground::{BY_HAND, Code, Desk, Error, Result, is_import};

/// What is written.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Type)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Table {
    /// Everybody on the list.
    List,
    /// Some people of the list.
    People {
        /// Their rows.
        people: Vec<PrisonerId>,
    },
    /// An evening's line-up, by number.
    Evening {
        /// Which.
        id: EveningId,
    },
    /// What was changed by hand after an import.
    Corrections {
        /// Its batch; without one, the newest that changed anything.
        since: Option<u32>,
    },
    /// The directory of facilities.
    Facilities,
}

/// How it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum TableFormat {
    /// UTF-8 with its mark, `;`, CRLF, no cell a formula.
    Csv,
    /// A workbook of one sheet, all cells text.
    Xlsx,
}

impl TableFormat {
    /// Both.
    pub const ALL: [TableFormat; 2] = [TableFormat::Csv, TableFormat::Xlsx];

    /// The ending of a file's name, without its full stop.
    pub fn ending(self) -> &'static str {
        match self {
            TableFormat::Csv => "csv",
            TableFormat::Xlsx => "xlsx",
        }
    }
}

/// Headers and rows.
type Cells = (Vec<String>, Vec<Vec<String>>);

/// Fields of a person that a correction may tell of. An address of their own is not among them: it may be a home.
const OF_PEOPLE: [&str; 12] = [
    "surname",
    "given",
    "patronymic",
    "sex",
    "born",
    "latin",
    "facility",
    "custody",
    "articles",
    "term",
    "held_since",
    "story",
];
/// Fields of a facility that a correction may tell of, with the code of their word.
const OF_FACILITIES: [(&str, &str); 7] = [
    ("kind", "facility_kind"),
    ("number", "facility_number"),
    ("short", "facility_short"),
    ("full", "facility_full"),
    ("region", "region"),
    ("postcode", "postcode"),
    ("street", "street"),
];

impl Desk {
    /// A table as the bytes of a file. Our own export of the list, of an evening or of the directory comes back in
    /// unchanged.
    ///
    /// Errors: [`Code::CellTooLong`] where a text does not fit a workbook's cell.
    pub fn export(&self, table: &Table, format: TableFormat, language: Language) -> Result<Vec<u8>> {
        let (headers, rows) = match table {
            Table::List => self.list_table(language, |_| true)?,
            Table::People { people } => {
                let people: HashSet<_> = people.iter().collect();
                self.list_table(language, |prisoner| people.contains(&prisoner.id))?
            }
            Table::Evening { id } => self.evening_table(*id, language)?,
            Table::Corrections { since } => self.corrections_table(*since, language)?,
            Table::Facilities => self.facilities_table(language)?,
        };
        match format {
            TableFormat::Csv => Ok(write_csv(&headers, &rows)),
            TableFormat::Xlsx => {
                let sheet = text(language, "export-sheet", &[]);
                write_xlsx(&sheet, &headers, &rows, self.clock().today()).map_err(unwritten)
            }
        }
    }

    /// What a table's file is called, without its folder: its kind and day, and nobody's name.
    pub fn table_name(&self, table: &Table, format: TableFormat, language: Language) -> Result<String> {
        let today = self.clock().today();
        let (day, kind) = match table {
            Table::List => (today, "list"),
            Table::People { .. } => (today, "people"),
            Table::Evening { id } => (self.require_evening(*id)?.fields.date, "evening"),
            Table::Corrections { .. } => (today, "corrections"),
            Table::Facilities => (today, "facilities"),
        };
        let day = [("date", Value::from(short_date(day)))];
        Ok(format!("{}.{}", text(language, &format!("tables-file-{kind}"), &day), format.ending()))
    }

    fn list_table(&self, language: Language, wanted: impl Fn(&Prisoner) -> bool) -> Result<Cells> {
        let people = self.people()?;
        let row = |prisoner: &Prisoner| prisoner_row(prisoner, people.facility_of(prisoner), language);
        let wanted = people.all().iter().map(|person| &person.prisoner).filter(|prisoner| wanted(prisoner));
        let rows = wanted.map(row).collect();
        Ok((prisoner_headers(language), rows))
    }

    fn evening_table(&self, evening: EveningId, language: Language) -> Result<Cells> {
        let line_up = self.reader()?.line_up(self.require_evening(evening)?.id)?;
        let people = self.people()?;
        let rows = line_up.iter().filter_map(|(number, prisoner)| {
            let prisoner = &people.get(*prisoner)?.prisoner;
            let facts = prisoner_row(prisoner, people.facility_of(prisoner), language);
            Some(std::iter::once(number.to_string()).chain(facts).collect())
        });
        let number = text(language, "export-number", &[]);
        let headers = std::iter::once(number).chain(prisoner_headers(language)).collect();
        Ok((headers, rows.collect()))
    }

    fn facilities_table(&self, language: Language) -> Result<Cells> {
        let facilities = self.reader()?.facilities()?;
        let rows = facilities.iter().map(|facility| facility_row(&facility.fields)).collect();
        Ok((facility_headers(language), rows))
    }

    fn corrections_table(&self, since: Option<u32>, language: Language) -> Result<Cells> {
        let reader = self.reader()?;
        let newest = || -> Result<u32> {
            let batches = reader.batches()?;
            let imports = batches.iter().filter(|batch| is_import(batch));
            Ok(imports.map(|batch| batch.id.0).max().unwrap_or(0))
        };
        let since = since.map_or_else(newest, Ok)?;
        let corrections = reader.corrections(BatchId(since), BY_HAND)?;
        let wording = Wording { desk: self, language };
        let rows = corrections.iter().filter_map(|correction| wording.row(correction).transpose());
        let headers = ["who", "born", "what", "before", "after", "day"];
        let headers = headers.map(|part| text(language, &format!("export-{part}"), &[]));
        Ok((headers.to_vec(), rows.collect::<Result<_>>()?))
    }
}

/// What puts a correction into words.
struct Wording<'a> {
    desk: &'a Desk,
    language: Language,
}

impl Wording<'_> {
    /// Whom it is about, their birth, the field, before, after, the day; `None` for what is not told.
    fn row(&self, correction: &Correction) -> Result<Option<Vec<String>>> {
        let Some((who, born, field)) = self.subject(correction)? else { return Ok(None) };
        let shown =
            |value: &Option<String>| self.shown(&correction.field, value.as_deref().unwrap_or_default());
        Ok(Some(vec![
            who,
            born,
            text(self.language, &format!("field-{field}"), &[]),
            shown(&correction.before)?,
            shown(&correction.after)?,
            correction.at.date().to_string(),
        ]))
    }

    fn subject(&self, correction: &Correction) -> Result<Option<(String, String, String)>> {
        let field = correction.field.as_str();
        match correction.record {
            Record::Prisoner(id) if OF_PEOPLE.contains(&field) => {
                let Some(prisoner) = self.desk.reader()?.prisoner(id)? else { return Ok(None) };
                let born = prisoner.fields.born.map(|born| born.to_string()).unwrap_or_default();
                Ok(Some((prisoner.fields.name.full(), born, field.to_owned())))
            }
            Record::Facility(id) => {
                let known = OF_FACILITIES.iter().find(|(name, _)| *name == field);
                let facility = self.desk.reader()?.facility(id)?;
                let named = known.zip(facility);
                Ok(named
                    .map(|((_, word), facility)| (facility.fields.short, String::new(), (*word).to_owned())))
            }
            Record::Prisoner(_) => Ok(None),
        }
    }

    /// A value as people read it.
    fn shown(&self, field: &str, value: &str) -> Result<String> {
        Ok(match field {
            "facility" => match value.parse().ok().map(FacilityId) {
                Some(id) => self
                    .desk
                    .reader()?
                    .facility(id)?
                    .map(|facility| facility.fields.short)
                    .unwrap_or_default(),
                None => String::new(),
            },
            "custody" => text(self.language, &format!("custody-{value}"), &[]),
            "sex" if !value.is_empty() => text(self.language, &format!("sex-{value}"), &[]),
            _ => value.to_owned(),
        })
    }
}

fn unwritten(error: WriteError) -> Error {
    match error {
        WriteError::CellTooLong { row, column, letters } => {
            let error = Error::new(Code::CellTooLong).with("row", row).with("column", column);
            error.with("letters", letters)
        }
        WriteError::Workbook(error) => Error::new(Code::Internal).with("detail", error),
    }
}
