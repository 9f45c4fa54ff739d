//! How each printer errs on each stock, and when that was measured.

use chrono::NaiveDate;

use crate::{Reader, Result, Tx, convert};

/// One printer on one stock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredCalibration {
    /// What the organiser calls the printer.
    pub printer: String,
    /// The stock's code, such as `a4` or `L7160`.
    pub stock: String,
    /// The correction's shift to the right and down, in thousandths of a millimetre.
    pub shift: (i32, i32),
    /// The correction's drift across and down, in millionths of a length.
    pub drift: (i32, i32),
    /// The day it was measured.
    pub measured: NaiveDate,
}

impl Reader<'_> {
    /// Every calibration, by printer and stock.
    pub fn calibrations(&self) -> Result<Vec<StoredCalibration>> {
        let sql = "SELECT printer, stock, shift_right, shift_down, drift_across, drift_down, measured
                   FROM calibration ORDER BY printer, stock";
        self.rows(sql, (), |row| {
            Ok(StoredCalibration {
                printer: row.get(0)?,
                stock: row.get(1)?,
                shift: (row.get(2)?, row.get(3)?),
                drift: (row.get(4)?, row.get(5)?),
                measured: convert::date("calibration", &row.get::<_, String>(6)?)?,
            })
        })
    }
}

impl Tx<'_> {
    /// Sets how a printer errs on a stock; what was measured before is replaced.
    pub fn set_calibration(&mut self, calibration: &StoredCalibration) -> Result<()> {
        let StoredCalibration { printer, stock, shift, drift, measured } = calibration;
        let sql = "INSERT OR REPLACE INTO calibration VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        let measured = measured.to_string();
        self.run(sql, (printer, stock, shift.0, shift.1, drift.0, drift.1, measured)).map(drop)
    }

    /// Forgets one.
    pub fn remove_calibration(&mut self, printer: &str, stock: &str) -> Result<()> {
        self.run("DELETE FROM calibration WHERE printer = ?1 AND stock = ?2", (printer, stock)).map(drop)
    }
}
