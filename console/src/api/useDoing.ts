import { useState } from 'react'
import { Refusal } from './refusal'

export interface Doing {
  refusal: Refusal | undefined
  isBusy: boolean
  /** Does something, unless it is already being done; what the server refuses is kept, any other fault is thrown. */
  start: (work: () => Promise<void>) => Promise<void>
  /** What was refused is being changed: the refusal no longer holds. */
  forget: () => void
}

/** Something that a person starts, once at a time. */
export function useDoing(): Doing {
  const [state, setState] = useState<Pick<Doing, 'refusal' | 'isBusy'>>({ refusal: undefined, isBusy: false })
  const start = async (work: () => Promise<void>) => {
    if (state.isBusy) return
    setState({ refusal: undefined, isBusy: true })
    try {
      await work()
      setState({ refusal: undefined, isBusy: false })
    } catch (fault) {
      setState({ refusal: fault instanceof Refusal ? fault : undefined, isBusy: false })
      if (!(fault instanceof Refusal)) throw fault
    }
  }
  const forget = () => setState(before => ({ ...before, refusal: undefined }))
  return { ...state, start, forget }
}
