//! How quickly letters come in, and what that promises. The minutes are kept until the evening is closed.

use chrono::{NaiveDateTime, TimeDelta, Timelike};

use crate::{
    ground::{Desk, Result},
    intake::view::PaceView,
};

/// Minutes that are shown, each by itself.
const SHOWN: i64 = 30;
/// Minutes whose letters are the pace.
const RECENT: i64 = 10;
/// A goal that is further away is no forecast.
const FAR: i64 = 6 * 60;

impl Desk {
    /// The letters of the last half hour, minute by minute, and where that leads.
    pub fn pace(&self) -> Result<PaceView> {
        let line_up = self.line_up_open()?;
        let now = self.clock().utc();
        let now = now.with_second(0).and_then(|now| now.with_nanosecond(0)).unwrap_or(now);
        let first = now - TimeDelta::minutes(SHOWN - 1);
        let by_minute = self.reader()?.letters_by_minute(line_up.evening.id, first)?;
        let minutes = spread(&by_minute, first);
        let recent: u32 = minutes.iter().rev().take(RECENT as usize).sum();
        let total = line_up.total();
        let goal_in = line_up.evening.fields.goal.and_then(|goal| minutes_until(goal, total, recent));
        let goal_at = goal_in
            .and_then(|minutes| self.minute_text(&line_up.evening, Some(now + TimeDelta::minutes(minutes))));
        Ok(PaceView { minutes, recent, in_an_hour: total + recent * 60 / RECENT as u32, goal_at })
    }
}

/// The letters of each minute, also of those without any. More may be taken back in a minute than came.
fn spread(by_minute: &[(NaiveDateTime, i32)], first: NaiveDateTime) -> Vec<u32> {
    let mut minutes = vec![0; SHOWN as usize];
    for (minute, letters) in by_minute {
        // A clock that was put back leaves minutes that are yet to come.
        let place = usize::try_from((*minute - first).num_minutes()).ok();
        if let Some(letters_then) = place.and_then(|place| minutes.get_mut(place)) {
            *letters_then = u32::try_from(*letters).unwrap_or(0);
        }
    }
    minutes
}

/// Minutes until a goal at the pace of the last ones; `None` when it is reached, or nothing leads there.
fn minutes_until(goal: u32, total: u32, recent: u32) -> Option<i64> {
    let missing = i64::from(goal.checked_sub(total).filter(|missing| *missing > 0)?);
    let minutes = (missing * RECENT + i64::from(recent) - 1).checked_div(i64::from(recent))?;
    (minutes <= FAR).then_some(minutes)
}

#[cfg(test)]
mod tests {
    use super::minutes_until;

    #[test]
    fn a_goal_is_foretold_while_letters_come_in() {
        assert_eq!(minutes_until(400, 312, 31), Some(29));
        assert_eq!(minutes_until(400, 400, 31), None, "it is reached");
        assert_eq!(minutes_until(400, 312, 0), None, "nobody brings any");
        assert_eq!(minutes_until(4000, 312, 10), None, "not tonight");
    }
}
