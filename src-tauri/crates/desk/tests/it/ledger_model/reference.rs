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
    /// How many each line counted.
    letters: Vec<u32>,
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
        let last_of = |letter: usize| self.last_of(letter).map(|act| self.acts[act].to);
        let letters = self.letters.iter().enumerate();
        letters.filter(|(letter, _)| last_of(*letter) == Some(number)).map(|(_, n)| n).sum()
    }

    /// How many letters there are.
    pub fn total(&self) -> u32 {
        let letters = self.letters.iter().enumerate();
        letters.filter(|(letter, _)| self.last_of(*letter).is_some()).map(|(_, n)| n).sum()
    }

    pub fn lines(&self) -> u32 {
        self.lines.keys().copied().max().unwrap_or(0)
    }

    /// Who has the letters of a line, if it is what happened last to them.
    pub fn holder(&self, line: u32) -> Option<u32> {
        self.standing(line).map(|act| self.acts[act].to)
    }

    pub fn counted(&mut self, line: u32, number: u32, n: u32) {
        self.letters.push(n);
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
        (self.last_of(self.acts[act].letter) == Some(act)).then_some(act)
    }

    pub fn was_undone(&mut self, act: usize, line: u32) {
        self.done.retain(|done| *done != act);
        self.undone.push(act);
        self.told(act, line, None);
    }

    pub fn was_redone(&mut self, act: usize, line: u32) {
        self.undone.retain(|undone| *undone != act);
        self.done.push(act);
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
        self.undone.clear();
        self.lines.insert(line, Some(place));
    }

    /// What happened last to a letter and stands.
    fn last_of(&self, letter: usize) -> Option<usize> {
        self.done.iter().rev().copied().find(|act| self.acts[*act].letter == letter)
    }
}
