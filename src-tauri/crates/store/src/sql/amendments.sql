SELECT
    l.sequence,
    l.uid,
    p.uuid,
    l.kind,
    l.n,
    l.cause,
    l.undoes,
    l.reason,
    l.prisoner,
    u.number,
    a.day,
    (SELECT sum(b.n) FROM ledger b WHERE b.evening = l.evening AND b.id <= l.id)
FROM ledger l
JOIN amendment a ON a.entry = l.id
JOIN prisoner p ON p.id = l.prisoner
JOIN line_up u ON u.evening = l.evening AND u.prisoner = l.prisoner
WHERE l.evening = ?1
ORDER BY l.id
