import { Alert, App, Button, Popconfirm, Progress, Table, Typography } from 'antd'
import { Refusal } from '../api/refusal'
import { answered, server, type RebuildProgress } from '../api/server'
import { useAgainWhile } from '../api/useAgainWhile'
import { useAnswer } from '../api/useAnswer'
import { useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { useSession } from '../session/session'

/** Makes the read tables again from the log, beside the live ones; the progress is the server's and survives a reload. */
export function Rebuild() {
  const { t, say } = useSpeech()
  const { message } = App.useApp()
  const session = useSession()
  const asked = useAnswer('', () => answered(server.GET('/api/rebuild', {})))
  const isRunning = asked.answer?.state === 'RUNNING'
  useAgainWhile(isRunning, asked)

  const begin = async () => {
    try {
      await answered(server.POST('/api/rebuild', {}))
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault
      message.error(say(fault.problem))
    }
    asked.again()
  }

  return (
    <>
      <Typography.Paragraph type="secondary">{t('audit.rebuild-lead')}</Typography.Paragraph>
      <Asking asked={{ ...asked, isLoading: false }}>{progress => <State progress={progress} />}</Asking>
      {session?.role === 'FINANCE_BUREAU' ? (
        <Popconfirm title={t('audit.rebuild-sure')} onConfirm={begin} disabled={isRunning}>
          <Button disabled={isRunning}>{t('audit.rebuild-begin')}</Button>
        </Popconfirm>
      ) : (
        <Typography.Text type="secondary">{t('audit.rebuild-not-yours')}</Typography.Text>
      )}
    </>
  )
}

function State({ progress }: { progress: RebuildProgress }) {
  const { t } = useSpeech()
  const { state, done, total, eventsPerSecond, generation, differences } = progress
  switch (state) {
    case 'NEVER':
      return null
    case 'RUNNING':
      return (
        <Progress
          percent={total === 0 ? 0 : Math.floor((done * 100) / total)}
          format={() => t('audit.rebuild-progress', { done, total, rate: eventsPerSecond })}
        />
      )
    case 'DONE':
      return (
        <Alert type="success" showIcon title={t('audit.rebuild-done', { total, rate: eventsPerSecond, generation: generation ?? '' })} />
      )
    case 'REFUSED':
      return (
        <>
          <Alert type="error" showIcon title={t('audit.rebuild-refused')} />
          <Table
            rowKey="what"
            dataSource={differences}
            pagination={false}
            columns={[
              { title: t('audit.what'), dataIndex: 'what' },
              { title: t('audit.in-log'), dataIndex: 'log', align: 'right' },
              { title: t('audit.in-tables'), dataIndex: 'tables', align: 'right' },
            ]}
          />
        </>
      )
    case 'FAILED':
      return <Alert type="error" showIcon title={t('audit.rebuild-failed')} />
  }
}
