//! What the kernel says of a process that reads, and what it says to it.

use std::{
    fs::{self, File},
    io::{BufRead, BufReader, ErrorKind, Write},
    net::{TcpListener, UdpSocket},
    os::unix::{fs::MetadataExt, process::CommandExt},
    process::{Child, ChildStdin, Command, ExitCode, Stdio},
};

use letterdesk_desk::import_reader::{Limits, this_process, usual_reader};

pub const CHECKS: [(&str, fn()); 4] = [
    ("it has nothing of our environment", it_has_nothing_of_our_environment),
    ("nobody may look into it", nobody_may_look_into_it),
    ("it ends with the one who asked", it_ends_with_the_one_who_asked),
    ("it reaches nothing and nobody", it_reaches_nothing_and_nobody),
];

/// Roles in which this program starts itself again.
const ASKS: &str = "asks-and-waits";
const LIMITED: &str = "limits-itself";
/// An ordinary user of this machine: the root user may look into everything.
const NOBODY: u32 = 65_534;

/// Plays the role this process was started for.
pub fn role() -> Option<ExitCode> {
    match std::env::args().nth(1)?.as_str() {
        ASKS => {
            let mut reader = usual_reader().unwrap().spawn().unwrap();
            println!("{}", reader.id());
            reader.wait().unwrap();
        }
        LIMITED => try_everything(),
        _ => return None,
    }
    Some(ExitCode::SUCCESS)
}

fn this_program() -> Command {
    Command::new("/proc/self/exe")
}

fn told(process: u32, file: &str) -> std::io::Result<String> {
    fs::read_to_string(format!("/proc/{process}/{file}"))
}

/// Waits until the reader has limited itself, which it does before it asks for the first byte.
fn is_limited(process: u32) {
    while !told(process, "status").unwrap().contains("Seccomp:\t2") {
        std::thread::yield_now();
    }
}

/// A reader whose table never ends, as an ordinary user's process.
fn reader() -> (Child, ChildStdin) {
    let mut command = usual_reader().unwrap();
    if fs::metadata("/proc/self").unwrap().uid() == 0 {
        command.uid(NOBODY).gid(NOBODY);
    }
    let mut reader = command.stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
    let table = reader.stdin.take().unwrap();
    is_limited(reader.id());
    (reader, table)
}

fn it_has_nothing_of_our_environment() {
    let (mut reader, table) = reader();
    match told(reader.id(), "environ") {
        Ok(environment) => {
            let names = environment.split_terminator('\0').filter_map(|variable| variable.split('=').next());
            assert_eq!(names.collect::<Vec<_>>(), ["LETTERDESK_READ"]);
        }
        // An ordinary user cannot see it at all.
        Err(error) => assert_eq!(error.kind(), ErrorKind::PermissionDenied),
    }
    drop(table);
    assert!(reader.wait().unwrap().success(), "an empty table is an answer");
}

fn nobody_may_look_into_it() {
    let (mut reader, table) = reader();
    let owner = fs::metadata(format!("/proc/{}/status", reader.id())).unwrap().uid();
    assert_eq!(owner, 0, "what may be traced belongs to its user");
    let limits = told(reader.id(), "limits").unwrap();
    let core = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
    assert_eq!(core.split_whitespace().skip(4).take(2).collect::<Vec<_>>(), ["0", "0"]);
    assert!(told(reader.id(), "status").unwrap().contains("NoNewPrivs:\t1"));
    drop(table);
    reader.wait().unwrap();
}

fn it_ends_with_the_one_who_asked() {
    let mut command = this_program();
    let mut asks = command.arg(ASKS).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    // The reader has the same two, so that neither an end of the table nor a closed answer could end it.
    let (table, mut answer) = (asks.stdin.take().unwrap(), BufReader::new(asks.stdout.take().unwrap()));
    let mut line = String::new();
    answer.read_line(&mut line).unwrap();
    let reader: u32 = line.trim().parse().unwrap();
    is_limited(reader);
    asks.kill().unwrap();
    asks.wait().unwrap();
    // One that lived on would answer that the table is empty.
    drop(table);
    line.clear();
    assert_eq!(answer.read_line(&mut line).unwrap(), 0, "{line}");
}

fn it_reaches_nothing_and_nobody() {
    let limited = this_program().arg(LIMITED).stderr(Stdio::piped()).output().unwrap();
    assert!(limited.status.success(), "{}", String::from_utf8_lossy(&limited.stderr));
    assert_eq!(String::from_utf8(limited.stdout).unwrap(), "limited\n");
}

/// What a reader that was taken over by its file would try.
fn try_everything() {
    let parent = rustix::process::getppid().unwrap();
    this_process(Limits::default());
    let refused = [
        File::open("/etc/hostname").is_err(),
        File::create("taken-over").is_err(),
        fs::read_dir("/").is_err(),
        TcpListener::bind("127.0.0.1:0").is_err(),
        UdpSocket::bind("127.0.0.1:0").is_err(),
        Command::new("true").spawn().is_err(),
        rustix::process::test_kill_process(parent).is_err(),
        signal_by_thread(parent).is_err(),
        signal_by_thread(rustix::process::getpid()).is_ok(),
    ];
    assert_eq!(refused, [true; 9]);
    std::io::stdout().write_all(b"limited\n").unwrap();
}

/// Sends no signal to the first thread of a process, which tells whether one could be sent.
#[allow(unsafe_code)]
fn signal_by_thread(process: rustix::process::Pid) -> std::io::Result<()> {
    let number = process.as_raw_nonzero().get();
    // SAFETY: numbers alone.
    match unsafe { libc::syscall(libc::SYS_tgkill, number, number, 0) } {
        0 => Ok(()),
        _ => Err(std::io::Error::last_os_error()),
    }
}
