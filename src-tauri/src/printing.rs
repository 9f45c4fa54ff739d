//! Papers on their way out: made without keeping the desk waiting. The last one is kept while nothing changes, so that
//! what is printed is what was seen.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use letterdesk_desk::{
    Code, Desk, Document, Draft, Error, Made, Result,
    model::watch::Progress,
    preview,
    view::{PrintPlan, PrintRequest, Printed},
};
use tauri::{AppHandle, Manager};
use tauri_specta::Event;

use crate::{
    PrintNotice,
    long_work::LongWork,
    state::{Answer, Shell},
};

/// What the shell knows of papers.
#[derive(Default)]
pub(crate) struct Printing {
    last: Mutex<Option<Arc<Paper>>>,
    work: LongWork,
}

/// A paper that was made, or what kept it from being made.
struct Paper {
    draft: Draft,
    made: Made,
}

impl Printing {
    /// Stops making a paper.
    pub(crate) fn cancel(&self) {
        self.work.stop();
    }

    /// Forgets the last paper: its names and addresses do not outlive the open vault.
    pub(crate) fn forget(&self) {
        self.cancel();
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// The last paper, if one for this request would still be the same.
    fn current(&self, desk: &Desk, request: &PrintRequest) -> Option<Arc<Paper>> {
        let last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        last.clone().filter(|paper| desk.is_current(&paper.draft, request))
    }

    /// Keeps a paper, unless everything was forgotten while it was made.
    fn keep(&self, paper: &Arc<Paper>, stops: u32) {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if self.work.stops() == stops {
            *last = Some(Arc::clone(paper));
        }
    }
}

impl Paper {
    fn document(&self) -> Result<&Document> {
        self.made.as_ref().map_err(|problems| {
            let first = problems.first().cloned();
            first.unwrap_or_else(|| Error::new(Code::NothingToPrint))
        })
    }
}

/// What a request would print.
pub(crate) fn plan(app: &AppHandle, request: &PrintRequest) -> Answer<PrintPlan> {
    let paper = paper(app, request)?;
    Ok(paper.draft.plan(&paper.made))
}

/// One page of the very paper that would be printed, as PNG; `page` counts from 0.
pub(crate) fn page(
    app: &AppHandle,
    request: &PrintRequest,
    page: u32,
    dots_per_millimetre: f32,
) -> Answer<Vec<u8>> {
    let paper = paper(app, request)?;
    let drawn = paper.document().and_then(|document| preview(document, page, dots_per_millimetre));
    drawn.map_err(|error| error.view())
}

/// Writes a paper and hands it on to whatever prints the file.
pub(crate) fn issue(
    app: &AppHandle,
    request: &PrintRequest,
    path: impl FnOnce(&Desk) -> Result<PathBuf>,
    hand_on: impl FnOnce(&Desk, &Path) -> Result<()>,
) -> Answer<Printed> {
    let paper = paper(app, request)?;
    app.state::<Shell>().with(|desk| {
        let path = path(desk)?;
        desk.issue(&paper.draft, paper.document()?, &path, hand_on)
    })
}

/// The paper of a request: the last one, or made anew.
fn paper(app: &AppHandle, request: &PrintRequest) -> Answer<Arc<Paper>> {
    let shell = app.state::<Shell>();
    let printing = shell.printing();
    let stops = printing.work.stops();
    let draft = match shell.with(|desk| Ok((printing.current(desk, request), desk.draft(request)?)))? {
        (Some(paper), _) => return Ok(paper),
        (None, draft) => draft,
    };
    let tell = |Progress { done, of }| {
        // A window that is gone needs no notice.
        let _ = PrintNotice { done, of }.emit(app);
    };
    let made = printing.work.watched(tell, |watch| draft.make(watch)).map_err(|error| error.view())?;
    let paper = Arc::new(Paper { draft, made });
    printing.keep(&paper, stops);
    Ok(paper)
}
