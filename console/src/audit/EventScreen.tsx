import { Card, Descriptions, Space, Typography } from 'antd'
import { Link, useParams } from 'react-router'
import { answered, server, type StoredEvent } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { useMoment, useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { NoScreen } from '../layout/pages'
import { StreamLink } from './TrailTable'

export default function EventScreen() {
  const { position = '' } = useParams()
  return /^\d{1,15}$/.test(position) ? <Event position={Number(position)} /> : <NoScreen />
}

/** One event as it lies in the log. */
function Event({ position }: { position: number }) {
  const { t } = useSpeech()
  const asked = useAnswer(String(position), () =>
    answered(server.GET('/api/events/{position}', { params: { path: { position } } })),
  )
  return (
    <>
      <Typography.Title level={1} className="screen-title">
        {t('audit.event', { position })}
      </Typography.Title>
      <Asking asked={asked}>{event => <Raw event={event} />}</Asking>
    </>
  )
}

function Raw({ event }: { event: StoredEvent }) {
  const { t } = useSpeech()
  const moment = useMoment()
  return (
    <div className="stack">
      <Card>
        <Descriptions
          column={{ xs: 1, md: 2 }}
          items={[
            { label: t('audit.event-type'), children: `${event.type} · ${event.revision}` },
            { label: t('audit.recorded'), children: moment(event.recordedAt) },
            { label: t('audit.aggregate'), children: <StreamLink stream={event.aggregate} /> },
            { label: t('audit.sequence'), children: event.sequence },
            { label: t('audit.event-id'), children: event.eventId },
          ]}
        />
        <Space className="no-print">
          {event.position > 1 && <Link to={`/audit/events/${event.position - 1}`}>{t('audit.before')}</Link>}
          <Link to={`/audit/events/${event.position + 1}`}>{t('audit.after')}</Link>
        </Space>
      </Card>
      <Card title={t('audit.payload')}>
        <pre className="raw">{event.payload}</pre>
      </Card>
      <Card title={t('audit.metadata')}>
        <pre className="raw">{event.metadata}</pre>
      </Card>
    </div>
  )
}
