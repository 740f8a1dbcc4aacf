import { Table, Tag, type TableColumnsType } from 'antd'
import { Link } from 'react-router'
import { Fen } from '../amount/Money'
import { answered, server, type EvaluationSummary } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { Nothing } from '../layout/pages'

/** Every evaluation in one line. */
export function EvaluationTable() {
  const { t } = useSpeech()
  const asked = useAnswer('', () => answered(server.GET('/api/evaluations', {})))
  const columns: TableColumnsType<EvaluationSummary> = [
    { title: t('evaluation.fund'), render: (_, { id }) => <Link to={`/processes/evaluations/${id}`}>{id}</Link> },
    { title: t('evaluation.state'), render: (_, { state }) => <EvaluationStateTag state={state} /> },
    { title: t('evaluation.current'), align: 'right', render: (_, { currentBudgetFen }) => <Fen count={currentBudgetFen} /> },
    { title: t('evaluation.disbursed'), align: 'right', render: (_, { netDisbursedFen }) => <Fen count={netDisbursedFen} /> },
    {
      title: t('evaluation.execution'),
      align: 'right',
      render: (_, { executionRate: { percent } }) => (percent == null ? t('amount.unknown') : `${percent}%`),
    },
    { title: t('evaluation.score'), align: 'right', render: (_, { score }) => score ?? '—' },
    { title: t('evaluation.grade'), dataIndex: 'grade' },
    { title: t('evaluation.most-possible'), align: 'right', dataIndex: 'mostPossible' },
    { title: t('process.to-look-at'), align: 'right', render: (_, { findings }) => findings.length },
  ]
  return (
    <Asking asked={asked}>
      {({ evaluations }) =>
        evaluations.length === 0 ? (
          <Nothing title={t('evaluation.none')}>{t('evaluation.none-advice')}</Nothing>
        ) : (
          <Table rowKey="id" dataSource={evaluations} columns={columns} pagination={false} scroll={{ x: 'max-content' }} />
        )
      }
    </Asking>
  )
}

export function EvaluationStateTag({ state }: { state: EvaluationSummary['state'] }) {
  const { t } = useSpeech()
  const color = { DISPUTED: 'red', UNSUPPORTED: 'gold', OPEN: 'default', SCORING: 'blue', SUBMITTED: 'blue', APPROVED: 'green' }[state]
  return <Tag color={color}>{t(`evaluation.${state}`)}</Tag>
}
