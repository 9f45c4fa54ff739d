//! One row of a table becomes a person, with what is wrong about it.

mod place;

use std::{collections::HashMap, ops::RangeInclusive};

use chrono::NaiveDate;
use letterdesk_model::{
    birth::Birth,
    custody::Custody,
    name::{self, PersonName, Sex},
    prisoner::RoomSight,
};
use uuid::Uuid;

use crate::{
    field::Field,
    incoming::Incoming,
    input::GridRow,
    problem::{Problem, ProblemCode},
    section::Section,
    text::{
        clean,
        custody::{self, StatusText},
        dates::{self, DateText, DayMonth},
        person::{self, NameCell, NameOrder},
    },
};

/// What is known of a column that is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapped {
    /// Its place, from 0.
    pub column: usize,
    /// What it holds.
    pub field: Field,
    /// Its header, for problems.
    pub header: String,
    /// Day-month, where the column holds slashed dates and that is settled.
    pub order: Option<DayMonth>,
}

/// What somebody said that words for a state mean.
#[derive(Debug, Default)]
pub struct Answers(HashMap<String, Custody>);

impl Answers {
    /// By the words; what is said first counts.
    pub fn new(states: &[(String, Custody)]) -> Answers {
        Answers(states.iter().rev().map(|(words, custody)| (clean::fold(words), *custody)).collect())
    }

    fn of(&self, words: &str) -> Option<Custody> {
        self.0.get(&clean::fold(words)).copied()
    }
}

/// Years in which somebody whom a list names can be born. Others come of a date of another kind, or of the day on which
/// spreadsheets begin to count.
const BIRTHS: RangeInclusive<i32> = 1905..=2015;

/// What a row turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowKind {
    /// A person.
    Person(Box<Incoming>),
    /// Somebody who must not be named.
    Anonymous,
    /// Data without a name; a problem says so.
    Nameless,
}

/// Reads a row; what is wrong with it goes to `problems`.
pub fn read(
    row: &GridRow,
    mapped: &[Mapped],
    section: &Section,
    answers: &Answers,
    problems: &mut Vec<Problem>,
) -> RowKind {
    let mut reader = RowReader { row, mapped, section, answers, problems };
    if [Field::Name, Field::NameGivenFirst, Field::Surname]
        .iter()
        .any(|field| person::is_anonymous(reader.raw(*field)))
    {
        return RowKind::Anonymous;
    }
    if person::is_several(reader.raw(Field::Name)) || person::is_several(reader.raw(Field::NameGivenFirst)) {
        let text = [Field::Name, Field::NameGivenFirst].map(|field| reader.tidy(field)).concat();
        reader.problem(ProblemCode::SeveralPeople, [("text", text)]);
        return RowKind::Nameless;
    }
    let mut name = reader.name();
    if person::is_nobody(&name.name.full()) {
        reader.problem(ProblemCode::NoName, []);
        return RowKind::Nameless;
    }
    if !name.remark.is_empty() {
        reader.problem(ProblemCode::NameRemark, [("text", name.remark.clone()), ("name", name.name.full())]);
    }
    name.name = reader.put_right(name.name);
    RowKind::Person(Box::new(reader.person(name)))
}

struct RowReader<'a> {
    row: &'a GridRow,
    mapped: &'a [Mapped],
    section: &'a Section,
    answers: &'a Answers,
    problems: &'a mut Vec<Problem>,
}

impl<'a> RowReader<'a> {
    fn problem<const N: usize>(&mut self, code: ProblemCode, data: [(&str, String); N]) {
        self.problems.push(Problem::new(self.row.line, code, data));
    }

    fn column(&self, field: Field) -> Option<&'a Mapped> {
        self.mapped.iter().find(|mapped| mapped.field == field)
    }

    fn raw(&self, field: Field) -> &'a str {
        self.column(field).map_or("", |mapped| self.row.cell(mapped.column))
    }

    /// A text that is kept as typed; of several columns one under the other.
    fn free(&self, field: Field) -> String {
        let columns = self.mapped.iter().filter(|mapped| mapped.field == field);
        let texts = columns.map(|mapped| clean::free(self.row.cell(mapped.column)));
        texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
    }

    /// A text of one line, cleaned of what is no part of it.
    fn tidy(&self, field: Field) -> String {
        clean::tidy(self.raw(field))
    }

    fn name(&self) -> NameCell {
        let whole = match self.column(Field::Name) {
            Some(_) => person::parse(self.raw(Field::Name), NameOrder::SurnameFirst),
            None => person::parse(self.raw(Field::NameGivenFirst), NameOrder::GivenFirst),
        };
        let surname = self.raw(Field::Surname);
        if surname.trim().is_empty() && !whole.name.full().is_empty() {
            return whole;
        }
        let mut parts = NameCell { marks: whole.marks, born: whole.born, ..NameCell::default() };
        for (field, part) in [
            (Field::Surname, &mut parts.name.surname),
            (Field::Given, &mut parts.name.given),
            (Field::Patronymic, &mut parts.name.patronymic),
        ] {
            let cell = self.raw(field);
            parts.marks.extend(cell.chars().filter(|letter| *letter == '*'));
            *part = clean::tidy(&cell.replace(['*', '|'], " "));
        }
        parts
    }

    /// The name in the nominative, where it is plainly in the dative, and in the letter case of paper. What the list wrote
    /// is told, except to our own export, where it is how we know the person.
    fn put_right(&mut self, listed: PersonName) -> PersonName {
        let proper = listed.proper_case();
        let proper = name::nominative(&proper).unwrap_or(proper);
        if proper == listed || self.uuid().is_some() {
            return listed;
        }
        self.problem(ProblemCode::NamePutRight, [("text", listed.full()), ("name", proper.full())]);
        proper
    }

    /// Our own identity of the person, in our own export.
    fn uuid(&self) -> Option<Uuid> {
        self.raw(Field::Id).trim().parse().ok()
    }

    fn person(&mut self, name: NameCell) -> Incoming {
        let born = self.born(&name);
        let mut place = self.place(&name.name);
        let custody = self.custody(place.custody);
        let own_address = self.own_place(&mut place, custody);
        let marks = self.tidy(Field::Marks);
        Incoming {
            uuid: self.uuid(),
            sex: self.sex(),
            born,
            custody,
            own_address,
            unit: place.unit,
            words: place.words,
            place_doubt: place.doubt,
            said: place.said,
            dative: self.dative(),
            latin: self.free(Field::Latin),
            articles: self.free(Field::Articles),
            term: self.free(Field::Term),
            held_since: self.date(Field::HeldSince),
            story: self.free(Field::Story),
            interests: self.free(Field::Interests),
            room_line: self.free(Field::RoomLine),
            room_sight: room_sight(&self.tidy(Field::RoomSight)),
            note: self.free(Field::Note),
            marks: if marks.is_empty() { name.marks } else { marks },
            tags: tags(self.raw(Field::Tags)),
            languages: self.free(Field::Languages),
            checked: self.date(Field::Checked),
            source: self.free(Field::Source),
            doubt: self.free(Field::Doubt),
            name: name.name,
        }
    }

    fn dative(&self) -> String {
        let listed = self.free(Field::Dative);
        if self.uuid().is_some() { listed } else { name::proper_case(&listed) }
    }

    /// The birth from its column, else from the column of years, else from behind the name.
    fn born(&mut self, name: &NameCell) -> Option<Birth> {
        let of_column = self.birth_in(Field::Born).or_else(|| self.birth_in(Field::BirthYear));
        let header =
            self.mapped.iter().find(|mapped| matches!(mapped.field, Field::Name | Field::NameGivenFirst));
        let (header, order) =
            header.map_or((String::new(), None), |mapped| (mapped.header.clone(), mapped.order));
        of_column.or_else(|| self.birth(&name.born, &header, order))
    }

    fn birth_in(&mut self, field: Field) -> Option<Birth> {
        let mapped = self.column(field)?;
        self.birth(self.row.cell(mapped.column), &mapped.header, mapped.order)
    }

    fn birth(&mut self, text: &str, header: &str, order: Option<DayMonth>) -> Option<Birth> {
        let birth = match dates::parse(text, order) {
            DateText::Blank => None,
            DateText::Date(date) => Some(Birth::Date(date)),
            DateText::Year(year) => Some(Birth::Year(year)),
            // Until the question is answered only the year is sure.
            DateText::Either { day_first, .. } => Some(Birth::Year(Birth::Date(day_first).year())),
            DateText::NoSuchDate(year) => {
                self.date_problem(ProblemCode::NoSuchDate, text, header);
                year.map(Birth::Year)
            }
            DateText::NotADate => {
                self.date_problem(ProblemCode::NotADate, text, header);
                None
            }
        };
        if birth.is_some_and(|birth| !BIRTHS.contains(&birth.year())) {
            self.date_problem(ProblemCode::NoSuchDate, text, header);
            return None;
        }
        birth
    }

    fn date_problem(&mut self, code: ProblemCode, text: &str, header: &str) {
        self.problem(code, [("text", clean::tidy(text)), ("column", clean::tidy(header))]);
    }

    /// A whole date; a bare year says too little.
    fn date(&mut self, field: Field) -> Option<NaiveDate> {
        let mapped = self.column(field)?;
        let text = self.row.cell(mapped.column);
        match dates::parse(text, mapped.order) {
            DateText::Date(date) => Some(date),
            DateText::Blank | DateText::Year(_) | DateText::Either { .. } => None,
            DateText::NoSuchDate(_) => {
                self.date_problem(ProblemCode::NoSuchDate, text, &mapped.header);
                None
            }
            DateText::NotADate => {
                self.date_problem(ProblemCode::NotADate, text, &mapped.header);
                None
            }
        }
    }

    fn sex(&mut self) -> Option<Sex> {
        let text = clean::fold(self.raw(Field::Sex));
        if clean::is_nothing(&text) {
            return self.section.sex;
        }
        let sex = Sex::from_word(&text);
        if sex.is_none() {
            let text = self.tidy(Field::Sex);
            self.problem(ProblemCode::UnknownSex, [("text", text)]);
        }
        sex
    }

    /// A state in the place column is the newer word; a status column speaks where the place is silent, and a heading
    /// above where both are.
    fn custody(&mut self, of_place: Option<Custody>) -> Option<Custody> {
        let died = clean::fold(self.raw(Field::Died));
        if !matches!(died.as_str(), "" | "нет" | "no" | "false" | "0" | "-" | "null" | "none") {
            return Some(Custody::Died);
        }
        let text = self.raw(Field::Custody);
        match (of_place, custody::status(text)) {
            (Some(custody), _) => Some(custody),
            (None, StatusText::State(custody)) => Some(custody),
            (None, StatusText::Nothing) => self.section.custody,
            // Words that we do not know may mean that they are free: nothing is printed until somebody has looked.
            (None, StatusText::Unknown) => {
                let (answer, text) = (self.answers.of(text), clean::tidy(text));
                let means = answer.map(Custody::code).unwrap_or_default().to_owned();
                self.problem(ProblemCode::UnknownCustody, [("text", text), ("means", means)]);
                Some(answer.unwrap_or(Custody::Clarifying))
            }
        }
    }
}

/// Tags between semicolons; without one, between commas.
fn tags(text: &str) -> Vec<String> {
    let separator = if text.contains(';') { ';' } else { ',' };
    let mut tags: Vec<String> = Vec::new();
    for tag in text.split(separator).map(clean::tidy) {
        if !tag.is_empty() && !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    tags
}

fn room_sight(text: &str) -> Option<RoomSight> {
    match clean::fold(text).as_str() {
        "да" | "yes" | "1" | "true" | "+" => Some(RoomSight::Hidden),
        "нет" | "no" | "0" | "false" => Some(RoomSight::Shown),
        _ => None,
    }
}
