import { useEffect } from 'react'
import type { Asked } from './useAnswer'

const EVERY_MILLIS = 700

/** Asks again and again as long as something is under way. */
export function useAgainWhile(isUnderWay: boolean, { isLoading, again }: Pick<Asked<unknown>, 'isLoading' | 'again'>) {
  useEffect(() => {
    if (!isUnderWay || isLoading) return
    const later = setTimeout(again, EVERY_MILLIS)
    return () => clearTimeout(later)
  }, [isUnderWay, isLoading, again])
}
