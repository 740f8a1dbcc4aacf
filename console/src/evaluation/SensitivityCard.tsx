import { Card, Table, Tooltip, type TableColumnsType } from 'antd'
import { answered, server, type OpinionAnswer, type SensitivityAnswer, type SensitivityAnswerLeverAnswer } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'

/** The smallest change of one thing that would change the grade. */
export function SensitivityCard({ fund, opinion }: { fund: string; opinion: OpinionAnswer | undefined }) {
  const { t } = useSpeech()
  return (
    <Card title={t('evaluation.sensitivity')}>
      {opinion?.score ? <Levers fund={fund} opinion={opinion.opinion} /> : t('evaluation.no-sensitivity')}
    </Card>
  )
}

function Levers({ fund, opinion }: { fund: string; opinion: string }) {
  const asked = useAnswer(`${fund} ${opinion}`, () =>
    answered(
      server.GET('/api/evaluations/{fund}/sensitivity', {
        params: { path: { fund }, query: { opinion: opinion.toLowerCase() } },
      }),
    ),
  )
  return <Asking asked={asked}>{found => <LeverTable found={found} />}</Asking>
}

function LeverTable({ found }: { found: SensitivityAnswer }) {
  const { t } = useSpeech()
  const columns: TableColumnsType<SensitivityAnswerLeverAnswer> = [
    { title: t('evaluation.lever'), render: (_, { name, unit }) => `${name}（${unit}）` },
    { title: t('evaluation.now'), align: 'right', render: (_, { score, points }) => `${score} / ${points}` },
    { title: t('evaluation.reaches'), align: 'right', render: (_, { reaches }) => <MoveText move={reaches} /> },
    { title: t('evaluation.loses'), align: 'right', render: (_, { loses }) => <MoveText move={loses} /> },
  ]
  return (
    <>
      <p>
        {found.better === undefined || found.missing === undefined
          ? t('evaluation.best')
          : t('evaluation.missing', { grade: found.better, points: found.missing })}
        {' · '}
        {t('evaluation.slack', { points: found.slack })}
        {' · '}
        {t('evaluation.most-possible')} <Tooltip title={found.mostPossibleExact}>{found.mostPossible}</Tooltip>
      </p>
      <Table
        rowKey={({ indicator }) => indicator ?? ''}
        dataSource={found.levers}
        columns={columns}
        pagination={false}
        scroll={{ x: 'max-content' }}
      />
    </>
  )
}

function MoveText({ move }: { move: SensitivityAnswerLeverAnswer['reaches'] }) {
  const { t } = useSpeech()
  if (!move) return <span className="minor">{t('evaluation.never')}</span>
  return <span className="number">{`${move.from} → ${move.to}（${move.by}）`}</span>
}
