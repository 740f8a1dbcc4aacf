import type { CampaignAnswerIndicatorAnswer } from '../api/server'

/** How far a unit has come with an indicator: its evidence is accepted, waits for a decision, or is not there. */
export type Cell = 'done' | 'waiting' | 'owed'

export const MARK: Record<Cell, string> = { done: '●', waiting: '◐', owed: '○' }

type Row = Pick<CampaignAnswerIndicatorAnswer, 'units' | 'missingUnits' | 'evidence'>

/** Nothing for a unit that the plan does not ask. */
export function cellOf({ units, missingUnits, evidence }: Row, unit: string): Cell | undefined {
  if (!units.includes(unit)) return undefined
  if (!missingUnits.includes(unit)) return 'done'
  return evidence.some(piece => piece.unit === unit && piece.state === 'FILED') ? 'waiting' : 'owed'
}

/** Every unit that the plan asks, those with most indicators first. */
export function unitsOf(rows: Pick<Row, 'units'>[]): string[] {
  const counts = new Map<string, number>()
  for (const unit of rows.flatMap(row => row.units)) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  return [...counts.keys()].sort((one, other) => counts.get(other)! - counts.get(one)!)
}
