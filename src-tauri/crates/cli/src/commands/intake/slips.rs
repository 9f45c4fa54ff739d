//! `slips`: those that guests took, and what came back.

use std::str::FromStr;

use clap::Args;
use letterdesk_desk::{model::id::Number, view::Target};

use crate::{
    context::{Context, Format},
    evening_choice::EveningChoice,
    failure::Failure,
    out::Out,
};

/// `slips [N | -N]`
#[derive(Debug, Args)]
pub struct SlipsArguments {
    #[arg(value_name = "N", allow_hyphen_values = true)]
    slip: Option<Slip>,
    #[command(flatten)]
    choice: EveningChoice,
}

/// A slip that a guest takes, or one that came back without a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Slip {
    Given(Target),
    Back(Target),
}

impl FromStr for Slip {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Slip, Self::Err> {
        match text.strip_prefix('-') {
            Some(text) => target(text).map(Slip::Back),
            None => target(text).map(Slip::Given),
        }
    }
}

/// A number as it is typed, or the digits under the barcode.
fn target(text: &str) -> Result<Target, std::num::ParseIntError> {
    const LONGEST_NUMBER: usize = 5;
    let number = text.parse()?;
    Ok(match text.len() <= LONGEST_NUMBER {
        true => Target::Number { number: Number(number) },
        false => Target::Code { digits: text.to_owned() },
    })
}

/// Gives a slip out, takes one back, or tells how they stand.
pub fn slips(context: &Context, arguments: &SlipsArguments, out: &mut Out) -> Result<(), Failure> {
    let mut desk = context.unlock()?;
    let evening = arguments.choice.under_way(&desk)?;
    let slips = match &arguments.slip {
        Some(Slip::Given(target)) => desk.give_slip(target)?.slips,
        Some(Slip::Back(target)) => desk.take_slip_back(target)?.slips,
        None => desk.slips_given(evening)?,
    };
    match context.format {
        Format::Json => out.json(&slips),
        Format::People => {
            let figures = [("given", slips.given), ("back", slips.back), ("out", slips.out)];
            out.line(&context.say("intake-slips", &figures.map(|(name, n)| (name, context.count(n)))))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_or_a_code_is_given_and_with_a_minus_taken_back() {
        let number = |number| Target::Number { number: Number(number) };
        assert_eq!("12".parse(), Ok(Slip::Given(number(12))));
        assert_eq!("-12".parse(), Ok(Slip::Back(number(12))));
        let code = Target::Code { digits: "0001000122".to_owned() };
        assert_eq!("0001000122".parse(), Ok(Slip::Given(code)));
        for text in ["", "x", "+-1"] {
            assert!(text.parse::<Slip>().is_err(), "{text}");
        }
    }
}
