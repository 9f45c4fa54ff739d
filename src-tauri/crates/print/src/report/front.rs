//! The report's first half page: title, postmark, the sentence, the figures, how the figure came to be.

use letterdesk_model::evening::Kind;
use letterdesk_words::Language;

use super::{Recounted, ReportDocument};
use crate::{
    clean::{Clean, Whose},
    error::{PaperField, PrintError},
    flow::{self, Flow, LEFT, RIGHT, broken},
    font::Face,
    options::Edition,
    page::{Ink, Role},
    postmark::OfEvening,
    text::Style,
    wording,
};

/// Where the title begins, and what stays free under it.
const TOP: f32 = 20.0;
const UNDER_TITLE: f32 = 1.6;
/// Under the lines below the title, or under the postmark if that reaches lower.
const UNDER_SUBTITLE: f32 = 8.0;
const UNDER_MARK: f32 = 7.0;
/// Under each sentence, above their translation, and above the figures' upper rule.
const UNDER_SENTENCE: f32 = 1.8;
const ABOVE_TRANSLATION: f32 = 0.8;
const ABOVE_FIGURES: f32 = 7.0;
/// From the upper rule to the lower one, to the figures' baseline, and from that to their words.
const FIGURES_HEIGHT: f32 = 33.5;
const FIGURES_BASELINE: f32 = 20.0;
const UNDER_FIGURE: f32 = 6.0;
/// The figures beside the total begin so far behind it, and so far from the left edge at least.
const BESIDE_TOTAL: f32 = 12.0;
const OTHERS_LEFT: f32 = LEFT + 52.0;
/// From one of them to the next at most, and between their words.
const WIDEST_PITCH: f32 = 36.0;
const BETWEEN_WORDS: f32 = 2.0;
const ABOVE_ACCOUNTS: f32 = 4.5;
const SUBTITLE: Style = Style::new(Face::Sans, 10.5, 1.35);
const SENTENCE: Style = Style::new(Face::Serif, 17.0, 1.3);
const BY_KIND: Style = Style::new(Face::Serif, 11.5, 1.35);
const TRANSLATION: Style = Style::new(Face::Sans, 9.5, 1.35);
const TOTAL: Style = Style::new(Face::SerifBold, 50.0, 1.0);
const FIGURE: Style = Style::new(Face::SerifBold, 21.0, 1.0);
const LABEL: Style = Style::new(Face::Sans, 9.0, 1.2);
const BODY: Style = Style::new(Face::Sans, 9.5, 1.4);
/// The postmark's centre and radius.
const MARK: ((f32, f32), f32) = ((171.0, 37.5), 19.5);
/// What stands beside the postmark is no wider than this.
const BESIDE_MARK: f32 = 122.0;

pub(super) fn draw(
    document: &ReportDocument,
    title: &Clean,
    date: &Clean,
    flow: &mut Flow,
) -> Result<(), PrintError> {
    let mark = OfEvening { language: document.language, title, date: document.date, total: document.total };
    mark.draw(&mut flow.pages, MARK.0, MARK.1)?;
    flow.y = TOP;
    flow.pages.begin(Role::Title);
    flow.set(LEFT, &flow::title(title, BESIDE_MARK, 26.0)?);
    flow.pages.end();
    flow.y += UNDER_TITLE;
    for line in subtitle(document, date)? {
        flow.pages.begin(Role::Paragraph);
        for line in broken(&line, SUBTITLE, BESIDE_MARK, Whose::document(PaperField::Title))? {
            flow.pages.text(LEFT, flow.y + SUBTITLE.baseline(), &line, SUBTITLE, Ink::Black);
            flow.y += SUBTITLE.line_height();
        }
        flow.pages.end();
    }
    flow.y = (flow.y + UNDER_SUBTITLE).max(MARK.0.1 + MARK.1 + UNDER_MARK);
    sentences(document, flow)?;
    flow.y += ABOVE_FIGURES;
    flow.hairline();
    figures(document, flow)?;
    flow.hairline();
    flow.y += ABOVE_ACCOUNTS;
    accounts(document, flow)
}

/// Date, place and city; then the theme.
fn subtitle(document: &ReportDocument, date: &Clean) -> Result<Vec<Clean>, PrintError> {
    let whose = Whose::document(PaperField::Title);
    let place =
        Clean::join(&[&Clean::new(&document.place, whose)?, &Clean::new(&document.city, whose)?], ", ");
    let mut lines = vec![Clean::join(&[date, &place], " · ")];
    if !document.theme.trim().is_empty() {
        let theme = [("theme", document.theme.trim().into())];
        let theme = letterdesk_words::text(document.language, "paper-report-theme", &theme);
        lines.push(Clean::new(&theme, whose)?);
    }
    Ok(lines)
}

fn sentences(document: &ReportDocument, flow: &mut Flow) -> Result<(), PrintError> {
    let whose = Whose::document(PaperField::Sentence);
    let styles = std::iter::once(SENTENCE).chain(std::iter::repeat(BY_KIND));
    for (sentence, style) in document.sentences.iter().zip(styles) {
        flow.pages.begin(Role::Paragraph);
        flow.prose(&Clean::new(sentence, whose)?, style, whose)?;
        flow.pages.end();
        flow.y += UNDER_SENTENCE;
    }
    flow.y += ABOVE_TRANSLATION;
    let other = Language::ALL.into_iter().find(|language| *language != document.language);
    for sentence in &document.translation {
        flow.pages.begin_in(Role::Paragraph, other);
        flow.prose(&Clean::new(sentence, whose)?, TRANSLATION, whose)?;
        flow.pages.end();
    }
    Ok(())
}

/// The figures in a row: the total large, the others beside it on one baseline.
fn figures(document: &ReportDocument, flow: &mut Flow) -> Result<(), PrintError> {
    flow.need(FIGURES_HEIGHT);
    let language = document.language;
    let baseline = flow.y + FIGURES_BASELINE;
    let total = wording::number(language, document.total)?;
    let count = [("letters", wording::count(language, document.total))];
    let label = wording::say_with(language, "paper-report-letters", &count)?;
    flow.pages.begin(Role::Paragraph);
    flow.pages.text(LEFT, baseline, &total, TOTAL, Ink::Black);
    flow.pages.text(LEFT, baseline + UNDER_FIGURE, &label, LABEL, Ink::Black);
    flow.pages.end();
    let others = other_figures(document)?;
    let start = (LEFT + TOTAL.width(&total) + BESIDE_TOTAL).max(OTHERS_LEFT);
    let pitch = ((RIGHT - start) / others.len().max(1) as f32).min(WIDEST_PITCH);
    for (index, (figure, label)) in others.iter().enumerate() {
        let x = start + index as f32 * pitch;
        flow.pages.begin(Role::Paragraph);
        flow.pages.text(x, baseline, figure, FIGURE, Ink::Black);
        let lines = broken(label, LABEL, pitch - BETWEEN_WORDS, Whose::document(PaperField::Wording))?;
        for (line, text) in (0_u8..).zip(&lines) {
            let y = baseline + UNDER_FIGURE + f32::from(line) * LABEL.line_height();
            flow.pages.text(x, y, text, LABEL, Ink::Black);
        }
        flow.pages.end();
    }
    flow.y += FIGURES_HEIGHT;
    Ok(())
}

/// People, each kind where there are several, guests.
fn other_figures(document: &ReportDocument) -> Result<Vec<(Clean, Clean)>, PrintError> {
    let language = document.language;
    let figure = |n: u32, id: &str| -> Result<(Clean, Clean), PrintError> {
        let label = wording::say_with(language, id, &[("n", wording::count(language, n))])?;
        Ok((wording::number(language, n)?, label))
    };
    let mut figures = vec![figure(document.people, "paper-report-people")?];
    let kinds = document.kinds();
    for kind in kinds.iter().filter(|_| kinds.len() > 1) {
        figures.push(figure(document.by_kind.of(*kind), kind_label(*kind))?);
    }
    if document.guests > 0 {
        figures.push(figure(document.guests, "paper-report-guests")?);
    }
    Ok(figures)
}

fn kind_label(kind: Kind) -> &'static str {
    match kind {
        Kind::Letter => "paper-report-kind-letter",
        Kind::Postcard => "paper-report-kind-postcard",
        Kind::Handmade => "paper-report-kind-handmade",
    }
}

/// How the figure came to be: recounted or not, duration, amendments.
fn accounts(document: &ReportDocument, flow: &mut Flow) -> Result<(), PrintError> {
    let language = document.language;
    let closed_on = [("date", letterdesk_words::date(language, document.closed_on).into())];
    let mut said = vec![wording::say_with(language, "paper-report-closed", &closed_on)?];
    let differences = u32::try_from(document.differences.len()).unwrap_or(u32::MAX);
    said.push(match (document.recounted, document.edition, differences) {
        (Recounted::No, ..) => wording::say(language, "paper-report-not-recounted")?,
        (Recounted::ByHand, Edition::Public, _) => wording::say(language, "paper-report-recounted-public")?,
        (Recounted::ByHand, Edition::Ours, 0) => wording::say(language, "paper-report-recounted-same")?,
        (Recounted::ByHand, Edition::Ours, n) => {
            wording::say_with(language, "paper-report-recounted", &[("n", wording::count(language, n))])?
        }
    });
    if let Some(minutes) = document.duration_minutes {
        let args =
            [("hours", (minutes / 60).to_string().into()), ("minutes", (minutes % 60).to_string().into())];
        said.push(wording::say_with(language, "paper-report-duration", &args)?);
    }
    let said = Clean::join(&said.iter().collect::<Vec<_>>(), " ");
    flow.pages.begin(Role::Paragraph);
    flow.prose(&said, BODY, Whose::document(PaperField::Wording))?;
    flow.pages.end();
    amendments(document, flow)
}

/// «Итог 337. Поправка от 2 февраля 2026: 336. Причина: …», each in one piece; why is told in our edition.
fn amendments(document: &ReportDocument, flow: &mut Flow) -> Result<(), PrintError> {
    let (language, whose) = (document.language, Whose::document(PaperField::Reason));
    let mut total = i64::from(document.total_at_closing);
    for amendment in &document.amendments {
        let before = wording::number(language, u32::try_from(total).unwrap_or(0))?;
        total += i64::from(amendment.n);
        let after = wording::number(language, u32::try_from(total).unwrap_or(0))?;
        let args = [
            ("before", before.as_str().into()),
            ("after", after.as_str().into()),
            ("date", letterdesk_words::date(language, amendment.date).into()),
        ];
        let figures = wording::say_with(language, "paper-report-amendment", &args)?;
        let reason = match amendment.reason.trim().trim_end_matches('.') {
            reason if !reason.is_empty() && document.edition == Edition::Ours => {
                let text =
                    letterdesk_words::text(language, "paper-report-reason", &[("reason", reason.into())]);
                Clean::new(&text, whose)?
            }
            _ => Clean::default(),
        };
        flow.pages.begin(Role::Paragraph);
        flow.paragraph(&Clean::join(&[&figures, &reason], " "), BODY, whose)?;
        flow.pages.end();
    }
    Ok(())
}

#[cfg(test)]
mod tests;
