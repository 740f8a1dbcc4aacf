import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { useSpeech } from '../language/language'
import { axis, daysBetween, placed, type Window } from './days'

export interface Stage extends Window {
  name: string
  /** What happens in it, in a word. */
  step?: string | undefined
  /** A part of the stage before it. */
  isPart?: boolean
}

interface Shown {
  stages: Stage[]
  /** The day that is asked about; drawn where it lies among the stages. */
  day?: string
  /** Windows of days that are drawn over all stages. */
  marked?: Window[]
}

/** Stages with their dates, one below the other on one axis of days. */
export function StageChart({ stages, day, marked = [] }: Shown) {
  const { t } = useSpeech()
  const whole = axis(stages)
  const isWithin = day !== undefined && day >= whole.first && day <= whole.last
  const lies = (window: Window) => {
    const { left, width } = placed(window, whole)
    return { left: `${left}%`, width: `${width}%` }
  }
  return (
    <table className="stages">
      <thead>
        <tr>
          <th scope="col">{t('process.stage')}</th>
          <th scope="col">{t('process.dates')}</th>
          <th scope="col">
            <span className="stages-axis number">
              <span>{whole.first}</span>
              <span>{whole.last}</span>
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        {stages.map(stage => (
          <tr key={`${stage.name} ${stage.to}`}>
            <th scope="row" className={stage.isPart ? 'stages-part' : undefined}>
              {stage.name} {stage.step && <Tag>{stage.step}</Tag>}
            </th>
            <td className="number">
              {stage.from ? `${stage.from} – ${stage.to}` : t('process.until', { day: stage.to })} <Reached stage={stage} day={day} />
            </td>
            <td>
              <div className="stages-line">
                {marked.map(window => (
                  <span key={`${window.from}${window.to}`} className="stages-marked" style={lies(window)} />
                ))}
                <span className={stage.from ? 'stages-bar' : 'stages-bar stages-deadline'} style={lies(stage)} />
                {isWithin && <span className="stages-day" style={{ left: lies({ to: day }).left }} />}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Reached({ stage, day }: { stage: Stage; day?: string | undefined }): ReactNode {
  const { t } = useSpeech()
  if (day === undefined || day > stage.to || day < (stage.from ?? day)) return null
  return <Tag color="blue">{t('process.days-left', { days: daysBetween(day, stage.to) })}</Tag>
}
