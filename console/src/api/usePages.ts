import { useState } from 'react'
import { useAnswer, type Asked } from './useAnswer'

interface Page {
  next?: string
}

interface Pages<P extends Page> extends Omit<Asked<P>, 'answer'> {
  /** Every page that has come so far. */
  answer: P[] | undefined
  /** Fetches the following page; absent when there is none. */
  more: (() => Promise<void>) | undefined
}

/**
 * A list that comes page by page, from its beginning again whenever `key` changes. What follows is asked with the cursor of the page
 * before and with the first page, whose position keeps all of them at one moment.
 */
export function usePages<P extends Page>(key: string, ask: (after?: { cursor: string; first: P }) => Promise<P>): Pages<P> {
  const [rest, setRest] = useState<{ behind: P; pages: P[] }>()
  const { answer: first, ...asked } = useAnswer(key, () => ask())
  if (!first) return { ...asked, answer: undefined, more: undefined }
  const following = rest?.behind === first ? rest.pages : []
  const pages = [first, ...following]
  const cursor = pages.at(-1)?.next
  const more =
    cursor === undefined
      ? undefined
      : async () => setRest({ behind: first, pages: [...following, await ask({ cursor, first })] })
  return { ...asked, answer: pages, more }
}
