//! The copies that a closing left: each still tells the minute of each entry, so a person decides about it.

use std::{fs, path::PathBuf};

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use letterdesk_model::evening::EveningState;
use letterdesk_store::{copies_before_migrations, remove_copy};
use letterdesk_vault as vault;

use super::opened_at;
use crate::ground::{Area, CLOSED, Code, Desk, Error, Result};

/// A copy beside the vault.
enum Copy {
    /// One made by the clock or before something large, left because somebody has touched it or the system refused.
    Backup(vault::Backup),
    /// The database as it was before a newer version changed its tables.
    BeforeMigration(PathBuf),
}

impl Copy {
    /// As a person finds it: its file name alone.
    fn name(&self) -> String {
        let (Copy::Backup(vault::Backup { path, .. }) | Copy::BeforeMigration(path)) = self;
        path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }
}

impl Desk {
    /// Removes a copy that a closing left, by the name that [`Desk::closing`] gives. It is looked for among those: a name
    /// is never made a path.
    ///
    /// # Errors
    /// [`Code::UnknownCopy`]; [`Code::CopyInUse`] while a program has it open; what the system says.
    pub fn remove_copy(&mut self, name: &str) -> Result<()> {
        let unknown = || Error::new(Code::UnknownCopy).with("name", name);
        match self.copies_left()?.into_iter().find(|copy| copy.name() == name).ok_or_else(unknown)? {
            Copy::Backup(copy) if copy.is_open() => {
                return Err(Error::new(Code::CopyInUse).with("name", name));
            }
            Copy::Backup(copy) => vault::remove_backup(&copy)?,
            Copy::BeforeMigration(path) => remove_copy(&path)?,
        }
        self.tell(&[Area::Closing]);
        Ok(())
    }

    /// The names of the copies of an evening that still tell its minutes, newest first.
    pub(super) fn names_of_copies_left(
        &self,
        opened: NaiveDateTime,
        closed: NaiveDateTime,
    ) -> Result<Vec<String>> {
        Ok(self.copies_with_minutes(opened, closed)?.iter().map(Copy::name).collect())
    }

    /// The copies that the closings of all evenings left.
    fn copies_left(&self) -> Result<Vec<Copy>> {
        let reader = self.reader()?;
        let mut left = Vec::new();
        for evening in reader.evenings()?.into_iter().filter(|evening| evening.state == EveningState::Closed)
        {
            let Some(closing) = reader.closing(evening.id)? else { continue };
            let opened = opened_at(&reader, evening.id)?.unwrap_or(closing.at);
            left.extend(self.copies_with_minutes(opened, closing.at)?);
        }
        Ok(left)
    }

    /// What was made between the opening and the closing of an evening.
    fn copies_with_minutes(&self, opened: NaiveDateTime, closed: NaiveDateTime) -> Result<Vec<Copy>> {
        // A closing is kept to the minute, a copy to the second.
        let during = |at: NaiveDateTime| (opened..closed + TimeDelta::minutes(1)).contains(&at);
        let backups = self.copies_since(opened)?.into_iter();
        let backups = backups.filter(|copy| during(copy.at) && copy.reason != CLOSED).map(Copy::Backup);
        let older = self.copies_before_migrations()?.into_iter();
        let older = older.filter(|(_, at)| during(*at)).map(|(path, _)| Copy::BeforeMigration(path));
        Ok(backups.chain(older).collect())
    }

    /// The copies that a newer version made, each with the time of its file: its name tells none.
    fn copies_before_migrations(&self) -> Result<Vec<(PathBuf, NaiveDateTime)>> {
        let Some(opened) = self.opened() else { return Ok(Vec::new()) };
        let made = |path: PathBuf| {
            let at = fs::metadata(&path).and_then(|file| file.modified()).ok()?;
            Some((path, DateTime::<Utc>::from(at).naive_utc()))
        };
        Ok(copies_before_migrations(&opened.folder.database())?.into_iter().filter_map(made).collect())
    }
}
