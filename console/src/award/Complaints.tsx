import { Card, Tag } from 'antd'
import type { AwardAnswer, AwardAnswerObjection } from '../api/server'
import { useSpeech } from '../language/language'
import { DecideComplaint } from './DecideComplaint'

interface Shown {
  award: AwardAnswer
  wrote: (position: number) => void
}

export function Complaints({ award, wrote }: Shown) {
  const { t } = useSpeech()
  return (
    <Card title={t('award.complaints')}>
      {award.complaints.length === 0 ? (
        t('award.no-complaint')
      ) : (
        <ul className="plain-list">
          {award.complaints.map(complaint => (
            <Complaint key={complaint.id} award={award} complaint={complaint} wrote={wrote} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function Complaint({ award, complaint, wrote }: Shown & { complaint: AwardAnswerObjection }) {
  const { t } = useSpeech()
  const { subject, laureates, outcome, lodgedBy } = complaint
  return (
    <li>
      <Tag color={outcome === 'DISMISSED' ? 'green' : 'red'}>{t(outcome ? `award.${outcome}` : 'award.complaint-open')}</Tag>
      {subject} <span className="minor">{laureates.join('、')}</span>{' '}
      <span className="minor">{t('award.lodged-by', { person: lodgedBy.person })}</span>{' '}
      {outcome === null && <DecideComplaint award={award} complaint={complaint} wrote={wrote} />}
    </li>
  )
}
