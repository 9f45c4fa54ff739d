-- Evenings whose closing names somebody with other letters than the ledger had then, or nobody where the ledger has
-- somebody.
SELECT c.evening
FROM closing c
WHERE
    EXISTS (
        SELECT 1
        FROM closing_person f
        LEFT JOIN line_up u ON u.evening = f.evening AND u.number = f.number
        LEFT JOIN ledger l ON l.evening = u.evening AND l.prisoner = u.prisoner
            AND l.desk = (SELECT desk FROM vault) AND l.sequence <= c.entries
        WHERE f.evening = c.evening
        GROUP BY f.number
        HAVING
            u.number IS NULL
            OR f.letter <> coalesce(sum(l.n) FILTER (WHERE l.kind = 'letter'), 0)
            OR f.postcard <> coalesce(sum(l.n) FILTER (WHERE l.kind = 'postcard'), 0)
            OR f.handmade <> coalesce(sum(l.n) FILTER (WHERE l.kind = 'handmade'), 0)
    )
    OR EXISTS (
        SELECT 1
        FROM ledger l
        JOIN line_up u ON u.evening = l.evening AND u.prisoner = l.prisoner
        WHERE l.evening = c.evening AND l.desk = (SELECT desk FROM vault) AND l.sequence <= c.entries
            AND NOT EXISTS (SELECT 1 FROM closing_person f WHERE f.evening = l.evening AND f.number = u.number)
    )
    OR c.people <> (
        SELECT count(*) FROM closing_person f
        WHERE f.evening = c.evening AND f.letter + f.postcard + f.handmade > 0
    )
LIMIT 1
