-- Files on their way into the log, and what became of them. The facts themselves are events; this only says how far an import has
-- come, so that it goes on after a crash and its report can be read later. The file lies on the server's disk until it ends.

-- total rows are answered one after the other: accepted + already_recorded + refused + quarantined of them are, from the first on.
-- unit, role: of the owner when he began; a row sent again must be the same command.
-- position: of the last event among the rows answered. rows: those that a person should look at, the first of them.
CREATE TABLE import_job (
    id               UUID        NOT NULL PRIMARY KEY,
    owner            TEXT        NOT NULL REFERENCES app_user (name),
    unit             TEXT        NOT NULL,
    role             TEXT        NOT NULL,
    name             TEXT        NOT NULL,
    sha256           TEXT        NOT NULL,
    dry_run          BOOLEAN     NOT NULL,
    state            TEXT        NOT NULL,
    total            INTEGER     NOT NULL,
    accepted         INTEGER     NOT NULL,
    already_recorded INTEGER     NOT NULL,
    refused          INTEGER     NOT NULL,
    quarantined      INTEGER     NOT NULL,
    faulty           INTEGER     NOT NULL,
    position         BIGINT      NOT NULL,
    rows             JSON        NOT NULL,
    more_rows        INTEGER     NOT NULL,
    begun_at         TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    saved_at         TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    ended_at         TIMESTAMPTZ
) WITH (fillfactor = 50);

CREATE INDEX import_job_by_owner ON import_job (owner, begun_at, id);

-- The same file is under way once.
CREATE UNIQUE INDEX import_job_once ON import_job (owner, sha256, dry_run) WHERE state = 'RUNNING';

GRANT SELECT, INSERT, UPDATE ON import_job TO ledger_app;
