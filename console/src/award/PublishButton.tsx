import { DatePicker, Form } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { server, type AwardAnswer } from '../api/server'
import { useSpeech } from '../language/language'
import { EntryButton } from '../work/EntryButton'

interface Values {
  from: Dayjs
  to?: Dayjs
}

/** Gives notice of the laureates who are proposed and not yet published. */
export function PublishButton({ award: { id, day, unpublished }, wrote }: { award: AwardAnswer; wrote: (position: number) => void }) {
  const { t } = useSpeech()
  if (unpublished.length === 0) return null
  return (
    <EntryButton<Values>
      label={t('award.publish')}
      look="primary"
      lead={t('award.publish-lead', { names: unpublished.join('、') })}
      initial={{ date: dayjs(day), document: t('award.document-notice'), from: dayjs(day) }}
      entry="notice"
      send={({ from, to }, entry, header) =>
        server.POST('/api/awards/{edition}/publish-laureates', {
          params: { path: { edition: id }, header },
          body: { entry, from: from.format('YYYY-MM-DD'), ...(to && { to: to.format('YYYY-MM-DD') }) },
        })
      }
      wrote={wrote}
    >
      <Form.Item name="from" label={t('award.notice-from')} rules={[{ required: true, message: t('award.notice-from') }]}>
        <DatePicker allowClear={false} />
      </Form.Item>
      <Form.Item
        name="to"
        label={t('award.notice-to')}
        dependencies={['from']}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, to?: Dayjs) => {
              if (to?.isBefore(getFieldValue('from') as Dayjs, 'day')) throw new Error(t('award.notice-reversed'))
            },
          }),
        ]}
      >
        <DatePicker />
      </Form.Item>
    </EntryButton>
  )
}
