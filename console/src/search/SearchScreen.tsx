import { Card, Tag, Typography } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { answered, server, type NamesNamed, type TrailHits } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { TrailTable } from '../audit/TrailTable'
import { PaymentTable } from '../fund/PaymentTable'
import { useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { Nothing } from '../layout/pages'

export default function SearchScreen() {
  const { t } = useSpeech()
  const [parameters] = useSearchParams()
  const text = parameters.get('q') ?? ''
  const asked = useAnswer(text, () => answered(server.GET('/api/search', { params: { query: { q: text } } })))
  return (
    <>
      <Typography.Title level={1} className="screen-title">
        {t('search.title', { text })}
      </Typography.Title>
      <Asking asked={asked}>{hits => <Hits hits={hits} text={text} />}</Asking>
    </>
  )
}

function Hits({ hits, text }: { hits: TrailHits; text: string }) {
  const { t } = useSpeech()
  if (hits.funds.length + hits.works.length + hits.payments.length + hits.entries.length === 0) {
    return <Nothing title={t('search.nothing', { text })}>{t('search.advice')}</Nothing>
  }
  return (
    <div className="stack">
      {hits.funds.length > 0 && (
        <Card title={t('search.funds')}>
          <ul className="plain-list">
            {hits.funds.map(fund => (
              <li key={fund.id}>
                <Link to={`/funds/${fund.id}`}>{fund.name}</Link> <Typography.Text type="secondary">{fund.id}</Typography.Text>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {hits.works.length > 0 && (
        <Card title={t('search.works')}>
          <ul className="plain-list">
            {hits.works.map(({ kind, id, name }) => (
              <li key={kind + id}>
                <Tag>{t(`search.${kind}`)}</Tag> <Link to={pathOf(kind, id)}>{name}</Link>{' '}
                <Typography.Text type="secondary">{id}</Typography.Text>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {hits.payments.length > 0 && (
        <Card title={t('search.payments')}>
          <PaymentTable payments={hits.payments} />
        </Card>
      )}
      {hits.entries.length > 0 && (
        <Card title={t('search.entries')}>
          <TrailTable items={hits.entries} />
        </Card>
      )}
    </div>
  )
}

function pathOf(kind: NamesNamed['kind'], id: string): string {
  return kind === 'DOCUMENT' ? `/documents/${id}` : `/processes/${kind.toLowerCase()}s/${id}`
}
