import { Alert, Button, Card, Form, Input, Typography } from 'antd'
import { useState } from 'react'
import { Refusal } from '../api/refusal'
import { answered, server } from '../api/server'
import { LanguageSwitch } from '../language/LanguageSwitch'
import { useSpeech } from '../language/language'
import icon from '../layout/icon.svg'
import { beginSession } from './session'

export function SignIn() {
  const { t, say } = useSpeech()
  const [refusal, setRefusal] = useState<Refusal>()
  const [isBusy, setBusy] = useState(false)

  const signIn = async (given: { user: string; password: string }) => {
    setBusy(true)
    setRefusal(undefined)
    try {
      beginSession(await answered(server.POST('/api/login', { body: given })))
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault
      setRefusal(fault)
      setBusy(false)
    }
  }

  return (
    <main className="sign-in">
      <Card>
        <div className="sign-in-head">
          <img src={icon} alt="" width={40} height={40} />
          <Typography.Title level={1}>{t('session.title')}</Typography.Title>
          <LanguageSwitch />
        </div>
        <Typography.Paragraph type="secondary">{t('session.lead')}</Typography.Paragraph>
        <Form layout="vertical" onFinish={signIn} requiredMark={false} disabled={isBusy}>
          <Form.Item name="user" label={t('session.user')} rules={[{ required: true, message: '' }]}>
            <Input autoComplete="username" autoFocus />
          </Form.Item>
          <Form.Item name="password" label={t('session.password')} rules={[{ required: true, message: '' }]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          {refusal && <Alert type="error" showIcon title={say(refusal.problem)} />}
          <Button type="primary" htmlType="submit" block loading={isBusy}>
            {t('session.sign-in')}
          </Button>
        </Form>
        <Typography.Paragraph type="secondary" className="sign-in-hint">
          {t('session.first-time')}
        </Typography.Paragraph>
      </Card>
    </main>
  )
}
