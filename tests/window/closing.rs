//! The box is counted again, one slip too many comes out, and the evening gets its sentence.

use thirtyfour::Key;

use letterdesk_tests::driving::Window;

use super::counting;

/// One slip is counted without a letter: 338. The box holds 337, and the box is right.
pub async fn with_one_difference(window: &Window, people: &[u32]) {
    window.go("Приём").await;
    window.find("//input[@role='combobox']".to_owned()).await;
    window.enter(&people[0].to_string()).await;
    counting::shows(window, 338).await;
    window.go("Итоги").await;
    window.press("Пересчитать письма").await;
    recounts(window, people).await;
    window.press("Сравнить").await;
    decides(window).await;
    window.press("Подвести итог").await;
    says(window, "По-русски", "Всего за вечер написано 337 писем 77 политзаключённым.").await;
    let english =
        "In total, 337 letters addressed to 77 political prisoners were written during the evening.";
    says(window, "По-английски", english).await;
    window.find("//main//li[contains(., 'талон без письма')]".to_owned()).await;
}

/// Each bundle in the box, by hand.
async fn recounts(window: &Window, people: &[u32]) {
    let waiting = |left: usize| format!("Осталось пересчитать: {left}");
    window.title(&waiting(people.len())).await;
    for (place, number) in people.iter().enumerate() {
        window.write("Номер", &number.to_string()).await;
        let quantity = format!("{}{}", counting::letters_to(place), char::from(Key::Enter));
        window.write("Сколько в пачке", &quantity).await;
        window.title(&waiting(people.len() - place - 1)).await;
    }
}

/// One difference, and why it is one.
async fn decides(window: &Window) {
    window.see("Расхождений: 1. По каждому решите, что верно, и напишите почему.").await;
    for figure in ["338", "337", "6", "5"] {
        window.find(format!("//main//dd[.='{figure}']")).await;
    }
    window.write("Причина", "талон без письма").await;
    window.press("Верен пересчёт").await;
    window.find("//button[@aria-pressed='true']".to_owned()).await;
}

/// The sentence stands alone on its first line.
async fn says(window: &Window, language: &str, sentence: &str) {
    let text = window.field(language).await.value().await.unwrap().unwrap();
    assert_eq!(text.lines().next().unwrap().replace('\u{a0}', " "), sentence);
}
