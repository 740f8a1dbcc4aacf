import { Card, Table, Tag, Tooltip, type TableColumnsType } from 'antd'
import { Link } from 'react-router'
import { Fen } from '../amount/Money'
import type { AwardAnswer, AwardAnswerEntrant } from '../api/server'
import { PayeeName } from '../fund/PaymentTable'
import { useSpeech } from '../language/language'
import { Nothing } from '../layout/pages'
import { ApplyButton } from './Applying'
import { Reviewing } from './Reviewing'

/** Who applied, with scores, and for laureates whether they may be paid. */
export function ApplicantTable({ award, wrote }: { award: AwardAnswer; wrote: (position: number) => void }) {
  const { t } = useSpeech()
  const { applicants } = award
  const isScored = applicants.some(one => one.documentScore !== undefined || one.siteScore !== undefined)
  const isVoted = applicants.some(one => one.ayes !== undefined)
  const columns: TableColumnsType<AwardAnswerEntrant> = [
    {
      title: t('award.applicant'),
      render: (_, { name, payee }) => (
        <>
          {name}
          {payee.kind === 'organisation' && (
            <div>
              <PayeeName payee={payee} />
            </div>
          )}
        </>
      ),
    },
    { title: t('award.category'), dataIndex: 'category' },
    {
      title: t('award.form'),
      hidden: applicants.every(one => one.formPassed === undefined),
      render: (_, { formPassed }) => formPassed != null && t(formPassed ? 'award.passed' : 'award.deficient'),
    },
    {
      title: t('award.document-score'),
      align: 'right',
      hidden: !isScored,
      render: (_, entrant) => <DocumentScore entrant={entrant} />,
    },
    { title: t('award.site-score'), align: 'right', hidden: !isScored, dataIndex: 'siteScore' },
    {
      title: t('award.composite'),
      align: 'right',
      hidden: !isScored,
      render: (_, { composite, compositeExact }) =>
        composite != null && <Tooltip title={compositeExact}>{composite}</Tooltip>,
    },
    { title: t('award.votes'), align: 'right', hidden: !isVoted, dataIndex: 'ayes' },
    { title: t('award.prize'), dataIndex: 'prize' },
    {
      title: t('award.authorised'),
      align: 'right',
      render: (_, { approvedFen, fund }) =>
        approvedFen != null && (
          <>
            <Fen count={approvedFen} />
            {fund && (
              <div>
                <Link to={`/funds/${fund}`}>{fund}</Link>
              </div>
            )}
          </>
        ),
    },
    { title: t('award.gate'), render: (_, entrant) => <Gate entrant={entrant} /> },
    {
      // Columns that come and go beside it must not make it anew: a form may be open in it.
      key: 'next',
      title: t('award.next'),
      className: 'no-print',
      hidden: applicants.every(isSettled),
      render: (_, entrant) => <Reviewing award={award} entrant={entrant} wrote={wrote} />,
    },
  ]
  return (
    <Card title={t('award.applicants')} extra={<ApplyButton award={award} wrote={wrote} />}>
      {applicants.length === 0 ? (
        <Nothing title={t('award.no-applicants')}>{t('award.no-applicants-advice')}</Nothing>
      ) : (
        <Table
          rowKey="name"
          dataSource={applicants}
          columns={columns}
          pagination={applicants.length > 50 ? { defaultPageSize: 50 } : false}
          scroll={{ x: 900 }}
          {...(!isScored && !isVoted && { footer: () => <span className="minor">{t('award.no-scores')}</span> })}
        />
      )}
    </Card>
  )
}

/** Nothing more can be recorded of it. */
function isSettled({ reviews, belowThreshold, payee }: AwardAnswerEntrant): boolean {
  return reviews.length === 0 && !belowThreshold && payee.kind !== 'not-stated'
}

function DocumentScore({ entrant: { documentScore, overridden } }: { entrant: AwardAnswerEntrant }) {
  const { t } = useSpeech()
  return (
    <>
      {documentScore} {overridden && <Tag color="gold">{t('award.overridden')}</Tag>}
    </>
  )
}

/** The payout gate: paid, open, or the reason why it is shut. */
function Gate({ entrant: { prize, paidFen, blocked } }: { entrant: AwardAnswerEntrant }) {
  const { t, say } = useSpeech()
  if (blocked) return <span className="gate-shut">{say(blocked)}</span>
  if (paidFen != null && paidFen > 0) {
    return (
      <>
        <Tag color="green">{t('award.gate-paid')}</Tag>
        <Fen count={paidFen} />
      </>
    )
  }
  if (prize == null) return <span className="minor">{t('award.not-laureate')}</span>
  return <Tag color="green">{t('award.gate-open')}</Tag>
}
