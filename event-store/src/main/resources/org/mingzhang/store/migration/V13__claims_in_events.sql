-- What a command claims stands in the row of its event: no rows and no statement of its own, and PostgreSQL makes its index
-- entries while the next command is decided. What has no event, or no column here, stands in claim; so do the claims of events
-- recorded before. Together they are claimed. ADR 25.

-- key: principal/key of the command whose last event this is; digest: of its content. voucher: jurisdiction/year/number, when
-- this event is the first to name it.
ALTER TABLE event
    ADD COLUMN key     TEXT,
    ADD COLUMN digest  TEXT,
    ADD COLUMN voucher TEXT,
    ADD CONSTRAINT a_key_has_a_digest CHECK ((key IS NULL) = (digest IS NULL));
CREATE UNIQUE INDEX event_key ON event (key) WHERE key IS NOT NULL;
CREATE UNIQUE INDEX event_voucher ON event (voucher) WHERE voucher IS NOT NULL;

-- A voucher's holder is the fund that paid it; its stream is "fund:" and the fund.
CREATE VIEW claimed (kind, key, holder, position) AS
SELECT kind, key, holder, position FROM claim
UNION ALL SELECT 'key', key, digest, position FROM event WHERE key IS NOT NULL
UNION ALL SELECT 'voucher', voucher, substr(aggregate, 6), position FROM event WHERE voucher IS NOT NULL;
GRANT SELECT ON claimed TO ledger_app, ledger_reader;
