-- The whole first schema. Dates are ISO text, moments are UTC minutes ("2026-01-29 16:42"), UUIDs are text, so that
-- anyone with the passphrase and the sqlcipher tool can read their own data.

CREATE TABLE vault (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    desk TEXT NOT NULL,
    search_probe TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- AUTOINCREMENT here and below: the history names records by id, so an id is never given twice.
CREATE TABLE facility (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    short TEXT NOT NULL,
    full TEXT NOT NULL,
    region TEXT NOT NULL,
    postcode TEXT NOT NULL,
    street TEXT NOT NULL,
    rules TEXT NOT NULL,
    source TEXT NOT NULL,
    checked TEXT
) STRICT;

CREATE TABLE prisoner (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    surname TEXT NOT NULL,
    given TEXT NOT NULL,
    patronymic TEXT NOT NULL,
    sex TEXT CHECK (sex IN ('male', 'female')),
    born TEXT,
    dative TEXT NOT NULL,
    latin TEXT NOT NULL,
    facility INTEGER REFERENCES facility (id),
    own_address TEXT,
    custody TEXT NOT NULL,
    source TEXT NOT NULL,
    checked TEXT,
    doubt TEXT NOT NULL,
    articles TEXT NOT NULL,
    term TEXT NOT NULL,
    held_since TEXT,
    story TEXT NOT NULL,
    interests TEXT NOT NULL,
    room_line TEXT NOT NULL,
    room_sight TEXT NOT NULL CHECK (room_sight IN ('shown', 'hidden')),
    note TEXT NOT NULL,
    marks TEXT NOT NULL,
    languages TEXT NOT NULL,
    -- Normalised: name, Latin name, tags, and the facility's names.
    search_key TEXT NOT NULL
) STRICT;

CREATE INDEX prisoner_by_facility ON prisoner (facility);

CREATE TABLE prisoner_tag (
    prisoner INTEGER NOT NULL REFERENCES prisoner (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    tag TEXT NOT NULL,
    PRIMARY KEY (prisoner, place),
    UNIQUE (prisoner, tag)
) STRICT, WITHOUT ROWID;

-- One import or one edit; `undoes` makes undoing it a batch of its own, once.
CREATE TABLE batch (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    at TEXT NOT NULL,
    undoes INTEGER UNIQUE REFERENCES batch (id)
) STRICT;

-- A record's history: a row for each field that changed, and one with an empty field when the record was made.
CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    batch INTEGER NOT NULL REFERENCES batch (id),
    entity TEXT NOT NULL CHECK (entity IN ('prisoner', 'facility')),
    record INTEGER NOT NULL,
    field TEXT NOT NULL,
    before TEXT,
    after TEXT
) STRICT;

CREATE INDEX change_by_record ON change (entity, record, field);
CREATE INDEX change_by_batch ON change (batch);

CREATE TABLE evening (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('planned', 'open', 'counting', 'closed')),
    guests INTEGER NOT NULL,
    slip_code INTEGER NOT NULL UNIQUE CHECK (slip_code BETWEEN 0 AND 9999),
    numbers_printed INTEGER NOT NULL CHECK (numbers_printed IN (0, 1)),
    offset_minutes INTEGER,
    title TEXT NOT NULL,
    theme TEXT NOT NULL,
    date TEXT NOT NULL,
    place TEXT NOT NULL,
    city TEXT NOT NULL,
    goal INTEGER,
    floor INTEGER NOT NULL,
    sender TEXT NOT NULL,
    notices TEXT NOT NULL
) STRICT;

-- At most one evening is open or counting.
CREATE UNIQUE INDEX one_evening_under_way ON evening ((state IN ('open', 'counting')))
    WHERE state IN ('open', 'counting');

CREATE TABLE evening_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    evening INTEGER NOT NULL REFERENCES evening (id),
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE INDEX evening_step_by_evening ON evening_step (evening);

-- A retired number stays here: it is on paper, and nobody else may ever get it.
CREATE TABLE line_up (
    evening INTEGER NOT NULL REFERENCES evening (id),
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 99999),
    prisoner INTEGER NOT NULL REFERENCES prisoner (id),
    retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
    PRIMARY KEY (evening, number),
    UNIQUE (evening, prisoner)
) STRICT, WITHOUT ROWID;

CREATE INDEX line_up_by_prisoner ON line_up (prisoner);

CREATE TABLE lifted_hold (
    evening INTEGER NOT NULL REFERENCES evening (id),
    prisoner INTEGER NOT NULL REFERENCES prisoner (id),
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (evening, prisoner)
) STRICT, WITHOUT ROWID;

CREATE INDEX lifted_hold_by_prisoner ON lifted_hold (prisoner);

-- Append-only. Every count of the product is a sum over these rows.
CREATE TABLE ledger (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    evening INTEGER NOT NULL,
    desk TEXT NOT NULL,
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    uid TEXT NOT NULL UNIQUE,
    prisoner INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('letter', 'postcard', 'handmade')),
    n INTEGER NOT NULL CHECK (n <> 0 AND abs(n) <= 1000000),
    cause TEXT NOT NULL CHECK (cause IN ('count', 'undo', 'adjust', 'amend')),
    undoes TEXT UNIQUE REFERENCES ledger (uid),
    reason TEXT NOT NULL,
    link BLOB NOT NULL CHECK (length(link) = 32),
    UNIQUE (evening, desk, sequence),
    CHECK ((cause = 'undo') = (undoes IS NOT NULL)),
    FOREIGN KEY (evening, prisoner) REFERENCES line_up (evening, prisoner)
) STRICT;

CREATE INDEX ledger_sums ON ledger (evening, prisoner, kind, n);
CREATE INDEX ledger_by_prisoner ON ledger (prisoner, evening, n);

CREATE TRIGGER ledger_is_never_updated BEFORE UPDATE ON ledger
BEGIN
    SELECT RAISE(ABORT, 'ledger rows are never updated');
END;

CREATE TRIGGER ledger_is_never_deleted BEFORE DELETE ON ledger
BEGIN
    SELECT RAISE(ABORT, 'ledger rows are never deleted');
END;

-- Beside the ledger and outside its chain: wiped at the closing, since minutes and a video of the room together
-- name guests.
CREATE TABLE entry_minute (
    entry INTEGER PRIMARY KEY REFERENCES ledger (id),
    minute TEXT NOT NULL
) STRICT;

CREATE TABLE amendment (
    entry INTEGER PRIMARY KEY REFERENCES ledger (id),
    day TEXT NOT NULL
) STRICT;

CREATE TABLE recount_bundle (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    evening INTEGER NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('letter', 'postcard', 'handmade')),
    quantity INTEGER NOT NULL CHECK (quantity >= 0),
    FOREIGN KEY (evening, number) REFERENCES line_up (evening, number)
) STRICT;

CREATE INDEX recount_by_number ON recount_bundle (evening, number, kind);

CREATE TABLE resolution (
    evening INTEGER NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('letter', 'postcard', 'handmade')),
    ledger INTEGER NOT NULL CHECK (ledger >= 0),
    recount INTEGER NOT NULL CHECK (recount >= 0),
    taken TEXT NOT NULL CHECK (taken IN ('ledger', 'recount')),
    reason TEXT NOT NULL,
    PRIMARY KEY (evening, number, kind),
    FOREIGN KEY (evening, number) REFERENCES line_up (evening, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE closing (
    evening INTEGER PRIMARY KEY REFERENCES evening (id),
    at TEXT NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('recounted', 'quick')),
    letter INTEGER NOT NULL,
    postcard INTEGER NOT NULL,
    handmade INTEGER NOT NULL,
    people INTEGER NOT NULL,
    guests INTEGER NOT NULL,
    duration_minutes INTEGER,
    entries INTEGER NOT NULL,
    link BLOB CHECK (link IS NULL OR length(link) = 32),
    CHECK ((entries = 0) = (link IS NULL))
) STRICT;

CREATE TABLE print_job (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    evening INTEGER REFERENCES evening (id),
    document TEXT NOT NULL,
    at TEXT NOT NULL,
    pages INTEGER NOT NULL
) STRICT;

CREATE INDEX print_job_by_evening ON print_job (evening, document);

CREATE TABLE print_person (
    job INTEGER NOT NULL REFERENCES print_job (id),
    place INTEGER NOT NULL,
    prisoner INTEGER NOT NULL REFERENCES prisoner (id),
    PRIMARY KEY (job, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX print_person_by_prisoner ON print_person (prisoner);
