import { useEffect } from 'react'
import { answered, server, type Report } from '../api/server'
import { useAnswer, type Asked } from '../api/useAnswer'

const EVERY_MILLIS = 700

/** An import, asked for again as long as it runs. */
export function useReport(id: string): Asked<Report> {
  const asked = useAnswer(id, () => answered(server.GET('/api/imports/{id}', { params: { path: { id } } })))
  const isRunning = asked.answer?.state === 'RUNNING'
  useEffect(() => {
    if (!isRunning || asked.isLoading) return
    const later = setTimeout(asked.again, EVERY_MILLIS)
    return () => clearTimeout(later)
  }, [isRunning, asked.isLoading, asked.again])
  return asked
}
