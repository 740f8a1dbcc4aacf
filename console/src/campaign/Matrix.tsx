import { Card, Tag } from 'antd'
import { answered, server, type CampaignAnswer, type CampaignAnswerIndicatorAnswer } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { cellOf, MARK, unitsOf, type Cell } from './matrix'

/** Every indicator in its group, and by unit whether its evidence is there. */
export function Matrix({ campaign }: { campaign: CampaignAnswer }) {
  const { t } = useSpeech()
  const asked = useAnswer(campaign.id, () =>
    answered(
      server.GET('/api/campaigns/{campaign}/indicators', { params: { path: { campaign: campaign.id } } }),
    ),
  )
  return (
    <Card title={t('campaign.matrix')} extra={<Legend />}>
      <Asking asked={asked}>{({ indicators }) => <Rows campaign={campaign} indicators={indicators} />}</Asking>
    </Card>
  )
}

function Legend() {
  const { t } = useSpeech()
  const cells: Cell[] = ['done', 'waiting', 'owed']
  return (
    <>
      {cells.map(cell => (
        <span key={cell} className="legend">
          <span className={`cell-${cell}`}>{MARK[cell]}</span> {t(`campaign.cell-${cell}`)}
        </span>
      ))}
    </>
  )
}

interface Shown {
  campaign: CampaignAnswer
  indicators: CampaignAnswerIndicatorAnswer[]
}

function Rows({ campaign, indicators }: Shown) {
  const { t } = useSpeech()
  const units = unitsOf(indicators)
  return (
    <div className="matrix-box">
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {t('campaign.indicator')}
            </th>
            <th scope="col">{t('campaign.weight')}</th>
            <th scope="col">{t('campaign.due')}</th>
            {units.map(unit => (
              <th key={unit} scope="col" className="matrix-unit">
                <span>{unit}</span>
              </th>
            ))}
          </tr>
        </thead>
        {campaign.groups.map(group => (
          <tbody key={group.name}>
            <tr className={group.within == null ? 'matrix-first' : 'matrix-second'}>
              <th scope="rowgroup" colSpan={2}>
                {group.name}
              </th>
              <td className="number">{group.weight ?? <Missing />}</td>
              <td colSpan={units.length + 1} />
            </tr>
            {indicators
              .filter(indicator => indicator.group === group.name)
              .map(indicator => (
                <Row key={indicator.number} indicator={indicator} units={units} />
              ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function Missing() {
  const { t } = useSpeech()
  return <span className="uncertain">{t('campaign.no-weight')}</span>
}

function Row({ indicator, units }: { indicator: CampaignAnswerIndicatorAnswer; units: string[] }) {
  const { t } = useSpeech()
  const { number, name, weight, due, ledger } = indicator
  return (
    <tr>
      <td className="number">{number}</td>
      <th scope="row">
        {name} {ledger && <Tag color="purple">{t('campaign.by-ledger')}</Tag>}
      </th>
      <td className="number">{weight ?? <span className="minor">{t('campaign.no-weight')}</span>}</td>
      <td className="number">{due}</td>
      {indicator.units.length === 0 ? (
        <td colSpan={units.length} className="minor">
          {t('campaign.no-unit')}
        </td>
      ) : (
        units.map(unit => <CellOf key={unit} indicator={indicator} unit={unit} />)
      )}
    </tr>
  )
}

function CellOf({ indicator, unit }: { indicator: CampaignAnswerIndicatorAnswer; unit: string }) {
  const { t } = useSpeech()
  const cell = cellOf(indicator, unit)
  if (!cell) return <td />
  return (
    <td className={`matrix-cell cell-${cell}`} title={`${unit}：${t(`campaign.cell-${cell}`)}`}>
      <span role="img" aria-label={t(`campaign.cell-${cell}`)}>
        {MARK[cell]}
      </span>
    </td>
  )
}
