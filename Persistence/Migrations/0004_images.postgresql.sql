-- Images and documents by digest.

-- A binary value, stored once.
CREATE TABLE image (
    digest bytea NOT NULL,
    length_bytes bigint NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (digest)
);

-- Compressed already: stored beside the row as it is.
ALTER TABLE image ALTER COLUMN bytes SET STORAGE EXTERNAL;
