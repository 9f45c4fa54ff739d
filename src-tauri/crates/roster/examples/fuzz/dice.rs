//! Chance that can be repeated.

/// A generator of numbers: xorshift64*, from a seed.
pub struct Dice(u64);

/// What spoils text most: marks that formats give a meaning, and letters that are more than they look.
const SPITEFUL: [&str; 22] = [
    "\"",
    ";",
    ",",
    "\t",
    "\n",
    "\r\n",
    "=",
    "\0",
    "\u{feff}",
    "\u{202e}",
    "\u{200d}",
    "\u{301}",
    "é",
    "İ",
    "ß",
    "№",
    "«",
    "-",
    "00.00.0000",
    "31.02.1970",
    "99999999999999999999",
    "ЁЩЪЫ",
];

impl Dice {
    /// A generator; every seed but 0 is its own.
    pub fn new(seed: u64) -> Dice {
        Dice(seed.max(1))
    }

    /// A number below a bound, 0 for a bound of 0.
    pub fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % below.max(1)
    }

    /// One of the seeds, spoiled a few times.
    pub fn spoiled(&mut self, seeds: &[Vec<u8>]) -> Vec<u8> {
        let mut input = seeds[self.roll(seeds.len())].clone();
        for _ in 0..=self.roll(8) {
            self.spoil(&mut input, seeds);
        }
        input
    }

    fn spoil(&mut self, input: &mut Vec<u8>, seeds: &[Vec<u8>]) {
        let (at, to) = (self.roll(input.len() + 1), self.roll(input.len() + 1));
        let (at, to) = (at.min(to), at.max(to));
        match self.roll(7) {
            0 => input.truncate(to),
            1 => drop(input.drain(at..to)),
            2 => {
                let again = input[at..to].to_vec();
                // Repeated, but never without bounds.
                for _ in 0..self.roll(20).min(200_000 / again.len().max(1)) {
                    input.splice(at..at, again.iter().copied());
                }
            }
            3 => drop(input.splice(at..at, SPITEFUL[self.roll(SPITEFUL.len())].bytes())),
            4 => {
                if let Some(byte) = input.get_mut(at) {
                    *byte ^= 1 << self.roll(8);
                }
            }
            5 => {
                let other = &seeds[self.roll(seeds.len())];
                let from = self.roll(other.len() + 1);
                input.truncate(at);
                input.extend(&other[from..]);
            }
            _ => {
                let random: Vec<u8> = (0..self.roll(12)).map(|_| self.roll(256) as u8).collect();
                drop(input.splice(at..at, random));
            }
        }
    }
}
