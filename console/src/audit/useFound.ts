import { useEffect, useState } from 'react'
import { answered, server, type TrailItem } from '../api/server'
import { Refusal } from '../api/refusal'
import type { Asked } from '../api/useAnswer'

interface Found {
  items: TrailItem[]
  /** Where the following page begins; absent on the last. */
  next: string | undefined
  isLooking: boolean
  /** In percent of the log: how much of it has been looked through. */
  looked: number
  /** The event down to which it has been. */
  lookedTo: number
}

/**
 * A page of the log, latest first, growing while the server looks for `q`: it looks through a stretch of the log at a time, so that
 * what it has found is seen at once.
 */
export function useFound(q: string | undefined, cursor: string | undefined, atOnce: number): Asked<Found> {
  const [round, setRound] = useState(0)
  const [state, setState] = useState<Omit<Asked<Found>, 'again'>>({ answer: undefined, refusal: undefined, isLoading: true })
  useEffect(() => {
    let isCurrent = true
    async function look() {
      const items: TrailItem[] = []
      let next = cursor
      do {
        const answer = await answered(
          server.GET('/api/trail', { params: { query: { q, cursor: next, limit: atOnce - items.length } } }),
        )
        if (!isCurrent) return
        items.push(...answer.items)
        next = answer.next
        const isLooking = next !== undefined && items.length < atOnce
        const lookedTo = Number(next ?? 1)
        const looked = Math.floor(100 * (1 - (lookedTo - 1) / Math.max(1, answer.position)))
        setState({ answer: { items: [...items], next, isLooking, looked, lookedTo }, refusal: undefined, isLoading: false })
      } while (next !== undefined && items.length < atOnce)
    }
    setState(before => ({ ...before, isLoading: true }))
    look().catch((fault: unknown) => {
      if (!(fault instanceof Refusal)) throw fault
      if (isCurrent) setState({ answer: undefined, refusal: fault, isLoading: false })
    })
    return () => {
      isCurrent = false
    }
  }, [q, cursor, atOnce, round])
  return { ...state, again: () => setRound(before => before + 1) }
}
