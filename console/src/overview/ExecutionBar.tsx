import type { FundListLine } from '../api/server'
import { useSpeech } from '../language/language'

/**
 * The execution rate as a bar, a range as a paler stretch from its low to its high end, and time progress as a mark across it.
 * The widths are drawings; the numbers beside them are the server's.
 */
export function ExecutionBar({ rate, time }: { rate: FundListLine['executionRate']; time: FundListLine['time'] }) {
  const { t } = useSpeech()
  const text = useRateText()(rate)
  const low = width(rate.lowPercent)
  const high = width(rate.highPercent ?? (rate.lowPercent === null ? null : '100'))
  return (
    <div className="execution">
      <div
        className="execution-bar"
        role="img"
        aria-label={t('overview.rate-aria', { rate: text, time: time.percentByMonths })}
        title={t('overview.time', { percent: time.percentByMonths, day: time.day })}
      >
        <div className="execution-range" style={{ width: `${high}%` }} />
        <div className="execution-done" style={{ width: `${low}%` }} />
        <div className="execution-time" style={{ left: `${width(time.percentByMonths)}%` }} />
      </div>
      <span className={rate.percent === null ? 'number uncertain' : 'number'}>{text}</span>
    </div>
  )
}

/** A rate in words: `22.04%`, `22.04% – 100.00%`, or unknown. */
export function useRateText() {
  const { t } = useSpeech()
  return (rate: FundListLine['executionRate']) => {
    if (rate.percent !== null) return `${rate.percent}%`
    if (rate.lowPercent !== null && rate.highPercent !== null) return `${rate.lowPercent}% – ${rate.highPercent}%`
    if (rate.lowPercent !== null && Number(rate.lowPercent) > 0) return `≥ ${rate.lowPercent}%`
    return rate.status === 'UNKNOWN' ? t('amount.unknown') : t('overview.rate-undefined')
  }
}

function width(percent: string | null): number {
  return percent === null ? 0 : Math.max(0, Math.min(100, Number(percent)))
}
