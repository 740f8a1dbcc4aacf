-- The files of notices, known by their content. The log says which digest a notice has; what lies here must have it.

CREATE TABLE paper (
    sha256  TEXT        NOT NULL PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    bytes   BYTEA       NOT NULL CHECK (sha256 = encode(sha256(bytes), 'hex')),
    kept_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp()
);

GRANT SELECT, INSERT ON paper TO ledger_app;
GRANT SELECT ON paper TO ledger_reader;
