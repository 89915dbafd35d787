-- What checks, vetting and retention need: the device of an encounter, the filing of a check, waivers, alerts, rap sheets, holds, destruction.

-- With which device an encounter was taken, why prints were not, and when IDENT's answer was known.
ALTER TABLE encounter ADD device_id text;
ALTER TABLE encounter ADD device_make text;
ALTER TABLE encounter ADD device_model text;
ALTER TABLE encounter ADD device_serial text;
ALTER TABLE encounter ADD prints_not_taken text;
ALTER TABLE encounter ADD verified_at timestamptz;

-- The filing that a check belongs to, and the check that it renews.
ALTER TABLE background_check ADD receipt text COLLATE "C";
ALTER TABLE background_check ADD form_type text;
ALTER TABLE background_check ADD filing_date date;
ALTER TABLE background_check ADD renews uuid;

-- The day for which a decision was asked, and the waiver that it rests on.
ALTER TABLE reuse_decision ADD as_of date;
ALTER TABLE reuse_decision ADD waiver_id uuid;

-- Names are searched by person_key alone.
ALTER TABLE biography DROP COLUMN family_key;
ALTER TABLE biography DROP COLUMN given_key;

-- What was destroyed stays as an id for as long as an accounting or a log row names it.
ALTER TABLE person ADD destroyed_at timestamptz;
ALTER TABLE message ADD destroyed_at timestamptz;

-- Who is past the time of keeping, and which messages name an image.
CREATE INDEX biography_by_birth ON biography (birth_date) WHERE birth_date IS NOT NULL;
CREATE INDEX message_span_by_digest ON message_span (digest);

-- The checks of a filing.
CREATE INDEX background_check_by_receipt ON background_check (receipt, kind) WHERE receipt IS NOT NULL;
CREATE INDEX background_check_by_renewed ON background_check (renews) WHERE renews IS NOT NULL;

-- A filing that checks are kept valid for while it is open.
CREATE TABLE filing (
    receipt text COLLATE "C" NOT NULL,
    message_id uuid NOT NULL,
    person_id uuid NOT NULL,
    partner text COLLATE "C" NOT NULL,
    form_type text NOT NULL,
    filing_date date,
    opened_at timestamptz NOT NULL,
    closed_at timestamptz,
    closed_by text,
    closed_because text,
    PRIMARY KEY (receipt, message_id),
    FOREIGN KEY (person_id) REFERENCES person (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE INDEX filing_by_person ON filing (person_id);
CREATE INDEX filing_by_message ON filing (message_id);
CREATE INDEX filing_open ON filing (opened_at) WHERE closed_at IS NULL;

-- Leave to do without fingerprints, for medical reasons, in one filing.
CREATE TABLE waiver (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    receipt text COLLATE "C" NOT NULL,
    kind text NOT NULL,
    reason text NOT NULL,
    granted_by text NOT NULL,
    granted_role text NOT NULL,
    granted_on date NOT NULL,
    entered_by text NOT NULL,
    entered_at timestamptz NOT NULL,
    decision text,
    decided_by text,
    decided_at timestamptz,
    used_by uuid,
    used_at timestamptz,
    PRIMARY KEY (id),
    FOREIGN KEY (person_id) REFERENCES person (id),
    FOREIGN KEY (used_by) REFERENCES message (id)
);
CREATE INDEX waiver_by_person ON waiver (person_id);
CREATE INDEX waiver_by_receipt ON waiver (receipt);
CREATE INDEX waiver_open ON waiver (entered_at) WHERE decision IS NULL;
CREATE INDEX waiver_by_use ON waiver (used_by) WHERE used_by IS NOT NULL;

-- What somebody has to know of a check, or of a person without one.
CREATE TABLE check_alert (
    id uuid NOT NULL,
    kind text NOT NULL,
    check_id uuid,
    person_id uuid,
    message_id uuid,
    at timestamptz NOT NULL,
    detail text NOT NULL,
    told text,
    seen_by text,
    seen_at timestamptz,
    seen_because text,
    PRIMARY KEY (id),
    FOREIGN KEY (check_id) REFERENCES background_check (id),
    FOREIGN KEY (person_id) REFERENCES person (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE INDEX check_alert_by_check ON check_alert (check_id) WHERE check_id IS NOT NULL;
CREATE INDEX check_alert_by_person ON check_alert (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX check_alert_by_message ON check_alert (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX check_alert_open ON check_alert (at) WHERE seen_at IS NULL;

-- A record of arrests and the like, sealed with a key that is not in the database. It belongs to the person of its check, or to the person of a notice.
CREATE TABLE rap_sheet (
    id uuid NOT NULL,
    check_id uuid,
    person_id uuid,
    message_id uuid NOT NULL,
    partner text COLLATE "C" NOT NULL,
    category text NOT NULL,
    received_at timestamptz NOT NULL,
    length_bytes integer NOT NULL,
    key_id text NOT NULL,
    sealed bytea NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (check_id) REFERENCES background_check (id),
    FOREIGN KEY (person_id) REFERENCES person (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE INDEX rap_sheet_by_check ON rap_sheet (check_id) WHERE check_id IS NOT NULL;
CREATE INDEX rap_sheet_by_person ON rap_sheet (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX rap_sheet_by_message ON rap_sheet (message_id);

-- Who read a rap sheet, and why; only added to.
CREATE TABLE rap_sheet_read (
    id uuid NOT NULL,
    rap_sheet_id uuid NOT NULL,
    person_id uuid,
    actor text NOT NULL,
    reason text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX rap_sheet_read_by_sheet ON rap_sheet_read (rap_sheet_id);
CREATE INDEX rap_sheet_read_by_person ON rap_sheet_read (person_id) WHERE person_id IS NOT NULL;

-- A hold: nothing of the person is destroyed. It holds from the moment it is set until a second person has lifted it.
CREATE TABLE legal_hold (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    authority text NOT NULL,
    reason text NOT NULL,
    set_by text NOT NULL,
    set_at timestamptz NOT NULL,
    confirmed_by text,
    confirmed_at timestamptz,
    lift_reason text,
    lift_asked_by text,
    lift_asked_at timestamptz,
    lifted_by text,
    lifted_at timestamptz,
    PRIMARY KEY (id),
    FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX legal_hold_by_person ON legal_hold (person_id);
CREATE INDEX legal_hold_by_time ON legal_hold (set_at) WHERE lifted_at IS NULL;

-- A destruction of what is past its time: who asked, who approved, and the signed certificate.
CREATE TABLE retention_run (
    id uuid NOT NULL,
    asked_by text NOT NULL,
    asked_at timestamptz NOT NULL,
    reason text NOT NULL,
    as_of date NOT NULL,
    approved_by text,
    approved_at timestamptz,
    done_at timestamptz,
    certificate text,
    signature bytea,
    key_id text,
    PRIMARY KEY (id)
);
CREATE INDEX retention_run_by_time ON retention_run (asked_at);

-- Whom a destruction is to destroy, as it was shown when it was asked for, and what became of it.
CREATE TABLE retention_choice (
    run_id uuid NOT NULL,
    person_id uuid NOT NULL,
    destroyed_at timestamptz,
    outcome text,
    counts text,
    PRIMARY KEY (run_id, person_id),
    FOREIGN KEY (run_id) REFERENCES retention_run (id)
);
CREATE INDEX retention_choice_by_person ON retention_choice (person_id);

-- An image that no encounter and no message names any more, until its bytes are gone.
CREATE TABLE image_to_destroy (
    digest bytea NOT NULL,
    run_id uuid NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (digest),
    FOREIGN KEY (run_id) REFERENCES retention_run (id)
);
CREATE INDEX image_to_destroy_by_run ON image_to_destroy (run_id);

-- How far the search keys of people were made anew after the rules of names had changed.
CREATE TABLE key_making (
    version integer NOT NULL,
    after_person uuid,
    people bigint NOT NULL,
    started_at timestamptz NOT NULL,
    finished_at timestamptz,
    PRIMARY KEY (version)
);
