-- The message log and the journal.

-- One message in or out. is_claim 1: it holds the claim of its partner on its identification.
CREATE TABLE message (
    id uuid NOT NULL,
    direction smallint NOT NULL,
    partner text COLLATE "C" NOT NULL,
    message_type text NOT NULL,
    identification text COLLATE "C",
    is_claim smallint NOT NULL,
    conversation_id uuid NOT NULL,
    related_id uuid,
    digest bytea NOT NULL,
    at timestamptz NOT NULL,
    verdict smallint NOT NULL,
    findings_total integer NOT NULL,
    status smallint NOT NULL,
    priority smallint NOT NULL,
    length_bytes bigint NOT NULL,
    protocol text NOT NULL,
    service text NOT NULL,
    content_type text NOT NULL,
    headers text NOT NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX message_claim ON message (identification, partner) WHERE is_claim = 1;
CREATE INDEX message_by_identification ON message (identification) WHERE is_claim = 0 AND identification IS NOT NULL;
CREATE INDEX message_by_conversation ON message (conversation_id);
CREATE INDEX message_by_related ON message (related_id) WHERE related_id IS NOT NULL;
CREATE INDEX message_by_time ON message (at);
CREATE INDEX message_by_partner ON message (partner, id);

-- Most messages are valid and done; these two hold the rest.
CREATE INDEX message_by_verdict ON message (verdict, id) WHERE verdict <> 0;
CREATE INDEX message_by_status ON message (status, id) WHERE status <> 2;

-- The bytes of a message without its binary values.
CREATE TABLE message_content (
    message_id uuid NOT NULL,
    document_offset integer NOT NULL,
    document_length integer NOT NULL,
    skeleton bytea NOT NULL,
    PRIMARY KEY (message_id),
    FOREIGN KEY (message_id) REFERENCES message (id)
);

-- A binary value cut out of a message.
CREATE TABLE message_span (
    message_id uuid NOT NULL,
    ordinal integer NOT NULL,
    skeleton_offset integer NOT NULL,
    digest bytea NOT NULL,
    form smallint NOT NULL,
    line_length integer NOT NULL,
    line_end text NOT NULL,
    length_bytes integer NOT NULL,
    PRIMARY KEY (message_id, ordinal),
    FOREIGN KEY (message_id) REFERENCES message (id)
);

-- What the checks found.
CREATE TABLE message_finding (
    message_id uuid NOT NULL,
    ordinal integer NOT NULL,
    code text NOT NULL,
    severity smallint NOT NULL,
    text text NOT NULL,
    line_number integer,
    column_number integer,
    path text,
    byte_offset bigint,
    hint text,
    source text,
    PRIMARY KEY (message_id, ordinal),
    FOREIGN KEY (message_id) REFERENCES message (id)
);

-- What happened to a message; only added to.
CREATE TABLE journal_entry (
    sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    message_id uuid NOT NULL,
    conversation_id uuid NOT NULL,
    step text NOT NULL,
    outcome text NOT NULL,
    reason text,
    actor text NOT NULL,
    started_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE INDEX journal_entry_by_message ON journal_entry (message_id);
