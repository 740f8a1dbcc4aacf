import { DatePicker, Form, Input } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import type { EntryBody } from '../api/server'
import { useSpeech } from '../language/language'

/** What every entry says beside its amounts. */
export interface EntryValues {
  date: Dayjs
  document: string
  number?: string
}

export function EntryFields() {
  const { t } = useSpeech()
  return (
    <>
      <Form.Item name="date" label={t('work.date')} rules={[{ required: true, message: t('work.date') }]}>
        <DatePicker allowClear={false} />
      </Form.Item>
      <Form.Item name="document" label={t('work.document')} rules={[{ required: true, message: t('work.document-needed') }]}>
        <Input />
      </Form.Item>
      <Form.Item name="number" label={t('work.document-number')}>
        <Input />
      </Form.Item>
    </>
  )
}

/** Today, or the last day of the fund's year when that is over: a fund is of one year, which ends its id. */
export function dayFor(fund: string): Dayjs {
  const today = dayjs()
  const year = Number(/-(\d{4})$/.exec(fund)?.[1] ?? today.year())
  return year === today.year() ? today : dayjs(`${year}-12-31`)
}

/** @param name what the entry is called in its stream, made unique by the form's key */
export function entryOf({ date, document, number }: EntryValues, name: string, key: string): EntryBody {
  return {
    id: `${name}-${key.slice(0, 8)}`,
    effectiveDate: date.format('YYYY-MM-DD'),
    document: { title: document, ...(number && { number }) },
  }
}
