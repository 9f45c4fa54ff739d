-- What other sources say of a facility's postcode: a JSON list of {postcode, source, checked, standing}.
ALTER TABLE facility ADD COLUMN rivals TEXT NOT NULL DEFAULT '[]';

-- The record that this one turned out to be the same person as; that one is never merged itself. The ledger keeps
-- naming this row, and its letters are summed with that one's.
ALTER TABLE prisoner ADD COLUMN merged_into INTEGER REFERENCES prisoner (id);
CREATE INDEX prisoner_by_survivor ON prisoner (merged_into) WHERE merged_into IS NOT NULL;

-- A filter of the list under a name: the query as JSON.
CREATE TABLE saved_filter (
    name TEXT PRIMARY KEY,
    query TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- At most 600 px and 60 KB: every backup copies them.
CREATE TABLE photo (
    prisoner INTEGER PRIMARY KEY REFERENCES prisoner (id) ON DELETE CASCADE,
    jpeg BLOB NOT NULL CHECK (length(jpeg) <= 61440)
) STRICT;
