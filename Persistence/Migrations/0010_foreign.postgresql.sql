-- Queries of ours to foreign partners, whose case they are about, and what was told, sealed.

-- A case in the hands of an officer. The officer is an e-mail address in lower case.
CREATE TABLE case_assignment (
    id uuid NOT NULL,
    case_id text COLLATE "C" NOT NULL,
    officer text COLLATE "C" NOT NULL,
    a_number text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    assigned_at timestamptz NOT NULL,
    assigned_by text NOT NULL,
    ended_at timestamptz,
    PRIMARY KEY (id)
);
CREATE INDEX case_assignment_by_case ON case_assignment (case_id, officer);
CREATE INDEX case_assignment_by_officer ON case_assignment (officer);

-- A query of ours to foreign partners; a draft has no message yet.
CREATE TABLE foreign_query (
    id uuid NOT NULL,
    message_id uuid,
    conversation_id uuid NOT NULL,
    person_id uuid NOT NULL,
    partner_case text COLLATE "C" NOT NULL,
    case_id text COLLATE "C",
    officer text COLLATE "C",
    officer_name text,
    purpose text COLLATE "C",
    reason text NOT NULL,
    priority integer NOT NULL,
    status integer NOT NULL,
    opened_at timestamptz NOT NULL,
    PRIMARY KEY (id),
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
    query_id uuid NOT NULL,
    country text COLLATE "C" NOT NULL,
    round integer NOT NULL,
    caused_by uuid NOT NULL,
    message_id uuid,
    agreement text NOT NULL,
    decided_by text NOT NULL,
    sent_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    reminded_at timestamptz,
    escalated_at timestamptz,
    outcome text COLLATE "C",
    answered_at timestamptz,
    purge_at timestamptz,
    purged_at timestamptz,
    PRIMARY KEY (query_id, country, round),
    FOREIGN KEY (query_id) REFERENCES foreign_query (id),
    FOREIGN KEY (caused_by) REFERENCES message (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE INDEX foreign_round_by_message ON foreign_round (message_id);
CREATE INDEX foreign_round_by_cause ON foreign_round (caused_by);
CREATE INDEX foreign_round_by_country ON foreign_round (country, round, sent_at);

-- What a foreign partner told, sealed. It refers to no other table: it may lie in a database of its own.
CREATE TABLE foreign_answer (
    id uuid NOT NULL,
    query_id uuid NOT NULL,
    person_id uuid NOT NULL,
    country text COLLATE "C" NOT NULL,
    round integer NOT NULL,
    received_at timestamptz NOT NULL,
    attention text COLLATE "C" NOT NULL,
    key_id text COLLATE "C" NOT NULL,
    sealed bytea NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX foreign_answer_by_query ON foreign_answer (query_id, received_at);
CREATE INDEX foreign_answer_by_person ON foreign_answer (person_id);
CREATE INDEX foreign_answer_by_key ON foreign_answer (key_id);

-- The trail of who wanted to read what foreign partners told, and what for.
CREATE TABLE foreign_read (
    id uuid NOT NULL,
    query_id uuid NOT NULL,
    person_id uuid,
    at timestamptz NOT NULL,
    reader text NOT NULL,
    purpose text COLLATE "C" NOT NULL,
    reason text NOT NULL,
    is_granted integer NOT NULL,
    decided_by text NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX foreign_read_by_query ON foreign_read (query_id, at);
CREATE INDEX foreign_read_by_person ON foreign_read (person_id);
