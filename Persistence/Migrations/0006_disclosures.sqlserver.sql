-- What is told to foreign partners, by which right, and who was told.

-- An accounted disclosure. message_id is the message that disclosed: one entry a message.
CREATE TABLE disclosure (
    id binary(16) NOT NULL,
    message_id binary(16) NOT NULL,
    conversation_id binary(16) NOT NULL,
    at datetime2(6) NOT NULL,
    asked_at datetime2(6) NOT NULL,
    country nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    direction nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    nature nvarchar(400) NOT NULL,
    purpose nvarchar(400) NOT NULL,
    reason nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    priority int NOT NULL,
    recipient_name nvarchar(400) NOT NULL,
    recipient_address nvarchar(400) NOT NULL,
    legal_basis nvarchar(max) NOT NULL,
    agreement nvarchar(400) NOT NULL,
    terms nvarchar(400) NOT NULL,
    waiver nvarchar(400) NULL,
    elements nvarchar(max) NOT NULL,
    is_law_enforcement int NOT NULL,
    actor nvarchar(400) NOT NULL,
    CONSTRAINT disclosure_key PRIMARY KEY (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE UNIQUE INDEX disclosure_once ON disclosure (message_id);
CREATE INDEX disclosure_by_country ON disclosure (country, direction, at);
CREATE INDEX disclosure_by_time ON disclosure (at);
CREATE INDEX disclosure_by_conversation ON disclosure (conversation_id);

-- Whom a disclosure is about.
CREATE TABLE disclosure_person (
    disclosure_id binary(16) NOT NULL,
    person_id binary(16) NOT NULL,
    CONSTRAINT disclosure_person_key PRIMARY KEY (disclosure_id, person_id),
    FOREIGN KEY (disclosure_id) REFERENCES disclosure (id),
    FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX disclosure_person_by_person ON disclosure_person (person_id);

-- A note that an earlier recipient has to be told of a correction.
CREATE TABLE correction_notice (
    id binary(16) NOT NULL,
    disclosure_id binary(16) NOT NULL,
    person_id binary(16) NOT NULL,
    at datetime2(6) NOT NULL,
    notice nvarchar(max) NOT NULL,
    actor nvarchar(400) NOT NULL,
    CONSTRAINT correction_notice_key PRIMARY KEY (id),
    FOREIGN KEY (disclosure_id) REFERENCES disclosure (id),
    FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX correction_notice_by_person ON correction_notice (person_id);
CREATE INDEX correction_notice_by_disclosure ON correction_notice (disclosure_id);

-- A decision on the protected class of the people of a message. Restricted: nothing else reads it.
CREATE TABLE class_decision (
    id binary(16) NOT NULL,
    message_id binary(16) NOT NULL,
    conversation_id binary(16) NOT NULL,
    at datetime2(6) NOT NULL,
    protection nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    decided_by nvarchar(400) NOT NULL,
    classes nvarchar(400) NOT NULL,
    waivers nvarchar(400) NOT NULL,
    country nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    people int NOT NULL,
    CONSTRAINT class_decision_key PRIMARY KEY (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE INDEX class_decision_by_message ON class_decision (message_id);
CREATE INDEX class_decision_by_time ON class_decision (at);

-- An answer to a foreign partner that lies ready to be collected, or was.
CREATE TABLE released_answer (
    id binary(16) NOT NULL,
    inquiry_id binary(16) NOT NULL,
    inquiry_identification nvarchar(400) NOT NULL,
    message_id binary(16) NOT NULL,
    country nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    at datetime2(6) NOT NULL,
    documents int NOT NULL,
    collected_at datetime2(6) NULL,
    collector nvarchar(400) NULL,
    receipt binary(16) NULL,
    CONSTRAINT released_answer_key PRIMARY KEY (id),
    FOREIGN KEY (inquiry_id) REFERENCES message (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE UNIQUE INDEX released_answer_once ON released_answer (inquiry_id);
CREATE INDEX released_answer_by_message ON released_answer (message_id);
CREATE INDEX released_answer_by_time ON released_answer (at);
