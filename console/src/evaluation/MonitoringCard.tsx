import { Card, Descriptions, Table, Tag, type TableColumnsType } from 'antd'
import { answered, server, type MonitoringAnswer, type MonitoringAnswerTargetLine } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { PaymentTable } from '../fund/PaymentTable'
import { useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { useDay } from '../process/DayChoice'

/** Execution and targets against time on the scheme's day of the year, or on the day that is asked about. */
export function MonitoringCard({ fund }: { fund: string }) {
  const { t } = useSpeech()
  const [asOf] = useDay()
  const asked = useAnswer(`${fund} ${asOf}`, () =>
    answered(server.GET('/api/evaluations/{fund}/monitoring', { params: { path: { fund }, query: { asOf } } })),
  )
  return (
    <Card title={t('evaluation.monitoring')}>
      <Asking asked={asked}>{found => <Monitoring found={found} />}</Asking>
    </Card>
  )
}

function Monitoring({ found }: { found: MonitoringAnswer }) {
  const { t, say } = useSpeech()
  const { executionRate: rate, time, gapByMonths, gapByDays, payments, targets } = found
  const columns: TableColumnsType<MonitoringAnswerTargetLine> = [
    { title: t('evaluation.indicator'), dataIndex: 'name' },
    { title: t('evaluation.target'), align: 'right', dataIndex: 'target' },
    { title: t('evaluation.result'), align: 'right', render: (_, { value }) => value ?? t('evaluation.no-value') },
    {
      title: t('evaluation.progress'),
      align: 'right',
      render: (_, { percent, warning }) => (
        <>
          {percent === undefined ? '—' : `${percent}%`} {warning && <Tag color="orange">{t('evaluation.warning')}</Tag>}
        </>
      ),
    },
  ]
  return (
    <div className="stack">
      <Descriptions
        column={{ xs: 1, md: 2 }}
        items={[
          { label: t('evaluation.monitoring'), children: t('evaluation.monitoring-day', { day: time.day, rule: say(found.measureLabel) }) },
          {
            label: t('evaluation.execution'),
            children: rate.percent != null ? `${rate.percent}%` : (
              <span className="uncertain">{`${rate.lowPercent}% – ${rate.highPercent}%`}</span>
            ),
          },
          {
            label: t('evaluation.time'),
            children: t('evaluation.monitoring-by', { months: `${time.percentByMonths}%`, days: `${time.percentByDays}%` }),
          },
          {
            label: t('evaluation.gap'),
            children: gapByMonths === undefined ? '—' : t('evaluation.monitoring-by', { months: gapByMonths, days: gapByDays ?? '—' }),
          },
        ]}
      />
      <div>
        <Tag color={found.executionWarning ? 'orange' : 'green'}>
          {t(found.executionWarning ? 'evaluation.warning' : 'evaluation.no-warning')}
        </Tag>
      </div>
      {targets.length > 0 && (
        <Table rowKey="code" dataSource={targets} columns={columns} pagination={false} scroll={{ x: 'max-content' }} />
      )}
      {payments.length > 0 && (
        <Card type="inner" title={t('evaluation.payments', { count: payments.length })}>
          <PaymentTable payments={payments} ofOneFund />
        </Card>
      )}
    </div>
  )
}
