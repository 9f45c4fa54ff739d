SELECT
    b.id,
    b.source,
    b.at,
    b.undoes,
    count(*),
    (SELECT u.at FROM batch u WHERE u.undoes = b.id),
    b.keeper,
    b.list_date
FROM batch b
JOIN change c ON c.batch = b.id
GROUP BY b.id
ORDER BY b.id DESC
