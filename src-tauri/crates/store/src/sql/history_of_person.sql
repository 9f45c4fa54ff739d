SELECT b.id, b.source, b.at, c.field, c.before, c.after, c.record
FROM change c
JOIN batch b ON b.id = c.batch
WHERE c.entity = 'prisoner'
    AND (c.record = ?1 OR c.record IN (SELECT id FROM prisoner WHERE merged_into = ?1))
ORDER BY c.id
