-- Notices of corrections are sent to the earlier recipients. Standing: 0 kept, 1 in work, 2 sent, 3 delivered, 4 refused, 5 not sent, 6 not concerned.
ALTER TABLE correction_notice ADD
    elements nvarchar(max) NOT NULL DEFAULT '',
    standing smallint NOT NULL DEFAULT 0,
    message_id binary(16) NULL REFERENCES message (id),
    changed_at datetime2(6) NULL;
GO
CREATE INDEX correction_notice_by_message ON correction_notice (message_id);

-- What foreign partners were answered, for the statistics.
CREATE TABLE inquiry_outcome (
    message_id binary(16) NOT NULL,
    country nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    reason nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    priority int NOT NULL,
    outcome nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    asked_at datetime2(6) NOT NULL,
    at datetime2(6) NOT NULL,
    CONSTRAINT inquiry_outcome_key PRIMARY KEY (message_id),
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE INDEX inquiry_outcome_by_time ON inquiry_outcome (at);
