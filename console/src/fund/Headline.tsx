import { Card, Typography } from 'antd'
import type { ReactNode } from 'react'
import { range } from '../amount/amount'
import { Figure, StatusTag } from '../amount/Money'
import { useAmounts } from '../amount/unit'
import type { FundAnswer, FundAnswerLabelled } from '../api/server'
import { useSpeech } from '../language/language'
import { ExecutionBar, useRateText } from '../overview/ExecutionBar'

/** What one looks for first: how much there is, how much is gone, how much is left, and the two rates with what they divide by. */
export function Headline({ fund, explain }: { fund: FundAnswer; explain: (figure: FundAnswerLabelled['figure']) => void }) {
  const { t, say } = useSpeech()
  const rateText = useRateText()
  const shown = fund.figures.filter(({ figure }) =>
    ['CURRENT_BUDGET', 'NET_DISBURSED', 'AVAILABLE_BALANCE'].includes(figure),
  )
  return (
    <div className="headline">
      {shown.map(value => (
        <Tile key={value.figure} label={say(value.label)}>
          <button type="button" className="plain drill big" onClick={() => explain(value.figure)}>
            <Figure range={range(value.low, value.high)} status={value.status} />
          </button>
        </Tile>
      ))}
      <Tile label={t('fund.execution-rate')}>
        <div className="big">
          <ExecutionBar rate={fund.executionRate} time={fund.time} />{' '}
          {rateText(fund.executionRate) !== t('amount.unknown') && <StatusTag status={fund.executionRate.status} />}
        </div>
        <Division of="NET_DISBURSED" by="CURRENT_BUDGET" fund={fund} />
        <div className="minor">
          {t('overview.time', { percent: fund.time.percentByMonths, day: fund.time.day })}
          {fund.gap !== undefined && ` · ${t('fund.gap', { points: fund.gap })}`}
        </div>
      </Tile>
      <Tile label={t('fund.original-rate')}>
        <div className="big number">{rateText(fund.originalRate)}</div>
        <Division of="NET_DISBURSED" by="ORIGINAL_BUDGET" fund={fund} />
      </Tile>
    </div>
  )
}

function Tile({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Card>
      <Typography.Text type="secondary">{label}</Typography.Text>
      <div>{children}</div>
    </Card>
  )
}

/** Which figure is divided by which, by name and amount. */
function Division({ of, by, fund }: { of: string; by: string; fund: FundAnswer }) {
  const { say } = useSpeech()
  const amounts = useAmounts()
  const text = (name: string) => {
    const value = fund.figures.find(({ figure }) => figure === name)
    return value ? `${say(value.label)} ${amounts.rangeText(range(value.low, value.high))}` : ''
  }
  return <div className="minor">{`${text(of)} ÷ ${text(by)}`}</div>
}
