use letterdesk_model::name;

use super::*;

fn check(cell: &str, custody: Option<Custody>, short: &str, region: &str, street: &str) {
    let found = read(&[cell], "", &PersonName::default());
    assert_eq!(found.custody, custody, "{cell}");
    assert_eq!(
        [found.said.short.as_str(), &found.said.region, &found.said.street_line()],
        [short, region, street],
        "{cell}"
    );
    assert_eq!(found.doubt, None, "{cell}");
}

#[test]
fn places_of_real_lists() {
    check("СИЗО-99", None, "СИЗО-99", "", "");
    check("ИК-6, пос. Примерный, Энская обл.", None, "ИК-6", "Энская обл.", "пос. Примерный");
    check("СИЗО-2 «Примерный», Москва", None, "СИЗО-2 «Примерный»", "г. Москва", "");
    check(
        "СИЗО-99\n000001, Энская обл., г. Энск, ул. Примерная, д. 1",
        None,
        "СИЗО-99",
        "Энская обл.",
        "ул. Примерная, д. 1, г. Энск",
    );
    check("Домашний арест, г. Энск, ул. Тайная, д. 5", Some(Custody::HouseArrest), "", "", "");
    check("Освобожден", Some(Custody::Released), "", "", "");
    check("СИЗО-99 (на этапе)", Some(Custody::InTransit), "СИЗО-99", "", "");
    check("СИЗО-99, ул. Погибших героев, г. Энск", None, "СИЗО-99", "", "ул. Погибших героев, г. Энск");
    check("Под стражей", Some(Custody::InCustody), "", "", "");
    check("Больница для заключенных", None, "Больница для заключенных", "", "");
    check("Примерный централ", None, "Примерный централ", "", "");
    check("", None, "", "", "");
}

fn doubt(places: &[&str], address: &str) -> Option<Doubt> {
    read(places, address, &name::split("Сомов Роман Силыч")).doubt
}

#[test]
fn what_cannot_be_believed_says_why() {
    for (place, address, expect) in [
        ("ИК-77 или ИК-88", "", Doubt::TwoPlaces),
        ("этап: СИЗО-1 - СИЗО-2 - ИК-3", "", Doubt::TwoPlaces),
        ("СИЗО-2 «Примерный»", "СИЗО-2 «Образцовый»", Doubt::TwoPlaces),
        ("ИК-5", "ул. Лесная, 4, ИК-5, ул. Полевая, 2, г. Энск", Doubt::TwoPlaces),
        ("СИЗО-99", "000002, Эмский край, ИК-88", Doubt::TwoPlaces),
        ("СИЗО-99, Энская обл.", "000002, Эмский край, г. Эмск", Doubt::TwoPlaces),
        ("", "000001, г. Энск, ИК-5, г. Эмск", Doubt::TwoPlaces),
        ("", "000001, г. Энск, ИК-5, 000002", Doubt::TwoPostcodes),
        ("ИК-5, 000001", "000002, г. Энск", Doubt::TwoPostcodes),
        ("скорее всего, ИК-5", "", Doubt::Guessed),
        ("ИК-5?", "", Doubt::Guessed),
        ("ИК-5, уточняется", "", Doubt::Guessed),
        ("раньше ИК-5", "", Doubt::Guessed),
        ("", "000001, г. Энск, ИК-5, Карасёву Льву Фомичу", Doubt::OtherName),
        ("", "000001, г. Энск, ИК-5, Заречье Верхнее Дальнее Большое", Doubt::NotUnderstood),
        ("", "64400, г. Энск, ИК-5", Doubt::NotUnderstood),
        ("", "дело 123456, г. Энск, ИК-5", Doubt::NotUnderstood),
        ("", "123456 (телефон), г. Энск, ИК-5", Doubt::NotUnderstood),
        ("", "000001-000002, г. Энск, ИК-5", Doubt::NotUnderstood),
        ("", "гауптвахта, 000001, г. Энск", Doubt::NotUnderstood),
    ] {
        assert_eq!(doubt(&[place], address), Some(expect), "{place} / {address}");
    }
}

#[test]
fn a_remark_is_no_doubt() {
    for (place, address) in [
        ("ИК-5, скоро этап", ""),
        ("ИК-5 (женский корпус)", ""),
        ("СИЗО-99", "000001, Энская обл., г. Энск, ФКУ СИЗО-99 УФСИН России по Энской области"),
        ("ИК-88", "000001, Энская обл., г. Энск, ул. Примерная, 4"),
        ("ФКУ ИК-7 УФСИН России по г. Эмску и Эмской области", "000001, Энская обл., г. Энск"),
    ] {
        assert_eq!(doubt(&[place], address), None, "{place} / {address}");
    }
}

#[test]
fn the_words_stay_as_they_stand() {
    let found = read(&["СИЗО-99 ", ""], "г. Энск, тел. 123456", &PersonName::default());
    assert_eq!(found.words, "СИЗО-99\nг. Энск, тел. 123456");
    assert_eq!((found.said.town.as_str(), found.said.postcode.as_str()), ("г. Энск", ""));
}
