-- A redo is an undo of an undo, and counts like the count it brought back.
WHERE l.id = (
    SELECT c.id
    FROM ledger c
    LEFT JOIN ledger t ON t.uid = c.undoes
    WHERE c.evening = ?1
        AND c.desk = (SELECT desk FROM vault)
        AND c.n > 0
        AND (c.cause = 'count' OR t.cause = 'undo')
        AND NOT EXISTS (SELECT 1 FROM ledger b WHERE b.undoes = c.uid)
    ORDER BY c.sequence DESC
    LIMIT 1
)
