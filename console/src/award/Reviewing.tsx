import { Alert, Form, Input } from 'antd'
import dayjs from 'dayjs'
import { answered, server, type AwardAnswer, type AwardAnswerEntrant } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { useSpeech } from '../language/language'
import { EntryButton } from '../work/EntryButton'
import { ReasonField } from '../work/ReasonField'
import { SecondPerson } from '../work/SecondPerson'
import { TextField } from '../work/TextField'
import { IdentifyButton } from './Applying'
import { marksOf } from './marks'

interface Shown {
  award: AwardAnswer
  entrant: AwardAnswerEntrant
  wrote: (position: number) => void
}

/** What may be recorded next of an applicant. */
export function Reviewing({ award, entrant, wrote }: Shown) {
  const { t } = useSpeech()
  const path = { edition: award.id }
  const initial = { date: dayjs(award.day), document: t('award.document') }
  const applicant = entrant.name
  const may = new Set(entrant.reviews)
  return (
    <>
      {may.has('FORM_REVIEW') && (
        <EntryButton<{ deficiency?: string }>
          label={t('award.step.FORM_REVIEW')}
          look="link"
          lead={t('award.form-lead', { applicant })}
          initial={initial}
          entry="form"
          send={({ deficiency }, entry, header) =>
            server.POST('/api/awards/{edition}/review-form', {
              params: { path, header },
              body: { entry, applicant, ...(deficiency && { deficiency }) },
            })
          }
          wrote={wrote}
        >
          <TextField name="deficiency" label={t('award.deficiency')} isRequired={false} rows={2} />
        </EntryButton>
      )}
      {may.has('DOCUMENT_REVIEW') && <ScoreButton award={award} entrant={entrant} review="DOCUMENT" wrote={wrote} />}
      {may.has('SITE_REVIEW') && <ScoreButton award={award} entrant={entrant} review="SITE" wrote={wrote} />}
      {entrant.belowThreshold && (
        <EntryButton<{ reason: string }>
          label={t('award.override')}
          look="link"
          lead={t('award.override-lead', { applicant, score: entrant.documentScore ?? '' })}
          initial={initial}
          entry="override"
          send={({ reason }, entry, header) =>
            server.POST('/api/awards/{edition}/override-threshold', {
              params: { path, header },
              body: { entry, applicant, reason },
            })
          }
          wrote={wrote}
        >
          <SecondPerson makers={entrant.scoredBy ? [entrant.scoredBy] : []} />
          <ReasonField />
        </EntryButton>
      )}
      {entrant.payee.kind === 'not-stated' && <IdentifyButton award={award} entrant={entrant} wrote={wrote} />}
    </>
  )
}

function ScoreButton({ award, entrant, review, wrote }: Shown & { review: 'DOCUMENT' | 'SITE' }) {
  const { t } = useSpeech()
  const category = award.categories.find(({ name }) => name === entrant.category)
  return (
    <EntryButton<{ marks: string }>
      label={t(`award.step.${review}_REVIEW`)}
      look="link"
      lead={t('award.score-lead', { applicant: entrant.name })}
      initial={{ date: dayjs(award.day), document: t('award.document') }}
      entry={review.toLowerCase()}
      send={({ marks }, entry, header) =>
        server.POST('/api/awards/{edition}/score-applicant', {
          params: { path: { edition: award.id }, header },
          body: { entry, applicant: entrant.name, review, marks: marksOf(marks) ?? [] },
        })
      }
      wrote={wrote}
    >
      <Form.Item
        name="marks"
        label={t('award.marks')}
        rules={[
          {
            validator: async (_, typed?: string) => {
              if (!marksOf(typed ?? '')) throw new Error(t('award.marks-form'))
            },
          },
        ]}
      >
        <Input inputMode="decimal" />
      </Form.Item>
      {category?.documentWeight != null && <Weighing edition={award.id} entrant={entrant} review={review} />}
    </EntryButton>
  )
}

/** What the server makes of the marks that are being typed. */
function Weighing({ edition, entrant, review }: { edition: string; entrant: AwardAnswerEntrant; review: 'DOCUMENT' | 'SITE' }) {
  const typed: unknown = Form.useWatch('marks')
  const marks = marksOf(typeof typed === 'string' ? typed : '')
  if (!marks) return null
  return <Weighed edition={edition} entrant={entrant} marks={marks} isOnSite={review === 'SITE'} />
}

interface Marked {
  edition: string
  entrant: AwardAnswerEntrant
  marks: string[]
  isOnSite: boolean
}

function Weighed({ edition, entrant: { name, category }, marks, isOnSite }: Marked) {
  const { t } = useSpeech()
  const { answer } = useAnswer(marks.join(' '), () =>
    answered(
      server.GET('/api/awards/{edition}/score', {
        params: {
          path: { edition },
          query: { category, applicant: name, ...(isOnSite ? { site: marks } : { document: marks }) },
        },
      }),
    ),
  )
  if (!answer) return null
  const { document, site, composite, threshold, reaches } = answer
  if (isOnSite) {
    return <Alert type="info" title={t('award.weighed-site', { site: site ?? '', composite: composite ?? '' })} />
  }
  return (
    <Alert
      type={reaches ? 'info' : 'warning'}
      title={t(threshold == null ? 'award.mean' : reaches ? 'award.mean-reaches' : 'award.mean-below', {
        score: document,
        threshold: threshold ?? '',
      })}
    />
  )
}
