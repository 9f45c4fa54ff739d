//! A print system of the test's own, with one printer that keeps what it gets. It is CUPS itself; only its places differ.

use std::{
    fs,
    os::unix::{fs::PermissionsExt, net::UnixStream},
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

use super::sandbox::{POLL_INTERVAL, Process, TIMEOUT};

/// What the printer is called.
pub const PRINTER: &str = "Office";

/// The socket of a home's print system, whether or not one is there: a test never prints on the machine's own.
pub fn socket(home: &Path) -> PathBuf {
    home.join("cups.sock")
}

/// A print system; it ends when this is dropped.
pub struct Cups {
    _scheduler: Process,
    folder: PathBuf,
}

impl Cups {
    /// Starts it in a home, and adds its printer.
    pub async fn start(home: &Path) -> Cups {
        let (folder, socket) = (home.join("cups"), socket(home));
        for place in ["root", "spool", "cache", "state"] {
            fs::create_dir_all(folder.join(place)).unwrap();
        }
        let (open, files) = settings(&folder, &socket);
        fs::write(folder.join("cupsd.conf"), open).unwrap();
        fs::write(folder.join("cups-files.conf"), files).unwrap();
        // Its scheduler works as a user of its own, who must find the way.
        for path in [home, &folder] {
            fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
        }
        let mut scheduler = Command::new("/usr/sbin/cupsd");
        scheduler.arg("-f").arg("-c").arg(folder.join("cupsd.conf"));
        scheduler.arg("-s").arg(folder.join("cups-files.conf"));
        let cups = Cups { _scheduler: Process::start(&mut scheduler), folder };
        let start = Instant::now();
        let mut ticks = tokio::time::interval(POLL_INTERVAL);
        while UnixStream::connect(&socket).is_err() {
            assert!(start.elapsed() < TIMEOUT, "cupsd does not listen");
            ticks.tick().await;
        }
        for arguments in [&["-p", PRINTER, "-E", "-v", "file:/dev/null", "-m", "raw"][..], &["-d", PRINTER]] {
            let added = Command::new("lpadmin").args(arguments).env("CUPS_SERVER", &socket).output();
            assert!(added.unwrap().status.success(), "lpadmin {arguments:?}");
        }
        cups
    }

    /// The files it was given, and what it was told of them, once it has written down the first.
    pub async fn jobs(&self) -> Vec<(Vec<u8>, String)> {
        // `d00001-001` is a job's file, `c00001` what was said of it.
        let spool = self.folder.join("spool");
        let start = Instant::now();
        let mut ticks = tokio::time::interval(POLL_INTERVAL);
        while !spool.join("c00001").exists() {
            assert!(start.elapsed() < TIMEOUT, "the printer was given nothing");
            ticks.tick().await;
        }
        let names =
            fs::read_dir(&spool).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut files: Vec<String> = names.filter(|name| name.starts_with('d')).collect();
        files.sort();
        let said = |file: &String| {
            let told = fs::read(spool.join(format!("c{}", &file[1..6]))).unwrap();
            (fs::read(spool.join(file)).unwrap(), String::from_utf8_lossy(&told).into_owned())
        };
        files.iter().map(said).collect()
    }
}

/// Who may do what, and where everything lies.
fn settings(folder: &Path, socket: &Path) -> (String, String) {
    let open = format!(
        "Listen {}\nWebInterface No\nBrowsing No\nDefaultAuthType None\nPreserveJobFiles Yes\n\
         DirtyCleanInterval 0\n\
         <Location />\nOrder allow,deny\nAllow all\n</Location>\n\
         <Location /admin>\nOrder allow,deny\nAllow all\n</Location>\n\
         <Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n",
        socket.display(),
    );
    let place = |name: &str| folder.join(name).display().to_string();
    let files = format!(
        "FileDevice Yes\nServerRoot {}\nRequestRoot {}\nTempDir {}\nCacheDir {}\nStateDir {}\n\
         AccessLog {log}\nErrorLog {log}\nPageLog {log}\n",
        place("root"),
        place("spool"),
        place("spool"),
        place("cache"),
        place("state"),
        log = place("log"),
    );
    (open, files)
}
