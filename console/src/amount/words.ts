export const words = {
  'amount.unit': ['金额单位', 'Unit of amounts'],
  'amount.yuan': ['元', 'yuan'],
  'amount.wan-yuan': ['万元', '10,000 yuan'],
  'amount.in-yuan': ['单位：元', 'in yuan'],
  'amount.in-wan-yuan': ['单位：万元', 'in 10,000 yuan'],
  'amount.unknown': ['未知', 'unknown'],
  'amount.stated': ['文件载明', 'stated'],
  'amount.derived': ['推算', 'derived'],
  'amount.disputed': ['有争议', 'disputed'],
} as const
