-- People, what is known of them, their encounters and checks. Nothing is merged in place.

-- A person.
CREATE TABLE person (
    id binary(16) NOT NULL,
    created_at datetime2(6) NOT NULL,
    CONSTRAINT person_key PRIMARY KEY (id)
);

-- An identifier of a person; the same one at two people is an anomaly to be reviewed, not an error.
CREATE TABLE person_identifier (
    identifier nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    kind nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    person_id binary(16) NOT NULL,
    message_id binary(16) NOT NULL,
    CONSTRAINT person_identifier_key PRIMARY KEY (identifier, kind, person_id),
    FOREIGN KEY (person_id) REFERENCES person (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE INDEX person_identifier_by_person ON person_identifier (person_id);
CREATE INDEX person_identifier_by_message ON person_identifier (message_id);

-- A claimed name with birth date and sex. digest is over all of it.
CREATE TABLE biography (
    sequence bigint IDENTITY NOT NULL PRIMARY KEY,
    person_id binary(16) NOT NULL,
    digest binary(32) NOT NULL,
    message_id binary(16) NOT NULL,
    family_name nvarchar(400) NOT NULL,
    given_name nvarchar(400) NOT NULL,
    family_key nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    given_key nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    birth_date nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    sex nvarchar(400) NULL,
    birth_country nvarchar(400) NULL,
    FOREIGN KEY (person_id) REFERENCES person (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE UNIQUE INDEX biography_once ON biography (person_id, digest);
CREATE INDEX biography_by_name ON biography (family_key, given_key, birth_date);
CREATE INDEX biography_by_message ON biography (message_id);

-- An event that tied a message to a person, or untied it.
CREATE TABLE person_link (
    sequence bigint IDENTITY NOT NULL PRIMARY KEY,
    person_id binary(16) NOT NULL,
    message_id binary(16) NOT NULL,
    kind nvarchar(400) NOT NULL,
    evidence nvarchar(max) NOT NULL,
    actor nvarchar(400) NOT NULL,
    at datetime2(6) NOT NULL,
    FOREIGN KEY (person_id) REFERENCES person (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE INDEX person_link_by_person ON person_link (person_id);
CREATE INDEX person_link_by_message ON person_link (message_id);

-- A meeting of a person with the government.
CREATE TABLE encounter (
    id binary(16) NOT NULL,
    person_id binary(16) NOT NULL,
    message_id binary(16) NOT NULL,
    source_code nvarchar(400) NOT NULL,
    source_system nvarchar(400) NOT NULL,
    site_id nvarchar(400) NULL,
    form_type nvarchar(400) NULL,
    receipt nvarchar(200) COLLATE Latin1_General_BIN2 NULL,
    filing_date date NULL,
    notice_version nvarchar(400) NULL,
    encounter_date date NOT NULL,
    verification nvarchar(400) NULL,
    fin nvarchar(200) COLLATE Latin1_General_BIN2 NULL,
    eid nvarchar(200) COLLATE Latin1_General_BIN2 NULL,
    CONSTRAINT encounter_key PRIMARY KEY (id),
    FOREIGN KEY (person_id) REFERENCES person (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE INDEX encounter_by_person ON encounter (person_id);
CREATE INDEX encounter_by_message ON encounter (message_id);
CREATE INDEX encounter_by_receipt ON encounter (receipt) WHERE receipt IS NOT NULL;
CREATE INDEX encounter_by_fin ON encounter (fin) WHERE fin IS NOT NULL;
CREATE INDEX encounter_by_eid ON encounter (eid) WHERE eid IS NOT NULL;

-- An image taken at an encounter.
CREATE TABLE encounter_image (
    encounter_id binary(16) NOT NULL,
    ordinal int NOT NULL,
    digest binary(32) NOT NULL,
    modality nvarchar(400) NOT NULL,
    position_code nvarchar(400) NULL,
    impression nvarchar(400) NULL,
    format nvarchar(400) NOT NULL,
    width_pixels int NOT NULL,
    height_pixels int NOT NULL,
    resolution_ppi int NOT NULL,
    captured_on date NOT NULL,
    CONSTRAINT encounter_image_key PRIMARY KEY (encounter_id, ordinal),
    FOREIGN KEY (encounter_id) REFERENCES encounter (id)
);
CREATE INDEX encounter_image_by_digest ON encounter_image (digest);

-- Whether biometrics may be used again.
CREATE TABLE reuse_decision (
    sequence bigint IDENTITY NOT NULL PRIMARY KEY,
    message_id binary(16) NOT NULL,
    person_id binary(16) NOT NULL,
    modality nvarchar(400) NOT NULL,
    is_reusable smallint NOT NULL,
    reason nvarchar(400) NOT NULL,
    policy_row nvarchar(400) NOT NULL,
    captured_on date NULL,
    valid_until date NULL,
    FOREIGN KEY (message_id) REFERENCES message (id),
    FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX reuse_decision_by_message ON reuse_decision (message_id);
CREATE INDEX reuse_decision_by_person ON reuse_decision (person_id);

-- A check that a partner was asked for.
CREATE TABLE background_check (
    id binary(16) NOT NULL,
    person_id binary(16) NOT NULL,
    message_id binary(16) NOT NULL,
    kind nvarchar(400) NOT NULL,
    partner nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    control_number nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    policy_row nvarchar(400) NOT NULL,
    status smallint NOT NULL,
    result nvarchar(400) NULL,
    answer_id binary(16) NULL,
    requested_at datetime2(6) NOT NULL,
    answered_at datetime2(6) NULL,
    valid_until date NULL,
    CONSTRAINT background_check_key PRIMARY KEY (id),
    FOREIGN KEY (person_id) REFERENCES person (id),
    FOREIGN KEY (message_id) REFERENCES message (id),
    FOREIGN KEY (answer_id) REFERENCES message (id)
);
CREATE INDEX background_check_by_control_number ON background_check (control_number, partner);
CREATE INDEX background_check_by_person ON background_check (person_id);
CREATE INDEX background_check_by_message ON background_check (message_id);
CREATE INDEX background_check_by_answer ON background_check (answer_id) WHERE answer_id IS NOT NULL;
