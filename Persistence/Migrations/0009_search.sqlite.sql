-- Searches of people: who read what of whom, and the templates of fingerprints.

-- A reading of what is known of a person, or a search that showed nobody. It outlives the person: person_id refers to nothing.
CREATE TABLE access_entry (
    id BLOB NOT NULL,
    at INTEGER NOT NULL,
    reader TEXT NOT NULL,
    organization TEXT NOT NULL,
    operation TEXT NOT NULL,
    purpose TEXT NOT NULL,
    reason TEXT,
    message_id BLOB,
    person_id BLOB,
    outcome TEXT NOT NULL,
    elements TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX access_entry_by_time ON access_entry (at);
CREATE INDEX access_entry_by_reader ON access_entry (reader, at);
CREATE INDEX access_entry_by_person ON access_entry (person_id, at) WHERE person_id IS NOT NULL;
CREATE INDEX access_entry_by_message ON access_entry (message_id) WHERE message_id IS NOT NULL;

-- An encounter whose prints are not in print_template yet.
CREATE TABLE print_pending (
    encounter_id BLOB NOT NULL,
    PRIMARY KEY (encounter_id),
    FOREIGN KEY (encounter_id) REFERENCES encounter (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO print_pending (encounter_id)
SELECT DISTINCT encounter_id
FROM encounter_image
WHERE modality = 'Fingerprint';

-- The template of one finger of an encounter. Whose it is says the encounter.
CREATE TABLE print_template (
    sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    encounter_id BLOB NOT NULL,
    finger INTEGER NOT NULL,
    template BLOB NOT NULL,
    FOREIGN KEY (encounter_id) REFERENCES encounter (id) ON DELETE CASCADE
) STRICT;
CREATE UNIQUE INDEX print_template_once ON print_template (encounter_id, finger);
CREATE INDEX print_template_by_finger ON print_template (finger, sequence);
