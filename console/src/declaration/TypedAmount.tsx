import { Input } from 'antd'
import { Money } from '../amount/Money'
import { useSpeech } from '../language/language'
import { amountOf } from './draft'

interface Shown {
  label: string
  text: string
  /** Absent where it is only to be read. */
  change: ((text: string) => void) | undefined
}

/** An amount of a form, to read or to type; typed in yuan unless it says its unit, as `17.4万`. */
export function TypedAmount({ label, text, change }: Shown) {
  const { t } = useSpeech()
  const amount = amountOf(text)
  if (!change) {
    return amount === undefined ? <span className="minor">{t('declaration.blank')}</span> : <Money fen={amount} />
  }
  return (
    <Input
      className="amount-field"
      aria-label={label}
      value={text}
      suffix={t('amount.yuan')}
      status={text !== '' && amount === undefined ? 'error' : ''}
      onChange={event => change(event.target.value)}
    />
  )
}
