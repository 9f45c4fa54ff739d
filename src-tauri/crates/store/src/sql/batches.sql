SELECT
    b.id,
    b.source,
    b.at,
    b.undoes,
    count(*),
    EXISTS (SELECT 1 FROM batch u WHERE u.undoes = b.id)
FROM batch b
JOIN change c ON c.batch = b.id
GROUP BY b.id
ORDER BY b.id DESC
