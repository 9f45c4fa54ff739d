//! Prose gives way: what is longer than its place is printed shorter and said to be, and holds nobody back.

use crate::{
    clean::{Clean, sentences},
    error::PaperField,
};

/// Somebody of whom less is printed than is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortened {
    /// Who, as the paper names them.
    pub person: String,
    /// Which text.
    pub field: PaperField,
}

/// What there is to tell of somebody.
pub(crate) struct Prose {
    story: Text,
    short: Text,
    interests: Text,
}

/// One way to tell it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Telling {
    /// Who they are; may be empty.
    pub(crate) story: Clean,
    /// What to write about; may be empty.
    pub(crate) interests: Clean,
    /// What is told shorter than it is known.
    pub(crate) shortened: Option<PaperField>,
}

/// The sentences of a text, up to the first with a letter that no face has.
struct Text {
    sentences: Vec<Clean>,
    is_whole: bool,
}

impl Text {
    fn new(text: &str) -> Text {
        let all = sentences(text);
        let is_whole = all.iter().all(Option::is_some);
        Text { sentences: all.into_iter().map_while(|sentence| sentence).collect(), is_whole }
    }

    fn is_empty(&self) -> bool {
        self.sentences.is_empty() && self.is_whole
    }

    /// All of it, if it can be printed.
    fn whole(&self) -> Option<Clean> {
        self.is_whole.then(|| Clean::join(&self.sentences.iter().collect::<Vec<_>>(), " "))
    }

    /// Its beginnings, the longest first, each with an ellipsis.
    fn beginnings(&self) -> impl Iterator<Item = Clean> {
        let most = self.sentences.len() - usize::from(self.is_whole && !self.sentences.is_empty());
        (1..=most)
            .rev()
            .map(|count| Clean::join(&self.sentences[..count].iter().collect::<Vec<_>>(), " ").broken_off())
    }
}

impl Prose {
    /// `short` is the story in a few words; each may be empty.
    pub(crate) fn new(story: &str, short: &str, interests: &str) -> Prose {
        Prose { story: Text::new(story), short: Text::new(short), interests: Text::new(interests) }
    }

    /// Every way to tell it, from all of it to nothing: the story, the public line, the first whole sentences, each with
    /// the interests and then alone; the interests; nothing.
    pub(crate) fn tellings(&self) -> Vec<Telling> {
        let none = Clean::default;
        let beside = self.interests.whole();
        let story = self.story.whole();
        let short = self.short.whole().filter(|short| !short.is_empty());
        let mut all = Vec::new();
        let cut_story = (!self.story.is_empty()).then_some(PaperField::Story);
        let cut_interests = (!self.interests.is_empty()).then_some(PaperField::Interests);
        if let Some(beside) = &beside {
            let with = |story: Clean, shortened| Telling { story, interests: beside.clone(), shortened };
            all.extend(story.clone().map(|story| with(story, None)));
            all.extend(short.clone().map(|short| with(short, cut_story)));
            all.extend(self.story.beginnings().map(|beginning| with(beginning, cut_story)));
        }
        let alone = |story, shortened| Telling { story, interests: none(), shortened };
        all.extend(story.map(|story| alone(story, cut_interests)));
        all.extend(short.map(|short| alone(short, cut_story.or(cut_interests))));
        all.extend(self.story.beginnings().map(|beginning| alone(beginning, cut_story)));
        let cut = cut_story.or(cut_interests);
        let interests = beside.into_iter().chain(self.interests.beginnings());
        all.extend(interests.map(|interests| Telling { story: none(), interests, shortened: cut }));
        all.push(Telling { story: none(), interests: none(), shortened: cut });
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(story: &str, short: &str, interests: &str) -> Vec<String> {
        let telling = |telling: Telling| {
            let shortened = telling.shortened.map_or("", PaperField::code);
            format!("{} | {} | {shortened}", telling.story.as_str(), telling.interests.as_str())
        };
        Prose::new(story, short, interests).tellings().into_iter().map(telling).collect()
    }

    #[test]
    fn a_text_gives_way_step_by_step_and_says_so_from_the_second_on() {
        assert_eq!(
            told("Физик. Учил оптике. Играл.", "физик", "Шахматы."),
            [
                "Физик. Учил оптике. Играл. | Шахматы. | ",
                "физик | Шахматы. | story",
                "Физик. Учил оптике… | Шахматы. | story",
                "Физик… | Шахматы. | story",
                "Физик. Учил оптике. Играл. |  | interests",
                "физик |  | story",
                "Физик. Учил оптике… |  | story",
                "Физик… |  | story",
                " | Шахматы. | story",
                " |  | story",
            ]
        );
    }

    #[test]
    fn what_is_not_known_is_not_shortened() {
        assert_eq!(told("", "", ""), [" |  | ", " |  | ", " |  | ", " |  | "]);
        assert_eq!(told("", "", "Шахматы")[0], " | Шахматы | ");
    }

    #[test]
    fn a_letter_that_no_face_has_ends_a_text_before_its_sentence() {
        assert_eq!(told("Физик. Любит 🂡 и книги. Играл.", "", "Шахматы.")[0], "Физик… | Шахматы. | story");
        assert_eq!(told("🂡", "", "🂡 и шашки.").last().unwrap(), " |  | story");
    }

    #[test]
    fn initials_and_abbreviations_end_no_sentence() {
        let sentences = Text::new("Учился у А. С. Окунева на ул. Примерной. Живёт в г. Энске!").sentences;
        assert_eq!(sentences.len(), 2, "{sentences:?}");
    }
}
