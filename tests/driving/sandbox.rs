//! A sandbox a test: a screen nobody sees, a window manager, a private home. What is started here ends with it.

use std::{
    env,
    ffi::OsStr,
    fs::{self, File},
    io::{BufRead, BufReader},
    os::unix::{fs::DirBuilderExt, process::CommandExt},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use letterdesk_words::Language;
use tempfile::TempDir;

use super::{cups, opener, shell};
use crate::building;

/// How long anything may take on a slow and busy machine.
pub const TIMEOUT: Duration = Duration::from_secs(30);
/// The screen of a laptop.
const SCREEN: (u32, u32) = (1280, 800);
/// How often a condition is polled.
pub const POLL_INTERVAL: Duration = Duration::from_millis(40);

/// How the window looks before anybody has chosen.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Its language.
    pub language: Language,
    /// `light` or `dark`.
    pub theme: &'static str,
}

impl Look {
    /// As most will see it first.
    pub const FIRST: Look = Look { language: Language::Russian, theme: "light" };

    /// What the program reads before a vault is open.
    fn settings(self) -> String {
        let Look { language, theme } = self;
        let settings =
            serde_json::json!({ "language": language.code(), "theme": theme, "sound": false, "vault": "" });
        settings.to_string()
    }
}

/// A process and all that it started; it ends when this is dropped.
pub struct Process(Child);

impl Process {
    /// Starts a command.
    pub fn start(command: &mut Command) -> Process {
        let program = command.get_program().to_owned();
        // A group of its own: the driver starts others, and they must go with it.
        let child = command.stdin(Stdio::null()).process_group(0).spawn();
        Process(child.unwrap_or_else(|error| panic!("{program:?}: {error}")))
    }

    /// Its number in the system.
    pub fn id(&self) -> u32 {
        self.0.id()
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

/// Where the window stands. Fields end in this order: the screen last.
pub struct Sandbox {
    display: String,
    _manager: Process,
    _screen: Process,
    home: TempDir,
}

impl Sandbox {
    /// A sandbox where the program was never started, with its look chosen.
    pub fn new(look: Look) -> Sandbox {
        Sandbox::with_screen(look, SCREEN)
    }

    /// The same, with a screen of that width and height.
    pub fn with_screen(look: Look, size: (u32, u32)) -> Sandbox {
        let home = tempfile::Builder::new().prefix("letterdesk-").tempdir().unwrap();
        let settings = home.path().join("config/letterdesk");
        fs::create_dir_all(&settings).unwrap();
        fs::write(settings.join("device.json"), look.settings()).unwrap();
        // What the XDG specification asks of a runtime folder.
        fs::DirBuilder::new().mode(0o700).create(home.path().join("run")).unwrap();
        let (screen, display) = screen(home.path(), size);
        let manager = Process::start(quiet(Command::new("openbox").env("DISPLAY", &display)));
        Sandbox { display, _manager: manager, _screen: screen, home }
    }

    /// Where the screen's pixels lie.
    pub fn pixels(&self) -> PathBuf {
        // Xvfb's own name for its first screen.
        self.path("Xvfb_screen0")
    }

    /// A place in the private home.
    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// A program that will find this screen and this home; what it has to say of a failure is kept.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.env("DISPLAY", &self.display).env("GDK_BACKEND", "x11").env("LIBGL_ALWAYS_SOFTWARE", "1");
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
            command.env(name, self.path(place));
        }
        command.env("CUPS_SERVER", cups::socket(&self.path("")));
        let path = env::var_os("PATH").unwrap_or_default();
        let path = [opener::programs(&self.path(""))].into_iter().chain(env::split_paths(&path));
        command.env("PATH", env::join_paths(path).unwrap());
        let log = File::create(building::target().join("window-failed.log")).unwrap();
        command.stdout(Stdio::null()).stderr(log);
        command
    }

    /// Starts the program as a user would, without a driver, over a vault that lies elsewhere.
    pub fn start_over(&self, vault: &Path) -> Process {
        Process::start(self.command(shell::letterdesk()).env("LETTERDESK_VAULT", vault))
    }

    /// Real key strokes into whatever window is in front.
    pub fn strike(&self, keys: &[&str]) {
        let struck = Command::new("xdotool").env("DISPLAY", &self.display).args(keys).status();
        assert!(struck.unwrap().success(), "xdotool {keys:?}");
    }

    /// Gives the keyboard another layout: `us`, `ru`.
    pub fn lay_out(&self, layout: &str) {
        let set = Command::new("setxkbmap").env("DISPLAY", &self.display).arg(layout).status();
        assert!(set.unwrap().success(), "setxkbmap {layout}");
    }
}

/// A screen on the first free display, whose pixels lie in a file of that folder. It is ready once it has named its number.
fn screen(pixels: &Path, (width, height): (u32, u32)) -> (Process, String) {
    let mut command = Command::new("Xvfb");
    command
        .args(["-displayfd", "1", "-screen", "0", &format!("{width}x{height}x24")])
        .args(["-nolisten", "tcp", "-nocursor", "-fbdir"])
        .arg(pixels);
    let mut screen = Process::start(command.stdout(Stdio::piped()).stderr(Stdio::null()));
    let mut number = String::new();
    BufReader::new(screen.0.stdout.take().unwrap()).read_line(&mut number).unwrap();
    assert_ne!(number.trim(), "", "Xvfb found no free display");
    (screen, format!(":{}", number.trim()))
}

/// GTK warns of much that a machine without a desktop lacks.
fn quiet(command: &mut Command) -> &mut Command {
    command.stdout(Stdio::null()).stderr(Stdio::null())
}
