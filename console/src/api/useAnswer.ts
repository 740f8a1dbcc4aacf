import { useCallback, useEffect, useState } from 'react'
import { Refusal } from './refusal'

export interface Asked<T> {
  /** The latest answer; it stays while the next one is on its way. */
  answer: T | undefined
  refusal: Refusal | undefined
  isLoading: boolean
  again: () => void
}

/** Asks whenever `key` changes, which stands for all that the question depends on. An answer that comes too late is dropped. */
export function useAnswer<T>(key: string, ask: () => Promise<T>): Asked<T> {
  const [round, setRound] = useState(0)
  const [state, setState] = useState<Omit<Asked<T>, 'again'>>({
    answer: undefined,
    refusal: undefined,
    isLoading: true,
  })
  useEffect(() => {
    let isCurrent = true
    setState(before => ({ ...before, isLoading: true }))
    ask().then(
      answer => isCurrent && setState({ answer, refusal: undefined, isLoading: false }),
      (fault: unknown) => {
        if (!isCurrent) return
        if (!(fault instanceof Refusal)) throw fault
        setState({ answer: undefined, refusal: fault, isLoading: false })
      },
    )
    return () => {
      isCurrent = false
    }
  }, [key, round])
  const again = useCallback(() => setRound(before => before + 1), [])
  return { ...state, again }
}
