export const words = {
  'fund.title': ['资金', 'Fund'],
  'fund.payment-date': ['付款日期', 'Paid on'],
  'fund.purpose': ['用途', 'Purpose'],
  'fund.payee': ['收款人', 'Payee'],
  'fund.payee-not-stated': ['未载明', 'not stated'],
  'fund.voucher': ['凭证号', 'Voucher'],
  'fund.instalment-number': ['第 {number} 期', 'instalment {number}'],
  'fund.payment-amount': ['金额', 'Amount'],
  'fund.suspended': ['挂账', 'in suspense'],
  'fund.returned': ['退回', 'returned'],
} as const
