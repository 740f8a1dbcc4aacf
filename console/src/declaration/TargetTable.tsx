import { Card, Table, type TableColumnsType } from 'antd'
import type { PerformanceTarget } from '../api/server'
import { useSpeech } from '../language/language'

const COMPARED = { AT_LEAST: '≥', AT_MOST: '≤', EXACTLY: '=' }

/** The performance targets as they were filed. */
export function TargetTable({ targets }: { targets: PerformanceTarget[] }) {
  const { t } = useSpeech()
  const columns: TableColumnsType<PerformanceTarget> = [
    { title: t('declaration.target'), render: (_, { level3 }) => level3 },
    { title: '', render: (_, { level1, level2 }) => <span className="minor">{`${level1} · ${level2}`}</span> },
    { title: t('declaration.kind'), render: (_, { targetKind }) => t(`declaration.${targetKind}`) },
    {
      title: t('declaration.value'),
      align: 'right',
      render: (_, { comparator, value, unit }) => `${comparator ? COMPARED[comparator] : ''} ${value}${unit ?? ''}`,
    },
    { title: t('declaration.weight'), align: 'right', render: (_, { weight }) => weight ?? '—' },
  ]
  return (
    <Card title={t('declaration.targets')}>
      <Table
        rowKey={({ level1, level2, level3, value }) => [level1, level2, level3, value].join(' ')}
        dataSource={targets}
        columns={columns}
        pagination={false}
        scroll={{ x: 'max-content' }}
      />
    </Card>
  )
}
