import { Alert } from 'antd'
import { useSpeech } from '../language/language'
import type { Refusal } from './refusal'

/** Why the server refused a write, in its words and with its numbers. */
export function RefusalAlert({ refusal }: { refusal: Refusal | undefined }) {
  const { t, say } = useSpeech()
  if (!refusal) return null
  return (
    <Alert
      type="error"
      showIcon
      title={t('api.refused')}
      description={
        <>
          {say(refusal.problem)} <span className="minor">{`${t('api.code')} ${refusal.problem.code}`}</span>
        </>
      }
    />
  )
}
