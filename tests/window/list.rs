//! A file becomes the list, and the list an evening.

use thirtyfour::By;

use letterdesk_tests::driving::Window;

/// Eighty people from a file whose path is typed.
pub async fn comes_in(window: &Window, file: &str) {
    window.press("Импортировать список").await;
    window.write("Или путь к файлу", file).await;
    window.press("Открыть").await;
    window.title("80 строк с именами. Проверьте столбцы").await;
    window.press("Дальше").await;
    window.press("Импортировать 80 строк").await;
    window.title("Добавлено 80 человек.").await;
}

/// Everybody is on the evening; three of them are in transit and not printed. Gives the numbers of the other 77.
pub async fn becomes_an_evening(window: &Window) -> Vec<u32> {
    window.press("Создать вечер").await;
    window.find("//label[input][span[.='Весь список: 80']]".to_owned()).await;
    window.write("Название", "Вечер писем учёным").await;
    window.press("Создать вечер").await;
    window.see("80 адресатов").await;
    window.see("3 пропустим").await;
    let numbers = writable(window).await;
    window.press("Открыть приём").await;
    window.see("из 77 — письма есть").await;
    numbers
}

/// The numbers without a hold beside them, as the line-up shows them.
async fn writable(window: &Window) -> Vec<u32> {
    window.press("Адресаты").await;
    window.find("//dialog//tbody/tr".to_owned()).await;
    let rows = By::XPath("//dialog//tbody/tr[not(normalize-space(td[3]))]/td[1]");
    let mut numbers = Vec::new();
    for cell in window.driver.find_all(rows).await.unwrap() {
        let text = cell.text().await.unwrap();
        numbers.push(text.trim_start_matches('№').trim().parse().unwrap());
    }
    assert_eq!(numbers.len(), 77);
    window.keys("\u{e00c}").await;
    numbers
}
