SELECT
    l.sequence,
    l.uid,
    p.uuid,
    l.kind,
    l.n,
    l.cause,
    l.undoes,
    l.reason,
    l.evening,
    e.uuid,
    l.desk,
    l.link,
    EXISTS (SELECT 1 FROM amendment a WHERE a.entry = l.id),
    c.entries,
    s.step
FROM ledger l
JOIN prisoner p ON p.id = l.prisoner
JOIN evening e ON e.id = l.evening
LEFT JOIN closing c ON c.evening = l.evening AND l.desk = (SELECT desk FROM vault)
LEFT JOIN ledger_step s ON s.entry = l.id
ORDER BY l.evening, l.desk, l.sequence
