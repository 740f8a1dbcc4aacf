import { Alert, Checkbox, Descriptions, Drawer, Form, Input, InputNumber, Select, Space } from 'antd'
import dayjs from 'dayjs'
import { server, type CampaignAnswer, type CampaignAnswerIndicatorAnswer } from '../api/server'
import { FileField, type KeptFile } from '../evidence/FileField'
import { useSpeech } from '../language/language'
import { EntryButton } from '../work/EntryButton'
import { EvidenceList } from './EvidenceList'

interface Shown {
  campaign: CampaignAnswer
  indicator: CampaignAnswerIndicatorAnswer
  /** Whose cell was chosen. */
  unit: string | undefined
  wrote: (position: number) => void
  close: () => void
}

/** One indicator: what is asked for, what is filed so far, and its points. */
export function IndicatorDrawer({ campaign, indicator, unit, wrote, close }: Shown) {
  const { t } = useSpeech()
  const { number, name, demands, due, weight, points, evidence, missingUnits, missingDemands } = indicator
  return (
    <Drawer
      open
      size="large"
      title={`${number}　${name}`}
      onClose={close}
      extra={
        <Space>
          <FileButton campaign={campaign.id} indicator={indicator} unit={unit} wrote={wrote} />
          {weight !== null && <PointsButton campaign={campaign.id} indicator={indicator} wrote={wrote} />}
        </Space>
      }
    >
      <div className="stack">
        <Descriptions
          column={1}
          items={[
            { label: t('campaign.demands'), children: demands.join('、') },
            { label: t('campaign.due'), children: due },
            { label: t('campaign.weight'), children: weight ?? t('campaign.no-weight') },
            { label: t('campaign.granted'), children: points ?? t('campaign.not-granted') },
            ...(missingUnits.length > 0 ? [{ label: t('campaign.missing-units'), children: missingUnits.join('、') }] : []),
            ...(missingDemands.length > 0
              ? [{ label: t('campaign.missing-demands'), children: missingDemands.join('、') }]
              : []),
          ]}
        />
        {!campaign.points.scoringOpen && <Alert type="info" showIcon title={t('campaign.no-score')} />}
        {evidence.length === 0 ? (
          <span className="minor">{t('campaign.nothing-filed')}</span>
        ) : (
          <EvidenceList campaign={campaign.id} evidence={evidence} wrote={wrote} />
        )}
      </div>
    </Drawer>
  )
}

interface Written {
  campaign: string
  indicator: CampaignAnswerIndicatorAnswer
  wrote: (position: number) => void
}

interface Filed {
  unit: string
  demands?: string[]
  file: KeptFile
}

function FileButton({ campaign, indicator: { number, units, demands }, unit, wrote }: Written & { unit: string | undefined }) {
  const { t } = useSpeech()
  const rules = [{ required: true, whitespace: true, message: t('campaign.unit') }]
  return (
    <EntryButton<Filed>
      label={t('campaign.file')}
      look="primary"
      lead={t('campaign.file-lead')}
      initial={{ date: dayjs(), document: t('campaign.document-evidence'), ...(unit !== undefined && { unit }) }}
      entry="evidence"
      send={({ unit: filer, demands: pieces = [], file: { name, sha256, mediaType } }, entry, header) =>
        server.POST('/api/campaigns/{campaign}/file-evidence', {
          params: { path: { campaign }, header },
          body: { entry, indicator: number, unit: filer, demands: pieces, file: { name, sha256, mediaType } },
        })
      }
      wrote={wrote}
    >
      <Form.Item name="unit" label={t('campaign.unit')} rules={rules}>
        {units.length === 0 ? <Input /> : <Select options={units.map(value => ({ value, label: value }))} />}
      </Form.Item>
      <FileField name="file" label={t('evidence.file')} />
      <Form.Item name="demands" label={t('campaign.which-demands')}>
        <Checkbox.Group className="choices" options={demands} />
      </Form.Item>
    </EntryButton>
  )
}

function PointsButton({ campaign, indicator: { number, weight }, wrote }: Written) {
  const { t } = useSpeech()
  return (
    <EntryButton<{ points: number }>
      label={t('campaign.grant')}
      lead={t('campaign.grant-lead', { weight: weight ?? '' })}
      initial={{ date: dayjs(), document: t('campaign.document-decision') }}
      entry="points"
      send={({ points }, entry, header) =>
        server.POST('/api/campaigns/{campaign}/grant-points', {
          params: { path: { campaign }, header },
          body: { entry, indicator: number, points },
        })
      }
      wrote={wrote}
    >
      <Form.Item
        name="points"
        label={t('campaign.granted')}
        rules={[
          { required: true, message: t('campaign.granted') },
          { type: 'number', min: 0, max: Number(weight), message: t('campaign.points-within', { weight: weight ?? '' }) },
        ]}
      >
        <InputNumber />
      </Form.Item>
    </EntryButton>
  )
}
