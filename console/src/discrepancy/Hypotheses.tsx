import { Alert, Button, Table } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { range } from '../amount/amount'
import { Ranged } from '../amount/Money'
import { answered, server, type DiscrepanciesDiscrepancy, type DocumentSimulated } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'

/** What would explain a contradiction to the fen, side by side; and, if asked for, what each would make of the figures. */
export function Hypotheses({ found }: { found: DiscrepanciesDiscrepancy }) {
  const { t, language } = useSpeech()
  const [isSimulated, simulate] = useState(false)
  return (
    <section>
      <h3 className="section">{t('discrepancy.hypotheses')}</h3>
      <ul className="hypotheses">
        {found.hypotheses.map(hypothesis => (
          <li key={`${hypothesis.code}-${hypothesis.message}`}>
            {language === 'zh' ? hypothesis.message : hypothesis.messageEn}
          </li>
        ))}
      </ul>
      {isSimulated ? <Simulation of={found.id} /> : <Button onClick={() => simulate(true)}>{t('discrepancy.simulate')}</Button>}
    </section>
  )
}

function Simulation({ of }: { of: string }) {
  const { t, say } = useSpeech()
  const asked = useAnswer(of, () =>
    answered(server.GET('/api/discrepancies/{discrepancy}/simulations', { params: { path: { discrepancy: of } } })),
  )
  return (
    <>
      <Alert type="info" showIcon title={t('discrepancy.simulation')} />
      <Asking asked={asked}>
        {simulated => (
          <Table<DocumentSimulated>
            rowKey={({ hypothesis, fund }) => `${hypothesis}-${fund}`}
            dataSource={simulated}
            pagination={false}
            locale={{ emptyText: t('discrepancy.touches-none') }}
            columns={[
              { title: t('discrepancy.hypotheses'), render: (_, { words }) => say(words) },
              { title: t('discrepancy.fund'), render: (_, { fund }) => <Link to={`/funds/${fund}`}>{fund}</Link> },
              {
                title: t('discrepancy.recorded'),
                align: 'right',
                render: (_, { netDisbursedLow, netDisbursedHigh }) => <Ranged range={range(netDisbursedLow, netDisbursedHigh)} />,
              },
              {
                title: t('discrepancy.simulated'),
                align: 'right',
                render: (_, { simulatedLow, simulatedHigh }) => <Ranged range={range(simulatedLow, simulatedHigh)} />,
              },
              {
                title: t('discrepancy.rate'),
                align: 'right',
                render: (_, { executionRate }) => executionRate?.percent && <span className="number">{executionRate.percent}%</span>,
              },
            ]}
          />
        )}
      </Asking>
    </>
  )
}
