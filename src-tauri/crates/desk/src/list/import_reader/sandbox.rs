//! The reader takes away from itself what it does not need.

#[cfg(target_os = "linux")]
use letterdesk_store::forbid_core_dumps;

use super::messages::Limits;

/// Limits this process for good. What the system does not know is left out: each limit stands by itself.
#[cfg(unix)]
pub fn this_process(limits: Limits) {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let at_most = |most: u64| Rlimit { current: Some(most), maximum: Some(most) };
    for (resource, most) in [
        // Not the address space: a program linked to a web view has hundreds of megabytes of that before it begins.
        (Resource::Data, limits.memory),
        (Resource::Cpu, limits.seconds.into()),
        (Resource::Core, 0),
        // Nothing may grow on a disk; a pipe is no file.
        (Resource::Fsize, 0),
    ] {
        // A limit that is refused leaves the others, and the one who asked, who watches the time.
        let _ = setrlimit(resource, at_most(most));
    }
    #[cfg(target_os = "linux")]
    {
        end_with_the_one_who_asked();
        let _ = forbid_core_dumps();
        let _ = no_files_and_no_network();
        only_read_and_write();
    }
}

/// Windows knows no limits that a process sets itself; the one who asked watches instead.
#[cfg(not(unix))]
pub fn this_process(_: Limits) {}

/// The kernel ends this process with the thread that started it.
#[cfg(target_os = "linux")]
fn end_with_the_one_who_asked() {
    use rustix::process::{Signal, set_parent_process_death_signal};
    let _ = set_parent_process_death_signal(Some(Signal::KILL));
}

/// Landlock: beside the filter below, which knows calls and not what they reach.
#[cfg(target_os = "linux")]
fn no_files_and_no_network() -> Result<(), landlock::RulesetError> {
    use landlock::{ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr, Scope};
    // The newest that the crate knows: an older kernel takes what it can.
    let known = ABI::V6;
    let rules = Ruleset::default()
        .handle_access(AccessFs::from_all(known))?
        .handle_access(AccessNet::from_all(known))?
        .scope(Scope::from_all(known))?;
    rules.create()?.restrict_self().map(drop)
}

/// From here on the kernel answers "not permitted" to everything but reading and writing what is open, memory, and
/// ending: no file can be opened, no socket made, no program started. Older kernels without it go on unfiltered.
#[cfg(target_os = "linux")]
fn only_read_and_write() {
    use seccompiler::{BpfProgram, SeccompAction, SeccompFilter, TargetArch, apply_filter};
    let Ok(machine) = TargetArch::try_from(std::env::consts::ARCH) else { return };
    let Ok(own) = signals_to_itself() else { return };
    let rules = ALLOWED.iter().map(|call| (*call, Vec::new())).chain([(libc::SYS_tgkill, own)]).collect();
    let refuse = SeccompAction::Errno(libc::EPERM as u32);
    let filter = SeccompFilter::new(rules, refuse, SeccompAction::Allow, machine);
    let program = filter.ok().and_then(|filter| BpfProgram::try_from(filter).ok());
    if let Some(program) = program {
        let _ = apply_filter(&program);
    }
}

/// Ending by `abort` is a signal to itself; nobody else gets one.
#[cfg(target_os = "linux")]
fn signals_to_itself() -> Result<Vec<seccompiler::SeccompRule>, seccompiler::BackendError> {
    use seccompiler::{SeccompCmpArgLen::Dword, SeccompCmpOp::Eq, SeccompCondition, SeccompRule};
    let to_itself = SeccompCondition::new(0, Dword, Eq, std::process::id().into())?;
    Ok(vec![SeccompRule::new(vec![to_itself])?])
}

/// The calls that reading, writing, allocating, hashing and ending make.
#[cfg(target_os = "linux")]
const ALLOWED: [libc::c_long; 25] = [
    libc::SYS_read,
    libc::SYS_readv,
    libc::SYS_write,
    libc::SYS_writev,
    libc::SYS_close,
    libc::SYS_lseek,
    libc::SYS_fstat,
    libc::SYS_brk,
    libc::SYS_mmap,
    libc::SYS_munmap,
    libc::SYS_mremap,
    libc::SYS_mprotect,
    libc::SYS_madvise,
    libc::SYS_getrandom,
    libc::SYS_clock_gettime,
    libc::SYS_futex,
    libc::SYS_sched_yield,
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_sigaltstack,
    libc::SYS_getpid,
    libc::SYS_gettid,
    libc::SYS_exit,
    libc::SYS_exit_group,
];
