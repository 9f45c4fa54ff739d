//! One file a group of subcommands: each reads its arguments, calls the desk, shows what it says.

pub mod closing;
pub mod counting;
pub mod evening;
pub mod export;
pub mod facilities;
pub mod import;
pub mod init;
pub mod keeping;
pub mod names;
pub mod print;
pub mod printers;
pub mod prisoner;
pub mod prisoners;
pub mod tally;

use crate::{
    args::{Asked, Command},
    context::Context,
    failure::Failure,
    out::Out,
};

/// Does what was asked, and sends the answer on its way.
pub fn run(asked: Asked) -> Result<(), Failure> {
    let mut out = Out::standard();
    match asked {
        Asked::Tell(text) => out.line(&text)?,
        Asked::Run(context, command) => dispatch(&context, *command, &mut out)?,
    }
    out.flush()
}

fn dispatch(context: &Context, command: Command, out: &mut Out) -> Result<(), Failure> {
    match command {
        Command::Init(arguments) => init::init(context, &arguments, out),
        Command::Sample(arguments) => init::sample(context, &arguments, out),
        Command::Inspect(arguments) => import::inspect(context, &arguments, out),
        Command::Import(arguments) => import::import(context, &arguments, out),
        Command::Facilities(command) => facilities::run(context, command, out),
        Command::Prisoners(arguments) => prisoners::list(context, arguments, out),
        Command::Prisoner(command) => prisoner::run(context, &command, out),
        Command::Names => names::run(context, out),
        Command::Evening(command) => evening::run(context, command, out),
        Command::Print(arguments) => print::run(context, &arguments, out),
        Command::Printed(arguments) => printers::printed(context, &arguments, out),
        Command::Calibrate(arguments) => printers::calibrate(context, &arguments, out),
        Command::Tally(arguments) => tally::run(context, &arguments, out),
        Command::Guests(arguments) => counting::guests(context, &arguments, out),
        Command::Counts(arguments) => counting::counts(context, &arguments, out),
        Command::Log(arguments) => counting::log(context, &arguments, out),
        Command::Close(arguments) => closing::close(context, &arguments, out),
        Command::Amend(arguments) => closing::amend(context, &arguments, out),
        Command::Sentence(arguments) => closing::sentence(context, &arguments, out),
        Command::Report(arguments) => closing::report(context, &arguments, out),
        Command::Export(arguments) => export::run(context, &arguments, out),
        Command::Verify(arguments) => keeping::verify(context, &arguments, out),
        Command::Backup(arguments) => keeping::backup(context, &arguments, out),
    }
}
