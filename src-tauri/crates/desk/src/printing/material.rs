//! What a document is made of, kind by kind.

use letterdesk_print::Printable;

use super::{mail, paper::Paper, selection::Selection, view::PrintRequest};
use crate::ground::{Code, Desk, Error, Result};

/// Everything on a document, ready to be made by whoever has the time.
pub(super) type Material = Box<dyn Printable + Send + Sync>;

impl Desk {
    pub(super) fn material(&self, selection: &Selection<'_>, request: &PrintRequest) -> Result<Material> {
        let (paper, job) = (&request.paper, self.job(request)?);
        let needs_people = paper.kind().traits().needs_people && !paper.setup().names_nobody;
        if selection.printed.is_empty() && needs_people {
            let tag = request.filter.as_ref().and_then(|filter| filter.tag.as_deref());
            let error = Error::new(Code::NothingToPrint).with("tag", tag.unwrap_or("none"));
            return Err(error.with("evening", &selection.line_up.evening.fields.title));
        }
        Ok(match paper {
            Paper::Slips(options) => Box::new(self.slips(selection, options, &job)?),
            Paper::Postcards(options) if options.proof => Box::new(mail::proof(selection, options, &job)?),
            Paper::Postcards(options) if options.blank => Box::new(mail::blank(selection, options, &job)?),
            Paper::Postcards(options) => Box::new(self.postcards(selection, options, &job)?),
            Paper::Envelopes(options) => Box::new(self.envelopes(selection, options, &job)?),
            Paper::Labels(options) => Box::new(self.labels(selection, options, &job)?),
            Paper::Cards(options) => Box::new(self.cards(selection, options, &job)?),
            Paper::Rules(options) => Box::new(self.rules(selection, options, &job)?),
            Paper::Posters(options) => Box::new(self.poster(selection, options, &job)?),
            Paper::Signs(options) => Box::new(self.signs(selection, options, &job)?),
            Paper::Tally(options) => Box::new(self.tally(selection, options, &job)?),
            Paper::Piles(options) => Box::new(self.piles(selection, options, &job)?),
            Paper::Register(options) => Box::new(self.register(selection, options, &job)?),
            Paper::List(options) => Box::new(self.list_document(selection, options, &job)?),
            Paper::Report(options) => {
                Box::new(self.report_document(selection.line_up, options.edition, &job)?)
            }
        })
    }
}
