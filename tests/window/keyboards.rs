//! Keyboards as there are: with other layouts, with and without NumLock. And a whole hour at the Desk without a mouse.
//!
//! Keys are named by their places, as a keyboard sends them: what they mean is the layout's business.

use letterdesk_tests::driving::{Machine, Window};

use super::{counting::shows, scanning::Slips};

/// Where the digits lie, in X11's numbers: above the letters, and on the keypad.
const ROW: [u32; 10] = [19, 10, 11, 12, 13, 14, 15, 16, 17, 18];
const KEYPAD: [u32; 10] = [90, 87, 88, 89, 83, 84, 85, 79, 80, 81];
const Z: u32 = 52;
const ENTER: u32 = 36;
const KEYPAD_ENTER: u32 = 104;

/// A layout, and whether its digits need Shift.
const LAYOUTS: [(&str, bool); 4] = [("us", false), ("ru", false), ("fr", true), ("cz", true)];

/// A scanner, the row of digits, the keypad with NumLock off and on, and undo, under every layout.
pub async fn count_alike(machine: &Machine, window: &Window, slips: &Slips, mut letters: u32) {
    shows(window, letters).await;
    for (layout, shifted) in LAYOUTS {
        machine.lay_out(layout);
        // A scanner presses places and never Shift.
        scan(machine, &slips.code(1));
        letters += 1;
        shows(window, letters).await;
        let shift = if shifted { "shift+" } else { "" };
        typed(machine, shift, &ROW, "12", ENTER);
        letters += 1;
        shows(window, letters).await;
        for _ in ["off", "on"] {
            typed(machine, "", &KEYPAD, "12", KEYPAD_ENTER);
            letters += 1;
            shows(window, letters).await;
            machine.strike(&["key", "Num_Lock"]);
        }
        machine.strike(&["key", &format!("ctrl+{Z}")]);
        letters -= 1;
        shows(window, letters).await;
    }
    machine.lay_out("us");
}

/// Ten digits and Enter, some milliseconds apart.
fn scan(machine: &Machine, code: &str) {
    let keys = code.bytes().map(|digit| ROW[usize::from(digit - b'0')].to_string());
    let keys: Vec<String> = keys.chain([ENTER.to_string()]).collect();
    let mut strokes = vec!["sleep", "0.2", "key", "--delay", "4"];
    strokes.extend(keys.iter().map(String::as_str));
    machine.strike(&strokes);
}

/// As a hand types.
fn typed(machine: &Machine, shift: &str, places: &[u32; 10], digits: &str, enter: u32) {
    let keys = digits.bytes().map(|digit| format!("{shift}{}", places[usize::from(digit - b'0')]));
    let keys: Vec<String> = keys.chain([enter.to_string()]).collect();
    let mut strokes = vec!["sleep", "0.2", "key", "--delay", "90"];
    strokes.extend(keys.iter().map(String::as_str));
    machine.strike(&strokes);
}

/// From the locked vault to the wall and back: everything the Desk and the projector offer, and nothing is clicked.
pub async fn need_no_mouse(machine: &Machine, passphrase: &str, mut letters: u32) {
    let window = machine.open().await;
    window.until("document.activeElement.type === 'password'").await;
    window.enter(passphrase).await;
    shows(&window, letters).await;
    let press = |keys: &[&str]| machine.strike(&[&["sleep", "0.1", "key"], keys].concat());

    typed(machine, "", &ROW, "12", ENTER);
    letters += 1;
    shows(&window, letters).await;
    press(&["alt+g"]);
    window.until("document.querySelector('.guests dd').textContent.trim().startsWith('1')").await;
    press(&["F4"]);
    window.see("Кому бы ещё написать").await;
    press(&["F3"]);
    window.title("Адресаты вечера").await;
    // A +1 of tonight's list is reached and pressed.
    reach(
        machine,
        &window,
        "activeElement.closest('table')?.getAttribute('aria-labelledby') === 'side-panel-title'",
    )
    .await;
    press(&["Down", "Return"]);
    letters += 1;
    shows(&window, letters).await;
    press(&["Escape", "F2"]);
    window.title("Адресат").await;
    press(&["Escape", "alt+n"]);
    window.title("Адресат не из списка").await;
    press(&["Escape"]);
    window.until("!document.querySelector('dialog[open]')").await;

    press(&["alt+b"]);
    window.title("Проектор").await;
    reach(machine, &window, "activeElement.textContent.includes('Показать окном')").await;
    press(&["Return"]);
    window.see("Зал это видит.").await;
    reach(machine, &window, "activeElement.matches('.control input[type=radio]')").await;
    press(&["Down"]);
    window.until("document.querySelector('.miniature').textContent.includes('талон')").await;
    press(&["F9"]);
    window.find("//button[@aria-pressed='true'][contains(., 'Показать снова')]".to_owned()).await;
    press(&["F9"]);
    window.find("//button[@aria-pressed='false'][contains(., 'Погасить')]".to_owned()).await;
    reach(machine, &window, "activeElement.textContent.trim().startsWith('Закрыть')").await;
    press(&["Return"]);
    window.see("Зал этого не видит: проектор не включён.").await;
    press(&["Escape"]);
    typed(machine, "", &ROW, "11", ENTER);
    shows(&window, letters + 1).await;
    window.driver.quit().await.unwrap();
}

/// Tab, until the condition holds of the document.
async fn reach(machine: &Machine, window: &Window, condition: &str) {
    const MOST: u32 = 150;
    for _ in 0..MOST {
        let holds = format!("return Boolean(document.{condition})");
        let answer = window.driver.execute(holds, Vec::new()).await.unwrap();
        if answer.json().as_bool() == Some(true) {
            return;
        }
        machine.strike(&["key", "Tab", "sleep", "0.02"]);
    }
    panic!("{MOST} times Tab, and never {condition}");
}
