-- Somebody is held there, or was by the history of another batch, which could then not be undone any more.
SELECT
    EXISTS (SELECT 1 FROM prisoner WHERE facility = ?1)
    OR EXISTS (
        SELECT 1
        FROM change
        WHERE entity = 'prisoner'
            AND field = 'facility'
            AND (before = CAST(?1 AS TEXT) OR after = CAST(?1 AS TEXT))
            AND batch NOT IN (?2, ?3)
    )
