//! What guests read.

use chrono::NaiveTime;
use letterdesk_cast::{LANGUAGES, OTHER_LETTERS, PEOPLE, Person};
use letterdesk_model::{birth::Birth, id::Number, name, slip_code::SlipCode};
use letterdesk_print::*;
use letterdesk_words::Language;

use super::{Keep, TITLE, date, english, photo};

/// What guests read.
pub(super) fn room(keep: Keep<'_>) {
    for (size, name) in [(PrintSize::Regular, "slips"), (PrintSize::Large, "slips-large")] {
        keep(name, make(&slips(size, Edition::Ours, Language::Russian)));
        keep(&format!("{name}-home"), make(&english::slips(slips(size, Edition::Public, Language::English))));
        let rules = RuleSet::usual(Language::Russian);
        let back = SlipBack::Rules { rules, flip: Flip::LongEdge };
        let backed = Slips { back, ..slips(size, Edition::Ours, Language::Russian) };
        keep(&format!("{name}-back"), make(&backed));
        let (language, flip) = (Language::English, Flip::LongEdge);
        let back = SlipBack::Rules { rules: RuleSet::sending(language), flip };
        let home = english::slips(slips(size, Edition::Public, language));
        keep(&format!("{name}-home-back"), make(&Slips { back, ..home }));
    }
    for (name, case) in [("cards", CaseTold::Line), ("cards-detail", CaseTold::Detail)] {
        keep(name, make(&table(case)));
    }
    keep("cards-tent", make(&Cards { form: CardForm::Tent, ..table(CaseTold::Line) }));
    let two = Cards { people: table(CaseTold::Line).people[1..3].to_vec(), ..table(CaseTold::Line) };
    keep("cards-english", make(&english::cards(two)));
    keep("cards-sparse", make(&sparse()));
    for (name, format, size, language) in [
        ("rules", RulesFormat::A4, PrintSize::Regular, Language::Russian),
        ("rules-large", RulesFormat::A4, PrintSize::Large, Language::Russian),
        ("rules-a5", RulesFormat::A5, PrintSize::Regular, Language::English),
        ("rules-a3", RulesFormat::A3, PrintSize::Regular, Language::Russian),
        ("rules-a3-english", RulesFormat::A3, PrintSize::Regular, Language::English),
        ("rules-a5x2", RulesFormat::TwoA5, PrintSize::Regular, Language::Russian),
    ] {
        keep(name, make(&how_to_write(format, size, language)));
    }
    for (name, size, order) in [
        ("list", PrintSize::Regular, ListOrder::Number),
        ("list-themes", PrintSize::Regular, ListOrder::Theme),
        ("list-large", PrintSize::Large, ListOrder::Surname),
    ] {
        keep(name, make(&line_up(size, order)));
    }
    for people in [0, 1, 6, 24, 25, 70] {
        keep(&format!("poster-waiting-{people}"), make(&waiting_poster(PosterFormat::A4, waiting(people))));
    }
    keep("poster-waiting-a3", make(&waiting_poster(PosterFormat::A3, waiting(24))));
    let seven = waiting_poster(PosterFormat::A4, english::waiting(waiting(7)));
    keep("poster-waiting-english", make(&Poster { language: Language::English, ..seven }));
    keep("poster-total", make(&on_the_wall(PosterFormat::A3, total(337))));
    let english = on_the_wall(PosterFormat::A4, total(12_480));
    keep("poster-total-english", make(&Poster { language: Language::English, ..english }));
    keep("poster-door", make(&on_the_wall(PosterFormat::A3, door())));
    let english = on_the_wall(PosterFormat::A4, door());
    keep("poster-door-english", make(&Poster { language: Language::English, ..english }));
}

/// Names and texts of the country's many languages, and a slip to take home in Russian.
pub(super) fn languages(keep: Keep<'_>) {
    let rules = RuleSet::sending(Language::Russian);
    let back = SlipBack::Rules { rules, flip: Flip::LongEdge };
    let home = Slips { back, ..slips(PrintSize::Regular, Edition::Public, Language::Russian) };
    keep("slips-home-russian-back", make(&home));
    let slip = |((number, person), index): ((u32, &Person), &str)| SlipPerson {
        number: Number(number),
        code: SlipCode { evening: 4071, number: Number(number) }.digits(),
        address: person.with_postcode(index),
        called: String::new(),
        place: String::new(),
        marks: String::new(),
        story: person.story.to_owned(),
        short: String::new(),
        interests: person.interests.to_owned(),
        checked: Some(date(21)),
    };
    let indexes = ["192837", "465708", "314159", "271828", "906542", "730615"];
    for (name, first, people) in
        [("slips-languages", 131, &LANGUAGES[..]), ("slips-letters", 141, &OTHER_LETTERS)]
    {
        let people = (first..).zip(people).zip(indexes).map(slip).collect();
        let slips = slips(PrintSize::Regular, Edition::Ours, Language::Russian);
        keep(name, make(&Slips { people, ..slips }));
    }
}

fn how_to_write(format: RulesFormat, size: PrintSize, language: Language) -> Rules {
    let (rules, source) = (RuleSet::usual(language), String::new());
    Rules {
        language,
        date: date(29),
        rules,
        source,
        format,
        size,
        copies: 1,
        correction: Correction::default(),
    }
}

pub fn slips(size: PrintSize, edition: Edition, language: Language) -> Slips {
    let slip = |(index, person): (usize, &Person)| {
        let number = Number(if index == 5 { 12_345 } else { index as u32 * 11 + 1 });
        SlipPerson {
            number,
            code: SlipCode { evening: 4071, number }.digits(),
            address: person.address(),
            called: String::new(),
            place: String::new(),
            marks: if index == 3 { "*".to_owned() } else { String::new() },
            story: person.story.to_owned(),
            short: String::new(),
            interests: person.interests.to_owned(),
            checked: (index != 6).then(|| date(21)),
        }
    };
    Slips {
        language,
        title: TITLE.to_owned(),
        date: date(29),
        people: PEOPLE.iter().enumerate().map(slip).collect(),
        edition,
        cut: CutOrder::Sheets,
        size,
        back: SlipBack::Blank,
        copies: 1,
        notices: "* Внесена в перечень, которого нет.".to_owned(),
        correction: Correction::default(),
    }
}

pub fn table(case: CaseTold) -> Cards {
    let card = |(index, person): (usize, &Person)| CardPerson {
        number: Number(index as u32 * 11 + 1),
        name: name::split(person.name),
        marks: if index == 3 { "*".to_owned() } else { String::new() },
        born: Some(Birth::Year(person.born)),
        photo: (index % 3 == 0).then(photo),
        birthday: (index % 4 == 0).then(|| date(31)),
        place: format!("{}, Энск, Энская область", person.facility.short),
        story: match person.story {
            "" => String::new(),
            story => {
                story.to_owned()
                    + "; в соавторстве — полная история описаний радуги".repeat(index % 4 * 2).as_str()
            }
        },
        short: String::new(),
        interests: person.interests.to_owned(),
        articles: "ст. 999.9 ч. 2 УК".to_owned(),
        term: "7 лет колонии".to_owned(),
        held_since: Some(date(12)),
    };
    Cards {
        language: Language::Russian,
        title: TITLE.to_owned(),
        date: date(29),
        organiser: "Вечер писем".to_owned(),
        form: CardForm::Flat,
        people: PEOPLE.iter().enumerate().map(card).collect(),
        case,
        copies: 1,
        notices: "* Внесена в перечень, которого нет.".to_owned(),
        correction: Correction::default(),
    }
}

/// Of whom next to nothing is known, and of whom more than a card bears.
fn sparse() -> Cards {
    let mut cards = table(CaseTold::Nothing);
    cards.people.truncate(4);
    for (place, person) in cards.people.iter_mut().enumerate() {
        let words = [0, 3, 75, 75][place];
        let story = "Физик, двадцать лет преподавал оптику в школе и собирал с детьми телескопы. ".repeat(9);
        person.story = story.split(' ').take(words).collect::<Vec<_>>().join(" ");
        person.interests = ["", "шахматы", "шахматы, Стругацкие, кошки", "походы, горы, море, старые карты"]
            [place]
            .to_owned();
        person.photo = (place % 2 == 0).then(photo);
        person.born = "1970-01-31".parse().ok();
    }
    cards
}

pub fn line_up(size: PrintSize, order: ListOrder) -> ListDocument {
    let row = |number: u32| {
        let person = PEOPLE[number as usize % PEOPLE.len()];
        ListRow {
            number: Number(number),
            name: name::split(person.name),
            birth_year: Some(person.born),
            marks: if number.is_multiple_of(12) { "*".to_owned() } else { String::new() },
            facility: person.facility.short.to_owned(),
            place: person.facility.short.to_owned(),
            who: person.line(),
            theme: ["учёные", "врачи", ""][number as usize % 3].to_owned(),
            letters: (!number.is_multiple_of(10)).then_some(number * 7 % 13),
        }
    };
    ListDocument {
        language: Language::Russian,
        title: TITLE.to_owned(),
        date: date(29),
        place: "Открытое пространство".to_owned(),
        as_of: NaiveTime::from_hms_opt(19, 30, 0),
        order,
        size,
        rows: (1..=77).map(row).collect(),
        notices: "* Внесена в перечень, которого нет.".to_owned(),
        correction: Correction::default(),
    }
}

pub fn waiting(people: u32) -> Vec<PosterPerson> {
    let person = |number: u32| {
        let person = PEOPLE[number as usize % PEOPLE.len()];
        PosterPerson {
            number: Number(number * 3),
            name: name::split(person.name),
            marks: if number == 4 { "*".to_owned() } else { String::new() },
            who: person.line(),
            birthday: number.is_multiple_of(5).then(|| date(12 + number % 19)),
        }
    };
    (1..=people).map(person).collect()
}

fn total(letters: u32) -> PosterContent {
    let (title, place) = ("Вечер писем врачам".to_owned(), "Открытое пространство".to_owned());
    let next = NextEvening { title, date: date(31), place };
    PosterContent::Total { letters, people: 77, next: Some(next) }
}

pub fn door() -> PosterContent {
    let programme =
        ["19:00 Кому пишем: рассказ о пятерых", "19:30 Письма и чай", "21:00 Читаем вслух ответы"];
    PosterContent::Door {
        theme: "учёные".to_owned(),
        place: vec!["Открытое пространство".to_owned(), "Энск".to_owned()],
        programme: programme.map(str::to_owned).to_vec(),
    }
}

pub fn waiting_poster(format: PosterFormat, people: Vec<PosterPerson>) -> Poster {
    let as_of = NaiveTime::from_hms_opt(19, 30, 0).unwrap_or_default();
    let message = match people.is_empty() {
        true => PosterContent::Everybody,
        false => PosterContent::Waiting { as_of, people },
    };
    on_the_wall(format, message)
}

pub fn on_the_wall(format: PosterFormat, message: PosterContent) -> Poster {
    Poster {
        language: Language::Russian,
        title: TITLE.to_owned(),
        date: date(29),
        format,
        message,
        notices: "* Внесён в перечень, которого нет.".to_owned(),
        correction: Correction::default(),
    }
}
