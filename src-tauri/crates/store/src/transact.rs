//! Reading and writing: [`Reader`] for what can be asked, [`Tx`] for what can be changed, [`Store::transact`] as
//! the one way to change it.

use std::ops::Deref;

use rusqlite::{Connection, Params, Row, TransactionBehavior};

use crate::{Result, Store, StoreError, ledger::Running, open};

/// What can be asked of the database. Its methods are beside their tables.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    connection: &'a Connection,
}

/// A transaction under way. Its methods are beside their tables; it can also read.
pub struct Tx<'a> {
    reader: Reader<'a>,
    pub(crate) after_commit: AfterCommit,
    pub(crate) running: Option<Running>,
}

/// What is left to do after the commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AfterCommit {
    /// Nothing.
    Done,
    /// Something was wiped, and must not stay in the write-ahead log.
    TruncateLog,
}

impl Store {
    /// Runs `work` as one transaction: when it returns an error, or when the commit fails, nothing of it is left
    /// (but see [`StoreError::Io`]), and nothing is begun when the file is not at its place. When this returns `Ok`, the change is on the disk.
    pub fn transact<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(&mut Tx<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        self.must_be_in_place().map_err(E::from)?;
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        // What is rolled back never was: it is known again only after a commit.
        let running = self.running.take();
        let mut tx = Tx { reader: Reader::new(&transaction), after_commit: AfterCommit::Done, running };
        let answer = work(&mut tx)?;
        let (after_commit, running) = (tx.after_commit, tx.running);
        transaction.commit().map_err(StoreError::from)?;
        self.running = running;
        if after_commit == AfterCommit::TruncateLog {
            // The commit stands whatever happens here; what could not be truncated now is at the next close.
            let _ = open::truncate_wal(&self.connection);
        }
        Ok(answer)
    }
}

impl<'a> Deref for Tx<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.reader
    }
}

impl<'a> Reader<'a> {
    pub(crate) fn new(connection: &'a Connection) -> Reader<'a> {
        Reader { connection }
    }

    /// All rows of a query, each read by `read`.
    pub(crate) fn rows<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        self.connection.prepare_cached(sql)?.query_and_then(params, read)?.collect()
    }

    /// The first row of a query, if there is one.
    pub(crate) fn row<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Option<T>> {
        self.connection.prepare_cached(sql)?.query_and_then(params, read)?.next().transpose()
    }

    /// Shows each row of a query to `see`, without collecting them.
    pub(crate) fn each(&self, sql: &str, mut see: impl FnMut(&Row<'_>) -> Result<()>) -> Result<()> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(())?;
        while let Some(row) = rows.next()? {
            see(row)?;
        }
        Ok(())
    }
}

impl Tx<'_> {
    /// Runs a statement and returns how many rows it changed.
    pub(crate) fn run(&self, sql: &str, params: impl Params) -> Result<usize> {
        Ok(self.reader.connection.prepare_cached(sql)?.execute(params)?)
    }

    /// Inserts a row and returns its id.
    pub(crate) fn insert(&self, sql: &str, params: impl Params) -> Result<u32> {
        self.run(sql, params)?;
        let id = self.reader.connection.last_insert_rowid();
        crate::convert::count("row id", id)
    }
}
