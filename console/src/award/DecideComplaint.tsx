import { Form, Radio } from 'antd'
import dayjs from 'dayjs'
import { server, type PublicationDecisionBody } from '../api/server'
import { useSpeech } from '../language/language'
import { EntryFields, entryOf, type EntryValues } from '../work/EntryFields'
import { FormButton } from '../work/FormButton'
import { ReasonField } from '../work/ReasonField'
import { WriteForm } from '../work/WriteForm'

interface Values extends EntryValues {
  outcome: PublicationDecisionBody['outcome']
  reason: string
}

interface Shown {
  edition: string
  complaint: string
  day: string
  wrote: (position: number) => void
}

/** Decides an open complaint; by another person than who recorded it. */
export function DecideComplaint({ edition, complaint, day, wrote }: Shown) {
  const { t } = useSpeech()
  return (
    <FormButton label={t('award.decide')} wrote={wrote}>
      {close => (
        <WriteForm<Values>
          title={t('award.decide')}
          initial={{ date: dayjs(day), document: t('award.document'), outcome: 'DISMISSED' }}
          send={({ outcome, reason, ...values }, key) =>
            server.POST('/api/awards/{edition}/decide-complaint', {
              params: { path: { edition }, header: { 'Idempotency-Key': key } },
              body: { entry: entryOf(values, 'decided', key), complaint, outcome, reason },
            })
          }
          close={close}
        >
          <Form.Item name="outcome" label={t('award.outcome')}>
            <Radio.Group
              optionType="button"
              options={[
                { value: 'DISMISSED', label: t('award.DISMISSED') },
                { value: 'UPHELD', label: t('award.UPHELD') },
              ]}
            />
          </Form.Item>
          <ReasonField />
          <EntryFields />
        </WriteForm>
      )}
    </FormButton>
  )
}
