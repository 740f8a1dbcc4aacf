import { server, type OpinionAnswer } from '../api/server'
import { useSpeech } from '../language/language'
import { EntryButton } from '../work/EntryButton'
import { dayFor } from '../work/EntryFields'
import { ReasonField } from '../work/ReasonField'
import { SecondPerson } from '../work/SecondPerson'
import { TextField } from '../work/TextField'

interface Shown {
  fund: string
  opinion: OpinionAnswer
  wrote: (position: number) => void
}

/** The next steps of an opinion: submitted by one person, checked or returned by another. */
export function OpinionSteps({ fund, opinion: { opinion, submittedBy, approvedBy }, wrote }: Shown) {
  const { t } = useSpeech()
  const path = { fund }
  const initial = { date: dayFor(fund), document: t('evaluation.document') }
  if (approvedBy) return null
  if (!submittedBy) {
    return (
      <EntryButton<{ reason?: string }>
        label={t('evaluation.submit')}
        lead={t('evaluation.submit-lead')}
        initial={initial}
        entry="submitted"
        send={({ reason }, entry, header) =>
          server.POST('/api/evaluations/{fund}/submissions', {
            params: { path, header },
            body: { entry, opinion, ...(reason && { reason }) },
          })
        }
        wrote={wrote}
      >
        <TextField name="reason" label={t('evaluation.execution-reason')} isRequired={false} rows={2} />
      </EntryButton>
    )
  }
  return (
    <>
      <EntryButton
        label={t('evaluation.approve')}
        look="primary"
        initial={initial}
        entry="approved"
        send={(_, entry, header) =>
          server.POST('/api/evaluations/{fund}/approvals', { params: { path, header }, body: { entry, opinion } })
        }
        wrote={wrote}
      >
        <SecondPerson makers={[submittedBy]} />
      </EntryButton>
      <EntryButton<{ reason: string }>
        label={t('work.return')}
        initial={initial}
        entry="returned"
        send={({ reason }, entry, header) =>
          server.POST('/api/evaluations/{fund}/returns', { params: { path, header }, body: { entry, opinion, reason } })
        }
        wrote={wrote}
      >
        <ReasonField />
      </EntryButton>
    </>
  )
}
