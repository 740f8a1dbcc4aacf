import axe from 'axe-core'
import { chromium, type Browser, type Locator, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, onTestFailed } from 'vitest'
import type { UserNewUser } from '../src/api/server'

type Role = UserNewUser['role']

/** Where pictures of the screens are kept, when they are wanted. */
const SCREENSHOTS = process.env['MINGZHANG_SCREENSHOTS']
const WIDE = { width: 1440, height: 900 }
const SIZES = [WIDE, { width: 1024, height: 768 }]

let browser: Browser

/** A browser for the journeys of this file. */
export function useBrowser() {
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    })
  })
  afterAll(() => browser.close())
}

/** Somebody at a browser of his own, signed in through the console. */
export interface Person {
  page: Page
  go: (path: string) => Promise<void>
  /** Asserts that the screen has no serious fault of accessibility, and keeps pictures of it in every size, with `part` in the middle. */
  look: (name: string, part?: Locator) => Promise<void>
  /** Nothing went wrong in the browser and nothing was asked of another host, but for `refusals` that the server gave. */
  leave: (refusals?: number) => Promise<void>
}

export async function comes(name: string, unit: string, role: Role, language: 'zh' | 'en' = 'zh'): Promise<Person> {
  await api('/api/users', { user: name, unit, role, password: passwordOf(name) })
  const url = inject('url')
  const context = await browser.newContext({ viewport: WIDE, locale: 'zh-CN', acceptDownloads: true })
  const page = await context.newPage()
  const faults: string[] = []
  let refused = 0
  onTestFailed(async () => {
    if (page.isClosed()) return
    console.log(`${name} ${page.url()}`, faults, await page.locator('body').innerText())
    await page.screenshot({ path: `target/surefire-reports/${name}.png` })
  })
  page.on('pageerror', fault => faults.push(fault.message))
  page.on('console', message => {
    if (message.type() !== 'error') return
    if (/responded with a status of 4\d\d/.test(message.text())) refused++
    else faults.push(message.text())
  })
  page.on('request', request => {
    const to = new URL(request.url())
    if (to.protocol.startsWith('http') && to.origin !== new URL(url).origin) faults.push(`asked of ${to.origin}`)
  })
  await page.addInitScript(spoken => localStorage.setItem('mingzhang.language', spoken), language)
  await page.goto(url)
  await page.locator('input[autocomplete=username]').fill(name)
  await page.locator('input[autocomplete=current-password]').fill(passwordOf(name))
  await page.locator('button[type=submit]').click()
  await page.locator('.frame').waitFor()
  return {
    page,
    go: async path => {
      await page.goto(url + path)
      await page.waitForLoadState('networkidle')
    },
    look: (name, part) => look(page, name, part),
    leave: async (refusals = 0) => {
      expect(faults).toEqual([])
      expect(refused).toBe(refusals)
      await context.close()
    },
  }
}

async function look(page: Page, name: string, part?: Locator): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }),
  )
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)).toEqual([])
  if (!SCREENSHOTS) return
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await page.waitForTimeout(300)
    await part?.evaluate(element => element.scrollIntoView({ block: 'center' }))
    await page.screenshot({ path: `${SCREENSHOTS}/${name}-${size.width}.png` })
  }
  await page.setViewportSize(WIDE)
}

function passwordOf(name: string): string {
  return `password-of-${name}`
}

/** What a journey needs to be there before it begins, done by the administrator. A user who is there already is left as he is. */
export async function api(path: string, body: object): Promise<void> {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }
  const login = await fetch(`${inject('url')}/api/login`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ user: 'admin', password: inject('password') }),
  })
  const { token } = (await login.json()) as { token: string }
  const reply = await fetch(inject('url') + path, {
    method: 'POST',
    headers: { ...headers, Authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  })
  if (reply.ok || (path === '/api/users' && reply.status === 409)) return
  throw new Error(`${path}: ${await reply.text()}`)
}
