import { Form, Input } from 'antd'
import type { Rule } from 'antd/es/form'

interface Shown {
  name: string | (string | number)[]
  label: string
  isRequired?: boolean
  rows?: number
  rules?: Rule[]
}

/** A field for words; of several lines when it says how many. */
export function TextField({ name, label, isRequired = true, rows, rules = [] }: Shown) {
  return (
    <Form.Item name={name} label={label} rules={[{ required: isRequired, whitespace: true, message: label }, ...rules]}>
      {rows ? <Input.TextArea rows={rows} /> : <Input />}
    </Form.Item>
  )
}
