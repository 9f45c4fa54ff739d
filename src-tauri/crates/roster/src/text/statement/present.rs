//! Two places in one cell: which of them is the present one, where the words say so.

use crate::text::{address, clean, facility};

/// What a cell says of the present.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Present {
    /// One place, or none.
    Place(String),
    /// A place that somebody has left, and no word of where to.
    Left(String),
    /// Several places, and no word that says which.
    Open,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tense {
    NotSaid,
    Past,
    Now,
}

struct Clause {
    words: Vec<String>,
    tense: Tense,
    /// What stood before it, to put the text together again.
    separator: &'static str,
    /// Whether it stands in brackets.
    aside: bool,
}

const PAST: [&str; 16] = [
    "раньше",
    "ранее",
    "прежде",
    "бывший",
    "бывшая",
    "содержался",
    "содержалась",
    "находился",
    "находилась",
    "сидел",
    "сидела",
    "был",
    "была",
    "formerly",
    "previously",
    "earlier",
];
const NOW: [&str; 9] =
    ["теперь", "сейчас", "ныне", "нынче", "текущее", "актуально", "now", "currently", "сегодня"];
const OR: [&str; 4] = ["или", "либо", "or", "/"];
const ARROWS: [&str; 6] = ["→", "->", "=>", "-->", ">", "⇒"];
const MOVED: [&str; 16] = [
    "этапирова",
    "переведен",
    "перевели",
    "перевезен",
    "перевезли",
    "перемещен",
    "отправлен",
    "направлен",
    "увезен",
    "увезли",
    "вывезен",
    "вывезли",
    "переехал",
    "прибыл",
    "убыл",
    "выбыл",
];

/// Chooses the present place of a cell.
pub fn choose(text: &str) -> Present {
    if !may_say_more(text) {
        return Present::Place(text.to_owned());
    }
    let clauses = clauses(text);
    if let [only] = clauses.as_slice()
        && only.tense == Tense::NotSaid
    {
        return Present::Place(text_of(only));
    }
    let places: Vec<usize> = (0..clauses.len()).filter(|at| names_place(&clauses[*at])).collect();
    let tensed =
        |wanted: Tense| places.iter().copied().filter(|at| clauses[*at].tense == wanted).collect::<Vec<_>>();
    let only = |at: usize| Present::Place(with_following(&clauses, at));
    match (places.as_slice(), tensed(Tense::Now).as_slice(), tensed(Tense::NotSaid).as_slice()) {
        ([], ..) => Present::Place(joined(present(&clauses))),
        ([one], ..) if clauses[*one].tense == Tense::Past => {
            match clauses.iter().any(|clause| clause.tense == Tense::Now) {
                true => Present::Open,
                false => Present::Left(joined(clauses.iter())),
            }
        }
        ([_], ..) => Present::Place(joined(present(&clauses))),
        (_, [now], _) => only(*now),
        (_, [], [untold]) => only(*untold),
        (several, ..) if is_one_place(&clauses, several) => Present::Place(joined(clauses.iter())),
        _ => Present::Open,
    }
}

/// Whether anything in a text could tell of a second place; most cells have nothing of the kind.
fn may_say_more(text: &str) -> bool {
    let folded = clean::fold(text);
    let tells = |word: &str| {
        let known = PAST.contains(&word) || NOW.contains(&word) || OR.contains(&word);
        known || matches!(word, "до" | "с" | "не") || MOVED.iter().any(|start| word.starts_with(start))
    };
    text.contains(['|', '→', '⇒', '>', '/', ';', '\n', '('])
        || folded.split(|letter: char| !letter.is_alphabetic()).any(tells)
}

fn clauses(text: &str) -> Vec<Clause> {
    let mut reader = Reader { clauses: Vec::new(), moved: false, denied: false, aside: false };
    reader.begin("", Tense::NotSaid);
    for line in spaced(text).lines() {
        reader.separate("\n");
        let words: Vec<&str> = line.split_whitespace().collect();
        for at in 0..words.len() {
            reader.word(&words, at);
        }
    }
    let mut clauses = reader.clauses;
    clauses.retain(|clause| clause.words.iter().any(|word| word.chars().any(char::is_alphanumeric)));
    clauses
}

/// Separators stand as words of their own; brackets too, where they hold more than a remark.
fn spaced(text: &str) -> String {
    let spaced = text.replace('|', " | ").replace('→', " → ").replace(';', " ; ");
    let mut done = String::new();
    let mut rest = spaced.as_str();
    while let Some((before, inner, after)) = address::bracket(rest) {
        let tells = clean::has_words(&clean::fold(inner), "до этого")
            || inner.split_whitespace().any(|word| tense_of(word).is_some() || is_move(word))
            || until(&inner.split_whitespace().collect::<Vec<_>>(), 0)
            || facility::find(inner).is_some_and(|found| !found.facility.number.is_empty());
        done += &if tells { format!("{before} ( {inner} ) ") } else { format!("{before}({inner})") };
        rest = after;
    }
    split_slashes(&(done + rest))
}

/// «ИК-1/СИЗО-3»: a slash before another facility.
fn split_slashes(text: &str) -> String {
    let mut parts = text.split('/');
    let mut spaced = parts.next().unwrap_or("").to_owned();
    for part in parts {
        let first = part.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or("");
        spaced += if facility::is_kind(first) { " / " } else { "/" };
        spaced += part;
    }
    spaced
}

fn tense_of(word: &str) -> Option<Tense> {
    let folded = clean::fold(word);
    let bare = folded.trim_matches(|letter: char| !letter.is_alphabetic());
    if PAST.contains(&bare) {
        return Some(Tense::Past);
    }
    NOW.contains(&bare).then_some(Tense::Now)
}

fn is_move(word: &str) -> bool {
    let folded = clean::fold(word);
    let bare = folded.trim_start_matches(|letter: char| !letter.is_alphabetic());
    MOVED.iter().any(|start| bare.starts_with(start))
}

/// «до 01.03.2026».
fn until(words: &[&str], at: usize) -> bool {
    dated(words, at, "до")
}

fn dated(words: &[&str], at: usize, preposition: &str) -> bool {
    let is_date = |word: &&str| {
        let groups = word
            .trim_matches(|letter: char| !letter.is_ascii_digit())
            .split('.')
            .filter(|group| !group.is_empty() && group.chars().all(|letter| letter.is_ascii_digit()))
            .count();
        groups >= 2 || word.len() >= 4 && (word.starts_with("19") || word.starts_with("20")) && groups == 1
    };
    let is_preposition = |word: &&str| clean::fold(word).trim_matches(['(', ' ']) == preposition;
    words.get(at).is_some_and(is_preposition) && words.get(at + 1).is_some_and(is_date)
}

struct Reader {
    clauses: Vec<Clause>,
    /// Behind «переведён»: «из» tells where from, «в» where to.
    moved: bool,
    /// Behind «не ИК-77»: «а» tells what is so.
    denied: bool,
    aside: bool,
}

impl Reader {
    fn begin(&mut self, separator: &'static str, tense: Tense) {
        let aside = self.aside;
        self.clauses.push(Clause { words: Vec::new(), tense, separator, aside });
    }

    fn separate(&mut self, separator: &'static str) {
        self.moved = false;
        self.begin(separator, Tense::NotSaid);
    }

    /// Marks what was said last; what is about to be said where `ahead`.
    fn mark(&mut self, tense: Tense, ahead: bool) {
        let is_it = |clause: &&mut Clause| ahead || !clause.words.is_empty();
        if let Some(clause) = self.clauses.iter_mut().rev().find(is_it) {
            clause.tense = tense;
        }
    }

    /// «с 01.03.2026 ИК-88» speaks of what follows, «ИК-88 (с 01.03.2026)» of what stands before.
    fn mark_dated(&mut self, words: &[&str], at: usize, tense: Tense) {
        let is_at_start = self.clauses.last().is_some_and(|clause| clause.words.is_empty());
        let goes_on = words.get(at + 2).is_some_and(|next| *next != ")");
        self.mark(tense, is_at_start && goes_on);
    }

    fn word(&mut self, words: &[&str], at: usize) {
        let word = words[at];
        let folded = clean::fold(word);
        let after_dated = at > 0 && (until(words, at - 1) || dated(words, at - 1, "с"));
        if let Some(tense) = tense_of(word) {
            return self.begin(" ", tense);
        }
        let key = if word == "|" { word } else { folded.as_str() };
        match key {
            "(" | ")" => {
                self.aside = key == "(";
                return self.separate(", ");
            }
            "|" | ";" => return self.separate(", "),
            joining if OR.contains(&joining) => return self.separate(", "),
            arrow if ARROWS.contains(&arrow) => {
                self.mark(Tense::Past, false);
                return self.separate(", ");
            }
            "до" if words
                .get(at + 1)
                .is_some_and(|next| matches!(clean::fold(next).as_str(), "этого" | "того")) =>
            {
                return self.begin(" ", Tense::Past);
            }
            "этого" | "того" => return,
            "из" if self.moved => return self.begin(" ", Tense::Past),
            "в" | "во" if self.moved => return self.begin(" ", Tense::Now),
            "не" if words.get(at + 1).is_some_and(|next| facility::find(next).is_some()) => {
                self.denied = true;
                return self.begin(" ", Tense::Past);
            }
            "а" if self.denied => return self.begin(" ", Tense::Now),
            _ => {}
        }
        if until(words, at) {
            self.mark_dated(words, at, Tense::Past);
        } else if dated(words, at, "с") {
            self.mark_dated(words, at, Tense::Now);
        } else if after_dated {
            if self.clauses.last().is_some_and(|clause| !clause.words.is_empty()) {
                self.begin(", ", Tense::NotSaid);
            }
        } else if is_move(word) {
            self.begin(" ", Tense::NotSaid);
            self.moved = true;
        } else if let Some(last) = self.clauses.last_mut() {
            last.words.push(word.to_owned());
        }
    }
}

fn text_of(clause: &Clause) -> String {
    clause.words.join(" ")
}

fn facilities(clause: &Clause) -> Vec<facility::Found> {
    address::pieces(&text_of(clause)).iter().filter_map(|piece| facility::find(piece)).collect()
}

fn names_place(clause: &Clause) -> bool {
    !facilities(clause).is_empty()
}

/// «СИЗО-99» over «ФКУ СИЗО-99 УФСИН …» is one place in two lines.
fn is_one_place(clauses: &[Clause], places: &[usize]) -> bool {
    let names: Vec<(String, String)> = places
        .iter()
        .flat_map(|at| facilities(&clauses[*at]))
        .map(|found| (found.facility.kind, found.facility.number))
        .collect();
    let untensed = places.iter().all(|at| clauses[*at].tense == Tense::NotSaid);
    untensed && names.iter().all(|name| *name == names[0] && !name.1.is_empty())
}

/// What is not said of the past.
fn present(clauses: &[Clause]) -> impl Iterator<Item = &Clause> {
    clauses.iter().filter(|clause| clause.tense != Tense::Past)
}

/// A clause with what belongs to it: up to the next place, brackets left out.
fn with_following(clauses: &[Clause], at: usize) -> String {
    let chosen = &clauses[at];
    let following = clauses[at + 1..].iter().filter(|clause| chosen.aside || !clause.aside);
    let belongs = |clause: &&Clause| {
        clause.tense == Tense::NotSaid && clause.aside == chosen.aside && !names_place(clause)
    };
    joined(std::iter::once(chosen).chain(following.take_while(belongs)))
}

fn joined<'a>(clauses: impl Iterator<Item = &'a Clause>) -> String {
    let mut text = String::new();
    for clause in clauses {
        text += if text.is_empty() { "" } else { clause.separator };
        text += &text_of(clause);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str) -> String {
        match choose(text) {
            Present::Place(text) => text.trim_matches([',', ' ']).to_owned(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn the_words_say_which_is_the_present_one() {
        for text in [
            "раньше СИЗО-99 Энская область, теперь ИК-88 Эмский край",
            "ИК-88 Эмский край; ранее СИЗО-99, Энская область",
            "сейчас ИК-88 Эмский край, прежде СИЗО-99",
            "СИЗО-99 Энская обл. (этапирован в ИК-88 Эмский край)",
            "СИЗО-99 → ИК-88 Эмский край",
            "СИЗО-99, Энская область (до 01.03.2026), ИК-88 Эмский край",
            "СИЗО-99 до 01.03.2026, ИК-88 Эмский край",
            "ИК-88 Эмский край (до этого СИЗО-99, г. Энск)",
            "переведена из СИЗО-99 Энской области в ИК-88 Эмский край",
            "переведён в ИК-88 Эмский край из СИЗО-99",
            "не СИЗО-99, а ИК-88 Эмский край",
            "раньше г. Энск, теперь ИК-88 Эмский край",
            "СИЗО-99 | с 01.03.2026 ИК-88 Эмский край",
        ] {
            assert_eq!(place(text), "ИК-88 Эмский край", "{text}");
        }
    }

    #[test]
    fn without_such_words_it_stays_open() {
        for text in [
            "ИК-88, Эмский край или ИК-77, Энская обл.",
            "ИК-88 Эмский край / ИК-77 Энская обл.",
            "ИК-88/СИЗО-3",
            "ФКУ СИЗО-99 УФСИН России по Энской области | ФКУ ИК-88 ГУФСИН России по Эмскому краю",
            "ИК-77, Энская область\nИК-88, Эмский край",
        ] {
            assert_eq!(choose(text), Present::Open, "{text}");
        }
    }

    #[test]
    fn one_place_stays_as_it_is() {
        for text in [
            "СИЗО-99\n000001, Энская обл., г. Энск, ул. Примерная, 7/2",
            "СИЗО-99/1, Энская область (Дальний р-н)",
            "Ожидает этапа из СИЗО-99, Энская область",
        ] {
            assert_eq!(place(text), text);
        }
        assert_eq!(place("ИК-5 (бывшая ИК-7), Энская обл."), "ИК-5, , Энская обл.");
        assert!(matches!(choose("раньше СИЗО-99"), Present::Left(_)));
    }
}
