import { Card, Typography } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { UnitNote } from '../amount/unit'
import { useSpeech } from '../language/language'
import { FundChoice } from './FundChoice'
import { PayableCard } from './PayableCard'
import { WaitingCard } from './WaitingCard'

/** What waits for a signature or for payment, and the way to what can be done with a fund. */
export default function WorkScreen() {
  const { t } = useSpeech()
  const navigate = useNavigate()
  const [seen, setSeen] = useState(0)
  return (
    <>
      <div className="screen-head">
        <Typography.Title level={1}>{t('work.title')}</Typography.Title>
        <UnitNote />
      </div>
      <div className="stack">
        <WaitingCard seen={seen} wrote={setSeen} />
        <PayableCard seen={seen} wrote={setSeen} />
        <Card title={t('work.fund')}>
          <FundChoice choose={fund => void navigate(`/work/funds/${fund}`)} />
        </Card>
      </div>
    </>
  )
}
