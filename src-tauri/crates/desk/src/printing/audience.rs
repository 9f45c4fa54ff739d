//! Papers for the audience: the list, table cards, how to write.

use letterdesk_model::evening::EveningState;
use letterdesk_print::{CardPerson, Cards, ListDocument, ListRow, Picture, Rules};

use super::{
    job::{Copied, Job},
    options::{CardOptions, ListOptions, RulesOptions},
    selection::Selection,
};
use crate::ground::{Desk, LineUpEntry, Result, birthday_near};

impl Desk {
    pub(super) fn list_document(
        &self,
        selection: &Selection<'_>,
        options: &ListOptions,
        job: &Job,
    ) -> Result<ListDocument> {
        let evening = &selection.line_up.evening;
        let naming = job.naming(self.people()?);
        let has_letters = evening.state != EveningState::Planned;
        let row = |entry: &&LineUpEntry<'_>| {
            let prisoner = &entry.person.prisoner;
            let fields = &prisoner.fields;
            ListRow {
                number: entry.number,
                name: naming.name(prisoner),
                birth_year: fields.born.map(|born| born.year()),
                marks: fields.marks.clone(),
                facility: naming.in_town(prisoner),
                place: naming.heading(prisoner),
                who: fields.room_line.clone(),
                theme: fields.tags.first().cloned().unwrap_or_default(),
                letters: has_letters.then(|| entry.count()),
            }
        };
        Ok(ListDocument {
            language: job.language,
            title: evening.fields.title.clone(),
            date: evening.fields.date,
            place: evening.fields.place.clone(),
            as_of: matches!(evening.state, EveningState::Open | EveningState::Counting)
                .then(|| self.local_time(evening, self.clock().utc()).time()),
            order: options.order,
            size: options.size,
            rows: selection.printed.iter().map(row).collect(),
            notices: evening.fields.notices.clone(),
            correction: job.correction,
        })
    }

    pub(super) fn cards(&self, selection: &Selection<'_>, options: &CardOptions, job: &Job) -> Result<Cards> {
        let evening = &selection.line_up.evening;
        let naming = job.naming(self.people()?);
        let reader = self.reader()?;
        let card = |entry: &&LineUpEntry<'_>| {
            let prisoner = &entry.person.prisoner;
            let fields = &prisoner.fields;
            // What is kept as a photo was made a JPEG by us.
            let photo = reader.photo(prisoner.id)?;
            let photo = photo.map(|jpeg| Picture::jpeg(&jpeg)).transpose()?;
            Ok(CardPerson {
                photo,
                number: entry.number,
                name: naming.name(prisoner),
                marks: fields.marks.clone(),
                born: fields.born,
                birthday: birthday_near(fields.born, evening.fields.date),
                place: naming.on_earth(prisoner),
                // The line for the room says at least who they are.
                story: match fields.story.trim() {
                    "" => fields.room_line.clone(),
                    story => story.to_owned(),
                },
                short: fields.room_line.clone(),
                interests: fields.interests.clone(),
                articles: fields.articles.clone(),
                term: fields.term.clone(),
                held_since: fields.held_since,
            })
        };
        let cards = selection.printed.iter().map(card).collect::<Result<Vec<_>>>()?;
        let Copied { people, copies } = Copied::of(cards, options.copies, options.collation)?;
        Ok(Cards {
            language: job.language,
            title: evening.fields.title.clone(),
            date: evening.fields.date,
            organiser: organiser(&evening.fields.sender).to_owned(),
            form: options.form,
            people,
            case: options.case,
            copies,
            notices: evening.fields.notices.clone(),
            correction: job.correction,
        })
    }

    /// The page is the same for everybody; only its date is the evening's.
    pub(super) fn rules(
        &self,
        selection: &Selection<'_>,
        options: &RulesOptions,
        job: &Job,
    ) -> Result<Rules> {
        Ok(Rules {
            language: job.language,
            date: selection.line_up.evening.fields.date,
            rules: self.rule_set(job.language)?,
            source: self.printed_source()?,
            format: options.format,
            size: options.size,
            copies: options.copies.checked()?,
            correction: job.correction,
        })
    }
}

/// Whose evening it is: the sender's first line, unless the address begins there.
fn organiser(sender: &str) -> &str {
    let first = sender.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    if first.contains(|letter: char| letter.is_ascii_digit()) { "" } else { first }
}
