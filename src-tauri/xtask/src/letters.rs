//! The letters of the evening without a window: what is typed at its counting desk, and what lies in the box.

/// Who can be written to in the sample; the numbers after them are in transit.
pub const PEOPLE: u32 = 77;
/// How many letters are written on this evening.
pub const LETTERS: u32 = 337;

/// One stack brought to the desk: a number, how many, of what kind.
type Stack = (u32, u32, &'static str);

/// Three letters and a postcard for everybody, and a second postcard until there are [`LETTERS`].
fn stacks() -> impl Iterator<Item = Stack> {
    let second = LETTERS - PEOPLE * 4;
    (1..=PEOPLE).flat_map(move |number| {
        [(number, 3, "letter"), (number, 1 + u32::from(number <= second), "postcard")]
    })
}

/// What is typed: a line a stack, with a slip of the finger and its undo, and a letter to somebody held.
pub fn typed() -> String {
    let lines = stacks().map(|(number, quantity, kind)| format!("{number}*{quantity} {kind}\n"));
    lines.chain([format!("{PEOPLE}*20\nundo\n{}\n", PEOPLE + 1)]).collect()
}

/// The box as a recount file (`NUMBER QUANTITY KIND` a line), with one letter fewer than was counted: the difference
/// that somebody has to decide.
pub fn recount_with_a_difference() -> String {
    let line = |(number, quantity, kind): Stack| {
        let quantity = quantity - u32::from((number, kind) == (2, "letter"));
        format!("{number} {quantity} {kind}\n")
    };
    stacks().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_letters_are_typed_and_the_recount_misses_one() {
        assert_eq!(stacks().map(|(_, quantity, _)| quantity).sum::<u32>(), LETTERS);
        let recount = recount_with_a_difference();
        let quantities = recount.lines().filter_map(|line| line.split(' ').nth(1)?.parse::<u32>().ok());
        assert_eq!(quantities.sum::<u32>(), LETTERS - 1);
        assert!(recount.starts_with("1 3 letter\n1 2 postcard\n2 2 letter\n2 2 postcard\n"), "{recount}");
    }
}
