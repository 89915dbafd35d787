-- People, what is known of them, their encounters and checks. Nothing is merged in place.

-- A person.
CREATE TABLE person (
    id BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;

-- An identifier of a person; the same one at two people is an anomaly to be reviewed, not an error.
CREATE TABLE person_identifier (
    identifier TEXT NOT NULL,
    kind TEXT NOT NULL,
    person_id BLOB NOT NULL,
    message_id BLOB NOT NULL,
    PRIMARY KEY (identifier, kind, person_id),
    FOREIGN KEY (person_id) REFERENCES person (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_identifier_by_person ON person_identifier (person_id);
CREATE INDEX person_identifier_by_message ON person_identifier (message_id);

-- A claimed name with birth date and sex. digest is over all of it.
CREATE TABLE biography (
    sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    person_id BLOB NOT NULL,
    digest BLOB NOT NULL,
    message_id BLOB NOT NULL,
    family_name TEXT NOT NULL,
    given_name TEXT NOT NULL,
    family_key TEXT NOT NULL,
    given_key TEXT NOT NULL,
    birth_date TEXT,
    sex TEXT,
    birth_country TEXT,
    FOREIGN KEY (person_id) REFERENCES person (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
) STRICT;
CREATE UNIQUE INDEX biography_once ON biography (person_id, digest);
CREATE INDEX biography_by_name ON biography (family_key, given_key, birth_date);
CREATE INDEX biography_by_message ON biography (message_id);

-- An event that tied a message to a person, or untied it.
CREATE TABLE person_link (
    sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    person_id BLOB NOT NULL,
    message_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    evidence TEXT NOT NULL,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    FOREIGN KEY (person_id) REFERENCES person (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
) STRICT;
CREATE INDEX person_link_by_person ON person_link (person_id);
CREATE INDEX person_link_by_message ON person_link (message_id);

-- A meeting of a person with the government.
CREATE TABLE encounter (
    id BLOB NOT NULL,
    person_id BLOB NOT NULL,
    message_id BLOB NOT NULL,
    source_code TEXT NOT NULL,
    source_system TEXT NOT NULL,
    site_id TEXT,
    form_type TEXT,
    receipt TEXT,
    filing_date TEXT,
    notice_version TEXT,
    encounter_date TEXT NOT NULL,
    verification TEXT,
    fin TEXT,
    eid TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY (person_id) REFERENCES person (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
) STRICT;
CREATE INDEX encounter_by_person ON encounter (person_id);
CREATE INDEX encounter_by_message ON encounter (message_id);
CREATE INDEX encounter_by_receipt ON encounter (receipt) WHERE receipt IS NOT NULL;
CREATE INDEX encounter_by_fin ON encounter (fin) WHERE fin IS NOT NULL;
CREATE INDEX encounter_by_eid ON encounter (eid) WHERE eid IS NOT NULL;

-- An image taken at an encounter.
CREATE TABLE encounter_image (
    encounter_id BLOB NOT NULL,
    ordinal INTEGER NOT NULL,
    digest BLOB NOT NULL,
    modality TEXT NOT NULL,
    position_code TEXT,
    impression TEXT,
    format TEXT NOT NULL,
    width_pixels INTEGER NOT NULL,
    height_pixels INTEGER NOT NULL,
    resolution_ppi INTEGER NOT NULL,
    captured_on TEXT NOT NULL,
    PRIMARY KEY (encounter_id, ordinal),
    FOREIGN KEY (encounter_id) REFERENCES encounter (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX encounter_image_by_digest ON encounter_image (digest);

-- Whether biometrics may be used again.
CREATE TABLE reuse_decision (
    sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    message_id BLOB NOT NULL,
    person_id BLOB NOT NULL,
    modality TEXT NOT NULL,
    is_reusable INTEGER NOT NULL,
    reason TEXT NOT NULL,
    policy_row TEXT NOT NULL,
    captured_on TEXT,
    valid_until TEXT,
    FOREIGN KEY (message_id) REFERENCES message (id),
    FOREIGN KEY (person_id) REFERENCES person (id)
) STRICT;
CREATE INDEX reuse_decision_by_message ON reuse_decision (message_id);
CREATE INDEX reuse_decision_by_person ON reuse_decision (person_id);

-- A check that a partner was asked for.
CREATE TABLE background_check (
    id BLOB NOT NULL,
    person_id BLOB NOT NULL,
    message_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    partner TEXT NOT NULL,
    control_number TEXT NOT NULL,
    policy_row TEXT NOT NULL,
    status INTEGER NOT NULL,
    result TEXT,
    answer_id BLOB,
    requested_at INTEGER NOT NULL,
    answered_at INTEGER,
    valid_until TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY (person_id) REFERENCES person (id),
    FOREIGN KEY (message_id) REFERENCES message (id),
    FOREIGN KEY (answer_id) REFERENCES message (id)
) STRICT;
CREATE INDEX background_check_by_control_number ON background_check (control_number, partner);
CREATE INDEX background_check_by_person ON background_check (person_id);
CREATE INDEX background_check_by_message ON background_check (message_id);
CREATE INDEX background_check_by_answer ON background_check (answer_id) WHERE answer_id IS NOT NULL;
