import { parse, yuan, type Unit } from '../amount/amount'
import type { DeclarationBudgetReviseBudgetBody, DeclarationForm, LineItem } from '../api/server'

/** The money of a form while it is typed: every field as text, in yuan unless it says its unit. */
export interface Draft {
  total: string
  year: string
  fiscal: string
  sources: Record<Source, string>
  parts: DraftPart[]
  /** 金额合计; empty: left blank. */
  breakdownTotal: string
}

export interface DraftPart {
  name: string
  /** Its stated total; empty where the form gives none. */
  amount: string
  items: DraftItem[]
}

export interface DraftItem {
  /** What is not money, as it was filed. */
  filed: Omit<LineItem, 'amount' | 'amountFen' | 'unitPrice' | 'unitPriceFen' | 'quantity'>
  amount: string
  unitPrice: string
  quantity: string
}

export const SOURCES = ['SUPERIOR', 'LOCAL', 'SUBORDINATE', 'OTHER'] as const
export type Source = (typeof SOURCES)[number]

const TYPED_IN: Unit = 'YUAN'

export function draftOf(form: DeclarationForm): Draft {
  const { budget, breakdown, breakdownTotal } = form
  return {
    total: budget.total,
    year: budget.year,
    fiscal: budget.fiscal,
    sources: {
      SUPERIOR: budget.sources['SUPERIOR'] ?? '0.00',
      LOCAL: budget.sources['LOCAL'] ?? '0.00',
      SUBORDINATE: budget.sources['SUBORDINATE'] ?? '0.00',
      OTHER: budget.sources['OTHER'] ?? '0.00',
    },
    parts: breakdown.map(({ name, amount, items }) => ({ name, amount: amount ?? '', items: items.map(itemOf) })),
    breakdownTotal: breakdownTotal ?? '',
  }
}

function itemOf({ name, amount, unitPrice, quantity, priceBasis, quantityBasis, note }: LineItem): DraftItem {
  return {
    filed: {
      ...(name !== undefined && { name }),
      ...(priceBasis !== undefined && { priceBasis }),
      ...(quantityBasis !== undefined && { quantityBasis }),
      ...(note !== undefined && { note }),
    },
    amount,
    unitPrice: unitPrice ?? '',
    quantity: quantity === undefined ? '' : String(quantity),
  }
}

/** Nothing where the text is no amount. */
export function amountOf(text: string): bigint | undefined {
  const parsed = parse(text, TYPED_IN)
  return 'fen' in parsed && parsed.fen >= 0n ? parsed.fen : undefined
}

/** Unit price × quantity, rounded half up to the fen; nothing where one of them is not given. */
export function product(item: Pick<DraftItem, 'unitPrice' | 'quantity'>): bigint | undefined {
  const price = amountOf(item.unitPrice)
  const match = /^(\d+)(?:\.(\d+))?$/.exec(item.quantity.normalize('NFKC').trim())
  if (price === undefined || !match) return undefined
  const part = match[2] ?? ''
  const scale = 10n ** BigInt(part.length)
  return (2n * price * BigInt(match[1]! + part) + scale) / (2n * scale)
}

export interface Sum {
  /** Tells it from every other sum of the form. */
  id: string
  kind: 'fiscal' | 'year' | 'breakdown' | 'breakdown-total' | 'part' | 'price'
  /** The part or line that it is about. */
  subject: string
  stated: bigint
  computed: bigint
}

/** Every sum of the form that can be made: a field that is no amount leaves its sums out. */
export function sumsOf(draft: Draft): Sum[] {
  const sums: Sum[] = []
  const compare = (kind: Sum['kind'], subject: string, stated?: bigint, computed?: bigint) => {
    if (stated !== undefined && computed !== undefined) sums.push({ id: `${kind} ${sums.length}`, kind, subject, stated, computed })
  }
  const source = (name: Source) => amountOf(draft.sources[name])
  const fiscal = amountOf(draft.fiscal)
  const year = amountOf(draft.year)
  const lines = total(draft.parts.flatMap(part => part.items.map(item => amountOf(item.amount))))
  compare('fiscal', '', fiscal, total([source('SUPERIOR'), source('LOCAL'), source('SUBORDINATE')]))
  compare('year', '', year, total([fiscal, source('OTHER')]))
  compare('breakdown', '', year, lines)
  compare('breakdown-total', '', amountOf(draft.breakdownTotal), lines)
  for (const part of draft.parts) {
    compare('part', part.name, amountOf(part.amount), total(part.items.map(item => amountOf(item.amount))))
    for (const item of part.items) compare('price', item.filed.name ?? part.name, amountOf(item.amount), product(item))
  }
  return sums
}

/** Nothing as long as one of them is not known. */
export function total(amounts: (bigint | undefined)[]): bigint | undefined {
  return amounts.reduce((sum, amount) => (sum === undefined || amount === undefined ? undefined : sum + amount), 0n)
}

/** How many fields hold what is no amount. */
export function faultsIn(draft: Draft): number {
  const required = [draft.total, draft.year, draft.fiscal, ...Object.values(draft.sources)]
  const optional = [draft.breakdownTotal]
  let faults = 0
  for (const part of draft.parts) {
    optional.push(part.amount)
    for (const item of part.items) {
      required.push(item.amount)
      if (item.unitPrice !== '' || item.quantity !== '') faults += product(item) === undefined ? 1 : 0
    }
  }
  return (
    faults +
    required.filter(text => amountOf(text) === undefined).length +
    optional.filter(text => text !== '' && amountOf(text) === undefined).length
  )
}

/** What the server is told; only of a draft without faults. */
export function bodyOf(draft: Draft): Omit<DeclarationBudgetReviseBudgetBody, 'entry' | 'version'> {
  const said = (text: string) => `${yuan(amountOf(text)!)} 元`
  return {
    budget: {
      total: said(draft.total),
      year: said(draft.year),
      fiscal: said(draft.fiscal),
      sources: Object.fromEntries(SOURCES.map(source => [source, said(draft.sources[source])])),
    },
    breakdown: draft.parts.map(({ name, amount, items }) => ({
      name,
      ...(amount !== '' && { amount: said(amount) }),
      items: items.map(item => ({
        ...item.filed,
        amount: said(item.amount),
        ...(item.unitPrice !== '' && { unitPrice: said(item.unitPrice), quantity: Number(item.quantity) }),
      })),
    })),
    ...(draft.breakdownTotal !== '' && { breakdownTotal: said(draft.breakdownTotal) }),
  }
}
