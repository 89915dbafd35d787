-- The message log and the journal.

-- One message in or out. is_claim 1: it holds the claim of its partner on its identification.
CREATE TABLE message (
    id binary(16) NOT NULL,
    direction smallint NOT NULL,
    partner nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    message_type nvarchar(400) NOT NULL,
    identification nvarchar(400) COLLATE Latin1_General_BIN2 NULL,
    is_claim smallint NOT NULL,
    conversation_id binary(16) NOT NULL,
    related_id binary(16) NULL,
    digest binary(32) NOT NULL,
    at datetime2(6) NOT NULL,
    verdict smallint NOT NULL,
    findings_total int NOT NULL,
    status smallint NOT NULL,
    priority smallint NOT NULL,
    length_bytes bigint NOT NULL,
    protocol nvarchar(400) NOT NULL,
    service nvarchar(400) NOT NULL,
    content_type nvarchar(max) NOT NULL,
    headers nvarchar(max) NOT NULL,
    CONSTRAINT message_key PRIMARY KEY (id)
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
    message_id binary(16) NOT NULL,
    document_offset int NOT NULL,
    document_length int NOT NULL,
    skeleton varbinary(max) NOT NULL,
    CONSTRAINT message_content_key PRIMARY KEY (message_id),
    FOREIGN KEY (message_id) REFERENCES message (id)
);

-- A binary value cut out of a message.
CREATE TABLE message_span (
    message_id binary(16) NOT NULL,
    ordinal int NOT NULL,
    skeleton_offset int NOT NULL,
    digest binary(32) NOT NULL,
    form smallint NOT NULL,
    line_length int NOT NULL,
    line_end nvarchar(400) NOT NULL,
    length_bytes int NOT NULL,
    CONSTRAINT message_span_key PRIMARY KEY (message_id, ordinal),
    FOREIGN KEY (message_id) REFERENCES message (id)
);

-- What the checks found.
CREATE TABLE message_finding (
    message_id binary(16) NOT NULL,
    ordinal int NOT NULL,
    code nvarchar(400) NOT NULL,
    severity smallint NOT NULL,
    text nvarchar(max) NOT NULL,
    line_number int NULL,
    column_number int NULL,
    path nvarchar(max) NULL,
    byte_offset bigint NULL,
    hint nvarchar(max) NULL,
    source nvarchar(max) NULL,
    CONSTRAINT message_finding_key PRIMARY KEY (message_id, ordinal),
    FOREIGN KEY (message_id) REFERENCES message (id)
);

-- What happened to a message; only added to.
CREATE TABLE journal_entry (
    sequence bigint IDENTITY NOT NULL PRIMARY KEY,
    message_id binary(16) NOT NULL,
    conversation_id binary(16) NOT NULL,
    step nvarchar(400) NOT NULL,
    outcome nvarchar(400) NOT NULL,
    reason nvarchar(max) NULL,
    actor nvarchar(400) NOT NULL,
    started_at datetime2(6) NOT NULL,
    recorded_at datetime2(6) NOT NULL,
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE INDEX journal_entry_by_message ON journal_entry (message_id);
