//! A scanner types into the window with real keys, some milliseconds apart.

use letterdesk_model::{id::Number, slip_code::SlipCode};
use letterdesk_tests::driving::{Machine, Window};

use super::counting::shows;

/// What stands in the field that has the focus.
const TYPED: &str = "document.activeElement.value";

/// The slips of an evening.
pub struct Slips(SlipCode);

impl Slips {
    /// Known by one of them.
    pub fn of(code: &str) -> Slips {
        Slips(SlipCode::parse(code).unwrap())
    }

    /// The digits on the slip of a number.
    pub fn code(&self, number: u32) -> String {
        SlipCode { number: Number(number), ..self.0 }.digits()
    }
}

/// Every screen hears a code; the field that had the focus keeps its text.
pub async fn counts_on_every_screen(machine: &Machine, window: &Window, slips: &Slips, letters: u32) {
    let slip = |number: u32| slips.code(number);
    shows(window, letters).await;
    let mut total = letters;
    // Whatever the scanner ends with, and whatever it begins with.
    for (number, ending) in [(1, &["Return"][..]), (2, &["Tab"]), (3, &[])] {
        scan(machine, &slip(number), ending);
        total += 1;
        shows(window, total).await;
    }
    scan(machine, &format!("]C0{}", slip(4)), &["Return"]);
    total += 1;
    shows(window, total).await;
    for _ in 0..2 {
        scan(machine, &slip(5), &["Return"]);
    }
    says(window, "5 прочитан дважды подряд").await;
    total += 1;
    shows(window, total).await;
    machine.strike(&["key", "plus", "plus"]);
    total += 1;
    shows(window, total).await;
    // What is being typed stays.
    machine.strike(&["key", "1"]);
    window.until(&format!("{TYPED} === '1'")).await;
    scan(machine, &slip(6), &["Return"]);
    total += 1;
    shows(window, total).await;
    window.until(&format!("{TYPED} === '1'")).await;
    machine.strike(&["key", "Escape"]);

    window.go("Адресаты").await;
    window.until("document.activeElement.type === 'search'").await;
    machine.strike(&["key", "1"]);
    window.until(&format!("{TYPED} === '1'")).await;
    scan(machine, &slip(7), &["Return"]);
    says(window, "Засчитано со сканера").await;
    window.until(&format!("{TYPED} === '1'")).await;

    window.go("Вечера").await;
    window.press("Новый вечер").await;
    window.until("document.activeElement.matches('dialog input')").await;
    machine.strike(&["key", "7"]);
    window.until(&format!("{TYPED}.endsWith('7')")).await;
    scan(machine, &slip(8), &["Tab"]);
    says(window, "8, теперь").await;
    window.until("document.activeElement.matches('dialog input')").await;
    window.until(&format!("{TYPED}.endsWith('7') && {TYPED}.length < 60")).await;
    machine.strike(&["key", "Escape"]);
    window.press("Не сохранять").await;

    window.go("Приём").await;
    shows(window, total + 2).await;
}

/// Where a volunteer may have left the window: a screen, and what is open there, by the button or the key that opens it.
const PLACES: [(&str, Option<(&str, &str)>); 9] = [
    ("Приём", None),
    ("Приём", Some(("F1", "dialog[open]"))),
    ("Адресаты", None),
    ("Адресаты", Some(("Новый человек", "main form"))),
    ("Вечера", None),
    ("Вечера", Some(("Новый вечер", "dialog[open]"))),
    ("Печать", None),
    ("Итоги", None),
    ("Настройки", None),
];

/// Codes after which somebody looks at the total.
const ROUND: u32 = 24;

/// So many codes at a place, each letter 1 to 15 ms after the one before, and none is lost or counted twice.
pub async fn loses_none(machine: &Machine, window: &Window, slips: &Slips, mut letters: u32, codes: u32) {
    let rounds = (0..codes).step_by(ROUND as usize).map(|done| ROUND.min(codes - done));
    for ((screen, open), each) in
        PLACES.into_iter().flat_map(|place| rounds.clone().map(move |each| (place, each)))
    {
        window.go(screen).await;
        if let Some((words, opened)) = open {
            match words {
                "F1" => machine.strike(&["key", "F1"]),
                button => window.press(button).await,
            }
            window.until(&format!("document.querySelector('{opened}')")).await;
        }
        for place in 0..each {
            let code = slips.code(place % 12 + 1);
            let delay = (place % 15 + 1).to_string();
            machine
                .strike(&["sleep", "0.05", "type", "--args", "1", "--delay", &delay, &code, "key", "Return"]);
        }
        letters += each;
        // By keys alone, which come behind those of the scanner; what is left asks for nothing: it is as it was.
        machine.strike(&["sleep", "0.2", "key", "Escape", "key", "ctrl+4"]);
        shows(window, letters).await;
    }
}

/// Somewhere in a text stand these words.
async fn says(window: &Window, words: &str) {
    window
        .find(format!("//p[contains(., '{words}')] | //*[contains(@class, 'toast')][contains(., '{words}')]"))
        .await;
}

/// A code as a scanner types it, with the key that it ends with. Whoever typed before has put the hand to the scanner
/// first.
pub fn scan(machine: &Machine, code: &str, ending: &[&str]) {
    let typed = ["sleep", "0.1", "type", "--args", "1", "--delay", "4", code];
    let pressed = if ending.is_empty() { &[][..] } else { &["key"] };
    machine.strike(&[&typed, pressed, ending].concat());
}
