import { Button, Card, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { fen } from '../amount/amount'
import { Money } from '../amount/Money'
import { answered, server, type PaymentView } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { Marks, PositionLink } from '../audit/TrailTable'
import { PayeeName } from '../fund/PaymentTable'
import { useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { CorrectForm } from './CorrectForm'

interface Shown {
  fund: string
  seen: number
  wrote: (position: number) => void
}

/** What has been paid, each to be corrected where it is wrong. */
export function PaidCard({ fund, seen, wrote }: Shown) {
  const { t } = useSpeech()
  const [wrong, setWrong] = useState<PaymentView>()
  const asked = useAnswer(`${fund} ${seen}`, () =>
    answered(server.GET('/api/funds/{fund}/payments', { params: { path: { fund }, query: { atLeast: String(seen) } } })),
  )
  const columns: TableColumnsType<PaymentView> = [
    { title: t('fund.payment-date'), render: (_, { source }) => <span className="number">{source.effective}</span> },
    { title: t('fund.purpose'), dataIndex: 'purpose' },
    { title: t('fund.payee'), render: (_, { payee }) => <PayeeName payee={payee} /> },
    { title: t('fund.voucher'), dataIndex: 'voucher' },
    { title: t('fund.payment-amount'), align: 'right', render: (_, { amount }) => <Money fen={fen(amount)} /> },
    { title: t('work.maker'), render: (_, { source }) => `${source.person}（${source.unit}）` },
    {
      title: t('audit.position'),
      align: 'right',
      render: (_, { source }) => (
        <>
          <Marks source={source} /> <PositionLink at={source.position} />
        </>
      ),
    },
    {
      title: '',
      render: (_, payment) =>
        payment.source.reversedBy === undefined && (
          <Button onClick={() => setWrong(payment)}>{t('work.correct')}</Button>
        ),
    },
  ]
  return (
    <Card title={t('work.payments')}>
      <Asking asked={asked}>
        {payments => (
          <Table
            rowKey={({ source }) => source.position}
            dataSource={payments}
            columns={columns}
            pagination={payments.length > 20 && { defaultPageSize: 20 }}
            scroll={{ x: 'max-content' }}
          />
        )}
      </Asking>
      {wrong && (
        <CorrectForm
          payment={wrong}
          close={position => {
            setWrong(undefined)
            if (position !== undefined) wrote(position)
          }}
        />
      )}
    </Card>
  )
}
