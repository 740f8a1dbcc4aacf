-- Keys of the tables that have a row or more for each event: made after loading, one statement each, the slowest first.

-- An entry by its name in its fund, to mark it; and what is found by the beginning of a name.
CREATE INDEX entry_by_id ON entry (entry_id text_pattern_ops, fund);
-- An as-of date within a month, and what is known of a fund at a position.
CREATE UNIQUE INDEX posting_of_fund ON posting (fund, effective_to, position, line);
-- Timeline and payments of a fund.
CREATE INDEX entry_of_fund ON entry (fund, position);
CREATE INDEX entry_voucher ON entry (voucher_no text_pattern_ops) WHERE voucher_no IS NOT NULL;
CREATE INDEX entry_document ON entry (document_number text_pattern_ops) WHERE document_number IS NOT NULL;
CREATE INDEX entry_payee ON entry (payee_code text_pattern_ops) WHERE payee_code IS NOT NULL;
-- The origin of any row, and the instant of a position.
CREATE UNIQUE INDEX entry_position ON entry (position);
-- What came back of a payment, what was cleared of a suspense.
CREATE INDEX entry_refers ON entry (fund, refers_to) WHERE refers_to IS NOT NULL;
CREATE INDEX entry_payee_person ON entry (payee_person) WHERE payee_person IS NOT NULL;
-- What is only known to fall into a period.
CREATE INDEX posting_of_a_period ON posting (fund, effective_to) WHERE effective_from < effective_to;
