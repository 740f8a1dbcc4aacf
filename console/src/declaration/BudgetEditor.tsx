import { Alert, Button, Space } from 'antd'
import { useState } from 'react'
import { RefusalAlert } from '../api/RefusalAlert'
import { server, type DeclarationForm } from '../api/server'
import { useWriting } from '../api/useWriting'
import { useSpeech } from '../language/language'
import { BudgetCard } from './BudgetCard'
import { bodyOf, draftOf, faultsIn } from './draft'

interface Shown {
  declaration: string
  form: DeclarationForm
  /** Of the form that is changed: nobody else's later change is overwritten. */
  version: number
  close: (hasChanged: boolean) => void
}

/** The budget while it is changed: sums follow what is typed, and nothing is recorded before it is saved. */
export function BudgetEditor({ declaration, form, version, close }: Shown) {
  const { t } = useSpeech()
  const [draft, change] = useState(() => draftOf(form))
  const [changed] = useState(version)
  const { refusal, isBusy, write } = useWriting(() => close(true))
  const faults = faultsIn(draft)
  const save = () =>
    write(key =>
      server.POST('/api/declarations/{declaration}/revise-budget', {
        params: { path: { declaration }, header: { 'Idempotency-Key': key } },
        body: {
          entry: {
            id: `revised-${key.slice(0, 8)}`,
            effectiveDate: String(form.fiscalYear),
            document: { title: `${form.fiscalYear}年项目支出绩效目标申报表：${form.project.name}` },
          },
          version: changed,
          ...bodyOf(draft),
        },
      }),
    )
  return (
    <BudgetCard
      draft={draft}
      composition={form.composition}
      change={change}
      extra={
        <Space>
          <Button onClick={() => close(false)}>{t('declaration.cancel')}</Button>
          <Button type="primary" onClick={save} loading={isBusy} disabled={faults > 0}>
            {t('declaration.save')}
          </Button>
        </Space>
      }
    >
      <Alert
        type={faults > 0 ? 'warning' : 'info'}
        showIcon
        title={faults > 0 ? t('declaration.faulty', { count: faults }) : t('declaration.editing')}
      />
      <RefusalAlert refusal={refusal} />
    </BudgetCard>
  )
}
