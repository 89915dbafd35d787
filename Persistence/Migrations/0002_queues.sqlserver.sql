-- The two queues. claimable_at is the due time, or the end of the lease; nothing while a row waits to be woken or is set aside.

-- A message in the pipeline.
CREATE TABLE work (
    message_id binary(16) NOT NULL,
    step int NOT NULL,
    state nvarchar(max) NOT NULL,
    priority smallint NOT NULL,
    attempts int NOT NULL,
    due_at datetime2(6) NULL,
    claimable_at datetime2(6) NULL,
    lease_owner nvarchar(400) NULL,
    parked_reason nvarchar(max) NULL,
    version bigint NOT NULL,
    CONSTRAINT work_key PRIMARY KEY (message_id),
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE INDEX work_by_time ON work (priority, claimable_at) WHERE claimable_at IS NOT NULL;

-- A message on its way to a partner. state 0 pending, 1 claimed, 2 delivered, 3 parked.
CREATE TABLE outbox (
    sequence bigint IDENTITY NOT NULL PRIMARY KEY,
    message_id binary(16) NOT NULL,
    partner nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    operation nvarchar(400) NOT NULL,
    group_key nvarchar(400) COLLATE Latin1_General_BIN2 NOT NULL,
    priority smallint NOT NULL,
    due_at datetime2(6) NOT NULL,
    claimable_at datetime2(6) NOT NULL,
    attempts int NOT NULL,
    state smallint NOT NULL,
    lease_owner nvarchar(400) NULL,
    parked_reason nvarchar(max) NULL,
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE UNIQUE INDEX outbox_message ON outbox (message_id);
CREATE INDEX outbox_by_time ON outbox (partner, priority, claimable_at) WHERE state < 2;
CREATE INDEX outbox_by_group ON outbox (partner, group_key, sequence) WHERE state < 2;
CREATE INDEX outbox_parked ON outbox (partner) WHERE state = 3;

-- One attempt to deliver. Counting begins again when an operator sends it again.
CREATE TABLE outbox_attempt (
    sequence bigint IDENTITY NOT NULL PRIMARY KEY,
    message_id binary(16) NOT NULL,
    number int NOT NULL,
    started_at datetime2(6) NOT NULL,
    ended_at datetime2(6) NOT NULL,
    outcome nvarchar(400) NOT NULL,
    detail nvarchar(max) NULL,
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE INDEX outbox_attempt_by_message ON outbox_attempt (message_id);
