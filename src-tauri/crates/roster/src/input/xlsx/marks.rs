//! What an XLSX workbook says of its cells beside their text, which calamine does not tell: the sheet's part is read a
//! second time, event by event, and so are the shared strings. Both have passed the zip guard.

use std::{
    collections::HashMap,
    io::{BufReader, Cursor, Read},
    rc::Rc,
};

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};
use zip::ZipArchive;

use crate::{
    RosterError,
    input::{
        marks::{Marks, Merge, Struck},
        xml::{attribute, damaged, letters_of},
    },
    limits,
};

/// The parts of a workbook that tell it, by their names in small letters.
pub struct Parts<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// The parts of sheets, by the sheets' names.
    sheets: HashMap<String, String>,
    /// Shared strings with something struck through, by their place.
    strings: HashMap<usize, Rc<Struck>>,
}

impl<'a> Parts<'a> {
    /// Finds the sheets and the struck strings.
    pub fn open(bytes: &'a [u8]) -> Result<Parts<'a>, RosterError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
        let mut parts = Parts { archive, sheets: HashMap::new(), strings: HashMap::new() };
        parts.find_sheets()?;
        parts.find_strings()?;
        Ok(parts)
    }

    fn find_sheets(&mut self) -> Result<(), RosterError> {
        let mut targets: HashMap<String, String> = HashMap::new();
        self.each("xl/_rels/workbook.xml.rels", |event| {
            if let Event::Start(element) | Event::Empty(element) = event
                && let (Some(id), Some(target)) = (attribute(element, "Id")?, attribute(element, "Target")?)
            {
                targets.insert(id, target);
            }
            Ok(())
        })?;
        let mut sheets = HashMap::new();
        self.each("xl/workbook.xml", |event| {
            if let Event::Start(element) | Event::Empty(element) = event
                && element.local_name().as_ref() == "sheet"
                && let (Some(name), Some(id)) = (attribute(element, "name")?, attribute(element, "r:id")?)
                && let Some(target) = targets.get(&id)
            {
                let part = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
                sheets.insert(name, part.to_ascii_lowercase());
            }
            Ok(())
        })?;
        self.sheets = sheets;
        Ok(())
    }

    fn find_strings(&mut self) -> Result<(), RosterError> {
        let mut strings = HashMap::new();
        let (mut at, mut text) = (0, RichText::default());
        self.each("xl/sharedstrings.xml", |event| {
            if text.take(event)? == Some("si") {
                if let Some(struck) = std::mem::take(&mut text).struck() {
                    strings.insert(at, struck);
                }
                at += 1;
            }
            Ok(())
        })?;
        self.strings = strings;
        Ok(())
    }

    /// What the sheet's part says; nothing where it is not to be found.
    pub fn marks(&mut self, sheet: &str) -> Result<Marks, RosterError> {
        let Some(part) = self.sheets.get(sheet).cloned() else { return Ok(Marks::default()) };
        let strings = std::mem::take(&mut self.strings);
        let mut reader = SheetReader::new(&strings);
        let read = self.each(&part, |event| reader.take(event));
        let marks = reader.marks;
        self.strings = strings;
        read.and_then(|()| marks.check()).map(|()| marks)
    }

    /// Hands every event of a part to `take`; none where there is no such part.
    fn each(
        &mut self,
        part: &str,
        mut take: impl FnMut(&Event<'_>) -> Result<(), RosterError>,
    ) -> Result<(), RosterError> {
        let is_it = |name: &str| name.replace('\\', "/").trim_start_matches('/').eq_ignore_ascii_case(part);
        let Some(at) = self.archive.file_names().position(|name| name.is_ok_and(|name| is_it(&name))) else {
            return Ok(());
        };
        let part = self.archive.by_index(at).map_err(|error| damaged(&error))?;
        let mut reader = Reader::from_reader(BufReader::new(part.take(limits::ENTRY)));
        let mut buffer = Vec::new();
        loop {
            buffer.clear();
            let event = reader.read_event_into(&mut buffer).map_err(|error| damaged(&error))?;
            if matches!(event, Event::Eof) {
                return Ok(());
            }
            take(&event)?;
        }
    }
}

/// A text of runs, some struck through.
#[derive(Default)]
struct RichText {
    in_text: bool,
    is_struck: bool,
    text: Struck,
}

impl RichText {
    /// The name of the element that ended.
    fn take<'e>(&mut self, event: &'e Event<'_>) -> Result<Option<&'e str>, RosterError> {
        match event {
            Event::Start(element) => self.begin(element)?,
            Event::Empty(element) if element.local_name().as_ref() != "t" => self.begin(element)?,
            Event::Text(text) => self.write(&text.xml10_content()),
            Event::CData(text) => self.write(&text.xml10_content()),
            Event::GeneralRef(entity) if self.in_text => self.write(&letters_of(entity)?),
            Event::End(element) => {
                let name = element.local_name().into_inner();
                match name {
                    "t" => self.in_text = false,
                    "r" => self.is_struck = false,
                    _ => {}
                }
                return Ok(Some(name));
            }
            _ => {}
        }
        Ok(None)
    }

    fn begin(&mut self, element: &BytesStart<'_>) -> Result<(), RosterError> {
        match element.local_name().as_ref() {
            "t" => self.in_text = true,
            "strike" | "dstrike" => self.is_struck = is_on(element, "val")?.unwrap_or(true),
            _ => {}
        }
        Ok(())
    }

    fn write(&mut self, text: &str) {
        let to = if self.is_struck { &mut self.text.gone } else { &mut self.text.kept };
        if self.in_text && (to.len() + text.len()) as u64 <= limits::FIELD {
            to.push_str(text);
        }
    }

    fn struck(self) -> Option<Rc<Struck>> {
        (!self.text.gone.trim().is_empty()).then(|| Rc::new(self.text))
    }
}

/// A sheet that is being read.
struct SheetReader<'a> {
    strings: &'a HashMap<usize, Rc<Struck>>,
    marks: Marks,
    line: u32,
    is_hidden: bool,
    column: usize,
    is_shared: bool,
    in_value: bool,
    value: String,
    text: RichText,
}

impl<'a> SheetReader<'a> {
    fn new(strings: &'a HashMap<usize, Rc<Struck>>) -> SheetReader<'a> {
        SheetReader {
            strings,
            marks: Marks::default(),
            line: 0,
            is_hidden: false,
            column: 0,
            is_shared: false,
            in_value: false,
            value: String::new(),
            text: RichText::default(),
        }
    }

    fn take(&mut self, event: &Event<'_>) -> Result<(), RosterError> {
        if let Event::Start(element) | Event::Empty(element) = event {
            self.begin(element)?;
        }
        if let Event::Text(text) = event
            && self.in_value
        {
            self.value = text.xml10_content().trim().to_owned();
        }
        match self.text.take(event)? {
            Some("c") => self.end_cell(),
            Some("v") => self.in_value = false,
            _ => {}
        }
        if let Event::Empty(element) = event
            && element.local_name().as_ref() == "c"
        {
            self.end_cell();
        }
        Ok(())
    }

    fn begin(&mut self, element: &BytesStart<'_>) -> Result<(), RosterError> {
        match element.local_name().as_ref() {
            "col" if is_on(element, "hidden")? == Some(true) => {
                let first = number(element, "min")?.max(1);
                let last = number(element, "max")?.min(limits::COLUMNS as u32);
                self.marks.hidden_columns.extend((first..=last).map(|column| column as usize - 1));
            }
            "row" => {
                let line = number(element, "r")?;
                self.line = if line == 0 { self.line + 1 } else { line };
                self.column = 0;
                self.is_hidden = is_on(element, "hidden")? == Some(true);
            }
            "c" => {
                // Rows without cells are hidden by the hundred thousand, and nobody is in them.
                if self.is_hidden {
                    self.marks.hidden_rows.insert(self.line);
                    self.marks.check()?;
                }
                if let Some((column, _)) = attribute(element, "r")?.as_deref().and_then(place) {
                    self.column = column;
                }
                self.is_shared = attribute(element, "t")?.as_deref() == Some("s");
                self.value.clear();
                self.text = RichText::default();
            }
            "v" => self.in_value = self.is_shared,
            "mergeCell" => self.merge(element)?,
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self) {
        let shared = self.value.parse().ok().and_then(|at: usize| self.strings.get(&at)).cloned();
        let struck = shared.filter(|_| self.is_shared).or(std::mem::take(&mut self.text).struck());
        if let Some(struck) = struck {
            self.marks.struck.insert((self.line, self.column), struck);
        }
        self.column += 1;
    }

    fn merge(&mut self, element: &BytesStart<'_>) -> Result<(), RosterError> {
        let place_of = |text: Option<&str>| text.and_then(place);
        let range = attribute(element, "ref")?.unwrap_or_default();
        let mut ends = range.split(':');
        if let (Some((column, first)), Some((_, last))) = (place_of(ends.next()), place_of(ends.next()))
            && last > first
        {
            self.marks.merges.push(Merge { first, last, column });
            self.marks.check()?;
        }
        Ok(())
    }
}

/// The column, from 0, and the line, from 1, of «C12».
fn place(text: &str) -> Option<(usize, u32)> {
    let digits = text.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, line) = text.split_at(digits);
    let number = |number: Option<usize>, letter: u8| {
        let value =
            letter.is_ascii_alphabetic().then(|| usize::from(letter.to_ascii_uppercase() - b'A') + 1)?;
        number?.checked_mul(26)?.checked_add(value)
    };
    let column = letters.bytes().fold(Some(0), number)?;
    Some((column.checked_sub(1)?, line.parse().ok()?))
}

fn number(element: &BytesStart<'_>, name: &str) -> Result<u32, RosterError> {
    Ok(attribute(element, name)?.and_then(|text| text.parse().ok()).unwrap_or(0))
}

fn is_on(element: &BytesStart<'_>, name: &str) -> Result<Option<bool>, RosterError> {
    Ok(attribute(element, name)?.map(|value| matches!(value.as_str(), "1" | "true" | "on")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_cells() {
        for (text, expect) in [
            ("A1", Some((0, 1))),
            ("AB12", Some((27, 12))),
            ("12", None),
            ("A", None),
            ("ZZZZZZZZZZZZZZZZ1", None),
        ] {
            assert_eq!(place(text), expect, "{text}");
        }
    }
}
