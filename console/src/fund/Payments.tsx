import { answered, server, type FundReadPayments } from '../api/server'
import { usePages } from '../api/usePages'
import { Asking } from '../layout/Asking'
import { More } from '../layout/More'
import { PaymentTable } from './PaymentTable'
import { keyOf, type View } from './view'

const AT_ONCE = 50

/** The payments of a fund at a point of both time axes. */
export function Payments({ fund, view }: { fund: string; view: View }) {
  const asked = usePages<FundReadPayments>(`${fund}|${keyOf(view)}`, after =>
    answered(
      server.GET('/api/funds/{fund}/payments', {
        params: {
          path: { fund },
          query: { ...view, limit: AT_ONCE, ...(after && { cursor: after.cursor, knownAt: String(after.first.position) }) },
        },
      }),
    ),
  )
  return (
    <Asking asked={asked}>
      {pages => (
        <>
          <PaymentTable payments={pages.flatMap(page => page.payments)} ofOneFund />
          <More load={asked.more} />
        </>
      )}
    </Asking>
  )
}
