import { useSearchParams } from 'react-router'

export const STATES = ['lagging', 'unknown', 'disputed', 'parked', 'closed', 'assumed'] as const

/** What the overview shows: it stands in the address, so that it can be shared. */
export interface Filters {
  unit: string | undefined
  year: number | undefined
  state: string | undefined
  text: string | undefined
  asOf: string | undefined
  order: string | undefined
  page: number
  size: number
}

const FIRST_SIZE = 25

export function useFilters(): [Filters, (change: Partial<Filters>) => void, string, (query: string) => void] {
  const [parameters, setParameters] = useSearchParams()
  const filters = {
    unit: parameters.get('unit') ?? undefined,
    year: counting(parameters.get('year')),
    state: parameters.get('state') ?? undefined,
    text: parameters.get('text') ?? undefined,
    asOf: parameters.get('asOf') ?? undefined,
    order: parameters.get('order') ?? undefined,
    page: counting(parameters.get('page')) ?? 1,
    size: counting(parameters.get('size')) ?? FIRST_SIZE,
  }
  const change = (wish: Partial<Filters>) =>
    setParameters(before => {
      const after = new URLSearchParams(before)
      if (!('page' in wish)) after.delete('page')
      for (const [name, value] of Object.entries(wish)) {
        if (value === undefined || value === '') after.delete(name)
        else after.set(name, String(value))
      }
      return after
    })
  return [filters, change, parameters.toString(), query => setParameters(new URLSearchParams(query))]
}

/** A number from 1 on; an address that somebody typed may hold anything else, which then says nothing. */
export function counting(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined
}

const KEPT = 'mingzhang.filters'

/** Filters that were saved under a name, in this browser. */
export interface SavedFilter {
  name: string
  query: string
}

export function savedFilters(): SavedFilter[] {
  return JSON.parse(localStorage.getItem(KEPT) ?? '[]') as SavedFilter[]
}

export function saveFilters(filters: SavedFilter[]) {
  localStorage.setItem(KEPT, JSON.stringify(filters))
}
