import { Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { Fen } from '../amount/Money'
import { answered, server, type AwardAnswer } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { Nothing } from '../layout/pages'
import { AwardStateTag } from './AwardStateTag'
import { OpenEdition } from './OpenEdition'

/** Every edition in one line. */
export function AwardTable() {
  const { t } = useSpeech()
  const [seen, setSeen] = useState(0)
  const asked = useAnswer(`${seen}`, () =>
    answered(server.GET('/api/awards', { params: { query: { atLeast: String(seen) } } })),
  )
  const columns: TableColumnsType<AwardAnswer> = [
    { title: t('award.edition'), render: (_, { id, name }) => <Link to={`/processes/awards/${id}`}>{name}</Link> },
    { title: t('award.state'), render: (_, { state }) => <AwardStateTag state={state} /> },
    {
      title: t('award.quota'),
      align: 'right',
      render: (_, { categories }) => categories.map(category => category.quota).join(' + '),
    },
    { title: t('award.proposed'), dataIndex: 'proposed', align: 'right' },
    { title: t('award.ceiling'), align: 'right', render: (_, { ceilingFen }) => <Fen count={ceilingFen} /> },
    { title: t('award.authorised'), align: 'right', render: (_, { authorisedFen }) => <Fen count={authorisedFen} /> },
    { title: t('award.paid'), align: 'right', render: (_, { paidFen }) => <Fen count={paidFen} /> },
    { title: t('process.to-look-at'), align: 'right', render: (_, { findings }) => findings.length },
  ]
  return (
    <>
      <div className="steps">
        <OpenEdition wrote={setSeen} />
      </div>
      <Asking asked={asked}>
        {({ awards }) =>
          awards.length === 0 ? (
            <Nothing title={t('award.none')}>{t('award.none-advice')}</Nothing>
          ) : (
            <Table rowKey="id" dataSource={awards} columns={columns} pagination={false} scroll={{ x: 'max-content' }} />
          )
        }
      </Asking>
    </>
  )
}
