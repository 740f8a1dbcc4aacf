import { Form, Input } from 'antd'
import { useSpeech } from '../language/language'

/** Why something is returned, rejected or corrected. */
export function ReasonField() {
  const { t } = useSpeech()
  return (
    <Form.Item name="reason" label={t('work.reason')} rules={[{ required: true, message: t('work.reason-needed') }]}>
      <Input.TextArea rows={2} />
    </Form.Item>
  )
}
