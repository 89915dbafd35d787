-- Identity resolution: what each message claims of a person, the keys by which people are searched, and reviews.

-- An identifier that a message claims for a person. One row a message: a message can be untied from a person without a trace at it.
CREATE TABLE claimed_identifier (
    identifier TEXT NOT NULL,
    kind TEXT NOT NULL,
    person_id BLOB NOT NULL,
    message_id BLOB NOT NULL,
    PRIMARY KEY (identifier, kind, person_id, message_id),
    FOREIGN KEY (person_id) REFERENCES person (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
) STRICT, WITHOUT ROWID;
INSERT INTO claimed_identifier (identifier, kind, person_id, message_id)
SELECT identifier, kind, person_id, message_id
FROM person_identifier;
DROP TABLE person_identifier;
ALTER TABLE claimed_identifier RENAME TO person_identifier;
CREATE INDEX person_identifier_by_person ON person_identifier (person_id);
CREATE INDEX person_identifier_by_message ON person_identifier (message_id);

-- A biography, too, belongs to its message.
DROP INDEX biography_once;
DROP INDEX biography_by_name;
DROP INDEX biography_by_message;
CREATE UNIQUE INDEX biography_once ON biography (message_id, digest);
CREATE INDEX biography_by_person ON biography (person_id);

-- A name by which a person is searched. birth_day is YYYYMMDD as a number with 00 for what is not known; family_code and given_code
-- are the sounds of a name in 30 bits; traits are sex and country of birth in 17 bits; family and given are in plain Latin capitals.
CREATE TABLE person_key (
    person_id BLOB NOT NULL,
    message_id BLOB NOT NULL,
    birth_day INTEGER NOT NULL,
    family_code INTEGER NOT NULL,
    given_code INTEGER NOT NULL,
    traits INTEGER NOT NULL,
    family TEXT NOT NULL,
    given TEXT NOT NULL,
    FOREIGN KEY (person_id) REFERENCES person (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
) STRICT;
CREATE INDEX person_key_by_family ON person_key (birth_day, family_code, given_code, traits, person_id, family, given);
CREATE INDEX person_key_by_given ON person_key (birth_day, given_code, family_code, traits, person_id, family, given);
CREATE INDEX person_key_by_name ON person_key (family_code, given_code, birth_day, traits, person_id, family, given);
CREATE INDEX person_key_by_message ON person_key (message_id);

-- How many people there are, and how many of a million bear a common name. part is population, family or given.
CREATE TABLE name_figure (
    part TEXT NOT NULL,
    name TEXT NOT NULL,
    figure REAL NOT NULL,
    counted_at INTEGER NOT NULL,
    PRIMARY KEY (part, name)
) STRICT, WITHOUT ROWID;

-- How a decision came about: each comparison with its weight, no values.
ALTER TABLE person_link ADD explanation TEXT;

-- A question about identity for a person in office. A blocking one holds its message.
CREATE TABLE review (
    id BLOB NOT NULL,
    message_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    is_blocking INTEGER NOT NULL,
    reason TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    resolution TEXT,
    person_id BLOB,
    resolved_by TEXT,
    resolved_at INTEGER,
    resolved_because TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY (message_id) REFERENCES message (id),
    FOREIGN KEY (person_id) REFERENCES person (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_by_message ON review (message_id);
CREATE INDEX review_open ON review (opened_at, id) WHERE resolution IS NULL;
CREATE INDEX review_by_person ON review (person_id) WHERE person_id IS NOT NULL;

-- A person who is meant perhaps.
CREATE TABLE review_candidate (
    review_id BLOB NOT NULL,
    ordinal INTEGER NOT NULL,
    person_id BLOB NOT NULL,
    explanation TEXT NOT NULL,
    PRIMARY KEY (review_id, ordinal),
    FOREIGN KEY (review_id) REFERENCES review (id),
    FOREIGN KEY (person_id) REFERENCES person (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_candidate_by_person ON review_candidate (person_id);
