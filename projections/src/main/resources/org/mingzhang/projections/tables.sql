-- The read tables of one generation. Rebuilt by replaying the log; nothing here is the truth.
-- All amounts are fen (1 yuan = 100 fen), held as BIGINT. A position is the event's place in the log. A period or month is its
-- first day. Rows are added and, where a later event settles something, marked with that event's position: so every table can
-- be read as it stood at any earlier position. Keys that applying needs stand here, those of queries in indexes.sql.

-- Every event that has been applied: the audit trail, and what is known of the origin of any other row.
-- stale_since: a figure that this one was derived from has been reversed. refers_to: the entry that it follows from.
CREATE TABLE entry (
    position         BIGINT      NOT NULL PRIMARY KEY CHECK (position > 0),
    stream           TEXT        NOT NULL,
    fund             TEXT,
    entry_id         TEXT        NOT NULL,
    type             TEXT        NOT NULL,
    status           TEXT        NOT NULL CHECK (status IN ('UNKNOWN', 'DISPUTED', 'DERIVED', 'STATED')),
    effective_from   DATE        NOT NULL,
    effective_to     DATE        NOT NULL,
    document_date    DATE,
    period           DATE        NOT NULL,
    document_title   TEXT        NOT NULL,
    document_number  TEXT,
    document_sha256  TEXT,
    document_locator TEXT,
    person           TEXT        NOT NULL,
    unit             TEXT        NOT NULL,
    role             TEXT        NOT NULL,
    cause            TEXT,
    formula          TEXT,
    inputs           TEXT[],
    amount_fen       BIGINT,
    refers_to        TEXT,
    recorded_at      TIMESTAMPTZ NOT NULL,
    principal        TEXT,
    correlation_id   TEXT,
    reversed_by      BIGINT,
    stale_since      BIGINT,
    CONSTRAINT dates_in_order CHECK (effective_from <= effective_to),
    CONSTRAINT derived_has_a_formula CHECK (status <> 'DERIVED' OR formula IS NOT NULL),
    CONSTRAINT marked_later CHECK (reversed_by > position AND stale_since > position)
);
CREATE INDEX entry_by_id ON entry (fund, entry_id);

-- One transfer of money per row, balanced by construction: debit and credit of the same amount. item: sub-project or line
-- item. undoes: the entry that this one reverses; it then carries that entry's status, so that both cancel out.
CREATE TABLE posting (
    position       BIGINT   NOT NULL,
    line           SMALLINT NOT NULL,
    fund           TEXT     NOT NULL,
    debit          TEXT     NOT NULL,
    credit         TEXT     NOT NULL,
    source         TEXT     NOT NULL,
    vintage        INTEGER  NOT NULL,
    item           TEXT     NOT NULL,
    amount_fen     BIGINT   NOT NULL CHECK (amount_fen > 0),
    effective_from DATE     NOT NULL,
    effective_to   DATE     NOT NULL,
    period         DATE     NOT NULL,
    status         TEXT     NOT NULL CHECK (status IN ('UNKNOWN', 'DISPUTED', 'DERIVED', 'STATED')),
    entry_id       TEXT     NOT NULL,
    undoes         TEXT,
    CONSTRAINT between_two_accounts CHECK (debit <> credit),
    CONSTRAINT dates_in_order CHECK (effective_from <= effective_to),
    CONSTRAINT booked_by_month CHECK (period = date_trunc('month', period) AND effective_from < period + INTERVAL '1 month')
);

-- Today's balance, debits minus credits, by everything that tells money apart. Over all accounts of a fund it is zero.
CREATE TABLE balance (
    fund    TEXT    NOT NULL,
    account TEXT    NOT NULL,
    source  TEXT    NOT NULL,
    vintage INTEGER NOT NULL,
    status  TEXT    NOT NULL,
    fen     BIGINT  NOT NULL,
    PRIMARY KEY (fund, account, source, vintage, status)
);

-- Debits minus credits by month: of posting, and of the last day of the effective date. They bound the scan of an as-of date.
CREATE TABLE month_total (
    fund    TEXT   NOT NULL,
    basis   TEXT   NOT NULL CHECK (basis IN ('POSTING', 'EFFECTIVE')),
    month   DATE   NOT NULL CHECK (month = date_trunc('month', month)),
    account TEXT   NOT NULL,
    status  TEXT   NOT NULL,
    fen     BIGINT NOT NULL,
    PRIMARY KEY (fund, basis, month, account, status)
);

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

-- Months and years that were closed. period: the last month that takes no more entries; null when the whole year is closed.
CREATE TABLE closing (
    position BIGINT NOT NULL PRIMARY KEY,
    fund     TEXT   NOT NULL,
    period   DATE
);

-- How much may be paid in each month under the cash plan of that position; a later plan replaces an earlier one.
CREATE TABLE cash_plan (
    position   BIGINT NOT NULL,
    fund       TEXT   NOT NULL,
    month      DATE   NOT NULL,
    amount_fen BIGINT NOT NULL CHECK (amount_fen >= 0),
    PRIMARY KEY (position, month)
);

-- Figures that documents leave open, and the event that settled each; open again (position) when that was reversed. No high:
-- nothing bounds it.
CREATE TABLE unknown_figure (
    position       BIGINT NOT NULL PRIMARY KEY,
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
    CONSTRAINT resolved_later CHECK (resolved_by > position)
);
CREATE INDEX unknown_figure_of_fund ON unknown_figure (fund);

-- Money that left a fund, or waits in suspense. An organisation stands here under its name on the date of payment; a person
-- only by reference.
CREATE TABLE payment (
    position    BIGINT  NOT NULL PRIMARY KEY,
    fund        TEXT    NOT NULL,
    entry_id    TEXT    NOT NULL,
    payee_code  TEXT,
    payee_name  TEXT,
    person      TEXT,
    purpose     TEXT    NOT NULL,
    voucher     TEXT,
    voucher_no  TEXT,
    instalment  INTEGER,
    commitment  TEXT,
    amount_fen  BIGINT  NOT NULL CHECK (amount_fen > 0),
    suspended   BOOLEAN NOT NULL,
    CONSTRAINT organisation_has_code_and_name CHECK ((payee_code IS NULL) = (payee_name IS NULL)),
    CONSTRAINT one_payee CHECK (payee_code IS NULL OR person IS NULL)
);
CREATE INDEX payment_by_id ON payment (fund, entry_id);

-- Contracts and what they set aside.
CREATE TABLE commitment (
    position   BIGINT NOT NULL PRIMARY KEY,
    fund       TEXT   NOT NULL,
    entry_id   TEXT   NOT NULL,
    contract   TEXT   NOT NULL,
    payee_code TEXT,
    payee_name TEXT,
    person     TEXT,
    item       TEXT   NOT NULL,
    amount_fen BIGINT NOT NULL CHECK (amount_fen > 0)
);

-- What left a commitment (negative) or came back under it. Its amount and these sum to what is open.
CREATE TABLE commitment_move (
    position   BIGINT NOT NULL PRIMARY KEY,
    fund       TEXT   NOT NULL,
    commitment TEXT   NOT NULL,
    delta_fen  BIGINT NOT NULL CHECK (delta_fen <> 0)
);

-- Money asked for. settled_by: the event that paid or rejected it.
CREATE TABLE request (
    position    BIGINT NOT NULL PRIMARY KEY,
    fund        TEXT   NOT NULL,
    entry_id    TEXT   NOT NULL,
    payee_code  TEXT,
    payee_name  TEXT,
    person      TEXT,
    purpose     TEXT   NOT NULL,
    commitment  TEXT,
    amount_fen  BIGINT NOT NULL CHECK (amount_fen > 0),
    approved_by BIGINT,
    settled_by  BIGINT
);
CREATE INDEX request_by_id ON request (fund, entry_id);

-- Why a payment stands in suspense: paid above the budget, or an opening asserted above it. excess: by how much.
CREATE TABLE dispute (
    position   BIGINT NOT NULL PRIMARY KEY,
    fund       TEXT   NOT NULL,
    code       TEXT   NOT NULL,
    excess_fen BIGINT NOT NULL CHECK (excess_fen > 0),
    hint       TEXT
);

-- Legal names of organisations, each from its day on; the first has none.
CREATE TABLE payee (
    position   BIGINT NOT NULL PRIMARY KEY,
    code       TEXT   NOT NULL,
    name       TEXT   NOT NULL,
    valid_from DATE
);

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

-- What documents say. fund, figure and amount only where a statement names exactly one figure of one fund. body: the whole
-- statement, in the form that is written today.
CREATE TABLE statement (
    position     BIGINT NOT NULL PRIMARY KEY,
    document     TEXT   NOT NULL,
    entry_id     TEXT   NOT NULL,
    concept      TEXT   NOT NULL,
    kind         TEXT   NOT NULL,
    fund         TEXT,
    figure       TEXT,
    amount_fen   BIGINT,
    body         JSON   NOT NULL,
    withdrawn_by BIGINT
);
CREATE INDEX statement_of_document ON statement (document, entry_id);

-- Events that could not be applied, and those that came after them in their streams. The answers for such a fund say so.
CREATE TABLE parked (
    position    BIGINT      NOT NULL PRIMARY KEY,
    stream      TEXT        NOT NULL,
    type        TEXT        NOT NULL,
    reason      TEXT        NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX parked_stream ON parked (stream);
