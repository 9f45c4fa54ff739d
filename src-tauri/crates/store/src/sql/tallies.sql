SELECT l.prisoner, l.kind, sum(l.n)
FROM ledger l
JOIN line_up u ON u.evening = l.evening AND u.prisoner = l.prisoner
WHERE l.evening = ?1
GROUP BY u.number, l.prisoner, l.kind
ORDER BY u.number
