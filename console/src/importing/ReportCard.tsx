import { Alert, Card, Progress, Space, Statistic, Table, Tag, type TableColumnsType } from 'antd'
import type { Report, ReportRow } from '../api/server'
import { PositionLink, StreamLink } from '../audit/TrailTable'
import { useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { ImportStateTag } from './ImportList'
import { useReport } from './useReport'
import { useWhere } from './where'

/** How far an import has come, and every row that a person should look at. */
export function ReportCard({ id }: { id: string }) {
  const asked = useReport(id)
  return <Asking asked={{ ...asked, isLoading: asked.isLoading && !asked.answer }}>{report => <Whole report={report} />}</Asking>
}

function Whole({ report }: { report: Report }) {
  const { t } = useSpeech()
  const { state, dryRun, joined, done, total } = report
  const isRunning = state === 'RUNNING'
  return (
    <Card
      title={
        <>
          {report.name} <ImportStateTag report={report} />
        </>
      }
      extra={<span className="minor">{`SHA-256 ${report.sha256.slice(0, 16)}…`}</span>}
    >
      <div className="stack">
        {dryRun && !isRunning && <Alert type="info" showIcon title={t('importing.dry-note')} />}
        {joined && <Alert type="info" showIcon title={t('importing.joined')} />}
        <div>
          <Progress
            aria-label={t('importing.title')}
            percent={total === 0 ? (isRunning ? 0 : 100) : Math.floor((100 * done) / total)}
            status={isRunning ? 'active' : state === 'DONE' ? 'success' : 'exception'}
          />
          <span className="minor">
            {t('importing.progress', { done, total })} {isRunning && t('importing.survives')}
          </span>
        </div>
        <Space size="large" wrap>
          <Statistic title={t('importing.accepted')} value={report.accepted} />
          <Statistic title={t('importing.already')} value={report.alreadyRecorded} />
          <Statistic title={t('importing.refused')} value={report.refused} />
          <Statistic title={t('importing.quarantined')} value={report.quarantined} />
          <Statistic title={t('importing.faulty')} value={report.faulty} />
        </Space>
        <Rows rows={report.rows ?? []} moreRows={report.moreRows} />
      </div>
    </Card>
  )
}

const COLORS = { ACCEPTED: 'gold', ALREADY_RECORDED: 'default', REFUSED: 'red', QUARANTINED: 'orange', FAULTY: 'red' }

function Rows({ rows, moreRows }: { rows: ReportRow[]; moreRows: number }) {
  const { t, say } = useSpeech()
  const whereText = useWhere()
  const columns: TableColumnsType<ReportRow> = [
    { title: t('importing.where'), render: (_, { where }) => whereText(where) },
    {
      title: t('importing.outcome'),
      render: (_, { outcome }) => (
        <Tag color={COLORS[outcome]}>{t(outcome === 'FAULTY' ? 'importing.FAULTY-row' : `importing.${outcome}`)}</Tag>
      ),
    },
    {
      title: t('importing.why'),
      render: (_, { zh, en, code }) => (
        <>
          {zh !== undefined && en !== undefined && say({ zh, en })} <span className="minor">{code}</span>
        </>
      ),
    },
    { title: t('importing.stream'), render: (_, { stream }) => stream !== undefined && <StreamLink stream={stream} /> },
    {
      title: t('audit.position'),
      align: 'right',
      render: (_, { position }) => position !== undefined && <PositionLink at={position} />,
    },
  ]
  if (rows.length === 0) return <span>{t('importing.no-rows')}</span>
  return (
    <Table
      title={() => <strong>{t('importing.rows')}</strong>}
      rowKey={({ where, code, zh }) => `${where} ${code} ${zh}`}
      dataSource={rows}
      columns={columns}
      pagination={rows.length > 20 && { defaultPageSize: 20 }}
      {...(moreRows > 0 && { footer: () => t('importing.more-rows', { count: moreRows }) })}
    />
  )
}
