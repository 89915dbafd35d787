-- What the officer said of the person when a query was started: each later round looks at it again.
ALTER TABLE foreign_query ADD COLUMN citizenships text;
ALTER TABLE foreign_query ADD COLUMN is_permanent_resident integer;
ALTER TABLE foreign_query ADD COLUMN named_agreement text;
