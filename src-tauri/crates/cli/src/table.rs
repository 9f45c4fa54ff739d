//! Columns of text for a terminal. Not for tables on paper or in a window.

/// How a column stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Text.
    Left,
    /// Numbers.
    Right,
}

/// The lines of a table: columns as wide as their widest cell, two spaces between them, no spaces at the end.
pub fn lines(columns: &[(String, Align)], rows: &[Vec<String>]) -> Vec<String> {
    let headers: Vec<String> = columns.iter().map(|(header, _)| header.clone()).collect();
    let all: Vec<&Vec<String>> = std::iter::once(&headers).chain(rows).collect();
    let width = |column: usize| all.iter().filter_map(|row| row.get(column)).map(|cell| width_of(cell)).max();
    let widths: Vec<usize> = (0..columns.len()).map(|column| width(column).unwrap_or(0)).collect();
    all.into_iter().map(|row| line(columns, &widths, row)).collect()
}

fn line(columns: &[(String, Align)], widths: &[usize], row: &[String]) -> String {
    let cells = row.iter().zip(columns).zip(widths);
    let padded = cells.map(|((cell, (_, align)), width)| {
        let space = " ".repeat(width.saturating_sub(width_of(cell)));
        match align {
            Align::Left => format!("{cell}{space}"),
            Align::Right => format!("{space}{cell}"),
        }
    });
    padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
}

/// Columns a text takes: letters of the languages we print are one wide each.
fn width_of(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up_whatever_the_alphabet() {
        let columns = [("№".to_owned(), Align::Right), ("Name".to_owned(), Align::Left)];
        let rows = [vec!["7".to_owned(), "Окунев".to_owned()], vec!["12".to_owned(), "Li".to_owned()]];
        assert_eq!(lines(&columns, &rows), [" №  Name", " 7  Окунев", "12  Li"]);
    }
}
