import { Table, Tag, type TableColumnsType } from 'antd'
import dayjs from 'dayjs'
import { server, type CampaignAnswerEvidenceAnswer } from '../api/server'
import { FileLink } from '../evidence/FileLink'
import { useSpeech } from '../language/language'
import { EntryButton } from '../work/EntryButton'
import { ReasonField } from '../work/ReasonField'
import { SecondPerson } from '../work/SecondPerson'

interface Shown {
  campaign: string
  evidence: CampaignAnswerEvidenceAnswer[]
  wrote: (position: number) => void
}

const COLOURS: Record<CampaignAnswerEvidenceAnswer['state'], string> = { FILED: 'gold', ACCEPTED: 'green', REJECTED: 'red', REVERSED: 'red' }

/** What has been filed so far, by whom, and what became of it. */
export function EvidenceList({ campaign, evidence, wrote }: Shown) {
  const { t } = useSpeech()
  const columns: TableColumnsType<CampaignAnswerEvidenceAnswer> = [
    {
      title: t('evidence.file'),
      render: (_, { file, sha256, unit, demands }) => (
        <>
          <FileLink name={file} sha256={sha256} />
          <div className="minor">{`${unit} · ${demands.length === 0 ? t('campaign.all-demands') : demands.join('、')}`}</div>
        </>
      ),
    },
    {
      title: t('campaign.state'),
      render: (_, { state, reason }) => (
        <>
          <Tag color={COLOURS[state]}>{t(`campaign.evidence-${state}`)}</Tag> {reason}
        </>
      ),
    },
    {
      title: t('campaign.hands'),
      render: (_, { filedBy, filed, decidedBy }) => (
        <>
          {t('campaign.filed-by', { person: filedBy, day: filed })}
          {decidedBy && <div>{t('campaign.decided-by', { person: decidedBy })}</div>}
        </>
      ),
    },
    { title: '', render: (_, piece) => <Deciding campaign={campaign} piece={piece} wrote={wrote} /> },
  ]
  return <Table rowKey="id" dataSource={evidence} columns={columns} pagination={false} scroll={{ x: 'max-content' }} />
}

interface OfPiece extends Omit<Shown, 'evidence'> {
  piece: CampaignAnswerEvidenceAnswer
}

/** A second person accepts or rejects; a third may take an acceptance back. */
function Deciding({ campaign, piece: { id, state, filedBy, decidedBy }, wrote }: OfPiece) {
  const { t } = useSpeech()
  const path = { campaign }
  const initial = { date: dayjs(), document: t('campaign.document-decision') }
  const makers = [{ person: filedBy }, ...(decidedBy !== null ? [{ person: decidedBy }] : [])]
  if (state === 'ACCEPTED') {
    return (
      <EntryButton<{ reason: string }>
        label={t('campaign.reverse')}
        look="link"
        initial={initial}
        entry="reversed"
        send={({ reason }, entry, header) =>
          server.POST('/api/campaigns/{campaign}/reverse-acceptance', {
            params: { path, header },
            body: { entry, evidence: id, reason },
          })
        }
        wrote={wrote}
      >
        <SecondPerson makers={makers} />
        <ReasonField />
      </EntryButton>
    )
  }
  if (state !== 'FILED') return null
  return (
    <>
      <EntryButton
        label={t('campaign.accept')}
        look="link"
        initial={initial}
        entry="accepted"
        send={(_, entry, header) =>
          server.POST('/api/campaigns/{campaign}/accept-evidence', { params: { path, header }, body: { entry, evidence: id } })
        }
        wrote={wrote}
      >
        <SecondPerson makers={makers} />
      </EntryButton>
      <EntryButton<{ reason: string }>
        label={t('campaign.reject')}
        look="link"
        initial={initial}
        entry="rejected"
        send={({ reason }, entry, header) =>
          server.POST('/api/campaigns/{campaign}/reject-evidence', {
            params: { path, header },
            body: { entry, evidence: id, reason },
          })
        }
        wrote={wrote}
      >
        <SecondPerson makers={makers} />
        <ReasonField />
      </EntryButton>
    </>
  )
}
