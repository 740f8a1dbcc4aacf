-- Keys of the journal: made after loading, one statement each, the slowest first.

-- An as-of date within a month, and what is known of a fund at a position.
CREATE INDEX journal_of_fund ON journal (fund, effective_to);
-- An entry by its name in its fund, to mark it; and what is found by the beginning of a name.
CREATE INDEX journal_entry ON journal (entry_id text_pattern_ops, fund);
-- What is found by a document's number.
CREATE INDEX journal_origin ON journal (origin);
-- The origin of any row, and the instant of a position.
CREATE UNIQUE INDEX journal_position ON journal (position, line);
CREATE INDEX journal_voucher ON journal (voucher_no text_pattern_ops) WHERE voucher_no IS NOT NULL;
CREATE INDEX journal_recipient ON journal (recipient) WHERE recipient IS NOT NULL;
-- What came back of a payment, what was cleared of a suspense.
CREATE INDEX journal_refers ON journal (fund, refers_to) WHERE refers_to IS NOT NULL;
-- What is only known to fall into a period.
CREATE INDEX journal_of_a_period ON journal (fund, effective_to) WHERE effective_from < effective_to;
