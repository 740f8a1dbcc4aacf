import { useMemo } from 'react'
import { plotted, range, type Unit } from '../amount/amount'
import { useAmounts } from '../amount/unit'
import type { CourseAnswer, CourseMonth } from '../api/server'
import { Chart } from '../chart/Chart'
import { useSpeech } from '../language/language'
import { colours } from '../layout/theme'

type Figure = CourseMonth['currentBudget']

/** Budget and spending at the end of each month, and where spending would stand if it kept pace with time. */
export function CourseChart({ course }: { course: CourseAnswer }) {
  const { t } = useSpeech()
  const amounts = useAmounts()
  const option = useMemo(() => {
    const { months } = course
    const low = (figure: Figure) => plotted(BigInt(figure.lowFen), amounts.unit)
    const high = (figure: Figure) => (figure.highFen === undefined ? null : plotted(BigInt(figure.highFen), amounts.unit))
    const line = (name: string, colour: string, data: (number | null)[], more: object = {}) => ({
      name,
      type: 'line',
      data,
      symbolSize: 5,
      color: colour,
      ...more,
    })
    const open = { lineStyle: { type: 'dashed', opacity: 0.7 }, symbol: 'none' }
    return {
      grid: { left: 8, right: 16, top: 32, bottom: 8, containLabel: true },
      legend: { top: 0, data: [t('fund.budget-line'), t('fund.disbursed-line'), t('fund.disbursed-high'), t('fund.pace')] },
      tooltip: {
        trigger: 'axis',
        renderMode: 'richText',
        formatter: (points: { dataIndex: number }[]) => told(months[points[0]!.dataIndex]!),
      },
      xAxis: { type: 'category', data: months.map(({ day }) => day.slice(5)) },
      yAxis: { type: 'value', min: 0, axisLabel: { formatter: (value: number) => value.toLocaleString('en') } },
      series: [
        line(t('fund.budget-line'), colours.budget, months.map(month => low(month.currentBudget)), { step: 'end' }),
        line(t('fund.disbursed-line'), colours.disbursed, months.map(month => low(month.netDisbursed))),
        line(t('fund.disbursed-high'), colours.uncertain, months.map(uncertainHigh(amounts.unit)), open),
        line(t('fund.pace'), colours.time, months.map(month => pace(month, high(month.currentBudget))), {
          ...open,
          lineStyle: { type: 'dotted' },
        }),
      ],
    }

    function told({ day, currentBudget, netDisbursed, time }: CourseMonth): string {
      const text = (figure: Figure) => amounts.rangeText(range(figure.low, figure.high))
      return [
        day,
        `${t('fund.budget-line')} ${text(currentBudget)}`,
        `${t('fund.disbursed-line')} ${text(netDisbursed)}`,
        t('overview.time', { percent: time.percentByMonths, day }),
      ].join('\n')
    }
  }, [course, amounts.unit, t])
  return <Chart option={option} height={260} label={t('fund.course')} />
}

/** The high end of spending, where it is not known exactly. */
function uncertainHigh(unit: Unit) {
  return ({ netDisbursed: { lowFen, highFen } }: CourseMonth) =>
    highFen === undefined || highFen === lowFen ? null : plotted(BigInt(highFen), unit)
}

function pace({ time }: CourseMonth, budget: number | null): number | null {
  return budget === null ? null : (budget * Number(time.percentByMonths)) / 100
}
