import { Button, Card, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { fen } from '../amount/amount'
import { Money } from '../amount/Money'
import { answered, server, type FundReadPayments, type PaymentView } from '../api/server'
import { usePages } from '../api/usePages'
import { Marks, PositionLink } from '../audit/TrailTable'
import { PayeeName } from '../fund/PaymentTable'
import { useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { More } from '../layout/More'
import { CorrectForm } from './CorrectForm'

const AT_ONCE = 50

interface Shown {
  fund: string
  seen: number
  wrote: (position: number) => void
}

/** What has been paid, each to be corrected where it is wrong. */
export function PaidCard({ fund, seen, wrote }: Shown) {
  const { t } = useSpeech()
  const [wrong, setWrong] = useState<PaymentView>()
  const asked = usePages<FundReadPayments>(`${fund} ${seen}`, after =>
    answered(
      server.GET('/api/funds/{fund}/payments', {
        params: {
          path: { fund },
          query: {
            atLeast: String(seen),
            limit: AT_ONCE,
            ...(after && { cursor: after.cursor, knownAt: String(after.first.position) }),
          },
        },
      }),
    ),
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
        {pages => (
          <>
            <Table
              rowKey={({ source }) => source.position}
              dataSource={pages.flatMap(page => page.payments)}
              columns={columns}
              pagination={false}
              scroll={{ x: 900 }}
            />
            <More load={asked.more} />
          </>
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
