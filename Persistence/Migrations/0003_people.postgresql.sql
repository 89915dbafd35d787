-- People, what is known of them, their encounters and checks. Nothing is merged in place.

-- A person.
CREATE TABLE person (
    id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (id)
);

-- An identifier of a person; the same one at two people is an anomaly to be reviewed, not an error.
CREATE TABLE person_identifier (
    identifier text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    person_id uuid NOT NULL,
    message_id uuid NOT NULL,
    PRIMARY KEY (identifier, kind, person_id),
    FOREIGN KEY (person_id) REFERENCES person (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE INDEX person_identifier_by_person ON person_identifier (person_id);
CREATE INDEX person_identifier_by_message ON person_identifier (message_id);

-- A claimed name with birth date and sex. digest is over all of it.
CREATE TABLE biography (
    sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id uuid NOT NULL,
    digest bytea NOT NULL,
    message_id uuid NOT NULL,
    family_name text NOT NULL,
    given_name text NOT NULL,
    family_key text COLLATE "C" NOT NULL,
    given_key text COLLATE "C" NOT NULL,
    birth_date text COLLATE "C",
    sex text,
    birth_country text,
    FOREIGN KEY (person_id) REFERENCES person (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE UNIQUE INDEX biography_once ON biography (person_id, digest);
CREATE INDEX biography_by_name ON biography (family_key, given_key, birth_date);
CREATE INDEX biography_by_message ON biography (message_id);

-- An event that tied a message to a person, or untied it.
CREATE TABLE person_link (
    sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id uuid NOT NULL,
    message_id uuid NOT NULL,
    kind text NOT NULL,
    evidence text NOT NULL,
    actor text NOT NULL,
    at timestamptz NOT NULL,
    FOREIGN KEY (person_id) REFERENCES person (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE INDEX person_link_by_person ON person_link (person_id);
CREATE INDEX person_link_by_message ON person_link (message_id);

-- A meeting of a person with the government.
CREATE TABLE encounter (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    message_id uuid NOT NULL,
    source_code text NOT NULL,
    source_system text NOT NULL,
    site_id text,
    form_type text,
    receipt text COLLATE "C",
    filing_date date,
    notice_version text,
    encounter_date date NOT NULL,
    verification text,
    fin text COLLATE "C",
    eid text COLLATE "C",
    PRIMARY KEY (id),
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
    encounter_id uuid NOT NULL,
    ordinal integer NOT NULL,
    digest bytea NOT NULL,
    modality text NOT NULL,
    position_code text,
    impression text,
    format text NOT NULL,
    width_pixels integer NOT NULL,
    height_pixels integer NOT NULL,
    resolution_ppi integer NOT NULL,
    captured_on date NOT NULL,
    PRIMARY KEY (encounter_id, ordinal),
    FOREIGN KEY (encounter_id) REFERENCES encounter (id)
);
CREATE INDEX encounter_image_by_digest ON encounter_image (digest);

-- Whether biometrics may be used again.
CREATE TABLE reuse_decision (
    sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    message_id uuid NOT NULL,
    person_id uuid NOT NULL,
    modality text NOT NULL,
    is_reusable smallint NOT NULL,
    reason text NOT NULL,
    policy_row text NOT NULL,
    captured_on date,
    valid_until date,
    FOREIGN KEY (message_id) REFERENCES message (id),
    FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX reuse_decision_by_message ON reuse_decision (message_id);
CREATE INDEX reuse_decision_by_person ON reuse_decision (person_id);

-- A check that a partner was asked for.
CREATE TABLE background_check (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    message_id uuid NOT NULL,
    kind text NOT NULL,
    partner text COLLATE "C" NOT NULL,
    control_number text COLLATE "C" NOT NULL,
    policy_row text NOT NULL,
    status smallint NOT NULL,
    result text,
    answer_id uuid,
    requested_at timestamptz NOT NULL,
    answered_at timestamptz,
    valid_until date,
    PRIMARY KEY (id),
    FOREIGN KEY (person_id) REFERENCES person (id),
    FOREIGN KEY (message_id) REFERENCES message (id),
    FOREIGN KEY (answer_id) REFERENCES message (id)
);
CREATE INDEX background_check_by_control_number ON background_check (control_number, partner);
CREATE INDEX background_check_by_person ON background_check (person_id);
CREATE INDEX background_check_by_message ON background_check (message_id);
CREATE INDEX background_check_by_answer ON background_check (answer_id) WHERE answer_id IS NOT NULL;
