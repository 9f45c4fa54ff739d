//! Reads back what a tagged document says to who hears it.

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::{Mark, Page, pages};

/// One element: how deep it lies in the document, what it is, and its words.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Heard {
    pub(crate) depth: usize,
    pub(crate) role: String,
    pub(crate) scope: Option<String>,
    pub(crate) language: Option<String>,
    pub(crate) text: String,
}

/// Every element in reading order. Holds that every text is heard once or is furniture, and that pages and tree agree on
/// whose it is.
#[track_caller]
pub(crate) fn heard(bytes: &[u8]) -> Vec<Heard> {
    let file = Document::load_mem(bytes).unwrap();
    let catalog = file.catalog().unwrap();
    assert!(catalog.get(b"MarkInfo").unwrap().as_dict().unwrap().get(b"Marked").unwrap().as_bool().unwrap());
    assert!(catalog.has(b"Lang"));
    let root = file.get_dictionary(catalog.get(b"StructTreeRoot").unwrap().as_reference().unwrap()).unwrap();
    let parents = root.get(b"ParentTree").unwrap().as_dict().unwrap().get(b"Nums").unwrap();
    let parents: Vec<&Vec<Object>> =
        parents.as_array().unwrap().chunks(2).map(|pair| pair[1].as_array().unwrap()).collect();
    let pages = pages(bytes);
    let ids: Vec<ObjectId> = file.get_pages().into_values().collect();
    for (place, (page, id)) in pages.iter().zip(&ids).enumerate() {
        assert_eq!(page.unmarked, 0, "page {place}");
        let dictionary = file.get_dictionary(*id).unwrap();
        assert_eq!(dictionary.get(b"StructParents").unwrap().as_i64().unwrap(), place as i64);
        assert_eq!(dictionary.get(b"Tabs").unwrap().as_name().unwrap(), b"S");
    }
    let mut reader =
        Reader { file: &file, pages: &pages, ids: &ids, parents: &parents, heard: Vec::new(), marks: 0 };
    reader.read(root.get(b"K").unwrap().as_reference().unwrap(), 0);
    assert_eq!(reader.marks, parents.iter().map(|page| page.len()).sum::<usize>(), "each mark is heard once");
    let words = |mark: fn(Mark) -> bool| {
        pages.iter().flat_map(|page| &page.texts).filter(|text| mark(text.mark)).count()
    };
    assert_eq!(words(|mark| mark == Mark::Unmarked), 0);
    let mut heard = reader.heard;
    heard.iter_mut().for_each(|one| one.text.truncate(one.text.trim_end().len()));
    heard
}

struct Reader<'a> {
    file: &'a Document,
    pages: &'a [Page],
    ids: &'a [ObjectId],
    parents: &'a [&'a Vec<Object>],
    heard: Vec<Heard>,
    marks: usize,
}

impl Reader<'_> {
    fn read(&mut self, id: ObjectId, depth: usize) {
        let element = self.file.get_dictionary(id).unwrap();
        let name = |of: &Dictionary, key: &[u8]| {
            String::from_utf8(of.get(key).unwrap().as_name().unwrap().to_vec()).unwrap()
        };
        let scope = element.get(b"A").ok().map(|of| name(of.as_dict().unwrap(), b"Scope"));
        let language =
            element.get(b"Lang").ok().map(|of| String::from_utf8(of.as_str().unwrap().to_vec()).unwrap());
        let place = self.heard.len();
        self.heard.push(Heard { depth, role: name(element, b"S"), scope, language, text: String::new() });
        let page = element.get(b"Pg").and_then(Object::as_reference).ok();
        for kid in element.get(b"K").unwrap().as_array().unwrap() {
            match kid {
                Object::Reference(kid) => {
                    assert_eq!(
                        self.file.get_dictionary(*kid).unwrap().get(b"P").unwrap().as_reference().unwrap(),
                        id
                    );
                    self.read(*kid, depth + 1);
                }
                Object::Integer(mark) => self.hear(place, id, page.unwrap(), *mark),
                elsewhere => {
                    let elsewhere = elsewhere.as_dict().unwrap();
                    let page = elsewhere.get(b"Pg").unwrap().as_reference().unwrap();
                    self.hear(place, id, page, elsewhere.get(b"MCID").unwrap().as_i64().unwrap());
                }
            }
        }
    }

    fn hear(&mut self, place: usize, id: ObjectId, page: ObjectId, mark: i64) {
        let page = self.ids.iter().position(|known| *known == page).unwrap();
        assert_eq!(self.parents[page][mark as usize].as_reference().unwrap(), id, "page {page}, mark {mark}");
        self.marks += 1;
        for text in self.pages[page].texts.iter().filter(|text| text.mark == Mark::Content(mark)) {
            let heard = &mut self.heard[place].text;
            heard.push_str(&text.text);
            if text.parted {
                heard.push(' ');
            }
        }
    }
}
