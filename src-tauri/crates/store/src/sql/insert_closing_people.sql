INSERT INTO closing_person (evening, number, letter, postcard, handmade, salt, prisoner, surname, given, patronymic)
SELECT
    u.evening,
    u.number,
    coalesce(sum(l.n) FILTER (WHERE l.kind = 'letter'), 0),
    coalesce(sum(l.n) FILTER (WHERE l.kind = 'postcard'), 0),
    coalesce(sum(l.n) FILTER (WHERE l.kind = 'handmade'), 0),
    randomblob(32),
    p.uuid,
    p.surname,
    p.given,
    p.patronymic
FROM line_up u
JOIN prisoner p ON p.id = u.prisoner
LEFT JOIN ledger l ON l.evening = u.evening AND l.prisoner = u.prisoner
WHERE u.evening = ?1
GROUP BY u.evening, u.number
HAVING u.retired = 0 OR count(l.id) > 0
