SELECT evening, sum(letters), count(*) FILTER (WHERE letters > 0)
FROM (
    SELECT evening, prisoner, sum(n) AS letters
    FROM ledger
    GROUP BY evening, prisoner
)
GROUP BY evening
