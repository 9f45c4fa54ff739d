//! A table on its way in: read without keeping the desk waiting, then held until a person decides, so that what they
//! saw is exactly what is imported, whatever happens to the file meanwhile.

use std::sync::{Arc, Mutex};

use letterdesk_desk::{
    Code, Error, ImportSelection, ListFile, Result,
    model::progress::{CancelToken, Progress},
    read_list,
    view::{ImportDone, ImportOptions, ImportView, ListSource},
};
use tauri::{AppHandle, Manager};
use tauri_specta::Event;

use crate::{
    ImportNotice,
    long_work::{LongWork, with_progress},
    state::{Answer, Shell, lock},
};

/// What the shell knows of the table that is on its way in.
#[derive(Default)]
pub(crate) struct Importing {
    list: Mutex<Option<Arc<ListFile>>>,
    work: LongWork,
}

impl Importing {
    /// Cancels reading or importing.
    pub(crate) fn cancel(&self) {
        self.work.cancel();
    }

    /// Forgets the table: its names and addresses do not outlive the open vault.
    pub(crate) fn forget(&self) {
        let mut list = lock(&self.list);
        self.cancel();
        *list = None;
    }

    /// Keeps a table, unless everything was forgotten while it was read.
    fn keep(&self, read: Arc<ListFile>, token: &CancelToken) {
        let mut list = lock(&self.list);
        if !token.is_cancelled() {
            *list = Some(read);
        }
    }

    fn kept(&self) -> Result<Arc<ListFile>> {
        lock(&self.list).clone().ok_or_else(|| Error::new(Code::ImportCancelled))
    }
}

/// Tells the window how far it is. A window that is gone needs no notice.
fn progress_sink(app: &AppHandle) -> impl Fn(u32, u32) {
    |done, of| drop(ImportNotice { done, of }.emit(app))
}

/// Reads a table, holds it, and says what importing it would do.
pub(crate) fn inspect(app: &AppHandle, source: &ListSource, options: &ImportOptions) -> Answer<ImportView> {
    let shell = app.state::<Shell>();
    let memory = shell.with(|desk| desk.reading_memory())?;
    let importing = shell.importing();
    let token = importing.work.begin();
    let read = |progress: &mut Progress<'_>| read_list(source.as_source(), options, &memory, progress);
    let list = with_progress(&token, progress_sink(app), read)?;
    let list = Arc::new(list);
    let view = shell.with(|desk| desk.inspect_list(&list))?;
    importing.keep(list, &token);
    Ok(view)
}

/// Imports rows of the table that is held.
pub(crate) fn import(app: &AppHandle, lines: Vec<u32>) -> Answer<ImportDone> {
    let shell = app.state::<Shell>();
    let importing = shell.importing();
    let list = importing.kept()?;
    let selection = ImportSelection::Lines(lines);
    let import =
        |progress: &mut Progress<'_>| shell.with(|desk| Ok(desk.import_list(&list, &selection, progress)?.1));
    let done = with_progress(&importing.work.begin(), progress_sink(app), import)?;
    importing.forget();
    Ok(done)
}
