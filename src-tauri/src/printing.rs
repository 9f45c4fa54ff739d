//! Papers on their way out: made without keeping the desk waiting. The last one is kept while nothing changes, so that
//! the pages shown, the file saved and the one printed are the same bytes.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use letterdesk_desk::{
    Code, Desk, Draft, Error, Made, Result,
    model::progress::CancelToken,
    preview,
    view::{PrintPlan, PrintRequest, Printed},
};

use crate::{
    long_work::{LongWork, with_progress},
    state::{Answer, Shell, lock},
};

/// What the shell knows of papers.
#[derive(Default)]
pub(crate) struct Printing {
    last: Mutex<Option<Arc<Paper>>>,
    /// Papers made to be looked at; and those made to be printed, which goes on when one looks at another.
    showing: LongWork,
    issuing: LongWork,
    /// Where the paper lies that was saved last: the window opens that file and no other.
    saved: Mutex<Option<PathBuf>>,
}

/// A paper that was made, or what kept it from being made.
struct Paper {
    draft: Draft,
    made: Made,
}

impl Printing {
    /// Cancels making a paper to be looked at.
    pub(crate) fn cancel_showing(&self) {
        self.showing.cancel();
    }

    /// Cancels making any paper.
    pub(crate) fn cancel(&self) {
        self.showing.cancel();
        self.issuing.cancel();
    }

    /// Forgets the last paper: its names and addresses do not outlive the open vault.
    pub(crate) fn forget(&self) {
        let mut last = lock(&self.last);
        self.cancel();
        *lock(&self.saved) = None;
        *last = None;
    }

    /// Remembers where a paper was saved.
    pub(crate) fn keep_place(&self, printed: &Printed) {
        *lock(&self.saved) = Some(PathBuf::from(&printed.file));
    }

    /// The file that was saved last, while it is there.
    pub(crate) fn saved(&self) -> Result<PathBuf> {
        let path = lock(&self.saved).clone().unwrap_or_default();
        let gone = || Error::new(Code::PaperGone).with("path", path.display());
        if path.is_file() { Ok(path) } else { Err(gone()) }
    }

    /// The last paper, if one for this request would still be the same.
    fn current(&self, desk: &Desk, request: &PrintRequest) -> Option<Arc<Paper>> {
        lock(&self.last).clone().filter(|paper| desk.is_current(&paper.draft, request))
    }

    /// Keeps a paper, unless everything was forgotten while it was made. What kept one from being made may be mended
    /// where we do not see it: a picture on a stick that was not in.
    fn keep(&self, paper: &Arc<Paper>, token: &CancelToken) {
        let mut last = lock(&self.last);
        if !token.is_cancelled() && paper.made.document().is_ok() {
            *last = Some(Arc::clone(paper));
        }
    }
}

/// What a request would print.
pub(crate) fn plan(shell: &Shell, request: &PrintRequest, sink: impl Fn(u32, u32)) -> Answer<PrintPlan> {
    let paper = paper(shell, request, &shell.printing().showing.begin(), sink)?;
    Ok(paper.draft.plan(&paper.made))
}

/// One page of the very paper that would be printed, as PNG; `page` counts from 0.
pub(crate) fn page(
    shell: &Shell,
    request: &PrintRequest,
    page: u32,
    dots_per_millimetre: f32,
    sink: impl Fn(u32, u32),
) -> Answer<Vec<u8>> {
    let paper = paper(shell, request, &shell.printing().showing.begin(), sink)?;
    let drawn = paper.made.document().and_then(|document| preview(document, page, dots_per_millimetre));
    Ok(drawn?)
}

/// Writes a paper and hands it on to whatever shows or prints the file, which may take its time; meanwhile nobody gets
/// another number. What was not taken there was not printed: it is not logged.
pub(crate) fn issue(
    shell: &Shell,
    request: &PrintRequest,
    path: impl FnOnce(&Desk) -> Result<PathBuf>,
    hand_on: impl FnOnce(&Path) -> Result<()>,
    sink: impl Fn(u32, u32),
) -> Answer<Printed> {
    let paper = paper(shell, request, &shell.printing().issuing.begin(), sink)?;
    let path = shell.with(|desk| {
        let path = path(desk)?;
        desk.write_paper(&paper.draft, paper.made.document()?, &path)?;
        Ok(path)
    })?;
    hand_on(&path)?;
    shell.with(|desk| desk.log_paper(&paper.draft, paper.made.document()?, &path))
}

/// The paper of a request: the last one, or made anew.
fn paper(
    shell: &Shell,
    request: &PrintRequest,
    token: &CancelToken,
    sink: impl Fn(u32, u32),
) -> Answer<Arc<Paper>> {
    let printing = shell.printing();
    let found = shell.with(|desk| match printing.current(desk, request) {
        Some(paper) => Ok(Found::Kept(paper)),
        None => Ok(Found::Fresh(Box::new(desk.draft(request)?))),
    })?;
    let draft = match found {
        Found::Kept(paper) => return Ok(paper),
        Found::Fresh(draft) => *draft,
    };
    let made = with_progress(token, sink, |progress| draft.make(progress))?;
    let paper = Arc::new(Paper { draft, made });
    printing.keep(&paper, token);
    Ok(paper)
}

/// Where a paper comes from.
enum Found {
    Kept(Arc<Paper>),
    Fresh(Box<Draft>),
}

#[cfg(test)]
#[allow(clippy::unwrap_used)] // A test that cannot get its value has failed.
mod tests {
    use std::fs;

    use letterdesk_desk::{Clock, view::PaperKind};

    use super::*;
    use crate::device;

    fn shell() -> Shell {
        let desk = Desk::sample_in_private_folder(Clock::system()).unwrap();
        Shell::with_desk(device::load(), desk)
    }

    fn cards() -> PrintRequest {
        PrintRequest::usual(PaperKind::Cards)
    }

    fn last(shell: &Shell) -> Option<Arc<Paper>> {
        lock(&shell.printing().last).clone()
    }

    #[test]
    fn what_is_printed_is_the_paper_that_was_seen() {
        let (shell, home) = (shell(), tempfile::tempdir().unwrap());
        plan(&shell, &cards(), |_, _| {}).unwrap();
        let seen = last(&shell).unwrap();
        page(&shell, &cards(), 1, 2.0, |_, _| panic!("made anew for a page")).unwrap();
        let path = home.path().join("cards.pdf");
        issue(&shell, &cards(), |_| Ok(path.clone()), |_| Ok(()), |_, _| panic!("made anew for the file"))
            .unwrap();
        assert_eq!(fs::read(path).unwrap(), seen.made.document().unwrap().bytes);
    }

    #[test]
    fn what_was_saved_is_opened_while_it_is_there_and_the_vault_is_open() {
        let (shell, home) = (shell(), tempfile::tempdir().unwrap());
        let gone = |shell: &Shell| shell.printing().saved().unwrap_err().code;
        assert_eq!(gone(&shell), Code::PaperGone, "nothing yet");
        let path = home.path().join("cards.pdf");
        let printed = issue(&shell, &cards(), |_| Ok(path.clone()), |_| Ok(()), |_, _| {}).unwrap();
        shell.printing().keep_place(&printed);
        assert_eq!(shell.printing().saved().unwrap(), path);
        fs::remove_file(&path).unwrap();
        assert_eq!(gone(&shell), Code::PaperGone);
        fs::write(&path, b"%PDF").unwrap();
        shell.close();
        assert_eq!(gone(&shell), Code::PaperGone, "locked");
    }

    #[test]
    fn a_change_makes_it_anew_and_a_lock_forgets_it() {
        let shell = shell();
        plan(&shell, &cards(), |_, _| {}).unwrap();
        let before = last(&shell).unwrap();
        shell.with(|desk| desk.add_guests(1)).unwrap();
        plan(&shell, &cards(), |_, _| {}).unwrap();
        assert!(!Arc::ptr_eq(&before, &last(&shell).unwrap()));
        shell.close();
        assert!(last(&shell).is_none());
    }

    #[test]
    fn what_was_forgotten_while_it_was_made_is_not_kept() {
        let shell = shell();
        let stopped = plan(&shell, &cards(), |_, _| shell.printing().forget());
        assert_eq!(stopped.unwrap_err().code, "print_cancelled");
        assert!(last(&shell).is_none());
    }

    #[test]
    fn looking_at_another_paper_does_not_stop_one_that_is_printed() {
        let (shell, home) = (shell(), tempfile::tempdir().unwrap());
        let path = home.path().join("cards.pdf");
        let look = |_, _| shell.printing().cancel_showing();
        issue(&shell, &cards(), |_| Ok(path.clone()), |_| Ok(()), look).unwrap();
        assert!(path.exists());
    }
}
