export const words = {
  'search.box': ['搜索资金、流程、文件、凭证、收款人', 'Fund, process, document, voucher, payee'],
  'search.title': ['搜索“{text}”', 'Search for “{text}”'],
  'search.funds': ['资金', 'Funds'],
  'search.works': ['流程与文件', 'Processes and documents'],
  'search.AWARD': ['评奖', 'award'],
  'search.CAMPAIGN': ['创建工作', 'campaign'],
  'search.DECLARATION': ['绩效目标申报', 'declaration'],
  'search.EVALUATION': ['绩效评价', 'evaluation'],
  'search.DISCLOSURE': ['公开', 'disclosure'],
  'search.DOCUMENT': ['文件', 'document'],
  'search.payments': ['支付', 'Payments'],
  'search.entries': ['分录', 'Entries'],
  'search.nothing': ['没有找到“{text}”', 'Nothing was found for “{text}”'],
  'search.advice': [
    '资金、流程与文件按名称或编号中的任何一段匹配；凭证号、收款人、统一社会信用代码、文号、分录编号按开头匹配。',
    'Funds, processes and documents are matched by any part of their name or id; vouchers, payees, unified codes, document numbers and entries by their beginning.',
  ],
} as const
