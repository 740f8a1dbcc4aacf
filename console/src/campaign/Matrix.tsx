import { Card, Tag } from 'antd'
import { useState } from 'react'
import { answered, server, type CampaignAnswer, type CampaignAnswerIndicatorAnswer } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { IndicatorDrawer } from './IndicatorDrawer'
import { cellOf, MARK, unitsOf, type Cell } from './matrix'

/** Every indicator in its group, and by unit whether its evidence is there. */
export function Matrix({ campaign, wrote }: { campaign: CampaignAnswer; wrote: (position: number) => void }) {
  const { t } = useSpeech()
  const { id, position } = campaign
  const asked = useAnswer(`${id} ${position}`, () =>
    answered(
      server.GET('/api/campaigns/{campaign}/indicators', {
        params: { path: { campaign: id }, query: { atLeast: String(position) } },
      }),
    ),
  )
  return (
    <Card title={t('campaign.matrix')} extra={<Legend />}>
      <Asking asked={asked}>{({ indicators }) => <Rows campaign={campaign} indicators={indicators} wrote={wrote} />}</Asking>
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
  wrote: (position: number) => void
}

type Open = (indicator: number, unit?: string) => void

function Rows({ campaign, indicators, wrote }: Shown) {
  const { t } = useSpeech()
  const [opened, setOpened] = useState<{ number: number; unit: string | undefined }>()
  const units = unitsOf(indicators)
  const chosen = indicators.find(({ number }) => number === opened?.number)
  return (
    <div className="matrix-box">
      {chosen && (
        <IndicatorDrawer
          campaign={campaign}
          indicator={chosen}
          unit={opened?.unit}
          wrote={wrote}
          close={() => setOpened(undefined)}
        />
      )}
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
                <Row key={indicator.number} indicator={indicator} units={units} open={(number, unit) => setOpened({ number, unit })} />
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

interface OfIndicator {
  indicator: CampaignAnswerIndicatorAnswer
  open: Open
}

function Row({ indicator, units, open }: OfIndicator & { units: string[] }) {
  const { t } = useSpeech()
  const { number, name, weight, due, ledger } = indicator
  return (
    <tr>
      <td className="number">{number}</td>
      <th scope="row">
        <button type="button" className="plain drill" onClick={() => open(number)}>
          {name}
        </button>{' '}
        {ledger && <Tag color="purple">{t('campaign.by-ledger')}</Tag>}
      </th>
      <td className="number">{weight ?? <span className="minor">{t('campaign.no-weight')}</span>}</td>
      <td className="number">{due}</td>
      {indicator.units.length === 0 ? (
        <td colSpan={units.length} className="minor">
          {t('campaign.no-unit')}
        </td>
      ) : (
        units.map(unit => <CellOf key={unit} indicator={indicator} unit={unit} open={open} />)
      )}
    </tr>
  )
}

function CellOf({ indicator, unit, open }: OfIndicator & { unit: string }) {
  const { t } = useSpeech()
  const cell = cellOf(indicator, unit)
  if (!cell) return <td />
  const label = `${unit}：${t(`campaign.cell-${cell}`)}`
  return (
    <td className={`matrix-cell cell-${cell}`}>
      <button type="button" className="plain" title={label} aria-label={label} onClick={() => open(indicator.number, unit)}>
        {MARK[cell]}
      </button>
    </td>
  )
}
