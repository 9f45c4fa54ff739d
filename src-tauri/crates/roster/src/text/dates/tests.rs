use super::*;

fn check(text: &str, expect: &str) {
    let found = match parse(text, None) {
        DateText::Blank => "blank".to_owned(),
        DateText::Date(date) => date.to_string(),
        DateText::Year(year) => year.to_string(),
        DateText::Either { day_first, month_first } => format!("{day_first} or {month_first}"),
        DateText::NoSuchDate(year) => format!("none {year:?}"),
        DateText::NotADate => "not a date".to_owned(),
    };
    assert_eq!(found, expect, "{text}");
}

#[test]
fn dates_of_real_lists() {
    for text in [
        "06.05.1970",
        "6.5.1970",
        "6.5.70",
        "06-05-1970",
        "1970-05-06",
        "1970-05-06T00:00:00",
        "06.05.1970 0:00:00",
        "1970.05.06",
        "1970/05/06",
        "06.05.1970 г.р.",
        "06.05.1970 г. р.",
        "\u{A0}06.05.1970\u{A0}",
        "25694",
        "19700506",
        "6 мая 1970 г.",
        "6 мая 1970 года рождения",
        "6 May 1970",
        "May 6, 1970",
    ] {
        check(text, "1970-05-06");
    }
}

#[test]
fn years_and_parts() {
    for text in [
        "1970",
        "1970 г.р.",
        "1970 год",
        "05.1970",
        "1970-05",
        "00.00.1970",
        "??.05.1970",
        "1970-00-00",
        "май 1970",
        "xx.xx.1970",
    ] {
        check(text, "1970");
    }
    for text in ["", " ", "—", "?", "-"] {
        check(text, "blank");
    }
}

#[test]
fn months_of_four_languages_in_full_and_short() {
    for (month, words) in [
        (1, "января янв. янв січня січ студзеня сту January Jan"),
        (2, "февраля фев лютого лют лютага Feb."),
        (3, "марта мар березня бер сакавіка сак March"),
        (4, "апреля апр квітня кві красавіка кра Apr"),
        (5, "мая май травня тра траўня May"),
        (6, "июня июн червня чер чэрвеня June Jun"),
        (7, "июля июл липня лип ліпеня July"),
        (8, "августа авг серпня сер жніўня жні Aug"),
        (9, "сентября сент сен вересня вер верасня Sept Sep"),
        (10, "октября окт жовтня жов кастрычніка кас Oct"),
        (11, "ноября ноя листопада лис лістапада ліс Nov"),
        (12, "декабря дек грудня гру снежня сне December"),
    ] {
        for word in words.split(' ') {
            check(&format!("6 {word} 1970"), &format!("1970-{month:02}-06"));
            check(&format!("06-{word}-70"), &format!("1970-{month:02}-06"));
        }
    }
    check("14 марта", "not a date");
    check("г. Сергеев 1970", "not a date");
    check("6 мая или 7 июня 1970", "not a date");
}

#[test]
fn what_stands_around_a_date() {
    for text in [
        "родилась 06.05.1970",
        "06.05.1970, пос. Примерный",
        "06051970",
        "6/V/1970",
        "«6» мая 1970 г.",
        "06.05.1970 (55 лет)",
    ] {
        check(text, "1970-05-06");
    }
    for text in ["в 1970 году", "1970.0", "１９７０", "1970 г. р. (55 лет)", "May-70"] {
        check(text, "1970");
    }
    for text in ["н/д", "#Н/Д", "нет данных"] {
        check(text, "blank");
    }
    for text in ["около 1970", "1970 или 1971", "55 лет", "06.05.1970 (по паспорту 06.06.1970)", "до 1970"]
    {
        check(text, "not a date");
    }
}

#[test]
fn what_the_calendar_does_not_have() {
    check("31.02.1985", "none Some(1985)");
    check("1985-02-31", "none Some(1985)");
    check("31/02/1985", "none Some(1985)");
    check("01.13.1985", "none Some(1985)");
    check("01.01.0085", "none None");
    check("неизвестно", "not a date");
    check("1 2 3 4", "not a date");
    check("99999999999999999999", "not a date");
}

#[test]
fn slashes_may_be_either() {
    check("5/6/1981", "1981-06-05 or 1981-05-06");
    check("6/6/1981", "1981-06-06");
    check("25/6/1981", "1981-06-25");
    check("6/25/1981", "1981-06-25");
}

#[test]
fn a_column_decides_or_asks() {
    let check = |cells: &[&str], order: Option<DayMonth>, open: &[&str]| {
        let open = open.iter().map(|text| (*text).to_owned()).collect();
        assert_eq!(column_order(cells.iter().copied()), ColumnOrder { order, open }, "{cells:?}");
    };
    check(&["5/6/1981", "25/6/1981"], Some(DayMonth::DayFirst), &[]);
    check(&["5/6/1981", "6/25/1981"], Some(DayMonth::MonthFirst), &[]);
    check(&["5/6/1981", "6/6/1981", ""], None, &["5/6/1981"]);
    check(&["5/6/1981", "25/6/1981", "6/25/1981"], None, &["5/6/1981"]);
    check(&["05.06.1981", "1981-06-05"], None, &[]);
}
