import { Alert, Button, Card, Descriptions, Timeline, Typography } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import { fen } from '../amount/amount'
import { Difference, Money } from '../amount/Money'
import { UnitNote } from '../amount/unit'
import { answered, download, server, type DeclarationWhole } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { useMoment, useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { FindingList } from '../process/FindingList'
import { BudgetCard } from './BudgetCard'
import { BudgetEditor } from './BudgetEditor'
import { Steps } from './Steps'
import { StageTag } from './DeclarationTable'
import { draftOf } from './draft'
import { TargetTable } from './TargetTable'

/** One declaration: its form with every sum, what does not fit in it, and whose hands it went through. */
export default function DeclarationScreen() {
  const declaration = useParams()['declaration'] ?? ''
  const asked = useAnswer(declaration, () =>
    answered(server.GET('/api/declarations/{declaration}', { params: { path: { declaration } } })),
  )
  return <Asking asked={asked}>{whole => <Declaration whole={whole} again={asked.again} />}</Asking>
}

function Declaration({ whole, again }: { whole: DeclarationWhole; again: () => void }) {
  const { t, say } = useSpeech()
  const [isEditing, setEditing] = useState(false)
  const { summary, form } = whole
  const mayEdit = summary.state === 'DRAFTED' || summary.state === 'RETURNED'
  return (
    <>
      <div className="screen-head">
        <Typography.Title level={1}>{summary.project}</Typography.Title>
        <StageTag state={summary.state} words={summary.stateInWords} />
        <span className="minor">{t('declaration.version', { version: summary.version })}</span>
        <UnitNote />
        <FormButtons id={summary.id} />
        <Steps summary={summary} wrote={again} />
      </div>
      <div className="stack">
        {summary.returned !== null && (
          <Alert type="warning" showIcon title={t('declaration.returned', { reason: summary.returned })} />
        )}
        {summary.inTheWay && (
          <Alert
            type="error"
            showIcon
            title={t('declaration.in-the-way')}
            description={say({ zh: summary.inTheWay.message, en: summary.inTheWay.messageEn })}
          />
        )}
        <Summary summary={summary} />
        {isEditing ? (
          <BudgetEditor
            declaration={summary.id}
            form={form}
            version={summary.version}
            close={hasChanged => {
              setEditing(false)
              if (hasChanged) again()
            }}
          />
        ) : (
          <BudgetCard
            draft={draftOf(form)}
            composition={form.composition}
            extra={mayEdit && <Button onClick={() => setEditing(true)}>{t('declaration.edit')}</Button>}
          />
        )}
        <TargetTable targets={form.targets} />
        <FindingList findings={summary.findings} />
        <History history={whole.history} />
      </div>
    </>
  )
}

function Summary({ summary }: { summary: DeclarationWhole['summary'] }) {
  const { t } = useSpeech()
  return (
    <Card>
      <Descriptions
        column={{ xs: 1, md: 3 }}
        items={[
          { label: t('declaration.year'), children: summary.year },
          { label: t('declaration.unit'), children: summary.unit ?? t('declaration.blank') },
          { label: t('declaration.declared'), children: <Money fen={fen(summary.declared)} /> },
          { label: t('declaration.table'), children: <Money fen={fen(summary.table)} /> },
          {
            label: t('declaration.text'),
            children: summary.text === null ? t('declaration.no-text') : <Money fen={fen(summary.text)} />,
          },
          { label: t('declaration.difference'), children: <Difference fen={fen(summary.difference)} /> },
        ]}
      />
      <span className="minor">{t('declaration.not-a-fund')}</span>
    </Card>
  )
}

function History({ history }: { history: DeclarationWhole['history'] }) {
  const { t, say } = useSpeech()
  const moment = useMoment()
  return (
    <Card title={t('declaration.hands')}>
      <Timeline
        items={history.map(({ words, person, unit, recordedAt, reason }) => ({
          content: (
            <>
              <strong>{say(words)}</strong> {`${person}（${unit}）`}{' '}
              <span className="minor">{moment(recordedAt)}</span> {reason}
            </>
          ),
        }))}
      />
    </Card>
  )
}

function FormButtons({ id }: { id: string }) {
  const { t } = useSpeech()
  return (
    <span className="no-print">
      {['xlsx', 'pdf', 'html'].map(format => (
        <Button key={format} type="link" onClick={() => download(`/api/declarations/${id}/form`, { format })}>
          {`${t('declaration.form')} ${format.toUpperCase()}`}
        </Button>
      ))}
    </span>
  )
}
