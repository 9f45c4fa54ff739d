-- Words of somebody who was removed, a name without a row that needs it, a row without its name, a code given twice.
SELECT
    EXISTS (
        SELECT 1
        FROM prisoner p
        WHERE p.removed = 1
            AND (
                p.born IS NOT NULL
                OR p.facility IS NOT NULL
                OR p.own_address IS NOT NULL
                OR p.statements <> '[]'
                OR p.dative || p.latin || p.unit || p.source || p.doubt || p.articles || p.term || p.story
                || p.interests || p.room_line || p.note || p.languages || p.search_key <> ''
                OR EXISTS (SELECT 1 FROM prisoner_tag t WHERE t.prisoner = p.id)
                OR EXISTS (SELECT 1 FROM photo f WHERE f.prisoner = p.id)
                OR EXISTS (SELECT 1 FROM lifted_hold h WHERE h.prisoner = p.id)
                OR EXISTS (SELECT 1 FROM print_person j WHERE j.prisoner = p.id)
                OR EXISTS (SELECT 1 FROM change c WHERE c.entity = 'prisoner' AND c.record = p.id)
                OR (
                    p.surname || p.given || p.patronymic || p.marks <> ''
                    AND NOT EXISTS (
                        SELECT 1
                        FROM ledger l
                        JOIN prisoner m ON m.id = l.prisoner
                        WHERE coalesce(m.merged_into, m.id) = p.id
                    )
                )
            )
    )
    OR EXISTS (
        SELECT 1
        FROM closing_person f
        JOIN line_up u ON u.evening = f.evening AND u.number = f.number
        JOIN prisoner p ON p.id = u.prisoner
        WHERE p.removed = 1 AND f.seal IS NULL AND p.surname || p.given || p.patronymic = ''
    )
    OR EXISTS (
        SELECT 1
        FROM removed_evening r
        JOIN evening e ON e.id = r.id OR e.slip_code = r.slip_code
    )
