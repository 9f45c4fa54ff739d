//! An XML file as a tree of elements: what it calls them is for others to understand.
//!
//! What a file declares for itself is never expanded, and names, depth and size meet a limit before they are kept.

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

use super::{
    decode,
    xml::{damaged, letters_of},
};
use crate::{
    RosterError,
    limits::{self, Limit},
};

/// An element with what is in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Element {
    /// Without the namespace's prefix.
    pub name: String,
    /// Names without their prefixes, and values.
    pub attributes: Vec<(String, String)>,
    /// Its own text, without that of its elements.
    pub text: String,
    /// The elements in it.
    pub elements: Vec<Element>,
    /// Where it begins, from 1.
    pub line: u32,
}

/// Reads a file: in the encoding that its bytes show, else the one that it declares.
pub fn read(bytes: &[u8]) -> Result<Element, RosterError> {
    if bytes.len() as u64 > limits::FILE {
        return Err(RosterError::over(Limit::File, limits::FILE));
    }
    let text = decode::decode_declared(bytes, declared(bytes).as_deref())?.text;
    let mut reader = Reader::from_str(&text);
    let mut tree = Tree::default();
    let mut line = Lines { text: &text, at: 0, line: 1 };
    loop {
        let line = line.of(reader.buffer_position());
        let event = reader.read_event();
        match event.map_err(|error| damaged(&error).at_line(line))? {
            Event::Eof => return tree.root(),
            event => tree.take(event, line).map_err(|error| error.at_line(line))?,
        }
    }
}

/// The encoding that the first line declares: `<?xml version="1.0" encoding="windows-1251"?>`.
fn declared(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(256)]).into_owned();
    let prolog = head.split_once("?>").map(|(prolog, _)| prolog).filter(|prolog| prolog.contains("<?xml"))?;
    let (_, value) = prolog.split_once("encoding")?;
    let quoted = value.trim_start_matches([' ', '=', '\t', '\r', '\n']);
    let quote = quoted.chars().next().filter(|letter| matches!(letter, '"' | '\''))?;
    quoted[1..].split(quote).next().map(str::to_owned)
}

/// Which line a place in the text is on; places are asked for in their order.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: u32,
}

impl Lines<'_> {
    fn of(&mut self, place: u64) -> u32 {
        let place = usize::try_from(place).unwrap_or(self.text.len()).min(self.text.len());
        let passed = self.text.as_bytes().get(self.at..place).unwrap_or_default();
        self.line += passed.iter().filter(|byte| **byte == b'\n').count() as u32;
        self.at = place.max(self.at);
        self.line
    }
}

#[derive(Default)]
struct Tree {
    /// The elements that are open, the outermost first.
    open: Vec<Element>,
    root: Option<Element>,
    seen: u64,
}

impl Tree {
    fn take(&mut self, event: Event<'_>, line: u32) -> Result<(), RosterError> {
        match event {
            Event::Start(element) => self.begin(&element, line),
            Event::Empty(element) => {
                self.begin(&element, line)?;
                self.end();
                Ok(())
            }
            Event::End(_) => {
                self.end();
                Ok(())
            }
            Event::Text(text) => self.write(&text.xml10_content()),
            Event::CData(text) => self.write(&text.xml10_content()),
            Event::GeneralRef(entity) => self.write(&letters_of(&entity)?),
            Event::Decl(_) | Event::PI(_) | Event::DocType(_) | Event::Comment(_) | Event::Eof => Ok(()),
        }
    }

    fn begin(&mut self, start: &BytesStart<'_>, line: u32) -> Result<(), RosterError> {
        if self.open.len() as u64 >= limits::DEPTH {
            return Err(RosterError::over(Limit::Depth, limits::DEPTH));
        }
        let mut element =
            Element { name: start.local_name().into_inner().to_owned(), line, ..Element::default() };
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|error| damaged(&error))?;
            let value = attribute
                .normalized_value(quick_xml::XmlVersion::Implicit1_0)
                .map_err(|error| damaged(&error))?;
            let name = attribute.key.local_name().into_inner().to_owned();
            element.attributes.push((name, value.into_owned()));
        }
        self.seen += 1 + element.attributes.len() as u64;
        if self.seen > limits::ELEMENTS {
            return Err(RosterError::over(Limit::Elements, limits::ELEMENTS));
        }
        // Words on both sides of `<br/>` are not one.
        self.write(" ")?;
        self.open.push(element);
        Ok(())
    }

    fn end(&mut self) {
        let Some(done) = self.open.pop() else { return };
        match self.open.last_mut() {
            Some(parent) => parent.elements.push(done),
            None => self.root = Some(done),
        }
    }

    fn write(&mut self, text: &str) -> Result<(), RosterError> {
        let Some(element) = self.open.last_mut() else { return Ok(()) };
        // Nothing but the breaks between elements.
        let text = if text.trim().is_empty() { " " } else { text };
        if text != " " || element.text.chars().next_back().is_some_and(|last| last != ' ') {
            element.text.push_str(text);
        }
        match element.text.len() as u64 > limits::FIELD {
            true => Err(RosterError::over(Limit::Field, limits::FIELD)),
            false => Ok(()),
        }
    }

    /// The whole, once the file has ended.
    fn root(&mut self) -> Result<Element, RosterError> {
        match self.open.last() {
            Some(open) => Err(RosterError::damaged("an element is not closed").at_line(open.line)),
            None => self.root.take().ok_or(RosterError::Empty),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> RosterError {
        read(text.as_bytes()).unwrap_err()
    }

    #[test]
    fn the_declared_encoding_is_read_where_the_bytes_do_not_show_another() {
        let text =
            |encoding| format!("<?xml version=\"1.0\" encoding=\"{encoding}\"?><а б=\"Энск\">Гусь</а>");
        let read = |bytes: &[u8]| read(bytes).unwrap();
        let of_1251 = read(&encoding_rs::WINDOWS_1251.encode(&text("windows-1251")).0);
        assert_eq!((of_1251.name.as_str(), of_1251.text.as_str()), ("а", "Гусь"));
        assert_eq!(of_1251.attributes, [("б".to_owned(), "Энск".to_owned())]);
        assert_eq!(read(&encoding_rs::KOI8_R.encode(&text("koi8-r")).0), of_1251);
        assert_eq!(read(text("windows-1251").as_bytes()), of_1251, "saved anew as UTF-8");
        assert_eq!(read(&encoding_rs::WINDOWS_1251.encode(&text("utf-8")).0), of_1251);
        let mut wide = vec![0xFF, 0xFE];
        wide.extend(text("utf-16").encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(read(&wide), of_1251);
        assert_eq!(read(&wide[2..]), of_1251);
    }

    #[test]
    fn nothing_that_a_file_declares_for_itself_is_expanded() {
        let bomb = "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>";
        assert!(matches!(refused(bomb), RosterError::Damaged { line: Some(1), .. }));
        let outside = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a x=\"&b;\"/>";
        assert!(matches!(refused(outside), RosterError::Damaged { .. }));
        let known = read("<a>&#1069;&amp;&lt;<![CDATA[<b>]]></a>".as_bytes()).unwrap();
        assert_eq!(known.text, "Э&<<b>");
    }

    #[test]
    fn depth_and_number_meet_a_limit() {
        let deep = "<a>".repeat(100_000);
        assert_eq!(refused(&deep), RosterError::over(Limit::Depth, limits::DEPTH).at_line(1));
        let many = format!("<a>{}</a>", "<b/>".repeat(limits::ELEMENTS as usize));
        assert_eq!(refused(&many), RosterError::over(Limit::Elements, limits::ELEMENTS).at_line(1));
        let long = format!("<a>{}</a>", "b".repeat(limits::FIELD as usize + 1));
        assert_eq!(refused(&long), RosterError::over(Limit::Field, limits::FIELD).at_line(1));
    }

    #[test]
    fn a_file_that_is_cut_off_says_where() {
        assert!(matches!(refused("<a>\n<b>\n<c/>"), RosterError::Damaged { line: Some(2), .. }));
        assert_eq!(refused("<!-- nothing -->"), RosterError::Empty);
    }
}
