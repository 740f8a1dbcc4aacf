import { Form, Input } from 'antd'
import { fen } from '../amount/amount'
import { Money } from '../amount/Money'
import { server, type PayableRequest } from '../api/server'
import { PayeeName } from '../fund/PaymentTable'
import { useSpeech } from '../language/language'
import { dayFor, EntryFields, entryOf, type EntryValues } from './EntryFields'
import { WriteForm } from './WriteForm'

interface Values extends EntryValues {
  voucher?: string
}

interface Shown {
  fund: string
  request: Pick<PayableRequest, 'purpose' | 'amount' | 'payee' | 'source'>
  close: (position?: number) => void
}

/** Pays an approved request, once. */
export function PayForm({ fund, request, close }: Shown) {
  const { t } = useSpeech()
  return (
    <WriteForm<Values>
      title={t('work.pay')}
      lead={
        <>
          {request.purpose}：<Money fen={fen(request.amount)} /> <PayeeName payee={request.payee} />
        </>
      }
      initial={{ date: dayFor(fund), document: t('work.document-payment') }}
      send={({ voucher, ...entry }, key) =>
        server.POST('/api/funds/{fund}/pay-request', {
          params: { path: { fund }, header: { 'Idempotency-Key': key } },
          body: {
            entry: entryOf(entry, 'paid', key),
            request: request.source.entry,
            ...(voucher && { voucher }),
          },
        })
      }
      close={close}
    >
      <Form.Item name="voucher" label={t('work.voucher')}>
        <Input />
      </Form.Item>
      <EntryFields />
    </WriteForm>
  )
}
