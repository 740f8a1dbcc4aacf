import { Card, Tag } from 'antd'
import type { AwardAnswerObjection } from '../api/server'
import { useSpeech } from '../language/language'

export function Complaints({ complaints }: { complaints: AwardAnswerObjection[] }) {
  const { t } = useSpeech()
  return (
    <Card title={t('award.complaints')}>
      {complaints.length === 0 ? (
        t('award.no-complaint')
      ) : (
        <ul className="plain-list">
          {complaints.map(({ id, subject, laureates, outcome }) => (
            <li key={id}>
              <Tag color={outcome === 'DISMISSED' ? 'green' : 'red'}>
                {t(outcome ? `award.${outcome}` : 'award.complaint-open')}
              </Tag>
              {subject} <span className="minor">{laureates.join('、')}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
