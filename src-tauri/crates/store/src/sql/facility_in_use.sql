-- Somebody is held there, or was by the history of another batch, which could then not be undone any more.
SELECT
    EXISTS (SELECT 1 FROM prisoner WHERE facility = ?1)
    OR EXISTS (
        SELECT 1
        FROM change c
        WHERE c.entity = 'prisoner'
            AND c.field = 'facility'
            AND (c.before = CAST(?1 AS TEXT) OR c.after = CAST(?1 AS TEXT))
            AND c.batch NOT IN (?2, ?3)
            AND NOT EXISTS (
                SELECT 1 FROM batch b
                WHERE b.undoes IS NOT NULL AND (b.id = c.batch OR b.undoes = c.batch)
            )
    )
