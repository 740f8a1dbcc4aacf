import { Form, Radio } from 'antd'
import type { WaitingItem } from '../api/server'
import { useSpeech } from '../language/language'
import { decide, DECISIONS, type Decision } from './deciding'
import { dayFor, EntryFields, entryOf, type EntryValues } from './EntryFields'
import { Hands } from './Hands'
import { ReasonField } from './ReasonField'
import { SecondPerson } from './SecondPerson'
import { WriteForm } from './WriteForm'

interface Values extends EntryValues {
  decision: Decision
  reason?: string
}

/** A second person's decision: who made it and who checks it stand above the button. */
export function DecideForm({ item, close }: { item: WaitingItem; close: (position?: number) => void }) {
  const { t } = useSpeech()
  return (
    <WriteForm<Values>
      title={`${t(`work.${item.kind}`)}：${item.subject}`}
      initial={{ decision: 'approve', date: dayFor(item.place), document: t('work.document-approval') }}
      send={({ decision, reason, ...entry }, key) =>
        decide(item, { decision, reason: reason ?? '', entry: entryOf(entry, decision, key), key })
      }
      close={close}
    >
      <Hands item={item} />
      <SecondPerson makers={[item.maker]} />
      <Form.Item name="decision">
        <Radio.Group
          optionType="button"
          options={DECISIONS.map(decision => ({ value: decision, label: t(`work.${decision}`) }))}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['decision']}>
        {({ getFieldValue }) =>
          getFieldValue('decision') !== 'approve' && <ReasonField />
        }
      </Form.Item>
      <EntryFields />
    </WriteForm>
  )
}
