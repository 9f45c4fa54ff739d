//! A list in Windows-1251, then a workbook that knows some of the people otherwise: what is seen before it is taken, a
//! conflict that a person decides, and the whole import undone.

use letterdesk_tests::driving::{Look, Machine, Window};
use rust_xlsxwriter::Workbook;

use super::{list, start};

/// Moved; another year of birth; nobody the list knows.
const ROWS: [[&str; 6]; 4] = [
    ["ФИО", "Дата рождения", "Полное название", "Регион", "Индекс", "Улица"],
    [
        "Снегирёва-Ситцевая Марфа Тихоновна",
        "02.02.1952",
        "ФКУ ИК-88 ГУФСИН России по Тридевятому краю",
        "Тридевятый край",
        "000003",
        "ул. Тридесятая, д. 3, г. Тридевятск",
    ],
    ["Щеглов-Льняной Лаврентий Тихонович", "03.03.1963", "", "", "", ""],
    ["Новосельцева-Берестяная Ульяна Игнатьевна", "05.05.1975", "", "", "", ""],
];

#[tokio::test(flavor = "multi_thread")]
async fn import_conflict_is_decided_and_the_import_undone() {
    let machine = Machine::new(Look::FIRST).await;
    let (text, workbook) = (machine.path("list.csv"), machine.path("list.xlsx"));
    std::fs::write(&text, include_bytes!("../cli/list.csv")).unwrap();
    write(&workbook);
    let window = machine.open().await;
    start::creates_a_vault(&window).await;
    list::comes_in(&window, text.to_str().unwrap()).await;
    window.press("К списку").await;
    window.see("80 человек").await;
    is_compared(&window, workbook.to_str().unwrap()).await;
    // What was seen is what is taken, whatever becomes of the file meanwhile.
    std::fs::write(&workbook, b"").unwrap();
    is_taken_with_the_conflict(&window).await;
    window.press("Отменить импорт").await;
    window.find("//h2[starts-with(normalize-space(.), 'Импорт отменён')]".to_owned()).await;
    window.press("К списку").await;
    window.see("80 человек").await;
    window.driver.quit().await.unwrap();
}

fn write(path: &std::path::Path) {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, cells) in ROWS.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            sheet.write_string(row as u32, column as u16, *cell).unwrap();
        }
    }
    workbook.save(path).unwrap();
}

async fn is_compared(window: &Window, path: &str) {
    window.press("Импортировать список").await;
    window.write("Или путь к файлу", path).await;
    window.press("Открыть").await;
    window.title("3 строки с именами. Проверьте столбцы").await;
    window.press("Дальше").await;
    for (figure, what) in [(1, "new"), (1, "moved"), (1, "conflicting"), (0, "freed")] {
        window.find(format!("//div[contains(@class, '{what}')][dd[normalize-space(.)='{figure}']]")).await;
    }
    window
        .find("//section[.//@id='verdict-moved'][contains(., 'ИК-77')][contains(., 'ИК-88')]".to_owned())
        .await;
    // A suspicion is not taken by itself.
    window.find("//button[normalize-space(.)='Импортировать 2 строки']".to_owned()).await;
}

async fn is_taken_with_the_conflict(window: &Window) {
    let conflict = "//section[.//@id='verdict-conflicting']//li//input";
    window.click(conflict.to_owned()).await;
    window.press("Импортировать 3 строки").await;
    window.find("//h2[contains(., 'Добавлен 1 человек')]".to_owned()).await;
}
