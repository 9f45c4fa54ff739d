//! What a slip shows.

mod places;

use letterdesk_cast::{LANGUAGES, OTHER_LETTERS, PEOPLE};
use letterdesk_model::address::Recipient;

use super::*;
use crate::{font::Face, printable::make, readback, recipient, text::Style};

const REGULAR_SLIPS: &Geometry = of(PrintSize::Regular);

fn person(number: u32) -> SlipPerson {
    let code = letterdesk_model::slip_code::SlipCode { evening: 4071, number: Number(number) };
    SlipPerson {
        number: Number(number),
        code: code.digits(),
        address: PEOPLE[0].address(),
        called: String::new(),
        place: String::new(),
        marks: String::new(),
        story: "Физик, двадцать лет преподавал оптику".to_owned(),
        short: "физик".to_owned(),
        interests: "Любит Стругацких, ждёт писем о походах и о том, что сейчас читают".to_owned(),
        checked: NaiveDate::from_ymd_opt(2026, 1, 21),
    }
}

fn job(people: Vec<SlipPerson>) -> Slips {
    Slips {
        language: Language::Russian,
        title: "Вечер писем учёным".to_owned(),
        date: NaiveDate::from_ymd_opt(2026, 1, 29).unwrap(),
        people,
        edition: Edition::Ours,
        cut: CutOrder::Sheets,
        size: PrintSize::Regular,
        back: SlipBack::Blank,
        copies: 1,
        notices: String::new(),
        correction: Correction::default(),
    }
}

#[test]
fn a_slip_says_who_and_where_and_until_when_it_is_right() {
    for size in [PrintSize::Regular, PrintSize::Large] {
        let document = make(&Slips { size, ..job(vec![person(12)]) }).unwrap();
        let page = &readback::pages(&document.bytes)[0];
        for line in [
            "12",
            "Вечер писем учёным",
            "29 января 2026",
            "Окуневу-Бархатному",
            "Лаврентию Капитоновичу, 1970 г. р.",
            "000001",
            "Адрес проверен 21.01.2026. Отдайте этот талон нам вместе с письмом.",
        ] {
            assert_eq!(page.find(line).text, line, "{size:?}");
        }
        let story = page.text().replace('\n', " ");
        assert!(story.contains("преподавал оптику. О чём писать: Любит Стругацких,"), "{story}");
        let place = "ФКУ СИЗО-99 УФСИН России по Энской области ул. Примерная, д. 1, г. Энск, Энская область";
        assert!(story.contains(place), "{story}");
        assert!(story.contains("О деле, войне и политике не пишите — не пропустит цензор."), "{story}");
    }
}

#[test]
fn slips_stand_in_their_places_and_stay_in_them() {
    for (size, per_sheet, columns) in [(PrintSize::Regular, 8, 2), (PrintSize::Large, 3, 1)] {
        let people: Vec<SlipPerson> = (1..=per_sheet + 1).map(person).collect();
        let document = make(&Slips { size, ..job(people) }).unwrap();
        assert_eq!(document.pages, 2);
        let pages = readback::pages(&document.bytes);
        assert!((pages[0].width - 210.0).abs() < 0.01 && (pages[0].height - 297.0).abs() < 0.01);
        let (first, height) = (pages[0].find("1"), of(size).height);
        for number in 2..=per_sheet {
            let place = number - 1;
            let shown = number.to_string();
            let found = pages[0].texts.iter().find(|text| text.text == shown).unwrap();
            let (x, y) = ((place % columns) as f32 * 105.0, (place / columns) as f32 * height);
            assert!(
                (found.x - first.x - x).abs() < 0.01 && (found.y - first.y - y).abs() < 0.01,
                "{found:?}"
            );
        }
        for text in &pages[0].texts {
            let within = text.y % height;
            assert!((8.0..=height - 5.85).contains(&within), "at least 6 mm from the cut: {text:?}");
        }
    }
}

/// As they fall out when all sheets are cut at once.
#[test]
fn a_stack_of_sheets_is_cut_into_piles_that_are_in_order() {
    let people: Vec<SlipPerson> = (1..=77).map(person).collect();
    let document = make(&Slips { cut: CutOrder::Stacks, ..job(people) }).unwrap();
    let pages = readback::pages(&document.bytes);
    assert_eq!(pages.len(), 10);
    let number = |slip: &readback::Page| {
        let numbers = slip.texts.iter().filter(|text| text.size > 20.0);
        numbers.map(|text| text.text.parse::<u32>().unwrap()).collect::<Vec<_>>()
    };
    let slip = |page: &readback::Page, place| page.part(REGULAR_SLIPS.corner(place), REGULAR_SLIPS.slip());
    for place in 0..8 {
        let pile: Vec<u32> = pages.iter().flat_map(|page| number(&slip(page, place))).collect();
        let first = 10 * place as u32 + 1;
        assert_eq!(pile, (first..=(first + 9).min(77)).collect::<Vec<_>>(), "pile {place}");
    }
}

#[test]
fn whoever_writes_by_hand_sees_the_index_in_the_shapes_of_the_stamp() {
    for (size, height) in [(PrintSize::Regular, 3.8), (PrintSize::Large, 6.4)] {
        let strokes = |person| {
            let document = make(&Slips { size, ..job(vec![person]) }).unwrap();
            let page = readback::pages(&document.bytes).remove(0);
            let index = page.texts.iter().find(|text| text.text == "000001").cloned();
            let round = page
                .strokes
                .iter()
                .zip(&page.pens)
                .filter(|(stroke, pen)| stroke.len() > 2 && pen.width > 0.3);
            (index, round.map(|(stroke, _)| stroke.clone()).collect::<Vec<_>>())
        };
        let (index, digits) = strokes(person(12));
        let index = index.unwrap();
        assert_eq!(digits.len(), 6, "{size:?}");
        for digit in &digits {
            let (top, bottom) =
                digit.iter().fold((f32::MAX, 0.0_f32), |(top, bottom), (_, y)| (top.min(*y), bottom.max(*y)));
            assert!((bottom - top - height).abs() < 0.01, "{size:?}: {digit:?}");
            assert!(
                digit.iter().all(|(x, _)| *x > index.x + index.width),
                "{size:?}: beside the printed figures"
            );
            assert!(top < index.y && index.y < bottom, "{size:?}: on the line of the printed figures");
        }
        let mut abroad = person(12);
        abroad.address.abroad = true;
        assert!(strokes(abroad).1.is_empty(), "a Russian sorter never sees it");
    }
}

/// What makes an address all but fill a slip.
const FARTHER: [&str; 2] = [
    "Прибрежный муниципальный округ, сельское поселение Верхнее Выдумкино",
    "Верхнепридуманский район, пос. Дальний-Заречный",
];

#[test]
fn everybody_is_set_in_one_size_but_for_the_few_that_bear_only_less() {
    for (size, more) in [(PrintSize::Regular, 1), (PrintSize::Large, 2)] {
        let mut people: Vec<SlipPerson> = (1..=20).map(person).collect();
        for short in people.iter_mut().filter(|person| person.number != Number(8)) {
            short.address.recipient = Recipient::Dative("Окуневу Льву".to_owned());
            short.address.lines.truncate(1);
        }
        people[7].address.lines.extend(FARTHER[..more].iter().map(|line| (*line).to_owned()));
        let document = make(&Slips { size, ..job(people) }).unwrap();
        let pages = readback::pages(&document.bytes);
        let names =
            pages.iter().flat_map(|page| page.texts.iter()).filter(|text| text.text.starts_with("Окуневу"));
        let sizes: Vec<f32> = names.map(|text| text.size).collect();
        let floor = of(size).block.floor;
        assert_eq!(sizes.len(), 20);
        assert!(sizes.iter().all(|size| *size >= floor - 0.01), "{sizes:?}");
        let most = sizes.iter().filter(|size| (**size - sizes[0]).abs() < 0.01).count();
        assert_eq!(most, 19, "{sizes:?}");
        assert!(sizes[7] < sizes[0], "{sizes:?}");
    }
}

#[test]
fn sizes_never_go_under_their_floors() {
    for (size, address, story, foot) in
        [(PrintSize::Regular, 12.5, 8.0, 7.0), (PrintSize::Large, 18.0, 13.5, 13.5)]
    {
        let document = make(&Slips { size, ..job(vec![person(12)]) }).unwrap();
        let page = &readback::pages(&document.bytes)[0];
        for (line, floor) in [
            ("Лаврентию", address),
            ("ФКУ", address),
            ("000001", address),
            ("Физик", story),
            ("Адрес проверен", foot),
        ] {
            assert!(page.find(line).size >= floor - 0.01, "{size:?}: {line}");
        }
    }
}

#[test]
fn the_take_home_edition_has_neither_number_nor_barcode() {
    let kept = readback::pages(&make(&job(vec![person(12)])).unwrap().bytes);
    assert_eq!(kept[0].rectangles.len(), 25, "bars of a symbol of ten digits");
    let home = Slips { edition: Edition::Public, ..job(vec![person(12)]) };
    let home = readback::pages(&make(&home).unwrap().bytes);
    assert!(home[0].rectangles.is_empty());
    assert!(home[0].texts.iter().all(|text| text.text != "12"), "{}", home[0].text());
    assert!(home[0].text().contains("можно взять с собой"));
}

#[test]
fn marks_stand_before_the_story_and_never_in_the_address() {
    let marked = SlipPerson { marks: "*".to_owned(), ..person(12) };
    let notices = "* Внесён в перечень, которого нет.".to_owned();
    let document = make(&Slips { notices, ..job(vec![marked, person(13)]) }).unwrap();
    let page = &readback::pages(&document.bytes)[0];
    assert!(page.text().contains("* Физик"));
    assert_eq!(page.text().matches("перечень, которого нет").count(), 1, "only on the slip it is about");
    assert!(page.find("Лаврентию").text.ends_with("1970 г. р."));
}

#[test]
fn the_same_input_gives_the_same_bytes_and_another_date_does_not() {
    let input = job((1..=20).map(person).collect());
    let document = make(&input).unwrap();
    assert_eq!(document, make(&input).unwrap());
    let later = Slips { date: NaiveDate::from_ymd_opt(2026, 1, 30).unwrap(), ..input };
    assert_ne!(document.bytes, make(&later).unwrap().bytes);
}

#[test]
fn what_cannot_be_printed_is_refused_with_its_person() {
    let name = "Окуневу-Бархатному Лаврентию Капитоновичу";
    let mut strange = person(12);
    strange.address.recipient = Recipient::Dative("漢".to_owned());
    let expected =
        PrintError::MissingGlyph { letter: '漢', person: "漢".to_owned(), field: PaperField::Name };
    assert_eq!(make(&job(vec![strange])), Err(expected));

    let uncoded = SlipPerson { code: "12".to_owned(), ..person(12) };
    assert_eq!(make(&job(vec![uncoded])), Err(PrintError::BadCode { person: name.to_owned() }));
    assert_eq!(make(&job(Vec::new())), Err(PrintError::NoPeople));
    let far = Correction::shifted(10.5, 0.0);
    let far = Slips { correction: far, ..job(vec![person(12)]) };
    assert_eq!(make(&far), Err(PrintError::CorrectionTooFar));
}

#[test]
fn who_they_are_what_to_write_about_and_what_not_each_begin_a_line_of_their_own() {
    let warning = "О деле, войне и политике не пишите — не пропустит цензор.";
    for size in [PrintSize::Regular, PrintSize::Large] {
        let (short, long) =
            ("Стругацкие, походы.", "Любит Стругацких, ждёт писем о походах и о том, что сейчас читают.");
        for (interests, joined) in [(short, false), (long, size == PrintSize::Regular)] {
            let one = SlipPerson { interests: interests.to_owned(), ..person(12) };
            let document = make(&Slips { size, ..job(vec![one]) }).unwrap();
            let page = &readback::pages(&document.bytes)[0];
            assert_eq!(page.find(warning).text, warning);
            let (who, label) = (page.find("Физик"), page.find("О чём писать:"));
            assert_eq!(label.face, Face::SansBold);
            // Where there is no line for it, it goes on after who they are, smaller letters being no better.
            assert_eq!((label.y - who.y).abs() < 0.1, joined, "{size:?}: {interests}");
        }
    }
}

#[test]
fn a_story_for_a_table_card_gives_way_to_a_few_words_and_holds_nobody_back() {
    let told = "Двадцать лет преподавал оптику. ".repeat(20);
    let long = SlipPerson { story: told.clone(), short: "физик".to_owned(), ..person(12) };
    for size in [PrintSize::Regular, PrintSize::Large] {
        let document = make(&Slips { size, ..job(vec![person(1), long.clone()]) }).unwrap();
        let pages = readback::pages(&document.bytes);
        let text = pages[0].text().replace('\n', " ");
        assert!(text.contains("Физик. О чём писать: Любит Стругацких,"), "{text}");
        assert_eq!(text.matches("преподавал оптику").count(), 1, "{text}");
    }
    // Without few words its first sentences stand there.
    let alone = SlipPerson { short: String::new(), story: told, ..person(12) };
    for size in [PrintSize::Regular, PrintSize::Large] {
        let document = make(&Slips { size, ..job(vec![person(1), alone.clone()]) }).unwrap();
        let text = readback::pages(&document.bytes)[0].text().replace('\n', " ");
        assert!(text.contains("преподавал оптику…"), "{text}");
        let expected = Shortened { person: recipient_of(&alone), field: PaperField::Story };
        assert_eq!(document.shortened, [expected]);
    }
}

#[test]
fn names_of_other_letters_come_back_from_the_paper_as_they_were_typed() {
    for other in LANGUAGES.iter().take(1).chain(&OTHER_LETTERS) {
        let story = format!("{}, поэт", other.name);
        let slip = SlipPerson { address: other.address(), story, ..person(12) };
        for size in [PrintSize::Regular, PrintSize::Large] {
            let document = make(&Slips { size, ..job(vec![slip.clone()]) }).unwrap();
            let text = readback::pages(&document.bytes)[0].text().replace('\n', " ");
            assert_eq!(text.matches(other.name).count(), 2, "{size:?}: {text}");
        }
    }
}

#[test]
fn the_rules_stand_behind_every_slip_of_a_sheet_that_is_not_full() {
    for (flip, turned) in [(Flip::LongEdge, false), (Flip::ShortEdge, true)] {
        for (size, upper_left) in [(PrintSize::Regular, 105.0), (PrintSize::Large, 0.0)] {
            let back = SlipBack::Rules { rules: RuleSet::usual(Language::Russian), flip };
            let pages = readback::pages(&make(&Slips { size, back, ..job(vec![person(12)]) }).unwrap().bytes);
            assert_eq!(pages.len(), 2);
            let first = pages[1].find("ПИШИТЕ.");
            // The slip at the upper left has its back at the upper right, and everything upside down when turned.
            let expected = if turned { 210.0 - upper_left - 7.0 } else { upper_left + 7.0 };
            assert!((first.x - expected).abs() < 0.1, "{size:?} {flip:?}: {first:?}");
            assert_eq!(first.y > 148.5, turned);
        }
    }
}

#[test]
fn whoever_has_no_address_yet_has_a_slip_that_says_so() {
    for (size, language, told) in [
        (PrintSize::Regular, Language::Russian, "Адрес проверяется: конверт подпишут организаторы."),
        (
            PrintSize::Large,
            Language::English,
            "The address is being checked: the organisers will write the envelope.",
        ),
    ] {
        let mut person = person(12);
        person.address.lines.clear();
        person.address.postcode.clear();
        person.checked = None;
        let document = make(&Slips { size, language, ..job(vec![person]) }).unwrap();
        let text = readback::pages(&document.bytes)[0].text().replace('\n', " ");
        assert!(text.contains(told) && text.contains("Лаврентию Капитоновичу"), "{text}");
    }
}

fn recipient_of(person: &SlipPerson) -> String {
    person.address.recipient.name().to_owned()
}

/// As lists bring them: nothing, a line, a paragraph, a card, a page.
#[test]
fn stories_of_any_length_hold_nobody_back() {
    let story = |words: usize| {
        "Учил детей, чинил часы. ".split(' ').cycle().take(words).collect::<Vec<_>>().join(" ")
    };
    for size in [PrintSize::Regular, PrintSize::Large] {
        for words in [0, 3, 20, 75, 300] {
            let wordy = SlipPerson { story: story(words), short: String::new(), ..person(12) };
            let document = make(&Slips { size, ..job(vec![wordy.clone(), person(13)]) }).unwrap();
            let text = readback::pages(&document.bytes)[0].text();
            assert_eq!(text.matches("О деле, войне").count(), 2, "{size:?}, {words} words: {text}");
            assert_eq!(document.shortened.is_empty(), words <= 20, "{size:?}, {words} words");
        }
    }
}

#[test]
fn a_notice_as_a_law_words_it_leaves_the_slip_whole_and_is_refused_once_by_its_own_name() {
    let law = |letters: usize| {
        "* Внесён в перечень, которого нет. ".chars().cycle().take(letters).collect::<String>()
    };
    let marked = |number| SlipPerson { marks: "*".to_owned(), ..person(number) };
    for size in [PrintSize::Regular, PrintSize::Large] {
        for letters in [20, 179, 300] {
            let notices = law(letters);
            let document = make(&Slips { size, notices, ..job(vec![marked(12), person(13)]) });
            assert!(document.is_ok(), "{size:?}, {letters} letters: {document:?}");
        }
        // Where the address leaves it no room, nothing is told that would need it.
        let mut crowded = marked(12);
        crowded.address.lines.push(FARTHER[0].to_owned());
        let document =
            make(&Slips { size: PrintSize::Regular, notices: law(300), ..job(vec![crowded]) }).unwrap();
        let text = readback::pages(&document.bytes)[0].text();
        assert!(!text.contains("перечень") && !text.contains('*') && text.contains("О деле"), "{text}");
        assert_eq!(document.shortened.len(), 1, "and it is said");
        let refused = make(&Slips { size, notices: law(3000), ..job((1..=8).map(marked).collect()) });
        let Err(PrintError::TooLong { person, field: PaperField::Notice, .. }) = refused else {
            panic!("{refused:?}")
        };
        assert_eq!(person, "", "it is everybody's");
    }
}
