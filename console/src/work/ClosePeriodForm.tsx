import { DatePicker, Form } from 'antd'
import type { Dayjs } from 'dayjs'
import { server } from '../api/server'
import { useSpeech } from '../language/language'
import { dayFor, EntryFields, entryOf, type EntryValues } from './EntryFields'
import { WriteForm } from './WriteForm'

interface Values extends EntryValues {
  period: Dayjs
}

export function ClosePeriodForm({ fund, close }: { fund: string; close: (position?: number) => void }) {
  const { t } = useSpeech()
  return (
    <WriteForm<Values>
      title={t('work.close-period')}
      lead={t('work.close-period-advice')}
      initial={{ date: dayFor(fund), document: t('work.document-closing') }}
      send={({ period, ...entry }, key) =>
        server.POST('/api/funds/{fund}/close-period', {
          params: { path: { fund }, header: { 'Idempotency-Key': key } },
          body: { entry: entryOf(entry, 'closed', key), period: period.format('YYYY-MM') },
        })
      }
      close={close}
    >
      <Form.Item name="period" label={t('work.period')} rules={[{ required: true, message: t('work.period') }]}>
        <DatePicker picker="month" />
      </Form.Item>
      <EntryFields />
    </WriteForm>
  )
}
