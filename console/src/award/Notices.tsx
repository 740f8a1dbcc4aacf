import { Card, Space, Tag, Typography } from 'antd'
import type { AwardAnswer, AwardAnswerNotice } from '../api/server'
import { useSpeech } from '../language/language'
import { Nothing } from '../layout/pages'
import { PublishButton } from './PublishButton'

/** The public notices with the days that are left of each. */
export function Notices({ award, wrote }: { award: AwardAnswer; wrote: (position: number) => void }) {
  const { t } = useSpeech()
  const { days, unit, firstDayCounts } = award.noticeRule
  return (
    <Card
      title={t('award.notices')}
      extra={
        <Space>
          {t('award.notice-rule', {
            days,
            unit: t(`award.${unit}`),
            first: t(firstDayCounts ? 'award.first-counts' : 'award.first-counts-not'),
          })}
          <PublishButton award={award} wrote={wrote} />
        </Space>
      }
    >
      {award.notices.length === 0 ? (
        <Nothing title={t('award.no-notice')}>{t('award.no-notice-advice')}</Nothing>
      ) : (
        award.notices.map(notice => <Countdown key={notice.from} notice={notice} day={award.day} />)
      )}
    </Card>
  )
}

function Countdown({ notice, day }: { notice: AwardAnswerNotice; day: string }) {
  const { t } = useSpeech()
  const { from, lastDay, daysLeft, daysWithFirstDay, daysWithoutFirstDay, laureates } = notice
  return (
    <div className="countdown">
      <Typography.Text strong className="countdown-days">
        <Left from={from} lastDay={lastDay} day={day} daysLeft={daysLeft} />
      </Typography.Text>
      <div>
        {t('award.notice-days', {
          from,
          to: lastDay,
          withFirst: daysWithFirstDay,
          withoutFirst: daysWithoutFirstDay,
        })}
        <div className="minor">
          {t('award.notice-names', { count: laureates.length })} {laureates.map(name => <Tag key={name}>{name}</Tag>)}
        </div>
      </div>
    </div>
  )
}

function Left({ from, lastDay, day, daysLeft }: { from: string; lastDay: string; day: string; daysLeft: number }) {
  const { t } = useSpeech()
  if (day < from) return <>{t('award.notice-before', { from })}</>
  if (day > lastDay) return <>{t('award.notice-over')}</>
  return <>{daysLeft === 0 ? t('award.notice-last-day') : t('award.notice-runs', { days: daysLeft })}</>
}
