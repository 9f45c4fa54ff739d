-- Slips that guests took. Of no guest and no time: only whose slip, and how many letters there were for them by then,
-- since more than these bring it back.
CREATE TABLE slip_out (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    evening INTEGER NOT NULL REFERENCES evening (id),
    prisoner INTEGER NOT NULL REFERENCES prisoner (id),
    letters INTEGER NOT NULL
) STRICT;

CREATE INDEX slip_out_by_evening ON slip_out (evening, prisoner);
CREATE INDEX slip_out_by_prisoner ON slip_out (prisoner);
