import { Tag } from 'antd'
import type { AwardAnswer } from '../api/server'
import { useSpeech } from '../language/language'

export function AwardStateTag({ state }: { state: AwardAnswer['state'] }) {
  const { t } = useSpeech()
  const color = state === 'APPROVED' ? 'green' : state === 'COMPLAINT_OPEN' ? 'red' : 'blue'
  return <Tag color={color}>{t(`award.${state}`)}</Tag>
}
