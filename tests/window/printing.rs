//! Postcard backs go to a file, through the Print screen.

use std::path::Path;

use thirtyfour::extensions::query::ElementWaitable;

use letterdesk_tests::driving::Window;

/// A card for each of the 77, into the folder of papers.
pub async fn saves_postcards(window: &Window, papers: &Path) {
    window.go("Печать").await;
    let kind = "//main//button[span[.='Открытки']]";
    window.find(kind.to_owned()).await.click().await.unwrap();
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
    let page = window.find("//img[@alt='Страница 1 документа']".to_owned()).await;
    page.wait_until().has_property("complete", "true").await.unwrap();
    assert_ne!(page.prop("naturalWidth").await.unwrap().unwrap(), "0");
}
