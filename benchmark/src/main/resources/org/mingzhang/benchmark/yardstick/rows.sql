SELECT gen_random_uuid(), 'fund-' || (i % 1000 + 1), nextval('yardstick_sequence'), 'fund.InstalmentPaid',
       jsonb_build_object(
           'fund', 'fund-' || (i % 1000 + 1), 'amountFen', i * 104729 % 100000000 + 1, 'effectiveDate', '2026-01-15',
           'instalment', 3, 'payee', jsonb_build_object('code', '91440606MA4UX00000', 'name', 'Example Testing Services Co., Ltd.'),
           'voucher', '2026-000042', 'document', jsonb_build_object('title', 'Payment request', 'number', 'No. 42 of 2026'),
           'actor', 'officer-7')
FROM generate_series(1::BIGINT, $rows) AS i
