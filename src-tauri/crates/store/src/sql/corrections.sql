-- What was changed by hand after a batch: the first text before and the last text after of each field, in the order of
-- the last change. A field that was set back is no correction.
SELECT entity, record, field, before, after, at FROM (
    SELECT c.entity, c.record, c.field, c.id AS last, c.after,
           b.at AS at,
           first_value(c.before) OVER whole AS before,
           row_number() OVER (PARTITION BY c.entity, c.record, c.field ORDER BY c.id DESC) AS place
    FROM change c JOIN batch b ON b.id = c.batch
    WHERE b.id > ?1 AND b.source = ?2 AND b.undoes IS NULL AND c.field <> ''
    WINDOW whole AS (PARTITION BY c.entity, c.record, c.field ORDER BY c.id)
)
WHERE place = 1 AND before IS NOT after
ORDER BY last
