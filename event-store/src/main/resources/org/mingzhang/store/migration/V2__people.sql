-- People: what the log must not hold, because it must be erasable, and who may use the ledger.

-- A person who is paid. The log knows ref only. fingerprint is an HMAC of the identity number under person_secret, so that
-- the same person is found again; ref is an HMAC of it under salt. Both go when the person is erased: after that not even
-- somebody who tries every identity number can tell whose ref it was.
CREATE TABLE person (
    ref           TEXT        NOT NULL PRIMARY KEY,
    salt          BYTEA,
    fingerprint   BYTEA       UNIQUE,
    name          TEXT,
    id_number     TEXT,
    account       TEXT,
    registered_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    erased_at     TIMESTAMPTZ,
    CONSTRAINT erased_means_gone CHECK (
        erased_at IS NULL OR (salt IS NULL AND fingerprint IS NULL AND name IS NULL AND id_number IS NULL AND account IS NULL))
);

CREATE TABLE person_secret (
    one    BOOLEAN NOT NULL PRIMARY KEY DEFAULT TRUE CHECK (one),
    secret BYTEA   NOT NULL
);

-- Somebody who signs in. role is the code of what he may do; a disabled user stays, because the log names him.
CREATE TABLE app_user (
    name          TEXT        NOT NULL PRIMARY KEY,
    unit          TEXT        NOT NULL,
    role          TEXT        NOT NULL,
    password_hash TEXT        NOT NULL,
    created_at    TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    disabled_at   TIMESTAMPTZ
);

-- A token of the command line. Only its hash is kept.
CREATE TABLE token (
    hash       BYTEA       NOT NULL PRIMARY KEY,
    user_name  TEXT        NOT NULL REFERENCES app_user (name),
    label      TEXT        NOT NULL,
    created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    expires_at TIMESTAMPTZ
);

GRANT SELECT, INSERT, UPDATE ON person, app_user TO ledger_app;
GRANT SELECT, INSERT ON person_secret TO ledger_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON token TO ledger_app;
