//! What on a page belongs to which element of the document: for those who hear a page instead of seeing it.
//!
//! Invariant: on a tagged page everything painted lies in a mark. Text belongs to the element that is open; what belongs
//! to none, and every line and field, is furniture.

use letterdesk_words::Language;
use printpdf::{DictItem, Op};

use super::{Pages, sheet::Sheet};
use crate::text::Style;

/// What an element is to a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Title,
    Heading,
    Paragraph,
    List,
    Item,
    /// The dash before an item.
    Label,
    Body,
    Table,
    Row,
    ColumnHead,
    /// The cell that says whom or what a row is about.
    RowHead,
    Cell,
}

/// One element, and what it holds in reading order.
#[derive(Debug, Clone)]
pub(crate) struct Element {
    pub(crate) role: Role,
    /// Its place among the elements; `None` for those of the document itself.
    pub(crate) parent: Option<usize>,
    pub(crate) kids: Vec<Kid>,
    /// Of its words, where it is not the document's.
    pub(crate) language: Option<Language>,
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum Kid {
    Element(usize),
    /// A mark of a page, both counted from 0.
    Mark(usize, usize),
}

/// The elements of a document while its pages are drawn, in reading order.
#[derive(Debug, Default)]
pub(super) struct Tags {
    elements: Vec<Element>,
    open: Vec<usize>,
    /// Whether what is drawn is furniture, whatever is open.
    aside: bool,
}

/// The elements of a finished document, and of every page whose each of its marks is.
pub(crate) struct Tagged {
    pub(crate) elements: Vec<Element>,
    pub(crate) owners: Vec<Vec<usize>>,
}

/// Whose a mark is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    Furniture,
    Element(usize),
}

impl Pages {
    /// Has the pages carry tags; those that do not ask are as they were.
    pub(crate) fn tagged(self) -> Pages {
        Pages { tags: Some(Tags::default()), ..self }
    }

    /// Begins an element inside the one that is open.
    pub(crate) fn begin(&mut self, role: Role) {
        self.begin_in(role, None);
    }

    /// The same in another language than the document's.
    pub(crate) fn begin_in(&mut self, role: Role, language: Option<Language>) {
        let Some(tags) = self.tags.as_mut().filter(|tags| !tags.aside) else { return };
        let (place, parent) = (tags.elements.len(), tags.open.last().copied());
        if let Some(parent) = parent.and_then(|parent| tags.elements.get_mut(parent)) {
            parent.kids.push(Kid::Element(place));
        }
        tags.elements.push(Element { role, parent, kids: Vec::new(), language });
        tags.open.push(place);
    }

    /// Ends the element that was begun last.
    pub(crate) fn end(&mut self) {
        if let Some(tags) = self.tags.as_mut().filter(|tags| !tags.aside) {
            tags.open.pop();
        }
    }

    /// Draws what is seen and not read: a running head, the heads of a table that goes on. Elements in it are none.
    pub(crate) fn aside(&mut self, draw: impl FnOnce(&mut Pages)) {
        let before = self.tags.as_mut().map(|tags| std::mem::replace(&mut tags.aside, true));
        draw(self);
        if let (Some(tags), Some(before)) = (&mut self.tags, before) {
            tags.aside = before;
        }
    }

    /// Puts a space behind a line that is read on: it is not seen, and parts the words of two lines for who hears them.
    pub(super) fn part_words(&mut self, line: &str, style: Style) {
        let is_read = self.tags.as_ref().is_some_and(|tags| tags.owner() != Owner::Furniture);
        if is_read && !line.is_empty() && !line.ends_with('-') {
            self.show(" ", style);
        }
    }

    /// Has the operator that comes next lie in the mark that it belongs to.
    pub(super) fn mark(&mut self, op: &Op) {
        let (Some(tags), Some(sheet)) = (&mut self.tags, self.done.get_mut(self.current)) else { return };
        let owner = match op {
            // No mark reaches over a state that is kept or given back.
            Op::SaveGraphicsState | Op::RestoreGraphicsState => None,
            Op::StartTextSection => Some(tags.owner()),
            Op::DrawLine { .. } | Op::DrawRectangle { .. } | Op::UseXobject { .. } => Some(Owner::Furniture),
            _ => return,
        };
        if sheet.mark == owner {
            return;
        }
        sheet.end_mark();
        match owner {
            None => return,
            Some(Owner::Furniture) => sheet.ops.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() }),
            Some(Owner::Element(place)) => {
                let mark = sheet.owners.len();
                sheet.owners.push(place);
                let number = DictItem::Int(i64::try_from(mark).unwrap_or(i64::MAX));
                let properties = DictItem::Dict { map: [("MCID".to_owned(), number)].into() };
                if let Some(element) = tags.elements.get_mut(place) {
                    element.kids.push(Kid::Mark(self.current, mark));
                    let tag = element.role.name().to_owned();
                    sheet.ops.push(Op::BeginMarkedContentWithProperties { tag, properties });
                }
            }
        }
        sheet.mark = owner;
    }
}

impl Sheet {
    pub(super) fn end_mark(&mut self) {
        if self.mark.take().is_some() {
            self.ops.push(Op::EndMarkedContent);
        }
    }
}

impl Tags {
    fn owner(&self) -> Owner {
        match self.open.last() {
            Some(place) if !self.aside => Owner::Element(*place),
            _ => Owner::Furniture,
        }
    }

    /// Every element once a copy more, for pages that are copied; `once` is how many there are of each.
    pub(super) fn repeat(&mut self, once: usize, copies: usize, sheets: &mut [Sheet]) {
        let elements = self.elements.clone();
        for copy in 1..copies {
            let (first, page) = (copy * elements.len(), copy * once);
            let moved = |kid: &Kid| match *kid {
                Kid::Element(place) => Kid::Element(first + place),
                Kid::Mark(of, mark) => Kid::Mark(page + of, mark),
            };
            self.elements.extend(elements.iter().map(|element| Element {
                parent: element.parent.map(|parent| first + parent),
                kids: element.kids.iter().map(moved).collect(),
                ..element.clone()
            }));
            for sheet in sheets.iter_mut().skip(page).take(once) {
                sheet.owners.iter_mut().for_each(|owner| *owner += first);
            }
        }
    }

    pub(super) fn finished(self, sheets: &[Sheet]) -> Tagged {
        Tagged { elements: self.elements, owners: sheets.iter().map(|sheet| sheet.owners.clone()).collect() }
    }
}

impl Role {
    /// As a PDF calls it. Source: ISO 32000-1, 14.8.4.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Role::Title => "H1",
            Role::Heading => "H2",
            Role::Paragraph => "P",
            Role::List => "L",
            Role::Item => "LI",
            Role::Label => "Lbl",
            Role::Body => "LBody",
            Role::Table => "Table",
            Role::Row => "TR",
            Role::ColumnHead | Role::RowHead => "TH",
            Role::Cell => "TD",
        }
    }
}
