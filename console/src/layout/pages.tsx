import { Button, Empty, Result, Typography } from 'antd'
import type { ReactNode } from 'react'
import { Link, useLocation, useRouteError } from 'react-router'
import type { Refusal } from '../api/refusal'
import { useSpeech } from '../language/language'

/** Instead of an answer: what the server said, and what can be done. */
export function Refused({ refusal, again }: { refusal: Refusal; again: () => void }) {
  const { t, say } = useSpeech()
  const { status, code } = refusal.problem
  const advice = {
    0: t('api.unreachable-advice'),
    400: t('api.bad-input-advice'),
    403: t('api.forbidden-advice'),
    404: t('api.not-found-advice'),
  }[status]
  return (
    <Result
      status={status === 404 ? '404' : status === 403 ? '403' : 'warning'}
      title={say(refusal.problem)}
      subTitle={
        <>
          {advice} <Typography.Text type="secondary">{`${t('api.code')} ${code}`}</Typography.Text>
        </>
      }
      extra={[
        <Button key="again" type="primary" onClick={again}>
          {t('api.again')}
        </Button>,
        <Link key="home" to="/">
          {t('layout.to-overview')}
        </Link>,
      ]}
    />
  )
}

/** Nothing is there yet; the children say what to do first. */
export function Nothing({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <Typography.Text strong>{title}</Typography.Text>
          <div>{children}</div>
        </>
      }
    />
  )
}

export function NoScreen() {
  const { t } = useSpeech()
  const { pathname } = useLocation()
  return (
    <Result
      status="404"
      title={t('layout.no-screen')}
      subTitle={t('layout.no-screen-advice', { path: pathname })}
      extra={<Link to="/">{t('layout.to-overview')}</Link>}
    />
  )
}

export function Broken() {
  const { t } = useSpeech()
  const fault = useRouteError()
  return (
    <Result
      status="error"
      title={t('layout.broken')}
      subTitle={t('layout.broken-advice')}
      extra={<Button onClick={() => location.reload()}>{t('layout.reload')}</Button>}
    >
      <Typography.Paragraph code copyable>
        {fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}
      </Typography.Paragraph>
    </Result>
  )
}
