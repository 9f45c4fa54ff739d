-- What another batch changed later, unless that was undone. Without a field: anything that was said of the record.
SELECT EXISTS (
    SELECT 1
    FROM change c
    WHERE c.entity = ?1
        AND c.record = ?2
        AND c.id > ?4
        AND c.batch NOT IN (?5, ?6)
        AND CASE
            WHEN ?3 IS NOT NULL THEN c.field = ?3
            WHEN c.entity = 'prisoner' THEN c.field <> 'facility'
            ELSE c.field IN ('rules', 'entries', 'wordings', 'decisions')
        END
        AND NOT EXISTS (
            SELECT 1 FROM batch b
            WHERE b.undoes IS NOT NULL AND (b.id = c.batch OR b.undoes = c.batch)
        )
)
