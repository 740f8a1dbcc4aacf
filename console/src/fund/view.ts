import { useSearchParams } from 'react-router'

/** Where on the two time axes the page stands. It is in the address; what is not given is the latest, or everything. */
export interface View {
  asOf: string | undefined
  knownAt: string | undefined
  basis: 'posting' | 'effective'
}

type Change = Partial<Record<'asOf' | 'knownAt' | 'basis' | 'explain' | 'figure' | 'from' | 'to', string | undefined>>

export function useView() {
  const [parameters, setParameters] = useSearchParams()
  const view: View = {
    asOf: parameters.get('asOf') ?? undefined,
    knownAt: parameters.get('knownAt') ?? undefined,
    basis: parameters.get('basis') === 'effective' ? 'effective' : 'posting',
  }
  const change = (wish: Change) =>
    setParameters(
      before => {
        const after = new URLSearchParams(before)
        for (const [name, value] of Object.entries(wish)) {
          if (value === undefined) after.delete(name)
          else after.set(name, value)
        }
        return after
      },
      { preventScrollReset: true },
    )
  return { view, change, parameters }
}

export function keyOf(view: View): string {
  return `${view.asOf ?? ''}|${view.knownAt ?? ''}|${view.basis}`
}

const DAY = 86_400_000

/** Days of a year as numbers from 0; the one after the last stands for no as-of date at all. */
export function dayNumber(year: number, day: string | undefined): number {
  return day === undefined ? daysOf(year) : Math.round((Date.parse(day) - Date.UTC(year, 0, 1)) / DAY)
}

export function dayOf(year: number, number: number): string | undefined {
  return number >= daysOf(year) ? undefined : new Date(Date.UTC(year, 0, 1) + number * DAY).toISOString().slice(0, 10)
}

export function daysOf(year: number): number {
  return (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / DAY
}
