//! Quotes as keepers leave them: opened and never closed, and around whole lines.

use super::{Grid, headers};
use crate::input::GridRow;

/// Line ends within one quoted cell that no story has: its quote was left open.
const MOST_LINES: usize = 200;

/// A text in which every quote that opens a cell has its end.
pub struct Closed {
    /// As it was, but for doubled lone quotes: a lone one then stands for itself.
    pub text: String,
    /// The lines of the lone ones.
    pub lone_quotes: Vec<u32>,
}

/// Closes what was left open. A quote is lone when nothing closes it, or when all the lines that it would swallow look
/// like rows: they have as many cells as the table.
pub fn close(text: &str, separator: char, first_line: u32) -> Closed {
    let separator = separator as u8;
    let bytes = text.as_bytes();
    let width = width(text, separator);
    let mut closed = Closed { text: String::with_capacity(text.len()), lone_quotes: Vec::new() };
    let (mut kept, mut at, mut line) = (0, 0, first_line);
    let mut opens_cell = true;
    while let Some(byte) = bytes.get(at) {
        let end = (opens_cell && *byte == b'"').then(|| end_of(text, at, separator, width));
        match end {
            Some(Some(end)) => {
                line += line_ends(&bytes[at..end]);
                at = end;
                opens_cell = false;
                continue;
            }
            Some(None) => {
                // The whole cell in quotes of its own, its own doubled.
                let end = end_of_cell(bytes, at, separator);
                closed.text += &text[kept..at];
                closed.text += &format!("\"{}\"", text[at..end].replace('"', "\"\""));
                closed.lone_quotes.push(line);
                (kept, at) = (end, end);
                opens_cell = false;
                continue;
            }
            None => {}
        }
        line += u32::from(*byte == b'\n');
        opens_cell = *byte == separator || matches!(byte, b'\n' | b'\r');
        at += 1;
    }
    closed.text += &text[kept..];
    closed
}

/// The commonest number of cells in a line, where it is telling: prose has commas too, one in a line now and then.
fn width(text: &str, separator: u8) -> Option<usize> {
    let least = if separator == b',' { 3 } else { 2 };
    let widths: Vec<usize> = text
        .lines()
        .take(super::SAMPLE)
        .map(|line| cells(line, separator))
        .filter(|width| *width >= least)
        .collect();
    widths.iter().max_by_key(|width| widths.iter().filter(|other| other == width).count()).copied()
}

/// Where the quoted part that opens at `start` ends, behind its closing quote; `None` for a lone quote.
fn end_of(text: &str, start: usize, separator: u8, width: Option<usize>) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = start + 1;
    let (mut lines, mut rows, mut line_start) = (0_usize, 0_usize, None);
    loop {
        match *bytes.get(at)? {
            b'"' if bytes.get(at + 1) == Some(&b'"') => at += 1,
            b'"' => break,
            b'\n' => {
                let is_row =
                    line_start.is_some_and(|from: usize| Some(cells(&text[from..at], separator)) == width);
                rows += usize::from(is_row);
                lines += 1;
                if lines > MOST_LINES {
                    return None;
                }
                line_start = Some(at + 1);
            }
            _ => {}
        }
        at += 1;
    }
    // The first line end only ends the line of the quote itself.
    let swallows_rows = rows > 0 && rows + 1 == lines;
    (!swallows_rows).then_some(at + 1)
}

/// How many cells a line would have by itself.
fn cells(line: &str, separator: u8) -> usize {
    line.bytes().filter(|byte| *byte == separator).count() + 1
}

fn end_of_cell(bytes: &[u8], start: usize, separator: u8) -> usize {
    let ends = |byte: &u8| *byte == separator || matches!(byte, b'\n' | b'\r');
    bytes[start..].iter().position(ends).map_or(bytes.len(), |length| start + length)
}

fn line_ends(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|byte| **byte == b'\n').count() as u32
}

/// The table inside a table whose every line is one quoted cell, as some programs save what they took for text. `None`
/// for any other table.
pub fn unwrapped(grid: &Grid) -> Option<String> {
    let is_single = |row: &GridRow| row.cells.len() == 1 && !row.cells[0].contains('\n');
    if !grid.rows.iter().all(is_single)
        || headers::find(grid).is_some_and(|at| is_lone_word(&grid.rows[at].cells[0]))
    {
        return None;
    }
    let mut text = String::new();
    let mut line = 1;
    for row in &grid.rows {
        // Each stays on its own line.
        text.extend((line..row.line).map(|_| '\n'));
        text += &row.cells[0];
        line = row.line;
    }
    Some(text)
}

/// A header without anything that separates.
fn is_lone_word(header: &str) -> bool {
    !header.contains(super::SEPARATORS)
}
