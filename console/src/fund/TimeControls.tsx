import { Button, Card, Segmented, Slider } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import type { CourseAnswer, FundAnswer } from '../api/server'
import { useMoment, useSpeech } from '../language/language'
import { dayNumber, dayOf, daysOf, useView } from './view'

/** Two sliders, by which day and as known when, and the basis: they move everything on the page. */
export function TimeControls({ fund, course }: { fund: FundAnswer; course: CourseAnswer | undefined }) {
  const { t } = useSpeech()
  const { view, change } = useView()
  const isNow = view.asOf === undefined && view.knownAt === undefined
  return (
    <Card className="time-controls no-print">
      <AsOf fund={fund} />
      {course && <KnownAt course={course} known={fund} />}
      <Segmented
        aria-label={t('fund.basis')}
        value={view.basis}
        onChange={basis => change({ basis: basis === 'posting' ? undefined : basis })}
        options={[
          { value: 'posting', label: t('fund.posting-basis') },
          { value: 'effective', label: t('fund.effective-basis') },
        ]}
      />
      <Button disabled={isNow} onClick={() => change({ asOf: undefined, knownAt: undefined })}>
        {t('fund.now')}
      </Button>
    </Card>
  )
}

function AsOf({ fund }: { fund: FundAnswer }) {
  const { t } = useSpeech()
  const { view, change } = useView()
  const year = fund.fiscalYear
  const [number, move] = useFollowing(dayNumber(year, view.asOf))
  const ends = ['03-31', '06-30', '09-30'].map(day => dayNumber(year, `${year}-${day}`))
  return (
    <Labelled label={t('fund.as-of')} value={dayOf(year, number) ?? t('fund.no-date')}>
      <Slider
        min={0}
        max={daysOf(year)}
        value={number}
        onChange={move}
        onChangeComplete={to => change({ asOf: dayOf(year, to) })}
        marks={Object.fromEntries(ends.map((end, quarter) => [end, t('fund.quarter', { number: quarter + 1 })]))}
        tooltip={{ formatter: null }}
        ariaLabelForHandle={t('fund.as-of')}
        ariaValueTextFormatterForHandle={at => dayOf(year, at) ?? t('fund.no-date')}
      />
    </Labelled>
  )
}

function KnownAt({ course, known }: { course: CourseAnswer; known: FundAnswer }) {
  const { t, say } = useSpeech()
  const moment = useMoment()
  const { view, change } = useView()
  const last = course.moments.length - 1
  const here = view.knownAt === undefined ? last : course.moments.findLastIndex(({ position }) => position <= known.position)
  const [index, move] = useFollowing(Math.max(0, here))
  const shown = course.moments[index]
  const text = index === last ? t('fund.latest') : ''
  return (
    <Labelled
      label={t('fund.known-at')}
      value={shown ? `${text} ${moment(shown.recordedAt)} · ${say(shown.words)} · #${shown.position}` : text}
    >
      <Slider
        min={0}
        max={last}
        dots={last <= 60}
        value={index}
        onChange={move}
        onChangeComplete={to => change({ knownAt: to === last ? undefined : String(course.moments[to]!.position) })}
        tooltip={{ formatter: null }}
        ariaLabelForHandle={t('fund.known-at')}
        ariaValueTextFormatterForHandle={at => {
          const stop = course.moments[at]
          return stop ? `${say(stop.words)} ${moment(stop.recordedAt)}` : ''
        }}
      />
    </Labelled>
  )
}

function Labelled({ label, value, children }: { label: string; value: string; children: ReactNode }) {
  return (
    <div className="time-control">
      <div>
        <strong>{label}</strong> <span className="number">{value}</span>
      </div>
      {children}
    </div>
  )
}

/** A number that follows `from`, and may be moved meanwhile. */
function useFollowing(from: number): [number, (to: number) => void] {
  const [number, move] = useState(from)
  useEffect(() => move(from), [from])
  return [number, move]
}
