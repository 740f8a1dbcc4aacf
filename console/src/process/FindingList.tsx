import { Alert, Card } from 'antd'
import { useSpeech } from '../language/language'

interface Finding {
  code: string
  message: string
  messageEn: string
}

/** Contradictions that a person has to look at; none is resolved by the ledger. */
export function FindingList({ findings }: { findings: Finding[] }) {
  const { t, say } = useSpeech()
  if (findings.length === 0) return null
  return (
    <Card title={t('process.findings', { count: findings.length })}>
      <div className="stack tight">
        {findings.map(({ code, message, messageEn }) => (
          <Alert key={code + message} type="warning" showIcon title={say({ zh: message, en: messageEn })} />
        ))}
      </div>
    </Card>
  )
}
