import { Card, Typography } from 'antd'
import { useSpeech } from '../language/language'
import { Follower } from './Follower'
import { Log } from './Log'
import { Rebuild } from './Rebuild'

export default function AuditScreen() {
  const { t } = useSpeech()
  return (
    <div className="stack">
      <Typography.Title level={1} className="screen-title">
        {t('audit.title')}
      </Typography.Title>
      <div className="two no-print">
        <Card title={t('audit.follower')}>
          <Follower />
        </Card>
        <Card title={t('audit.rebuild')}>
          <Rebuild />
        </Card>
      </div>
      <Card title={t('audit.log')}>
        <Log />
      </Card>
    </div>
  )
}
