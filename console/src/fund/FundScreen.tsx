import { DownloadOutlined, FormOutlined, PrinterOutlined } from '@ant-design/icons'
import { Alert, Button, Card, Col, Row, Space, Tabs, Tag, Typography } from 'antd'
import { Link, useParams } from 'react-router'
import { fen, range } from '../amount/amount'
import { Figure, Money } from '../amount/Money'
import { useAmounts } from '../amount/unit'
import { answered, download, server, type FundAnswer } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { DocumentName, PositionLink } from '../audit/TrailTable'
import { useMoment, useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { CourseChart } from './CourseChart'
import { ExplainDrawer } from './ExplainDrawer'
import { FigureTable } from './FigureTable'
import { Headline } from './Headline'
import { Payments } from './Payments'
import { TimeControls } from './TimeControls'
import { Timeline } from './Timeline'
import { keyOf, useView } from './view'
import { WaterfallChart } from './WaterfallChart'
import { WhyChanged } from './WhyChanged'

export default function FundScreen() {
  const id = useParams()['fund'] ?? ''
  const { view } = useView()
  const asked = useAnswer(`${id}|${keyOf(view)}`, () =>
    answered(server.GET('/api/funds/{fund}', { params: { path: { fund: id }, query: { ...view } } })),
  )
  return <Asking asked={asked}>{fund => <Fund fund={fund} />}</Asking>
}

function Fund({ fund }: { fund: FundAnswer }) {
  const { t } = useSpeech()
  const { view, change, parameters } = useView()
  const question = { params: { path: { fund: fund.id }, query: { ...view } } }
  const course = useAnswer(`${fund.id}|${keyOf(view)}`, () => answered(server.GET('/api/funds/{fund}/course', question)))
  const explain = (figure: string) => change({ explain: figure })
  const explained = parameters.get('explain')
  return (
    <div className="stack">
      <Head fund={fund} />
      <TimeControls fund={fund} course={course.answer} />
      <Notices fund={fund} />
      <Headline fund={fund} explain={explain} />
      <Row gutter={[16, 16]}>
        <Col xs={24} xl={10}>
          <Card title={t('fund.figures')}>
            <FigureTable fund={fund} explain={explain} />
          </Card>
        </Col>
        <Col xs={24} xl={14}>
          <Card title={t('fund.waterfall')}>
            <WaterfallChart fund={fund} />
          </Card>
        </Col>
      </Row>
      <Asking asked={course}>
        {found => (
          <Row gutter={[16, 16]}>
            <Col xs={24} xl={10}>
              <Card title={t('fund.course')}>
                <CourseChart course={found} />
              </Card>
            </Col>
            <Col xs={24} xl={14}>
              <WhyChanged fund={fund} course={found} />
            </Col>
          </Row>
        )}
      </Asking>
      <Card>
        <Tabs
          items={[
            {
              key: 'payments',
              label: t('fund.payments'),
              children: <Payments fund={fund.id} view={view} />,
            },
            {
              key: 'timeline',
              label: t('fund.timeline'),
              children: <Timeline fund={fund.id} knownAt={view.knownAt} />,
            },
          ]}
        />
      </Card>
      {explained && (
        <ExplainDrawer fund={fund.id} figure={explained} view={view} close={() => change({ explain: undefined })} />
      )}
    </div>
  )
}

function Head({ fund }: { fund: FundAnswer }) {
  const { t } = useSpeech()
  const amounts = useAmounts()
  const moment = useMoment()
  const { view } = useView()
  const query = { fund: fund.id, ...view, format: 'xlsx' }
  return (
    <div className="screen-head">
      <Typography.Title level={1}>{fund.name}</Typography.Title>
      <Typography.Text type="secondary">
        {[fund.id, fund.unit, fund.jurisdiction, amounts.unit === 'YUAN' ? t('amount.in-yuan') : t('amount.in-wan-yuan')].join(
          ' · ',
        )}
      </Typography.Text>
      {fund.yearClosed && <Tag>{t('overview.closed')}</Tag>}
      {fund.closedThrough && <Tag>{t('fund.closed-through', { month: fund.closedThrough })}</Tag>}
      <Typography.Text type="secondary" className="at">
        {t('overview.at', { position: fund.position, time: fund.recordedAt ? moment(fund.recordedAt) : '—' })}
      </Typography.Text>
      <Space className="no-print">
        <Button icon={<DownloadOutlined />} onClick={() => download('/api/export/payments', query)}>
          {t('fund.export-payments')}
        </Button>
        <Link to={`/work/funds/${fund.id}`}>
          <Button icon={<FormOutlined />} tabIndex={-1}>
            {t('work.title')}
          </Button>
        </Link>
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('layout.print')}
        </Button>
      </Space>
    </div>
  )
}

/** What a reader must know before the figures. */
function Notices({ fund }: { fund: FundAnswer }) {
  const { t, say } = useSpeech()
  return (
    <>
      {fund.askedLater && <Alert type="info" showIcon title={t('fund.asked-later', { position: fund.position })} />}
      {fund.unknowns.map(unknown => (
        <Alert
          key={unknown.source.position}
          type="warning"
          showIcon
          title={
            <>
              {t('fund.left-open', { figure: say(unknown.label) })}{' '}
              <Figure range={range(unknown.low, unknown.high)} status="UNKNOWN" /> · {unknown.source.effective} ·{' '}
              <DocumentName source={unknown.source} /> · <PositionLink at={unknown.source.position} />
            </>
          }
        />
      ))}
      {fund.disputes.map(dispute => (
        <Alert
          key={dispute.source.position}
          type="error"
          showIcon
          title={
            <>
              {t('fund.in-suspense')} <Money fen={fen(dispute.suspended)} /> · {t('fund.above-budget')}{' '}
              <Money fen={fen(dispute.excess)} /> · <DocumentName source={dispute.source} />
            </>
          }
        />
      ))}
      {fund.parked && (
        <Alert type="error" showIcon title={t('fund.parked', { events: fund.parked.events, position: fund.parked.position })} />
      )}
    </>
  )
}
