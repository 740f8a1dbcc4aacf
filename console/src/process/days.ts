/** Calendar days as the server writes them: `2022-09-05`. */
const DAY = 86_400_000

/** Days from the first to the other; negative when the other is earlier. */
export function daysBetween(first: string, other: string): number {
  return (Date.parse(`${other}T00:00Z`) - Date.parse(`${first}T00:00Z`)) / DAY
}

export interface Window {
  /** Absent where only the day is given by which it is to be done. */
  from?: string | null | undefined
  to: string
}

export interface Axis {
  first: string
  last: string
  /** Days from the first to the last, both counted. */
  days: number
}

/** From the earliest day of some windows to the latest. */
export function axis(windows: Window[]): Axis {
  const days = windows.flatMap(({ from, to }) => (from ? [from, to] : [to])).sort()
  const first = days[0] ?? ''
  const last = days.at(-1) ?? first
  return { first, last, days: daysBetween(first, last) + 1 }
}

/** Where a window lies on the axis, in percent of its length. A window without a first day is one day long. */
export function placed({ from, to }: Window, { first, days }: Axis): { left: number; width: number } {
  const begins = daysBetween(first, from ?? to)
  return { left: (100 * begins) / days, width: (100 * (daysBetween(from ?? to, to) + 1)) / days }
}
