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
    m.minute,
    u.number,
    l.evening,
    l.id,
    l.desk = (SELECT desk FROM vault),
    s.step
FROM ledger l
JOIN prisoner p ON p.id = l.prisoner
JOIN line_up u ON u.evening = l.evening AND u.prisoner = l.prisoner
LEFT JOIN entry_minute m ON m.entry = l.id
LEFT JOIN ledger_step s ON s.entry = l.id

