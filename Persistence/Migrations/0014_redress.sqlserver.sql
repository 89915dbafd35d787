-- Verifications of identity, and requests of people about their own record.

-- Newly captured prints compared with the earlier ones of a person, and the officer's decision. It outlives the person: person_id
-- refers to nothing.
CREATE TABLE identity_verification (
    id binary(16) NOT NULL,
    message_id binary(16) NOT NULL,
    person_id binary(16) NOT NULL,
    site nvarchar(400) NOT NULL,
    at datetime2(6) NOT NULL,
    outcome nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    evidence nvarchar(400) NOT NULL,
    decision nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    decided_by nvarchar(400) NULL,
    decided_at datetime2(6) NULL,
    decided_because nvarchar(max) NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE INDEX identity_verification_by_time ON identity_verification (at);
CREATE INDEX identity_verification_by_person ON identity_verification (person_id);
CREATE INDEX identity_verification_by_message ON identity_verification (message_id);

-- A request for correction or for a copy. message_id is the message that brought it; a first person prepares, a second one decides.
CREATE TABLE redress_case (
    id binary(16) NOT NULL,
    kind nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    person_id binary(16) NOT NULL,
    message_id binary(16) NULL,
    basis nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    requester nvarchar(400) NOT NULL,
    opened_at datetime2(6) NOT NULL,
    opened_by nvarchar(400) NOT NULL,
    due_on date NOT NULL,
    state nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    proposal nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    prepared_by nvarchar(400) NULL,
    prepared_at datetime2(6) NULL,
    prepared_because nvarchar(max) NULL,
    decision nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    decided_by nvarchar(400) NULL,
    decided_at datetime2(6) NULL,
    decided_because nvarchar(max) NULL,
    PRIMARY KEY (id)
);
CREATE INDEX redress_case_by_state ON redress_case (state, due_on);
CREATE INDEX redress_case_by_person ON redress_case (person_id);
CREATE INDEX redress_case_by_message ON redress_case (message_id) WHERE message_id IS NOT NULL;

-- A change that is asked for, or an exemption that is claimed.
CREATE TABLE redress_item (
    case_id binary(16) NOT NULL,
    ordinal int NOT NULL,
    kind nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    name nvarchar(400) NOT NULL,
    current_value nvarchar(max) NULL,
    proposed_value nvarchar(max) NULL,
    note nvarchar(max) NULL,
    PRIMARY KEY (case_id, ordinal),
    FOREIGN KEY (case_id) REFERENCES redress_case (id)
);

-- An element that was corrected; the old value stays here.
CREATE TABLE amendment (
    sequence bigint IDENTITY NOT NULL PRIMARY KEY,
    case_id binary(16) NOT NULL,
    person_id binary(16) NOT NULL,
    message_id binary(16) NOT NULL,
    at datetime2(6) NOT NULL,
    element nvarchar(400) NOT NULL,
    old_value nvarchar(max) NULL,
    new_value nvarchar(max) NOT NULL,
    actor nvarchar(400) NOT NULL,
    FOREIGN KEY (case_id) REFERENCES redress_case (id)
);
CREATE INDEX amendment_by_person ON amendment (person_id);
CREATE INDEX amendment_by_case ON amendment (case_id);

-- The case that corrected a biography; empty for one that holds.
ALTER TABLE biography ADD corrected_by binary(16) NULL;
