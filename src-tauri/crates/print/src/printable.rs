//! What every document is to a caller: data that can be made into a file; it reports progress and can be cancelled.

use letterdesk_model::progress::{Progress, without_progress};

use crate::{document::Document, error::PrintError};

/// Everything on a document, as data.
pub trait Printable {
    /// Lays out, draws and packs the document. It can be cancelled between two people and between two parts of the file;
    /// what lies between goes on to its end.
    ///
    /// # Errors
    /// Everything that would not fit or cannot be shown is found before a page exists and names the person, everybody's
    /// trouble at once; [`PrintError::Cancelled`] when it is cancelled.
    fn make(&self, progress: &mut Progress<'_>) -> Result<Document, PrintError>;
}

/// Makes a document without reporting progress.
///
/// # Errors
/// As [`Printable::make`].
pub fn make(of: &impl Printable) -> Result<Document, PrintError> {
    without_progress(|progress| of.make(progress))
}

/// The whole of making a document, in parts. Source of the parts: measured on ten thousand postcards.
const WHOLE: u32 = 1000;
/// So much is done once everybody is laid out.
pub(crate) const LAID_OUT: u32 = 350;
/// Once the pages are written down.
pub(crate) const WRITTEN: u32 = 700;
/// Once they are packed.
pub(crate) const PACKED: u32 = 900;

/// More problems than a person mends in one go.
const MOST_PROBLEMS: usize = 12;

/// What each person has on a document, laid out. All of them are tried, so that every problem is found at once.
pub(crate) fn each<'p, P, T>(
    people: &'p [P],
    progress: &mut Progress<'_>,
    mut lay_out: impl FnMut(&'p P) -> Result<T, PrintError>,
) -> Result<Vec<T>, PrintError> {
    let mut laid_out = |(place, person)| {
        step(progress, 0..LAID_OUT, place, people.len())?;
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

/// Reports how far one part of the work is, and stops it when it is cancelled.
pub(crate) fn step(
    progress: &mut Progress<'_>,
    part: std::ops::Range<u32>,
    done: usize,
    of: usize,
) -> Result<(), PrintError> {
    if progress.is_cancelled() {
        return Err(PrintError::Cancelled);
    }
    let share = done as f32 / of.max(1) as f32;
    let done = part.start + (share * (part.end - part.start) as f32) as u32;
    progress.report(done, WHOLE);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::PaperField;

    fn problem(person: u32) -> PrintError {
        let person = person.to_string();
        PrintError::TooLong { person, field: PaperField::Story, needed_lines: 9, lines: 4 }
    }

    #[test]
    fn every_problem_is_told_once_and_not_more_than_one_mends() {
        let problems = |people: &[u32]| {
            let refused = gathered(people.iter().map(|person| Err::<(), _>(problem(*person))));
            refused.unwrap_err().each()
        };
        assert_eq!(problems(&[7]), [problem(7)]);
        assert_eq!(problems(&[7, 9, 7, 9]), [problem(7), problem(9)], "as whole sets come");
        assert_eq!(problems(&(0..100).collect::<Vec<_>>()).len(), MOST_PROBLEMS);
    }

    #[test]
    fn several_problems_of_one_part_stand_among_the_others() {
        let pile = PrintError::Several(vec![problem(1), problem(2)]);
        let refused = gathered([Err(pile), Ok(()), Err(problem(3))].into_iter());
        assert_eq!(refused, Err(PrintError::Several(vec![problem(1), problem(2), problem(3)])));
    }

    #[test]
    fn who_stops_it_does_not_hear_of_problems() {
        let stopped = gathered([Err(problem(1)), Err(PrintError::Cancelled), Ok(())].into_iter());
        assert_eq!(stopped, Err(PrintError::Cancelled));
    }
}
