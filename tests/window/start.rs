//! The first run: six words, the recovery code, an empty vault.

use thirtyfour::By;

use letterdesk_tests::driving::Window;

/// From the welcome to the first screen, with the words that are proposed.
pub async fn creates_a_vault(window: &Window) {
    window.press("Создать хранилище").await;
    window.title("Пароль хранилища").await;
    let words = window.driver.find_all(By::Css(".words span")).await.unwrap();
    assert_eq!(words.len(), 6);
    let mut passphrase = Vec::new();
    for word in words {
        passphrase.push(word.text().await.unwrap());
    }
    window.write("Наберите эти слова", &passphrase.join(" ")).await;
    window.press("Дальше").await;
    window.title("Код восстановления").await;
    window.choose("Пароль и код записаны на бумаге").await;
    window.press("Создать и открыть").await;
    window.see("Списка пока нет").await;
}
