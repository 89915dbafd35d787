-- Where each image lies in the files beside. The files are the truth: rows that a power cut took are read from them again.
CREATE TABLE image (
    digest BLOB NOT NULL PRIMARY KEY,
    segment INTEGER NOT NULL,
    position INTEGER NOT NULL,
    length_bytes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Up to where the files are indexed: one row.
CREATE TABLE indexed_until (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    segment INTEGER NOT NULL,
    position INTEGER NOT NULL
) STRICT;
INSERT INTO indexed_until (id, segment, position) VALUES (1, 1, 0);
