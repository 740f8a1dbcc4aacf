import { Card, Descriptions, Table, Tag, Typography, type TableColumnsType } from 'antd'
import { Link, useParams } from 'react-router'
import { answered, server, type DocumentDocumentAnswer, type DocumentSaid } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { PositionLink } from '../audit/TrailTable'
import { useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'

/** A registered document and what it says. */
export default function DocumentScreen() {
  const document = useParams()['document'] ?? ''
  const asked = useAnswer(document, () =>
    answered(server.GET('/api/documents/{document}', { params: { path: { document } } })),
  )
  return <Asking asked={asked}>{found => <Document document={found} />}</Asking>
}

function Document({ document: { id, source, nature, issuer, issued, covers, statements } }: { document: DocumentDocumentAnswer }) {
  const { t, say } = useSpeech()
  const columns: TableColumnsType<DocumentSaid> = [
    { title: t('document.concept'), render: (_, { statement }) => statement.concept },
    {
      title: t('document.says'),
      render: (_, { words, withdrawn }) => (
        <>
          {withdrawn ? <s>{say(words)}</s> : say(words)} {withdrawn && <Tag>{t('document.withdrawn')}</Tag>}
        </>
      ),
    },
    { title: t('document.place'), dataIndex: 'locator' },
    { title: t('audit.position'), align: 'right', render: (_, { position }) => <PositionLink at={position} /> },
  ]
  return (
    <>
      <div className="screen-head">
        <Typography.Title level={1}>{source.title}</Typography.Title>
        {nature === 'ASSUMPTION' && <Tag color="gold">{t('document.ASSUMPTION')}</Tag>}
        <span className="minor">{id}</span>
      </div>
      <div className="stack">
        <Card>
          <Descriptions
            column={{ xs: 1, md: 2 }}
            items={[
              { label: t('document.issuer'), children: issuer },
              { label: t('document.number'), children: source.number ?? t('document.not-stated') },
              { label: t('document.issued'), children: issued ?? t('document.not-stated') },
              { label: t('document.covers'), children: covers },
              ...(source.sha256 ? [{ label: t('document.digest'), children: <code className="digest">{source.sha256}</code> }] : []),
            ]}
          />
          <Link to={`/discrepancies?document=${encodeURIComponent(id)}`}>{t('document.discrepancies')}</Link>
        </Card>
        <Card title={t('document.statements')}>
          <Table
            rowKey="id"
            dataSource={statements}
            columns={columns}
            pagination={false}
            locale={{ emptyText: t('document.no-statements') }}
          />
        </Card>
      </div>
    </>
  )
}
