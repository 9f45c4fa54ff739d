//! The closing report as PDF, and its table for a spreadsheet.

use chrono::{NaiveDate, TimeDelta};
use letterdesk_model::{
    evening::{EveningState, Kind},
    id::EveningId,
};
use letterdesk_print::{
    Correction, Recounted, ReportAmendment, ReportDifference, ReportDocument, ReportEdition, ReportRow,
};
use letterdesk_store::Way;
use letterdesk_words::{Language, text};

use crate::{
    error::{Code, Error, Result},
    keeping::Desk,
    line_up::{LineUp, Tonight, require_state},
    view::{Edition, Sentences},
};

impl Desk {
    /// The report's table as CSV, for the edition that is ours.
    pub fn report_csv(&self, evening: EveningId, language: Language) -> Result<Vec<u8>> {
        let (headers, rows, _) = self.report_table(evening, language)?;
        Ok(letterdesk_roster::write_csv(&headers, &rows))
    }

    /// The report's table as a workbook; made twice it is the same, byte for byte.
    pub fn report_xlsx(&self, evening: EveningId, language: Language) -> Result<Vec<u8>> {
        let (headers, rows, date) = self.report_table(evening, language)?;
        let sheet = text(language, "report-sheet", &[]);
        letterdesk_roster::write_xlsx(&sheet, &headers, &rows, date)
            .map_err(|error| Error::new(Code::Internal).with("detail", error))
    }

    pub(crate) fn report_document(
        &self,
        line_up: &LineUp<'_>,
        edition: Edition,
        language: Language,
        correction: Correction,
    ) -> Result<ReportDocument> {
        let evening = &line_up.evening;
        require_state(evening, EveningState::Closed)?;
        let reader = self.reader()?;
        let closing = reader.closing(evening.id)?;
        let closing = closing.ok_or_else(|| Error::new(Code::Internal).with("detail", "no closing"))?;
        let chain = reader.chain_head(evening.id)?;
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
            number: amendment.number,
            n: amendment.entry.n,
            reason: amendment.entry.reason,
        };
        let fields = &evening.fields;
        let east = evening.offset_minutes.unwrap_or_default();
        Ok(ReportDocument {
            language,
            edition: match edition {
                Edition::Ours => ReportEdition::Ours,
                Edition::Public => ReportEdition::Public,
            },
            title: fields.title.clone(),
            date: fields.date,
            place: fields.place.clone(),
            city: fields.city.clone(),
            theme: fields.theme.clone(),
            guests: evening.guests,
            sentences,
            translation,
            total: line_up.total(),
            total_at_closing: closing.tally.total(),
            people: line_up.people(),
            by_kind: line_up.by_kind(),
            recounted: match closing.way {
                Way::Recounted => Recounted::ByHand,
                Way::Quick => Recounted::No,
            },
            closed_on: (closing.at + TimeDelta::minutes(east.into())).date(),
            duration_minutes: closing.duration_minutes,
            rows: line_up.entries.iter().map(|entry| self.report_row(entry)).collect::<Result<_>>()?,
            differences: reader.resolutions(evening.id)?.into_iter().map(difference).collect(),
            amendments: reader.amendments(evening.id)?.into_iter().map(amendment).collect(),
            head: chain.map(|chain| chain.link.head()).unwrap_or_default(),
            entries: chain.map_or(0, |chain| chain.entries),
            notices: fields.notices.clone(),
            correction,
        })
    }

    fn report_row(&self, entry: &Tonight<'_>) -> Result<ReportRow> {
        let people = self.people()?;
        let fields = &entry.person.prisoner.fields;
        Ok(ReportRow {
            number: entry.number,
            name: fields.name.clone(),
            marks: fields.marks.clone(),
            facility: people.facility_short(&entry.person.prisoner),
            place: people.facility_place(&entry.person.prisoner),
            sight: fields.room_sight,
            letters: entry.by_kind,
            themes: fields.tags.clone(),
        })
    }

    fn report_table(
        &self,
        evening: EveningId,
        language: Language,
    ) -> Result<(Vec<String>, Vec<Vec<String>>, NaiveDate)> {
        let line_up = self.load_line_up(evening)?;
        let headers = ["number", "name", "facility", "letter", "postcard", "handmade", "total"];
        let headers = headers.map(|header| text(language, &format!("report-column-{header}"), &[]));
        let row = |entry: &Tonight<'_>| {
            let prisoner = &entry.person.prisoner;
            let mut cells = vec![
                entry.number.to_string(),
                prisoner.fields.name.full(),
                self.people()?.facility_short(prisoner),
            ];
            cells.extend(Kind::ALL.map(|kind| entry.by_kind.of(kind).to_string()));
            cells.push(entry.count().to_string());
            Ok(cells)
        };
        let rows = line_up.entries.iter().map(row).collect::<Result<_>>()?;
        Ok((headers.to_vec(), rows, line_up.evening.fields.date))
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
