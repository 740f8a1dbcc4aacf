import { answered, server, type TrailItems } from '../api/server'
import { usePages } from '../api/usePages'
import { TrailTable } from '../audit/TrailTable'
import { Asking } from '../layout/Asking'
import { More } from '../layout/More'

const AT_ONCE = 50

/** Every fact about the fund, latest first, as far as it was known. */
export function Timeline({ fund, knownAt }: { fund: string; knownAt: string | undefined }) {
  const asked = usePages<TrailItems>(`${fund}|${knownAt ?? ''}`, after =>
    answered(
      server.GET('/api/funds/{fund}/timeline', {
        params: { path: { fund }, query: { knownAt, cursor: after?.cursor, limit: AT_ONCE } },
      }),
    ),
  )
  return (
    <Asking asked={asked}>
      {pages => (
        <>
          <TrailTable items={pages.flatMap(page => page.items)} ofOneFund />
          <More load={asked.more} />
        </>
      )}
    </Asking>
  )
}
