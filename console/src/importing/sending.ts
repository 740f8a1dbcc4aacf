import { Refusal, type Problem } from '../api/refusal'
import { answered, server, type PreviewPreview, type Report } from '../api/server'

/** Sends a file; a file at fault is answered with a report, too. */
export async function sendFile(file: File, dryRun: boolean): Promise<Report> {
  const { data, error } = await server.POST('/api/imports', {
    params: { query: { name: file.name, dryRun, wait: 0 } },
    headers: { 'Content-Type': 'application/octet-stream' },
    body: '',
    bodySerializer: () => file,
  })
  const answer: unknown = data ?? error
  if (answer instanceof Refusal) throw answer
  if (isReport(answer)) return answer
  throw new Refusal(answer as Problem)
}

function isReport(answer: unknown): answer is Report {
  return typeof answer === 'object' && answer !== null && 'sha256' in answer && 'rows' in answer
}

/** What the server recognises of a file, before anything is tried. */
export function previewOf(file: File): Promise<PreviewPreview> {
  return answered(
    server.POST('/api/imports/preview', {
      params: { query: { name: file.name } },
      headers: { 'Content-Type': 'application/octet-stream' },
      body: '',
      bodySerializer: () => file,
    }),
  )
}
