import { describe, expect, it } from 'vitest'
import type { CampaignAnswerEvidenceAnswer } from '../api/server'
import { cellOf, unitsOf } from './matrix'

const filed = (unit: string, state: string) => ({ unit, state }) as CampaignAnswerEvidenceAnswer

describe('a cell of the matrix', () => {
  const row = {
    units: ['市监局', '财政局', '统计局'],
    missingUnits: ['财政局', '统计局'],
    evidence: [filed('市监局', 'ACCEPTED'), filed('财政局', 'FILED'), filed('统计局', 'REJECTED')],
  }

  it('says how far a unit has come', () => {
    expect(cellOf(row, '市监局')).toBe('done')
    expect(cellOf(row, '财政局')).toBe('waiting')
    expect(cellOf(row, '统计局')).toBe('owed')
  })

  it('is empty for who is not asked', () => {
    expect(cellOf(row, '住建局')).toBeUndefined()
  })
})

describe('the units', () => {
  it('come once each, those with most indicators first', () => {
    expect(unitsOf([{ units: ['甲'] }, { units: ['乙', '甲'] }, { units: [] }])).toEqual(['甲', '乙'])
  })
})
