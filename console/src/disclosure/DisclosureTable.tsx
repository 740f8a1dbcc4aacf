import { Table, Tag, type TableColumnsType } from 'antd'
import { Link } from 'react-router'
import { Fen } from '../amount/Money'
import { answered, server, type DisclosureAnswer } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { Nothing } from '../layout/pages'
import { DueDay } from './DueDay'
import { PrepareButton } from './PrepareButton'

/** Every notice in one line, with the version in force. */
export function DisclosureTable() {
  const { t } = useSpeech()
  const asked = useAnswer('', () => answered(server.GET('/api/disclosures', {})))
  const columns: TableColumnsType<DisclosureAnswer> = [
    { title: t('disclosure.quarter'), render: (_, { id, quarter }) => <Link to={`/processes/disclosures/${id}`}>{quarter}</Link> },
    { title: t('disclosure.fund'), render: (_, { fund }) => <Link to={`/funds/${fund}`}>{fund}</Link> },
    {
      title: t('disclosure.state'),
      render: (_, { state, version }) => (
        <>
          <NoticeStateTag state={state} /> {t('disclosure.version', { version })}
        </>
      ),
    },
    { title: t('disclosure.CURRENT_BUDGET'), align: 'right', render: (_, { currentBudgetFen }) => <Fen count={currentBudgetFen} /> },
    { title: t('disclosure.DISBURSED_IN_QUARTER'), align: 'right', render: (_, { disbursedInQuarterFen }) => <Fen count={disbursedInQuarterFen} /> },
    { title: t('disclosure.due-title'), render: (_, { due }) => <DueDay due={due} /> },
  ]
  return (
    <>
      <PrepareButton wrote={asked.again} />
      <Asking asked={asked}>
        {notices =>
          notices.length === 0 ? (
            <Nothing title={t('disclosure.none')}>{t('disclosure.none-advice')}</Nothing>
          ) : (
            <Table rowKey="id" dataSource={notices} columns={columns} pagination={false} scroll={{ x: 'max-content' }} />
          )
        }
      </Asking>
    </>
  )
}

export function NoticeStateTag({ state }: { state: DisclosureAnswer['state'] }) {
  const { t } = useSpeech()
  const color = { NONE: 'default', PREPARED: 'blue', APPROVED: 'blue', RETURNED: 'gold', PUBLISHED: 'green' }[state]
  return <Tag color={color}>{t(`disclosure.${state}`)}</Tag>
}
