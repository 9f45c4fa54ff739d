//! The tree of a tagged document: headings, paragraphs, lists and tables in reading order, over the marks of its pages.
//!
//! Not for: a claim to a standard of accessible files. No checker of one is at hand.
//! Source: ISO 32000-1, 14.7 and 14.8.

use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::{
    document::language_tag,
    error::PrintError,
    page::{Element, Kid, Role, Tagged},
};

/// Writes the tree into the file. Objects are numbered in reading order, so the same document has the same bytes.
pub(crate) fn describe(file: &mut Document, tagged: &Tagged) -> Result<(), PrintError> {
    let pages: Vec<ObjectId> = file.page_iter().collect();
    let (root, document) = (file.new_object_id(), file.new_object_id());
    let ids: Vec<ObjectId> = tagged.elements.iter().map(|_| file.new_object_id()).collect();
    for (element, id) in tagged.elements.iter().zip(&ids) {
        file.objects.insert(*id, written(element, document, &ids, &pages).into());
    }
    let of_document = tagged.elements.iter().zip(&ids).filter(|(element, _)| element.parent.is_none());
    let mut whole = element("Document", root);
    whole.set("K", of_document.map(|(_, id)| (*id).into()).collect::<Vec<Object>>());
    file.objects.insert(document, whole.into());
    // From each page's marks back to their elements.
    let mut numbers = Vec::new();
    for ((place, page), owners) in (0_i64..).zip(&pages).zip(&tagged.owners) {
        let owners: Vec<Object> =
            owners.iter().filter_map(|owner| Some((*ids.get(*owner)?).into())).collect();
        numbers.extend([place.into(), owners.into()]);
        let page = file.get_object_mut(*page).and_then(Object::as_dict_mut).map_err(PrintError::pdf)?;
        page.set("StructParents", place);
        page.set("Tabs", "S");
    }
    let next = i64::try_from(pages.len()).map_err(PrintError::pdf)?;
    let mut parents = Dictionary::new();
    parents.set("Nums", numbers);
    let mut tree = Dictionary::new();
    tree.set("Type", "StructTreeRoot");
    tree.set("K", document);
    tree.set("ParentTree", parents);
    tree.set("ParentTreeNextKey", next);
    file.objects.insert(root, tree.into());
    let mut marked = Dictionary::new();
    marked.set("Marked", true);
    let catalog = file.catalog_mut().map_err(PrintError::pdf)?;
    catalog.set("StructTreeRoot", root);
    catalog.set("MarkInfo", marked);
    Ok(())
}

fn element(name: &str, parent: ObjectId) -> Dictionary {
    let mut element = Dictionary::new();
    element.set("Type", "StructElem");
    element.set("S", name);
    element.set("P", parent);
    element
}

fn written(of: &Element, document: ObjectId, ids: &[ObjectId], pages: &[ObjectId]) -> Dictionary {
    let parent = of.parent.and_then(|parent| ids.get(parent)).copied().unwrap_or(document);
    let mut written = element(of.role.name(), parent);
    if let Some(language) = of.language {
        written.set("Lang", Object::string_literal(language_tag(language)));
    }
    let scope = match of.role {
        Role::ColumnHead => Some("Column"),
        Role::RowHead => Some("Row"),
        _ => None,
    };
    if let Some(scope) = scope {
        let mut attributes = Dictionary::new();
        attributes.set("O", "Table");
        attributes.set("Scope", scope);
        written.set("A", attributes);
    }
    let first = of.kids.iter().find_map(|kid| match kid {
        Kid::Mark(page, _) => Some(*page),
        Kid::Element(_) => None,
    });
    if let Some(page) = first.and_then(|page| pages.get(page)) {
        written.set("Pg", *page);
    }
    let kid = |kid: &Kid| match *kid {
        Kid::Element(place) => ids.get(place).map(|id| (*id).into()),
        Kid::Mark(page, mark) => {
            let number = i64::try_from(mark).ok()?;
            // A mark of the element's own page is its number alone.
            if Some(page) == first {
                return Some(number.into());
            }
            let mut elsewhere = Dictionary::new();
            elsewhere.set("Type", "MCR");
            elsewhere.set("Pg", *pages.get(page)?);
            elsewhere.set("MCID", number);
            Some(elsewhere.into())
        }
    };
    written.set("K", of.kids.iter().filter_map(kid).collect::<Vec<Object>>());
    written
}
