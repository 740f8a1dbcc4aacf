import { Card, Table, type TableColumnsType } from 'antd'
import { Fen, StatusTag } from '../amount/Money'
import type { CampaignAnswerAnswerOfLedger } from '../api/server'
import { useSpeech } from '../language/language'

/** Indicators that the ledger's own figures answer: unknown as long as anything is missing, never zero. */
export function LedgerAnswers({ answers }: { answers: CampaignAnswerAnswerOfLedger[] }) {
  const { t, say } = useSpeech()
  const columns: TableColumnsType<CampaignAnswerAnswerOfLedger> = [
    { title: t('campaign.indicator'), render: (_, { indicator, name }) => `${indicator}　${name}` },
    { title: t('campaign.figure'), render: (_, { figure }) => t(`campaign.${figure}`) },
    { title: t('campaign.year'), dataIndex: 'year', align: 'right' },
    {
      title: t('campaign.answer'),
      align: 'right',
      render: (_, { status, totalFen, sharePercent, changePoints, perHead }) => (
        <>
          <StatusTag status={status} />
          {totalFen != null && <Fen count={totalFen} />}
          {sharePercent != null && ` ${sharePercent}%`}
          {changePoints != null && <div className="minor">{t('campaign.change', { points: changePoints })}</div>}
          {perHead != null && <div className="minor">{t('campaign.per-head', { yuan: perHead })}</div>}
        </>
      ),
    },
    {
      title: t('campaign.missing'),
      render: (_, { missing }) => (
        <details>
          <summary>{t('campaign.missing-count', { count: missing.length })}</summary>
          <ul className="plain-list">
            {missing.map(gap => (
              <li key={gap.what + gap.name + gap.year}>{say(gap)}</li>
            ))}
          </ul>
        </details>
      ),
    },
  ]
  return (
    <Card title={t('campaign.ledger')}>
      {answers.length === 0 ? (
        t('campaign.no-ledger')
      ) : (
        <Table
          rowKey={({ indicator, figure }) => `${indicator} ${figure}`}
          dataSource={answers}
          columns={columns}
          pagination={false}
          scroll={{ x: 'max-content' }}
        />
      )}
    </Card>
  )
}
