SELECT s.evening, sum(s.letters), count(*) FILTER (WHERE s.letters > 0)
FROM (
    SELECT evening, prisoner, sum(n) AS letters
    FROM ledger
    GROUP BY evening, prisoner
) s
JOIN evening e ON e.id = s.evening
WHERE e.state <> 'counting'
GROUP BY s.evening
