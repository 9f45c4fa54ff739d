-- What a document was printed with, as JSON, to print it again; empty for jobs of before.
ALTER TABLE print_job ADD COLUMN request TEXT NOT NULL DEFAULT '';

-- A hash of what the document says of a person, to find who has changed since; empty for jobs of before.
ALTER TABLE print_person ADD COLUMN fingerprint TEXT NOT NULL DEFAULT '';

-- How a printer errs on a stock: a shift in thousandths of a millimetre, a drift in millionths of a length.
CREATE TABLE calibration (
    printer TEXT NOT NULL,
    stock TEXT NOT NULL,
    shift_right INTEGER NOT NULL,
    shift_down INTEGER NOT NULL,
    drift_across INTEGER NOT NULL,
    drift_down INTEGER NOT NULL,
    measured TEXT NOT NULL,
    PRIMARY KEY (printer, stock)
) STRICT, WITHOUT ROWID;
