//! The closing report as a document.

use letterdesk_model::{closing::ClosingMethod, evening::EveningState, name::PersonName};
use letterdesk_print::{Edition, Recounted, ReportAmendment, ReportDifference, ReportDocument, ReportRow};
use letterdesk_words::Language;

use super::{job::Job, naming::Naming};
use crate::ground::{Code, Desk, Error, LineUp, LineUpEntry, Result, Sentences, require_state};

impl Desk {
    pub(super) fn report_document(
        &self,
        line_up: &LineUp<'_>,
        edition: Edition,
        job: &Job,
    ) -> Result<ReportDocument> {
        let (language, naming) = (job.language, job.naming(self.people()?));
        let evening = &line_up.evening;
        require_state(evening, EveningState::Closed)?;
        let reader = self.reader()?;
        let closing = reader.closing(evening.id)?;
        let closing = closing.ok_or_else(|| Error::new(Code::Internal).with("detail", "no closing"))?;
        let names = self.closed_names(evening.id)?;
        let (sentences, translation) = in_order(self.sentences(evening.id)?, language);
        let difference = |resolution: letterdesk_store::Resolution| ReportDifference {
            number: resolution.difference.number,
            kind: resolution.difference.kind,
            ledger: resolution.difference.ledger,
            recount: resolution.difference.recount,
            taken: resolution.taken,
            reason: resolution.reason,
        };
        let amendment = |amendment: letterdesk_store::Amendment| ReportAmendment {
            date: amendment.on,
            n: amendment.entry.n,
            reason: amendment.entry.reason,
        };
        let fields = &evening.fields;
        Ok(ReportDocument {
            language,
            edition,
            title: fields.title.clone(),
            date: fields.date,
            place: fields.place.clone(),
            city: fields.city.clone(),
            theme: fields.theme.clone(),
            guests: closing.guests,
            sentences,
            translation,
            total: line_up.total(),
            total_at_closing: closing.tally.total(),
            people: line_up.people(),
            by_kind: line_up.by_kind(),
            recounted: match closing.method {
                ClosingMethod::Recounted => Recounted::ByHand,
                ClosingMethod::Quick => Recounted::No,
            },
            closed_on: self.local_time(evening, closing.at).date(),
            duration_minutes: closing.duration_minutes,
            rows: line_up
                .entries
                .iter()
                .map(|entry| report_row(entry, names.get(&entry.number), naming))
                .collect(),
            differences: reader.resolutions(evening.id)?.into_iter().map(difference).collect(),
            amendments: reader.amendments(evening.id)?.into_iter().map(amendment).collect(),
            head: self.code_of(evening.id)?.unwrap_or_default(),
            entries: reader.chain_head(evening.id)?.map_or(0, |chain| chain.entries),
            notices: fields.notices.clone(),
            correction: job.correction,
        })
    }
}

/// Somebody under the name that the closing keeps.
fn report_row(entry: &LineUpEntry<'_>, kept: Option<&PersonName>, naming: Naming<'_>) -> ReportRow {
    let prisoner = &entry.person.prisoner;
    ReportRow {
        number: entry.number,
        name: naming.kept_name(prisoner, kept),
        marks: prisoner.fields.marks.clone(),
        facility: naming.in_town(prisoner),
        place: naming.heading(prisoner),
        sight: prisoner.fields.room_sight,
        letters: entry.by_kind,
        themes: prisoner.fields.tags.clone(),
    }
}

/// The document's language first, the other beside it.
fn in_order(sentences: Sentences, language: Language) -> (Vec<String>, Vec<String>) {
    let together =
        |first: String, by_kind: Option<String>| [Some(first), by_kind].into_iter().flatten().collect();
    let russian = together(sentences.ru, sentences.ru_by_kind);
    let english = together(sentences.en, sentences.en_by_kind);
    match language {
        Language::Russian => (russian, english),
        Language::English => (english, russian),
    }
}
