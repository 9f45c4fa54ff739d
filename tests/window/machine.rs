//! A machine of the test's own: a screen nobody sees, a window manager, a private home, the driver of web views. What
//! is started here ends with it.

use std::{
    io::{BufRead, BufReader},
    net::{Ipv4Addr, TcpListener, TcpStream},
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use tempfile::TempDir;
use thirtyfour::{Capabilities, WebDriver};

/// How long anything may take on a slow and busy machine.
pub const PATIENCE: Duration = Duration::from_secs(30);
/// How often is looked.
pub const GLANCE: Duration = Duration::from_millis(40);

/// A process and all that it started.
struct Process(Child);

impl Process {
    fn start(command: &mut Command) -> Process {
        let program = command.get_program().to_owned();
        // A group of its own: the driver starts others, and they must go with it.
        let child = command.stdin(Stdio::null()).process_group(0).spawn();
        Process(child.unwrap_or_else(|error| panic!("{program:?}: {error}")))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let group = format!("kill -KILL -{}", self.0.id());
        // Gone already is as good as ended now.
        drop(Command::new("sh").args(["-c", &group]).stderr(Stdio::null()).status());
        drop(self.0.wait());
    }
}

/// Everything the window needs around it. Fields end in this order: the program first, the screen last.
pub struct Machine {
    driver: Process,
    _manager: Process,
    _screen: Process,
    home: TempDir,
    port: u16,
}

impl Machine {
    /// A machine where the program was never started.
    pub async fn new() -> Machine {
        let home = tempfile::tempdir().unwrap();
        let (screen, display) = screen();
        let manager = Process::start(quiet(Command::new("openbox").env("DISPLAY", &display)));
        let (port, native_port) = ports();
        let driver = Process::start(&mut driver(home.path(), &display, port, native_port));
        for port in [port, native_port] {
            answers(port).await;
        }
        Machine { driver, _manager: manager, _screen: screen, home, port }
    }

    /// A place in the private home.
    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Starts the program and takes hold of its window.
    pub async fn open(&self) -> WebDriver {
        let mut capabilities = Capabilities::new();
        capabilities.set("browserName", "wry").unwrap();
        let options = serde_json::json!({ "application": crate::program::letterdesk() });
        capabilities.set("tauri:options", options).unwrap();
        let url = format!("http://{}:{}", Ipv4Addr::LOCALHOST, self.port);
        WebDriver::new(url, capabilities).await.unwrap_or_else(|error| {
            panic!("driver {}: the window does not open: {error}", self.driver.0.id())
        })
    }
}

/// A screen on the first free display. It is ready once it has named its number.
fn screen() -> (Process, String) {
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"]);
    let mut screen = Process::start(command.stdout(Stdio::piped()).stderr(Stdio::null()));
    let mut number = String::new();
    BufReader::new(screen.0.stdout.take().unwrap()).read_line(&mut number).unwrap();
    assert_ne!(number.trim(), "", "Xvfb found no free display");
    (screen, format!(":{}", number.trim()))
}

/// The driver hands its environment on to the program.
fn driver(home: &Path, display: &str, port: u16, native_port: u16) -> Command {
    let ours = crate::program::target().join("tools/bin/tauri-driver");
    let mut command = Command::new(if ours.exists() { ours } else { PathBuf::from("tauri-driver") });
    command.arg("--port").arg(port.to_string()).arg("--native-port").arg(native_port.to_string());
    command.env("DISPLAY", display).env("GDK_BACKEND", "x11").env("LIBGL_ALWAYS_SOFTWARE", "1");
    command.env("LANG", "ru_RU.UTF-8").env("TZ", "UTC");
    for name in ["LC_ALL", "LC_MESSAGES", "LANGUAGE", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"] {
        command.env_remove(name);
    }
    let places = [
        ("HOME", ""),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_DATA_HOME", "data"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_RUNTIME_DIR", "run"),
        ("LETTERDESK_VAULT", "vault"),
        ("LETTERDESK_PAPERS", "papers"),
    ];
    for (name, place) in places {
        command.env(name, home.join(place));
    }
    private_folder(&home.join("run"));
    // What the program and its web view have to say of a failure.
    let log = std::fs::File::create(crate::program::target().join("window-failed.log")).unwrap();
    command.stdout(Stdio::null()).stderr(log);
    command
}

/// What the XDG specification asks of a runtime folder.
fn private_folder(path: &Path) {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new().mode(0o700).create(path).unwrap();
}

/// GTK warns of much that a machine without a desktop lacks.
fn quiet(command: &mut Command) -> &mut Command {
    command.stdout(Stdio::null()).stderr(Stdio::null())
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
    let mut glances = tokio::time::interval(GLANCE);
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        assert!(start.elapsed() < PATIENCE, "the driver does not listen on {port}");
        glances.tick().await;
    }
}
