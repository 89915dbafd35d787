-- Identity resolution: what each message claims of a person, the keys by which people are searched, and reviews.

-- An identifier that a message claims for a person. One row a message: a message can be untied from a person without a trace at it.
CREATE TABLE claimed_identifier (
    identifier text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    person_id uuid NOT NULL,
    message_id uuid NOT NULL,
    PRIMARY KEY (identifier, kind, person_id, message_id),
    FOREIGN KEY (person_id) REFERENCES person (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
);
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
    person_id uuid NOT NULL,
    message_id uuid NOT NULL,
    birth_day integer NOT NULL,
    family_code integer NOT NULL,
    given_code integer NOT NULL,
    traits integer NOT NULL,
    family text COLLATE "C" NOT NULL,
    given text COLLATE "C" NOT NULL,
    FOREIGN KEY (person_id) REFERENCES person (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE INDEX person_key_by_family ON person_key (birth_day, family_code) INCLUDE (given_code, traits, person_id, family, given);
CREATE INDEX person_key_by_given ON person_key (birth_day, given_code) INCLUDE (family_code, traits, person_id, family, given);
CREATE INDEX person_key_by_name ON person_key (family_code, given_code, birth_day) INCLUDE (traits, person_id, family, given);
CREATE INDEX person_key_by_message ON person_key (message_id);

-- How many people there are, and how many of a million bear a common name. part is population, family or given.
CREATE TABLE name_figure (
    part text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    figure double precision NOT NULL,
    counted_at timestamptz NOT NULL,
    PRIMARY KEY (part, name)
);

-- How a decision came about: each comparison with its weight, no values.
ALTER TABLE person_link ADD explanation text;

-- A question about identity for a person in office. A blocking one holds its message.
CREATE TABLE review (
    id uuid NOT NULL,
    message_id uuid NOT NULL,
    kind text COLLATE "C" NOT NULL,
    is_blocking smallint NOT NULL,
    reason text NOT NULL,
    opened_at timestamptz NOT NULL,
    resolution text COLLATE "C",
    person_id uuid,
    resolved_by text,
    resolved_at timestamptz,
    resolved_because text,
    PRIMARY KEY (id),
    FOREIGN KEY (message_id) REFERENCES message (id),
    FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX review_by_message ON review (message_id);
CREATE INDEX review_open ON review (opened_at, id) WHERE resolution IS NULL;
CREATE INDEX review_by_person ON review (person_id) WHERE person_id IS NOT NULL;

-- A person who is meant perhaps.
CREATE TABLE review_candidate (
    review_id uuid NOT NULL,
    ordinal integer NOT NULL,
    person_id uuid NOT NULL,
    explanation text NOT NULL,
    PRIMARY KEY (review_id, ordinal),
    FOREIGN KEY (review_id) REFERENCES review (id),
    FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX review_candidate_by_person ON review_candidate (person_id);
