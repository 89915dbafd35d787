-- What is told to foreign partners, by which right, and who was told.

-- An accounted disclosure. message_id is the message that disclosed: one entry a message.
CREATE TABLE disclosure (
    id BLOB NOT NULL,
    message_id BLOB NOT NULL,
    conversation_id BLOB NOT NULL,
    at INTEGER NOT NULL,
    asked_at INTEGER NOT NULL,
    country TEXT NOT NULL,
    direction TEXT NOT NULL,
    nature TEXT NOT NULL,
    purpose TEXT NOT NULL,
    reason TEXT NOT NULL,
    priority INTEGER NOT NULL,
    recipient_name TEXT NOT NULL,
    recipient_address TEXT NOT NULL,
    legal_basis TEXT NOT NULL,
    agreement TEXT NOT NULL,
    terms TEXT NOT NULL,
    waiver TEXT,
    elements TEXT NOT NULL,
    is_law_enforcement INTEGER NOT NULL,
    actor TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
) STRICT;
CREATE UNIQUE INDEX disclosure_once ON disclosure (message_id);
CREATE INDEX disclosure_by_country ON disclosure (country, direction, at);
CREATE INDEX disclosure_by_time ON disclosure (at);
CREATE INDEX disclosure_by_conversation ON disclosure (conversation_id);

-- Whom a disclosure is about.
CREATE TABLE disclosure_person (
    disclosure_id BLOB NOT NULL,
    person_id BLOB NOT NULL,
    PRIMARY KEY (disclosure_id, person_id),
    FOREIGN KEY (disclosure_id) REFERENCES disclosure (id),
    FOREIGN KEY (person_id) REFERENCES person (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX disclosure_person_by_person ON disclosure_person (person_id);

-- A note that an earlier recipient has to be told of a correction.
CREATE TABLE correction_notice (
    id BLOB NOT NULL,
    disclosure_id BLOB NOT NULL,
    person_id BLOB NOT NULL,
    at INTEGER NOT NULL,
    notice TEXT NOT NULL,
    actor TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (disclosure_id) REFERENCES disclosure (id),
    FOREIGN KEY (person_id) REFERENCES person (id)
) STRICT;
CREATE INDEX correction_notice_by_person ON correction_notice (person_id);
CREATE INDEX correction_notice_by_disclosure ON correction_notice (disclosure_id);

-- A decision on the protected class of the people of a message. Restricted: nothing else reads it.
CREATE TABLE class_decision (
    id BLOB NOT NULL,
    message_id BLOB NOT NULL,
    conversation_id BLOB NOT NULL,
    at INTEGER NOT NULL,
    protection TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    classes TEXT NOT NULL,
    waivers TEXT NOT NULL,
    country TEXT,
    people INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
) STRICT;
CREATE INDEX class_decision_by_message ON class_decision (message_id);
CREATE INDEX class_decision_by_time ON class_decision (at);

-- An answer to a foreign partner that lies ready to be collected, or was.
CREATE TABLE released_answer (
    id BLOB NOT NULL,
    inquiry_id BLOB NOT NULL,
    inquiry_identification TEXT NOT NULL,
    message_id BLOB NOT NULL,
    country TEXT NOT NULL,
    at INTEGER NOT NULL,
    documents INTEGER NOT NULL,
    collected_at INTEGER,
    collector TEXT,
    receipt BLOB,
    PRIMARY KEY (id),
    FOREIGN KEY (inquiry_id) REFERENCES message (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
) STRICT;
CREATE UNIQUE INDEX released_answer_once ON released_answer (inquiry_id);
CREATE INDEX released_answer_by_message ON released_answer (message_id);
CREATE INDEX released_answer_by_time ON released_answer (at);
