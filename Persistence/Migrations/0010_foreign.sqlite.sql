-- Queries of ours to foreign partners, whose case they are about, and what was told, sealed.

-- A case in the hands of an officer. The officer is an e-mail address in lower case.
CREATE TABLE case_assignment (
    id BLOB NOT NULL,
    case_id TEXT NOT NULL,
    officer TEXT NOT NULL,
    a_number TEXT NOT NULL,
    kind TEXT NOT NULL,
    assigned_at INTEGER NOT NULL,
    assigned_by TEXT NOT NULL,
    ended_at INTEGER,
    PRIMARY KEY (id)
) STRICT;
CREATE INDEX case_assignment_by_case ON case_assignment (case_id, officer);
CREATE INDEX case_assignment_by_officer ON case_assignment (officer);

-- A query of ours to foreign partners; a draft has no message yet.
CREATE TABLE foreign_query (
    id BLOB NOT NULL,
    message_id BLOB,
    conversation_id BLOB NOT NULL,
    person_id BLOB NOT NULL,
    partner_case TEXT NOT NULL,
    case_id TEXT,
    officer TEXT,
    officer_name TEXT,
    purpose TEXT,
    reason TEXT NOT NULL,
    priority INTEGER NOT NULL,
    status INTEGER NOT NULL,
    opened_at INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (message_id) REFERENCES message (id),
    FOREIGN KEY (person_id) REFERENCES person (id)
) STRICT;
CREATE UNIQUE INDEX foreign_query_by_partner_case ON foreign_query (partner_case);
CREATE INDEX foreign_query_by_message ON foreign_query (message_id);
CREATE INDEX foreign_query_by_person ON foreign_query (person_id);
CREATE INDEX foreign_query_by_officer ON foreign_query (officer, opened_at);
CREATE INDEX foreign_query_by_status ON foreign_query (status, opened_at);

-- One round of a query with one partner. The key sees to it that no round is sent twice.
CREATE TABLE foreign_round (
    query_id BLOB NOT NULL,
    country TEXT NOT NULL,
    round INTEGER NOT NULL,
    caused_by BLOB NOT NULL,
    message_id BLOB,
    agreement TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    sent_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    reminded_at INTEGER,
    escalated_at INTEGER,
    outcome TEXT,
    answered_at INTEGER,
    purge_at INTEGER,
    purged_at INTEGER,
    PRIMARY KEY (query_id, country, round),
    FOREIGN KEY (query_id) REFERENCES foreign_query (id),
    FOREIGN KEY (caused_by) REFERENCES message (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
) STRICT;
CREATE INDEX foreign_round_by_message ON foreign_round (message_id);
CREATE INDEX foreign_round_by_cause ON foreign_round (caused_by);
CREATE INDEX foreign_round_by_country ON foreign_round (country, round, sent_at);

-- What a foreign partner told, sealed. It refers to no other table: it may lie in a database of its own.
CREATE TABLE foreign_answer (
    id BLOB NOT NULL,
    query_id BLOB NOT NULL,
    person_id BLOB NOT NULL,
    country TEXT NOT NULL,
    round INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    attention TEXT NOT NULL,
    key_id TEXT NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE INDEX foreign_answer_by_query ON foreign_answer (query_id, received_at);
CREATE INDEX foreign_answer_by_person ON foreign_answer (person_id);
CREATE INDEX foreign_answer_by_key ON foreign_answer (key_id);

-- The trail of who wanted to read what foreign partners told, and what for.
CREATE TABLE foreign_read (
    id BLOB NOT NULL,
    query_id BLOB NOT NULL,
    person_id BLOB,
    at INTEGER NOT NULL,
    reader TEXT NOT NULL,
    purpose TEXT NOT NULL,
    reason TEXT NOT NULL,
    is_granted INTEGER NOT NULL,
    decided_by TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE INDEX foreign_read_by_query ON foreign_read (query_id, at);
CREATE INDEX foreign_read_by_person ON foreign_read (person_id);
