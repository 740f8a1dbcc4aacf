import { Button } from 'antd'
import { useState } from 'react'
import { answered, server, type TrailItem } from '../api/server'
import { useAnswer } from '../api/useAnswer'
import { TrailTable } from '../audit/TrailTable'
import { useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'

const AT_ONCE = 50

/** Every fact about the fund, latest first, as far as it was known. */
export function Timeline({ fund, knownAt }: { fund: string; knownAt: string | undefined }) {
  const { t } = useSpeech()
  const [more, setMore] = useState<{ items: TrailItem[]; next: string | undefined }>()
  const page = (cursor?: string) =>
    answered(
      server.GET('/api/funds/{fund}/timeline', { params: { path: { fund }, query: { knownAt, cursor, limit: AT_ONCE } } }),
    )
  const asked = useAnswer(`${fund}|${knownAt ?? ''}`, () => {
    setMore(undefined)
    return page()
  })
  return (
    <Asking asked={asked}>
      {first => {
        const items = [...first.items, ...(more?.items ?? [])]
        const next = more ? more.next : first.next
        const load = async () => {
          const following = await page(next)
          setMore({ items: [...(more?.items ?? []), ...following.items], next: following.next })
        }
        return (
          <>
            <TrailTable items={items} ofOneFund />
            {next && (
              <Button onClick={load} className="no-print">
                {t('audit.more')}
              </Button>
            )}
          </>
        )
      }}
    </Asking>
  )
}
