-- Which generation of read tables answers questions, and how much of the log it has applied. Each generation is a schema
-- read_<generation> of the same tables; a rebuild fills the next one and flips live in one transaction.
CREATE SCHEMA IF NOT EXISTS read;

-- The token of all read tables: whoever applies events holds this row until he commits.
CREATE TABLE IF NOT EXISTS read.live (
    one         BOOLEAN     NOT NULL PRIMARY KEY DEFAULT TRUE CHECK (one),
    generation  INTEGER     NOT NULL CHECK (generation > 0),
    position    BIGINT      NOT NULL CHECK (position >= 0),
    recorded_at TIMESTAMPTZ,
    CONSTRAINT an_event_has_an_instant CHECK ((position = 0) = (recorded_at IS NULL))
);

-- form: digest of the tables' SQL, so that a release with other tables knows that it must rebuild.
CREATE TABLE IF NOT EXISTS read.generation (
    generation INTEGER     NOT NULL PRIMARY KEY CHECK (generation > 0),
    form       TEXT        NOT NULL,
    state      TEXT        NOT NULL CHECK (state IN ('BUILDING', 'LIVE', 'RETIRED')),
    created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    retired_at TIMESTAMPTZ,
    CONSTRAINT retired_has_an_instant CHECK ((state = 'RETIRED') = (retired_at IS NOT NULL))
);
