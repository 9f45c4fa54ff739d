//! What the ledger must come to, kept as simply as possible: letters, who has them, what was done and what was undone.

use std::collections::HashMap;

/// An act that an undo takes back whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Act {
    letter: usize,
    /// Whom a move took the letter from; `None` for its count.
    from: Option<u32>,
    to: u32,
}

/// The letters of one evening.
#[derive(Debug, Default)]
pub struct Reference {
    /// How many each line counted, and the acts that stand of them, oldest first.
    letters: Vec<(u32, Vec<usize>)>,
    acts: Vec<Act>,
    /// What stands, oldest first, and what was undone, by their places in `acts`.
    done: Vec<usize>,
    undone: Vec<usize>,
    /// Which act a line of the log tells of; what takes back is no act.
    lines: HashMap<u32, Option<usize>>,
}

impl Reference {
    /// How many letters somebody has.
    pub fn count(&self, number: u32) -> u32 {
        let has = |acts: &[usize]| acts.last().is_some_and(|act| self.acts[*act].to == number);
        self.letters.iter().filter(|(_, acts)| has(acts)).map(|(n, _)| n).sum()
    }

    /// How many letters there are.
    pub fn total(&self) -> u32 {
        self.letters.iter().filter(|(_, acts)| !acts.is_empty()).map(|(n, _)| n).sum()
    }

    pub fn lines(&self) -> u32 {
        self.lines.keys().copied().max().unwrap_or(0)
    }

    /// Who has the letters of a line, if it is what happened last to them.
    pub fn holder(&self, line: u32) -> Option<u32> {
        self.standing(line).map(|act| self.acts[act].to)
    }

    pub fn counted(&mut self, line: u32, number: u32, n: u32) {
        self.letters.push((n, Vec::new()));
        self.act(line, Act { letter: self.letters.len() - 1, from: None, to: number });
    }

    pub fn moved(&mut self, moved: u32, line: u32, to: u32) {
        let Some(act) = self.standing(moved) else { panic!("line {moved} has no letters to move") };
        let Act { letter, to: from, .. } = self.acts[act];
        self.act(line, Act { letter, from: Some(from), to });
        // The row that takes tells of the same.
        let act = self.lines[&line];
        self.lines.insert(line - 1, act);
    }

    /// The act that an undo takes back, where it is.
    pub fn undo(&self) -> Option<usize> {
        self.done.last().copied()
    }

    /// The act that a redo puts back.
    pub fn redo(&self) -> Option<usize> {
        self.undone.last().copied()
    }

    /// The act that the undo of a line takes back.
    pub fn standing(&self, line: u32) -> Option<usize> {
        let act = self.lines.get(&line).copied().flatten()?;
        (self.letters[self.acts[act].letter].1.last() == Some(&act)).then_some(act)
    }

    pub fn was_undone(&mut self, act: usize, line: u32) {
        self.done.retain(|done| *done != act);
        self.letters[self.acts[act].letter].1.retain(|done| *done != act);
        self.undone.push(act);
        self.told(act, line, None);
    }

    pub fn was_redone(&mut self, act: usize, line: u32) {
        self.undone.retain(|undone| *undone != act);
        self.done.push(act);
        self.letters[self.acts[act].letter].1.push(act);
        self.told(act, line, Some(act));
    }

    fn told(&mut self, act: usize, line: u32, tells: Option<usize>) {
        self.lines.insert(line, tells);
        if self.acts[act].from.is_some() {
            self.lines.insert(line - 1, tells);
        }
    }

    fn act(&mut self, line: u32, act: Act) {
        self.acts.push(act);
        let place = self.acts.len() - 1;
        self.done.push(place);
        self.letters[act.letter].1.push(place);
        self.undone.clear();
        self.lines.insert(line, Some(place));
    }
}
