-- The two queues. claimable_at is the due time, or the end of the lease; nothing while a row waits to be woken or is set aside.

-- A message in the pipeline.
CREATE TABLE work (
    message_id BLOB NOT NULL,
    step INTEGER NOT NULL,
    state TEXT NOT NULL,
    priority INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    due_at INTEGER,
    claimable_at INTEGER,
    lease_owner TEXT,
    parked_reason TEXT,
    version INTEGER NOT NULL,
    PRIMARY KEY (message_id),
    FOREIGN KEY (message_id) REFERENCES message (id)
) STRICT;
CREATE INDEX work_by_time ON work (priority, claimable_at) WHERE claimable_at IS NOT NULL;

-- A message on its way to a partner. state 0 pending, 1 claimed, 2 delivered, 3 parked.
CREATE TABLE outbox (
    sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    message_id BLOB NOT NULL,
    partner TEXT NOT NULL,
    operation TEXT NOT NULL,
    group_key TEXT NOT NULL,
    priority INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    claimable_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    state INTEGER NOT NULL,
    lease_owner TEXT,
    parked_reason TEXT,
    FOREIGN KEY (message_id) REFERENCES message (id)
) STRICT;
CREATE UNIQUE INDEX outbox_message ON outbox (message_id);
CREATE INDEX outbox_by_time ON outbox (partner, priority, claimable_at) WHERE state < 2;
CREATE INDEX outbox_by_group ON outbox (partner, group_key, sequence) WHERE state < 2;
CREATE INDEX outbox_parked ON outbox (partner) WHERE state = 3;

-- One attempt to deliver. Counting begins again when an operator sends it again.
CREATE TABLE outbox_attempt (
    sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    message_id BLOB NOT NULL,
    number INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    detail TEXT,
    FOREIGN KEY (message_id) REFERENCES message (id)
) STRICT;
CREATE INDEX outbox_attempt_by_message ON outbox_attempt (message_id);
