import { Alert, Card, Select, Space, Table, type TableColumnsType } from 'antd'
import { fen, range } from '../amount/amount'
import { Figure, Money } from '../amount/Money'
import { answered, server, type CourseAnswer, type ExplainChanged, type ExplainLine, type FundAnswer } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { DocumentName, Marks, PositionLink } from '../audit/TrailTable'
import { useMoment, useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { keyOf, useView } from './view'

/** Which events, and which documents, made a figure what it is since another moment. */
export function WhyChanged({ fund, course }: { fund: FundAnswer; course: CourseAnswer }) {
  const { t, say } = useSpeech()
  const moment = useMoment()
  const { view, change, parameters } = useView()
  const figure = parameters.get('figure') ?? 'CURRENT_BUDGET'
  const first = course.moments[0]!.position
  const last = course.moments.at(-1)!.position
  const from = Number(parameters.get('from') ?? first)
  const to = Number(parameters.get('to') ?? last)
  const moments = course.moments.map(({ position, recordedAt, words }) => ({
    value: position,
    label: `#${position} ${say(words)} · ${moment(recordedAt)}`,
  }))
  const key = `${fund.id}|${figure}|${from}|${to}|${keyOf({ ...view, knownAt: undefined })}`
  const asked = useAnswer(key, () =>
    answered(
      server.GET('/api/funds/{fund}/changes/{figure}', {
        params: {
          path: { fund: fund.id, figure },
          query: { from: String(from), to: String(to), asOf: view.asOf, basis: view.basis },
        },
      }),
    ),
  )
  return (
    <Card title={t('fund.why')}>
      <Space wrap className="no-print">
        <Select
          aria-label={t('fund.figure')}
          value={figure}
          onChange={chosen => change({ figure: chosen })}
          options={fund.figures.map(value => ({ value: value.figure, label: say(value.label) }))}
          className="filter-unit"
        />
        {t('fund.between')}
        <Select
          aria-label={t('fund.from')}
          value={from}
          onChange={position => change({ from: String(position) })}
          options={moments}
          className="filter-moment"
        />
        {t('fund.and')}
        <Select
          aria-label={t('fund.to')}
          value={to}
          onChange={position => change({ to: String(position) })}
          options={moments}
          className="filter-moment"
        />
      </Space>
      {from > to ? (
        <Alert type="info" showIcon title={t('fund.from-after-to')} />
      ) : (
        <Asking asked={asked}>{changed => <Causes changed={changed} />}</Asking>
      )}
    </Card>
  )
}

/** What a fact added; one that adds nothing opened or settled what is unknown. */
function Change({ fen }: { fen: bigint }) {
  const { t } = useSpeech()
  return fen === 0n ? <span className="uncertain">{t('fund.only-known')}</span> : <Money fen={fen} change />
}

function Causes({ changed }: { changed: ExplainChanged }) {
  const { t, say } = useSpeech()
  const { before, after, entries } = changed
  const columns: TableColumnsType<ExplainLine> = [
    { title: t('audit.position'), align: 'right', render: (_, { source }) => <PositionLink at={source.position} /> },
    { title: t('audit.effective'), render: (_, { source }) => <span className="number">{source.effective}</span> },
    {
      title: t('audit.fact'),
      render: (_, { words, source }) => (
        <>
          {say(words)} <Marks source={source} />
        </>
      ),
    },
    { title: t('fund.change'), align: 'right', render: (_, { amount }) => <Change fen={fen(amount)} /> },
    { title: t('audit.document'), render: (_, { source }) => <DocumentName source={source} /> },
  ]
  return (
    <>
      <p className="change">
        {before ? <Figure range={range(before.low, before.high)} status={before.status} /> : t('fund.not-there-yet')}
        {' → '}
        <strong>
          <Figure range={range(after.low, after.high)} status={after.status} />
        </strong>{' '}
        {t('fund.because-of', { count: entries.length, figure: say(after.label) })}
      </p>
      <Table
        rowKey={line => line.source.position}
        dataSource={entries}
        columns={columns}
        pagination={entries.length > 20 ? { defaultPageSize: 20 } : false}
        locale={{ emptyText: t('fund.no-change') }}
      />
    </>
  )
}
