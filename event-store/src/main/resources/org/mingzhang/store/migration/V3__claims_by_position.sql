-- Claims know the position of what holds them: a repeat is answered from one row, without a look at the log. A claim is taken
-- while the counter is held, so no claim ever waits for another's commit.

-- holder: the digest of the command that used a key, the fund that paid a voucher, the code that owns a payee's name.
-- position: of the last event of the command that took it; of the head, when that command changed nothing.
ALTER TABLE claim RENAME TO claim_before;
CREATE TABLE claim (
    kind     TEXT   NOT NULL,
    key      TEXT   NOT NULL,
    holder   TEXT   NOT NULL,
    position BIGINT NOT NULL CHECK (position >= 0),
    CONSTRAINT claim_once PRIMARY KEY (kind, key)
);
INSERT INTO claim (kind, key, holder, position)
SELECT c.kind, c.key,
       CASE WHEN c.kind = 'key' THEN left(encode(c.content_hash, 'hex'), 32) ELSE c.answer #>> '{}' END,
       coalesce(e.position, (c.answer #>> '{}')::BIGINT)
FROM claim_before c LEFT JOIN event e USING (event_id);
DROP TABLE claim_before;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON claim
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE claim ENABLE ALWAYS TRIGGER append_only;
GRANT SELECT, INSERT ON claim TO ledger_app;
GRANT SELECT ON claim TO ledger_reader;
