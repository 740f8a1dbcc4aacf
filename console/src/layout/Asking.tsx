import { Spin } from 'antd'
import type { ReactNode } from 'react'
import type { Asked } from '../api/useAnswer'
import { Refused } from './pages'

/** The refusal, the wait, or what is made of the answer; an older answer stays, paled, while the next is on its way. */
export function Asking<T>({ asked, children }: { asked: Asked<T>; children: (answer: T) => ReactNode }) {
  if (asked.refusal) return <Refused refusal={asked.refusal} again={asked.again} />
  if (asked.answer === undefined) return <Spin className="waiting" />
  return (
    <div className={asked.isLoading ? 'paled' : undefined} aria-busy={asked.isLoading}>
      {children(asked.answer)}
    </div>
  )
}
