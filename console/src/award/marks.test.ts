import { describe, expect, it } from 'vitest'
import { marksOf } from './marks'

describe('the points of reviewers', () => {
  it('are told apart by spaces and by commas of either width', () => {
    expect(marksOf('449.5 450，448、449')).toEqual(['449.5', '450', '448', '449'])
  })

  it('stay as they were typed, so that none is rounded', () => {
    expect(marksOf('449.9999999999')).toEqual(['449.9999999999'])
  })

  it('are all numbers, or none is taken', () => {
    expect(marksOf('450 好')).toBeUndefined()
    expect(marksOf('-1')).toBeUndefined()
    expect(marksOf(' ')).toBeUndefined()
  })
})
