-- The log: what has happened, in one order, once. Everything else in the database can be rebuilt from it.
-- Append-only is kept here and not only in the server: rights by role, and a guard that refuses even the owner.
-- This is the one place where a trigger is allowed. Roles exist before this runs; see LedgerDatabase.

-- position: gapless from 1, in commit order. recorded_at: microseconds, strictly increasing with position.
-- payload and metadata are json, not jsonb: the bytes that were written stay.
CREATE TABLE event (
    position    BIGINT      NOT NULL PRIMARY KEY CHECK (position > 0),
    aggregate   TEXT        NOT NULL,
    sequence    BIGINT      NOT NULL CHECK (sequence >= 0),
    type        TEXT        NOT NULL,
    revision    TEXT        NOT NULL,
    event_id    UUID        NOT NULL UNIQUE,
    recorded_at TIMESTAMPTZ NOT NULL,
    payload     JSON        NOT NULL,
    metadata    JSON        NOT NULL,
    CONSTRAINT event_once_in_its_stream UNIQUE (aggregate, sequence)
);

-- The last position and instant given out. Locked by whoever appends, until he commits: that is what makes
-- positions gapless, and order of position the order of commit. One row; the free space keeps its updates in the page.
CREATE TABLE event_counter (
    one         BOOLEAN     NOT NULL PRIMARY KEY DEFAULT TRUE CHECK (one),
    position    BIGINT      NOT NULL CHECK (position >= 0),
    recorded_at TIMESTAMPTZ NOT NULL
) WITH (fillfactor = 10);
INSERT INTO event_counter (position, recorded_at) VALUES (0, TIMESTAMPTZ '1970-01-01 00:00:00+00');

-- What may happen only once in the whole ledger: an idempotency key (principal/key), a voucher number
-- (jurisdiction/year/number), a payee's name. Claimed in the transaction that appends; answer is what a repeat is told.
CREATE TABLE claim (
    kind         TEXT        NOT NULL,
    key          TEXT        NOT NULL,
    content_hash BYTEA       NOT NULL,
    answer       JSON        NOT NULL,
    event_id     UUID,
    claimed_at   TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (kind, key)
);

-- What was asked and not done: refusals and quarantined input, for the auditor.
CREATE TABLE attempt (
    id        BIGINT      NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at        TIMESTAMPTZ NOT NULL,
    principal TEXT        NOT NULL,
    command   TEXT        NOT NULL,
    code      TEXT        NOT NULL,
    detail    JSON        NOT NULL
);

CREATE FUNCTION refuse_change() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'ledger.% is append-only: % is refused', tg_table_name, lower(tg_op)
        USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON claim
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON attempt
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE event ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE claim ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE attempt ENABLE ALWAYS TRIGGER append_only;

GRANT USAGE ON SCHEMA ledger TO ledger_app, ledger_reader;
GRANT SELECT, INSERT ON event, claim, attempt TO ledger_app;
GRANT SELECT, UPDATE ON event_counter TO ledger_app;
GRANT SELECT ON event, event_counter, claim, attempt TO ledger_reader;
