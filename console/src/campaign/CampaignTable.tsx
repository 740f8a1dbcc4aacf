import { Table, Tag, type TableColumnsType } from 'antd'
import { Link } from 'react-router'
import { answered, server, type CampaignAnswer } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { Nothing } from '../layout/pages'

/** Every campaign in one line. */
export function CampaignTable() {
  const { t } = useSpeech()
  const asked = useAnswer('', () => answered(server.GET('/api/campaigns', {})))
  const columns: TableColumnsType<CampaignAnswer> = [
    { title: t('campaign.name'), render: (_, { id, name }) => <Link to={`/processes/campaigns/${id}`}>{name}</Link> },
    { title: t('campaign.state'), render: (_, { state }) => <StandingTag state={state} /> },
    { title: t('campaign.office'), dataIndex: 'office' },
    {
      title: t('campaign.complete'),
      align: 'right',
      render: (_, { counts }) => t('campaign.of', { part: counts.complete, whole: counts.indicators }),
    },
    {
      title: t('campaign.points'),
      align: 'right',
      render: (_, { points }) =>
        `${t('campaign.points-stated', { stated: points.stated })}，${t('campaign.points-missing', { missing: points.missing })}`,
    },
    {
      title: t('campaign.overdue'),
      align: 'right',
      render: (_, { owedByUnit }) => owedByUnit.reduce((sum, { overdue }) => sum + overdue, 0),
    },
    { title: t('process.to-look-at'), align: 'right', render: (_, { findings }) => findings.length },
  ]
  return (
    <Asking asked={asked}>
      {({ campaigns }) =>
        campaigns.length === 0 ? (
          <Nothing title={t('campaign.none')}>{t('campaign.none-advice')}</Nothing>
        ) : (
          <Table rowKey="id" dataSource={campaigns} columns={columns} pagination={false} scroll={{ x: 'max-content' }} />
        )
      }
    </Asking>
  )
}

export function StandingTag({ state }: { state: CampaignAnswer['state'] }) {
  const { t } = useSpeech()
  const color = { COLLECTING: 'blue', COMPLETE: 'green', VETOED: 'red' }[state]
  return <Tag color={color}>{t(`campaign.${state}`)}</Tag>
}
