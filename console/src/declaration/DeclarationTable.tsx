import { Table, Tag, type TableColumnsType } from 'antd'
import { Link } from 'react-router'
import { fen } from '../amount/amount'
import { Difference, Money } from '../amount/Money'
import { answered, server, type DeclarationAnswer } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { Nothing } from '../layout/pages'

/** Every declaration in one line. Declared sums, no money of a fund. */
export function DeclarationTable() {
  const { t } = useSpeech()
  const asked = useAnswer('', () => answered(server.GET('/api/declarations', {})))
  const columns: TableColumnsType<DeclarationAnswer> = [
    {
      title: t('declaration.project'),
      render: (_, { id, project }) => <Link to={`/processes/declarations/${id}`}>{project}</Link>,
    },
    { title: t('declaration.year'), dataIndex: 'year', align: 'right' },
    { title: t('declaration.unit'), render: (_, { unit }) => unit ?? <span className="minor">{t('declaration.blank')}</span> },
    { title: t('declaration.state'), render: (_, { state, stateInWords }) => <StageTag state={state} words={stateInWords} /> },
    { title: t('declaration.declared'), align: 'right', render: (_, { declared }) => <Money fen={fen(declared)} /> },
    { title: t('declaration.table'), align: 'right', render: (_, { table }) => <Money fen={fen(table)} /> },
    { title: t('declaration.difference'), align: 'right', render: (_, { difference }) => <Difference fen={fen(difference)} /> },
    { title: t('process.to-look-at'), align: 'right', render: (_, { findings }) => findings.length },
  ]
  return (
    <Asking asked={asked}>
      {({ declarations }) =>
        declarations.length === 0 ? (
          <Nothing title={t('declaration.none')}>{t('declaration.none-advice')}</Nothing>
        ) : (
          <Table
            rowKey="id"
            dataSource={declarations}
            columns={columns}
            pagination={false}
            scroll={{ x: 'max-content' }}
            footer={() => <span className="minor">{t('declaration.not-a-fund')}</span>}
          />
        )
      }
    </Asking>
  )
}

export function StageTag({ state, words }: { state: string; words: DeclarationAnswer['stateInWords'] }) {
  const { say } = useSpeech()
  const color = { APPROVED: 'green', RETURNED: 'gold' }[state] ?? 'blue'
  return <Tag color={color}>{say(words)}</Tag>
}
