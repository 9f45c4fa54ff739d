//! The key files of an open vault, byte for byte as they were when one of them opened it. A copy gets these bytes, and
//! not what lies in the folder by then: they are known to work.

use std::{fs, io};

use letterdesk_files::{create_private_folder, sync_folder, write_atomically};

use crate::{Folder, Slot, VaultError, key_file};

/// What each key file had in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeyFiles {
    files: Vec<(Slot, Vec<u8>)>,
}

impl KeyFiles {
    /// Those of a folder that are key files at all; an empty or foreign file opens nothing and is in no copy.
    pub fn of(folder: &Folder) -> KeyFiles {
        let read = |slot: Slot| Some((slot, key_file::bytes(&folder.key_file(slot)).ok().flatten()?));
        KeyFiles { files: Slot::ALL.into_iter().filter_map(read).collect() }
    }

    /// Puts them into a folder that is being made, and reads each back from there.
    pub(crate) fn put_into(&self, folder: &Folder) -> Result<(), VaultError> {
        create_private_folder(&folder.keys())?;
        for (slot, bytes) in &self.files {
            let path = folder.key_file(*slot);
            write_atomically(&path, bytes)?;
            if fs::read(&path)? != *bytes {
                return Err(VaultError::Damaged { file: slot.file_name().to_owned() });
            }
        }
        match self.files.is_empty() {
            true => Err(VaultError::Damaged { file: "keys".to_owned() }),
            false => Ok(sync_folder(&folder.keys())?),
        }
    }

    /// The name of the first key file that is not as it was seen, or that never was one.
    pub(crate) fn changed_in(&self, folder: &Folder) -> io::Result<Option<&'static str>> {
        for slot in Slot::ALL {
            let seen = self.files.iter().find(|(seen, _)| *seen == slot).map(|(_, bytes)| bytes);
            let there = match fs::read(folder.key_file(slot)) {
                Ok(bytes) => Some(bytes),
                Err(error) if error.kind() == io::ErrorKind::NotFound => None,
                Err(error) => return Err(error),
            };
            if there.as_ref() != seen {
                return Ok(Some(slot.file_name()));
            }
        }
        Ok(None)
    }
}
