import { Typography } from 'antd'
import { StatusTag } from '../amount/Money'
import type { CampaignAnswer } from '../api/server'
import { useSpeech } from '../language/language'

/** What the stated weights add up to, and what they lack of the whole. */
export function Weights({ points }: { points: CampaignAnswer['points'] }) {
  const { t } = useSpeech()
  const { stated, missing, missingStatus, whole, wholeStated, unweightedGroups, unweightedIndicators, score } = points
  const share = `${(100 * Number(stated)) / Number(whole)}%`
  return (
    <>
      <div className="weights">
        <span className="weights-bar" aria-hidden>
          <span className="weights-stated" style={{ width: share }} />
        </span>
        <Typography.Text strong>{t('campaign.points-stated', { stated })}</Typography.Text>
        {missing !== '0' && (
          <span>
            <Typography.Text className="uncertain">{t('campaign.points-missing', { missing })}</Typography.Text>{' '}
            <StatusTag status={missingStatus} />
          </span>
        )}
        <span className="minor">{t(wholeStated ? 'campaign.whole-stated' : 'campaign.whole-supposed', { whole })}</span>
      </div>
      <div className="minor">
        {unweightedIndicators > 0 &&
          `${t('campaign.unweighted', {
            groups: unweightedGroups.join('、') || '—',
            count: unweightedIndicators,
          })} · `}
        {score == null ? t('campaign.no-score') : t('campaign.score', { score })}
      </div>
    </>
  )
}
