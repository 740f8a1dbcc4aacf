import { Form, Input, Select } from 'antd'
import { AmountField, useSaid } from '../amount/AmountField'
import { server, type OpenItemsCommitment, type OrderBody } from '../api/server'
import { useSpeech } from '../language/language'
import { dayFor, EntryFields, entryOf, type EntryValues } from './EntryFields'
import { WriteForm } from './WriteForm'

interface Values extends EntryValues {
  amount: string
  purpose: string
  payeeName?: string
  payeeCode?: string
  commitment?: string
  edition?: string
  laureate?: string
}

interface Shown {
  fund: string
  commitments: OpenItemsCommitment[]
  /** The returned request that this one takes the place of. */
  instead?: { id: string; purpose: string }
  close: (position?: number) => void
}

/** Asks for money; another person has to approve it. */
export function RequestForm({ fund, commitments, instead, close }: Shown) {
  const { t } = useSpeech()
  const said = useSaid()
  return (
    <WriteForm<Values>
      title={t(instead ? 'work.resubmit' : 'work.request')}
      initial={{ date: dayFor(fund), document: t('work.document-request'), ...(instead && { purpose: instead.purpose }) }}
      send={(values, key) => {
        const params = { path: { fund }, header: { 'Idempotency-Key': key } }
        const body = {
          entry: entryOf(values, 'request', key),
          ...(values.commitment && { commitment: values.commitment }),
          order: orderOf(values, said(values.amount)),
        }
        return instead
          ? server.POST('/api/funds/{fund}/resubmit-request', {
              params,
              body: { ...body, request: instead.id },
            })
          : server.POST('/api/funds/{fund}/request-payment', { params, body })
      }}
      close={close}
    >
      <AmountField name="amount" label={t('work.amount')} />
      <Form.Item name="purpose" label={t('work.purpose')} rules={[{ required: true, message: t('work.purpose-needed') }]}>
        <Input />
      </Form.Item>
      <Form.Item name="payeeName" label={t('work.payee-name')}>
        <Input />
      </Form.Item>
      <Form.Item name="payeeCode" label={t('work.payee-code')}>
        <Input />
      </Form.Item>
      {commitments.length > 0 && (
        <Form.Item name="commitment" label={t('work.commitment')}>
          <Select
            allowClear
            options={commitments.map(({ source, contract, open }) => ({
              value: source.entry,
              label: `${contract}（${open} 元）`,
            }))}
          />
        </Form.Item>
      )}
      <Form.Item name="edition" label={t('work.award-edition')}>
        <Input />
      </Form.Item>
      <Form.Item noStyle dependencies={['edition']}>
        {({ getFieldValue }) =>
          getFieldValue('edition') && (
            <Form.Item name="laureate" label={t('work.award-laureate')}>
              <Input />
            </Form.Item>
          )
        }
      </Form.Item>
      <EntryFields />
    </WriteForm>
  )
}

function orderOf({ purpose, payeeName, payeeCode, edition, laureate }: Values, amount: string): OrderBody {
  return {
    amount,
    ...((payeeName || payeeCode) && {
      payee: { ...(payeeName && { name: payeeName }), ...(payeeCode && { code: payeeCode }) },
    }),
    purpose: edition
      ? { kind: 'AWARD', edition, ...(laureate && { laureate }) }
      : { kind: 'SPENDING', description: purpose },
  }
}
