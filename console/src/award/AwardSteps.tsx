import { Form, Input } from 'antd'
import { server, type AwardAnswer } from '../api/server'
import { useSpeech } from '../language/language'
import dayjs from 'dayjs'
import { EntryFields, entryOf, type EntryValues } from '../work/EntryFields'
import { FormButton } from '../work/FormButton'
import { ReasonField } from '../work/ReasonField'
import { WriteForm } from '../work/WriteForm'

interface Shown {
  award: AwardAnswer
  wrote: (position: number) => void
}

/** What can be done once laureates are on notice: approve, return, record a complaint. */
export function AwardSteps({ award: { id, day, notices, applicants }, wrote }: Shown) {
  const { t } = useSpeech()
  const params = (key: string) => ({ path: { edition: id }, header: { 'Idempotency-Key': key } })
  const initial = { date: dayjs(day), document: t('award.document') }
  const waiting = applicants.filter(one => one.prize !== undefined && one.approvedFen === undefined)
  if (notices.length === 0) return null
  return (
    <>
      {waiting.length > 0 && (
        <>
          <FormButton label={t('award.approve')} isPrimary wrote={wrote}>
            {close => (
              <WriteForm<EntryValues>
                title={t('award.approve')}
                lead={t('award.approve-lead')}
                initial={initial}
                send={(values, key) =>
                  server.POST('/api/awards/{edition}/approve-awards', {
                    params: params(key),
                    body: { entry: entryOf(values, 'approved', key) },
                  })
                }
                close={close}
              >
                <EntryFields />
              </WriteForm>
            )}
          </FormButton>
          <FormButton label={t('work.return')} wrote={wrote}>
            {close => (
              <WriteForm<EntryValues & { reason: string }>
                title={t('work.return')}
                initial={initial}
                send={({ reason, ...values }, key) =>
                  server.POST('/api/awards/{edition}/return-awards', {
                    params: params(key),
                    body: { entry: entryOf(values, 'returned', key), applicants: waiting.map(one => one.name), reason },
                  })
                }
                close={close}
              >
                <ReasonField />
                <EntryFields />
              </WriteForm>
            )}
          </FormButton>
        </>
      )}
      <FormButton label={t('award.complain')} wrote={wrote}>
        {close => (
          <WriteForm<EntryValues & { subject: string }>
            title={t('award.complain')}
            lead={t('award.complain-lead')}
            initial={initial}
            send={({ subject, ...values }, key) =>
              server.POST('/api/awards/{edition}/lodge-complaint', {
                params: params(key),
                body: { entry: entryOf(values, 'complaint', key), subject },
              })
            }
            close={close}
          >
            <Form.Item name="subject" label={t('award.subject')} rules={[{ required: true, message: t('award.subject') }]}>
              <Input.TextArea rows={2} />
            </Form.Item>
            <EntryFields />
          </WriteForm>
        )}
      </FormButton>
    </>
  )
}
