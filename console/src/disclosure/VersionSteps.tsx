import { DatePicker, Form } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { server, type DisclosureAnswerVersion } from '../api/server'
import { useSpeech } from '../language/language'
import { FormButton } from '../work/FormButton'
import { ReasonField } from '../work/ReasonField'
import { WriteForm } from '../work/WriteForm'

interface Values {
  date: Dayjs
}

interface Shown {
  disclosure: string
  version: DisclosureAnswerVersion
  wrote: (position: number) => void
}

/** The next steps of a version: approved or returned by another person than who prepared it, published by one who did not approve it. */
export function VersionSteps({ disclosure, version: { version, state, prepared, approved }, wrote }: Shown) {
  const { t } = useSpeech()
  const params = (key: string) => ({ path: { disclosure }, header: { 'Idempotency-Key': key } })
  const bodyOf = ({ date }: Values) => ({ version, date: date.format('YYYY-MM-DD') })
  const initial = { date: dayjs((approved ?? prepared).day) }
  if (state === 'APPROVED') {
    return (
      <FormButton label={t('disclosure.publish')} look="primary" wrote={wrote}>
        {close => (
          <WriteForm<Values>
            title={t('disclosure.publish')}
            initial={initial}
            send={(values, key) =>
              server.POST('/api/disclosures/{disclosure}/publish', { params: params(key), body: bodyOf(values) })
            }
            close={close}
          >
            <DayField />
          </WriteForm>
        )}
      </FormButton>
    )
  }
  if (state !== 'PREPARED') return null
  return (
    <>
      <FormButton label={t('disclosure.approve')} look="primary" wrote={wrote}>
        {close => (
          <WriteForm<Values>
            title={t('disclosure.approve')}
            lead={t('disclosure.approve-lead', { person: prepared.person })}
            initial={initial}
            send={(values, key) =>
              server.POST('/api/disclosures/{disclosure}/approve', { params: params(key), body: bodyOf(values) })
            }
            close={close}
          >
            <DayField />
          </WriteForm>
        )}
      </FormButton>
      <FormButton label={t('work.return')} wrote={wrote}>
        {close => (
          <WriteForm<Values & { reason: string }>
            title={t('work.return')}
            initial={initial}
            send={({ reason, ...values }, key) =>
              server.POST('/api/disclosures/{disclosure}/return', {
                params: params(key),
                body: { ...bodyOf(values), reason },
              })
            }
            close={close}
          >
            <ReasonField />
            <DayField />
          </WriteForm>
        )}
      </FormButton>
    </>
  )
}

export function DayField() {
  const { t } = useSpeech()
  return (
    <Form.Item name="date" label={t('disclosure.day')} rules={[{ required: true, message: t('disclosure.day') }]}>
      <DatePicker allowClear={false} />
    </Form.Item>
  )
}
