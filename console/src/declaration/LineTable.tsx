import { Input, Table, type TableColumnsType } from 'antd'
import { Difference, Money } from '../amount/Money'
import type { SubProject } from '../api/server'
import { fen } from '../amount/amount'
import { useSpeech } from '../language/language'
import { amountOf, product, total, type Draft, type DraftItem } from './draft'
import { TypedAmount } from './TypedAmount'

interface Shown {
  draft: Draft
  composition: SubProject[]
  change: ((draft: Draft) => void) | undefined
}

interface Row {
  part: number
  place: number
  partName: string
  item: DraftItem
}

/** The lines of the table, each beside its price × quantity and beside the text's line of that name. */
export function LineTable({ draft, composition, change }: Shown) {
  const { t } = useSpeech()
  const rows = draft.parts.flatMap(({ name, items }, part) =>
    items.map((item, place): Row => ({ part, place, partName: place === 0 ? name : '', item })),
  )
  const set = change && (
    ({ part, place }: Row, edit: Partial<DraftItem>) =>
      change({
        ...draft,
        parts: draft.parts.map((one, at) =>
          at !== part
            ? one
            : { ...one, items: one.items.map((item, where) => (where === place ? { ...item, ...edit } : item)) },
        ),
      })
  )
  const label = ({ item }: Row) => item.filed.name ?? t('declaration.nameless')
  const typed = (field: 'amount' | 'unitPrice', title: string) => ({
    title,
    align: 'right' as const,
    render: (_: unknown, row: Row) => (
      <TypedAmount
        label={`${label(row)} ${title}`}
        text={row.item[field]}
        change={set && (text => set(row, { [field]: text }))}
      />
    ),
  })
  const columns: TableColumnsType<Row> = [
    { title: t('declaration.project'), dataIndex: 'partName' },
    {
      title: t('declaration.line'),
      render: (_, row) =>
        row.item.filed.name ?? <span className="uncertain">{t('declaration.nameless')}</span>,
    },
    typed('unitPrice', t('declaration.unit-price')),
    {
      title: t('declaration.quantity'),
      align: 'right',
      render: (_, row) =>
        set ? (
          <Input
            className="quantity-field"
            aria-label={`${label(row)} ${t('declaration.quantity')}`}
            value={row.item.quantity}
            onChange={event => set(row, { quantity: event.target.value })}
          />
        ) : (
          row.item.quantity
        ),
    },
    typed('amount', t('declaration.amount')),
    {
      title: t('declaration.product'),
      align: 'right',
      render: (_, { item }) => <Apart one={product(item)} other={amountOf(item.amount)} />,
    },
    {
      title: t('declaration.by-text'),
      align: 'right',
      render: (_, { item }) => <InText amount={inText(composition, item)} />,
    },
    {
      title: t('declaration.against-text'),
      align: 'right',
      render: (_, { item }) => <Apart one={amountOf(item.amount)} other={inText(composition, item)} />,
    },
  ]
  const sum = total(rows.map(({ item }) => amountOf(item.amount)))
  return (
    <Table
      rowKey={({ part, place }) => `${part}.${place}`}
      dataSource={rows}
      columns={columns}
      pagination={false}
      scroll={{ x: 'max-content' }}
      summary={() => (
        <Table.Summary.Row className="totals">
          <Table.Summary.Cell index={0} colSpan={4}>
            {t('declaration.table')}
          </Table.Summary.Cell>
          <Table.Summary.Cell index={4} align="right">
            {sum !== undefined && <Money fen={sum} />}
          </Table.Summary.Cell>
          <Table.Summary.Cell index={5} colSpan={3} />
        </Table.Summary.Row>
      )}
    />
  )
}

/** What the text tells of the line of this name; nothing where it has none. */
function inText(composition: SubProject[], { filed: { name } }: DraftItem): bigint | undefined {
  const named = composition.flatMap(part => part.items).filter(item => name !== undefined && item.name === name)
  return named.length === 0 ? undefined : named.reduce((sum, item) => sum + fen(item.amount), 0n)
}

function InText({ amount }: { amount: bigint | undefined }) {
  return amount === undefined ? <span className="minor">—</span> : <Money fen={amount} />
}

function Apart({ one, other }: { one: bigint | undefined; other: bigint | undefined }) {
  if (one === undefined || other === undefined) return <span className="minor">—</span>
  return <Difference fen={one - other} />
}
