import { describe, expect, it } from 'vitest'
import { fen, format, formatChange, isExact, ofFen, parse, range, yuan } from './amount'

describe('amounts', () => {
  it('are read from yuan text to the fen', () => {
    expect(fen('0.00')).toBe(0n)
    expect(fen('-0.01')).toBe(-1n)
    expect(fen('4929913.50')).toBe(492991350n)
    expect(fen('92233720368547758.07')).toBe(9223372036854775807n)
    expect(() => fen('12')).toThrow()
    expect(() => fen('1.234')).toThrow()
  })

  it('are read from a number of fen only when it is exact', () => {
    expect(ofFen(7008650)).toBe(7008650n)
    expect(() => ofFen(0.1)).toThrow()
    expect(() => ofFen(2 ** 53)).toThrow()
  })

  it('are shown in yuan with separators', () => {
    expect(format(492991350n, 'YUAN')).toBe('4,929,913.50')
    expect(format(-90300000n, 'YUAN')).toBe('-903,000.00')
    expect(format(5n, 'YUAN')).toBe('0.05')
    expect(format(9223372036854775807n, 'YUAN')).toBe('92,233,720,368,547,758.07')
  })

  it('are shown in 万元 without losing a fen', () => {
    expect(format(169700000n, 'WAN_YUAN')).toBe('169.70')
    expect(format(292991350n, 'WAN_YUAN')).toBe('292.99135')
    expect(format(1n, 'WAN_YUAN')).toBe('0.000001')
    expect(format(-100000000000n, 'WAN_YUAN')).toBe('-100,000.00')
  })

  it('come back the same from what is shown in either unit', () => {
    for (const amount of [0n, 1n, -1n, 99n, 1_000_000n, 292991350n, -123456789012345n, 9223372036854775807n]) {
      expect(fen(yuan(amount))).toBe(amount)
      expect(parse(format(amount, 'YUAN'), 'YUAN')).toEqual({ fen: amount })
      expect(parse(format(amount, 'WAN_YUAN'), 'WAN_YUAN')).toEqual({ fen: amount })
    }
  })

  it('say their sign when they are changes', () => {
    expect(formatChange(1200000n, 'YUAN')).toBe('+12,000.00')
    expect(formatChange(-1n, 'YUAN')).toBe('-0.01')
    expect(formatChange(0n, 'YUAN')).toBe('0.00')
  })
})

describe('what a person types', () => {
  it('is read with its own unit before the given one', () => {
    expect(parse('17.4万', 'YUAN')).toEqual({ fen: 17400000n })
    expect(parse('174,000', 'YUAN')).toEqual({ fen: 17400000n })
    expect(parse('174000元', 'WAN_YUAN')).toEqual({ fen: 17400000n })
    expect(parse('292.99135 万元', 'YUAN')).toEqual({ fen: 292991350n })
  })

  it('may be full-width', () => {
    expect(parse('１７．４万元', 'YUAN')).toEqual({ fen: 17400000n })
    expect(parse('１，２３４', 'YUAN')).toEqual({ fen: 123400n })
  })

  it('is never rounded', () => {
    expect(parse('0.001', 'YUAN')).toEqual({ fault: 'below-a-fen' })
    expect(parse('292.9913512', 'WAN_YUAN')).toEqual({ fault: 'below-a-fen' })
    expect(parse('1.0000000', 'YUAN')).toEqual({ fen: 100n })
  })

  it('is refused when it is no amount', () => {
    for (const text of ['', '.', '1.', '1e3', '一万', '1.2.3', '--1']) {
      expect(parse(text, 'YUAN')).toEqual({ fault: 'not-an-amount' })
    }
  })
})

describe('ranges', () => {
  it('are exact when both bounds are the same', () => {
    expect(isExact(range('1.00', '1.00'))).toBe(true)
    expect(isExact(range('1.00', '2.00'))).toBe(false)
    expect(isExact(range('1.00', undefined))).toBe(false)
  })
})
