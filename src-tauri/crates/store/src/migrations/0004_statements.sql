-- What sources say of where somebody is held, a JSON list, the present one last; and what is the person's there and
-- not the facility's: «отряд 5».
ALTER TABLE prisoner ADD COLUMN statements TEXT NOT NULL DEFAULT '[]';
ALTER TABLE prisoner ADD COLUMN unit TEXT NOT NULL DEFAULT '';

-- JSON lists: who says what of an address, the fields in dispute, what directories and people say of the whole, the
-- wordings that mean this facility, what was decided.
ALTER TABLE facility ADD COLUMN country TEXT NOT NULL DEFAULT '';
ALTER TABLE facility ADD COLUMN claims TEXT NOT NULL DEFAULT '[]';
ALTER TABLE facility ADD COLUMN disputed TEXT NOT NULL DEFAULT '[]';
ALTER TABLE facility ADD COLUMN entries TEXT NOT NULL DEFAULT '[]';
ALTER TABLE facility ADD COLUMN wordings TEXT NOT NULL DEFAULT '[]';
ALTER TABLE facility ADD COLUMN decisions TEXT NOT NULL DEFAULT '[]';

-- The postcodes of other sources are claims like any other.
UPDATE facility
SET claims = (
    SELECT json_group_array(json_object(
        'field', 'postcode',
        'value', rival.value ->> 'postcode',
        'source', rival.value ->> 'source',
        'date', rival.value ->> 'checked',
        'support', 1,
        'standing', rival.value ->> 'standing'
    ))
    FROM json_each(facility.rivals) AS rival
);
ALTER TABLE facility DROP COLUMN rivals;

-- By which rules the directory was worked out from what is said; 0 for a list that is older than statements.
ALTER TABLE vault ADD COLUMN settled_by INTEGER NOT NULL DEFAULT 0;
