import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useSearchParams } from 'react-router'
import { useSpeech } from '../language/language'

/** The day that a screen speaks of, kept in its address; today unless one is chosen. */
export function useDay(): [day: string | undefined, choose: (day: string | undefined) => void] {
  const [parameters, change] = useSearchParams()
  const choose = (day: string | undefined) =>
    change(
      before => {
        const after = new URLSearchParams(before)
        if (day) after.set('asOf', day)
        else after.delete('asOf')
        return after
      },
      { replace: true },
    )
  return [parameters.get('asOf') ?? undefined, choose]
}

export function DayChoice({ shown }: { shown: string }) {
  const { t } = useSpeech()
  const [chosen, choose] = useDay()
  return (
    <label className="no-print">
      {t('process.on-day')}{' '}
      <DatePicker
        value={dayjs(shown)}
        allowClear={chosen !== undefined}
        onChange={day => choose(day ? day.format('YYYY-MM-DD') : undefined)}
      />
    </label>
  )
}
