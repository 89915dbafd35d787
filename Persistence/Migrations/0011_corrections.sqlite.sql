-- Notices of corrections are sent to the earlier recipients. Standing: 0 kept, 1 in work, 2 sent, 3 delivered, 4 refused, 5 not sent, 6 not concerned.
ALTER TABLE correction_notice ADD COLUMN elements TEXT NOT NULL DEFAULT '';
ALTER TABLE correction_notice ADD COLUMN standing INTEGER NOT NULL DEFAULT 0;
ALTER TABLE correction_notice ADD COLUMN message_id BLOB REFERENCES message (id);
ALTER TABLE correction_notice ADD COLUMN changed_at INTEGER;
CREATE INDEX correction_notice_by_message ON correction_notice (message_id);

-- What foreign partners were answered, for the statistics.
CREATE TABLE inquiry_outcome (
    message_id BLOB NOT NULL,
    country TEXT NOT NULL,
    reason TEXT NOT NULL,
    priority INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (message_id),
    FOREIGN KEY (message_id) REFERENCES message (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX inquiry_outcome_by_time ON inquiry_outcome (at);
