import { Card, Table, Tag, type TableColumnsType } from 'antd'
import { Link } from 'react-router'
import { answered, server, type Report } from '../api/server'
import { useAgainWhile } from '../api/useAgainWhile'
import { useAnswer } from '../api/useAnswer'
import { useMoment, useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { Nothing } from '../layout/pages'

/** The latest imports of the signed-in person, asked for again after each and as long as one runs. */
export function ImportList({ after }: { after: string | null }) {
  const { t } = useSpeech()
  const moment = useMoment()
  const asked = useAnswer(after ?? '', () => answered(server.GET('/api/imports', { params: { query: { limit: 20 } } })))
  useAgainWhile(asked.answer?.items.some(({ state }) => state === 'RUNNING') ?? false, asked)
  const columns: TableColumnsType<Report> = [
    { title: t('importing.file'), render: (_, { id, name }) => <Link to={`/import?id=${id}`}>{name}</Link> },
    { title: t('importing.state'), render: (_, report) => <ImportStateTag report={report} /> },
    { title: t('importing.begun'), render: (_, { begunAt }) => <span className="number">{moment(begunAt)}</span> },
    { title: t('importing.accepted'), align: 'right', dataIndex: 'accepted' },
    { title: t('importing.already'), align: 'right', dataIndex: 'alreadyRecorded' },
    { title: t('importing.refused'), align: 'right', dataIndex: 'refused' },
    { title: t('importing.quarantined'), align: 'right', dataIndex: 'quarantined' },
    { title: t('importing.faulty'), align: 'right', dataIndex: 'faulty' },
  ]
  return (
    <Card title={t('importing.mine')}>
      <Asking asked={{ ...asked, isLoading: asked.isLoading && !asked.answer }}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing title={t('importing.none')}>{t('importing.none-advice')}</Nothing>
          ) : (
            <Table rowKey="id" dataSource={items} columns={columns} pagination={false} scroll={{ x: 'max-content' }} />
          )
        }
      </Asking>
    </Card>
  )
}

export function ImportStateTag({ report: { state, dryRun } }: { report: Report }) {
  const { t } = useSpeech()
  const color = { RUNNING: 'blue', DONE: 'green', FAULTY: 'red', FAILED: 'red' }[state]
  return (
    <>
      <Tag color={color}>{t(`importing.${state}`)}</Tag>
      {dryRun && <Tag>{t('importing.dry')}</Tag>}
    </>
  )
}
