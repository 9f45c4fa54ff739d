//! English papers are English: names in Latin letters, places in English words, addresses as the post reads them.

use std::process::Command;

use letterdesk_tests::program::Home;

/// Two colonies of one number, one of which shares its town's name with a third; and a name that somebody settled on.
const LIST: &str = "\
ФИО;Латиницей;Дата рождения;Учреждение;Полное название;Регион;Индекс;Улица;О чём писать
Щеглов-Льняной Евгений Тихонович;;1953;ИК-2;ФКУ ИК-2 УФСИН России по Энской области;Энская обл.;000001;ул. Примерная, д. 1, г. Энск;шахматы
Окунев Юрий Львович;Jurij Okunew;1961;ИК-2;ФКУ ИК-2 УФСИН России по Тридевятой области;Тридевятая обл.;000002;ул. Новая, д. 2, г. Тридевятск;физика
Сомова Анна Ильинична;;1970;СИЗО-3 «Примерный»;ФКУ СИЗО-3 УФСИН России по Энской области;Энская обл.;000003;ул. Старая, д. 3, г. Энск;кошки
";

fn evening() -> Home {
    let home = Home::with_vault();
    let list = home.file("list.csv", LIST.as_bytes());
    home.run(["import", &list]).lines();
    home.run(["evening", "new", "--title", "Letters", "--date", "2026-01-29", "--all"]).lines();
    home
}

/// The words of a paper as a reader that is not ours gives them.
fn words(home: &Home, print: &[&str]) -> String {
    home.run(["print"].iter().chain(print).chain(&["-o", "paper.pdf"])).lines();
    let read = ["-raw", "-enc", "UTF-8"];
    let output = Command::new("pdftotext").args(read).arg(home.path("paper.pdf")).arg("-").output().unwrap();
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace("- ", "-")
}

#[test]
fn an_english_paper_has_latin_names_and_english_places() {
    let home = evening();
    let said = |kind: &str, texts: &[&str]| {
        let words = words(&home, &[kind, "--lang", "en"]);
        for text in texts {
            assert!(words.contains(text), "{kind}: no {text:?} in\n{words}");
        }
        assert!(!words.contains("Окунев") && !words.contains('№'), "{kind}: {words}");
    };
    let (surname_first, place) = ("Okunew, Jurij", "Penal colony No. 2, Tridevyatsk");
    said("list", &[surname_first, place, "Shcheglov-Lnyanoy, Yevgeny Tikhonovich", "About, as typed"]);
    said("tally", &[surname_first, place, "Remand prison No. 3, Primerny, Ensk"]);
    said("posters", &[surname_first]);
    said("cards", &["Jurij Okunew", "Penal colony No. 2, Tridevyatsk, Tridevyataya Region"]);
    said("piles", &["Tridevyatsk", "Penal colony No. 2", "Okunew"]);
}

#[test]
fn an_english_slip_says_who_it_is_and_leaves_the_address_as_the_post_reads_it() {
    let home = evening();
    let words = words(&home, &["slips", "--lang", "en"]);
    for text in ["Jurij Okunew, Penal colony No. 2, Tridevyatsk", "Окуневу Юрию Львовичу", "ФКУ ИК-2 УФСИН"]
    {
        assert!(words.contains(text), "no {text:?} in\n{words}");
    }
}

#[test]
fn facilities_of_one_number_are_headed_with_their_towns() {
    let home = evening();
    let russian = words(&home, &["list", "--order", "facility", "--lang", "ru"]);
    let english = words(&home, &["list", "--order", "facility", "--lang", "en"]);
    assert!(russian.contains("ИК-2, Тридевятск") && !russian.contains("ИК-2 ·"), "{russian}");
    assert!(english.contains("Penal colony No. 2, Tridevyatsk"), "{english}");
}

#[test]
fn a_paper_in_another_language_is_no_other_paper_to_the_print_log() {
    let home = evening();
    for kind in ["list", "cards", "slips"] {
        home.run(["print", kind, "-o", "paper.pdf", "--lang", "ru"]).lines();
        let changed = ["print", kind, "-o", "other.pdf", "--lang", "en", "--whom", "changed", "--json"];
        let refused = home.run(changed);
        assert_eq!(refused.refusal().0, "nothing_to_print", "{kind}");
    }
}
