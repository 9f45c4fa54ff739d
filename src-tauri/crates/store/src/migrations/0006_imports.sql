-- Whose list an import brought, and the day that the list is of.
ALTER TABLE batch ADD COLUMN keeper TEXT NOT NULL DEFAULT '';
ALTER TABLE batch ADD COLUMN list_date TEXT;
