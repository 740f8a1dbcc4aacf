import { server, type EntryBody, type WaitingItem, type Written } from '../api/server'

export const DECISIONS = ['approve', 'return', 'reject'] as const
export type Decision = (typeof DECISIONS)[number]

/** What is decided here; declarations and awards are decided where all of them is seen. */
export function isDecidedHere({ kind }: WaitingItem): boolean {
  return kind === 'PAYMENT_REQUEST' || kind === 'CORRECTION'
}

/** Where all of an item is seen. */
export function pathOf({ kind, place }: WaitingItem): string {
  switch (kind) {
    case 'PAYMENT_REQUEST':
    case 'CORRECTION':
      return `/work/funds/${place}`
    case 'DECLARATION':
      return `/processes/declarations/${place}`
    case 'AWARD':
      return `/processes/awards/${place}`
  }
}

interface Said {
  decision: Decision
  entry: EntryBody
  reason: string
  key: string
}

export function decide(
  { kind, place, id }: WaitingItem,
  { decision, entry, reason, key }: Said,
): Promise<{ data?: Written; error?: unknown }> {
  const params = { path: { fund: place }, header: { 'Idempotency-Key': key } }
  if (kind === 'CORRECTION') {
    switch (decision) {
      case 'approve':
        return server.POST('/api/funds/{fund}/approve-correction', { params, body: { entry, correction: id } })
      case 'return':
        return server.POST('/api/funds/{fund}/return-correction', { params, body: { entry, correction: id, reason } })
      case 'reject':
        return server.POST('/api/funds/{fund}/reject-correction', { params, body: { entry, correction: id, reason } })
    }
  }
  switch (decision) {
    case 'approve':
      return server.POST('/api/funds/{fund}/approve-request', { params, body: { entry, request: id } })
    case 'return':
      return server.POST('/api/funds/{fund}/return-request', { params, body: { entry, request: id, reason } })
    case 'reject':
      return server.POST('/api/funds/{fund}/reject-request', { params, body: { entry, request: id, reason } })
  }
}
