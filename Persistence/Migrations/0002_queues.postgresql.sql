-- The two queues. claimable_at is the due time, or the end of the lease; nothing while a row waits to be woken or is set aside.

-- A message in the pipeline.
CREATE TABLE work (
    message_id uuid NOT NULL,
    step integer NOT NULL,
    state text NOT NULL,
    priority smallint NOT NULL,
    attempts integer NOT NULL,
    due_at timestamptz,
    claimable_at timestamptz,
    lease_owner text,
    parked_reason text,
    version bigint NOT NULL,
    PRIMARY KEY (message_id),
    FOREIGN KEY (message_id) REFERENCES message (id)
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
CREATE INDEX work_by_time ON work (priority, claimable_at) WHERE claimable_at IS NOT NULL;

-- A message on its way to a partner. state 0 pending, 1 claimed, 2 delivered, 3 parked.
CREATE TABLE outbox (
    sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    message_id uuid NOT NULL,
    partner text COLLATE "C" NOT NULL,
    operation text NOT NULL,
    group_key text COLLATE "C" NOT NULL,
    priority smallint NOT NULL,
    due_at timestamptz NOT NULL,
    claimable_at timestamptz NOT NULL,
    attempts integer NOT NULL,
    state smallint NOT NULL,
    lease_owner text,
    parked_reason text,
    FOREIGN KEY (message_id) REFERENCES message (id)
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
CREATE UNIQUE INDEX outbox_message ON outbox (message_id);
CREATE INDEX outbox_by_time ON outbox (partner, priority, claimable_at) WHERE state < 2;
CREATE INDEX outbox_by_group ON outbox (partner, group_key, sequence) WHERE state < 2;
CREATE INDEX outbox_parked ON outbox (partner) WHERE state = 3;

-- One attempt to deliver. Counting begins again when an operator sends it again.
CREATE TABLE outbox_attempt (
    sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    message_id uuid NOT NULL,
    number integer NOT NULL,
    started_at timestamptz NOT NULL,
    ended_at timestamptz NOT NULL,
    outcome text NOT NULL,
    detail text,
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE INDEX outbox_attempt_by_message ON outbox_attempt (message_id);
