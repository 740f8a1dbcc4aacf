import { Card } from 'antd'
import type { ReactNode } from 'react'
import type { SubProject } from '../api/server'
import { useSpeech } from '../language/language'
import type { Draft } from './draft'
import { LineTable } from './LineTable'
import { StatedAmounts } from './StatedAmounts'
import { SumTable } from './SumTable'

interface Shown {
  draft: Draft
  /** The lines as the text tells them. */
  composition: SubProject[]
  /** Present while the draft is being changed. */
  change?: (draft: Draft) => void
  extra?: ReactNode
  children?: ReactNode
}

/** The stated amounts, the lines of the table, and every sum of both with its difference. */
export function BudgetCard({ draft, composition, change, extra, children }: Shown) {
  const { t } = useSpeech()
  return (
    <Card title={t('declaration.budget')} extra={extra}>
      <div className="stack">
        {children}
        <StatedAmounts draft={draft} change={change} />
        <SumTable draft={draft} />
        <LineTable draft={draft} composition={composition} change={change} />
      </div>
    </Card>
  )
}
