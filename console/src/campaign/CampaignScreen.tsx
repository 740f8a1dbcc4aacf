import { Card, Descriptions, Typography } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import { UnitNote } from '../amount/unit'
import { answered, server, type CampaignAnswer } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { FindingList } from '../process/FindingList'
import { StageChart } from '../process/StageChart'
import { StandingTag } from './CampaignTable'
import { LedgerAnswers } from './LedgerAnswers'
import { Matrix } from './Matrix'
import { Owed } from './Owed'
import { Weights } from './Weights'

/** One campaign: who owes which evidence, what it may score, and what stands in its way. */
export default function CampaignScreen() {
  const campaign = useParams()['campaign'] ?? ''
  const [seen, setSeen] = useState(0)
  const asked = useAnswer(`${campaign} ${seen}`, () =>
    answered(
      server.GET('/api/campaigns/{campaign}', { params: { path: { campaign }, query: { atLeast: String(seen) } } }),
    ),
  )
  return <Asking asked={asked}>{found => <Campaign campaign={found} wrote={setSeen} />}</Asking>
}

function Campaign({ campaign, wrote }: { campaign: CampaignAnswer; wrote: (position: number) => void }) {
  const { t } = useSpeech()
  const { counts } = campaign
  return (
    <>
      <div className="screen-head">
        <Typography.Title level={1}>{campaign.name}</Typography.Title>
        <StandingTag state={campaign.state} />
        <UnitNote />
      </div>
      <div className="stack">
        <Card>
          <Descriptions
            column={{ xs: 1, md: 3 }}
            items={[
              { label: t('campaign.office'), children: campaign.office },
              { label: t('campaign.issued'), children: campaign.issued ?? '—' },
              {
                label: t('campaign.indicators'),
                children: t('campaign.levels', {
                  first: counts.firstLevel,
                  second: counts.secondLevel,
                  third: counts.indicators,
                }),
              },
              {
                label: t('campaign.complete'),
                children: t('campaign.of', { part: counts.complete, whole: counts.indicators }),
              },
              { label: t('campaign.waiting'), children: counts.waiting },
            ]}
          />
          <Weights points={campaign.points} />
        </Card>
        <Matrix campaign={campaign} wrote={wrote} />
        <Owed campaign={campaign} />
        <LedgerAnswers answers={campaign.ledgerAnswers} />
        <Card title={t('campaign.stages')}>
          <StageChart stages={campaign.stages} marked={campaign.overlaps} />
          <ul className="plain-list">
            {campaign.overlaps.map(({ stage, other, from, to }) => (
              <li key={stage + other}>{t('campaign.overlap', { stage, other, from, to })}</li>
            ))}
          </ul>
        </Card>
        <VetoCard veto={campaign.veto} />
        <FindingList findings={campaign.findings} />
      </div>
    </>
  )
}

function VetoCard({ veto }: { veto: CampaignAnswer['veto'] }) {
  const { t } = useSpeech()
  if (veto.matters.length === 0) return null
  return (
    <Card title={t('campaign.veto')}>
      <Descriptions
        column={1}
        items={[
          { label: t('campaign.veto-matters'), children: veto.matters.join('；') },
          {
            label: t('campaign.veto-unconfirmed'),
            children: veto.unconfirmed.length === 0 ? t('campaign.veto-all-confirmed') : veto.unconfirmed.join('、'),
          },
          ...(veto.accepted.length > 0
            ? [{ label: t('campaign.veto-accepted'), children: veto.accepted.join('；') }]
            : []),
        ]}
      />
    </Card>
  )
}
