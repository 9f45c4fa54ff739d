-- Letters to a merged record are letters to the one it points to.
SELECT coalesce(p.merged_into, p.id) AS person, sum(s.letters), max(e.date)
FROM (
    SELECT evening, prisoner, sum(n) AS letters
    FROM ledger
    GROUP BY evening, prisoner
    HAVING letters <> 0
) s
JOIN evening e ON e.id = s.evening
JOIN prisoner p ON p.id = s.prisoner
WHERE e.state <> 'counting'
GROUP BY person
