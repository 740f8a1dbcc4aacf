import type { Locator, Page } from 'playwright-core'

export const press = (within: Page | Locator, name: RegExp) => within.getByRole('button', { name }).click()

/** Sends the form that is open, and waits until it is recorded. */
export async function send(page: Page): Promise<void> {
  const form = page.locator('.ant-modal')
  await press(form, /提\s*交/)
  await form.waitFor({ state: 'hidden' })
}
