import { Button, Card, Collapse, Typography } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { UnitNote } from '../amount/unit'
import { answered, download, server, type EvaluationAnswer } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { EvaluationStateTag } from './EvaluationTable'
import { IndicatorTable } from './IndicatorTable'
import { MonitoringCard } from './MonitoringCard'
import { OpinionCard } from './OpinionCard'
import { OpinionSteps } from './OpinionSteps'
import { SensitivityCard } from './SensitivityCard'

/** One evaluation: its opinions with their evidence, what would change the grade, and how the year runs. */
export default function EvaluationScreen() {
  const fund = useParams()['fund'] ?? ''
  const [seen, setSeen] = useState(0)
  const asked = useAnswer(`${fund} ${seen}`, () =>
    answered(
      server.GET('/api/evaluations/{fund}', { params: { path: { fund }, query: { atLeast: String(seen) } } }),
    ),
  )
  return <Asking asked={asked}>{found => <Evaluation evaluation={found} wrote={setSeen} />}</Asking>
}

interface Shown {
  evaluation: EvaluationAnswer
  wrote: (position: number) => void
}

function Evaluation({ evaluation, wrote }: Shown) {
  const { t, say } = useSpeech()
  const { id, opinions, differences } = evaluation
  return (
    <>
      <div className="screen-head">
        <Typography.Title level={1}>{t('evaluation.of', { fund: id })}</Typography.Title>
        <EvaluationStateTag state={evaluation.state} />
        <UnitNote />
        <Link to={`/funds/${id}`}>{t('evaluation.fund')}</Link>
        {opinions[0] && <FormButtons fund={id} opinion={opinions[0].opinion} />}
      </div>
      <div className="stack">
        {opinions.map(opinion => (
          <OpinionCard
            key={opinion.opinion}
            opinion={opinion}
            scheme={evaluation.scheme}
            fund={id}
            wrote={wrote}
            steps={<OpinionSteps fund={id} opinion={opinion} wrote={wrote} />}
          />
        ))}
        {evaluation.indicators.length > 0 && evaluation.notBegun.length > 0 && (
          <Collapse
            items={evaluation.notBegun.map(opinion => ({
              key: opinion.opinion,
              label: t('evaluation.begin', { opinion: say(opinion.label) }),
              children: <IndicatorTable opinion={opinion} scheme={evaluation.scheme} fund={id} wrote={wrote} />,
            }))}
          />
        )}
        {differences.length > 0 && (
          <Card title={t('evaluation.differences')}>
            <ul className="plain-list">
              {differences.map(({ opinion, against, shown }) => (
                <li key={opinion + against}>
                  {t('evaluation.difference', { one: opinion, other: against, score: shown ?? '—' })}
                </li>
              ))}
            </ul>
          </Card>
        )}
        <SensitivityCard key={evaluation.position} fund={id} opinion={opinions[0]} />
        <MonitoringCard fund={id} />
        {evaluation.goals.length > 0 && (
          <Card title={t('evaluation.goals')}>
            <ul className="plain-list">
              {evaluation.goals.map(({ goal, label, source }) => (
                <li key={goal}>
                  {goal}：<strong>{say(label)}</strong> <span className="minor">{source.locator}</span>
                </li>
              ))}
            </ul>
          </Card>
        )}
        {evaluation.measurements.length > 0 && (
          <Card title={t('evaluation.measurements')}>
            <ul className="plain-list">
              {evaluation.measurements.map(({ group, what, value, unit }) => (
                <li key={group + what}>
                  {what}：
                  {value === undefined ? <span className="uncertain">{t('evaluation.no-value')}</span> : `${value}${unit ?? ''}`}{' '}
                  <span className="minor">{group}</span>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </>
  )
}

function FormButtons({ fund, opinion }: { fund: string; opinion: string }) {
  const { t } = useSpeech()
  return (
    <span className="no-print">
      {['xlsx', 'pdf'].map(format => (
        <Button
          key={format}
          type="link"
          onClick={() => download(`/api/evaluations/${fund}/form`, { opinion: opinion.toLowerCase(), format })}
        >
          {`${t('evaluation.form')} ${format.toUpperCase()}`}
        </Button>
      ))}
    </span>
  )
}
