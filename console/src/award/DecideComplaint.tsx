import { Form, Radio } from 'antd'
import dayjs from 'dayjs'
import { server, type AwardAnswer, type AwardAnswerObjection, type PublicationDecisionBody } from '../api/server'
import { useSpeech } from '../language/language'
import { EntryButton } from '../work/EntryButton'
import { ReasonField } from '../work/ReasonField'
import { SecondPerson } from '../work/SecondPerson'

interface Shown {
  award: AwardAnswer
  complaint: AwardAnswerObjection
  wrote: (position: number) => void
}

/** Decides an open complaint; by another person than who recorded it, and than who put forward those it concerns. */
export function DecideComplaint({ award: { id, day, applicants }, complaint, wrote }: Shown) {
  const { t } = useSpeech()
  const concerned = applicants.filter(({ name }) => complaint.laureates.includes(name))
  return (
    <EntryButton<Pick<PublicationDecisionBody, 'outcome' | 'reason'>>
      label={t('award.decide')}
      initial={{ date: dayjs(day), document: t('award.document'), outcome: 'DISMISSED' }}
      entry="decided"
      send={({ outcome, reason }, entry, header) =>
        server.POST('/api/awards/{edition}/decide-complaint', {
          params: { path: { edition: id }, header },
          body: { entry, complaint: complaint.id, outcome, reason },
        })
      }
      wrote={wrote}
    >
      <SecondPerson makers={[complaint.lodgedBy, ...concerned.flatMap(({ makers }) => makers)]} />
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
    </EntryButton>
  )
}
