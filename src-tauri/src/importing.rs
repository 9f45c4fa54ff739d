//! A table on its way in: read without keeping the desk waiting, then held until a person decides, so that what they
//! saw is exactly what is taken, whatever happens to the file meanwhile.

use std::sync::{Arc, Mutex, PoisonError};

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
    long_work::LongWork,
    state::{Answer, Shell},
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
        self.cancel();
        self.hold(None);
    }

    fn hold(&self, list: Option<Arc<ListFile>>) {
        *self.list.lock().unwrap_or_else(PoisonError::into_inner) = list;
    }

    fn held(&self) -> Result<Arc<ListFile>> {
        let list = self.list.lock().unwrap_or_else(PoisonError::into_inner);
        list.clone().ok_or_else(|| Error::new(Code::ImportCancelled))
    }

    fn watched<T>(&self, app: &AppHandle, work: impl FnOnce(&mut Watch<'_>) -> T) -> T {
        let tell = |Progress { done, of }| {
            // A window that is gone needs no notice.
            let _ = ImportNotice { done, of }.emit(app);
        };
        self.work.watched(tell, work)
    }
}

/// Reads a table, holds it, and says what taking it in would do.
pub(crate) fn inspect(app: &AppHandle, source: &ListSource, options: &ImportOptions) -> Answer<ImportView> {
    let shell = app.state::<Shell>();
    let memory = shell.with(|desk| desk.reading_memory())?;
    let importing = shell.importing();
    let read = importing.watched(app, |watch| read_list(source.as_source(), options, &memory, watch));
    let list = Arc::new(read.map_err(|error| error.view())?);
    let view = shell.with(|desk| desk.inspect_list(&list))?;
    importing.hold(Some(list));
    Ok(view)
}

/// Takes rows of the table that is held in.
pub(crate) fn take(app: &AppHandle, lines: Vec<u32>) -> Answer<ImportDone> {
    let shell = app.state::<Shell>();
    let importing = shell.importing();
    let list = importing.held().map_err(|error| error.view())?;
    let take = Take::Lines(lines);
    let done =
        importing.watched(app, |watch| shell.with(|desk| Ok(desk.import_list(&list, &take, watch)?.1)))?;
    importing.hold(None);
    Ok(done)
}
