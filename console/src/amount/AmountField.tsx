import { Form, Input } from 'antd'
import { useSpeech } from '../language/language'
import { format, parse, yuan } from './amount'
import { useAmounts } from './unit'

interface Shown {
  name: string | (string | number)[]
  /** The whole path of a field within a list, whose own names begin at the list. */
  watched?: (string | number)[]
  label: string
  isRequired?: boolean
}

/** A field of a form for an amount above zero: typed in the unit that is shown unless it says its own, and read back in both. */
export function AmountField({ name, watched, label, isRequired = true }: Shown) {
  const { t } = useSpeech()
  const { unit, unitName } = useAmounts()
  const text: unknown = Form.useWatch(watched ?? name)
  const parsed = typeof text === 'string' && text !== '' ? parse(text, unit) : undefined
  return (
    <Form.Item
      name={name}
      label={label}
      extra={
        parsed &&
        'fen' in parsed &&
        t('amount.read-back', { yuan: format(parsed.fen, 'YUAN'), wan: format(parsed.fen, 'WAN_YUAN') })
      }
      rules={[
        { required: isRequired, message: t('amount.needed') },
        {
          validator: async (_, typed?: string) => {
            const read = typed ? parse(typed, unit) : undefined
            if (read && 'fault' in read) throw new Error(t(`amount.${read.fault}`))
            if (read && read.fen <= 0n) throw new Error(t('amount.not-positive'))
          },
        },
      ]}
    >
      <Input className="amount-field" suffix={unitName} inputMode="decimal" />
    </Form.Item>
  )
}

/** What the server is told of a field that has been checked: `1234.56 元`. */
export function useSaid(): (text: string) => string {
  const { unit } = useAmounts()
  return text => {
    const parsed = parse(text, unit)
    if ('fault' in parsed) throw new Error(`not an amount: ${text}`)
    return `${yuan(parsed.fen)} 元`
  }
}
