//! The return address: a label and the lines as typed, in a box of their own.

use letterdesk_words::Language;

use crate::{
    clean::{Clean, Whose},
    error::{PaperField, PrintError},
    text::{Fitted, LayoutBox, Paragraph, Style, lines_in, sizes},
    wording,
};

/// Lays the return address out, each line as typed and broken where it must be. No lines make an empty block.
///
/// The label is in the language of those who carry it: `abroad` is mail that leaves its country.
///
/// # Errors
/// A return address that does not fit at the room's floor.
pub(crate) fn lay_out(
    typed: &[String],
    abroad: bool,
    style: Style,
    room: LayoutBox,
) -> Result<Fitted, PrintError> {
    let whose = Whose::document(PaperField::Sender);
    let typed = Clean::lines(typed, whose)?;
    if typed.is_empty() {
        return Ok(Fitted { style, lines: typed });
    }
    let language = if abroad { Language::English } else { Language::Russian };
    let label = wording::say(language, "paper-card-sender")?;
    let lines: Vec<Clean> = std::iter::once(label).chain(typed).collect();
    let paragraphs: Vec<Paragraph<'_>> = lines.iter().map(|line| Paragraph::address(line, style)).collect();
    let mut needed = None;
    for (size, share) in sizes(style.size, room.floor) {
        let broken: Option<Vec<_>> =
            paragraphs.iter().map(|paragraph| paragraph.broken(size, room.width)).collect();
        let style = style.sized(size).led(share);
        needed = broken.as_ref().map(|lines| lines.iter().map(Vec::len).sum());
        let fits = needed.is_some_and(|needed| needed <= lines_in(room.height, style));
        if let Some(lines) = broken.filter(|_| fits) {
            return Ok(Fitted { style, lines: lines.concat() });
        }
    }
    let available = lines_in(room.height, style.sized(room.floor));
    Err(whose.too_long(needed.unwrap_or(available + 1), available))
}
