-- The read tables of one generation. Rebuilt by replaying the log; nothing here is the truth.
-- All amounts are fen (1 yuan = 100 fen), held as BIGINT. A position is the event's place in the log. A period or month is its
-- first day. Rows are added and, where a later event settles something, marked with that event's position: so every table can
-- be read as it stood at any earlier position. The journal has a row or more for each event: its keys stand in indexes.sql,
-- because a rebuild makes them after loading; its upkeep is that of the log. ADR 12, 26.

-- Every event that has been applied, and every transfer of money: a row for each event, with its first transfer if it moves money
-- (line 1), and one for each further transfer, without what is only the event's. Each transfer is balanced by construction: debit
-- and credit of the same amount. Whoever asks reads it as entry and posting, below. What many rows say alike stands in three
-- dimensions, which they name by a number. A dimension may say something twice: its writer remembers what it has said lately, and
-- does not look for the rest. ADR 27.
-- stream: null for an event of a fund. locator: where in its document, as the row of a file. stale_since: a figure that this one
-- was derived from has been reversed. refers_to: the entry that it follows from. A voucher is voucher_of/voucher_no:
-- jurisdiction/year/number. undoes: the entry that a transfer reverses; it then carries that entry's status, so that both cancel
-- out.
CREATE TABLE journal (
    position       BIGINT      NOT NULL,
    recorded_at    TIMESTAMPTZ,
    amount_fen     BIGINT,
    moved_fen      BIGINT CHECK (moved_fen > 0),
    reversed_by    BIGINT,
    stale_since    BIGINT,
    booking        INTEGER     NOT NULL,
    origin         INTEGER,
    recipient      INTEGER,
    effective_from DATE        NOT NULL,
    effective_to   DATE        NOT NULL,
    period         DATE        NOT NULL,
    document_date  DATE,
    instalment     INTEGER,
    line           SMALLINT    NOT NULL,
    fund           TEXT,
    stream         TEXT,
    entry_id       TEXT,
    status         TEXT        NOT NULL,
    locator        TEXT,
    cause          TEXT,
    formula        TEXT,
    inputs         TEXT[],
    refers_to      TEXT,
    purpose        TEXT,
    voucher_of     TEXT,
    voucher_no     TEXT,
    commitment     TEXT,
    undoes         TEXT,
    CONSTRAINT of_a_fund_or_another_stream CHECK ((fund IS NULL) <> (stream IS NULL)),
    CONSTRAINT dates_in_order CHECK (effective_from <= effective_to),
    CONSTRAINT booked_no_earlier_than_it_took_effect CHECK (moved_fen IS NULL OR effective_from <= period + 30),
    CONSTRAINT derived_has_a_formula CHECK (status <> 'DERIVED' OR formula IS NOT NULL OR line > 1),
    CONSTRAINT marked_later CHECK (reversed_by > position AND stale_since > position),
    CONSTRAINT line_1_is_the_event CHECK (line > 1 OR (recorded_at IS NOT NULL AND origin IS NOT NULL AND entry_id IS NOT NULL))
) WITH (autovacuum_analyze_scale_factor = 1, autovacuum_vacuum_insert_threshold = -1);

-- What kind of event it is, and between which accounts and in which bucket it moves money, if it does. item: sub-project or line
-- item.
CREATE TABLE booking (
    booking INTEGER NOT NULL PRIMARY KEY,
    type    TEXT    NOT NULL,
    debit   TEXT,
    credit  TEXT,
    source  TEXT,
    vintage INTEGER,
    item    TEXT,
    CONSTRAINT between_two_accounts CHECK (debit <> credit)
);

-- The document that an entry was made by, and who made it.
CREATE TABLE origin (
    origin   INTEGER NOT NULL PRIMARY KEY,
    title    TEXT    NOT NULL,
    number   TEXT,
    sha256   TEXT,
    person   TEXT    NOT NULL,
    unit     TEXT    NOT NULL
);
CREATE INDEX origin_number ON origin (number text_pattern_ops);

-- To whom money went, or for whom it waits in suspense: an organisation under its name on the date of payment, a person only by
-- reference.
CREATE TABLE recipient (
    recipient INTEGER NOT NULL PRIMARY KEY,
    code      TEXT,
    name      TEXT,
    person    TEXT,
    CONSTRAINT organisation_has_code_and_name CHECK ((code IS NULL) = (name IS NULL)),
    CONSTRAINT one_recipient CHECK (code IS NULL OR person IS NULL)
);
CREATE INDEX recipient_code ON recipient (code text_pattern_ops);
CREATE INDEX recipient_person ON recipient (person);

-- The audit trail: every event, what is known of the origin of any other row, and the payments (with a purpose).
CREATE VIEW entry AS
SELECT j.position, j.recorded_at, j.amount_fen, j.reversed_by, j.stale_since, j.effective_from, j.effective_to, j.period,
       j.document_date, j.instalment, j.fund, j.stream, j.entry_id, b.type, j.status, o.title AS document_title,
       o.number AS document_number, o.sha256 AS document_sha256, j.locator AS document_locator, o.person, o.unit, j.cause,
       j.formula, j.inputs, j.refers_to, r.code AS payee_code, r.name AS payee_name, r.person AS payee_person, j.purpose,
       j.voucher_of, j.voucher_no, j.commitment
FROM journal j LEFT JOIN booking b USING (booking) LEFT JOIN origin o USING (origin) LEFT JOIN recipient r USING (recipient)
WHERE j.line = 1;

-- One transfer of money per row.
CREATE VIEW posting AS
SELECT j.position, j.moved_fen AS amount_fen, j.effective_from, j.effective_to, j.period, b.vintage, j.line, j.fund, b.debit,
       b.credit, b.source, b.item, j.status, j.undoes
FROM journal j LEFT JOIN booking b USING (booking)
WHERE j.moved_fen IS NOT NULL;

-- Today's balance, debits minus credits. Over all accounts of a fund it is zero. The free space keeps updates in the page.
CREATE TABLE balance (
    fund    TEXT   NOT NULL,
    account TEXT   NOT NULL,
    status  TEXT   NOT NULL,
    fen     BIGINT NOT NULL,
    PRIMARY KEY (fund, account, status)
) WITH (fillfactor = 50);

-- Debits minus credits by month: period is that of posting, effective that of the last day of the effective date. They bound
-- the scan of an as-of date.
CREATE TABLE month_total (
    fund      TEXT   NOT NULL,
    period    DATE   NOT NULL CHECK (extract(day FROM period) = 1),
    effective DATE   NOT NULL CHECK (extract(day FROM effective) = 1),
    account   TEXT   NOT NULL,
    status    TEXT   NOT NULL,
    fen       BIGINT NOT NULL,
    PRIMARY KEY (fund, period, effective, account, status)
) WITH (fillfactor = 50);

-- What a fund is called and whose it is.
CREATE TABLE fund (
    fund         TEXT    NOT NULL PRIMARY KEY,
    fiscal_year  INTEGER NOT NULL,
    name         TEXT    NOT NULL,
    jurisdiction TEXT    NOT NULL,
    unit         TEXT    NOT NULL,
    project_code TEXT,
    position     BIGINT  NOT NULL
);
CREATE INDEX fund_name ON fund (name text_pattern_ops);
CREATE INDEX fund_id ON fund (fund text_pattern_ops);

-- Months and years that were closed. period: the last month that takes no more entries; null when the whole year is closed.
CREATE TABLE closing (
    position BIGINT NOT NULL,
    fund     TEXT   NOT NULL,
    period   DATE,
    PRIMARY KEY (fund, position)
);

-- How much may be paid in each month under the cash plan of that position; a later plan replaces an earlier one.
CREATE TABLE cash_plan (
    position   BIGINT NOT NULL,
    fund       TEXT   NOT NULL,
    month      DATE   NOT NULL,
    amount_fen BIGINT NOT NULL CHECK (amount_fen >= 0),
    PRIMARY KEY (fund, position, month)
);

-- Figures that documents leave open, and the event that settled each; open again (position) when that was reversed. No high:
-- nothing bounds it.
CREATE TABLE unknown_figure (
    position       BIGINT NOT NULL,
    fund           TEXT   NOT NULL,
    entry_id       TEXT   NOT NULL,
    figure         TEXT   NOT NULL,
    low_fen        BIGINT NOT NULL CHECK (low_fen >= 0),
    high_fen       BIGINT,
    effective_from DATE   NOT NULL,
    effective_to   DATE   NOT NULL,
    period         DATE   NOT NULL,
    resolved_by    BIGINT,
    CONSTRAINT range_in_order CHECK (low_fen <= high_fen),
    CONSTRAINT resolved_later CHECK (resolved_by > position),
    PRIMARY KEY (fund, position)
);

-- Contracts and what they set aside.
CREATE TABLE commitment (
    position   BIGINT NOT NULL,
    fund       TEXT   NOT NULL,
    entry_id   TEXT   NOT NULL,
    contract   TEXT   NOT NULL,
    payee_code TEXT,
    payee_name TEXT,
    person     TEXT,
    item       TEXT   NOT NULL,
    amount_fen BIGINT NOT NULL CHECK (amount_fen > 0),
    PRIMARY KEY (fund, position)
);

-- What left a commitment (negative) or came back under it. Its amount and these sum to what is open.
CREATE TABLE commitment_move (
    position   BIGINT NOT NULL,
    fund       TEXT   NOT NULL,
    commitment TEXT   NOT NULL,
    delta_fen  BIGINT NOT NULL CHECK (delta_fen <> 0),
    PRIMARY KEY (fund, commitment, position)
);

-- Money asked for. settled_by: the event that paid or rejected it.
CREATE TABLE request (
    position    BIGINT NOT NULL,
    fund        TEXT   NOT NULL,
    entry_id    TEXT   NOT NULL,
    payee_code  TEXT,
    payee_name  TEXT,
    person      TEXT,
    purpose     TEXT   NOT NULL,
    commitment  TEXT,
    amount_fen  BIGINT NOT NULL CHECK (amount_fen > 0),
    approved_by BIGINT,
    settled_by  BIGINT,
    PRIMARY KEY (fund, entry_id, position)
);
CREATE INDEX request_open ON request (fund) WHERE settled_by IS NULL;

-- Requests and corrections on their way through approval. person, unit, role: of the maker. amount: what it is worth to the
-- chain, for a correction together with what its target posted. target: the entry that a correction concerns. returned_by,
-- returned: by which event and why it went back to its maker, whom it waits for from then on. settled_by: the event that
-- approved or rejected it, or sent it again under another id.
CREATE TABLE approval (
    position    BIGINT NOT NULL,
    fund        TEXT   NOT NULL,
    entry_id    TEXT   NOT NULL,
    target      TEXT,
    kind        TEXT   NOT NULL,
    amount_fen  BIGINT NOT NULL CHECK (amount_fen >= 0),
    person      TEXT   NOT NULL,
    unit        TEXT   NOT NULL,
    role        TEXT   NOT NULL,
    subject     TEXT   NOT NULL,
    returned_by BIGINT,
    returned    TEXT,
    settled_by  BIGINT,
    CONSTRAINT returned_with_a_reason CHECK ((returned_by IS NULL) = (returned IS NULL)),
    PRIMARY KEY (fund, entry_id, position)
);
CREATE INDEX approval_open ON approval (position) WHERE settled_by IS NULL;

-- Signatures under what goes through approval. on_behalf_of: in whose name, by delegation.
CREATE TABLE signature (
    position     BIGINT NOT NULL,
    fund         TEXT   NOT NULL,
    entry_id     TEXT   NOT NULL,
    step         TEXT   NOT NULL,
    person       TEXT   NOT NULL,
    on_behalf_of TEXT,
    PRIMARY KEY (fund, entry_id, position)
);

-- Why a payment stands in suspense: paid above the budget, or an opening asserted above it. excess: by how much.
CREATE TABLE dispute (
    position   BIGINT NOT NULL,
    fund       TEXT   NOT NULL,
    code       TEXT   NOT NULL,
    excess_fen BIGINT NOT NULL CHECK (excess_fen > 0),
    hint       TEXT,
    PRIMARY KEY (fund, position)
);

-- Legal names of organisations, each from its day on; the first has none.
CREATE TABLE payee (
    position   BIGINT NOT NULL,
    code       TEXT   NOT NULL,
    name       TEXT   NOT NULL,
    valid_from DATE,
    PRIMARY KEY (code, position)
);
CREATE INDEX payee_name ON payee (name text_pattern_ops);

-- Classification codes of a fiscal year.
CREATE TABLE code (
    position BIGINT  NOT NULL,
    year     INTEGER NOT NULL,
    kind     TEXT    NOT NULL,
    code     TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    PRIMARY KEY (year, kind, code, position)
);

-- Documents that the ledger knows. nature: ISSUED, or an ASSUMPTION made for comparison.
CREATE TABLE document (
    position    BIGINT NOT NULL,
    document    TEXT   NOT NULL PRIMARY KEY,
    nature      TEXT   NOT NULL,
    issuer      TEXT   NOT NULL,
    issued_from DATE,
    issued_to   DATE,
    covers_from DATE   NOT NULL,
    covers_to   DATE   NOT NULL
);

-- What documents say. fund, figure and amount only where a statement names exactly one figure of one fund.
CREATE TABLE statement (
    position     BIGINT NOT NULL,
    document     TEXT   NOT NULL,
    entry_id     TEXT   NOT NULL,
    concept      TEXT   NOT NULL,
    kind         TEXT   NOT NULL,
    fund         TEXT,
    figure       TEXT,
    amount_fen   BIGINT,
    withdrawn_by BIGINT,
    PRIMARY KEY (document, entry_id, position)
);
CREATE INDEX statement_figure ON statement (fund, figure, amount_fen) WHERE figure IS NOT NULL;

-- Events that could not be applied, and those that came after them in their streams. The answers for such a fund say so.
CREATE TABLE parked (
    position    BIGINT      NOT NULL PRIMARY KEY,
    stream      TEXT        NOT NULL,
    type        TEXT        NOT NULL,
    reason      TEXT        NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX parked_stream ON parked (stream);
