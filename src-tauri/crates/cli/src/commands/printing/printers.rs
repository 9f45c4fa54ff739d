//! `calibrate`: how a printer errs. `printed`: what was printed before.

use std::path::PathBuf;

use clap::Args;
use letterdesk_desk::{
    model::evening::EveningState,
    view::{CalibrationView, MeasuredSheet, PrintedBefore},
};
use letterdesk_words::{self as words, Language, Value};
use serde::Serialize;

use super::paper_language;
use crate::{
    context::{Context, Format},
    evening_choice::EveningChoice,
    failure::{Failure, Refusal},
    length::hundredths,
    out::Out,
};

/// `calibrate [STOCK] …`
#[derive(Debug, Args)]
pub struct CalibrateArguments {
    #[arg(value_name = "STOCK")]
    stock: Option<String>,
    #[arg(long, value_name = "NAME", default_value = "")]
    printer: String,
    #[arg(short, long, value_name = "FILE", requires = "stock", conflicts_with_all = ["measured", "forget"])]
    output: Option<PathBuf>,
    #[arg(long, value_name = "LEFT,TOP,ACROSS,DOWN", value_parser = measured, requires_all = ["stock", "printer"])]
    measured: Option<MeasuredSheet>,
    #[arg(long, requires_all = ["stock", "printer"], conflicts_with = "measured")]
    forget: bool,
}

/// `printed`
#[derive(Debug, Args)]
pub struct PrintedArguments {
    #[command(flatten)]
    choice: EveningChoice,
}

#[derive(Serialize)]
struct CalibrationJson<'a> {
    printer: &'a str,
    stock: &'a str,
    shift_mm: [f64; 2],
    drift_percent: [f64; 2],
    measured: &'a str,
}

#[derive(Serialize)]
struct PrintedJson<'a> {
    kind: &'static str,
    at: &'a str,
    pages: u32,
    people: u32,
}

/// Writes the sheet, takes what was measured, forgets it, or tells what is known.
pub fn calibrate(context: &Context, arguments: &CalibrateArguments, out: &mut Out) -> Result<(), Failure> {
    let mut desk = context.unlock()?;
    let stock = arguments.stock.as_deref().unwrap_or_default();
    if let Some(file) = &arguments.output {
        let language = Language::from_code(&paper_language(context, &desk)?).unwrap_or(context.language);
        desk.calibration_sheet_to(language, stock, &arguments.printer, file)?;
        let told = [("file", Value::from(file.display().to_string()))];
        return match context.format {
            Format::Json => out.json(&serde_json::json!({ "file": file.display().to_string() })),
            Format::People => out.line(&context.say("cli-calibrate-sheet", &told)),
        };
    }
    if let Some(measured) = &arguments.measured {
        desk.calibrate(&arguments.printer, stock, measured)?;
    } else if arguments.forget {
        desk.forget_calibration(&arguments.printer, stock)?;
    } else if arguments.stock.is_some() {
        let options = "-o | --measured | --forget";
        return Err(Failure::door(Refusal::MissingArgument, "what", options));
    }
    let known = desk.calibrations()?;
    match context.format {
        Format::Json => out.json(&known.iter().map(calibration_json).collect::<Vec<_>>()),
        Format::People if known.is_empty() => out.line(&context.say("cli-calibrate-none", &[])),
        Format::People => known.iter().try_for_each(|known| out.line(&calibration_line(context, known))),
    }
}

/// Tells what was printed for an evening, the newest first.
pub fn printed(context: &Context, arguments: &PrintedArguments, out: &mut Out) -> Result<(), Failure> {
    let desk = context.unlock()?;
    let evening = arguments.choice.or_newest(&desk, &[EveningState::Planned, EveningState::Closed])?;
    let jobs = desk.printed_before(evening)?;
    match context.format {
        Format::Json => out.json(&jobs.iter().map(printed_json).collect::<Vec<_>>()),
        Format::People if jobs.is_empty() => out.line(&context.say("cli-printed-none", &[])),
        Format::People => jobs.iter().try_for_each(|job| out.line(&printed_line(context, job))),
    }
}

fn parts(pair: (i32, i32)) -> [f64; 2] {
    [f64::from(pair.0) / 100.0, f64::from(pair.1) / 100.0]
}

fn calibration_json(known: &CalibrationView) -> CalibrationJson<'_> {
    CalibrationJson {
        printer: &known.printer,
        stock: &known.stock,
        shift_mm: parts(known.shift),
        drift_percent: parts(known.drift),
        measured: &known.measured,
    }
}

fn calibration_line(context: &Context, known: &CalibrationView) -> String {
    let ((right, down), (across, along)) = (known.shift, known.drift);
    let size = |value: i32| words::hundredths(context.language, value.unsigned_abs());
    let signed = |value: i32| format!("{}{}", if value < 0 { '−' } else { '+' }, size(value));
    let towards = |value: i32, ahead, back| Value::from(if value < 0 { back } else { ahead });
    let told = [
        ("printer", Value::from(known.printer.as_str())),
        ("stock", Value::from(known.stock.as_str())),
        ("aside", size(right).into()),
        ("side", towards(right, "right", "left")),
        ("lower", size(down).into()),
        ("level", towards(down, "down", "up")),
        ("across", signed(across).into()),
        ("along", signed(along).into()),
        ("date", Value::from(known.measured.as_str())),
    ];
    context.say("cli-calibrate-known", &told)
}

fn printed_json(job: &PrintedBefore) -> PrintedJson<'_> {
    PrintedJson { kind: job.kind.traits().code, at: &job.at, pages: job.pages, people: job.people }
}

fn printed_line(context: &Context, job: &PrintedBefore) -> String {
    let told = [
        ("at", Value::from(job.at.as_str())),
        ("kind", Value::from(job.kind.word())),
        ("pages", context.count(job.pages)),
        ("people", context.count(job.people)),
    ];
    context.say("cli-printed-line", &told)
}

/// `15.8,14.6,99.7,100.2`: four lengths in millimetres, kept in hundredths.
fn measured(text: &str) -> Result<MeasuredSheet, String> {
    let bad = || text.to_owned();
    // No sheet is longer.
    let length = |text| hundredths(text, 0.0..=500.0).map(i32::unsigned_abs);
    let lengths: Vec<u32> = text.split(',').map(length).collect::<Result<_, _>>()?;
    match lengths[..] {
        [left, top, across, down] => Ok(MeasuredSheet { left, top, across, down }),
        _ => Err(bad()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_lengths_are_read() {
        let read = measured("15.8, 14.6,99.7,100");
        assert_eq!(read, Ok(MeasuredSheet { left: 1580, top: 1460, across: 9970, down: 10_000 }));
        for text in ["", "1,2,3", "1,2,3,4,5", "1,2,x,4", "-1,2,3,4", "1,2,3,900"] {
            assert!(measured(text).is_err(), "{text}");
        }
    }
}
