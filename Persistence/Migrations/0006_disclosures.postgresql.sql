-- What is told to foreign partners, by which right, and who was told.

-- An accounted disclosure. message_id is the message that disclosed: one entry a message.
CREATE TABLE disclosure (
    id uuid NOT NULL,
    message_id uuid NOT NULL,
    conversation_id uuid NOT NULL,
    at timestamptz NOT NULL,
    asked_at timestamptz NOT NULL,
    country text COLLATE "C" NOT NULL,
    direction text COLLATE "C" NOT NULL,
    nature text NOT NULL,
    purpose text NOT NULL,
    reason text COLLATE "C" NOT NULL,
    priority integer NOT NULL,
    recipient_name text NOT NULL,
    recipient_address text NOT NULL,
    legal_basis text NOT NULL,
    agreement text NOT NULL,
    terms text NOT NULL,
    waiver text,
    elements text NOT NULL,
    is_law_enforcement integer NOT NULL,
    actor text NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE UNIQUE INDEX disclosure_once ON disclosure (message_id);
CREATE INDEX disclosure_by_country ON disclosure (country, direction, at);
CREATE INDEX disclosure_by_time ON disclosure (at);
CREATE INDEX disclosure_by_conversation ON disclosure (conversation_id);

-- Whom a disclosure is about.
CREATE TABLE disclosure_person (
    disclosure_id uuid NOT NULL,
    person_id uuid NOT NULL,
    PRIMARY KEY (disclosure_id, person_id),
    FOREIGN KEY (disclosure_id) REFERENCES disclosure (id),
    FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX disclosure_person_by_person ON disclosure_person (person_id);

-- A note that an earlier recipient has to be told of a correction.
CREATE TABLE correction_notice (
    id uuid NOT NULL,
    disclosure_id uuid NOT NULL,
    person_id uuid NOT NULL,
    at timestamptz NOT NULL,
    notice text NOT NULL,
    actor text NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (disclosure_id) REFERENCES disclosure (id),
    FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX correction_notice_by_person ON correction_notice (person_id);
CREATE INDEX correction_notice_by_disclosure ON correction_notice (disclosure_id);

-- A decision on the protected class of the people of a message. Restricted: nothing else reads it.
CREATE TABLE class_decision (
    id uuid NOT NULL,
    message_id uuid NOT NULL,
    conversation_id uuid NOT NULL,
    at timestamptz NOT NULL,
    protection text COLLATE "C" NOT NULL,
    decided_by text NOT NULL,
    classes text NOT NULL,
    waivers text NOT NULL,
    country text COLLATE "C",
    people integer NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE INDEX class_decision_by_message ON class_decision (message_id);
CREATE INDEX class_decision_by_time ON class_decision (at);

-- An answer to a foreign partner that lies ready to be collected, or was.
CREATE TABLE released_answer (
    id uuid NOT NULL,
    inquiry_id uuid NOT NULL,
    inquiry_identification text NOT NULL,
    message_id uuid NOT NULL,
    country text COLLATE "C" NOT NULL,
    at timestamptz NOT NULL,
    documents integer NOT NULL,
    collected_at timestamptz,
    collector text,
    receipt uuid,
    PRIMARY KEY (id),
    FOREIGN KEY (inquiry_id) REFERENCES message (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE UNIQUE INDEX released_answer_once ON released_answer (inquiry_id);
CREATE INDEX released_answer_by_message ON released_answer (message_id);
CREATE INDEX released_answer_by_time ON released_answer (at);
