import { Select, Space, Table, Tag, Typography, type TableColumnsType } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { fen } from '../amount/amount'
import { Money } from '../amount/Money'
import { answered, server, type DiscrepanciesDiscrepancy } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { Nothing } from '../layout/pages'
import { Hypotheses } from './Hypotheses'

export default function DiscrepanciesScreen() {
  const { t } = useSpeech()
  const asked = useAnswer('', () => answered(server.GET('/api/discrepancies', {})))
  return (
    <>
      <div className="screen-head">
        <Typography.Title level={1}>{t('discrepancy.title')}</Typography.Title>
        <Typography.Text type="secondary">{t('discrepancy.lead')}</Typography.Text>
      </div>
      <Asking asked={asked}>
        {({ discrepancies }) =>
          discrepancies.length === 0 ? (
            <Nothing title={t('discrepancy.none')}>{t('discrepancy.none-advice')}</Nothing>
          ) : (
            <List discrepancies={discrepancies} />
          )
        }
      </Asking>
    </>
  )
}

/** One line each; what is chosen stands in the address, open or filtered by document. */
function List({ discrepancies }: { discrepancies: DiscrepanciesDiscrepancy[] }) {
  const { t, say, language } = useSpeech()
  const [parameters, setParameters] = useSearchParams()
  const document = parameters.get('document')
  const open = parameters.get('open')
  const change = (name: string, value: string | undefined) =>
    setParameters(before => {
      const after = new URLSearchParams(before)
      if (value === undefined) after.delete(name)
      else after.set(name, value)
      return after
    })
  const documents = new Map(discrepancies.map(found => [found.document, found.documentTitle ?? found.document]))
  const shown = discrepancies.filter(found => document === null || found.document === document)
  const columns: TableColumnsType<DiscrepanciesDiscrepancy> = [
    {
      title: t('discrepancy.what'),
      render: (_, found) => (
        <>
          <strong>{say(found.name)}</strong> {found.status === 'DISPUTED' && <Tag color="red">{t('amount.disputed')}</Tag>}
          <div>{language === 'zh' ? found.message : found.messageEn}</div>
        </>
      ),
    },
    { title: t('discrepancy.document'), render: (_, found) => <Origin found={found} /> },
    {
      title: t('discrepancy.difference'),
      align: 'right',
      render: (_, { deltaFen }) => deltaFen !== null && <Money fen={BigInt(deltaFen)} change />,
    },
  ]
  return (
    <>
      <Space className="filters no-print">
        <Select
          allowClear
          aria-label={t('discrepancy.document')}
          placeholder={t('discrepancy.any-document')}
          value={document}
          onChange={chosen => change('document', chosen ?? undefined)}
          options={[...documents].map(([value, label]) => ({ value, label }))}
          className="filter-moment"
        />
        {t('discrepancy.count', { count: shown.length })}
      </Space>
      <Table
        rowKey="id"
        dataSource={shown}
        columns={columns}
        pagination={false}
        expandable={{
          expandedRowRender: found => <Detail found={found} />,
          rowExpandable: found => found.sides.length + found.lines.length + found.hypotheses.length > 0,
          expandedRowKeys: open === null ? [] : [open],
          onExpand: (isOpen, found) => change('open', isOpen ? found.id : undefined),
          expandRowByClick: true,
        }}
      />
    </>
  )
}

/** A document by its title, or the process that contradicts itself. */
function Origin({ found: { document, documentTitle } }: { found: DiscrepanciesDiscrepancy }) {
  if (documentTitle === null) return <>{document}</>
  return (
    <Link to={`/documents/${document}`} onClick={event => event.stopPropagation()}>
      {documentTitle}
    </Link>
  )
}

function Detail({ found }: { found: DiscrepanciesDiscrepancy }) {
  const { t, say } = useSpeech()
  return (
    <div className="stack">
      {found.sides.length > 0 && (
        <section aria-label={t('discrepancy.sides')} className="sides">
          {found.sides.map((side, place) => (
            <div key={place} className="side">
              <div className="minor">{say(side.label)}</div>
              <div className="big number">{side.value}</div>
              {side.place && <div className="minor">{side.place}</div>}
            </div>
          ))}
          {found.deltaFen !== null && (
            <div className="side difference">
              <div className="minor">{t('discrepancy.difference')}</div>
              <div className="big">
                <Money fen={BigInt(found.deltaFen)} change />
              </div>
            </div>
          )}
        </section>
      )}
      {found.lines.length > 0 && (
        <Table
          className="narrow"
          rowKey="name"
          dataSource={found.lines}
          pagination={false}
          title={() => t('discrepancy.lines')}
          columns={[
            { title: t('discrepancy.item'), dataIndex: 'name' },
            { title: t('discrepancy.amount'), align: 'right', render: (_, line) => <Money fen={fen(line.amount)} /> },
          ]}
        />
      )}
      {found.hypotheses.length > 0 && <Hypotheses found={found} />}
    </div>
  )
}
