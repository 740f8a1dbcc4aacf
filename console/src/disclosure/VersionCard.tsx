import { Card, Space, Steps, Table, Tag, type TableColumnsType } from 'antd'
import { range } from '../amount/amount'
import { Ranged } from '../amount/Money'
import type { DisclosureAnswerStep, DisclosureAnswerVersion, NoticeFigure } from '../api/server'
import { useSpeech } from '../language/language'
import { Differences } from './Differences'
import { NoticeStateTag } from './DisclosureTable'
import { Papers } from './Papers'
import { VersionSteps } from './VersionSteps'

interface Shown {
  disclosure: string
  version: DisclosureAnswerVersion
  wrote: (position: number) => void
}

/** One version: who made it, its figures, its files, and what differs from the version before. */
export function VersionCard({ disclosure, version, wrote }: Shown) {
  const { t } = useSpeech()
  const columns: TableColumnsType<NoticeFigure> = [
    { title: t('disclosure.item'), render: (_, { item }) => t(`disclosure.${item}`) },
    {
      title: t('disclosure.figure'),
      align: 'right',
      render: (_, { low, high }) => <Ranged range={range(low, high)} />,
    },
  ]
  return (
    <Card
      title={
        <>
          {t('disclosure.version', { version: version.version })} <NoticeStateTag state={version.state} />{' '}
          {version.version > 1 && <Tag color="gold">{t('disclosure.restatement')}</Tag>}
        </>
      }
      extra={
        <Space>
          <span className="minor">{t('disclosure.cut-off', { position: version.cutOff, day: version.asOf })}</span>
          <VersionSteps disclosure={disclosure} version={version} wrote={wrote} />
        </Space>
      }
    >
      <div className="stack">
        <Hands version={version} />
        {version.reason !== undefined && <span>{t('disclosure.reason', { reason: version.reason })}</span>}
        <div className="side-by-side">
          <Table rowKey="item" dataSource={version.figures} columns={columns} pagination={false} />
          <Papers disclosure={disclosure} version={version} />
        </div>
        {version.version > 1 && <Differences version={version} />}
      </div>
    </Card>
  )
}

/** Whose hands it went through: prepared by one person, approved by another. */
function Hands({ version: { prepared, approved, ended, state } }: { version: DisclosureAnswerVersion }) {
  const { t } = useSpeech()
  const by = (step: DisclosureAnswerStep | undefined) =>
    step ? `${step.day} · ${step.person}（${step.unit}）` : t('disclosure.waits')
  return (
    <Steps
      size="small"
      current={ended ? 3 : approved ? 2 : 1}
      status={state === 'RETURNED' ? 'error' : 'process'}
      items={[
        { title: t('disclosure.prepared'), content: by(prepared) },
        { title: t('disclosure.checked'), content: by(approved) },
        { title: ended ? t(`disclosure.${state}`) : t('disclosure.ended'), content: by(ended) },
      ]}
    />
  )
}
