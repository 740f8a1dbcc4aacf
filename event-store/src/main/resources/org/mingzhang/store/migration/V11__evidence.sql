-- Files that are evidence, beside the log: an event holds a file's name, size and digest, the bytes lie here under the digest. The same
-- bytes lie here once, and the database itself sees to it that they are what the digest says. Added to and never changed, like the log.

CREATE TABLE evidence_file (
    sha256    TEXT        NOT NULL PRIMARY KEY,
    size      INTEGER     NOT NULL CHECK (size BETWEEN 1 AND 104857600),
    content   BYTEA       NOT NULL,
    stored_by TEXT        NOT NULL,
    stored_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT named_by_its_content CHECK (sha256 = encode(sha256(content), 'hex') AND size = octet_length(content))
);
ALTER TABLE evidence_file ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence_file
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE evidence_file ENABLE ALWAYS TRIGGER append_only;
GRANT SELECT, INSERT ON evidence_file TO ledger_app;
GRANT SELECT ON evidence_file TO ledger_reader;
