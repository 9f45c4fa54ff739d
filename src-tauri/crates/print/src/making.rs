//! What every document is to a caller: data that can be made into a file, while somebody looks on.

use letterdesk_model::watch::{Progress, Watch, unwatched};

use crate::{document::Document, error::PrintError};

/// Everything on a document, as data.
pub trait Printable {
    /// Lays out, draws and packs the document.
    ///
    /// # Errors
    /// Everything that would not fit or cannot be shown is found before a page exists and names the person, everybody's
    /// trouble at once; [`PrintError::Cancelled`] when whoever looks on stops it.
    fn make(&self, watch: &mut Watch<'_>) -> Result<Document, PrintError>;
}

/// Makes a document while nobody looks on.
///
/// # Errors
/// As [`Printable::make`].
pub fn make(of: &impl Printable) -> Result<Document, PrintError> {
    unwatched(|watch| of.make(watch))
}

/// The whole of making a document, in parts.
const WHOLE: u32 = 1000;
/// How much of it is done once everybody is laid out, once the pages are written down, and once they are packed.
/// Source: measured on ten thousand postcards.
pub(crate) const LAID_OUT: u32 = 350;
pub(crate) const WRITTEN: u32 = 700;
pub(crate) const PACKED: u32 = 900;

/// More problems than a person mends in one go.
const MOST_PROBLEMS: usize = 12;

/// What each person has on a document, laid out. All of them are tried, so that every problem is found at once.
pub(crate) fn each<P, T>(
    people: &[P],
    watch: &mut Watch<'_>,
    mut lay_out: impl FnMut(&P) -> Result<T, PrintError>,
) -> Result<Vec<T>, PrintError> {
    let mut laid_out = |(place, person)| {
        step(watch, 0..LAID_OUT, place, people.len())?;
        lay_out(person)
    };
    gathered(people.iter().enumerate().map(&mut laid_out))
}

/// All parts, or every problem that was found among them.
pub(crate) fn gathered<T>(parts: impl Iterator<Item = Result<T, PrintError>>) -> Result<Vec<T>, PrintError> {
    let (mut all, mut problems) = (Vec::new(), Vec::new());
    for part in parts {
        match part {
            Ok(part) => all.push(part),
            Err(PrintError::Cancelled) => return Err(PrintError::Cancelled),
            // Somebody may be printed several times.
            Err(problem) => {
                problems.extend(
                    problem.each().into_iter().filter(|one| !problems.contains(one)).collect::<Vec<_>>(),
                );
            }
        }
        if problems.len() >= MOST_PROBLEMS {
            break;
        }
    }
    match problems.len() {
        0 => Ok(all),
        1 => Err(problems.remove(0)),
        _ => Err(PrintError::Several(problems)),
    }
}

/// Tells how far one part of the work is, and stops it when it is no longer wanted.
pub(crate) fn step(
    watch: &mut Watch<'_>,
    part: std::ops::Range<u32>,
    done: usize,
    of: usize,
) -> Result<(), PrintError> {
    if (watch.is_cancelled)() {
        return Err(PrintError::Cancelled);
    }
    let share = done as f32 / of.max(1) as f32;
    let done = part.start + (share * (part.end - part.start) as f32) as u32;
    (watch.progress)(Progress { done, of: WHOLE });
    Ok(())
}
