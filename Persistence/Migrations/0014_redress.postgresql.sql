-- Verifications of identity, and requests of people about their own record.

-- Newly captured prints compared with the earlier ones of a person, and the officer's decision. It outlives the person: person_id
-- refers to nothing.
CREATE TABLE identity_verification (
    id uuid NOT NULL,
    message_id uuid NOT NULL,
    person_id uuid NOT NULL,
    site text NOT NULL,
    at timestamptz NOT NULL,
    outcome text COLLATE "C" NOT NULL,
    evidence text NOT NULL,
    decision text COLLATE "C",
    decided_by text,
    decided_at timestamptz,
    decided_because text,
    PRIMARY KEY (id),
    FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE INDEX identity_verification_by_time ON identity_verification (at);
CREATE INDEX identity_verification_by_person ON identity_verification (person_id);
CREATE INDEX identity_verification_by_message ON identity_verification (message_id);

-- A request for correction or for a copy. message_id is the message that brought it; a first person prepares, a second one decides.
CREATE TABLE redress_case (
    id uuid NOT NULL,
    kind text COLLATE "C" NOT NULL,
    person_id uuid NOT NULL,
    message_id uuid,
    basis text COLLATE "C" NOT NULL,
    requester text NOT NULL,
    opened_at timestamptz NOT NULL,
    opened_by text NOT NULL,
    due_on date NOT NULL,
    state text COLLATE "C" NOT NULL,
    proposal text COLLATE "C",
    prepared_by text,
    prepared_at timestamptz,
    prepared_because text,
    decision text COLLATE "C",
    decided_by text,
    decided_at timestamptz,
    decided_because text,
    PRIMARY KEY (id)
);
CREATE INDEX redress_case_by_state ON redress_case (state, due_on);
CREATE INDEX redress_case_by_person ON redress_case (person_id);
CREATE INDEX redress_case_by_message ON redress_case (message_id) WHERE message_id IS NOT NULL;

-- A change that is asked for, or an exemption that is claimed.
CREATE TABLE redress_item (
    case_id uuid NOT NULL,
    ordinal integer NOT NULL,
    kind text COLLATE "C" NOT NULL,
    name text NOT NULL,
    current_value text,
    proposed_value text,
    note text,
    PRIMARY KEY (case_id, ordinal),
    FOREIGN KEY (case_id) REFERENCES redress_case (id)
);

-- An element that was corrected; the old value stays here.
CREATE TABLE amendment (
    sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id uuid NOT NULL,
    person_id uuid NOT NULL,
    message_id uuid NOT NULL,
    at timestamptz NOT NULL,
    element text NOT NULL,
    old_value text,
    new_value text NOT NULL,
    actor text NOT NULL,
    FOREIGN KEY (case_id) REFERENCES redress_case (id)
);
CREATE INDEX amendment_by_person ON amendment (person_id);
CREATE INDEX amendment_by_case ON amendment (case_id);

-- The case that corrected a biography; empty for one that holds.
ALTER TABLE biography ADD corrected_by uuid;
