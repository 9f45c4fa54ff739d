//! A list with a place that nobody can tell and an address that its own rows dispute: asked, decided, imported, and all
//! of it undone from *Imports*.

use std::fs;

use letterdesk_tests::driving::{Look, Machine, Window};

use super::start;

const LIST: &str = "ФИО;Год рождения;Адрес\n\
    Окунев Пётр Ильич;1970;000011, Энская обл., г. Энск, ул. Первая, д. 1, СИЗО-1\n\
    Чижов Тит Фомич;1981;000012, Энская обл., г. Энск, ул. Первая, д. 1, СИЗО-1\n\
    Щеглов Лев Ильич;1982;000099, Энская обл., г. Энск, ул. Вторая, д. 2, ИК-7\n\
    Кречет Иона Титович;1980;СИЗО-1\n";

#[tokio::test(flavor = "multi_thread")]
async fn what_a_list_left_open_and_disputed_is_asked_decided_and_undone_with_it() {
    let machine = Machine::new(Look::FIRST).await;
    let list = machine.path("list.csv");
    fs::write(&list, LIST).unwrap();
    let window = machine.open().await;
    start::creates_a_vault(&window).await;
    comes_in(&window, list.to_str().unwrap()).await;
    place_is_told_by_typing(&window).await;
    window.title("Добавлены 4 человека.").await;
    dispute_is_decided(&window).await;
    import_is_undone(&window).await;
    window.driver.quit().await.unwrap();
}

async fn comes_in(window: &Window, file: &str) {
    window.press("Импортировать список").await;
    window.write("Или путь к файлу", file).await;
    window.press("Открыть").await;
    window.title("4 строки с именами. Проверьте столбцы").await;
    window.press("Дальше").await;
    window.press("Импортировать 4 строки").await;
}

async fn place_is_told_by_typing(window: &Window) {
    window.see("«СИЗО-1»").await;
    window.write("Другое учреждение", "первая").await;
    window.enter("").await;
    window.click("//div[contains(@class, 'other')]/button".to_owned()).await;
    window.see("«СИЗО-1» — это СИЗО-1: 1 человек.").await;
    window.press("Дальше").await;
}

async fn dispute_is_decided(window: &Window) {
    window.press("Решить, какой адрес учреждения верен").await;
    window.click("//tr[contains(., 'СИЗО-1')]/td[1]".to_owned()).await;
    window.press("Верно: 000012").await;
    window.see("000011").await;
    window.find("//li[contains(., '000011')][contains(., 'решили иначе')]".to_owned()).await;
}

async fn import_is_undone(window: &Window) {
    window.go("Импорт").await;
    window.title("list.csv").await;
    window.see("новых людей: 4 · новых учреждений: 2").await;
    window.press("Отменить импорт…").await;
    window.title("Отменить импорт list.csv?").await;
    window.press("Отменить импорт").await;
    window.find("//li[.//h2='list.csv'][contains(., 'отменён')]".to_owned()).await;
    window.go("Учреждения").await;
    window.see("Учреждений пока нет").await;
    window.click("//nav//button[normalize-space(.)='Список']".to_owned()).await;
    window.see("Списка пока нет").await;
}
