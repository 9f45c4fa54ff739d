//! Rows as they stand in the file, whatever they hold: taken out of a table, and put back to the byte.

use rusqlite::{Params, params_from_iter, types::Value};

use crate::{Reader, Result, Tx};

/// Rows of one table, with every column there is.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    table: &'static str,
    columns: Vec<String>,
    values: Vec<Vec<Value>>,
}

/// What a row of a table refers to and is nothing without: columns of its own, and the query that finds it.
struct Needed {
    table: &'static str,
    columns: &'static [&'static str],
    found: &'static str,
}

const NUMBER: &str = "SELECT 1 FROM line_up WHERE evening = ?1 AND number = ?2";

const NEEDED: [Needed; 9] = [
    Needed { table: "print_person", columns: &["job"], found: "SELECT 1 FROM print_job WHERE id = ?1" },
    Needed {
        table: "print_person",
        columns: &["prisoner"],
        found: "SELECT 1 FROM prisoner WHERE id = ?1 AND removed = 0",
    },
    Needed { table: "lifted_hold", columns: &["evening"], found: "SELECT 1 FROM evening WHERE id = ?1" },
    Needed {
        table: "lifted_hold",
        columns: &["prisoner"],
        found: "SELECT 1 FROM prisoner WHERE id = ?1 AND removed = 0",
    },
    Needed { table: "line_up", columns: &["prisoner"], found: "SELECT 1 FROM prisoner WHERE id = ?1" },
    Needed { table: "recount_bundle", columns: &["evening", "number"], found: NUMBER },
    Needed { table: "resolution", columns: &["evening", "number"], found: NUMBER },
    Needed {
        table: "closing_person",
        columns: &["evening"],
        found: "SELECT 1 FROM closing WHERE evening = ?1",
    },
    Needed { table: "change", columns: &["batch"], found: "SELECT 1 FROM batch WHERE id = ?1" },
];

impl Rows {
    /// Rows that begin with an id, by it.
    pub fn by_id(&self) -> impl Iterator<Item = (u32, &Vec<Value>)> {
        self.values.iter().filter_map(|row| match row.first() {
            Some(Value::Integer(id)) => Some((u32::try_from(*id).ok()?, row)),
            _ => None,
        })
    }

    /// The ids in a column of a table, if these are its rows.
    pub fn ids(&self, table: &str, column: &str) -> impl Iterator<Item = u32> {
        let place = self.position(column).filter(|_| self.table == table);
        let values = self.values.iter().filter_map(move |row| row.get(place?));
        values.filter_map(|value| if let Value::Integer(id) = value { u32::try_from(*id).ok() } else { None })
    }

    /// One of the rows by itself.
    pub fn only(&self, row: &[Value]) -> Rows {
        Rows { table: self.table, columns: self.columns.clone(), values: vec![row.to_vec()] }
    }

    /// Makes a column unknown where `is_gone` says so of its id.
    pub fn forget_where(&mut self, column: &str, mut is_gone: impl FnMut(u32) -> Result<bool>) -> Result<()> {
        let Some(place) = self.position(column) else { return Ok(()) };
        for value in self.values.iter_mut().filter_map(|row| row.get_mut(place)) {
            let id = if let Value::Integer(id) = value { u32::try_from(*id).ok() } else { None };
            if id.map(&mut is_gone).transpose()?.unwrap_or(false) {
                *value = Value::Null;
            }
        }
        Ok(())
    }

    /// The rows that have another number than this in a column.
    pub fn without(mut self, column: &str, number: Option<u32>) -> Rows {
        let (place, number) = (self.position(column), number.map(|number| Value::Integer(number.into())));
        self.values.retain(|row| place.and_then(|place| row.get(place)) != number.as_ref());
        self
    }

    fn position(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|one| one == column)
    }

    fn of_row(&self, row: &[Value], columns: &[&str]) -> Vec<Value> {
        columns.iter().filter_map(|column| row.get(self.position(column)?).cloned()).collect()
    }
}

impl Reader<'_> {
    /// The rows of a table that a condition lets through, as they are.
    pub(crate) fn rows_of(&self, table: &'static str, condition: &str, params: impl Params) -> Result<Rows> {
        self.raw(table, &format!("SELECT * FROM {table} WHERE {condition}"), params)
    }

    fn raw(&self, table: &'static str, sql: &str, params: impl Params) -> Result<Rows> {
        let mut columns = Vec::new();
        let values = self.rows(sql, params, |row| {
            if columns.is_empty() {
                columns = row.as_ref().column_names().map(str::to_owned).collect();
            }
            (0..columns.len()).map(|place| Ok(row.get(place)?)).collect()
        })?;
        Ok(Rows { table, columns, values })
    }

    fn has_what_it_needs(&self, rows: &Rows, row: &[Value]) -> Result<bool> {
        for needed in NEEDED.iter().filter(|needed| needed.table == rows.table) {
            let values = params_from_iter(rows.of_row(row, needed.columns));
            if self.row(needed.found, values, |_| Ok(()))?.is_none() {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

impl Tx<'_> {
    /// Deletes the rows of a table that a condition lets through, and returns them.
    pub(crate) fn take_rows(
        &mut self,
        table: &'static str,
        condition: &str,
        params: impl Params,
    ) -> Result<Rows> {
        self.raw(table, &format!("DELETE FROM {table} WHERE {condition} RETURNING *"), params)
    }

    /// Inserts rows that were taken, but for those that refer to what is gone since.
    pub(crate) fn put_back(&mut self, rows: &Rows) -> Result<()> {
        let columns = rows.columns.join("\", \"");
        let places = crate::fields::places(rows.columns.len());
        let sql = format!("INSERT INTO {} (\"{columns}\") VALUES ({places})", rows.table);
        for row in &rows.values {
            if self.has_what_it_needs(rows, row)? {
                self.run(&sql, params_from_iter(row))?;
            }
        }
        Ok(())
    }

    /// Makes rows that are there be as they were; they begin with their id.
    pub(crate) fn set_back_rows(&mut self, rows: &Rows) -> Result<()> {
        let assignments: Vec<_> = rows.columns.iter().map(|column| format!("\"{column}\" = ?")).collect();
        let sql = format!("UPDATE {} SET {} WHERE id = ?", rows.table, assignments.join(", "));
        for row in &rows.values {
            self.run(&sql, params_from_iter(row.iter().chain(row.first())))?;
        }
        Ok(())
    }
}
