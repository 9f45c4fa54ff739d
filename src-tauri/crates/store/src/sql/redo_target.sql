WHERE l.id = (
    SELECT c.id
    FROM ledger c
    WHERE c.evening = ?1
        AND c.desk = (SELECT desk FROM vault)
        AND c.cause = 'undo'
        AND c.n < 0
        AND NOT EXISTS (SELECT 1 FROM ledger b WHERE b.undoes = c.uid)
        AND NOT EXISTS (
            SELECT 1
            FROM ledger d
            WHERE d.evening = c.evening
                AND d.desk = c.desk
                AND d.cause = 'count'
                AND d.sequence > c.sequence
        )
    ORDER BY c.sequence DESC
    LIMIT 1
)
