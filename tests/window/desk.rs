//! The Desk in a room: seen from near and far, heard or not, with a scanner that is checked before it counts.

use std::fs;

use letterdesk_tests::driving::{Machine, Window};

use super::{
    counting::shows,
    scanning::{Slips, scan},
};

/// What a count changes: the total, whose letter it was, the mark.
const CHANGES: [&str; 3] = [".big", ".last .name", ".last svg"];

/// At every scale, up to twice the size, what a count changes is in the first view, and whose letter it was moves nothing.
pub async fn stays_in_sight_at_every_scale(machine: &Machine, window: &Window, letters: u32) {
    shows(window, letters).await;
    let mut total = letters;
    for larger in ["110", "125", "150", "175", "200"] {
        machine.strike(&["key", "ctrl+equal"]);
        scaled(window, larger).await;
        let mut places = Vec::new();
        for number in 1..6 {
            machine.strike(&["key", &number.to_string(), "Return"]);
            total += 1;
            shows(window, total).await;
            places.push(in_sight(window, larger).await);
        }
        places.dedup();
        assert_eq!(places.len(), 1, "{larger} %: a name moves the Desk: {places:?}");
    }
    let settings = fs::read_to_string(machine.path("config/letterdesk/device.json")).unwrap();
    assert!(settings.contains("\"zoom\": 200"), "the next start has the scale of this one: {settings}");
    machine.strike(&["key", "ctrl+minus"]);
    scaled(window, "175").await;
    machine.strike(&["key", "ctrl+0"]);
    scaled(window, "100").await;
}

/// The page says it to those who listen, once it is so.
async fn scaled(window: &Window, percent: &str) {
    window
        .until(&format!("document.querySelector('p[aria-live].aloud').textContent.includes('{percent}')"))
        .await;
}

/// Where the things are that a count changes, once they are all to be seen.
async fn in_sight(window: &Window, scale: &str) -> String {
    // A mark that lands is larger than one that lies.
    window.rest().await;
    let places = format!(
        "return JSON.stringify([innerWidth, innerHeight, ...{CHANGES:?}.map((one) => {{
            const {{ top, bottom }} = document.querySelector(`main ${{one}}`).getBoundingClientRect();
            return [Math.round(top), Math.round(bottom)];
        }})])"
    );
    let places = window.driver.execute(places, Vec::new()).await.unwrap();
    let places: String = places.convert().unwrap();
    let seen: (u32, i32, [i32; 2], [i32; 2], [i32; 2]) = serde_json::from_str(&places).unwrap();
    for [top, bottom] in [seen.2, seen.3, seen.4] {
        assert!(top >= 0 && bottom <= seen.1, "{scale} %: out of sight: {places}");
    }
    // How high a name is follows its length; the mark turns as it lands.
    format!("{} {}", seen.2[0], seen.3[0])
}

/// One key, and it is kept.
pub async fn is_muted_with_a_key(machine: &Machine, window: &Window) {
    for (muted, kept) in [("false", "\"sound\": true"), ("true", "\"sound\": false")] {
        machine.strike(&["key", "alt+m"]);
        let pressed = "document.querySelector('main header [aria-pressed]').ariaPressed";
        window.until(&format!("{pressed} === '{muted}'")).await;
        let settings = fs::read_to_string(machine.path("config/letterdesk/device.json")).unwrap();
        assert!(settings.contains(kept), "{settings}");
    }
}

/// The page that checks a scanner says that it works, and counts nothing.
pub async fn checks_a_scanner(machine: &Machine, window: &Window, slips: &Slips, letters: u32) {
    window.go("Настройки").await;
    window.press("Проверить сканер").await;
    window.title("Проверка сканера").await;
    scan(machine, &slips.code(9), &["Tab"]);
    window.see("Сканер работает: прочитан талон № 9. Ничего не засчитано.").await;
    // An order of the keyboard's own, as a hand would type it.
    machine.strike(&["type", "--delay", "300", "12345"]);
    window.find("//dialog//*[starts-with(normalize-space(.), 'Похоже на набор руками')]".to_owned()).await;
    machine.strike(&["key", "Escape"]);
    window.go("Приём").await;
    shows(window, letters).await;
}

/// Without single keys nothing is typed beside the box; a scanner is heard all the same.
pub async fn types_in_the_box_alone(machine: &Machine, window: &Window, slips: &Slips, letters: u32) {
    window.go("Настройки").await;
    let anywhere = "//label[input[@type='checkbox']][contains(., 'в любом месте')]";
    window.click(anywhere.to_owned()).await;
    window.find(format!("{anywhere}[not(input[@checked])]")).await;
    window.go("Приём").await;
    shows(window, letters).await;
    window.driver.execute("document.activeElement.blur()", Vec::new()).await.unwrap();
    machine.strike(&["key", "7", "F3"]);
    window.title("Адресаты вечера").await;
    window.until("document.querySelector('main [role=combobox]').value === ''").await;
    scan(machine, &slips.code(10), &["Return"]);
    shows(window, letters + 1).await;
    window
        .driver
        .execute("document.querySelector('main [role=combobox]').focus()", Vec::new())
        .await
        .unwrap();
    machine.strike(&["key", "7", "Return"]);
    shows(window, letters + 2).await;
}

/// While slips are given out nothing is counted; a letter brings its slip back.
pub async fn gives_slips_out(machine: &Machine, window: &Window, slips: &Slips, letters: u32) {
    machine.strike(&["key", "F5"]);
    window.see("Выдача: письма не засчитываются").await;
    for (number, stand) in
        [(2, "Выдано 1 · сдано 0 · за столами 1"), (3, "Выдано 2 · сдано 0 · за столами 2")]
    {
        scan(machine, &slips.code(number), &["Return"]);
        window.see(stand).await;
    }
    machine.strike(&["key", "BackSpace"]);
    window.see("Выдано 1 · сдано 0 · за столами 1").await;
    shows(window, letters).await;
    machine.strike(&["key", "ctrl+d"]);
    scan(machine, &slips.code(2), &["Return"]);
    shows(window, letters + 1).await;
    window.see("Выдано 1 · сдано 1 · за столами 0").await;
}
