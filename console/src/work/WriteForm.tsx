import { Form, Modal, Typography } from 'antd'
import type { ReactNode } from 'react'
import { RefusalAlert } from '../api/RefusalAlert'
import type { Written } from '../api/server'
import { useWriting } from '../api/useWriting'
import { useSpeech } from '../language/language'

interface Shown<V> {
  title: string
  lead?: ReactNode
  initial?: Partial<V>
  /** What is sent, under the key that this form keeps from its opening to its end. */
  send: (values: V, key: string) => Promise<{ data?: Written; error?: unknown }>
  /** With the position of what was recorded; without one when it was given up. */
  close: (position?: number) => void
  children: ReactNode
}

/** A form that writes once: it stays open with the reason when the server refuses. */
export function WriteForm<V extends object>({ title, lead, initial, send, close, children }: Shown<V>) {
  const { t } = useSpeech()
  const [form] = Form.useForm<V>()
  const { refusal, isBusy, forget, write } = useWriting(close)
  return (
    <Modal
      open
      title={title}
      okText={t('work.send')}
      cancelText={t('work.cancel')}
      okButtonProps={{ loading: isBusy }}
      onOk={form.submit}
      onCancel={() => close()}
      width={640}
      mask={{ closable: false }}
    >
      {lead && <Typography.Paragraph type="secondary">{lead}</Typography.Paragraph>}
      <RefusalAlert refusal={refusal} />
      <Form<V>
        form={form}
        className="write-form"
        layout="vertical"
        requiredMark={false}
        {...(initial && { initialValues: initial })}
        onValuesChange={forget}
        onFinish={values => write(key => send(values, key))}
      >
        {children}
      </Form>
    </Modal>
  )
}
