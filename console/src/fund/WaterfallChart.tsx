import { useMemo } from 'react'
import { plotted, range, type Unit } from '../amount/amount'
import { useAmounts } from '../amount/unit'
import type { FundAnswer, FundAnswerStep } from '../api/server'
import { Chart } from '../chart/Chart'
import { useSpeech } from '../language/language'
import { colours } from '../layout/theme'

const COLOUR: Partial<Record<FundAnswerStep['value']['figure'], string>> = {
  ORIGINAL_BUDGET: colours.budget,
  CURRENT_BUDGET: colours.budget,
  AVAILABLE_BALANCE: colours.available,
  NET_DISBURSED: colours.disbursed,
  OPEN_COMMITMENTS: colours.committed,
  PENDING_REQUESTS: colours.pending,
}

/** From what was appropriated to what is left. What is only a range is drawn pale between its ends. */
export function WaterfallChart({ fund }: { fund: FundAnswer }) {
  const { t, say } = useSpeech()
  const amounts = useAmounts()
  const option = useMemo(() => {
    const steps = fund.waterfall.map(step => ({ ...place(step, amounts.unit), step }))
    const label = ({ value, effect }: FundAnswerStep) => {
      const text = amounts.rangeText(range(value.low, value.high))
      return effect === 'TOTAL' ? text : `${effect === 'ADDS' ? '+' : '−'} ${text}`
    }
    const bar = (data: number[], itemStyle: (step: FundAnswerStep) => object, labels = false) => ({
      type: 'bar',
      stack: 'steps',
      barWidth: '62%',
      data: data.map((value, at) => ({ value, itemStyle: itemStyle(steps[at]!.step) })),
      label: {
        show: labels,
        position: 'right',
        color: '#1f2937',
        fontSize: 12,
        formatter: ({ dataIndex }: { dataIndex: number }) => label(steps[dataIndex]!.step),
      },
    })
    const colour = (step: FundAnswerStep) =>
      COLOUR[step.value.figure] ?? (step.effect === 'ADDS' ? colours.added : colours.taken)
    const solid = (step: FundAnswerStep) => ({ color: colour(step) })
    const pale = (step: FundAnswerStep) => ({ color: `${colour(step)}40` })
    const names = steps.map(({ step }) => say(step.value.label))
    return {
      grid: { left: 8, right: 190, top: 4, bottom: 4, containLabel: true },
      xAxis: { type: 'value', show: false, min: 0 },
      yAxis: { type: 'category', inverse: true, data: names, axisTick: { show: false }, axisLabel: { color: '#1f2937' } },
      series: [
        bar(steps.map(({ base }) => base), () => ({ color: 'transparent' })),
        bar(steps.map(({ step, open }) => (step.effect === 'TAKES' ? open : 0)), pale),
        bar(steps.map(({ certain }) => certain), solid),
        bar(steps.map(({ step, open }) => (step.effect === 'TAKES' ? 0 : open)), pale, true),
      ],
    }
  }, [fund, amounts.unit, say])
  const told = fund.waterfall.map(({ value }) => `${say(value.label)} ${amounts.rangeText(range(value.low, value.high))}`)
  return <Chart option={option} height={40 + fund.waterfall.length * 34} label={`${t('fund.waterfall')}：${told.join('，')}`} />
}

/** Where a step is drawn: `base` is left clear, then what is certain and what is open. Only a drawing. */
function place({ value, effect, before }: FundAnswerStep, unit: Unit) {
  const low = plotted(BigInt(value.lowFen), unit)
  const high = value.highFen === undefined ? low : plotted(BigInt(value.highFen), unit)
  const start = plotted(BigInt(before.highFen ?? before.lowFen), unit)
  const base = effect === 'TOTAL' ? 0 : effect === 'ADDS' ? start : start - high
  return { base: Math.max(0, base), certain: low, open: high - low }
}
