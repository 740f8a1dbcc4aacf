import { describe, expect, it } from 'vitest'
import { amountOf, bodyOf, faultsIn, product, sumsOf, type Draft } from './draft'

const line = (name: string, amount: string, unitPrice = '', quantity = '') => ({
  filed: { name },
  amount,
  unitPrice,
  quantity,
})

const draft = (change: Partial<Draft> = {}): Draft => ({
  total: '556000.00',
  year: '55.6万元',
  fiscal: '556000.00',
  sources: { SUPERIOR: '0.00', LOCAL: '556000.00', SUBORDINATE: '0', OTHER: '0' },
  parts: [{ name: '素质教育', amount: '', items: [line('质量沙龙', '556000'), line('质量夏令营', '12000')] }],
  breakdownTotal: '',
  ...change,
})

const differences = (of: Draft) => sumsOf(of).map(({ kind, stated, computed }) => [kind, computed - stated])

describe('the sums of a draft', () => {
  it('are told to the fen', () => {
    expect(differences(draft())).toEqual([
      ['fiscal', 0n],
      ['year', 0n],
      ['breakdown', 1200000n],
    ])
    expect(differences(draft({ fiscal: '555,999.99' }))).toEqual([
      ['fiscal', 1n],
      ['year', -1n],
      ['breakdown', 1200000n],
    ])
  })

  it('leave out what cannot be added', () => {
    expect(differences(draft({ year: '约五十万' }))).toEqual([['fiscal', 0n]])
  })

  it('compare a stated line with price and quantity', () => {
    const parts = [{ name: '培训', amount: '6000.01', items: [line('课时', '6000.01', '2000.00', '3.00')] }]
    expect(sumsOf(draft({ parts })).slice(-2)).toMatchObject([
      { kind: 'part', subject: '培训', stated: 600001n, computed: 600001n },
      { kind: 'price', subject: '课时', stated: 600001n, computed: 600000n },
    ])
  })
})

describe('price and quantity', () => {
  it('are multiplied exactly and rounded half up to the fen', () => {
    expect(product({ unitPrice: '0.01', quantity: '0.5' })).toBe(1n)
    expect(product({ unitPrice: '0.01', quantity: '0.4999' })).toBe(0n)
    expect(product({ unitPrice: '90071992547409.93', quantity: '3' })).toBe(27021597764222979n)
    expect(product({ unitPrice: '1', quantity: '' })).toBeUndefined()
  })
})

describe('what is typed', () => {
  it('is no amount when it is negative or less than a fen', () => {
    expect(amountOf('-1')).toBeUndefined()
    expect(amountOf('0.001')).toBeUndefined()
    expect(faultsIn(draft())).toBe(0)
    expect(faultsIn(draft({ total: '', breakdownTotal: 'x' }))).toBe(2)
  })

  it('is said to the server in yuan, whatever unit it was typed in', () => {
    const body = bodyOf(draft())
    expect(body.budget.year).toBe('556000.00 元')
    expect(body.breakdown[0]?.items[0]).toEqual({ name: '质量沙龙', amount: '556000.00 元' })
    expect('breakdownTotal' in body).toBe(false)
  })
})
