import { Form, Input } from 'antd'
import { server, type DeclarationAnswer } from '../api/server'
import { useSpeech } from '../language/language'
import { dayFor, EntryFields, entryOf, type EntryValues } from '../work/EntryFields'
import { FormButton } from '../work/FormButton'
import { ReasonField } from '../work/ReasonField'
import { WriteForm } from '../work/WriteForm'

interface Shown {
  summary: DeclarationAnswer
  wrote: (position: number) => void
}

/** The next steps of a declaration: it is submitted by its unit, then approved or returned by another person. */
export function Steps({ summary: { id, state, fund }, wrote }: Shown) {
  const { t } = useSpeech()
  const params = (key: string) => ({ path: { declaration: id }, header: { 'Idempotency-Key': key } })
  const initial = { date: dayFor(fund), document: t('declaration.document') }
  if (state === 'APPROVED') return null
  if (state !== 'SUBMITTED') {
    return (
      <FormButton label={t('declaration.submit')} isPrimary wrote={wrote}>
        {close => (
          <WriteForm<EntryValues>
            title={t('declaration.submit')}
            initial={initial}
            send={(values, key) =>
              server.POST('/api/declarations/{declaration}/submit', {
                params: params(key),
                body: { entry: entryOf(values, 'submitted', key) },
              })
            }
            close={close}
          >
            <EntryFields />
          </WriteForm>
        )}
      </FormButton>
    )
  }
  return (
    <>
      <FormButton label={t('declaration.approve')} isPrimary wrote={wrote}>
        {close => (
          <WriteForm<EntryValues & { jurisdiction: string }>
            title={t('declaration.approve')}
            lead={t('declaration.approve-lead', { fund })}
            initial={initial}
            send={({ jurisdiction, ...values }, key) =>
              server.POST('/api/declarations/{declaration}/approve', {
                params: params(key),
                body: { entry: entryOf(values, 'approved', key), fund, jurisdiction },
              })
            }
            close={close}
          >
            <Form.Item
              name="jurisdiction"
              label={t('declaration.jurisdiction')}
              rules={[{ required: true, message: t('declaration.jurisdiction') }]}
            >
              <Input />
            </Form.Item>
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
              server.POST('/api/declarations/{declaration}/return', {
                params: params(key),
                body: { entry: entryOf(values, 'returned', key), reason },
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
