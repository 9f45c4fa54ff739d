SELECT
    EXISTS (SELECT 1 FROM line_up WHERE prisoner = ?1)
    OR EXISTS (SELECT 1 FROM lifted_hold WHERE prisoner = ?1)
    OR EXISTS (SELECT 1 FROM print_person WHERE prisoner = ?1)
    OR EXISTS (SELECT 1 FROM prisoner WHERE merged_into = ?1)
