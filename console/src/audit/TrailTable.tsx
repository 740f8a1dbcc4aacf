import { Table, Tag, type TableColumnsType } from 'antd'
import { Link } from 'react-router'
import { fen } from '../amount/amount'
import { Money } from '../amount/Money'
import type { Source, TrailItem } from '../api/server'
import { useMoment, useSpeech } from '../language/language'

/** Facts of the log, one a line; those of one fund without naming it on each. */
export function TrailTable({ items, ofOneFund = false }: { items: TrailItem[]; ofOneFund?: boolean }) {
  const { t, say } = useSpeech()
  const moment = useMoment()
  const columns: TableColumnsType<TrailItem> = [
    { title: t('audit.position'), align: 'right', render: (_, { entry }) => <PositionLink at={entry.source.position} /> },
    { title: t('audit.recorded'), render: (_, { entry }) => <span className="number">{moment(entry.source.recordedAt)}</span> },
    { title: t('audit.effective'), render: (_, { entry }) => <span className="number">{entry.source.effective}</span> },
    {
      title: t('audit.fact'),
      render: (_, { words, entry }) => (
        <>
          {say(words)} <Marks source={entry.source} />
        </>
      ),
    },
    { title: t('audit.stream'), hidden: ofOneFund, render: (_, { entry }) => <StreamLink stream={entry.stream} /> },
    {
      title: t('audit.amount'),
      align: 'right',
      render: (_, { entry }) => entry.amount !== undefined && <Money fen={fen(entry.amount)} />,
    },
    { title: t('audit.document'), render: (_, { entry }) => <DocumentName source={entry.source} /> },
    { title: t('audit.person'), render: (_, { entry }) => `${entry.source.person}（${entry.source.unit}）` },
  ]
  return (
    <Table
      rowKey={item => item.entry.source.position}
      dataSource={items}
      columns={columns}
      pagination={false}
      scroll={{ x: 900 }}
    />
  )
}

/** Every position leads to its raw event. */
export function PositionLink({ at }: { at: number }) {
  return (
    <Link to={`/audit/events/${at}`} className="number">
      {at}
    </Link>
  )
}

/** Where a stream is shown, by its kind. */
const SHOWN_AT: Record<string, string> = {
  fund: '/funds/',
  award: '/processes/awards/',
  campaign: '/processes/campaigns/',
  declaration: '/processes/declarations/',
  disclosure: '/processes/disclosures/',
  evaluation: '/processes/evaluations/',
  document: '/documents/',
}

/** A stream's name; it leads to the screen of what it is about. */
export function StreamLink({ stream }: { stream: string }) {
  const [, kind = '', id = ''] = /^([^:]+):(.+)$/.exec(stream) ?? []
  const place = SHOWN_AT[kind]
  return place ? <Link to={place + id}>{kind === 'fund' ? id : stream}</Link> : <>{stream}</>
}

/** The document that a fact comes from, and where in it. */
export function DocumentName({ source }: { source: Source }) {
  const { title, number, locator } = source.document
  return (
    <span className="document">
      {title}
      {(number ?? locator) && <span className="minor"> {[number, locator].filter(Boolean).join(' · ')}</span>}
    </span>
  )
}

export function Marks({ source }: { source: Source }) {
  const { t } = useSpeech()
  return (
    <>
      {source.reversedBy !== undefined && <Tag color="red">{t('audit.reversed')}</Tag>}
      {source.stale && <Tag color="gold">{t('audit.stale')}</Tag>}
    </>
  )
}
