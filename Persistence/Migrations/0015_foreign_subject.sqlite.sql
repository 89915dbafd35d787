-- What the officer said of the person when a query was started: each later round looks at it again.
ALTER TABLE foreign_query ADD COLUMN citizenships TEXT;
ALTER TABLE foreign_query ADD COLUMN is_permanent_resident INTEGER;
ALTER TABLE foreign_query ADD COLUMN named_agreement TEXT;
