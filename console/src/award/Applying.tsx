import { Form, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { server, type AwardAnswer, type AwardAnswerEntrant, type PayeeBody } from '../api/server'
import { useSpeech } from '../language/language'
import { EntryButton } from '../work/EntryButton'
import { TextField } from '../work/TextField'

interface Payee {
  code?: string
  organisation?: string
}

interface Application extends Payee {
  category: string
  applicant: string
}

interface Shown {
  award: AwardAnswer
  wrote: (position: number) => void
}

/** Files an application; a category that is ranked with another has none of its own. */
export function ApplyButton({ award: { id, day, categories, applicants }, wrote }: Shown) {
  const { t } = useSpeech()
  const open = categories.filter(({ rankedWith }) => rankedWith === null).map(({ name }) => name)
  const taken = new Set(applicants.map(({ name }) => name))
  return (
    <EntryButton<Application>
      label={t('award.apply')}
      initial={{ date: dayjs(day), document: t('award.document-application'), ...(open.length === 1 && { category: open[0]! }) }}
      entry="application"
      send={({ category, applicant, ...payee }, entry, header) =>
        server.POST('/api/awards/{edition}/submit-application', {
          params: { path: { edition: id }, header },
          body: { entry, category, applicant, ...(payee.code && { payee: payeeOf(payee) }) },
        })
      }
      wrote={wrote}
    >
      <Form.Item name="category" label={t('award.category')} rules={[{ required: true, message: t('award.category') }]}>
        <Select options={open.map(value => ({ value, label: value }))} />
      </Form.Item>
      <TextField
        name="applicant"
        label={t('award.applicant')}
        rules={[
          {
            validator: async (_, typed?: string) => {
              if (typed && taken.has(typed.trim())) throw new Error(t('award.applied-already'))
            },
          },
        ]}
      />
      <PayeeFields isRequired={false} />
    </EntryButton>
  )
}

/** Says who an applicant is that was recorded by name only. */
export function IdentifyButton({ award: { id, day }, entrant, wrote }: Shown & { entrant: AwardAnswerEntrant }) {
  const { t } = useSpeech()
  return (
    <EntryButton<Payee>
      label={t('award.identify')}
      look="link"
      lead={t('award.identify-lead', { applicant: entrant.name })}
      initial={{ date: dayjs(day), document: t('award.document-application'), organisation: entrant.name }}
      entry="identified"
      send={(payee, entry, header) =>
        server.POST('/api/awards/{edition}/identify-applicant', {
          params: { path: { edition: id }, header },
          body: { entry, applicant: entrant.name, payee: payeeOf(payee) },
        })
      }
      wrote={wrote}
    >
      <PayeeFields isRequired />
    </EntryButton>
  )
}

/** An organisation by code and legal name: both, or neither. */
function PayeeFields({ isRequired }: { isRequired: boolean }) {
  const { t } = useSpeech()
  const code: unknown = Form.useWatch('code')
  const isNamed = isRequired || (typeof code === 'string' && code !== '')
  return (
    <>
      <Form.Item
        name="code"
        label={t('work.payee-code')}
        rules={[
          { required: isRequired, message: t('award.code-form') },
          { pattern: /^[0-9A-HJ-NP-RTUW-Ya-hj-np-rtuw-y]{18}$/, message: t('award.code-form') },
        ]}
      >
        <Input maxLength={18} />
      </Form.Item>
      <TextField name="organisation" label={t('work.payee-name')} isRequired={isNamed} />
    </>
  )
}

function payeeOf({ code, organisation }: Payee): PayeeBody {
  return { ...(code && { code }), ...(organisation && { name: organisation }) }
}
