-- What PostgreSQL is asked to keep when nothing but the event itself is kept: as wide and as indexed as an event log whose
-- events have an id, a place in all, and a place in their stream. No claims, no rules, no read tables. Its upkeep is that of the log.
DROP TABLE IF EXISTS yardstick_event;
CREATE TABLE yardstick_event (
    position    BIGINT      NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id    UUID        NOT NULL UNIQUE,
    stream      TEXT        NOT NULL,
    sequence    BIGINT      NOT NULL,
    type        TEXT        NOT NULL,
    payload     JSONB       NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    UNIQUE (stream, sequence)
) WITH (autovacuum_analyze_scale_factor = 1, autovacuum_vacuum_insert_threshold = -1);
DROP SEQUENCE IF EXISTS yardstick_sequence;
CREATE SEQUENCE yardstick_sequence CACHE 1000;
