import { Table, Tag, Tooltip, type TableColumnsType } from 'antd'
import type { EvaluationScheme, OpinionAnswer, OpinionAnswerRow } from '../api/server'
import { FileLink } from '../evidence/FileLink'
import { useSpeech } from '../language/language'
import { ScoreButton } from './ScoreButton'

interface Shown {
  opinion: OpinionAnswer
  scheme: EvaluationScheme
  fund: string
  wrote: (position: number) => void
}

/** Every indicator with its target, what was reached, its exact score and the evidence for it; open ones are scored here. */
export function IndicatorTable({ opinion, scheme, fund, wrote }: Shown) {
  const { t } = useSpeech()
  const groups = scheme.groups.map(({ name }) => name)
  const rows = [...opinion.indicators].sort((one, other) => groups.indexOf(one.group) - groups.indexOf(other.group))
  const columns: TableColumnsType<OpinionAnswerRow> = [
    {
      title: t('evaluation.indicator'),
      render: (_, { name, group, aspect }) => (
        <>
          {name}
          <div className="minor">{`${group} · ${aspect}`}</div>
        </>
      ),
    },
    { title: t('evaluation.target'), align: 'right', render: (_, { target }) => <TargetText target={target} /> },
    { title: t('evaluation.result'), align: 'right', render: (_, row) => <ResultText row={row} /> },
    { title: t('evaluation.points'), align: 'right', dataIndex: 'points' },
    {
      title: t('evaluation.score'),
      align: 'right',
      render: (_, { score }) =>
        score ? (
          <Tooltip title={score.exact}>{score.shown}</Tooltip>
        ) : (
          <span className="uncertain">{t('evaluation.not-scored')}</span>
        ),
    },
    { title: t('evaluation.evidence'), render: (_, row) => <EvidenceList row={row} /> },
    {
      title: '',
      className: 'no-print',
      hidden: opinion.submittedBy !== undefined,
      render: (_, row) => <ScoreButton fund={fund} opinion={opinion.opinion} row={row} scheme={scheme} wrote={wrote} />,
    },
  ]
  return (
    <Table
      rowKey="code"
      dataSource={rows}
      columns={columns}
      pagination={false}
      scroll={{ x: 'max-content' }}
      summary={() =>
        opinion.total && (
          <Table.Summary.Row className="totals">
            <Table.Summary.Cell index={0} colSpan={4}>
              {t('evaluation.total')}
            </Table.Summary.Cell>
            <Table.Summary.Cell index={4} align="right">
              <Tooltip title={opinion.total.exact}>{opinion.total.shown}</Tooltip>
            </Table.Summary.Cell>
            <Table.Summary.Cell index={5} colSpan={2} />
          </Table.Summary.Row>
        )
      }
    />
  )
}

function TargetText({ target }: { target: OpinionAnswerRow['target'] }) {
  switch (target.kind) {
    case 'at-least':
      return <>{`≥ ${target.value}${target.unit}`}</>
    case 'at-most':
      return <>{`≤ ${target.value}${target.unit}`}</>
    case 'in-words':
      return <>{target.words}</>
  }
}

function ResultText({ row: { result, target } }: { row: OpinionAnswerRow }) {
  if (!result) return null
  switch (result.kind) {
    case 'measured':
      return <>{`${result.value}${target.kind === 'in-words' ? '' : target.unit}`}</>
    case 'judged':
      return <>{`${result.band} ${result.sharePercent}%`}</>
  }
}

function EvidenceList({ row: { evidence, score } }: { row: OpinionAnswerRow }) {
  const { t } = useSpeech()
  if (evidence.length === 0) return score ? <Tag color="gold">{t('evaluation.no-evidence')}</Tag> : null
  return (
    <ul className="plain-list">
      {evidence.map(({ title, locator, sha256 }) => (
        <li key={sha256 + locator}>
          <FileLink name={title} sha256={sha256} /> <span className="minor">{locator}</span>
        </li>
      ))}
    </ul>
  )
}
