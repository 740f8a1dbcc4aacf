import { Button } from 'antd'
import { RefusalAlert } from '../api/RefusalAlert'
import { useDoing } from '../api/useDoing'
import { useSpeech } from '../language/language'

/** The way to the following page of a list; nothing when there is none. */
export function More({ load }: { load: (() => Promise<void>) | undefined }) {
  const { t } = useSpeech()
  const { refusal, isBusy, start } = useDoing()
  if (!load) return null
  return (
    <>
      <RefusalAlert refusal={refusal} />
      <Button loading={isBusy} onClick={() => start(load)} className="more no-print">
        {t('layout.more')}
      </Button>
    </>
  )
}
