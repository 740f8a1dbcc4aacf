/** Amounts are whole fen, as bigint. The server sends them as yuan text with two decimals; no floating point touches them. */
export type Unit = 'YUAN' | 'WAN_YUAN'

const FEN_PER_YUAN = 100n
const DECIMALS: Record<Unit, number> = { YUAN: 2, WAN_YUAN: 6 }

/** Reads what the server sends: `-1234.56`. */
export function fen(yuan: string): bigint {
  const match = /^(-?)(\d+)\.(\d{2})$/.exec(yuan)
  if (!match) throw new Error(`not an amount in yuan: ${yuan}`)
  const size = BigInt(match[2]!) * FEN_PER_YUAN + BigInt(match[3]!)
  return match[1] ? -size : size
}

/** Reads a count of fen that came as a number: one that a number cannot hold to the unit is a fault. */
export function ofFen(count: number): bigint {
  if (!Number.isSafeInteger(count)) throw new Error(`not a whole number of fen: ${count}`)
  return BigInt(count)
}

/** `1,234.56`; in 万元 with as many decimals as the amount needs, at least two: no fen is rounded away. */
export function format(amount: bigint, unit: Unit): string {
  const decimals = DECIMALS[unit]
  const digits = (amount < 0n ? -amount : amount).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, -decimals).replace(/\B(?=(\d{3})+$)/g, ',')
  const part = digits.slice(-decimals).replace(/0+$/, '').padEnd(2, '0')
  return `${amount < 0n ? '-' : ''}${whole}.${part}`
}

/** `+1,234.56`, `-1,234.56` or `0.00`. */
export function formatChange(amount: bigint, unit: Unit): string {
  return amount > 0n ? `+${format(amount, unit)}` : format(amount, unit)
}

/** What the server is told: `1234.56`. */
export function yuan(amount: bigint): string {
  return format(amount, 'YUAN').replaceAll(',', '')
}

export type Parsed = { fen: bigint } | { fault: 'not-an-amount' | 'below-a-fen' }

/**
 * Reads what a person types, in `unit` unless it ends in 元 or 万元: full-width digits, thousands separators and a sign are
 * accepted; less than a fen is a fault, never a rounding.
 */
export function parse(text: string, unit: Unit): Parsed {
  const plain = text.normalize('NFKC').replace(/[\s_,，]/g, '')
  const match = /^([+-]?)(\d+)(?:\.(\d+))?(元|万元|万)?$/.exec(plain)
  if (!match) return { fault: 'not-an-amount' }
  const decimals = DECIMALS[match[4] ? (match[4] === '元' ? 'YUAN' : 'WAN_YUAN') : unit]
  const part = (match[3] ?? '').replace(/0+$/, '')
  if (part.length > decimals) return { fault: 'below-a-fen' }
  const size = BigInt(match[2]! + part.padEnd(decimals, '0'))
  return { fen: match[1] === '-' ? -size : size }
}

/** An amount between two bounds; no `high` when nothing bounds it. */
export interface Range {
  low: bigint
  high?: bigint | undefined
}

export function range(low: string, high: string | null | undefined): Range {
  return { low: fen(low), high: high == null ? undefined : fen(high) }
}

export function isExact(range: Range): boolean {
  return range.low === range.high
}

/** Nothing at all is known of it. */
export function isPlainlyUnknown(range: Range): boolean {
  return range.low === 0n && range.high === undefined
}

/** For the length of a bar or the height of a point, never for a number that is shown. */
export function plotted(amount: bigint, unit: Unit): number {
  return Number(amount) / (unit === 'YUAN' ? 1e2 : 1e6)
}
