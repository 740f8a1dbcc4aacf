import { describe, expect, it } from 'vitest'
import { axis, daysBetween, placed } from './days'

describe('days', () => {
  it('are counted over months, whatever the clocks do', () => {
    expect(daysBetween('2022-09-05', '2022-09-15')).toBe(10)
    expect(daysBetween('2022-03-01', '2022-02-28')).toBe(-1)
    expect(daysBetween('2022-03-26', '2022-03-28')).toBe(2)
  })
})

describe('windows on an axis', () => {
  const whole = axis([{ to: '2022-08-05' }, { from: '2022-08-01', to: '2022-08-10' }])

  it('span from the earliest day to the latest, both counted', () => {
    expect(whole).toEqual({ first: '2022-08-01', last: '2022-08-10', days: 10 })
  })

  it('lie where their days are', () => {
    expect(placed({ from: '2022-08-01', to: '2022-08-10' }, whole)).toEqual({ left: 0, width: 100 })
    expect(placed({ from: '2022-08-06', to: '2022-08-10' }, whole)).toEqual({ left: 50, width: 50 })
    expect(placed({ to: '2022-08-05' }, whole)).toEqual({ left: 40, width: 10 })
  })
})
