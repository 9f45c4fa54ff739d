//! What a card says, as texts that are not set yet.

use letterdesk_model::birth::Birth;
use letterdesk_words::{self as words, Language};

use super::{CardPerson, Cards, CaseTold, openings::openings};
use crate::{
    clean::{Clean, Whose},
    error::{PaperField, PrintError},
    flow::running_head,
    prose::{Prose, Telling},
    wording,
};

/// More words are not read at a table.
pub(super) const MOST_WORDS: usize = 75;

/// One way to tell who somebody is and what to write about.
pub(super) struct Body {
    pub(super) story: Clean,
    /// Above the openings; empty without them.
    pub(super) label: Clean,
    /// Each a line of its own, or what to write about as one text.
    pub(super) openings: Vec<Clean>,
    pub(super) shortened: Option<PaperField>,
}

/// The surname, and the rest, in English the other way round; the marks stand after the whole name.
pub(super) fn name(language: Language, person: &CardPerson, full: &str) -> Result<[Clean; 2], PrintError> {
    let whose = |field| Whose::new(full, field);
    let marks = Clean::new(&person.marks, whose(PaperField::Marks))?;
    let surname = Clean::new(&person.name.surname, whose(PaperField::Name))?;
    let rest = format!("{} {}", person.name.given, person.name.patronymic);
    let rest = Clean::new(&rest, whose(PaperField::Name))?;
    let marked = |text: &Clean| Clean::join(&[text, &marks], "");
    match (rest.is_empty(), language) {
        (true, _) => Ok([marked(&surname), rest]),
        (false, Language::Russian) => Ok([surname, marked(&rest)]),
        (false, Language::English) if surname.is_empty() => Ok([marked(&rest), surname]),
        (false, Language::English) => Ok([rest, marked(&surname)]),
    }
}

/// «СИЗО-99, Энск», and «1970 г. р.»
pub(super) fn place(cards: &Cards, person: &CardPerson, full: &str) -> Result<[Clean; 2], PrintError> {
    let language = cards.language;
    let year =
        |year: i32| wording::say_with(language, "paper-table-year", &[("year", year.to_string().into())]);
    let born = match person.born {
        None => Clean::default(),
        // The day stands on a line of its own.
        Some(born) if person.birthday.is_some() => year(born.year())?,
        Some(Birth::Year(born)) => year(born)?,
        Some(Birth::Date(date)) => {
            let date = [("date", words::date(language, date).into())];
            wording::say_with(language, "paper-table-birthday", &date)?
        }
    };
    let place = Clean::new(&person.place, Whose::new(full, PaperField::Facility))?;
    Ok([place, born.whole()])
}

/// The birthday that a letter still reaches, in words.
pub(super) fn birthday(cards: &Cards, person: &CardPerson) -> Result<Clean, PrintError> {
    use chrono::Datelike;
    let Some((day, born)) = person.birthday.zip(person.born) else { return Ok(Clean::default()) };
    let age = u32::try_from(day.year() - born.year()).unwrap_or_default();
    let date = words::day_and_month(cards.language, day);
    let args = [("date", date.into()), ("years", wording::count(cards.language, age))];
    wording::say_with(cards.language, "paper-table-birthday-near", &args)
}

/// Every way to tell who they are and what to write about, the fullest first. Whoever has no story is no blank.
pub(super) fn bodies(cards: &Cards, person: &CardPerson, full: &str) -> Result<Vec<Body>, PrintError> {
    let language = cards.language;
    let label = wording::say(language, "paper-table-openings")?;
    let (unknown, tell) =
        (wording::say(language, "paper-table-unknown")?, wording::say(language, "paper-table-tell")?);
    let is_known = [&person.story, &person.short].into_iter().any(|text| !text.trim().is_empty());
    let whose = Whose::new(full, PaperField::Interests);
    let list = openings(&person.interests);
    let list = list.and_then(|(parts, more)| {
        let parts: Result<Vec<Clean>, _> = parts.iter().map(|part| Clean::new(part, whose)).collect();
        Some((parts.ok()?, more))
    });
    let body = |Telling { story, interests, shortened }: Telling| {
        let story = match (story.is_empty(), is_known) {
            (false, _) => story.begun(),
            (true, true) => tell.clone(),
            (true, false) => Clean::join(&[&unknown, &tell], " "),
        };
        let (openings, more) = match &list {
            _ if interests.is_empty() => (Vec::new(), false),
            Some((parts, more)) => (parts.clone(), *more),
            None => (vec![interests], false),
        };
        Body {
            story,
            label: if openings.is_empty() { Clean::default() } else { label.clone() },
            openings,
            shortened: shortened.or(more.then_some(PaperField::Interests)),
        }
    };
    let tellings = Prose::new(&person.story, &person.short, &person.interests).tellings();
    let is_short = |telling: &Telling| telling.story.as_str().split_whitespace().count() <= MOST_WORDS;
    Ok(tellings.into_iter().filter(is_short).map(body).collect())
}

/// The lines that tell of the case.
pub(super) fn case(cards: &Cards, person: &CardPerson, full: &str) -> Result<Vec<Clean>, PrintError> {
    let language = cards.language;
    let whose = Whose::new(full, PaperField::Case);
    let said = |id, name, value: &str| match value.trim() {
        "" => Ok(Clean::default()),
        value => Clean::new(&words::text(language, id, &[(name, value.into())]), whose),
    };
    let since = person.held_since.map(|date| words::date(language, date)).unwrap_or_default();
    let lines = match cards.case {
        CaseTold::Nothing => Vec::new(),
        CaseTold::Line => {
            let parts = [person.articles.trim(), person.term.trim()];
            let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            vec![said("paper-table-case", "case", &parts.join(", "))?]
        }
        CaseTold::Detail => vec![
            said("paper-table-articles", "articles", &person.articles)?,
            said("paper-table-term", "term", &person.term)?,
            said("paper-table-held-since", "date", &since)?,
        ],
    };
    Ok(lines.into_iter().filter(|line| !line.is_empty()).collect())
}

/// «Вечер писем учёным · 29 января 2026 · Вечер писем»
pub(super) fn evening(cards: &Cards) -> Result<Clean, PrintError> {
    let title = Clean::new(&cards.title, Whose::document(PaperField::Title))?;
    let organiser = Clean::new(&cards.organiser, Whose::document(PaperField::Sender))?;
    let evening = running_head(&title, &wording::date(cards.language, cards.date)?);
    Ok(Clean::join(&[&evening, &organiser], " · "))
}
