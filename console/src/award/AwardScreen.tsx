import { Card, Descriptions, Typography } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Fen } from '../amount/Money'
import { UnitNote } from '../amount/unit'
import { answered, server, type AwardAnswer } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { DayChoice, useDay } from '../process/DayChoice'
import { FindingList } from '../process/FindingList'
import { StageChart } from '../process/StageChart'
import { ApplicantTable } from './ApplicantTable'
import { AwardSteps } from './AwardSteps'
import { AwardStateTag } from './AwardStateTag'
import { CategoryTable } from './CategoryTable'
import { Complaints } from './Complaints'
import { Decisions } from './Decisions'
import { Notices } from './Notices'

/** One edition: its plan, how far it has come, and what blocks a payment on the day that is asked about. */
export default function AwardScreen() {
  const edition = useParams()['edition'] ?? ''
  const [asOf] = useDay()
  const [seen, setSeen] = useState(0)
  const asked = useAnswer(`${edition} ${asOf} ${seen}`, () =>
    answered(
      server.GET('/api/awards/{edition}', { params: { path: { edition }, query: { asOf, atLeast: String(seen) } } }),
    ),
  )
  return <Asking asked={asked}>{award => <Edition award={award} wrote={setSeen} />}</Asking>
}

function Edition({ award, wrote }: { award: AwardAnswer; wrote: (position: number) => void }) {
  const { t } = useSpeech()
  return (
    <>
      <div className="screen-head">
        <Typography.Title level={1}>{award.name}</Typography.Title>
        <AwardStateTag state={award.state} />
        <UnitNote />
        <DayChoice shown={award.day} />
        <AwardSteps award={award} wrote={wrote} />
      </div>
      <div className="stack">
        <Card>
          <Descriptions
            column={{ xs: 1, md: 3 }}
            items={[
              {
                label: t('award.plan'),
                children: award.document ? <Link to={`/documents/${award.document}`}>{award.document}</Link> : t('award.not-stated'),
              },
              {
                label: t('award.fund'),
                children: award.fund ? <Link to={`/funds/${award.fund}`}>{award.fund}</Link> : t('award.fund-not-stated'),
              },
              { label: t('award.ceiling'), children: <Fen count={award.ceilingFen} /> },
              { label: t('award.proposed'), children: award.proposed },
              { label: t('award.authorised'), children: <Fen count={award.authorisedFen} /> },
              { label: t('award.paid'), children: <Fen count={award.paidFen} /> },
            ]}
          />
        </Card>
        <Decisions award={award} wrote={wrote} />
        <Notices award={award} wrote={wrote} />
        <ApplicantTable award={award} wrote={wrote} />
        <CategoryTable award={award} wrote={wrote} />
        <Card title={t('award.stages')}>
          <StageChart
            day={award.day}
            stages={award.stages.map(({ name, from, to, step, within }) => ({
              name,
              from,
              to,
              isPart: within !== undefined,
              step: step && t(`award.step.${step}`),
            }))}
          />
        </Card>
        <Complaints award={award} wrote={wrote} />
        <FindingList findings={award.findings} />
      </div>
    </>
  )
}
