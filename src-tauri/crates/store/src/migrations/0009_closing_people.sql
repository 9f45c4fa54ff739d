-- Whom a closing names, under which number and with how many letters, as it was then. A name goes into the printed code
-- through a seal, SHA-256 over a random salt and the name: of somebody who is removed later the seal alone is left, which
-- says nothing without its salt and keeps the code true.
CREATE TABLE closing_person (
    evening INTEGER NOT NULL REFERENCES closing (evening),
    number INTEGER NOT NULL,
    letter INTEGER NOT NULL,
    postcard INTEGER NOT NULL,
    handmade INTEGER NOT NULL,
    salt BLOB CHECK (length(salt) = 32),
    prisoner TEXT,
    surname TEXT,
    given TEXT,
    patronymic TEXT,
    seal BLOB CHECK (length(seal) = 32),
    PRIMARY KEY (evening, number),
    CHECK ((seal IS NULL) = (salt IS NOT NULL)),
    CHECK ((seal IS NULL) = (prisoner IS NOT NULL AND surname IS NOT NULL AND given IS NOT NULL AND patronymic IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- Evenings that were closed before: as they stand.
INSERT INTO closing_person (
    evening, number, letter, postcard, handmade, salt, prisoner, surname, given, patronymic, seal
)
SELECT
    u.evening,
    u.number,
    coalesce(sum(l.n) FILTER (WHERE l.kind = 'letter'), 0),
    coalesce(sum(l.n) FILTER (WHERE l.kind = 'postcard'), 0),
    coalesce(sum(l.n) FILTER (WHERE l.kind = 'handmade'), 0),
    iif(p.removed AND p.surname || p.given || p.patronymic = '', NULL, randomblob(32)),
    iif(p.removed AND p.surname || p.given || p.patronymic = '', NULL, p.uuid),
    iif(p.removed AND p.surname || p.given || p.patronymic = '', NULL, p.surname),
    iif(p.removed AND p.surname || p.given || p.patronymic = '', NULL, p.given),
    iif(p.removed AND p.surname || p.given || p.patronymic = '', NULL, p.patronymic),
    iif(p.removed AND p.surname || p.given || p.patronymic = '', randomblob(32), NULL)
FROM line_up u
JOIN closing c ON c.evening = u.evening
JOIN prisoner p ON p.id = u.prisoner
LEFT JOIN ledger l ON l.evening = u.evening AND l.prisoner = u.prisoner
    AND l.desk = (SELECT desk FROM vault) AND l.sequence <= c.entries
GROUP BY u.evening, u.number
HAVING u.retired = 0 OR count(l.id) > 0;
