-- What the officer said of the person when a query was started: each later round looks at it again.
ALTER TABLE foreign_query ADD citizenships nvarchar(400) NULL;
ALTER TABLE foreign_query ADD is_permanent_resident int NULL;
ALTER TABLE foreign_query ADD named_agreement nvarchar(400) NULL;
