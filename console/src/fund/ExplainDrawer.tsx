import { DownloadOutlined } from '@ant-design/icons'
import { Alert, Button, Drawer, Table, Tag, type TableColumnsType } from 'antd'
import { fen, range } from '../amount/amount'
import { Figure, Money } from '../amount/Money'
import { answered, download, server, type ExplainExplained, type ExplainLine } from '../api/server'
import { usePages } from '../api/usePages'
import { DocumentName, Marks, PositionLink } from '../audit/TrailTable'
import { useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { More } from '../layout/More'
import { keyOf, type View } from './view'

/** The postings that make a figure, summed up line by line to exactly that figure. */
export function ExplainDrawer({ fund, figure, view, close }: { fund: string; figure: string; view: View; close: () => void }) {
  const { t, say } = useSpeech()
  const asked = usePages<ExplainExplained>(`${fund}|${figure}|${keyOf(view)}`, after =>
    answered(
      server.GET('/api/funds/{fund}/explain/{figure}', {
        params: {
          path: { fund, figure },
          query: { ...view, ...(after && { cursor: after.cursor, knownAt: String(after.first.position) }) },
        },
      }),
    ),
  )
  const label = asked.answer?.[0]?.value.label
  return (
    <Drawer
      open
      onClose={close}
      size="min(1100px, 92vw)"
      title={label ? t('fund.made-of', { figure: say(label) }) : ''}
      extra={
        <Button icon={<DownloadOutlined />} onClick={() => download('/api/export/postings', { fund, format: 'xlsx' })}>
          {t('fund.export-postings')}
        </Button>
      }
    >
      <Asking asked={asked}>
        {pages => (
          <>
            <Postings explained={pages[0]!} entries={pages.flatMap(page => page.entries)} />
            <More load={asked.more} />
          </>
        )}
      </Asking>
    </Drawer>
  )
}

function Postings({ explained, entries }: { explained: ExplainExplained; entries: ExplainLine[] }) {
  const { t, say } = useSpeech()
  const { value, unknowns } = explained
  const columns: TableColumnsType<ExplainLine> = [
    { title: t('audit.position'), align: 'right', render: (_, { source }) => <PositionLink at={source.position} /> },
    { title: t('audit.effective'), render: (_, { source }) => <span className="number">{source.effective}</span> },
    {
      title: t('audit.fact'),
      render: (_, { words, source, pending }) => (
        <>
          {say(words)} <Marks source={source} /> {pending && <Tag color="gold">{t('fund.pending-line')}</Tag>}
        </>
      ),
    },
    {
      title: t('fund.transfer'),
      render: (_, { debit, credit }) => debit && credit && `${t(`fund.account.${credit}`)} → ${t(`fund.account.${debit}`)}`,
    },
    { title: t('audit.amount'), align: 'right', render: (_, { amount }) => <Money fen={fen(amount)} change /> },
    {
      title: t('fund.running'),
      align: 'right',
      render: (_, { running }) => running !== undefined && <Money fen={fen(running)} />,
    },
    {
      title: t('audit.document'),
      render: (_, { source }) => (
        <>
          <DocumentName source={source} />
          {source.derivation && <div className="minor">{t('fund.derived-by', { formula: source.derivation.formula })}</div>}
        </>
      ),
    },
  ]
  return (
    <div className="stack">
      <div className="big">
        {say(value.label)} <Figure range={range(value.low, value.high)} status={value.status} />
      </div>
      {unknowns.map(unknown => (
        <Alert
          key={unknown.source.position}
          type="warning"
          showIcon
          title={
            <>
              {t('fund.left-open', { figure: say(unknown.label) })}{' '}
              <Figure range={range(unknown.low, unknown.high)} status="UNKNOWN" /> · <DocumentName source={unknown.source} />
            </>
          }
        />
      ))}
      <Table
        rowKey={line => `${line.source.position}-${line.running ?? ''}-${line.debit ?? ''}-${line.credit ?? ''}`}
        dataSource={entries}
        columns={columns}
        pagination={false}
        scroll={{ x: 850 }}
        locale={{ emptyText: t('fund.no-postings') }}
      />
    </div>
  )
}
