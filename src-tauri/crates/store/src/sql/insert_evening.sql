INSERT INTO evening (
    uuid, state, guests, slip_code, numbers_printed,
    title, theme, date, place, city, goal, floor, sender, notices
)
VALUES (
    :uuid, 'planned', 0, :slip_code, 0,
    :title, :theme, :date, :place, :city, :goal, :floor, :sender, :notices
)
