import { Table, Typography } from 'antd'
import { range } from '../amount/amount'
import { Ranged, StatusTag } from '../amount/Money'
import type { FundAnswer, FundAnswerLabelled } from '../api/server'
import { useSpeech } from '../language/language'

const SUMS = ['CURRENT_BUDGET', 'AVAILABLE_BALANCE']
const ALWAYS = ['ORIGINAL_BUDGET', 'CURRENT_BUDGET', 'NET_DISBURSED', 'OPEN_COMMITMENTS', 'PENDING_REQUESTS', 'AVAILABLE_BALANCE']

/** Every figure that is not plainly zero, in the order in which they make one another. Each opens its postings. */
export function FigureTable({ fund, explain }: { fund: FundAnswer; explain: (figure: FundAnswerLabelled['figure']) => void }) {
  const { t, say } = useSpeech()
  const shown = fund.figures.filter(value => ALWAYS.includes(value.figure) || value.lowFen !== 0 || value.highFen !== 0)
  return (
    <>
      <Table
        rowKey="figure"
        dataSource={shown}
        pagination={false}
        rowClassName={value => (SUMS.includes(value.figure) ? 'totals' : '')}
        columns={[
          { title: t('fund.figure'), render: (_, value) => say(value.label) },
          {
            title: t('audit.amount'),
            align: 'right',
            render: (_, value) => (
              <button
                type="button"
                className="plain drill"
                onClick={() => explain(value.figure)}
                title={t('fund.show-postings')}
              >
                <Ranged range={range(value.low, value.high)} />
              </button>
            ),
          },
          { title: t('fund.status'), render: (_, value) => <StatusTag status={value.status} /> },
        ]}
      />
      {fund.netOfLaterRefunds && (
        <Typography.Paragraph type="secondary">
          {t('fund.net-of-later-refunds')} <Ranged range={range(fund.netOfLaterRefunds.low, fund.netOfLaterRefunds.high)} />
        </Typography.Paragraph>
      )}
    </>
  )
}
