import createClient from 'openapi-fetch'
import type { paths } from '../../target/api/schema'
import { endSession, token } from '../session/session'
import { Refusal, unreachable, type Problem } from './refusal'

export type * from '../../target/api/schema'

/** The server's interface, typed by its own description. `credentials` stay out so that no browser asks for a password itself. */
export const server = createClient<paths>({
  baseUrl: location.origin,
  credentials: 'omit',
  querySerializer: { array: { style: 'form', explode: true } },
})

server.use({
  onRequest({ request }) {
    const held = token()
    if (held) request.headers.set('Authorization', `Bearer ${held}`)
    return request
  },
  onResponse({ request, response }) {
    if (response.status === 401 && !request.url.endsWith('/api/login')) endSession()
  },
  onError() {
    return unreachable()
  },
})

/** What was answered, or the refusal thrown. */
export async function answered<T>(call: Promise<{ data?: T; error?: unknown }>): Promise<T> {
  const { data, error } = await call
  if (error !== undefined) throw error instanceof Refusal ? error : new Refusal(error as Problem)
  return data as T
}

/** A write's idempotency key, to be made once for each intent and kept over its retries. */
export function newKey(): string {
  return crypto.randomUUID()
}

/** Saves a file that the server makes, under the name that it gives. */
export async function download(path: string, query: Record<string, string | undefined>): Promise<void> {
  const url = new URL(path, location.origin)
  for (const [name, value] of Object.entries(query)) if (value) url.searchParams.append(name, value)
  const response = await fetch(url, {
    credentials: 'omit',
    headers: { Authorization: `Bearer ${token() ?? ''}` },
  }).catch(() => {
    throw unreachable()
  })
  if (!response.ok) throw new Refusal((await response.json()) as Problem)
  const disposition = response.headers.get('Content-Disposition') ?? ''
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1]
  const file = encoded ? decodeURIComponent(encoded) : (/filename="([^"]+)"/.exec(disposition)?.[1] ?? 'download')
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = file
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
