import { Alert, Card, Table, type TableColumnsType } from 'antd'
import type { AwardAnswer, AwardAnswerChoice, AwardAnswerPlace } from '../api/server'
import { useSpeech } from '../language/language'
import { ChooseButton, TieButton, VoteButton } from './DecisionForms'

interface Shown {
  award: AwardAnswer
  wrote: (position: number) => void
}

/** The decisions that each category may take next, with those whom it chooses from, best first. */
export function Decisions({ award, wrote }: Shown) {
  return award.categories.flatMap(({ name, lineUps }) =>
    lineUps.map(lineUp => <Decision key={name + lineUp.step} award={award} category={name} lineUp={lineUp} wrote={wrote} />),
  )
}

function Decision({ award, category, lineUp, wrote }: Shown & { category: string; lineUp: AwardAnswerChoice }) {
  const { t } = useSpeech()
  const { step, most, byVotes, places, unscored, tied } = lineUp
  const columns: TableColumnsType<AwardAnswerPlace> = [
    { title: t('award.place'), align: 'right', width: 60, render: (_, __, index) => index + 1 },
    { title: t('award.applicant'), dataIndex: 'applicant' },
    {
      title: t(byVotes ? 'award.votes' : step === 'SITE_REVIEW' ? 'award.document-score' : 'award.composite'),
      align: 'right',
      hidden: places.every(({ points }) => points === null),
      dataIndex: 'points',
    },
  ]
  const shown = { award, category, lineUp, wrote }
  return (
    <Card
      title={`${t('award.next')}：${category} · ${t(`award.decision.${step}`)}`}
      extra={tied.length > 0 ? <TieButton {...shown} /> : step === 'VOTE' ? <VoteButton {...shown} /> : <ChooseButton {...shown} />}
    >
      <div className="stack tight">
        {unscored.length > 0 && (
          <Alert type="warning" showIcon title={t('award.unscored', { names: unscored.join('、') })} />
        )}
        {tied.length > 0 && <Alert type="warning" showIcon title={t('award.tied', { names: tied.join('、'), most: most ?? '' })} />}
        <span className="minor">{most === null ? t('award.any-number') : t('award.most', { most })}</span>
        <Table
          rowKey="applicant"
          dataSource={places}
          columns={columns}
          pagination={false}
          rowClassName={(_, index) => (most !== null && index === most - 1 && index < places.length - 1 ? 'the-line' : '')}
        />
      </div>
    </Card>
  )
}
