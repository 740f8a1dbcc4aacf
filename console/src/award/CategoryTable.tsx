import { Card, Table, type TableColumnsType } from 'antd'
import { Fen } from '../amount/Money'
import type { AwardAnswer, AwardAnswerPrize } from '../api/server'
import { useSpeech } from '../language/language'
import { CountButton, StateButton } from './CategorySteps'

/** What the plan gives for each category, and how many came how far. */
export function CategoryTable({ award, wrote }: { award: AwardAnswer; wrote: (position: number) => void }) {
  const { t } = useSpeech()
  const count = (title: string, of: (prize: AwardAnswerPrize) => number | null | undefined) => ({
    title,
    align: 'right' as const,
    render: (_: unknown, prize: AwardAnswerPrize) => of(prize) ?? <span className="minor">{t('award.not-stated')}</span>,
  })
  const columns: TableColumnsType<AwardAnswerPrize> = [
    { title: t('award.category'), dataIndex: 'name' },
    count(t('award.quota'), prize => prize.quota),
    count(t('award.applied'), prize => prize.applicants),
    count(t('award.on-site'), prize => prize.onSite),
    count(t('award.proposed'), prize => prize.proposed),
    count(t('award.candidates'), prize => prize.candidateCap),
    { title: t('award.threshold'), align: 'right', render: (_, prize) => <Threshold prize={prize} /> },
    {
      title: t('award.weights'),
      align: 'right',
      render: (_, { documentWeight, siteWeight }) =>
        documentWeight == null ? <span className="minor">{t('award.not-stated')}</span> : `${documentWeight} / ${siteWeight}`,
    },
    { title: t('award.each'), align: 'right', render: (_, prize) => <Each prize={prize} award={award} wrote={wrote} /> },
    { title: t('award.ceiling'), align: 'right', render: (_, { ceilingFen }) => <Fen count={ceilingFen} /> },
  ]
  return (
    <Card title={t('award.categories')} extra={<CountButton award={award} wrote={wrote} />}>
      <Table
        rowKey="name"
        dataSource={award.categories}
        columns={columns}
        pagination={false}
        scroll={{ x: 'max-content' }}
        summary={() => (
          <Table.Summary.Row className="totals">
            <Table.Summary.Cell index={0}>{t('award.total')}</Table.Summary.Cell>
            <Table.Summary.Cell index={1} align="right">
              {award.categories.reduce((sum, { quota }) => sum + quota, 0)}
            </Table.Summary.Cell>
            <Table.Summary.Cell index={2} colSpan={2} />
            <Table.Summary.Cell index={4} align="right">
              {award.proposed}
            </Table.Summary.Cell>
            <Table.Summary.Cell index={5} colSpan={4} />
            <Table.Summary.Cell index={9} align="right">
              <Fen count={award.ceilingFen} />
            </Table.Summary.Cell>
          </Table.Summary.Row>
        )}
      />
    </Card>
  )
}

interface OfPrize {
  prize: AwardAnswerPrize
  award: AwardAnswer
  wrote: (position: number) => void
}

function Each({ prize: { name, eachFen }, award, wrote }: OfPrize) {
  if (eachFen === null) return <StateButton award={award} category={name} wrote={wrote} />
  return <Fen count={eachFen} />
}

function Threshold({ prize: { threshold, justBelow } }: { prize: AwardAnswerPrize }) {
  const { t } = useSpeech()
  if (threshold == null) return <span className="minor">{t('award.not-stated')}</span>
  return (
    <>
      {threshold}
      {justBelow && (
        <div className="minor">
          {t('award.just-below', {
            score: justBelow.score,
            reaches: t(justBelow.reaches ? 'award.reaches' : 'award.reaches-not'),
          })}
        </div>
      )}
    </>
  )
}
