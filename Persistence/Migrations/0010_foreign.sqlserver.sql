-- Queries of ours to foreign partners, whose case they are about, and what was told, sealed.

-- A case in the hands of an officer. The officer is an e-mail address in lower case.
CREATE TABLE case_assignment (
    id binary(16) NOT NULL,
    case_id nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    officer nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    a_number nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    kind nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    assigned_at datetime2(6) NOT NULL,
    assigned_by nvarchar(400) NOT NULL,
    ended_at datetime2(6) NULL,
    CONSTRAINT case_assignment_key PRIMARY KEY (id)
);
CREATE INDEX case_assignment_by_case ON case_assignment (case_id, officer);
CREATE INDEX case_assignment_by_officer ON case_assignment (officer);

-- A query of ours to foreign partners; a draft has no message yet.
CREATE TABLE foreign_query (
    id binary(16) NOT NULL,
    message_id binary(16) NULL,
    conversation_id binary(16) NOT NULL,
    person_id binary(16) NOT NULL,
    partner_case nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    case_id nvarchar(200) COLLATE Latin1_General_BIN2 NULL,
    officer nvarchar(200) COLLATE Latin1_General_BIN2 NULL,
    officer_name nvarchar(400) NULL,
    purpose nvarchar(200) COLLATE Latin1_General_BIN2 NULL,
    reason nvarchar(max) NOT NULL,
    priority int NOT NULL,
    status int NOT NULL,
    opened_at datetime2(6) NOT NULL,
    CONSTRAINT foreign_query_key PRIMARY KEY (id),
    FOREIGN KEY (message_id) REFERENCES message (id),
    FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE UNIQUE INDEX foreign_query_by_partner_case ON foreign_query (partner_case);
CREATE INDEX foreign_query_by_message ON foreign_query (message_id);
CREATE INDEX foreign_query_by_person ON foreign_query (person_id);
CREATE INDEX foreign_query_by_officer ON foreign_query (officer, opened_at);
CREATE INDEX foreign_query_by_status ON foreign_query (status, opened_at);

-- One round of a query with one partner. The key sees to it that no round is sent twice.
CREATE TABLE foreign_round (
    query_id binary(16) NOT NULL,
    country nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    round int NOT NULL,
    caused_by binary(16) NOT NULL,
    message_id binary(16) NULL,
    agreement nvarchar(400) NOT NULL,
    decided_by nvarchar(400) NOT NULL,
    sent_at datetime2(6) NOT NULL,
    due_at datetime2(6) NOT NULL,
    reminded_at datetime2(6) NULL,
    escalated_at datetime2(6) NULL,
    outcome nvarchar(200) COLLATE Latin1_General_BIN2 NULL,
    answered_at datetime2(6) NULL,
    purge_at datetime2(6) NULL,
    purged_at datetime2(6) NULL,
    CONSTRAINT foreign_round_key PRIMARY KEY (query_id, country, round),
    FOREIGN KEY (query_id) REFERENCES foreign_query (id),
    FOREIGN KEY (caused_by) REFERENCES message (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE INDEX foreign_round_by_message ON foreign_round (message_id);
CREATE INDEX foreign_round_by_cause ON foreign_round (caused_by);
CREATE INDEX foreign_round_by_country ON foreign_round (country, round, sent_at);

-- What a foreign partner told, sealed. It refers to no other table: it may lie in a database of its own.
CREATE TABLE foreign_answer (
    id binary(16) NOT NULL,
    query_id binary(16) NOT NULL,
    person_id binary(16) NOT NULL,
    country nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    round int NOT NULL,
    received_at datetime2(6) NOT NULL,
    attention nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    key_id nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    sealed varbinary(max) NOT NULL,
    CONSTRAINT foreign_answer_key PRIMARY KEY (id)
);
CREATE INDEX foreign_answer_by_query ON foreign_answer (query_id, received_at);
CREATE INDEX foreign_answer_by_person ON foreign_answer (person_id);
CREATE INDEX foreign_answer_by_key ON foreign_answer (key_id);

-- The trail of who wanted to read what foreign partners told, and what for.
CREATE TABLE foreign_read (
    id binary(16) NOT NULL,
    query_id binary(16) NOT NULL,
    person_id binary(16) NULL,
    at datetime2(6) NOT NULL,
    reader nvarchar(400) NOT NULL,
    purpose nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    reason nvarchar(max) NOT NULL,
    is_granted int NOT NULL,
    decided_by nvarchar(400) NOT NULL,
    CONSTRAINT foreign_read_key PRIMARY KEY (id)
);
CREATE INDEX foreign_read_by_query ON foreign_read (query_id, at);
CREATE INDEX foreign_read_by_person ON foreign_read (person_id);
