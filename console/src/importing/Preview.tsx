import { Alert, Spin, Table, Tag, type TableColumnsType } from 'antd'
import { useEffect, useState } from 'react'
import type { Opening, OpeningShown, PreviewFault, PreviewPreview } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { firstLines } from './firstLines'
import { previewOf } from './sending'
import { useWhere } from './where'

/** What the server recognises of the file: its columns, its first lines, and every fault by its row. */
export function Preview({ file }: { file: File }) {
  const { t } = useSpeech()
  const asked = useAnswer('', () => previewOf(file))
  return (
    <>
      {asked.isLoading && (
        <span className="minor">
          <Spin /> {t('importing.looking')}
        </span>
      )}
      <Asking asked={asked}>
        {seen => (
          <div className="stack tight">
            <Faults seen={seen} />
            {seen.table ? <Lines table={seen.table} items={seen.items} faults={seen.faults} /> : <Facts file={file} items={seen.items} />}
          </div>
        )}
      </Asking>
    </>
  )
}

function Faults({ seen: { faults, moreFaults } }: { seen: PreviewPreview }) {
  const { t, say } = useSpeech()
  const whereText = useWhere()
  if (faults.length === 0) return <Alert type="success" showIcon title={t('importing.no-fault')} />
  const columns: TableColumnsType<PreviewFault> = [
    { title: t('importing.where'), render: (_, { where }) => whereText(where) },
    { title: t('importing.field'), dataIndex: 'field' },
    { title: t('importing.why'), render: (_, fault) => <>{say(fault)} <span className="minor">{fault.code}</span></> },
  ]
  return (
    <>
      <Alert type="error" showIcon title={t('importing.faults', { count: faults.length + moreFaults })} />
      <Table
        rowKey={({ where, field, code }) => `${where} ${field} ${code}`}
        dataSource={faults}
        columns={columns}
        pagination={faults.length > 10 && { defaultPageSize: 10, showSizeChanger: false }}
        scroll={{ x: 'max-content' }}
      />
      {moreFaults > 0 && <span className="minor">{t('importing.more-rows', { count: moreFaults })}</span>}
    </>
  )
}

interface Shown {
  table: Opening
  items: number
  faults: PreviewFault[]
}

function Lines({ table: { headings, unit, lines }, items, faults }: Shown) {
  const { t } = useSpeech()
  const atFault = new Set(faults.map(({ where }) => where))
  const width = Math.max(headings.length, ...lines.map(({ cells }) => cells.length))
  const columns: TableColumnsType<OpeningShown> = [
    { title: t('importing.row'), dataIndex: 'row', align: 'right' },
    ...Array.from({ length: width }, (_, place) => ({
      title: <Heading heading={headings[place]} />,
      render: (_: unknown, { cells }: OpeningShown) => cells[place],
    })),
  ]
  return (
    <>
      {headings.length === 0 ? (
        <Alert type="warning" showIcon title={t('importing.no-headings')} />
      ) : (
        <span className="minor">
          {t('importing.rows-seen', { count: items })} ·{' '}
          {unit ? t('importing.unit', { unit: t(unit === 'YUAN' ? 'amount.yuan' : 'amount.wan-yuan') }) : t('importing.no-unit')} ·{' '}
          {t('importing.first-lines', { count: lines.length })}
        </span>
      )}
      <Table
        rowKey="row"
        dataSource={lines}
        columns={columns}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('importing.no-lines') }}
        rowClassName={({ row }) => (atFault.has(`row ${row}`) ? 'at-fault' : '')}
      />
    </>
  )
}

/** As the file writes it, and what it was recognised as. */
function Heading({ heading }: { heading: Opening['headings'][number] | undefined }) {
  const { t } = useSpeech()
  if (!heading || heading.text === '') return null
  return (
    <>
      {heading.text}
      <div>
        {heading.column === undefined ? (
          <Tag color="red">{t('importing.not-recognised')}</Tag>
        ) : (
          heading.column !== heading.text && <span className="minor">{t('importing.recognised', { column: heading.column })}</span>
        )}
      </div>
    </>
  )
}

/** Facts are shown as they are written. */
function Facts({ file, items }: { file: File; items: number }) {
  const { t } = useSpeech()
  const [lines, setLines] = useState<string[]>([])
  useEffect(() => {
    let isCurrent = true
    void firstLines(file).then(read => isCurrent && setLines(read))
    return () => {
      isCurrent = false
    }
  }, [file])
  return (
    <>
      <span className="minor">
        {t('importing.facts-seen', { count: items })} · {t('importing.first-lines', { count: lines.length })}
      </span>
      <pre className="raw">{lines.join('\n')}</pre>
    </>
  )
}
