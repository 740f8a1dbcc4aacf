import { server, type DeclarationAnswer } from '../api/server'
import { useSpeech } from '../language/language'
import { EntryButton } from '../work/EntryButton'
import { dayFor } from '../work/EntryFields'
import { ReasonField } from '../work/ReasonField'
import { TextField } from '../work/TextField'

interface Shown {
  summary: DeclarationAnswer
  wrote: (position: number) => void
}

/** The next steps of a declaration: it is submitted by its unit, then approved or returned by another person. */
export function Steps({ summary: { id, state, fund }, wrote }: Shown) {
  const { t } = useSpeech()
  const path = { declaration: id }
  const initial = { date: dayFor(fund), document: t('declaration.document') }
  if (state === 'APPROVED') return null
  if (state !== 'SUBMITTED') {
    return (
      <EntryButton
        label={t('declaration.submit')}
        look="primary"
        initial={initial}
        entry="submitted"
        send={(_, entry, header) =>
          server.POST('/api/declarations/{declaration}/submit', { params: { path, header }, body: { entry } })
        }
        wrote={wrote}
      />
    )
  }
  return (
    <>
      <EntryButton<{ jurisdiction: string }>
        label={t('declaration.approve')}
        look="primary"
        lead={t('declaration.approve-lead', { fund })}
        initial={initial}
        entry="approved"
        send={({ jurisdiction }, entry, header) =>
          server.POST('/api/declarations/{declaration}/approve', {
            params: { path, header },
            body: { entry, fund, jurisdiction },
          })
        }
        wrote={wrote}
      >
        <TextField name="jurisdiction" label={t('declaration.jurisdiction')} />
      </EntryButton>
      <EntryButton<{ reason: string }>
        label={t('work.return')}
        initial={initial}
        entry="returned"
        send={({ reason }, entry, header) =>
          server.POST('/api/declarations/{declaration}/return', { params: { path, header }, body: { entry, reason } })
        }
        wrote={wrote}
      >
        <ReasonField />
      </EntryButton>
    </>
  )
}
