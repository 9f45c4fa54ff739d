//! Postcard backs go to a file, through the Print screen.

use std::{os::unix::fs::PermissionsExt, path::Path};

use letterdesk_tests::driving::{
    Window,
    cups::{Cups, PRINTER},
    opener::Opener,
};
use thirtyfour::Key;

/// A card for each of the 77, into the folder of papers.
pub async fn saves_postcards(window: &Window, papers: &Path) {
    window.go("Печать").await;
    let kind = "//main//button[span[.='Открытки']]";
    window.click(kind.to_owned()).await;
    window.find(format!("{kind}[@aria-current='true']")).await;
    window.see("77 страниц · 77 адресатов").await;
    window.see("Напечатаем 77, пропустим 3:").await;
    shows_a_page(window).await;
    window.press("Сохранить").await;
    window.find("//*[starts-with(normalize-space(.), 'Сохранено: ')]".to_owned()).await;
    let files: Vec<_> = std::fs::read_dir(papers).unwrap().map(|file| file.unwrap().path()).collect();
    assert_eq!(files.len(), 1, "{files:?}");
    let bytes = std::fs::read(&files[0]).unwrap();
    assert!(bytes.starts_with(b"%PDF-"), "{files:?}");
}

/// The preview is a picture that was truly drawn, not a broken one.
async fn shows_a_page(window: &Window) {
    let page = "document.querySelector('img[alt=\"Страница 1 документа\"]')";
    window.until(&format!("{page}?.complete && {page}.naturalWidth > 0")).await;
}

/// A printer that puts everything a little to the right and down is measured, and is corrected from then on; a sheet that
/// a viewer shrank is refused.
pub async fn measures_a_printer(window: &Window) {
    window.press("Измерить принтер…").await;
    window.write("Название принтера", "У окна").await;
    measured(window, ["18,0", "18,0", "76,8", "76,9"]).await;
    window.find("//dialog//*[contains(., 'в 96 % длины')]".to_owned()).await;
    measured(window, ["15,8", "14,6", "79,8", "80,2"]).await;
    window.see("Поправка сохранена: У окна, A6").await;
    window.find("//*[starts-with(normalize-space(.), 'A6: поправка измерена')]".to_owned()).await;
    shows_a_page(window).await;
}

async fn measured(window: &Window, figures: [&str; 4]) {
    let labels = [
        "1 — до вертикальной линии, мм",
        "2 — до горизонтальной линии, мм",
        "3 — длина горизонтальной, мм",
        "4 — длина вертикальной, мм",
    ];
    for (label, figure) in labels.into_iter().zip(figures) {
        window.write(label, figure).await;
    }
    window.press("Сохранить").await;
}

/// What was printed can be taken up again, and only those who were not printed are left.
pub async fn knows_what_was_printed(window: &Window) {
    window.click_words("Уже напечатано: 1 раз").await;
    window.see("Ещё не напечатанных: 0").await;
    // Another paper is on the screen, so that this one can come back.
    window.click("//main//button[span[.='Талоны']]".to_owned()).await;
    window.see("10 страниц · 77 адресатов").await;
    window.press("Повторить").await;
    window.see("77 страниц · 77 адресатов").await;
}

/// One key at the Desk prints the slip that somebody lost; nobody leaves the screen, and nothing stays in the box.
pub async fn prints_a_lost_slip(window: &Window, cups: &Cups) {
    let before = cups.jobs().await.len();
    window.go("Приём").await;
    window.keys(format!("12{}p", char::from(Key::Alt))).await;
    let sent = format!("отправлен на принтер {PRINTER}");
    window
        .find(format!("//*[contains(@class, 'toast')][contains(., 'Талон') and contains(., '{sent}')]"))
        .await;
    let typed = window.find("//input[@role='combobox']".to_owned()).await;
    assert_eq!(typed.value().await.unwrap().as_deref(), Some(""));
    assert_eq!(cups.jobs().await.len(), before + 1);
}

/// A paper for thousands says how far it is, and can be stopped; for one facility it is made.
pub async fn stops_a_long_paper(window: &Window) {
    window.go("Печать").await;
    window.see("Готовим документ…").await;
    window.find("//progress[@value > 0]".to_owned()).await;
    window.press("Остановить").await;
    window.find("//*[contains(., 'Подготовка документа остановлена')]".to_owned()).await;
    let part = "//select/optgroup[@label='Учреждения']/option[1]";
    window.find(part.to_owned()).await.click().await.unwrap();
    shows_a_page(window).await;
    window.press("Сохранить").await;
    window.find("//*[starts-with(normalize-space(.), 'Сохранено: ')]".to_owned()).await;
}

/// With a printer of the system a paper is printed at once, at its true size and on its own paper.
pub async fn prints_at_once(window: &Window, cups: &Cups, papers: &Path) {
    window.press("Посмотреть пробный вечер").await;
    window.find("//input[@role='combobox']".to_owned()).await;
    window.go("Печать").await;
    shows_a_page(window).await;
    window.press("Печатать сразу").await;
    window.see(&format!("Отправлено на принтер {PRINTER}")).await;
    let [(file, told)] = &cups.jobs().await[..] else { panic!("one paper, one job") };
    assert!(file.starts_with(b"%PDF-1.7"));
    for option in ["iso_a4_210x297mm", "print-scaling", "one-sided"] {
        assert!(told.contains(option), "{option}: {told}");
    }
    assert!(!told.contains("вечер") && !told.contains("Вечер"), "a queue learns nothing of the evening");
    removes_what_was_opened(window, papers).await;
}

/// The file that went to the printer is named, private, and gone when somebody says so.
async fn removes_what_was_opened(window: &Window, papers: &Path) {
    let files: Vec<_> = std::fs::read_dir(papers).unwrap().map(|file| file.unwrap()).collect();
    let [file] = &files[..] else { panic!("{files:?}") };
    assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{file:?}");
    window.click_words("Временные файлы: 1").await;
    window.see(file.file_name().to_str().unwrap()).await;
    window.press("Удалить сейчас").await;
    window.until("!document.body.textContent.includes('Временные файлы')").await;
    assert!(!papers.exists(), "{papers:?}");
}

/// Whoever a guest brings and no list has gets a number and a slip from the Desk, by the keyboard alone; their letter is
/// counted and kept apart.
pub async fn gives_a_slip_to_somebody_on_no_list(window: &Window, cups: &Cups) {
    let before = cups.jobs().await.len();
    window.keys("придумкин").await;
    window.see("Никого не нашлось. Проверьте фамилию или введите номер с талона.").await;
    window.keys(format!("{}n", char::from(Key::Alt))).await;
    let name = window.field("ФИО").await;
    assert_eq!(name.value().await.unwrap().as_deref(), Some("придумкин"), "what was searched for");
    // Enter twice, as hurried hands do.
    let enter = char::from(Key::Enter);
    window.keys(format!(" прохор\tСИЗО-1 в Эмске{enter}{enter}")).await;
    let told = "//*[contains(@class, 'toast')][contains(., 'Придумкин Прохор') and contains(., 'отправлен')]";
    let told = window.find(told.to_owned()).await.text().await.unwrap();
    let number = told.split("№ ").nth(1).and_then(|rest| rest.split(',').next()).unwrap();
    assert_eq!(cups.jobs().await.len(), before + 1);
    window.until("!document.querySelector('dialog[open]')").await;
    window.enter(number).await;
    window.see("Отложите отдельно: адрес проверить").await;
}

/// Keys alone: the card's menu, down to the envelope, and the print centre shows that person's and nobody else's.
pub async fn prints_from_a_card(window: &Window) {
    window.go("Адресаты").await;
    window.click("(//main//tbody/tr)[2]/td[2]".to_owned()).await;
    let menu = window.find("//button[@aria-haspopup='menu'][normalize-space(.)='Печать']".to_owned()).await;
    menu.send_keys(char::from(Key::Enter).to_string()).await.unwrap();
    window.until("document.activeElement.textContent.trim() === 'Талон'").await;
    window.keys(format!("{}{}", char::from(Key::Down), char::from(Key::Enter))).await;
    window.find("//main//button[span[.='Конверты']][@aria-current='true']".to_owned()).await;
    window.see("1 страница · 1 адресат").await;
    shows_a_page(window).await;
    let only = window.field("Только номера").await.value().await.unwrap();
    assert!(only.is_some_and(|only| only.parse::<u32>().is_ok()), "that person's number");
    window.until("document.activeElement.textContent.trim() === 'Открыть PDF для печати'").await;
}

/// The file that was saved, by the system's own programs; one that is gone is told.
pub async fn opens_what_it_saved(window: &Window, opener: &Opener, papers: &Path) {
    window.press("Сохранить").await;
    window.find("//*[starts-with(normalize-space(.), 'Сохранено: Конверты')]".to_owned()).await;
    let saved = std::fs::read_dir(papers).unwrap().next().unwrap().unwrap().path();
    window.press("Открыть").await;
    assert_eq!(opener.opened(1).await, [saved.to_str().unwrap()]);
    window.press("Показать в папке").await;
    // No file manager listens here, so it is the folder that is opened.
    assert_eq!(opener.opened(2).await[1], papers.to_str().unwrap());
    std::fs::remove_file(&saved).unwrap();
    window.press("Открыть").await;
    let told = "//*[contains(@class, 'toast')][contains(., 'Файла уже нет на месте')]";
    window.find(told.to_owned()).await;
    assert_eq!(opener.opened(2).await.len(), 2, "nothing more was opened");
}

/// Whoever scrolled down in the options of one paper sees those of the next from their beginning.
pub async fn begins_at_the_top(window: &Window) {
    let choices = "document.querySelector('main .choices')";
    // Low enough that there is something to scroll.
    window.driver.set_window_rect(0, 0, 1100, 560).await.unwrap();
    window.until(&format!("({choices}.scrollTop = 200, {choices}.scrollTop > 0)")).await;
    window.click("//main//button[span[.='Открытки']]".to_owned()).await;
    window.find("//main//button[span[.='Открытки']][@aria-current='true']".to_owned()).await;
    window.until(&format!("{choices}.scrollTop === 0")).await;
    window.driver.maximize_window().await.unwrap();
}

/// Mail without a return address says so beside the page, and leads to where it is entered: an open evening's card too.
pub async fn leads_to_the_return_address(window: &Window) {
    window.go("Вечера").await;
    window.press("Изменить").await;
    writes_the_sender(window, " ").await;
    window.go("Печать").await;
    window.click("//main//button[span[.='Конверты']]".to_owned()).await;
    window.press("Вписать обратный адрес").await;
    writes_the_sender(window, "Вечер писем, а/я 7, г. Энск, 000001").await;
    window.go("Печать").await;
    shows_a_page(window).await;
    window.until("!document.body.textContent.includes('нет обратного адреса')").await;
}

async fn writes_the_sender(window: &Window, sender: &str) {
    window.write("Обратный адрес", sender).await;
    window.press("Сохранить").await;
    window.until("!document.querySelector('dialog[open]')").await;
}

/// From the card at the Desk, and for everybody from the evening's own.
pub async fn prints_from_the_desk_and_the_evening(window: &Window) {
    window.go("Приём").await;
    window.keys(format!("3{}", char::from(Key::F2))).await;
    window.press("Печать").await;
    window.until("document.activeElement.textContent.trim() === 'Талон'").await;
    window.enter("").await;
    window.see("1 страница · 1 адресат").await;
    let only = window.field("Только номера").await.value().await.unwrap();
    assert_eq!(only.as_deref(), Some("3"));
    window.go("Вечера").await;
    window.press("Печать").await;
    let only = window.field("Только номера").await.value().await.unwrap();
    assert_eq!(only.as_deref(), Some(""), "everybody");
}
