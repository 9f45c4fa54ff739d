//! What was measured on.

use std::fs;

/// Processors, memory and system, in a line.
pub fn size() -> String {
    let processors = std::thread::available_parallelism().unwrap();
    let memory =
        read("/proc/meminfo", "MemTotal:").and_then(|text| text.split(' ').next()?.parse::<u64>().ok());
    let memory =
        memory.map_or_else(String::new, |kilobytes| format!(", {} GiB", (kilobytes + 524_288) / 1_048_576));
    let processor = read("/proc/cpuinfo", "model name").unwrap_or_default();
    let system = read("/etc/os-release", "PRETTY_NAME=").unwrap_or_default();
    format!("{processors} processors ({processor}){memory}, {}", system.trim_matches('"'))
}

/// The rest of the first line that begins like this.
fn read(file: &str, key: &str) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    let rest = text.lines().find_map(|line| line.strip_prefix(key))?;
    Some(rest.trim_start_matches([' ', '\t', ':']).to_owned())
}
