//! The post's lists as a workbook, for whoever hands them in electronically: a sheet a list.

use letterdesk_print::{PostItem, PostKind, PostList, Posting};
use letterdesk_roster::Sheet;
use letterdesk_words::{Language, Value, short_date, text};

use super::{job::language_of, options::RegisterOptions, paper::Paper, selection::whole, view::PrintRequest};
use crate::ground::{Code, Desk, Error, Result, bad};

/// The columns of the table. They are those that form 103 has for an item, the index in a cell of its own. The post's own
/// programs ask which column is which; what they call theirs could not be read anywhere, so these say it in words.
const COLUMNS: [&str; 9] =
    ["line", "name", "postcode", "address", "kind", "category", "quantity", "weight", "destination"];

impl Desk {
    /// The lists of a request for them, as a workbook; made twice it is the same, byte for byte.
    ///
    /// # Errors
    /// As making the paper; [`Code::BadValue`] for a request of another kind.
    pub fn register_xlsx(&self, request: &PrintRequest) -> Result<Vec<u8>> {
        let Paper::Register(options) = &request.paper else {
            return Err(bad("kind", request.paper.kind().word()));
        };
        let line_up = self.load_line_up(self.evening_meant(request.evening)?)?;
        let selection = self.select(&line_up, &whole(request))?;
        let (language, job) = (language_of(request)?, self.job(request)?);
        let register = self.register(&selection, options, &job)?;
        let lists = register.lists();
        if lists.is_empty() {
            return Err(Error::new(Code::NothingToPrint));
        }
        let headers = COLUMNS.map(|column| text(language, &format!("register-column-{column}"), &[]));
        let names: Vec<String> = lists.iter().map(|list| sheet_name(language, list)).collect();
        let tables: Vec<Vec<Vec<String>>> = lists.iter().map(|list| rows(language, options, list)).collect();
        let sheets: Vec<Sheet<'_>> =
            names.iter().zip(&tables).map(|(name, rows)| Sheet { name, headers: &headers, rows }).collect();
        letterdesk_roster::write_sheets(&sheets, register.date)
            .map_err(|error| Error::new(Code::Internal).with("detail", error))
    }

    /// What the workbook is called when it is saved; no title and no name, since file names are seen.
    pub fn register_xlsx_name(&self, request: &PrintRequest) -> Result<String> {
        let evening = self.require_evening(self.evening_meant(request.evening)?)?;
        let date = [("date", Value::from(short_date(evening.fields.date)))];
        Ok(format!("{}.xlsx", text(language_of(request)?, "printing-file-register", &date)))
    }
}

fn sheet_name(language: Language, list: &PostList) -> String {
    text(language, "register-sheet", &[("number", Value::from(list.number.to_string()))])
}

fn rows(language: Language, options: &RegisterOptions, list: &PostList) -> Vec<Vec<String>> {
    let say = |id: &str| text(language, id, &[]);
    let kind = match list.kind {
        PostKind::Letter => say("register-letter"),
        PostKind::Postcard => say("register-postcard"),
    };
    let category = match options.posting {
        Posting::Ordinary => say("register-ordinary"),
        Posting::Registered => say("register-registered"),
    };
    let destination = say(if list.abroad { "register-abroad" } else { "register-inland" });
    let row = |(line, item): (usize, &PostItem)| {
        vec![
            line.to_string(),
            item.name.clone(),
            item.postcode.clone(),
            item.place.clone(),
            kind.clone(),
            category.clone(),
            item.quantity.to_string(),
            item.weight.map(|weight| weight.to_string()).unwrap_or_default(),
            destination.clone(),
        ]
    };
    (1..).zip(&list.items).map(row).collect()
}
