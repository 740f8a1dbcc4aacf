import { Typography } from 'antd'
import { Link, useParams } from 'react-router'
import { UnitNote } from '../amount/unit'
import { answered, server } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { NoticeStateTag } from './DisclosureTable'
import { DueDay } from './DueDay'
import { PrepareButton } from './PrepareButton'
import { VersionCard } from './VersionCard'

/** A notice with all its versions, the latest first. */
export default function DisclosureScreen() {
  const { t } = useSpeech()
  const disclosure = useParams()['disclosure'] ?? ''
  const asked = useAnswer(disclosure, () =>
    answered(server.GET('/api/disclosures/{disclosure}', { params: { path: { disclosure } } })),
  )
  return (
    <Asking asked={asked}>
      {notice => (
        <>
          <div className="screen-head">
            <Typography.Title level={1}>
              {t('disclosure.of', { fund: notice.fund, quarter: notice.quarter })}
            </Typography.Title>
            <NoticeStateTag state={notice.state} />
            <UnitNote />
            <div>
              <Typography.Text type="secondary">{t('disclosure.due-title')} </Typography.Text>
              <DueDay due={notice.due} />
            </div>
            <Link to={`/funds/${notice.fund}`}>{t('disclosure.fund')}</Link>
            {notice.state === 'PUBLISHED' && (
              <PrepareButton restated={{ fund: notice.fund, quarter: notice.quarter }} wrote={asked.again} />
            )}
          </div>
          <div className="stack">
            {notice.versions.toReversed().map(version => (
              <VersionCard key={version.version} disclosure={notice.id} version={version} wrote={asked.again} />
            ))}
          </div>
        </>
      )}
    </Asking>
  )
}
