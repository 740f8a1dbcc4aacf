import { Select } from 'antd'
import { useState } from 'react'
import { answered, server } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { useSpeech } from '../language/language'

/** A fund by a part of its id or name. */
export function FundChoice({ choose }: { choose: (fund: string) => void }) {
  const { t } = useSpeech()
  const [text, setText] = useState('')
  const asked = useAnswer(text, () =>
    answered(server.GET('/api/overview/funds', { params: { query: { text, limit: 20 } } })),
  )
  return (
    <Select
      showSearch={{ filterOption: false, onSearch: setText }}
      className="fund-choice"
      aria-label={t('work.choose-fund')}
      placeholder={t('work.choose-fund')}
      loading={asked.isLoading}
      options={(asked.answer?.funds ?? []).map(({ id, name }) => ({ value: id, label: `${name}（${id}）` }))}
      onSelect={choose}
    />
  )
}
