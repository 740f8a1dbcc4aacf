import { Button, Card, Segmented, Table, Tag, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { fen } from '../amount/amount'
import { Money } from '../amount/Money'
import { answered, server, type WaitingItem } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { useMoment, useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { Nothing } from '../layout/pages'
import { useSession } from '../session/session'
import { DecideForm } from './DecideForm'
import { isDecidedHere, pathOf } from './deciding'
import { Hands } from './Hands'

/** What waits for the signed-in person's signature or change, or for anybody's. */
export function WaitingCard() {
  const { t } = useSpeech()
  const session = useSession()
  const [whom, setWhom] = useState<'for-me' | 'for-anybody'>('for-me')
  const [seen, setSeen] = useState(0)
  const [decided, setDecided] = useState<WaitingItem>()
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
            <WaitingTable items={items} decide={setDecided} />
          )
        }
      </Asking>
      {decided && (
        <DecideForm
          item={decided}
          close={position => {
            setDecided(undefined)
            if (position !== undefined) setSeen(position)
          }}
        />
      )}
    </Card>
  )
}

function WaitingTable({ items, decide }: { items: WaitingItem[]; decide: (item: WaitingItem) => void }) {
  const { t } = useSpeech()
  const moment = useMoment()
  const columns: TableColumnsType<WaitingItem> = [
    { title: t('work.kind'), render: (_, { kind }) => <Tag>{t(`work.${kind}`)}</Tag> },
    { title: t('work.place'), render: (_, item) => <Link to={pathOf(item)}>{item.place}</Link> },
    { title: t('work.subject'), dataIndex: 'subject' },
    { title: t('work.amount'), align: 'right', render: (_, { amount }) => <Money fen={fen(amount)} /> },
    { title: t('work.hands'), render: (_, item) => <Hands item={item} /> },
    { title: t('work.since'), render: (_, { since }) => <span className="number">{moment(since)}</span> },
    {
      title: '',
      render: (_, item) =>
        isDecidedHere(item) && item.returned === undefined ? (
          <Button type="primary" onClick={() => decide(item)}>
            {t('work.decide')}
          </Button>
        ) : (
          <Link to={pathOf(item)}>{t('work.open-process')}</Link>
        ),
    },
  ]
  return (
    <Table
      rowKey={({ place, id }) => `${place} ${id}`}
      dataSource={items}
      columns={columns}
      pagination={items.length > 20 && { defaultPageSize: 20 }}
      scroll={{ x: 'max-content' }}
    />
  )
}
