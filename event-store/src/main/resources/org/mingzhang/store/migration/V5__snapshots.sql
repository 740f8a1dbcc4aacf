-- What a stream came to, so that a long one need not be read from its beginning. Can be thrown away at any time.

-- form: of which build of the program; another build does not read it. sequence: of the last event that is folded in.
CREATE TABLE snapshot (
    aggregate TEXT   NOT NULL PRIMARY KEY,
    sequence  BIGINT NOT NULL,
    form      TEXT   NOT NULL,
    state     BYTEA  NOT NULL
);
ALTER TABLE snapshot ALTER COLUMN state SET STORAGE EXTERNAL;
GRANT SELECT, INSERT, UPDATE, DELETE ON snapshot TO ledger_app;
