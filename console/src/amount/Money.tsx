import { Tag, Tooltip } from 'antd'
import { useSpeech } from '../language/language'
import { isExact, isPlainlyUnknown, ofFen, type Range } from './amount'
import { useAmounts } from './unit'

export type Status = 'STATED' | 'DERIVED' | 'UNKNOWN' | 'DISPUTED'

const STATUS = {
  STATED: { key: 'amount.stated', color: 'green' },
  DERIVED: { key: 'amount.derived', color: 'blue' },
  UNKNOWN: { key: 'amount.unknown', color: 'gold' },
  DISPUTED: { key: 'amount.disputed', color: 'red' },
} as const

/** One amount, in tabular figures. */
export function Money({ fen, change = false }: { fen: bigint; change?: boolean }) {
  const amounts = useAmounts()
  return <span className="number">{change ? amounts.change(fen) : amounts.text(fen)}</span>
}

/** How far two amounts are apart, to the fen; nothing apart is said plainly. */
export function Difference({ fen }: { fen: bigint }) {
  const { t } = useSpeech()
  if (fen === 0n) return <span className="agrees">{t('amount.agrees')}</span>
  return (
    <span className="differs">
      <Money fen={fen} change /> <span className="minor number">{t('amount.in-fen', { count: fen.toLocaleString('en') })}</span>
    </span>
  )
}

/** An amount in fen, or that no document states it. */
export function Fen({ count }: { count: number | null | undefined }) {
  return count == null ? <Unknown /> : <Money fen={ofFen(count)} />
}

/** Instead of an amount that no document states. */
export function Unknown() {
  const { t } = useSpeech()
  return <span className="uncertain">{t('amount.unknown')}</span>
}

/** An amount that may be a range; what is not exact says so, and never reads as zero. */
export function Ranged({ range }: { range: Range }) {
  const amounts = useAmounts()
  if (isExact(range)) return <Money fen={range.low} />
  const [low, high] = amounts.rangeText(range).split(' – ')
  return (
    <span className="uncertain">
      <span className="number">{high ? `${low} –` : low}</span>
      {high && (
        <>
          {' '}
          <span className="number">{high}</span>
        </>
      )}
    </span>
  )
}

export function StatusTag({ status }: { status: Status }) {
  const { t } = useSpeech()
  const { key, color } = STATUS[status]
  return <Tag color={color}>{t(key)}</Tag>
}

/** An amount with its status said on hover, and in words where it is not plainly known. */
export function Figure({ range, status }: { range: Range; status: Status }) {
  const { t } = useSpeech()
  const amount = <Ranged range={range} />
  if (status === 'DISPUTED' || (status === 'UNKNOWN' && !isPlainlyUnknown(range))) {
    return (
      <span className="figure">
        {amount} <StatusTag status={status} />
      </span>
    )
  }
  return <Tooltip title={t(STATUS[status].key)}>{amount}</Tooltip>
}
