//! In logind's place on a bus of the test's own: says that the machine will sleep, and knows who asks it to wait.

use std::{
    io::{PipeReader, Read, pipe},
    os::fd::OwnedFd,
    process::Command,
    sync::mpsc::{Receiver, Sender, channel},
    time::Instant,
};

use letterdesk_tests::driving::{
    Sandbox,
    sandbox::{POLL_INTERVAL, Process, TIMEOUT},
};
use zbus::{Connection, connection::Builder, fdo, zvariant};

const PATH: &str = "/org/freedesktop/login1";
const NAME: &str = "org.freedesktop.login1";

/// The bus, and what stands on it. The bus ends last.
pub struct Logind {
    /// Where the bus is.
    pub address: String,
    connection: Connection,
    asked: Receiver<PipeReader>,
    _bus: Process,
}

impl Logind {
    /// A machine that is awake and nobody waits for.
    pub async fn start(sandbox: &Sandbox) -> Logind {
        let socket = sandbox.path("bus");
        let address = format!("unix:path={}", socket.display());
        let listens = ["--session", "--nofork", &format!("--address={address}")].map(str::to_owned);
        let bus = Process::start(Command::new("dbus-daemon").args(listens));
        let start = Instant::now();
        let mut ticks = tokio::time::interval(POLL_INTERVAL);
        while !socket.exists() {
            assert!(start.elapsed() < TIMEOUT, "no bus");
            ticks.tick().await;
        }
        let (asks, asked) = channel();
        let connection = Builder::address(address.as_str()).unwrap().name(NAME).unwrap();
        let connection = connection.serve_at(PATH, Manager { asks }).unwrap().build().await.unwrap();
        Logind { address, connection, asked, _bus: bus }
    }

    /// Waits until the program asks to be waited for; the end of the pipe tells when that is over.
    pub async fn is_asked_to_wait(&self) -> PipeReader {
        let start = Instant::now();
        let mut ticks = tokio::time::interval(POLL_INTERVAL);
        loop {
            if let Ok(waits) = self.asked.try_recv() {
                return waits;
            }
            assert!(start.elapsed() < TIMEOUT, "nobody asks the machine to wait");
            ticks.tick().await;
        }
    }

    /// Tells everybody.
    pub async fn says_it_will_sleep(&self, will: bool) {
        let (interface, signal) = ("org.freedesktop.login1.Manager", "PrepareForSleep");
        self.connection.emit_signal(None::<&str>, PATH, interface, signal, &will).await.unwrap();
    }
}

/// Waits until the program no longer holds the machine awake.
pub async fn may_sleep(mut waits: PipeReader) {
    let read = move || waits.read(&mut [0]).unwrap();
    let over = tokio::time::timeout(TIMEOUT, tokio::task::spawn_blocking(read));
    assert_eq!(over.await.expect("the machine is kept awake").unwrap(), 0);
}

struct Manager {
    asks: Sender<PipeReader>,
}

#[zbus::interface(name = "org.freedesktop.login1.Manager")]
impl Manager {
    fn inhibit(&self, what: &str, _who: &str, _why: &str, mode: &str) -> fdo::Result<zvariant::OwnedFd> {
        assert_eq!((what, mode), ("sleep", "delay"));
        let (reader, writer) = pipe().map_err(|error| fdo::Error::IOError(error.to_string()))?;
        self.asks.send(reader).map_err(|error| fdo::Error::Failed(error.to_string()))?;
        Ok(OwnedFd::from(writer).into())
    }
}
