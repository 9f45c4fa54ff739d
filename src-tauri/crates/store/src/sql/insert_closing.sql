INSERT INTO closing (
    evening, at, way, letter, postcard, handmade, people, guests, duration_minutes, entries, link
)
VALUES (
    :evening, :at, :way, :letter, :postcard, :handmade, :people, :guests, :duration_minutes, :entries, :link
)
