import { Card, Tag } from 'antd'
import type { AwardAnswer } from '../api/server'
import { useSpeech } from '../language/language'
import { DecideComplaint } from './DecideComplaint'

export function Complaints({ award, wrote }: { award: AwardAnswer; wrote: (position: number) => void }) {
  const { t } = useSpeech()
  const { complaints } = award
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
              {subject} <span className="minor">{laureates.join('、')}</span>{' '}
              {outcome === null && <DecideComplaint edition={award.id} complaint={id} day={award.day} wrote={wrote} />}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
