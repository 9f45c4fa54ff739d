-- Removed from the list: a nameless placeholder, so that numbers on paper are never given again. Whoever has rows in
-- the ledger keeps the name under which past evenings counted their letters.
ALTER TABLE prisoner ADD COLUMN removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1));

-- The placeholder of an evening that is gone: its slips may still lie about, and their code is never given again.
CREATE TABLE removed_evening (
    id INTEGER PRIMARY KEY,
    slip_code INTEGER NOT NULL UNIQUE CHECK (slip_code BETWEEN 0 AND 9999)
) STRICT;
