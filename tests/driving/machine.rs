//! A machine whose window a test drives through WebDriver. What is started here ends with it.

use std::{
    fs,
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::PathBuf,
    process::Command,
    time::Instant,
};

use thirtyfour::{Capabilities, WebDriver};

use super::{
    Window,
    sandbox::{Look, POLL_INTERVAL, Process, Sandbox, TIMEOUT},
    shell,
};
use crate::{
    building,
    program::{Home, PASSPHRASE},
};

/// What the window manager draws above a page.
const TITLE: u32 = 19;

/// Everything the window needs around it, and the driver of its web view. Fields end in this order: the driver with the
/// program first, the sandbox last.
pub struct Machine {
    driver: Process,
    sandbox: Sandbox,
    port: u16,
}

impl Machine {
    /// A machine where the program was never started, with its look chosen.
    pub async fn new(look: Look) -> Machine {
        Machine::over(Sandbox::new(look)).await
    }

    /// The same, whose maximised window has a page of that size.
    pub async fn with_page(look: Look, (width, height): (u32, u32)) -> Machine {
        Machine::over(Sandbox::with_screen(look, (width, height + TITLE))).await
    }

    async fn over(sandbox: Sandbox) -> Machine {
        let (port, native_port) = ports();
        let driver = Process::start(&mut driver(&sandbox, port, native_port));
        for port in [port, native_port] {
            answers(port).await;
        }
        Machine { driver, sandbox, port }
    }

    /// A machine with a copy of a vault.
    pub async fn with_vault(look: Look, home: &Home) -> Machine {
        let machine = Machine::new(look).await;
        let copied = Command::new("cp").arg("-r").arg(home.path("vault")).arg(machine.path("vault")).status();
        assert!(copied.unwrap().success(), "the vault cannot be copied");
        machine
    }

    /// A place in the private home.
    pub fn path(&self, name: &str) -> PathBuf {
        self.sandbox.path(name)
    }

    /// Real key strokes into whatever window is in front.
    pub fn strike(&self, keys: &[&str]) {
        self.sandbox.strike(keys);
    }

    /// Gives the keyboard another layout: `us`, `ru`.
    pub fn lay_out(&self, layout: &str) {
        self.sandbox.lay_out(layout);
    }

    /// Starts the program and takes hold of its window.
    pub async fn open(&self) -> Window {
        let mut capabilities = Capabilities::new();
        capabilities.set("browserName", "wry").unwrap();
        let options = serde_json::json!({ "application": shell::letterdesk() });
        capabilities.set("tauri:options", options).unwrap();
        let url = format!("http://{}:{}", Ipv4Addr::LOCALHOST, self.port);
        let driver = WebDriver::new(url, capabilities)
            .await
            .unwrap_or_else(|error| panic!("driver {}: the window does not open: {error}", self.driver.id()));
        Window { driver, screen: self.sandbox.pixels() }
    }

    /// The program's process and nothing else: it is found below the driver that started it.
    pub fn program(&self) -> Vec<String> {
        let ours = self.started().into_iter().filter(|(_, name)| name == "letterdesk");
        let ours: Vec<String> = ours.map(|(id, _)| id.to_string()).collect();
        assert!(!ours.is_empty(), "the program does not run");
        ours
    }

    /// What the program and its web view take of the memory, in KiB: pages that several share are divided between them.
    pub fn memory(&self) -> u64 {
        let ours = self.started().into_iter().filter(|(_, name)| name != "WebKitWebDriver");
        let share = |(id, _): (u32, String)| {
            // A process that ended meanwhile takes nothing.
            let told = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).unwrap_or_default();
            let line = told.lines().find_map(|line| line.strip_prefix("Pss:"));
            line.and_then(|line| line.trim().split(' ').next()?.parse().ok()).unwrap_or(0)
        };
        ours.map(share).sum()
    }

    /// Every process below the driver, with its name.
    fn started(&self) -> Vec<(u32, String)> {
        let all = processes();
        let is_below = |process: &&(u32, String, u32)| {
            let parent_of = |id: u32| all.iter().find(|(other, ..)| *other == id).map(|(.., parent)| *parent);
            std::iter::successors(parent_of(process.0), |id| parent_of(*id)).any(|id| id == self.driver.id())
        };
        all.iter().filter(is_below).map(|(id, name, _)| (*id, name.clone())).collect()
    }

    /// Starts the program, in Russian, and opens its vault.
    pub async fn unlock(&self) -> Window {
        let window = self.open().await;
        window.write("Пароль", PASSPHRASE).await;
        window.press("Открыть").await;
        window
    }
}

/// Every process with its name and its parent.
fn processes() -> Vec<(u32, String, u32)> {
    let listed = Command::new("ps").args(["-e", "-o", "pid=,comm=,ppid="]).output().unwrap();
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    let process = |line: &str| {
        let mut words = line.split_whitespace();
        let (id, parent) = (words.next()?.parse().ok()?, words.next_back()?.parse().ok()?);
        Some((id, words.collect::<Vec<_>>().join(" "), parent))
    };
    listed.lines().filter_map(process).collect()
}

/// The driver hands its environment on to the program.
fn driver(sandbox: &Sandbox, port: u16, native_port: u16) -> Command {
    let ours = building::target().join("tools/bin/tauri-driver");
    let mut command = sandbox.command(if ours.exists() { ours } else { PathBuf::from("tauri-driver") });
    command.arg("--port").arg(port.to_string()).arg("--native-port").arg(native_port.to_string());
    command
}

/// Two ports nobody listens on.
fn ports() -> (u16, u16) {
    let listen = || TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    // Held together, so that they differ.
    let (one, other) = (listen(), listen());
    (one.local_addr().unwrap().port(), other.local_addr().unwrap().port())
}

/// Waits until somebody listens on a port.
async fn answers(port: u16) {
    let start = Instant::now();
    let mut ticks = tokio::time::interval(POLL_INTERVAL);
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        assert!(start.elapsed() < TIMEOUT, "the driver does not listen on {port}");
        ticks.tick().await;
    }
}
