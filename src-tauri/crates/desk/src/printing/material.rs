//! What a document is made of, kind by kind.

use letterdesk_print::Printable;

use super::{mail, selection::Selection};
use crate::{
    ground::{Code, Desk, Error, Result},
    view::{PaperKind, PrintRequest},
};

/// Everything on a document, ready to be made by whoever has the time.
pub(super) type Material = Box<dyn Printable + Send + Sync>;

impl Desk {
    pub(super) fn material(&self, selection: &Selection<'_>, request: &PrintRequest) -> Result<Material> {
        let job = self.job(request)?;
        if selection.printed.is_empty() && request.is_about_people() {
            return Err(Error::new(Code::NothingToPrint));
        }
        Ok(match request.kind {
            PaperKind::Sheets => Box::new(self.sheets(selection, request, &job)?),
            PaperKind::Postcards if request.other_side.proof => {
                Box::new(mail::proof(selection, request, &job))
            }
            PaperKind::Postcards => Box::new(self.postcards(selection, request, &job)?),
            PaperKind::Envelopes => Box::new(self.envelopes(selection, request, &job)?),
            PaperKind::Labels => Box::new(self.labels(selection, request, &job)?),
            PaperKind::Cards => Box::new(self.cards(selection, request, &job)?),
            PaperKind::Rules => Box::new(self.rules(selection, request, &job)?),
            PaperKind::Posters => Box::new(self.poster(selection, request, &job)?),
            PaperKind::Tally => Box::new(self.tally(selection, &job)?),
            PaperKind::Piles => Box::new(self.piles(selection, &job)?),
            PaperKind::Register => Box::new(self.register(selection, request, &job)?),
            PaperKind::List => Box::new(self.list_document(selection, request, &job)?),
            PaperKind::Report => Box::new(self.report_document(
                selection.line_up,
                request.edition,
                job.language,
                job.correction,
            )?),
        })
    }
}
