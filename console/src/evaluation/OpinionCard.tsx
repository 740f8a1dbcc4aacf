import { Alert, Card, Space, Statistic, Table, Tag, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { fen } from '../amount/amount'
import { Money } from '../amount/Money'
import type { EvaluationScheme, OpinionAnswer, OpinionAnswerBasisAnswer, OpinionAnswerLineAnswer } from '../api/server'
import { useSpeech } from '../language/language'
import { Nothing } from '../layout/pages'
import { EvaluationStateTag } from './EvaluationTable'
import { IndicatorTable } from './IndicatorTable'

interface Shown {
  opinion: OpinionAnswer
  scheme: EvaluationScheme
  fund: string
  steps: ReactNode
  wrote: (position: number) => void
}

/** One opinion with its total, the money that it stands on, and its indicators. */
export function OpinionCard({ opinion, scheme, fund, steps, wrote }: Shown) {
  const { t, say } = useSpeech()
  return (
    <Card
      title={
        <>
          {say(opinion.label)} <EvaluationStateTag state={opinion.status} />
        </>
      }
      extra={
        <Space>
          <People opinion={opinion} />
          {steps}
        </Space>
      }
    >
      <div className="stack">
        <Totals opinion={opinion} />
        <Disputed opinion={opinion} />
        {opinion.basis ? <Basis basis={opinion.basis} /> : <Alert type="warning" showIcon title={t('evaluation.no-basis')} />}
        {opinion.indicators.length === 0 ? (
          <Nothing title={t('evaluation.no-indicators')}>{t('evaluation.no-indicators-advice')}</Nothing>
        ) : (
          <IndicatorTable opinion={opinion} scheme={scheme} fund={fund} wrote={wrote} />
        )}
        {opinion.returnedBecause !== undefined && (
          <Alert type="warning" showIcon title={t('evaluation.returned', { reason: opinion.returnedBecause })} />
        )}
        {opinion.reason !== undefined && <span>{t('evaluation.reason', { reason: opinion.reason })}</span>}
      </div>
    </Card>
  )
}

function People({ opinion: { submittedBy, approvedBy } }: { opinion: OpinionAnswer }) {
  const { t } = useSpeech()
  return (
    <>
      {submittedBy && <Tag>{t('evaluation.submitted-by', { person: submittedBy.person, unit: submittedBy.unit })}</Tag>}
      {approvedBy && (
        <Tag color="green">{t('evaluation.approved-by', { person: approvedBy.person, unit: approvedBy.unit })}</Tag>
      )}
    </>
  )
}

function Totals({ opinion }: { opinion: OpinionAnswer }) {
  const { t } = useSpeech()
  const { status, score, grade, claimedScore, claimedGrade, total, leastPossible, mostPossible, basis, executionScore } = opinion
  const isOpen = total === undefined
  return (
    <Space size="large" wrap>
      {status !== 'DISPUTED' && <Statistic title={t('evaluation.score')} value={score?.shown ?? '—'} suffix={grade} />}
      {claimedScore !== undefined && (
        <Statistic title={t('evaluation.claimed')} value={claimedScore} suffix={claimedGrade} />
      )}
      {basis && (
        <Statistic
          title={`${t('evaluation.execution')}（${t('evaluation.of-current')}）`}
          value={`${basis.executionRate.percent}%`}
        />
      )}
      {executionScore && (
        <span>{t('evaluation.execution-score', { score: executionScore.shown, points: opinion.executionPoints })}</span>
      )}
      <span className={isOpen ? 'uncertain' : undefined}>
        {isOpen
          ? t('evaluation.range', { low: leastPossible.shown, high: mostPossible.shown })
          : t('evaluation.range-exact', { score: total.shown })}
        {isOpen && <div className="minor">{t('evaluation.range-note')}</div>}
      </span>
    </Space>
  )
}

/** What a document claims stands beside what its own indicators come to; the ledger chooses neither. */
function Disputed({ opinion: { status, claimedScore, claimedGrade, total, leastPossible, mostPossible } }: { opinion: OpinionAnswer }) {
  const { t } = useSpeech()
  if (status !== 'DISPUTED') return null
  const claimed = `${claimedScore}${claimedGrade ?? ''}`
  return (
    <Alert
      type="error"
      showIcon
      title={
        total
          ? t('evaluation.disputed-total', { claimed, total: total.shown })
          : t('evaluation.disputed-range', { claimed, low: leastPossible.shown, high: mostPossible.shown })
      }
    />
  )
}

function Basis({ basis }: { basis: OpinionAnswerBasisAnswer }) {
  const { t, say } = useSpeech()
  const columns: TableColumnsType<OpinionAnswerLineAnswer> = [
    { title: t('evaluation.origin'), render: (_, { label }) => say(label) },
    { title: t('evaluation.original'), align: 'right', render: (_, line) => <Money fen={fen(line.original)} /> },
    { title: t('evaluation.current'), align: 'right', render: (_, line) => <Money fen={fen(line.current)} /> },
    { title: t('evaluation.disbursed'), align: 'right', render: (_, line) => <Money fen={fen(line.disbursed)} /> },
    {
      title: t('evaluation.execution'),
      align: 'right',
      render: (_, { executionRate: { percent } }) => (percent === undefined ? '—' : `${percent}%`),
    },
  ]
  return (
    <Table
      rowKey="origin"
      dataSource={basis.lines}
      columns={columns}
      pagination={false}
      scroll={{ x: 'max-content' }}
      footer={() => (
        <>
          {t('evaluation.left')} <Money fen={fen(basis.left)} />{' '}
          {basis.readAt !== undefined && (
            <span className="minor">{t('evaluation.read-at', { position: basis.readAt })}</span>
          )}{' '}
          {basis.ledgerHasMoved && <Tag color="gold">{t('evaluation.moved')}</Tag>}
        </>
      )}
    />
  )
}
