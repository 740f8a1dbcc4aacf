import { Form, Select } from 'antd'
import { fen, format } from '../amount/amount'
import { AmountField, useSaid } from '../amount/AmountField'
import { server, type ClosingDrawBody, type FundAnswer } from '../api/server'
import { useSpeech } from '../language/language'
import { dayFor, EntryFields, entryOf, type EntryValues } from './EntryFields'
import { WriteForm } from './WriteForm'

const SOURCES: ClosingDrawBody['source'][] = ['SUPERIOR', 'LOCAL', 'SUBORDINATE', 'OTHER']

interface Values extends EntryValues {
  source: ClosingDrawBody['source']
  carried?: string
  surplus?: string
  recovered?: string
}

/** Closes the year of a fund whose money came from one source in that year; all that is available has to go somewhere. */
export function CloseYearForm({ fund, close }: { fund: FundAnswer; close: (position?: number) => void }) {
  const { t } = useSpeech()
  const said = useSaid()
  const available = fund.figures.find(({ figure }) => figure === 'AVAILABLE_BALANCE')
  return (
    <WriteForm<Values>
      title={t('work.close-year')}
      lead={t('work.close-year-advice', { available: available ? format(fen(available.low), 'YUAN') : '' })}
      initial={{ date: dayFor(fund.id), document: t('work.document-closing'), source: 'LOCAL' }}
      send={({ source, carried, surplus, recovered, ...entry }, key) => {
        const draws = (amount: string | undefined) =>
          amount ? [{ source, vintage: fund.fiscalYear, amount: said(amount) }] : []
        return server.POST('/api/funds/{fund}/close-year', {
          params: { path: { fund: fund.id }, header: { 'Idempotency-Key': key } },
          body: {
            entry: entryOf(entry, 'year-closed', key),
            carriedForward: draws(carried),
            surplus: draws(surplus),
            recovered: draws(recovered),
          },
        })
      }}
      close={close}
    >
      <Form.Item name="source" label={t('work.source')}>
        <Select options={SOURCES.map(source => ({ value: source, label: t(`declaration.${source}`) }))} />
      </Form.Item>
      <AmountField name="carried" label={t('work.carried')} isRequired={false} />
      <AmountField name="surplus" label={t('work.surplus')} isRequired={false} />
      <AmountField name="recovered" label={t('work.recovered')} isRequired={false} />
      <EntryFields />
    </WriteForm>
  )
}
