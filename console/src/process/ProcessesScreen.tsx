import { Card, Tabs, Typography } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { UnitNote } from '../amount/unit'
import { AwardTable } from '../award/AwardTable'
import { CampaignTable } from '../campaign/CampaignTable'
import { DeclarationTable } from '../declaration/DeclarationTable'
import { DisclosureTable } from '../disclosure/DisclosureTable'
import { EvaluationTable } from '../evaluation/EvaluationTable'
import { useSpeech } from '../language/language'

const KINDS = [
  { key: 'awards', title: 'award.title', Listed: AwardTable },
  { key: 'campaigns', title: 'campaign.title', Listed: CampaignTable },
  { key: 'declarations', title: 'declaration.title', Listed: DeclarationTable },
  { key: 'evaluations', title: 'evaluation.title', Listed: EvaluationTable },
  { key: 'disclosures', title: 'disclosure.title', Listed: DisclosureTable },
] as const

/** The processes around the money, one kind at a time. */
export default function ProcessesScreen() {
  const { t } = useSpeech()
  const { kind } = useParams()
  const navigate = useNavigate()
  const { key, Listed } = KINDS.find(one => one.key === kind) ?? KINDS[0]
  return (
    <>
      <div className="screen-head">
        <Typography.Title level={1}>{t('process.title')}</Typography.Title>
        <UnitNote />
      </div>
      <Card>
        <Tabs
          aria-label={t('process.kinds')}
          activeKey={key}
          items={KINDS.map(one => ({ key: one.key, label: t(one.title) }))}
          onChange={chosen => void navigate(`/processes/${chosen}`)}
        />
        <Listed key={key} />
      </Card>
    </>
  )
}
