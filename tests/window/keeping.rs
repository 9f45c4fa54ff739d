//! The list put in order with what the window offers: an unsure name, one person written twice, sources that disagree on a
//! postcode, a tag for some, a filter under a name, a table out.

use std::{fs, path::Path};

use letterdesk_tests::driving::{Look, Machine, Window};
use thirtyfour::{By, Key, extensions::query::ElementQueryable};

use super::{list, start};

#[tokio::test(flavor = "multi_thread")]
async fn list_upkeep_names_duplicates_postcode_dispute_tags_and_export() {
    let machine = Machine::new(Look::FIRST).await;
    let (list, more, directory) =
        (machine.path("list.csv"), machine.path("more.csv"), machine.path("directory.csv"));
    fs::write(&list, include_bytes!("../cli/list.csv")).unwrap();
    fs::write(&more, include_bytes!("../walk/more.csv")).unwrap();
    fs::write(&directory, include_bytes!("../walk/directory.csv")).unwrap();
    let window = machine.open().await;
    start::creates_a_vault(&window).await;
    list::comes_in(&window, list.to_str().unwrap()).await;
    window.press("К списку").await;
    three_more_come_in(&window, more.to_str().unwrap()).await;
    unsure_names_are_accepted(&window).await;
    two_records_become_one_and_two_again(&window).await;
    a_dispute_is_settled(&window, directory.to_str().unwrap()).await;
    some_are_tagged_under_a_filter(&window).await;
    some_are_verified_today(&window).await;
    a_table_leaves(&window, &machine.path("papers")).await;
    window.driver.quit().await.unwrap();
}

async fn three_more_come_in(window: &Window, path: &str) {
    window.press("Импортировать список").await;
    window.write("Или путь к файлу", path).await;
    window.press("Открыть").await;
    window.title("6 строк с именами. Проверьте столбцы").await;
    window.press("Дальше").await;
    // All but the one whose year of birth is another.
    window.press("Импортировать 5 строк").await;
    window.press("К списку").await;
    window.see("83 человека").await;
}

async fn unsure_names_are_accepted(window: &Window) {
    window.go("Склонение имён").await;
    window.see("Осталось 2 имени").await;
    window.see("Алиева Рузия").await;
    window.choose("женский").await;
    window.see("Осталось 2 имени").await;
    window.press("Подтвердить").await;
    window.see("Осталось 1 имя").await;
    window.see("Гулия Марфа Ильинична").await;
    let dative = window.field("Кому").await;
    assert!(dative.value().await.unwrap().unwrap().ends_with("Марфе Ильиничне"));
    // The field has the focus: somebody with the keyboard alone types over it and presses Enter.
    window.keys(Key::Control + "a").await;
    window.enter("Гулия Марфе Ильиничне").await;
    window.title("Все имена подтверждены").await;
    window.see("Подтверждено: Гулия Марфе Ильиничне").await;
}

async fn two_records_become_one_and_two_again(window: &Window) {
    window.go("Дубликаты").await;
    let pair = "//main//li[contains(., 'Окунев-Бархатный')]";
    window.find(format!("{pair}[contains(., 'Окунев Лаврентий')]")).await;
    window.click(format!("({pair}//button[normalize-space(.)='Оставить эту'])[1]")).await;
    window.title("Дубликатов не найдено").await;
    window.press("Отменить").await;
    window.find(pair.to_owned()).await;
}

async fn a_dispute_is_settled(window: &Window, path: &str) {
    window.go("Учреждения").await;
    window.press("Импортировать справочник").await;
    window.write("Или путь к файлу", path).await;
    window.press("Открыть").await;
    window.see("Адрес стал спорным: ИК-77.").await;
    // Those in doubt stand first.
    let first = "(//main//tbody/tr)[1]";
    window.click(format!("{first}[contains(., 'под вопросом')]/td[1]")).await;
    window.press("Верно: 000022").await;
    window.find(format!("{first}[not(contains(., 'под вопросом'))]")).await;
    let disputed = By::XPath("//main//tr[contains(., 'под вопросом')]");
    window.driver.query(disputed).not_exists().await.unwrap();
    window.find("//main//tr[contains(., 'ИК-77')][contains(., '000022')]".to_owned()).await;
}

async fn some_are_tagged_under_a_filter(window: &Window) {
    window.go("Список").await;
    let search = window.find("//main//input[@type='search']".to_owned()).await;
    search.send_keys("ИК-77").await.unwrap();
    window.press("Сохранить фильтр").await;
    window.enter("Кто в ИК-77").await;
    window.find("//button[@aria-pressed='true'][normalize-space(.)='Кто в ИК-77']".to_owned()).await;
    window.click("//thead//input[@type='checkbox']".to_owned()).await;
    window.press("Метка").await;
    window.write("Метка", "соседи").await;
    window.press("Добавить").await;
    window.find("//main//button[contains(@class, 'chip')][contains(., 'соседи')]".to_owned()).await;
}

/// A column sorts both ways; what was searched is marked; the addresses of those selected are verified today.
async fn some_are_verified_today(window: &Window) {
    window.press("Имя").await;
    window.find("//th[@aria-sort='ascending'][contains(., 'Имя')]".to_owned()).await;
    window.press("Имя").await;
    window.find("//th[@aria-sort='descending'][contains(., 'Имя')]".to_owned()).await;
    window.press("Действия").await;
    window.press("Адрес проверен сегодня").await;
    window.find("//*[starts-with(normalize-space(.), 'Проверен')][contains(., 'сегодня:')]".to_owned()).await;
    window.find("//main//mark[.='ИК']".to_owned()).await;
}

async fn a_table_leaves(window: &Window, papers: &Path) {
    window.press("Экспорт").await;
    window.choose("CSV").await;
    window.press("Сохранить").await;
    window.find("//*[starts-with(normalize-space(.), 'Таблица сохранена:')]".to_owned()).await;
    let file = fs::read_dir(papers).unwrap().next().unwrap().unwrap().path();
    let table = fs::read_to_string(file).unwrap();
    let rows: Vec<_> = table.lines().skip(1).collect();
    assert!(!rows.is_empty());
    // Those who were marked, with the postcode that was decided on and the tag they were given.
    assert!(rows.iter().all(|row| row.contains("ИК-77") && row.contains("000022") && row.contains("соседи")));
}
