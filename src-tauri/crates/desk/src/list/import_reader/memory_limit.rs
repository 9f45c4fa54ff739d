//! What is seen of a reader from outside: where it cannot limit its own memory, we look how much it has.

use std::process::Child;

use super::messages::Limits;

/// On Linux the reader limits itself; there is nothing to watch.
#[cfg(not(any(target_os = "macos", windows)))]
pub struct Watched;

#[cfg(not(any(target_os = "macos", windows)))]
impl Watched {
    /// A reader that was just started.
    pub fn new(_: &Child, _: Limits) -> Watched {
        Watched
    }

    /// Whether it has more memory than it may.
    pub fn is_too_large(&mut self) -> bool {
        false
    }
}

/// macOS takes limits of memory and does not hold them. Its own `ps` tells how large a process is.
#[cfg(target_os = "macos")]
pub struct Watched {
    process: u32,
    limits: Limits,
    looks: u32,
}

#[cfg(target_os = "macos")]
impl Watched {
    /// A reader that was just started.
    pub fn new(process: &Child, limits: Limits) -> Watched {
        Watched { process: process.id(), limits, looks: 0 }
    }

    /// Whether it has more memory than it may. Every fourth look asks; a process that is gone is small.
    pub fn is_too_large(&mut self) -> bool {
        self.looks += 1;
        if self.looks % 4 != 0 {
            return false;
        }
        let process = self.process.to_string();
        let told = std::process::Command::new("/bin/ps").args(["-o", "rss=", "-p", &process]).output();
        let text = told.map(|told| String::from_utf8_lossy(&told.stdout).into_owned()).unwrap_or_default();
        text.trim().parse::<u64>().is_ok_and(|kilobytes| kilobytes * 1024 > self.limits.memory)
    }
}

/// On Windows the reader is in a job that ends with us, and the system tells how large it is.
#[cfg(windows)]
pub struct Watched {
    _job: Option<win32job::Job>,
    handle: isize,
    limits: Limits,
}

#[cfg(windows)]
impl Watched {
    /// A reader that was just started. Without a job it is still watched; it then outlives a crash of ours by seconds.
    pub fn new(process: &Child, limits: Limits) -> Watched {
        use std::os::windows::io::AsRawHandle;
        let handle = process.as_raw_handle() as isize;
        let job = win32job::Job::create_with_limit_info(
            win32job::ExtendedLimitInfo::new().limit_kill_on_job_close(),
        );
        let job = job.ok().filter(|job| job.assign_process(handle).is_ok());
        Watched { _job: job, handle, limits }
    }

    /// Whether it has more memory than it may.
    pub fn is_too_large(&mut self) -> bool {
        let info = win32job::utils::get_process_memory_info(self.handle);
        info.is_ok_and(|info| info.private_usage as u64 > self.limits.memory)
    }
}
