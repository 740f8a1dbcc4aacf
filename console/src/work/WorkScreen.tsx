import { Card, Typography } from 'antd'
import { useNavigate } from 'react-router'
import { UnitNote } from '../amount/unit'
import { useSpeech } from '../language/language'
import { FundChoice } from './FundChoice'
import { WaitingCard } from './WaitingCard'

/** What waits, and the way to what can be done with a fund. */
export default function WorkScreen() {
  const { t } = useSpeech()
  const navigate = useNavigate()
  return (
    <>
      <div className="screen-head">
        <Typography.Title level={1}>{t('work.title')}</Typography.Title>
        <UnitNote />
      </div>
      <div className="stack">
        <WaitingCard />
        <Card title={t('work.fund')}>
          <FundChoice choose={fund => void navigate(`/work/funds/${fund}`)} />
        </Card>
      </div>
    </>
  )
}
