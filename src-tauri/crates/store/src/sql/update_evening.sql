UPDATE evening
SET
    title = :title,
    theme = :theme,
    date = :date,
    place = :place,
    city = :city,
    goal = :goal,
    floor = :floor,
    sender = :sender,
    notices = :notices
WHERE id = :id
