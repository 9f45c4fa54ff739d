//! The one place where time enters: a function that tests replace.

use chrono::{DateTime, FixedOffset, Local, NaiveDate, NaiveDateTime};

/// Tells what time it is, with the machine's offset from UTC.
#[derive(Debug, Clone, Copy)]
pub struct Clock(pub fn() -> DateTime<FixedOffset>);

impl Clock {
    /// The machine's clock.
    pub fn system() -> Clock {
        Clock(|| Local::now().fixed_offset())
    }

    /// Now, in UTC, without an offset: as the store keeps it.
    pub fn utc(self) -> NaiveDateTime {
        (self.0)().naive_utc()
    }

    /// The machine's day.
    pub fn today(self) -> NaiveDate {
        (self.0)().date_naive()
    }

    /// Minutes east of UTC.
    pub fn offset_minutes(self) -> i32 {
        (self.0)().offset().local_minus_utc() / 60
    }
}
