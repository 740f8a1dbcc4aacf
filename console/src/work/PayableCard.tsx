import { Button, Card, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { fen } from '../amount/amount'
import { Money } from '../amount/Money'
import { answered, server, type FundReadPayable, type PayableRequest } from '../api/server'
import { usePages } from '../api/usePages'
import { PayeeName } from '../fund/PaymentTable'
import { useMoment, useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { More } from '../layout/More'
import { Nothing } from '../layout/pages'
import { PayForm } from './PayForm'
import type { Following } from './WaitingCard'

const AT_ONCE = 50

/** The approved requests of all funds that only want paying, what was approved first first. */
export function PayableCard({ seen, wrote }: Following) {
  const { t } = useSpeech()
  const moment = useMoment()
  const [paying, pay] = useState<PayableRequest>()
  const asked = usePages<FundReadPayable>(String(seen), after =>
    answered(server.GET('/api/payable', { params: { query: { atLeast: seen, limit: AT_ONCE, cursor: after?.cursor } } })),
  )
  const columns: TableColumnsType<PayableRequest> = [
    { title: t('work.place'), render: (_, { fund, fundName }) => <Link to={`/work/funds/${fund}`}>{fundName}</Link> },
    { title: t('work.purpose'), dataIndex: 'purpose' },
    { title: t('fund.payee'), render: (_, { payee }) => <PayeeName payee={payee} /> },
    { title: t('work.amount'), align: 'right', render: (_, { amount }) => <Money fen={fen(amount)} /> },
    { title: t('work.maker'), render: (_, { source }) => `${source.person}（${source.unit}）` },
    {
      title: t('work.approved-by'),
      render: (_, { approver, approvedAt }) => (
        <>
          {approver} <span className="minor number">{moment(approvedAt)}</span>
        </>
      ),
    },
    {
      title: '',
      render: (_, request) => (
        <Button type="primary" onClick={() => pay(request)}>
          {t('work.pay')}
        </Button>
      ),
    },
  ]
  return (
    <Card title={t('work.payable')}>
      <Asking asked={asked}>
        {pages => {
          const requests = pages.flatMap(page => page.requests)
          if (requests.length === 0) return <Nothing title={t('work.nothing-payable')}>{t('work.nothing-payable-advice')}</Nothing>
          return (
            <>
              <Table
                rowKey={({ approvedBy }) => approvedBy}
                dataSource={requests}
                columns={columns}
                pagination={false}
                scroll={{ x: 900 }}
              />
              <More load={asked.more} />
            </>
          )
        }}
      </Asking>
      {paying && (
        <PayForm
          fund={paying.fund}
          request={paying}
          close={position => {
            pay(undefined)
            if (position !== undefined) wrote(position)
          }}
        />
      )}
    </Card>
  )
}
