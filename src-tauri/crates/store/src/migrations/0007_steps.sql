-- Rows of the ledger that are one step: a move of letters to another person is an undo and a count, and is taken back
-- and put back whole. A step is named by the uid of its last row. Beside the ledger, so that no row's bytes change.
CREATE TABLE ledger_step (
    entry INTEGER PRIMARY KEY REFERENCES ledger (id),
    step TEXT NOT NULL REFERENCES ledger (uid)
) STRICT;

CREATE INDEX ledger_step_rows ON ledger_step (step);

CREATE TRIGGER ledger_step_is_never_updated BEFORE UPDATE ON ledger_step
BEGIN
    SELECT RAISE(ABORT, 'steps of the ledger are never updated');
END;

CREATE TRIGGER ledger_step_is_never_deleted BEFORE DELETE ON ledger_step
BEGIN
    SELECT RAISE(ABORT, 'steps of the ledger are never deleted');
END;
