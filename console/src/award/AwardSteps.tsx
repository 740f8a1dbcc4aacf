import dayjs from 'dayjs'
import { server, type AwardAnswer } from '../api/server'
import { useSpeech } from '../language/language'
import { EntryButton } from '../work/EntryButton'
import { ReasonField } from '../work/ReasonField'
import { SecondPerson } from '../work/SecondPerson'
import { TextField } from '../work/TextField'

interface Shown {
  award: AwardAnswer
  wrote: (position: number) => void
}

/** What can be done once laureates are on notice: approve, return, record a complaint. */
export function AwardSteps({ award: { id, day, fund, notices, applicants }, wrote }: Shown) {
  const { t } = useSpeech()
  const path = { edition: id }
  const initial = { date: dayjs(day), document: t('award.document') }
  const waiting = applicants.filter(one => one.noticeLastDay !== undefined && one.approvedFen === undefined)
  if (notices.length === 0) return null
  return (
    <>
      {waiting.length > 0 && (
        <>
          <EntryButton<{ fund?: string }>
            label={t('award.approve')}
            look="primary"
            lead={t('award.approve-lead')}
            initial={initial}
            entry="approved"
            send={({ fund: payer }, entry, header) =>
              server.POST('/api/awards/{edition}/approve-awards', {
                params: { path, header },
                body: { entry, ...(payer && { fund: payer }) },
              })
            }
            wrote={wrote}
          >
            <SecondPerson makers={waiting.flatMap(({ makers }) => makers)} />
            {fund === null && <TextField name="fund" label={t('award.fund')} />}
          </EntryButton>
          <EntryButton<{ reason: string }>
            label={t('work.return')}
            initial={initial}
            entry="returned"
            send={({ reason }, entry, header) =>
              server.POST('/api/awards/{edition}/return-awards', {
                params: { path, header },
                body: { entry, applicants: waiting.map(one => one.name), reason },
              })
            }
            wrote={wrote}
          >
            <ReasonField />
          </EntryButton>
        </>
      )}
      <EntryButton<{ subject: string }>
        label={t('award.complain')}
        lead={t('award.complain-lead')}
        initial={initial}
        entry="complaint"
        send={({ subject }, entry, header) =>
          server.POST('/api/awards/{edition}/lodge-complaint', { params: { path, header }, body: { entry, subject } })
        }
        wrote={wrote}
      >
        <TextField name="subject" label={t('award.subject')} rows={2} />
      </EntryButton>
    </>
  )
}
