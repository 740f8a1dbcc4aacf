import { Table, Tag, Typography, type TableColumnsType } from 'antd'
import { Link } from 'react-router'
import { fen, range } from '../amount/amount'
import { Money, Ranged, StatusTag } from '../amount/Money'
import { useAmounts } from '../amount/unit'
import { answered, server, type FundListAmount, type FundListFunds, type FundListLine } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { useMoment, useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { Nothing } from '../layout/pages'
import { ExecutionBar } from './ExecutionBar'
import { FilterBar } from './FilterBar'
import { useFilters, type Filters } from './filters'

export default function OverviewScreen() {
  const { t } = useSpeech()
  const amounts = useAmounts()
  const [filters, change, query] = useFilters()
  const asked = useAnswer(query, () => {
    const { page, size, ...wish } = filters
    return answered(
      server.GET('/api/overview/funds', {
        params: { query: { ...wish, offset: (page - 1) * size, limit: size } },
      }),
    )
  })
  return (
    <>
      <div className="screen-head">
        <Typography.Title level={1}>{t('overview.title')}</Typography.Title>
        <Typography.Text type="secondary">
          {t(amounts.unit === 'YUAN' ? 'amount.in-yuan' : 'amount.in-wan-yuan')}
        </Typography.Text>
      </div>
      <FilterBar found={asked.answer} />
      <Asking asked={asked}>
        {found => <Funds found={found} filters={filters} change={change} isFiltered={query !== ''} />}
      </Asking>
    </>
  )
}

interface Shown {
  found: FundListFunds
  filters: Filters
  change: (change: Partial<Filters>) => void
  isFiltered: boolean
}

function Funds({ found, filters, change, isFiltered }: Shown) {
  const { t } = useSpeech()
  const moment = useMoment()
  if (found.count === 0) {
    return isFiltered ? (
      <Nothing title={t('overview.nothing')}>{t('overview.nothing-advice')}</Nothing>
    ) : (
      <Nothing title={t('overview.empty')}>{t('overview.empty-advice')}</Nothing>
    )
  }
  const sorted = (key: string) => ({
    key,
    sorter: true,
    sortOrder: filters.order === key ? ('ascend' as const) : filters.order === `-${key}` ? ('descend' as const) : null,
  })
  const asOf = filters.asOf ? { asOf: filters.asOf } : undefined
  const figure = (key: string, drill: string, of: (fund: FundListLine) => FundListAmount) => ({
    ...sorted(key),
    title: t(`overview.${key}` as 'overview.available'),
    align: 'right' as const,
    render: (_: unknown, fund: FundListLine) => (
      <Link className="drill" to={`/funds/${fund.id}?${new URLSearchParams({ ...asOf, explain: drill })}`}>
        <Amount of={of(fund)} />
      </Link>
    ),
  })
  const columns: TableColumnsType<FundListLine> = [
    {
      ...sorted('name'),
      title: t('overview.fund'),
      render: (_, fund) => (
        <div className="fund-name">
          <Link to={`/funds/${fund.id}?${new URLSearchParams(asOf)}`}>{fund.name}</Link>
          <div className="minor">{fund.id}</div>
          <div className="minor">{fund.unit}</div>
        </div>
      ),
    },
    { ...figure('original-budget', 'ORIGINAL_BUDGET', fund => fund.originalBudget), sorter: false },
    figure('current-budget', 'CURRENT_BUDGET', fund => fund.currentBudget),
    figure('net-disbursed', 'NET_DISBURSED', fund => fund.netDisbursed),
    figure('committed', 'OPEN_COMMITMENTS', fund => fund.committed),
    { ...figure('pending', 'PENDING_REQUESTS', fund => fund.pending), sorter: false },
    figure('available', 'AVAILABLE_BALANCE', fund => fund.available),
    {
      ...sorted('execution-rate'),
      title: t('overview.execution'),
      render: (_, fund) => <ExecutionBar rate={fund.executionRate} time={fund.time} />,
    },
    { title: t('overview.state'), render: (_, fund) => <States fund={fund} /> },
  ]
  return (
    <>
      <Table
        rowKey="id"
        dataSource={found.funds}
        // The rows stand still while the next ones are on their way.
        columns={columns.map(column => ({ ...column, shouldCellUpdate: (now, before) => now !== before }))}
        onChange={(page, _, sorting) => {
          const by = Array.isArray(sorting) ? sorting[0] : sorting
          const key = String(by?.columnKey ?? '')
          const order = by?.order ? `${by.order === 'descend' ? '-' : ''}${key}` : undefined
          if (order !== filters.order) change({ order })
          else change({ page: page.current ?? 1, size: page.pageSize ?? filters.size })
        }}
        pagination={{
          current: filters.page,
          pageSize: filters.size,
          total: found.count,
          showTotal: count => t('overview.count', { count }),
          showSizeChanger: found.count > 20,
        }}
        summary={() => <Totals found={found} />}
      />
      <Typography.Text type="secondary">
        {t('overview.at', {
          position: found.position,
          time: found.recordedAt ? moment(found.recordedAt) : '—',
        })}
      </Typography.Text>
    </>
  )
}

function Amount({ of }: { of: FundListAmount }) {
  return (
    <>
      <Ranged range={range(of.low, of.high)} />
      {of.status === 'DISPUTED' && <StatusTag status="DISPUTED" />}
    </>
  )
}

function States({ fund }: { fund: FundListLine }) {
  const { t } = useSpeech()
  return (
    <>
      {fund.states.includes('LAGGING') && (
        <Tag color="orange">
          {fund.gap ? t('overview.lagging-by', { points: fund.gap.replace('-', '') }) : t('overview.lagging')}
        </Tag>
      )}
      {fund.states.includes('UNKNOWN') && <Tag color="gold">{t('overview.unknown')}</Tag>}
      {fund.states.includes('DISPUTED') && <Tag color="red">{t('overview.disputed')}</Tag>}
      {fund.states.includes('PARKED') && <Tag color="red">{t('overview.parked')}</Tag>}
      {fund.states.includes('ASSUMED') && <Tag color="purple">{t('overview.assumed')}</Tag>}
      {fund.states.includes('CLOSED') && <Tag>{t('overview.closed')}</Tag>}
    </>
  )
}

function Totals({ found }: { found: FundListFunds }) {
  const { t } = useSpeech()
  const { originalBudget, currentBudget, netDisbursed, committed, pending, available } = found.totals
  return (
    <Table.Summary fixed>
      <Table.Summary.Row className="totals">
        <Table.Summary.Cell index={0}>
          {t('overview.total')}
          {found.assumed > 0 && <div className="minor">{t('overview.assumed-out', { count: found.assumed })}</div>}
        </Table.Summary.Cell>
        {[originalBudget, currentBudget, netDisbursed, committed, pending, available].map((total, place) => (
          <Table.Summary.Cell key={place} index={place + 1} align="right">
            <Money fen={fen(total.amount)} />
            {total.leftOut > 0 && <div className="minor">{t('overview.left-out', { count: total.leftOut })}</div>}
          </Table.Summary.Cell>
        ))}
        <Table.Summary.Cell index={7} colSpan={2} />
      </Table.Summary.Row>
    </Table.Summary>
  )
}
