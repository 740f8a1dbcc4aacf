import { Form, Input } from 'antd'
import { server, type OpinionAnswer } from '../api/server'
import { useSpeech } from '../language/language'
import { dayFor, EntryFields, entryOf, type EntryValues } from '../work/EntryFields'
import { FormButton } from '../work/FormButton'
import { ReasonField } from '../work/ReasonField'
import { WriteForm } from '../work/WriteForm'

interface Shown {
  fund: string
  opinion: OpinionAnswer
  wrote: (position: number) => void
}

/** The next steps of an opinion: submitted by one person, checked or returned by another. */
export function OpinionSteps({ fund, opinion: { opinion, submittedBy, approvedBy }, wrote }: Shown) {
  const { t } = useSpeech()
  const params = (key: string) => ({ path: { fund }, header: { 'Idempotency-Key': key } })
  const initial = { date: dayFor(fund), document: t('evaluation.document') }
  if (approvedBy) return null
  if (!submittedBy) {
    return (
      <FormButton label={t('evaluation.submit')} wrote={wrote}>
        {close => (
          <WriteForm<EntryValues & { reason?: string }>
            title={t('evaluation.submit')}
            lead={t('evaluation.submit-lead')}
            initial={initial}
            send={({ reason, ...values }, key) =>
              server.POST('/api/evaluations/{fund}/submissions', {
                params: params(key),
                body: { entry: entryOf(values, 'submitted', key), opinion, ...(reason && { reason }) },
              })
            }
            close={close}
          >
            <Form.Item name="reason" label={t('evaluation.execution-reason')}>
              <Input.TextArea rows={2} />
            </Form.Item>
            <EntryFields />
          </WriteForm>
        )}
      </FormButton>
    )
  }
  return (
    <>
      <FormButton label={t('evaluation.approve')} isPrimary wrote={wrote}>
        {close => (
          <WriteForm<EntryValues>
            title={t('evaluation.approve')}
            lead={t('evaluation.submitted-by', { person: submittedBy.person, unit: submittedBy.unit })}
            initial={initial}
            send={(values, key) =>
              server.POST('/api/evaluations/{fund}/approvals', {
                params: params(key),
                body: { entry: entryOf(values, 'approved', key), opinion },
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
              server.POST('/api/evaluations/{fund}/returns', {
                params: params(key),
                body: { entry: entryOf(values, 'returned', key), opinion, reason },
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
  )
}
