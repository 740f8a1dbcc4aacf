import { Table, type TableColumnsType } from 'antd'
import { Difference, Money } from '../amount/Money'
import { useSpeech } from '../language/language'
import { sumsOf, type Draft, type Sum } from './draft'

/** What the form states beside what its parts add up to; those that disagree first. */
export function SumTable({ draft }: { draft: Draft }) {
  const { t } = useSpeech()
  const apart = ({ stated, computed }: Sum) => (stated === computed ? 1 : 0)
  const sums = sumsOf(draft)
    .filter(sum => sum.kind !== 'price' || sum.stated !== sum.computed)
    .sort((one, other) => apart(one) - apart(other))
  const name = ({ kind, subject }: Sum) => {
    switch (kind) {
      case 'part':
        return t('declaration.sum-part', { part: subject })
      case 'price':
        return t('declaration.sum-price', { line: subject })
      default:
        return t(`declaration.sum-${kind}`)
    }
  }
  const columns: TableColumnsType<Sum> = [
    { title: t('declaration.sum'), render: (_, sum) => name(sum) },
    { title: t('declaration.stated'), align: 'right', render: (_, { stated }) => <Money fen={stated} /> },
    { title: t('declaration.computed'), align: 'right', render: (_, { computed }) => <Money fen={computed} /> },
    {
      title: t('declaration.difference'),
      align: 'right',
      render: (_, { stated, computed }) => <Difference fen={computed - stated} />,
    },
  ]
  return <Table rowKey="id" dataSource={sums} columns={columns} pagination={false} scroll={{ x: 'max-content' }} />
}
