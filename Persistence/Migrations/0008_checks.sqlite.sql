-- What checks, vetting and retention need: the device of an encounter, the filing of a check, waivers, alerts, rap sheets, holds, destruction.

-- With which device an encounter was taken, why prints were not, and when IDENT's answer was known.
ALTER TABLE encounter ADD device_id TEXT;
ALTER TABLE encounter ADD device_make TEXT;
ALTER TABLE encounter ADD device_model TEXT;
ALTER TABLE encounter ADD device_serial TEXT;
ALTER TABLE encounter ADD prints_not_taken TEXT;
ALTER TABLE encounter ADD verified_at INTEGER;

-- The filing that a check belongs to, and the check that it renews.
ALTER TABLE background_check ADD receipt TEXT;
ALTER TABLE background_check ADD form_type TEXT;
ALTER TABLE background_check ADD filing_date TEXT;
ALTER TABLE background_check ADD renews BLOB;

-- The day for which a decision was asked, and the waiver that it rests on.
ALTER TABLE reuse_decision ADD as_of TEXT;
ALTER TABLE reuse_decision ADD waiver_id BLOB;

-- Names are searched by person_key alone.
ALTER TABLE biography DROP COLUMN family_key;
ALTER TABLE biography DROP COLUMN given_key;

-- What was destroyed stays as an id for as long as an accounting or a log row names it.
ALTER TABLE person ADD destroyed_at INTEGER;
ALTER TABLE message ADD destroyed_at INTEGER;

-- Who is past the time of keeping, and which messages name an image.
CREATE INDEX biography_by_birth ON biography (birth_date) WHERE birth_date IS NOT NULL;
CREATE INDEX message_span_by_digest ON message_span (digest);

-- The checks of a filing.
CREATE INDEX background_check_by_receipt ON background_check (receipt, kind) WHERE receipt IS NOT NULL;
CREATE INDEX background_check_by_renewed ON background_check (renews) WHERE renews IS NOT NULL;

-- A filing that checks are kept valid for while it is open.
CREATE TABLE filing (
    receipt TEXT NOT NULL,
    message_id BLOB NOT NULL,
    person_id BLOB NOT NULL,
    partner TEXT NOT NULL,
    form_type TEXT NOT NULL,
    filing_date TEXT,
    opened_at INTEGER NOT NULL,
    closed_at INTEGER,
    closed_by TEXT,
    closed_because TEXT,
    PRIMARY KEY (receipt, message_id),
    FOREIGN KEY (person_id) REFERENCES person (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
) STRICT;
CREATE INDEX filing_by_person ON filing (person_id);
CREATE INDEX filing_by_message ON filing (message_id);
CREATE INDEX filing_open ON filing (opened_at) WHERE closed_at IS NULL;

-- Leave to do without fingerprints, for medical reasons, in one filing.
CREATE TABLE waiver (
    id BLOB NOT NULL,
    person_id BLOB NOT NULL,
    receipt TEXT NOT NULL,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    granted_by TEXT NOT NULL,
    granted_role TEXT NOT NULL,
    granted_on TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    entered_at INTEGER NOT NULL,
    decision TEXT,
    decided_by TEXT,
    decided_at INTEGER,
    used_by BLOB,
    used_at INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY (person_id) REFERENCES person (id),
    FOREIGN KEY (used_by) REFERENCES message (id)
) STRICT;
CREATE INDEX waiver_by_person ON waiver (person_id);
CREATE INDEX waiver_by_receipt ON waiver (receipt);
CREATE INDEX waiver_open ON waiver (entered_at) WHERE decision IS NULL;
CREATE INDEX waiver_by_use ON waiver (used_by) WHERE used_by IS NOT NULL;

-- What somebody has to know of a check, or of a person without one.
CREATE TABLE check_alert (
    id BLOB NOT NULL,
    kind TEXT NOT NULL,
    check_id BLOB,
    person_id BLOB,
    message_id BLOB,
    at INTEGER NOT NULL,
    detail TEXT NOT NULL,
    told TEXT,
    seen_by TEXT,
    seen_at INTEGER,
    seen_because TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY (check_id) REFERENCES background_check (id),
    FOREIGN KEY (person_id) REFERENCES person (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
) STRICT;
CREATE INDEX check_alert_by_check ON check_alert (check_id) WHERE check_id IS NOT NULL;
CREATE INDEX check_alert_by_person ON check_alert (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX check_alert_by_message ON check_alert (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX check_alert_open ON check_alert (at) WHERE seen_at IS NULL;

-- A record of arrests and the like, sealed with a key that is not in the database. It belongs to the person of its check, or to the person of a notice.
CREATE TABLE rap_sheet (
    id BLOB NOT NULL,
    check_id BLOB,
    person_id BLOB,
    message_id BLOB NOT NULL,
    partner TEXT NOT NULL,
    category TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    length_bytes INTEGER NOT NULL,
    key_id TEXT NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (check_id) REFERENCES background_check (id),
    FOREIGN KEY (person_id) REFERENCES person (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
) STRICT;
CREATE INDEX rap_sheet_by_check ON rap_sheet (check_id) WHERE check_id IS NOT NULL;
CREATE INDEX rap_sheet_by_person ON rap_sheet (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX rap_sheet_by_message ON rap_sheet (message_id);

-- Who read a rap sheet, and why; only added to.
CREATE TABLE rap_sheet_read (
    id BLOB NOT NULL,
    rap_sheet_id BLOB NOT NULL,
    person_id BLOB,
    actor TEXT NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE INDEX rap_sheet_read_by_sheet ON rap_sheet_read (rap_sheet_id);
CREATE INDEX rap_sheet_read_by_person ON rap_sheet_read (person_id) WHERE person_id IS NOT NULL;

-- A hold: nothing of the person is destroyed. It holds from the moment it is set until a second person has lifted it.
CREATE TABLE legal_hold (
    id BLOB NOT NULL,
    person_id BLOB NOT NULL,
    authority TEXT NOT NULL,
    reason TEXT NOT NULL,
    set_by TEXT NOT NULL,
    set_at INTEGER NOT NULL,
    confirmed_by TEXT,
    confirmed_at INTEGER,
    lift_reason TEXT,
    lift_asked_by TEXT,
    lift_asked_at INTEGER,
    lifted_by TEXT,
    lifted_at INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY (person_id) REFERENCES person (id)
) STRICT;
CREATE INDEX legal_hold_by_person ON legal_hold (person_id);
CREATE INDEX legal_hold_by_time ON legal_hold (set_at) WHERE lifted_at IS NULL;

-- A destruction of what is past its time: who asked, who approved, and the signed certificate.
CREATE TABLE retention_run (
    id BLOB NOT NULL,
    asked_by TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    as_of TEXT NOT NULL,
    approved_by TEXT,
    approved_at INTEGER,
    done_at INTEGER,
    certificate TEXT,
    signature BLOB,
    key_id TEXT,
    PRIMARY KEY (id)
) STRICT;
CREATE INDEX retention_run_by_time ON retention_run (asked_at);

-- Whom a destruction is to destroy, as it was shown when it was asked for, and what became of it.
CREATE TABLE retention_choice (
    run_id BLOB NOT NULL,
    person_id BLOB NOT NULL,
    destroyed_at INTEGER,
    outcome TEXT,
    counts TEXT,
    PRIMARY KEY (run_id, person_id),
    FOREIGN KEY (run_id) REFERENCES retention_run (id)
) STRICT;
CREATE INDEX retention_choice_by_person ON retention_choice (person_id);

-- An image that no encounter and no message names any more, until its bytes are gone.
CREATE TABLE image_to_destroy (
    digest BLOB NOT NULL,
    run_id BLOB NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (digest),
    FOREIGN KEY (run_id) REFERENCES retention_run (id)
) STRICT;
CREATE INDEX image_to_destroy_by_run ON image_to_destroy (run_id);

-- How far the search keys of people were made anew after the rules of names had changed.
CREATE TABLE key_making (
    version INTEGER NOT NULL,
    after_person BLOB,
    people INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    finished_at INTEGER,
    PRIMARY KEY (version)
) STRICT;
