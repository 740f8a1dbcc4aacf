import { Segmented, Typography } from 'antd'
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'
import { useSpeech } from '../language/language'
import { format, formatChange, isExact, isPlainlyUnknown, type Range, type Unit } from './amount'

const KEPT = 'mingzhang.unit'
const UnitContext = createContext<{ unit: Unit; choose: (unit: Unit) => void } | null>(null)

export function UnitProvider({ children }: { children: ReactNode }) {
  const [unit, choose] = useState<Unit>(() => (localStorage.getItem(KEPT) === 'WAN_YUAN' ? 'WAN_YUAN' : 'YUAN'))
  useEffect(() => localStorage.setItem(KEPT, unit), [unit])
  return <UnitContext value={useMemo(() => ({ unit, choose }), [unit])}>{children}</UnitContext>
}

/** Writes amounts in the unit that was chosen. */
export function useAmounts() {
  const context = use(UnitContext)
  if (!context) throw new Error('outside of a UnitProvider')
  const { unit } = context
  const { t } = useSpeech()
  return {
    unit,
    unitName: t(unit === 'YUAN' ? 'amount.yuan' : 'amount.wan-yuan'),
    text: (amount: bigint) => format(amount, unit),
    change: (amount: bigint) => formatChange(amount, unit),
    /** A range by its bounds; one that nothing bounds and that begins at zero is plainly unknown. */
    rangeText: (range: Range) => {
      if (isExact(range)) return format(range.low, unit)
      if (range.high !== undefined) return `${format(range.low, unit)} – ${format(range.high, unit)}`
      return isPlainlyUnknown(range) ? t('amount.unknown') : `≥ ${format(range.low, unit)}`
    },
  }
}

/** The unit of all amounts on a screen, beside its title. */
export function UnitNote() {
  const { t } = useSpeech()
  const { unit } = useAmounts()
  return (
    <Typography.Text type="secondary">{t(unit === 'YUAN' ? 'amount.in-yuan' : 'amount.in-wan-yuan')}</Typography.Text>
  )
}

export function UnitSwitch() {
  const context = use(UnitContext)
  const { t } = useSpeech()
  if (!context) return null
  return (
    <Segmented
      size="small"
      aria-label={t('amount.unit')}
      value={context.unit}
      onChange={context.choose}
      options={[
        { value: 'YUAN', label: t('amount.yuan') },
        { value: 'WAN_YUAN', label: t('amount.wan-yuan') },
      ]}
    />
  )
}
