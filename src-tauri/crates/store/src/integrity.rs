//! The check: pages whole, schema ours, ledger dense, chain whole, undos right, sums right, closings true.
//!
//! SQLCipher finds flipped bits; this finds rows that somebody with the key changed. What nobody can find from the
//! inside is an older whole database put back: for that there is the chain's head on paper.

use std::collections::{BTreeMap, HashMap};

use data_encoding::HEXLOWER;
use letterdesk_model::{
    evening::{ByKind, EveningState, Kind},
    id::{EntryUid, EveningId, Sequence},
    ledger::{Cause, Entry, Link},
};
use rusqlite::{Connection, Row};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{
    Damage, LedgerDamage, Reader, Result, StoreError, convert, log,
    migrate::{self, Migration},
    steps::{self, Half},
};

/// What a check that found nothing wrong says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Integrity {
    /// How many rows the ledger has over all evenings.
    pub entries: u32,
    /// SQLite's version.
    pub sqlite: String,
    /// SQLCipher's version.
    pub sqlcipher: String,
}

/// SQLite's quick check, and every reference.
pub fn check_pages(connection: &Connection) -> Result<()> {
    let answer: String = connection.query_row("PRAGMA quick_check(1)", (), |row| row.get(0))?;
    if answer != "ok" {
        return Err(StoreError::Damaged(Damage::Pages(answer)));
    }
    let mut dangling = connection.prepare("PRAGMA foreign_key_check")?;
    match dangling.query(())?.next()? {
        None => Ok(()),
        Some(row) => Err(StoreError::Damaged(Damage::Reference { table: row.get(0)? })),
    }
}

/// Whether the schema is what the migrations make: a missing trigger or unique index is found here. Of those of this
/// program the fingerprint is known: to run them all is much work, and every import proves a copy.
pub fn check_schema(connection: &Connection, migrations: &[Migration]) -> Result<()> {
    let found = schema(connection)?;
    let are_ours = std::ptr::eq(migrations, &migrate::MIGRATIONS[..]);
    if are_ours && fingerprint(&found) == SCHEMA {
        return Ok(());
    }
    let mut fresh = Connection::open_in_memory()?;
    migrate::run(&mut fresh, migrations)?;
    let wanted = schema(&fresh)?;
    let differs = |(name, sql): (&String, &String), other: &BTreeMap<String, String>| {
        (other.get(name) != Some(sql)).then(|| name.clone())
    };
    let missing = wanted.iter().find_map(|object| differs(object, &found));
    match missing.or_else(|| found.iter().find_map(|object| differs(object, &wanted))) {
        None => Ok(()),
        Some(name) => Err(StoreError::Damaged(Damage::Schema { name })),
    }
}

/// Of the schema that the migrations of this program make; a test fails when it is another.
const SCHEMA: &str = "db71a68555ddf5ef5027c7575c8ee27d350ca1fe90f9b15d1eb5008b92b6ea8c";

fn fingerprint(schema: &BTreeMap<String, String>) -> String {
    let mut hash = Sha256::new();
    for (name, sql) in schema {
        hash.update(format!("{}:{name}{}:{sql}", name.len(), sql.len()));
    }
    HEXLOWER.encode(&hash.finalize())
}

/// Our objects with their SQL; what SQLite makes for itself has none.
fn schema(connection: &Connection) -> Result<BTreeMap<String, String>> {
    let mut statement = connection
        .prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")?;
    let rows = statement.query_map((), |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The ledger and the closings. Returns how many rows the ledger has.
pub fn check_data(reader: Reader<'_>) -> Result<u32> {
    check_placeholders(reader)?;
    let mut walk = Walk::default();
    reader.each(include_str!("sql/whole_ledger.sql"), |row| walk.see(row))?;
    walk.end()?;
    check_closings(reader)?;
    for evening in reader.evenings()? {
        let closing = reader.closing(evening.id)?;
        if closing.is_some() != (evening.state == EveningState::Closed) {
            return Err(StoreError::Damaged(Damage::Closing(evening.id)));
        }
        let Some(closing) = closing else { continue };
        let entries = closing.chain.map_or(0, |chain| chain.entries);
        let stood = walk.stood.get(&(evening.id, Sequence(entries))).copied();
        let stood = stood.unwrap_or((ByKind::default(), Link::start(evening.uuid, reader.device()?)));
        let link = closing.chain.map_or(stood.1, |chain| chain.link);
        if (closing.tally, link) != stood {
            return Err(StoreError::Damaged(Damage::Closing(evening.id)));
        }
    }
    Ok(walk.entries)
}

/// Whether closings name everybody with the letters that the ledger had then.
fn check_closings(reader: Reader<'_>) -> Result<()> {
    let sql = include_str!("sql/closings_that_differ.sql");
    match reader.row(sql, (), |row| Ok(EveningId(row.get(0)?)))? {
        Some(evening) => Err(StoreError::Damaged(Damage::Closing(evening))),
        None => Ok(()),
    }
}

/// Whether what was removed is gone: a placeholder says nothing but the name that the ledger's counts need.
fn check_placeholders(reader: Reader<'_>) -> Result<()> {
    match reader.row(include_str!("sql/telling_placeholders.sql"), (), |row| Ok(row.get::<_, bool>(0)?))? {
        Some(true) => Err(StoreError::Damaged(Damage::Placeholder)),
        _ => Ok(()),
    }
}

/// A walk over the whole ledger, device by device and evening by evening, in the order of their sequences.
#[derive(Default)]
struct Walk {
    entries: u32,
    chain: Option<Chain>,
    counts: HashMap<(EveningId, Uuid, Kind), u32>,
    seen: HashMap<EntryUid, Seen>,
    /// Where an evening stood after each row of this vault's own device that a closing names.
    stood: HashMap<(EveningId, Sequence), (ByKind, Link)>,
}

/// The chain under way.
struct Chain {
    evening: EveningId,
    device: Uuid,
    sequence: Sequence,
    link: Link,
    tally: ByKind,
    /// The first row of a step whose last comes next.
    half: Option<HalfStep>,
}

/// The first row of a step, and the step's name.
type HalfStep = (EntryUid, Half<Uuid>);

/// A row that a later one may take back.
struct Seen {
    evening: EveningId,
    prisoner: Uuid,
    kind: Kind,
    n: i32,
}

/// A row with what surrounds it.
struct Found {
    entry: Entry,
    evening: EveningId,
    evening_uuid: Uuid,
    device: Uuid,
    link: Link,
    /// Whether it has an amendment's day.
    has_day: bool,
    /// How many rows the evening's closing binds.
    bound: Option<u32>,
    /// The step that it is a part of.
    step: Option<EntryUid>,
}

impl Found {
    fn read(row: &Row<'_>) -> Result<Found> {
        Ok(Found {
            entry: log::entry(row)?,
            evening: EveningId(row.get(8)?),
            evening_uuid: convert::uuid("evening", &row.get::<_, String>(9)?)?,
            device: convert::uuid("desk", &row.get::<_, String>(10)?)?,
            link: convert::link(row.get(11)?)?,
            has_day: row.get(12)?,
            bound: row.get(13)?,
            step: row.get::<_, Option<String>>(14)?.map(log::uid).transpose()?,
        })
    }

    /// After the closing there are only amendments, before it none; and each has its day.
    fn is_in_its_time(&self) -> bool {
        let is_after_closing = self.bound.is_some_and(|bound| self.entry.sequence.0 > bound);
        let is_amendment = self.entry.cause == Cause::Amend;
        self.has_day == is_amendment && is_after_closing == is_amendment
    }
}

impl Walk {
    fn see(&mut self, row: &Row<'_>) -> Result<()> {
        let found = Found::read(row)?;
        let (evening, sequence) = (found.evening, found.entry.sequence);
        self.step(found).map_err(|how| StoreError::Damaged(Damage::Ledger { evening, sequence, how }))
    }

    fn step(&mut self, found: Found) -> std::result::Result<(), LedgerDamage> {
        let mut chain = self.chain_of(&found)?;
        let entry = &found.entry;
        if entry.sequence.0 != chain.sequence.0 + 1 {
            return Err(LedgerDamage::Gap);
        }
        if chain.link.then(entry) != found.link {
            return Err(LedgerDamage::Link);
        }
        if !found.is_in_its_time() {
            return Err(LedgerDamage::Amendment);
        }
        chain.half = after_half(chain.half.take(), entry, found.step)?;
        self.reverse(entry, found.evening)?;
        let count = self.counts.entry((found.evening, entry.prisoner, entry.kind)).or_default();
        for sum in [count, chain.tally.of_mut(entry.kind)] {
            *sum = sum.checked_add_signed(entry.n).ok_or(LedgerDamage::Negative)?;
        }
        (chain.sequence, chain.link) = (entry.sequence, found.link);
        if found.bound == Some(entry.sequence.0) {
            self.stood.insert((found.evening, entry.sequence), (chain.tally, chain.link));
        }
        self.entries += 1;
        self.chain = Some(chain);
        Ok(())
    }

    /// The chain that the row goes on with, or a new one after a whole one.
    fn chain_of(&mut self, found: &Found) -> std::result::Result<Chain, LedgerDamage> {
        let goes_on = |chain: &Chain| (chain.evening, chain.device) == (found.evening, found.device);
        match self.chain.take() {
            Some(chain) if goes_on(&chain) => Ok(chain),
            Some(Chain { half: Some(_), .. }) => Err(LedgerDamage::Step),
            _ => Ok(Chain {
                evening: found.evening,
                device: found.device,
                sequence: Sequence(0),
                link: Link::start(found.evening_uuid, found.device),
                tally: ByKind::default(),
                half: None,
            }),
        }
    }

    /// No step is left without its last row.
    fn end(&self) -> Result<()> {
        match &self.chain {
            Some(Chain { evening, sequence, half: Some(_), .. }) => {
                let (evening, sequence, how) = (*evening, *sequence, LedgerDamage::Step);
                Err(StoreError::Damaged(Damage::Ledger { evening, sequence, how }))
            }
            _ => Ok(()),
        }
    }

    /// An undo names an earlier row that nothing took back, of the same evening, person and kind, and carries −n.
    fn reverse(&mut self, entry: &Entry, evening: EveningId) -> std::result::Result<(), LedgerDamage> {
        let Entry { prisoner, kind, n, .. } = *entry;
        if let Some(undoes) = entry.undoes {
            // Taken out, so that a second row cannot name it.
            let target = self.seen.remove(&undoes).ok_or(LedgerDamage::Undo)?;
            let fits = target.evening == evening
                && (target.prisoner, target.kind) == (prisoner, kind)
                && target.n.checked_neg() == Some(n);
            if !fits {
                return Err(LedgerDamage::Undo);
            }
        }
        let had = self.seen.insert(entry.uid, Seen { evening, prisoner, kind, n });
        if had.is_some() { Err(LedgerDamage::Undo) } else { Ok(()) }
    }
}

/// The first row of a step whose last is yet to come, after a row: two rows stand beside each other, and the last names
/// the step.
fn after_half(
    begun: Option<HalfStep>,
    entry: &Entry,
    step: Option<EntryUid>,
) -> std::result::Result<Option<HalfStep>, LedgerDamage> {
    let half = (entry.cause, entry.kind, entry.n, entry.prisoner);
    match (begun, step) {
        (None, None) => Ok(None),
        (None, Some(step)) if step != entry.uid => Ok(Some((step, half))),
        (Some((begun, first)), Some(step))
            if begun == step && step == entry.uid && steps::is_step(first, half) =>
        {
            Ok(None)
        }
        _ => Err(LedgerDamage::Step),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fingerprint_is_that_of_what_the_migrations_make() {
        let mut fresh = Connection::open_in_memory().unwrap();
        migrate::run(&mut fresh, &migrate::MIGRATIONS).unwrap();
        assert_eq!(fingerprint(&schema(&fresh).unwrap()), SCHEMA, "write the left one into `SCHEMA`");
    }
}
