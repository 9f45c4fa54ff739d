-- What each person was needed for, the most serious of it: 0 an evening's list, 1 a paper, 2 a letter.
SELECT prisoner, max(use)
FROM (
    SELECT prisoner, 0 AS use FROM line_up
    UNION ALL
    SELECT prisoner, 1 FROM print_person
    UNION ALL
    SELECT prisoner, 2 FROM ledger
)
GROUP BY prisoner
