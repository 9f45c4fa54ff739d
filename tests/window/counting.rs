//! Letters are counted at the Desk with the keyboard alone.

use thirtyfour::Key;

use letterdesk_tests::driving::Window;

/// 337 letters to 77 people: five each to the first 29, four each to the other 48; in stacks and one at a time, with
/// slips of the finger that are taken back at once.
pub async fn letters(window: &Window, people: &[u32]) {
    let mut total = 0;
    for (place, number) in people.iter().enumerate() {
        let letters = letters_to(place);
        if place % 11 == 0 {
            for _ in 0..letters {
                window.enter(&number.to_string()).await;
                total += 1;
                shows(window, total).await;
            }
        } else {
            window.enter(&stack(*number, letters)).await;
            total += letters;
            shows(window, total).await;
        }
        if place % 20 == 7 {
            takes_back(window, *number, letters, total).await;
        }
    }
    assert_eq!((people.len(), total), (77, 337));
    window.see("сегодня написали каждому").await;
}

/// How many the person at this place of the line-up gets in all.
pub fn letters_to(place: usize) -> u32 {
    if place < 29 { 5 } else { 4 }
}

/// A stack, as it is typed on a keypad. WebDriver's plain `*` would come as the key of 8 without Shift.
fn stack(number: u32, letters: u32) -> String {
    format!("{number}{}{letters}", char::from(Key::Multiply))
}

/// A stack too many, undone; then undone once too often, so that the stack before it goes and is brought back.
async fn takes_back(window: &Window, number: u32, letters: u32, total: u32) {
    window.enter(&stack(number, 3)).await;
    shows(window, total + 3).await;
    window.keys(Key::Backspace + "").await;
    shows(window, total).await;
    window.keys(Key::Control + "z").await;
    shows(window, total - letters).await;
    window.keys(Key::Control + "y").await;
    shows(window, total).await;
}

/// The evening's large figure.
pub async fn shows(window: &Window, total: u32) {
    window.find(format!("//main//p[contains(@class, 'big') and normalize-space(.)='{total}']")).await;
}
