//! A document on its way: everything it is made of, taken from the vault, so that the desk goes on while it is made.

use std::{fs, path::Path, time::SystemTime};

use chrono::NaiveDate;
use letterdesk_model::{
    address::{Origin, PostedFrom, address_block_from, recipient_block},
    id::{Number, PrisonerId},
    progress::Progress,
};
use letterdesk_print::{Document, PrintError, Shortened};
use letterdesk_store::PrintJob;
use letterdesk_words::Language;

use super::{
    job::language_of,
    material::Material,
    naming::Naming,
    respelling::{self, Spellings},
    selection::{Selection, held_view, whole},
    traits::Fact,
    view::{PrintPlan, PrintRequest, Printed, ShortenedView},
};
use crate::ground::{Code, Desk, Error, LineUp, People, Result, count};

/// What a request would print, as the vault was at one moment.
pub struct Draft {
    request: PrintRequest,
    taken: Moment,
    /// Or why there is none.
    material: Result<Material>,
    /// All but what only the document tells.
    plan: PrintPlan,
    names: Vec<Name>,
    texts: EveningTexts,
    log: PrintJob,
}

/// What the evening says on paper: a problem with one of them names it.
struct EveningTexts {
    sender: String,
    notices: String,
}

/// Letters of a text that a problem repeats: enough to know it by.
const REPEATED: usize = 80;

/// What became of a draft: the document, or everything that keeps it from being made, of which there is something.
#[derive(Debug)]
pub struct Made(std::result::Result<Document, Vec<Error>>);

impl Made {
    /// The document, or the first reason why there is none.
    pub fn document(&self) -> Result<&Document> {
        self.0.as_ref().map_err(|problems| first(problems))
    }

    /// The document itself, or everything that keeps it from being made: never nothing.
    ///
    /// # Errors
    /// Those problems.
    pub fn into_document(self) -> std::result::Result<Document, Vec<Error>> {
        self.0.map_err(|problems| if problems.is_empty() { vec![first(&problems)] } else { problems })
    }
}

fn first(problems: &[Error]) -> Error {
    let none = || Error::new(Code::Internal).with("detail", "no document and no reason");
    problems.first().cloned().unwrap_or_else(none)
}

/// When a draft was taken: a day, or a minute, in which nothing changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Moment {
    changes: u32,
    today: NaiveDate,
    minute: Option<i64>,
    /// The size of a picture's file, and when it was written.
    picture: Option<(u64, Option<SystemTime>)>,
}

/// Somebody on the paper: their number, how they may be called there (in full, in the dative, in Latin letters), and whose
/// record that is.
struct Name {
    number: Number,
    full: String,
    addressed: Vec<String>,
    prisoner: PrisonerId,
}

impl Desk {
    /// Takes everything that a request prints out of the vault.
    pub fn draft(&self, request: &PrintRequest) -> Result<Draft> {
        let mut line_up = self.load_line_up(self.evening_meant(request.evening)?)?;
        let spellings = Spellings::of(&line_up);
        spellings.apply(&mut line_up);
        let asked = whole(request);
        let selection = self.select(&line_up, &asked)?;
        let people = self.people()?;
        Ok(Draft {
            request: request.clone(),
            taken: self.moment(request),
            material: self.material(&selection, &asked),
            plan: PrintPlan {
                evening: line_up.evening.id,
                title: line_up.evening.fields.title.clone(),
                stock: request.paper.setup().stock.to_owned(),
                pages: 0,
                printed: count(selection.printed.iter()),
                held: selection.held.iter().map(|held| held_view(people, held)).collect(),
                old: self.old(&selection)?,
                without_sender: is_without_sender(&line_up, request),
                shortened: Vec::new(),
                respelled: respelling::views(people, &selection, &request.paper),
                problems: Vec::new(),
                not_printed: selection.not_printed,
                changed: selection.changed,
            },
            names: names(people, &selection, language_of(request).unwrap_or(Language::Russian)),
            texts: EveningTexts {
                sender: line_up.evening.fields.sender.clone(),
                notices: line_up.evening.fields.notices.clone(),
            },
            log: self.print_job(&selection, &asked)?,
        })
    }

    /// Whether a draft for this request would still be the same.
    pub fn is_current(&self, draft: &Draft, request: &PrintRequest) -> bool {
        draft.request == *request && draft.taken == self.moment(request)
    }

    /// Whether a draft still prints the same people, under the same numbers, and says the same of each.
    pub(super) fn still_says(&self, draft: &Draft) -> Result<bool> {
        if self.is_current(draft, &draft.request) {
            return Ok(true);
        }
        let now = self.draft(&draft.request)?;
        Ok(now.log.people == draft.log.people && now.numbers().eq(draft.numbers()))
    }

    /// A minute more makes another paper only where it is printed.
    fn moment(&self, request: &PrintRequest) -> Moment {
        let at = self.clock().utc();
        let setup = request.paper.setup();
        let tells_hour = request.paper.kind().traits().tells_hour && !setup.names_nobody;
        let minute = tells_hour.then(|| at.and_utc().timestamp() / 60);
        let picture = setup.picture.and_then(|path| fs::metadata(path).ok());
        let picture = picture.map(|file| (file.len(), file.modified().ok()));
        Moment { changes: self.changes(), today: self.clock().today(), minute, picture }
    }
}

/// Whether the paper has a place for the sender, and nothing stands there.
fn is_without_sender(line_up: &LineUp<'_>, request: &PrintRequest) -> bool {
    let paper = &request.paper;
    let has_place = paper.kind().traits().says.contains(&Fact::Sender) && !paper.setup().names_nobody;
    has_place && line_up.evening.fields.sender.trim().is_empty()
}

fn names(people: &People, selection: &Selection<'_>, language: Language) -> Vec<Name> {
    let naming = Naming { people, language };
    let all = selection.printed.iter().map(|entry| {
        let prisoner = &entry.person.prisoner;
        let block =
            |origin| address_block_from(PostedFrom::new(origin, ""), prisoner, people.facility_of(prisoner));
        let blocks = [Origin::Russia, Origin::Abroad].into_iter().filter_map(block);
        let blocks = blocks.chain([recipient_block(prisoner)]);
        let addressed = blocks.map(|block| block.recipient.name().to_owned());
        let addressed = addressed.chain([naming.name(prisoner).full()]).collect();
        let full = people.listed_name(prisoner);
        Name { number: entry.number, full, addressed, prisoner: prisoner.id }
    });
    all.collect()
}

impl Draft {
    /// Makes the document; needs nothing of the vault.
    ///
    /// # Errors
    /// [`Code::PrintCancelled`] when whoever looks on stopped it. What keeps a document from being made is an answer.
    pub fn make(&self, progress: &mut Progress<'_>) -> Result<Made> {
        let material = match &self.material {
            Ok(material) => material,
            Err(error) => return Ok(Made(Err(vec![error.clone()]))),
        };
        match material.make(progress) {
            Ok(document) => Ok(Made(Ok(document))),
            Err(PrintError::Cancelled) => Err(Error::new(Code::PrintCancelled)),
            Err(refused) => {
                let problems = refused.each().into_iter().map(|problem| self.told(problem));
                Ok(Made(Err(problems.collect())))
            }
        }
    }

    /// The same for whoever needs the document: what keeps it from being made is an error, the first that was found.
    pub fn document(&self, progress: &mut Progress<'_>) -> Result<Document> {
        self.make(progress)?.0.map_err(|problems| first(&problems))
    }

    /// What the print centre says of the draft and of what became of it.
    pub fn plan(&self, made: &Made) -> PrintPlan {
        let plan = self.plan.clone();
        match &made.0 {
            Ok(document) => PrintPlan { pages: document.pages, shortened: self.shortened(document), ..plan },
            Err(problems) => {
                PrintPlan { problems: problems.iter().cloned().map(Into::into).collect(), ..plan }
            }
        }
    }

    /// What is said of the file.
    pub(super) fn printed(&self, document: &Document, path: &Path) -> Printed {
        Printed {
            file: path.display().to_string(),
            title: self.plan.title.clone(),
            pages: document.pages,
            printed: self.plan.printed,
            held: self.plan.held.clone(),
            old: self.plan.old.clone(),
            without_sender: self.plan.without_sender,
            shortened: self.shortened(document),
            respelled: self.plan.respelled.clone(),
        }
    }

    /// Of whom the document says less than is known.
    fn shortened(&self, document: &Document) -> Vec<ShortenedView> {
        let view = |shortened: &Shortened| {
            let name = self.named(&shortened.person)?;
            Some(ShortenedView {
                number: name.number,
                prisoner_id: name.prisoner,
                name: name.full.clone(),
                field: shortened.field.code(),
            })
        };
        document.shortened.iter().filter_map(view).collect()
    }

    /// Whom the paper calls so.
    fn named(&self, name: &str) -> Option<&Name> {
        self.names
            .iter()
            .find(|known| known.full == name || known.addressed.iter().any(|other| other == name))
    }

    /// Whose number is which on the paper.
    fn numbers(&self) -> impl Iterator<Item = (Number, PrisonerId)> {
        self.names.iter().map(|name| (name.number, name.prisoner))
    }

    /// What is noted of the document, and what it was made with.
    pub(super) fn log(&self) -> (&PrintRequest, &PrintJob) {
        (&self.request, &self.log)
    }

    /// A problem, with the evening's own text, or the name as the list has it and the row to mend.
    fn told(&self, problem: PrintError) -> Error {
        let mut error = Error::from(problem);
        let own = match error.data.get("field").map(String::as_str) {
            Some("title") => &self.plan.title,
            Some("sender") => &self.texts.sender,
            Some("notice") => &self.texts.notices,
            _ => "",
        };
        if let Some(text) = error.data.get_mut("text") {
            *text = beginning(own);
        }
        let known = error.data.get("name").and_then(|name| self.named(name));
        if let Some((known, name)) = known.zip(error.data.get_mut("name")) {
            name.clone_from(&known.full);
            return error.with("prisoner", known.prisoner);
        }
        error
    }
}

/// The beginning of a text, on one line.
fn beginning(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(REPEATED) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}
