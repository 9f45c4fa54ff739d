//! One file an area, as in the desk: each subcommand reads its arguments, calls the desk, shows what it says.

pub mod closing;
pub mod evenings;
pub mod intake;
pub mod list;
pub mod printing;
pub mod vault;

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
        Command::Init(arguments) => vault::init::init(context, &arguments, out),
        Command::Sample(arguments) => vault::init::sample(context, &arguments, out),
        Command::Inspect(arguments) => list::import::inspect(context, &arguments, out),
        Command::Import(arguments) => list::import::import(context, &arguments, out),
        Command::Imports(command) => list::imports::run(context, &command, out),
        Command::Facilities(command) => list::facilities::run(context, command, out),
        Command::Prisoners(arguments) => list::prisoners(context, arguments, out),
        Command::Prisoner(command) => list::prisoner::run(context, &command, out),
        Command::Names => list::names::run(context, out),
        Command::Evening(command) => evenings::run(context, command, out),
        Command::Print(arguments) => printing::run(context, &arguments, out),
        Command::Printed(arguments) => printing::printers::printed(context, &arguments, out),
        Command::Calibrate(arguments) => printing::printers::calibrate(context, &arguments, out),
        Command::Tally(arguments) => intake::tally::run(context, &arguments, out),
        Command::Guests(arguments) => intake::guests(context, &arguments, out),
        Command::Slips(arguments) => intake::slips::slips(context, &arguments, out),
        Command::Counts(arguments) => intake::counts(context, &arguments, out),
        Command::Log(arguments) => intake::log(context, &arguments, out),
        Command::Close(arguments) => closing::close(context, &arguments, out),
        Command::Amend(arguments) => closing::amend(context, &arguments, out),
        Command::RemoveCopy(arguments) => closing::remove_copy(context, &arguments, out),
        Command::Sentence(arguments) => closing::sentence(context, &arguments, out),
        Command::Report(arguments) => closing::report(context, &arguments, out),
        Command::Export(arguments) => list::export::run(context, &arguments, out),
        Command::Verify(arguments) => vault::verify(context, &arguments, out),
        Command::Passphrase(arguments) => vault::keys::passphrase(context, &arguments, out),
        Command::RecoveryCode(arguments) => vault::keys::recovery_code(context, &arguments, out),
        Command::SecondKeeper(arguments) => vault::keys::second_keeper(context, &arguments, out),
        Command::Backup(arguments) => vault::backup(context, &arguments, out),
        Command::CopyVault(arguments) => vault::copy_vault(context, &arguments, out),
    }
}
