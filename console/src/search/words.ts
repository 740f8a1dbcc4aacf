export const words = {
  'search.box': ['搜索资金、文号、凭证、收款人', 'Fund, document no., voucher, payee'],
  'search.title': ['搜索“{text}”', 'Search for “{text}”'],
  'search.funds': ['资金', 'Funds'],
  'search.payments': ['支付', 'Payments'],
  'search.entries': ['分录', 'Entries'],
  'search.nothing': ['没有找到“{text}”', 'Nothing was found for “{text}”'],
  'search.advice': [
    '按开头匹配：资金编号或名称、凭证号、收款人名称或统一社会信用代码、文号、分录编号。',
    'Matched by its beginning: fund id or name, voucher, payee name or unified code, document number, entry id.',
  ],
} as const
