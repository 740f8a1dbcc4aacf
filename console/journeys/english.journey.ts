import { expect, it } from 'vitest'
import { comes, useBrowser } from './person'

useBrowser()

it('in English: the overview, a fund, and what is not there', async () => {
  const him = await comes('财政局王', '顺德区财政局', 'FINANCE_BUREAU', 'en')
  await him.go('/')
  const { page } = him
  await page.getByRole('heading', { name: 'Overview' }).waitFor()
  expect(await page.getByRole('row', { name: /shaoguan-award-2018/ }).innerText()).toContain('unknown')
  await him.look('overview-english')
  await page.getByRole('link', { name: '赣州市质量强市专项工作经费' }).click()
  await page.getByText('net disbursed 4,929,913.50 ÷ current budget 5,000,000.00', { exact: false }).waitFor()
  await him.look('fund-english')

  await him.go('/nowhere')
  await page.getByText('There is no such page').waitFor()
  await page.getByRole('link', { name: 'Back to the overview' }).click()
  await page.getByRole('heading', { name: 'Overview' }).waitFor()
  await him.leave()
})
