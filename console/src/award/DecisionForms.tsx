import { Checkbox, Form, InputNumber, Select } from 'antd'
import dayjs from 'dayjs'
import { server, type AwardAnswer, type AwardAnswerChoice } from '../api/server'
import { useSpeech } from '../language/language'
import { EntryButton } from '../work/EntryButton'
import { ReasonField } from '../work/ReasonField'

interface Shown {
  award: AwardAnswer
  category: string
  lineUp: AwardAnswerChoice
  wrote: (position: number) => void
}

/** Says who goes on to the site review, or who is to receive the prize. */
export function ChooseButton({ award: { id, day }, category, lineUp: { step, most, places }, wrote }: Shown) {
  const { t } = useSpeech()
  const names = places.map(({ applicant }) => applicant)
  return (
    <EntryButton<{ applicants: string[] }>
      label={t(`award.decision.${step}`)}
      look="primary"
      initial={{ date: dayjs(day), document: t('award.document'), applicants: names.slice(0, most ?? names.length) }}
      entry={step === 'NOTICE' ? 'proposed' : 'candidates'}
      send={({ applicants }, entry, header) => {
        const said = { params: { path: { edition: id }, header }, body: { entry, category, applicants } }
        return step === 'NOTICE'
          ? server.POST('/api/awards/{edition}/propose-laureates', said)
          : server.POST('/api/awards/{edition}/select-candidates', said)
      }}
      wrote={wrote}
    >
      <Form.Item
        name="applicants"
        label={most === null ? t('award.any-number') : t('award.most', { most })}
        rules={[
          {
            validator: async (_, chosen: string[]) => {
              if (chosen.length === 0) throw new Error(t('award.choose-one'))
              if (most !== null && chosen.length > most) throw new Error(t('award.too-many', { chosen: chosen.length, most }))
            },
          },
        ]}
      >
        <Checkbox.Group
          className="choices"
          options={places.map(({ applicant, points }) => ({
            value: applicant,
            label: points === null ? applicant : `${applicant}（${points}）`,
          }))}
        />
      </Form.Item>
    </EntryButton>
  )
}

/** Records how many of the committee voted for each finalist. */
export function VoteButton({ award: { id, day }, category, lineUp: { most, places }, wrote }: Shown) {
  const { t } = useSpeech()
  const finalists = places.slice(0, most ?? places.length).map(({ applicant }) => applicant)
  return (
    <EntryButton<{ ayes: number[] }>
      label={t('award.decision.VOTE')}
      look="primary"
      lead={t('award.vote-lead')}
      initial={{ date: dayjs(day), document: t('award.document-vote') }}
      entry="vote"
      send={({ ayes }, entry, header) =>
        server.POST('/api/awards/{edition}/record-vote', {
          params: { path: { edition: id }, header },
          body: { entry, category, ballots: finalists.map((applicant, index) => ({ applicant, ayes: ayes[index] ?? 0 })) },
        })
      }
      wrote={wrote}
    >
      {finalists.map((applicant, index) => (
        <Form.Item
          key={applicant}
          name={['ayes', index]}
          label={t('award.ayes-of', { applicant })}
          rules={[{ required: true, message: t('award.ayes-needed') }]}
        >
          <InputNumber min={0} precision={0} />
        </Form.Item>
      ))}
    </EntryButton>
  )
}

/** Decides in which order those with equal points follow each other. */
export function TieButton({ award: { id, day }, category, lineUp: { step, tied }, wrote }: Shown) {
  const { t } = useSpeech()
  return (
    <EntryButton<{ order: string[]; reason: string }>
      label={t('award.decide-tie')}
      look="primary"
      lead={t('award.tie-lead')}
      initial={{ date: dayjs(day), document: t('award.document') }}
      entry="tie"
      send={({ order, reason }, entry, header) =>
        server.POST('/api/awards/{edition}/decide-tie', {
          params: { path: { edition: id }, header },
          body: { entry, category, step, order, reason },
        })
      }
      wrote={wrote}
    >
      <Form.Item
        name="order"
        label={t('award.order')}
        rules={[
          {
            validator: async (_, order: string[] = []) => {
              if (order.length < tied.length) throw new Error(t('award.order-all', { names: tied.join('、') }))
            },
          },
        ]}
      >
        <Select mode="multiple" options={tied.map(value => ({ value, label: value }))} />
      </Form.Item>
      <ReasonField />
    </EntryButton>
  )
}
