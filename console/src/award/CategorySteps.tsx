import { Form, InputNumber, Select } from 'antd'
import dayjs from 'dayjs'
import { AmountField, useSaid } from '../amount/AmountField'
import { server, type AwardAnswer, type EditionCountBody } from '../api/server'
import { useSpeech } from '../language/language'
import { EntryButton } from '../work/EntryButton'

interface Shown {
  award: AwardAnswer
  wrote: (position: number) => void
}

const STEPS: EditionCountBody['step'][] = [
  'APPLICATION',
  'FORM_REVIEW',
  'DOCUMENT_REVIEW',
  'SITE_REVIEW',
  'VOTE',
  'NOTICE',
  'APPROVAL',
  'PAYOUT',
]

/** Records how many took part in a step, where a document gives only the number. */
export function CountButton({ award: { id, day, categories }, wrote }: Shown) {
  const { t } = useSpeech()
  return (
    <EntryButton<Pick<EditionCountBody, 'category' | 'step' | 'count'>>
      label={t('award.count')}
      lead={t('award.count-lead')}
      initial={{ date: dayjs(day), document: t('award.document') }}
      entry="count"
      send={(values, entry, header) =>
        server.POST('/api/awards/{edition}/record-count', {
          params: { path: { edition: id }, header },
          body: { entry, category: values.category, step: values.step, count: values.count },
        })
      }
      wrote={wrote}
    >
      <Form.Item name="category" label={t('award.category')} rules={[{ required: true, message: t('award.category') }]}>
        <Select options={categories.map(({ name }) => ({ value: name, label: name }))} />
      </Form.Item>
      <Form.Item name="step" label={t('award.step')} rules={[{ required: true, message: t('award.step') }]}>
        <Select options={STEPS.map(value => ({ value, label: t(`award.step.${value}`) }))} />
      </Form.Item>
      <Form.Item name="count" label={t('award.number')} rules={[{ required: true, message: t('award.number') }]}>
        <InputNumber min={0} precision={0} />
      </Form.Item>
    </EntryButton>
  )
}

/** Says what a laureate receives, where the plan does not. */
export function StateButton({ award: { id, day }, category, wrote }: Shown & { category: string }) {
  const { t } = useSpeech()
  const said = useSaid()
  return (
    <EntryButton<{ each: string }>
      label={t('award.state-each')}
      look="link"
      lead={t('award.state-lead', { category })}
      initial={{ date: dayjs(day), document: t('award.document') }}
      entry="each"
      send={({ each }, entry, header) =>
        server.POST('/api/awards/{edition}/state-award', {
          params: { path: { edition: id }, header },
          body: { entry, category, each: said(each) },
        })
      }
      wrote={wrote}
    >
      <AmountField name="each" label={t('award.each')} />
    </EntryButton>
  )
}
