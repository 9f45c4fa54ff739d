SELECT s.prisoner, sum(s.letters), max(e.date)
FROM (
    SELECT evening, prisoner, sum(n) AS letters
    FROM ledger
    GROUP BY evening, prisoner
    HAVING letters <> 0
) s
JOIN evening e ON e.id = s.evening
WHERE e.state <> 'counting'
GROUP BY s.prisoner
