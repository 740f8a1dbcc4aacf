/** RFC 9457, with the sentences of the server in both languages; its numbers stand beside them. */
export interface Problem {
  status: number
  code: string
  title: string
  detail?: string
  zh: string
  en: string
  [number: string]: unknown
}

/** The server said no, in its own words, or could not be reached. */
export class Refusal extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.en)
    this.problem = problem
  }
}

export function unreachable(): Refusal {
  return new Refusal({
    status: 0,
    code: 'unreachable',
    title: '连不上服务器 · The server cannot be reached',
    zh: '连不上服务器。',
    en: 'The server cannot be reached.',
  })
}
