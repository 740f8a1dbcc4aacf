import { Table, type TableColumnsType } from 'antd'
import { fen, range } from '../amount/amount'
import { Money, Ranged } from '../amount/Money'
import { PositionLink } from '../audit/TrailTable'
import type { DisclosureAnswerDifference, DisclosureAnswerVersion, RestatementCause } from '../api/server'
import { useSpeech } from '../language/language'

/** What a restatement changes against the version before, and the entries that made it necessary. */
export function Differences({ version }: { version: DisclosureAnswerVersion }) {
  const { t } = useSpeech()
  const differences: TableColumnsType<DisclosureAnswerDifference> = [
    { title: t('disclosure.item'), render: (_, { item }) => t(`disclosure.${item}`) },
    {
      title: t('disclosure.before'),
      align: 'right',
      render: (_, { beforeLow, beforeHigh }) => <Ranged range={range(beforeLow, beforeHigh)} />,
    },
    {
      title: t('disclosure.after'),
      align: 'right',
      render: (_, { afterLow, afterHigh }) => <Ranged range={range(afterLow, afterHigh)} />,
    },
    {
      title: t('disclosure.delta'),
      align: 'right',
      render: (_, { delta }) => (delta === undefined ? '—' : <Money fen={fen(delta)} change />),
    },
  ]
  const causes: TableColumnsType<RestatementCause> = [
    { title: t('audit.position'), align: 'right', render: (_, { position }) => <PositionLink at={position} /> },
    { title: t('disclosure.item'), render: (_, { item }) => t(`disclosure.${item}`) },
    { title: t('audit.effective'), render: (_, { effective }) => <span className="number">{effective}</span> },
    { title: t('audit.period'), render: (_, { period }) => <span className="number">{period}</span> },
    { title: t('audit.document'), render: (_, { document }) => document.title },
    { title: t('disclosure.delta'), align: 'right', render: (_, { delta }) => <Money fen={fen(delta)} change /> },
  ]
  return (
    <>
      <Table
        title={() => <strong>{t('disclosure.differences')}</strong>}
        rowKey="item"
        dataSource={version.differences}
        columns={differences}
        pagination={false}
        locale={{ emptyText: t('disclosure.no-differences') }}
      />
      {version.causes.length > 0 && (
        <Table
          title={() => <strong>{t('disclosure.causes')}</strong>}
          rowKey={({ position, item }) => `${position} ${item}`}
          dataSource={version.causes}
          columns={causes}
          pagination={false}
        />
      )}
    </>
  )
}
