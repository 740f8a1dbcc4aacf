import { Form, Input } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { server } from '../api/server'
import { useSpeech } from '../language/language'
import { FormButton } from '../work/FormButton'
import { ReasonField } from '../work/ReasonField'
import { WriteForm } from '../work/WriteForm'
import { DayField } from './VersionSteps'

interface Values {
  fund: string
  quarter: string
  date: Dayjs
  reason?: string
}

interface Shown {
  /** The notice to be restated; absent for a first one. */
  restated?: { fund: string; quarter: string }
  wrote: (position: number) => void
}

/** Prepares a notice from the ledger, or the restatement of one. */
export function PrepareButton({ restated, wrote }: Shown) {
  const { t } = useSpeech()
  const title = t(restated ? 'disclosure.restate' : 'disclosure.prepare')
  return (
    <FormButton label={title} wrote={wrote}>
      {close => (
        <WriteForm<Values>
          title={title}
          lead={t(restated ? 'disclosure.restate-lead' : 'disclosure.prepare-lead')}
          initial={{ date: dayjs(), ...restated }}
          send={({ date, reason, fund, quarter }, key) =>
            server.POST('/api/disclosures', {
              params: { header: { 'Idempotency-Key': key } },
              body: { fund, quarter, date: date.format('YYYY-MM-DD'), ...(reason && { reason }) },
            })
          }
          close={close}
        >
          <Form.Item name="fund" label={t('disclosure.fund-id')} rules={[{ required: true, message: t('disclosure.fund-id') }]}>
            <Input disabled={restated !== undefined} />
          </Form.Item>
          <Form.Item
            name="quarter"
            label={t('disclosure.quarter-example')}
            rules={[{ required: true, message: t('disclosure.quarter-example') }]}
          >
            <Input disabled={restated !== undefined} />
          </Form.Item>
          {restated && <ReasonField />}
          <DayField />
        </WriteForm>
      )}
    </FormButton>
  )
}
