-- The message log and the journal.

-- One message in or out. is_claim 1: it holds the claim of its partner on its identification.
CREATE TABLE message (
    id BLOB NOT NULL,
    direction INTEGER NOT NULL,
    partner TEXT NOT NULL,
    message_type TEXT NOT NULL,
    identification TEXT,
    is_claim INTEGER NOT NULL,
    conversation_id BLOB NOT NULL,
    related_id BLOB,
    digest BLOB NOT NULL,
    at INTEGER NOT NULL,
    verdict INTEGER NOT NULL,
    findings_total INTEGER NOT NULL,
    status INTEGER NOT NULL,
    priority INTEGER NOT NULL,
    length_bytes INTEGER NOT NULL,
    protocol TEXT NOT NULL,
    service TEXT NOT NULL,
    content_type TEXT NOT NULL,
    headers TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
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
    message_id BLOB NOT NULL,
    document_offset INTEGER NOT NULL,
    document_length INTEGER NOT NULL,
    skeleton BLOB NOT NULL,
    PRIMARY KEY (message_id),
    FOREIGN KEY (message_id) REFERENCES message (id)
) STRICT;

-- A binary value cut out of a message.
CREATE TABLE message_span (
    message_id BLOB NOT NULL,
    ordinal INTEGER NOT NULL,
    skeleton_offset INTEGER NOT NULL,
    digest BLOB NOT NULL,
    form INTEGER NOT NULL,
    line_length INTEGER NOT NULL,
    line_end TEXT NOT NULL,
    length_bytes INTEGER NOT NULL,
    PRIMARY KEY (message_id, ordinal),
    FOREIGN KEY (message_id) REFERENCES message (id)
) STRICT, WITHOUT ROWID;

-- What the checks found.
CREATE TABLE message_finding (
    message_id BLOB NOT NULL,
    ordinal INTEGER NOT NULL,
    code TEXT NOT NULL,
    severity INTEGER NOT NULL,
    text TEXT NOT NULL,
    line_number INTEGER,
    column_number INTEGER,
    path TEXT,
    byte_offset INTEGER,
    hint TEXT,
    source TEXT,
    PRIMARY KEY (message_id, ordinal),
    FOREIGN KEY (message_id) REFERENCES message (id)
) STRICT;

-- What happened to a message; only added to.
CREATE TABLE journal_entry (
    sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    message_id BLOB NOT NULL,
    conversation_id BLOB NOT NULL,
    step TEXT NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT,
    actor TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    FOREIGN KEY (message_id) REFERENCES message (id)
) STRICT;
CREATE INDEX journal_entry_by_message ON journal_entry (message_id);
