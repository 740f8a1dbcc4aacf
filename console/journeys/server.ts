import { spawn, type ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    url: string
    password: string
  }
}

const LONGEST_START_MILLIS = 280_000

/**
 * A server of its own on the sample data, for as long as the journeys take; or the one that MINGZHANG_URL and MINGZHANG_PASSWORD
 * name, which has the sample data already.
 */
export default async function serve(project: TestProject): Promise<() => void> {
  const { MINGZHANG_URL: url, MINGZHANG_PASSWORD: password } = process.env
  if (url && password) {
    project.provide('url', url)
    project.provide('password', password)
    return () => undefined
  }
  const ledger = spawn(resolve(import.meta.dirname, '../../ledger'), ['demo', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const started = await announced(ledger)
  project.provide('url', started.url)
  project.provide('password', started.password)
  return () => void ledger.kill('SIGINT')
}

/** What a demonstration says on its terminal once it serves. */
function announced(ledger: ChildProcess): Promise<{ url: string; password: string }> {
  return new Promise((resolve, reject) => {
    let said = ''
    const late = setTimeout(() => reject(new Error(`the server did not start: ${said}`)), LONGEST_START_MILLIS)
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const url = /Mingzhang is running: (\S+)/.exec(said)?.[1]
      const password = /admin, password: (\S+)/.exec(said)?.[1]
      if (!url || !password) return
      clearTimeout(late)
      resolve({ url, password })
    }
    ledger.stdout?.on('data', listen)
    ledger.stderr?.on('data', listen)
    ledger.on('exit', code => reject(new Error(`the server ended with ${code}: ${said}`)))
  })
}
