import { Button, Card, Descriptions, Space, Table, Tag, Typography, type TableColumnsType } from 'antd'
import { useState, type ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import { fen, range } from '../amount/amount'
import { Figure, Money } from '../amount/Money'
import { UnitNote } from '../amount/unit'
import { answered, server, type FundAnswer, type OpenItems, type OpenItemsRequest } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { PayeeName } from '../fund/PaymentTable'
import { useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { Nothing } from '../layout/pages'
import { ClosePeriodForm } from './ClosePeriodForm'
import { CloseYearForm } from './CloseYearForm'
import { PaidCard } from './PaidCard'
import { PayForm } from './PayForm'
import { RequestForm } from './RequestForm'

/** What can be done with one fund: request, pay, correct, close. */
export default function FundWorkScreen() {
  const fund = useParams()['fund'] ?? ''
  const [seen, setSeen] = useState(0)
  const params = { path: { fund }, query: { atLeast: String(seen) } }
  const asked = useAnswer(`${fund} ${seen}`, async () => ({
    fund: await answered(server.GET('/api/funds/{fund}', { params })),
    items: await answered(server.GET('/api/funds/{fund}/open-items', { params })),
  }))
  return (
    <Asking asked={asked}>
      {answer => <Desk fund={answer.fund} items={answer.items} seen={seen} wrote={setSeen} />}
    </Asking>
  )
}

interface Shown {
  fund: FundAnswer
  items: OpenItems
  seen: number
  /** With the position of what was recorded. */
  wrote: (position: number) => void
}

function Desk({ fund, items, seen, wrote }: Shown) {
  const { t } = useSpeech()
  const [opened, open] = useState<ReactNode>()
  const close = (position?: number) => {
    open(undefined)
    if (position !== undefined) wrote(position)
  }
  const { commitments, requests } = items
  const available = fund.figures.find(({ figure }) => figure === 'AVAILABLE_BALANCE')
  return (
    <>
      <div className="screen-head">
        <Typography.Title level={1}>{t('work.of-fund', { fund: fund.name })}</Typography.Title>
        <UnitNote />
        <Link to={`/funds/${fund.id}`}>{fund.id}</Link>
      </div>
      <div className="stack">
        <Card
          extra={
            <Space>
              <Button type="primary" onClick={() => open(<RequestForm fund={fund.id} commitments={commitments} close={close} />)}>
                {t('work.request')}
              </Button>
              <Button onClick={() => open(<ClosePeriodForm fund={fund.id} close={close} />)}>{t('work.close-period')}</Button>
              <Button onClick={() => open(<CloseYearForm fund={fund} close={close} />)}>{t('work.close-year')}</Button>
            </Space>
          }
        >
          <Descriptions
            column={2}
            items={[
              {
                label: t('work.available'),
                children: available && <Figure range={range(available.low, available.high)} status={available.status} />,
              },
              {
                label: t('work.closed-through'),
                children: fund.yearClosed ? t('work.year-closed') : (fund.closedThrough ?? t('work.not-closed')),
              },
            ]}
          />
        </Card>
        <Card title={t('work.requests')}>
          <RequestTable
            requests={requests}
            pay={request => open(<PayForm fund={fund.id} request={request} close={close} />)}
            resubmit={({ source, purpose }) =>
              open(
                <RequestForm fund={fund.id} commitments={commitments} instead={{ id: source.entry, purpose }} close={close} />,
              )
            }
          />
        </Card>
        <PaidCard fund={fund.id} seen={seen} wrote={wrote} />
      </div>
      {opened}
    </>
  )
}

interface Requests {
  requests: OpenItemsRequest[]
  pay: (request: OpenItemsRequest) => void
  resubmit: (request: OpenItemsRequest) => void
}

function RequestTable({ requests, pay, resubmit }: Requests) {
  const { t } = useSpeech()
  const columns: TableColumnsType<OpenItemsRequest> = [
    { title: t('audit.effective'), render: (_, { source }) => <span className="number">{source.effective}</span> },
    { title: t('work.purpose'), dataIndex: 'purpose' },
    { title: t('fund.payee'), render: (_, { payee }) => <PayeeName payee={payee} /> },
    { title: t('work.amount'), align: 'right', render: (_, { amount }) => <Money fen={fen(amount)} /> },
    { title: t('work.maker'), render: (_, { source }) => `${source.person}（${source.unit}）` },
    {
      title: t('work.state'),
      render: (_, { state, returned }) =>
        returned === undefined ? (
          <Tag color={state === 'APPROVED' ? 'green' : 'gold'}>{t(`work.${state}`)}</Tag>
        ) : (
          <Tag color="orange">{t('work.returned', { reason: returned })}</Tag>
        ),
    },
    {
      title: '',
      render: (_, request) => (
        <>
          {request.state === 'APPROVED' && (
            <Button type="primary" onClick={() => pay(request)}>
              {t('work.pay')}
            </Button>
          )}
          {request.state === 'RETURNED' && <Button onClick={() => resubmit(request)}>{t('work.resubmit')}</Button>}
        </>
      ),
    },
  ]
  if (requests.length === 0) return <Nothing title={t('work.no-requests')}>{t('work.no-requests-advice')}</Nothing>
  return (
    <Table
      rowKey={({ source }) => source.position}
      dataSource={requests}
      columns={columns}
      pagination={false}
      scroll={{ x: 900 }}
    />
  )
}
