import { AmountField, useSaid } from '../amount/AmountField'
import { server, type EntryBody, type PaymentView, type WaitingItem, type Written } from '../api/server'
import { useSpeech } from '../language/language'
import { dayFor, EntryFields, entryOf, type EntryValues } from './EntryFields'
import { ReasonField } from './ReasonField'
import { WriteForm } from './WriteForm'

interface Values extends EntryValues {
  reason: string
  amount?: string
}

interface Said {
  entry: EntryBody
  reason: string
  replacement?: { id: string; amount: string }
}

interface Shown {
  title: string
  fund: string
  propose: (said: Said, key: string) => Promise<{ data?: Written; error?: unknown }>
  close: (position?: number) => void
}

/** Reverses an entry, and puts another amount in its place when one is given; another person has to approve it. */
function CorrectionForm({ title, fund, propose, close }: Shown) {
  const { t } = useSpeech()
  const said = useSaid()
  return (
    <WriteForm<Values>
      title={title}
      lead={t('work.correct-advice')}
      initial={{ date: dayFor(fund), document: t('work.document-correction') }}
      send={({ reason, amount, ...entry }, key) =>
        propose(
          {
            entry: entryOf(entry, 'correction', key),
            reason,
            ...(amount && { replacement: { id: `replaced-${key.slice(0, 8)}`, amount: said(amount) } }),
          },
          key,
        )
      }
      close={close}
    >
      <AmountField name="amount" label={t('work.replacement')} isRequired={false} />
      <ReasonField />
      <EntryFields />
    </WriteForm>
  )
}

/** Proposes the correction of a payment. */
export function CorrectForm({ payment, close }: { payment: PaymentView; close: (position?: number) => void }) {
  const { t } = useSpeech()
  return (
    <CorrectionForm
      title={`${t('work.correct')}：${payment.purpose} ${payment.amount} 元`}
      fund={payment.fund}
      propose={(said, key) =>
        server.POST('/api/funds/{fund}/propose-correction', {
          params: { path: { fund: payment.fund }, header: { 'Idempotency-Key': key } },
          body: { ...said, target: payment.source.entry },
        })
      }
      close={close}
    />
  )
}

/** Sends a correction again that came back to its maker. */
export function ResubmitForm({ item, close }: { item: WaitingItem; close: (position?: number) => void }) {
  const { t } = useSpeech()
  return (
    <CorrectionForm
      title={`${t('work.resubmit')}：${item.subject}`}
      fund={item.place}
      propose={(said, key) =>
        server.POST('/api/funds/{fund}/resubmit-correction', {
          params: { path: { fund: item.place }, header: { 'Idempotency-Key': key } },
          body: { ...said, correction: item.id },
        })
      }
      close={close}
    />
  )
}
