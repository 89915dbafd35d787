-- Searches of people: who read what of whom, and the templates of fingerprints.

-- A reading of what is known of a person, or a search that showed nobody. It outlives the person: person_id refers to nothing.
CREATE TABLE access_entry (
    id uuid NOT NULL,
    at timestamptz NOT NULL,
    reader text COLLATE "C" NOT NULL,
    organization text COLLATE "C" NOT NULL,
    operation text COLLATE "C" NOT NULL,
    purpose text COLLATE "C" NOT NULL,
    reason text,
    message_id uuid,
    person_id uuid,
    outcome text COLLATE "C" NOT NULL,
    elements text NOT NULL,
    decided_by text NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX access_entry_by_time ON access_entry (at);
CREATE INDEX access_entry_by_reader ON access_entry (reader, at);
CREATE INDEX access_entry_by_person ON access_entry (person_id, at) WHERE person_id IS NOT NULL;
CREATE INDEX access_entry_by_message ON access_entry (message_id) WHERE message_id IS NOT NULL;

-- An encounter whose prints are not in print_template yet.
CREATE TABLE print_pending (
    encounter_id uuid NOT NULL,
    PRIMARY KEY (encounter_id),
    FOREIGN KEY (encounter_id) REFERENCES encounter (id) ON DELETE CASCADE
);
INSERT INTO print_pending (encounter_id)
SELECT DISTINCT encounter_id
FROM encounter_image
WHERE modality = 'Fingerprint';

-- The template of one finger of an encounter. Whose it is says the encounter.
CREATE TABLE print_template (
    sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    encounter_id uuid NOT NULL,
    finger integer NOT NULL,
    template bytea NOT NULL,
    FOREIGN KEY (encounter_id) REFERENCES encounter (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX print_template_once ON print_template (encounter_id, finger);
CREATE INDEX print_template_by_finger ON print_template (finger, sequence);
