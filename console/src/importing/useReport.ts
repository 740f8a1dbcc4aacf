import { answered, server, type Report } from '../api/server'
import { useAgainWhile } from '../api/useAgainWhile'
import { useAnswer, type Asked } from '../api/useAnswer'

/** An import, asked for again as long as it runs. */
export function useReport(id: string): Asked<Report> {
  const asked = useAnswer(id, () => answered(server.GET('/api/imports/{id}', { params: { path: { id } } })))
  useAgainWhile(asked.answer?.state === 'RUNNING', asked)
  return asked
}
