import { AmountField, useSaid } from '../amount/AmountField'
import { server, type PaymentView } from '../api/server'
import { useSpeech } from '../language/language'
import { dayFor, EntryFields, entryOf, type EntryValues } from './EntryFields'
import { ReasonField } from './ReasonField'
import { WriteForm } from './WriteForm'

interface Values extends EntryValues {
  reason: string
  amount?: string
}

/** Proposes to reverse a payment, and to put another amount in its place; another person has to approve it. */
export function CorrectForm({ payment, close }: { payment: PaymentView; close: (position?: number) => void }) {
  const { t } = useSpeech()
  const said = useSaid()
  return (
    <WriteForm<Values>
      title={`${t('work.correct')}：${payment.purpose} ${payment.amount} 元`}
      lead={t('work.correct-advice')}
      initial={{ date: dayFor(payment.fund), document: t('work.document-correction') }}
      send={({ reason, amount, ...entry }, key) =>
        server.POST('/api/funds/{fund}/propose-correction', {
          params: { path: { fund: payment.fund }, header: { 'Idempotency-Key': key } },
          body: {
            entry: entryOf(entry, 'correction', key),
            target: payment.source.entry,
            reason,
            ...(amount && { replacement: { id: `replaced-${key.slice(0, 8)}`, amount: said(amount) } }),
          },
        })
      }
      close={close}
    >
      <AmountField name="amount" label={t('work.replacement')} isRequired={false} />
      <ReasonField />
      <EntryFields />
    </WriteForm>
  )
}
