-- Notices of corrections are sent to the earlier recipients. Standing: 0 kept, 1 in work, 2 sent, 3 delivered, 4 refused, 5 not sent, 6 not concerned.
ALTER TABLE correction_notice ADD COLUMN elements text NOT NULL DEFAULT '';
ALTER TABLE correction_notice ADD COLUMN standing smallint NOT NULL DEFAULT 0;
ALTER TABLE correction_notice ADD COLUMN message_id uuid REFERENCES message (id);
ALTER TABLE correction_notice ADD COLUMN changed_at timestamptz;
CREATE INDEX correction_notice_by_message ON correction_notice (message_id);

-- What foreign partners were answered, for the statistics.
CREATE TABLE inquiry_outcome (
    message_id uuid NOT NULL,
    country text COLLATE "C" NOT NULL,
    reason text COLLATE "C" NOT NULL,
    priority integer NOT NULL,
    outcome text COLLATE "C" NOT NULL,
    asked_at timestamptz NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (message_id),
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE INDEX inquiry_outcome_by_time ON inquiry_outcome (at);
