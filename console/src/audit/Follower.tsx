import { Descriptions, Tag } from 'antd'
import { useEffect } from 'react'
import { answered, server } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'

const EVERY = 3_000

/** How far the read tables have followed the log. */
export function Follower() {
  const { t } = useSpeech()
  const asked = useAnswer('', () => answered(server.GET('/api/status', {})))
  const { again, isLoading } = asked
  useEffect(() => {
    if (isLoading) return undefined
    const timer = setTimeout(again, EVERY)
    return () => clearTimeout(timer)
  }, [isLoading, again])
  return (
    <Asking asked={{ ...asked, isLoading: false }}>
      {({ head, position, lag, isFollower }) => (
        <Descriptions
          column={2}
          items={[
            { label: t('audit.head'), children: <span className="number">{head}</span> },
            { label: t('audit.applied'), children: <span className="number">{position}</span> },
            {
              label: t('audit.lag'),
              children: <Tag color={lag === 0 ? 'green' : 'gold'}>{t('audit.lag-events', { count: lag })}</Tag>,
            },
            { label: t('audit.here'), children: isFollower ? t('audit.yes') : t('audit.no') },
          ]}
        />
      )}
    </Asking>
  )
}
