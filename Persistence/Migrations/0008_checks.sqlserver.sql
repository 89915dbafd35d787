-- What checks, vetting and retention need: the device of an encounter, the filing of a check, waivers, alerts, rap sheets, holds, destruction.

-- With which device an encounter was taken, why prints were not, and when IDENT's answer was known.
ALTER TABLE encounter ADD device_id nvarchar(400) NULL;
ALTER TABLE encounter ADD device_make nvarchar(400) NULL;
ALTER TABLE encounter ADD device_model nvarchar(400) NULL;
ALTER TABLE encounter ADD device_serial nvarchar(400) NULL;
ALTER TABLE encounter ADD prints_not_taken nvarchar(400) NULL;
ALTER TABLE encounter ADD verified_at datetime2(6) NULL;

-- The filing that a check belongs to, and the check that it renews.
ALTER TABLE background_check ADD receipt nvarchar(200) COLLATE Latin1_General_BIN2 NULL;
ALTER TABLE background_check ADD form_type nvarchar(400) NULL;
ALTER TABLE background_check ADD filing_date date NULL;
ALTER TABLE background_check ADD renews binary(16) NULL;

-- The day for which a decision was asked, and the waiver that it rests on.
ALTER TABLE reuse_decision ADD as_of date NULL;
ALTER TABLE reuse_decision ADD waiver_id binary(16) NULL;

-- Names are searched by person_key alone.
ALTER TABLE biography DROP COLUMN family_key;
ALTER TABLE biography DROP COLUMN given_key;

-- What was destroyed stays as an id for as long as an accounting or a log row names it.
ALTER TABLE person ADD destroyed_at datetime2(6) NULL;
ALTER TABLE message ADD destroyed_at datetime2(6) NULL;
GO

-- Who is past the time of keeping, and which messages name an image.
CREATE INDEX biography_by_birth ON biography (birth_date) WHERE birth_date IS NOT NULL;
CREATE INDEX message_span_by_digest ON message_span (digest);

-- The checks of a filing.
CREATE INDEX background_check_by_receipt ON background_check (receipt, kind) WHERE receipt IS NOT NULL;
CREATE INDEX background_check_by_renewed ON background_check (renews) WHERE renews IS NOT NULL;

-- A filing that checks are kept valid for while it is open.
CREATE TABLE filing (
    receipt nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    message_id binary(16) NOT NULL,
    person_id binary(16) NOT NULL,
    partner nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    form_type nvarchar(400) NOT NULL,
    filing_date date NULL,
    opened_at datetime2(6) NOT NULL,
    closed_at datetime2(6) NULL,
    closed_by nvarchar(400) NULL,
    closed_because nvarchar(max) NULL,
    CONSTRAINT filing_key PRIMARY KEY (receipt, message_id),
    FOREIGN KEY (person_id) REFERENCES person (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE INDEX filing_by_person ON filing (person_id);
CREATE INDEX filing_by_message ON filing (message_id);
CREATE INDEX filing_open ON filing (opened_at) WHERE closed_at IS NULL;

-- Leave to do without fingerprints, for medical reasons, in one filing.
CREATE TABLE waiver (
    id binary(16) NOT NULL,
    person_id binary(16) NOT NULL,
    receipt nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    kind nvarchar(400) NOT NULL,
    reason nvarchar(max) NOT NULL,
    granted_by nvarchar(400) NOT NULL,
    granted_role nvarchar(400) NOT NULL,
    granted_on date NOT NULL,
    entered_by nvarchar(400) NOT NULL,
    entered_at datetime2(6) NOT NULL,
    decision nvarchar(400) NULL,
    decided_by nvarchar(400) NULL,
    decided_at datetime2(6) NULL,
    used_by binary(16) NULL,
    used_at datetime2(6) NULL,
    CONSTRAINT waiver_key PRIMARY KEY (id),
    FOREIGN KEY (person_id) REFERENCES person (id),
    FOREIGN KEY (used_by) REFERENCES message (id)
);
CREATE INDEX waiver_by_person ON waiver (person_id);
CREATE INDEX waiver_by_receipt ON waiver (receipt);
CREATE INDEX waiver_open ON waiver (entered_at) WHERE decision IS NULL;
CREATE INDEX waiver_by_use ON waiver (used_by) WHERE used_by IS NOT NULL;

-- What somebody has to know of a check, or of a person without one.
CREATE TABLE check_alert (
    id binary(16) NOT NULL,
    kind nvarchar(400) NOT NULL,
    check_id binary(16) NULL,
    person_id binary(16) NULL,
    message_id binary(16) NULL,
    at datetime2(6) NOT NULL,
    detail nvarchar(max) NOT NULL,
    told nvarchar(400) NULL,
    seen_by nvarchar(400) NULL,
    seen_at datetime2(6) NULL,
    seen_because nvarchar(max) NULL,
    CONSTRAINT check_alert_key PRIMARY KEY (id),
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
    id binary(16) NOT NULL,
    check_id binary(16) NULL,
    person_id binary(16) NULL,
    message_id binary(16) NOT NULL,
    partner nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    category nvarchar(400) NOT NULL,
    received_at datetime2(6) NOT NULL,
    length_bytes int NOT NULL,
    key_id nvarchar(400) NOT NULL,
    sealed varbinary(max) NOT NULL,
    CONSTRAINT rap_sheet_key PRIMARY KEY (id),
    FOREIGN KEY (check_id) REFERENCES background_check (id),
    FOREIGN KEY (person_id) REFERENCES person (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE INDEX rap_sheet_by_check ON rap_sheet (check_id) WHERE check_id IS NOT NULL;
CREATE INDEX rap_sheet_by_person ON rap_sheet (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX rap_sheet_by_message ON rap_sheet (message_id);

-- Who read a rap sheet, and why; only added to.
CREATE TABLE rap_sheet_read (
    id binary(16) NOT NULL,
    rap_sheet_id binary(16) NOT NULL,
    person_id binary(16) NULL,
    actor nvarchar(400) NOT NULL,
    reason nvarchar(max) NOT NULL,
    at datetime2(6) NOT NULL,
    CONSTRAINT rap_sheet_read_key PRIMARY KEY (id)
);
CREATE INDEX rap_sheet_read_by_sheet ON rap_sheet_read (rap_sheet_id);
CREATE INDEX rap_sheet_read_by_person ON rap_sheet_read (person_id) WHERE person_id IS NOT NULL;

-- A hold: nothing of the person is destroyed. It holds from the moment it is set until a second person has lifted it.
CREATE TABLE legal_hold (
    id binary(16) NOT NULL,
    person_id binary(16) NOT NULL,
    authority nvarchar(400) NOT NULL,
    reason nvarchar(max) NOT NULL,
    set_by nvarchar(400) NOT NULL,
    set_at datetime2(6) NOT NULL,
    confirmed_by nvarchar(400) NULL,
    confirmed_at datetime2(6) NULL,
    lift_reason nvarchar(max) NULL,
    lift_asked_by nvarchar(400) NULL,
    lift_asked_at datetime2(6) NULL,
    lifted_by nvarchar(400) NULL,
    lifted_at datetime2(6) NULL,
    CONSTRAINT legal_hold_key PRIMARY KEY (id),
    FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX legal_hold_by_person ON legal_hold (person_id);
CREATE INDEX legal_hold_by_time ON legal_hold (set_at) WHERE lifted_at IS NULL;

-- A destruction of what is past its time: who asked, who approved, and the signed certificate.
CREATE TABLE retention_run (
    id binary(16) NOT NULL,
    asked_by nvarchar(400) NOT NULL,
    asked_at datetime2(6) NOT NULL,
    reason nvarchar(max) NOT NULL,
    as_of date NOT NULL,
    approved_by nvarchar(400) NULL,
    approved_at datetime2(6) NULL,
    done_at datetime2(6) NULL,
    certificate nvarchar(max) NULL,
    signature varbinary(max) NULL,
    key_id nvarchar(400) NULL,
    CONSTRAINT retention_run_key PRIMARY KEY (id)
);
CREATE INDEX retention_run_by_time ON retention_run (asked_at);

-- Whom a destruction is to destroy, as it was shown when it was asked for, and what became of it.
CREATE TABLE retention_choice (
    run_id binary(16) NOT NULL,
    person_id binary(16) NOT NULL,
    destroyed_at datetime2(6) NULL,
    outcome nvarchar(400) NULL,
    counts nvarchar(max) NULL,
    CONSTRAINT retention_choice_key PRIMARY KEY (run_id, person_id),
    FOREIGN KEY (run_id) REFERENCES retention_run (id)
);
CREATE INDEX retention_choice_by_person ON retention_choice (person_id);

-- An image that no encounter and no message names any more, until its bytes are gone.
CREATE TABLE image_to_destroy (
    digest binary(32) NOT NULL,
    run_id binary(16) NOT NULL,
    at datetime2(6) NOT NULL,
    CONSTRAINT image_to_destroy_key PRIMARY KEY (digest),
    FOREIGN KEY (run_id) REFERENCES retention_run (id)
);
CREATE INDEX image_to_destroy_by_run ON image_to_destroy (run_id);

-- How far the search keys of people were made anew after the rules of names had changed.
CREATE TABLE key_making (
    version int NOT NULL,
    after_person binary(16) NULL,
    people bigint NOT NULL,
    started_at datetime2(6) NOT NULL,
    finished_at datetime2(6) NULL,
    CONSTRAINT key_making_key PRIMARY KEY (version)
);
