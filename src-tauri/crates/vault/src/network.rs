//! File systems of other machines. Their locks do not hold: two laptops had one vault open and lost half the letters
//! while each of them found everything whole.
//!
//! Not for: encrypted folders of this machine (FUSE), overlays, disks in memory. Those lock as they should.

use std::path::Path;

/// What a file system of another machine calls itself.
#[cfg(any(target_os = "linux", target_os = "macos", test))]
const REMOTE: [&str; 19] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb2",
    "smb3",
    "smbfs",
    "afpfs",
    "webdav",
    "davfs",
    "afs",
    "ceph",
    "fuse.sshfs",
    "fuse.davfs",
    "fuse.davfs2",
    "fuse.gvfsd-fuse",
    "fuse.rclone",
    "fuse.glusterfs",
    "fuse.smbnetfs",
    "fuse.curlftpfs",
];

/// The kind of the other machine's file system that a place lies on; `None` on this machine's own disk. A place that is
/// not there yet lies where the folder above it does.
pub(crate) fn network_of(place: &Path) -> Option<String> {
    kind_at(&place.ancestors().find_map(|above| above.canonicalize().ok())?)
}

#[cfg(target_os = "linux")]
fn kind_at(place: &Path) -> Option<String> {
    let mounts = std::fs::read("/proc/self/mountinfo").ok()?;
    remote_kind(&String::from_utf8_lossy(&mounts), place).map(str::to_owned)
}

#[cfg(target_os = "macos")]
fn kind_at(place: &Path) -> Option<String> {
    /// `MNT_LOCAL` of `sys/mount.h`.
    const LOCAL: u32 = 0x1000;
    let found = rustix::fs::statfs(place).ok()?;
    let name: String = found
        .f_fstypename
        .iter()
        .take_while(|byte| **byte != 0)
        .map(|byte| char::from(*byte as u8))
        .collect();
    (found.f_flags & LOCAL == 0 || REMOTE.contains(&name.as_str())).then_some(name)
}

/// A drive letter of another machine resolves to its share.
#[cfg(windows)]
fn kind_at(place: &Path) -> Option<String> {
    use std::path::{Component, Prefix};
    let Some(Component::Prefix(prefix)) = place.components().next() else { return None };
    matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..)).then(|| "smb".to_owned())
}

/// The kind of the mount that a path without links lies on, when it is another machine's, by the text of Linux's
/// `mountinfo`: `36 35 98:0 /root /mount\040point rw,noatime master:1 - type source options`.
#[cfg(any(target_os = "linux", test))]
fn remote_kind<'a>(mounts: &'a str, place: &Path) -> Option<&'a str> {
    let mount = |line: &'a str| {
        let (before, after) = line.split_once(" - ")?;
        let point = unescaped(before.split(' ').nth(4)?);
        let mut after = after.split(' ');
        let (kind, source) = (after.next()?, after.next().unwrap_or_default());
        place.starts_with(&point).then_some((Path::new(&point).components().count(), kind, source))
    };
    // The deepest; of two at one place the later lies over the earlier.
    let (_, kind, source) = mounts.lines().filter_map(mount).max_by_key(|(depth, ..)| *depth)?;
    // davfs2 calls itself "fuse", and its source is an address.
    let is_address = kind == "fuse" && (source.starts_with("http://") || source.starts_with("https://"));
    (REMOTE.contains(&kind) || is_address).then_some(kind)
}

/// A blank, a tab, a line feed and a backslash stand in a mount's path as three octal digits.
#[cfg(any(target_os = "linux", test))]
fn unescaped(point: &str) -> String {
    [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")]
        .into_iter()
        .fold(point.to_owned(), |point, (code, letter)| point.replace(code, letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = r"22 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw
23 22 0:21 / /proc rw,nosuid - proc proc rw
30 22 0:27 / /tmp rw - tmpfs tmpfs rw
31 22 0:28 / /home/anna/Private rw - fuse.gocryptfs /home/anna/.Private rw,user_id=1000
32 22 0:29 / /home/anna/crypt rw - fuse.cryfs cryfs@/home/anna/.crypt rw
33 22 0:30 / /mnt/share rw shared:5 - cifs //server/share rw,vers=3.0
34 22 0:31 / /mnt/two\040words rw - nfs4 server:/export rw
35 22 0:32 / /mnt/ssh rw - fuse.sshfs anna@server:/home rw
36 22 0:33 / /mnt/dav rw - fuse https://server.example/dav rw
37 33 259:3 / /mnt/share/inside rw - ext4 /dev/sdb1 rw
38 22 0:34 / /mnt/over rw - nfs server:/x rw
39 38 0:35 / /mnt/over rw - ext4 /dev/sdc1 rw
40 22 0:36 / /mnt/merged rw - overlay overlay rw,lowerdir=/a,upperdir=/b
41 22 0:37 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
42 22 8:17 / /media/stick rw - vfat /dev/sdb1 rw
43 22 0:38 / /mnt/smb rw - smb3 //server/share rw";

    #[test]
    fn a_place_is_another_machines_by_the_mount_it_lies_on() {
        fn check(place: &str, kind: Option<&str>) {
            assert_eq!(remote_kind(MOUNTS, Path::new(place)), kind, "{place}");
        }
        check("/home/anna/vault", None);
        check("/home/anna/Private/vault", None);
        check("/home/anna/crypt/vault", None);
        check("/tmp/vault", None);
        check("/media/stick/vault", None);
        check("/mnt/merged/vault", None);
        check("/mnt/share/vault", Some("cifs"));
        check("/mnt/share", Some("cifs"));
        check("/mnt/shared/vault", None);
        check("/mnt/share/inside/vault", None);
        check("/mnt/smb/vault", Some("smb3"));
        check("/mnt/two words/vault", Some("nfs4"));
        check("/mnt/ssh/vault", Some("fuse.sshfs"));
        check("/mnt/dav/vault", Some("fuse"));
        check("/run/user/1000/gvfs/smb-share:server=x/vault", Some("fuse.gvfsd-fuse"));
        check("/mnt/over/vault", None);
        assert_eq!(remote_kind("", Path::new("/vault")), None);
        assert_eq!(remote_kind("no mount at all", Path::new("/vault")), None);
    }
}
