import { Typography } from 'antd'
import type { DisclosureAnswer } from '../api/server'
import { useSpeech } from '../language/language'

/** Until when something must be public, and plainly when its working days are only assumed. */
export function DueDay({ due }: { due: DisclosureAnswer['due'] }) {
  const { t } = useSpeech()
  return (
    <>
      <span className="number">{due.due}</span>
      {due.yearsWithoutCalendar.length > 0 && (
        <Typography.Text type="secondary" style={{ display: 'block' }}>
          {t('disclosure.without-calendar', { years: due.yearsWithoutCalendar.join(', ') })}
        </Typography.Text>
      )}
    </>
  )
}
