//! A table on its way in: read without keeping the desk waiting, then held until a person decides, so that what they
//! saw is exactly what is taken, whatever happens to the file meanwhile.

use std::sync::{Arc, Mutex};

use letterdesk_desk::{
    Code, Error, ListFile, Result, Take,
    model::watch::{Progress, Watch},
    read_list,
    view::{ImportDone, ImportOptions, ImportView, ListSource},
};
use tauri::{AppHandle, Manager};
use tauri_specta::Event;

use crate::{
    ImportNotice,
    long_work::{LongWork, Run},
    state::{Answer, Shell, hold},
};

/// What the shell knows of the table that is on its way in.
#[derive(Default)]
pub(crate) struct Importing {
    list: Mutex<Option<Arc<ListFile>>>,
    work: LongWork,
}

impl Importing {
    /// Stops reading or taking.
    pub(crate) fn cancel(&self) {
        self.work.stop();
    }

    /// Forgets the table: its names and addresses do not outlive the open vault.
    pub(crate) fn forget(&self) {
        let mut list = hold(&self.list);
        self.cancel();
        *list = None;
    }

    /// Keeps a table, unless everything was forgotten while it was read.
    fn keep(&self, read: Arc<ListFile>, run: &Run<'_>) {
        let mut list = hold(&self.list);
        if !run.is_stopped() {
            *list = Some(read);
        }
    }

    fn kept(&self) -> Result<Arc<ListFile>> {
        hold(&self.list).clone().ok_or_else(|| Error::new(Code::ImportCancelled))
    }
}

/// Tells the window how far it is. A window that is gone needs no notice.
fn teller(app: &AppHandle) -> impl Fn(Progress) {
    |Progress { done, of }| drop(ImportNotice { done, of }.emit(app))
}

/// Reads a table, holds it, and says what taking it in would do.
pub(crate) fn inspect(app: &AppHandle, source: &ListSource, options: &ImportOptions) -> Answer<ImportView> {
    let shell = app.state::<Shell>();
    let memory = shell.with(|desk| desk.reading_memory())?;
    let importing = shell.importing();
    let run = importing.work.begin();
    let read = run.watched(teller(app), |watch| read_list(source.as_source(), options, &memory, watch));
    let list = Arc::new(read.map_err(|error| error.view())?);
    let view = shell.with(|desk| desk.inspect_list(&list))?;
    importing.keep(list, &run);
    Ok(view)
}

/// Takes rows of the table that is held in.
pub(crate) fn take(app: &AppHandle, lines: Vec<u32>) -> Answer<ImportDone> {
    let shell = app.state::<Shell>();
    let importing = shell.importing();
    let list = importing.kept().map_err(|error| error.view())?;
    let take = Take::Lines(lines);
    let import = |watch: &mut Watch<'_>| shell.with(|desk| Ok(desk.import_list(&list, &take, watch)?.1));
    let done = importing.work.begin().watched(teller(app), import)?;
    importing.forget();
    Ok(done)
}
