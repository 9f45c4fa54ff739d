//! Posters: who waits, the total, the door.

use letterdesk_model::evening::{Evening, EveningState};
use letterdesk_print::{NextEvening, Poster, PosterContent, PosterPerson};

use super::{
    job::Job,
    options::{PosterMessage, PosterOptions},
    selection::Selection,
};
use crate::ground::{Code, Desk, Error, LineUpEntry, Result, birthday_near, count, require_state};

impl Desk {
    pub(super) fn poster(
        &self,
        selection: &Selection<'_>,
        options: &PosterOptions,
        job: &Job,
    ) -> Result<Poster> {
        let evening = &selection.line_up.evening;
        let naming = job.naming(self.people()?);
        let person = |entry: &&LineUpEntry<'_>| {
            let fields = &entry.person.prisoner.fields;
            PosterPerson {
                number: entry.number,
                name: naming.name(&entry.person.prisoner),
                marks: fields.marks.clone(),
                who: fields.room_line.clone(),
                birthday: birthday_near(fields.born, evening.fields.date),
            }
        };
        let entries = &selection.line_up.entries;
        Ok(Poster {
            language: job.language,
            title: evening.fields.title.clone(),
            date: evening.fields.date,
            format: options.format,
            message: match options.message {
                PosterMessage::Waiting if selection.line_up.has_everybody_a_letter() => {
                    PosterContent::Everybody
                }
                // Who waits and may not be seen is nobody's news, and no reason to say that nobody waits.
                PosterMessage::Waiting if selection.printed.is_empty() => {
                    return Err(Error::new(Code::NobodyToShow));
                }
                PosterMessage::Waiting => PosterContent::Waiting {
                    as_of: self.local_time(evening, self.clock().utc()).time(),
                    people: selection.printed.iter().map(person).collect(),
                },
                PosterMessage::Total => {
                    // A number on a wall is believed: it is printed once it will not change.
                    require_state(evening, EveningState::Closed)?;
                    PosterContent::Total {
                        letters: entries.iter().map(LineUpEntry::count).sum(),
                        people: count(entries.iter().filter(|entry| entry.count() > 0)),
                        next: self.next_evening(evening)?.map(told),
                    }
                }
                PosterMessage::Door => PosterContent::Door {
                    theme: evening.fields.theme.clone(),
                    place: vec![evening.fields.place.clone(), evening.fields.city.clone()],
                    programme: options.programme.lines().map(str::to_owned).collect(),
                },
            },
            notices: evening.fields.notices.clone(),
            correction: job.correction,
        })
    }
}

fn told(Evening { fields, .. }: Evening) -> NextEvening {
    NextEvening { title: fields.title, date: fields.date, place: fields.place }
}
