import { Card, Select, Space, Table, Tag, type TableColumnsType } from 'antd'
import { useSearchParams } from 'react-router'
import { answered, server, type CampaignAnswer, type CampaignAnswerOneObligation } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { Nothing } from '../layout/pages'
import { DayChoice, useDay } from '../process/DayChoice'

/** What one unit, or every unit, still has to send, and by when. */
export function Owed({ campaign }: { campaign: CampaignAnswer }) {
  const { t } = useSpeech()
  const [parameters, change] = useSearchParams()
  const unit = parameters.get('unit') ?? undefined
  const [asOf] = useDay()
  const asked = useAnswer(`${campaign.id} ${campaign.position} ${unit} ${asOf}`, () =>
    answered(
      server.GET('/api/campaigns/{campaign}/owed', { params: { path: { campaign: campaign.id }, query: { unit, asOf } } }),
    ),
  )
  const choose = (chosen: string | undefined) =>
    change({ ...(chosen && { unit: chosen }), ...(asOf && { asOf }) }, { replace: true })
  const options = campaign.owedByUnit.flatMap(({ unit: name, items, overdue }) =>
    name == null ? [] : [{ value: name, label: `${name}（${items}${overdue > 0 ? `，${t('campaign.overdue')} ${overdue}` : ''}）` }],
  )
  const columns: TableColumnsType<CampaignAnswerOneObligation> = [
    {
      title: t('campaign.unit'),
      render: (_, owed) => owed.unit ?? <span className="minor">{t('campaign.no-unit')}</span>,
    },
    {
      title: t('campaign.indicator'),
      render: (_, { indicator, name }) => (indicator === 0 ? t('campaign.veto-confirmation') : `${indicator}　${name}`),
    },
    { title: t('campaign.demands'), render: (_, { demands }) => demands.join('、') },
    { title: t('campaign.waiting'), align: 'right', render: (_, { waiting }) => waiting || '' },
    {
      title: t('campaign.due'),
      render: (_, { due, overdue }) => (
        <span className="number">
          {due} {overdue && <Tag color="red">{t('campaign.late')}</Tag>}
        </span>
      ),
    },
  ]
  return (
    <Card
      title={t('campaign.owed')}
      extra={
        <Space>
          {asked.answer && <DayChoice shown={asked.answer.today} />}
          <Select
            allowClear
            showSearch
            className="owed-unit"
            aria-label={t('campaign.unit')}
            placeholder={t('campaign.any-unit')}
            value={unit}
            options={options}
            onChange={choose}
          />
        </Space>
      }
    >
      <Asking asked={asked}>
        {({ owed }) =>
          owed.length === 0 ? (
            <Nothing title={t('campaign.nothing-owed')}>{t('campaign.nothing-owed-advice')}</Nothing>
          ) : (
            <Table
              rowKey={({ unit: name, indicator }) => `${name} ${indicator}`}
              dataSource={owed}
              columns={columns}
              pagination={owed.length > 15 && { defaultPageSize: 15, showSizeChanger: false }}
              scroll={{ x: 'max-content' }}
            />
          )
        }
      </Asking>
    </Card>
  )
}
