import { Button, Card, Segmented, Table, Tag, type TableColumnsType } from 'antd'
import { useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import { fen } from '../amount/amount'
import { Money, Unknown } from '../amount/Money'
import { answered, server, type WaitingItem } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { useMoment, useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { Nothing } from '../layout/pages'
import { useSession } from '../session/session'
import { ResubmitForm } from './CorrectForm'
import { DecideForm } from './DecideForm'
import { isDecidedHere, pathOf } from './deciding'
import { Hands } from './Hands'
import { RequestForm } from './RequestForm'

export interface Following {
  /** Position up to which the lists have to know. */
  seen: number
  /** With the position of what was recorded. */
  wrote: (position: number) => void
}

/** What waits for the signed-in person's signature or change, or for anybody's. */
export function WaitingCard({ seen, wrote }: Following) {
  const { t } = useSpeech()
  const session = useSession()
  const [whom, setWhom] = useState<'for-me' | 'for-anybody'>('for-me')
  const [opened, open] = useState<ReactNode>()
  const close = (position?: number) => {
    open(undefined)
    if (position !== undefined) wrote(position)
  }
  const asked = useAnswer(`${whom} ${session?.user} ${seen}`, () =>
    answered(
      server.GET('/api/waiting', {
        params: {
          query: {
            atLeast: seen,
            ...(whom === 'for-me' && session && { person: session.user, unit: session.unit, role: session.role }),
          },
        },
      }),
    ),
  )
  return (
    <Card
      title={t('work.waiting')}
      extra={
        <Segmented
          value={whom}
          onChange={setWhom}
          options={[
            { value: 'for-me', label: t('work.for-me') },
            { value: 'for-anybody', label: t('work.for-anybody') },
          ]}
        />
      }
    >
      <Asking asked={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing title={t('work.nothing')}>{t('work.nothing-advice')}</Nothing>
          ) : (
            <WaitingTable
              items={items}
              decide={item => open(<DecideForm item={item} close={close} />)}
              resubmit={item => open(resubmission(item, close))}
            />
          )
        }
      </Asking>
      {opened}
    </Card>
  )
}

/** What came back to its maker, to be changed and sent again. */
function resubmission(item: WaitingItem, close: (position?: number) => void): ReactNode {
  if (item.kind === 'CORRECTION') return <ResubmitForm item={item} close={close} />
  return <RequestForm fund={item.place} commitments={[]} instead={{ id: item.id, purpose: item.subject }} close={close} />
}

interface Listed {
  items: WaitingItem[]
  decide: (item: WaitingItem) => void
  resubmit: (item: WaitingItem) => void
}

function WaitingTable({ items, decide, resubmit }: Listed) {
  const { t } = useSpeech()
  const moment = useMoment()
  const columns: TableColumnsType<WaitingItem> = [
    { title: t('work.kind'), render: (_, { kind }) => <Tag>{t(`work.${kind}`)}</Tag> },
    { title: t('work.place'), render: (_, item) => <Link to={pathOf(item)}>{item.place}</Link> },
    { title: t('work.subject'), dataIndex: 'subject' },
    { title: t('work.amount'), align: 'right', render: (_, { amount }) => (amount === undefined ? <Unknown /> : <Money fen={fen(amount)} />) },
    { title: t('work.hands'), render: (_, item) => <Hands item={item} /> },
    { title: t('work.since'), render: (_, { since }) => <span className="number">{moment(since)}</span> },
    {
      title: '',
      render: (_, item) => <NextStep item={item} decide={decide} resubmit={resubmit} />,
    },
  ]
  return (
    <Table
      rowKey={({ place, id }) => `${place} ${id}`}
      dataSource={items}
      columns={columns}
      pagination={items.length > 20 && { defaultPageSize: 20 }}
      scroll={{ x: 900 }}
    />
  )
}

function NextStep({ item, decide, resubmit }: Omit<Listed, 'items'> & { item: WaitingItem }) {
  const { t } = useSpeech()
  const session = useSession()
  if (!isDecidedHere(item)) return <Link to={pathOf(item)}>{t('work.open-process')}</Link>
  if (item.returned !== undefined) return <Button onClick={() => resubmit(item)}>{t('work.resubmit')}</Button>
  if (item.maker.person === session?.user) return <span className="minor">{t('work.another-person')}</span>
  return (
    <Button type="primary" onClick={() => decide(item)}>
      {t('work.decide')}
    </Button>
  )
}
