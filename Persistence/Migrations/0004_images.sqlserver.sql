-- Images and documents by digest.

-- A binary value, stored once.
CREATE TABLE image (
    digest binary(32) NOT NULL,
    length_bytes bigint NOT NULL,
    bytes varbinary(max) NOT NULL,
    CONSTRAINT image_key PRIMARY KEY (digest)
);
