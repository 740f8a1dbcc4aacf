import { describe, expect, it } from 'vitest'
import { dayNumber, dayOf, daysOf } from './view'

describe('the slider of effective dates', () => {
  it('has a place for every day of the year, and one for no date', () => {
    expect(daysOf(2022)).toBe(365)
    expect(daysOf(2024)).toBe(366)
    expect(dayOf(2022, 0)).toBe('2022-01-01')
    expect(dayOf(2022, 364)).toBe('2022-12-31')
    expect(dayOf(2022, 365)).toBeUndefined()
    expect(dayOf(2024, 59)).toBe('2024-02-29')
  })

  it('goes there and back', () => {
    for (let number = 0; number <= daysOf(2022); number++) {
      expect(dayNumber(2022, dayOf(2022, number))).toBe(number)
    }
  })
})
