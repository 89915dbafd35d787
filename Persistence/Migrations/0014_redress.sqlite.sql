-- Verifications of identity, and requests of people about their own record.

-- Newly captured prints compared with the earlier ones of a person, and the officer's decision. It outlives the person: person_id
-- refers to nothing.
CREATE TABLE identity_verification (
    id BLOB NOT NULL,
    message_id BLOB NOT NULL,
    person_id BLOB NOT NULL,
    site TEXT NOT NULL,
    at INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    evidence TEXT NOT NULL,
    decision TEXT,
    decided_by TEXT,
    decided_at INTEGER,
    decided_because TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_verification_by_time ON identity_verification (at);
CREATE INDEX identity_verification_by_person ON identity_verification (person_id);
CREATE INDEX identity_verification_by_message ON identity_verification (message_id);

-- A request for correction or for a copy. message_id is the message that brought it; a first person prepares, a second one decides.
CREATE TABLE redress_case (
    id BLOB NOT NULL,
    kind TEXT NOT NULL,
    person_id BLOB NOT NULL,
    message_id BLOB,
    basis TEXT NOT NULL,
    requester TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    opened_by TEXT NOT NULL,
    due_on TEXT NOT NULL,
    state TEXT NOT NULL,
    proposal TEXT,
    prepared_by TEXT,
    prepared_at INTEGER,
    prepared_because TEXT,
    decision TEXT,
    decided_by TEXT,
    decided_at INTEGER,
    decided_because TEXT,
    PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX redress_case_by_state ON redress_case (state, due_on);
CREATE INDEX redress_case_by_person ON redress_case (person_id);
CREATE INDEX redress_case_by_message ON redress_case (message_id) WHERE message_id IS NOT NULL;

-- A change that is asked for, or an exemption that is claimed.
CREATE TABLE redress_item (
    case_id BLOB NOT NULL,
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    current_value TEXT,
    proposed_value TEXT,
    note TEXT,
    PRIMARY KEY (case_id, ordinal),
    FOREIGN KEY (case_id) REFERENCES redress_case (id)
) STRICT, WITHOUT ROWID;

-- An element that was corrected; the old value stays here.
CREATE TABLE amendment (
    sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    case_id BLOB NOT NULL,
    person_id BLOB NOT NULL,
    message_id BLOB NOT NULL,
    at INTEGER NOT NULL,
    element TEXT NOT NULL,
    old_value TEXT,
    new_value TEXT NOT NULL,
    actor TEXT NOT NULL,
    FOREIGN KEY (case_id) REFERENCES redress_case (id)
) STRICT;
CREATE INDEX amendment_by_person ON amendment (person_id);
CREATE INDEX amendment_by_case ON amendment (case_id);

-- The case that corrected a biography; empty for one that holds.
ALTER TABLE biography ADD corrected_by BLOB;
