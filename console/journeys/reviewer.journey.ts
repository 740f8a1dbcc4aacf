import { expect, it } from 'vitest'
import { comes, useBrowser } from './person'

useBrowser()

it('绩效评价：9 月 30 日谁落后于时间进度，差多少', async () => {
  const him = await comes('评价陈', '绩效评价中心', 'REVIEWER')
  await him.go('/')
  const { page } = him
  await him.go('/?asOf=2022-09-30&state=lagging')
  const lagging = page.getByRole('row', { name: /shunde-quality-assumed-2022/ })
  expect(await lagging.innerText()).toContain('滞后 52.96 个百分点')
  await him.go('/funds/shunde-quality-assumed-2022?asOf=2022-09-30')
  await page.getByText('时间进度 75.00%（截至 2022-09-30） · 差距 -52.96 个百分点').waitFor()
  await him.leave()
})

it('绩效评价：按文件、资金、收款人搜索', async () => {
  const him = await comes('评价陈', '绩效评价中心', 'REVIEWER')
  await him.go('/')
  const { page } = him
  await page.getByLabel('搜索资金、流程、文件、凭证、收款人').fill('赣州')
  await page.keyboard.press('Enter')
  const fund = page.getByRole('link', { name: '赣州市质量强市专项工作经费' }).first()
  await fund.waitFor()
  await him.look('search')
  await fund.click()
  await page.getByText('98.60%').first().waitFor()
  await him.go('/search?q=政府质量奖')
  await page.getByRole('link', { name: '2022年顺德政府质量奖' }).click()
  await page.getByRole('heading', { name: '2022年顺德政府质量奖' }).waitFor()
  await him.go('/discrepancies')
  await page.getByRole('link', { name: /绩效目标申报表：质量强区专项经费/ }).first().click()
  await page.getByRole('heading', { name: /绩效目标申报表：质量强区专项经费/ }).waitFor()
  await page.getByText('质量教育课程探究 42000.00 元').first().waitFor()
  await him.go('/search?q=没有这样的词')
  await page.getByText('没有找到“没有这样的词”').waitFor()
  await him.leave()
})

it('绩效评价：打印时只有内容', async () => {
  const him = await comes('评价陈', '绩效评价中心', 'REVIEWER')
  await him.go('/')
  const { page } = him
  await him.go('/funds/ganzhou-quality-2021')
  await page.getByText('98.60%').first().waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.frame-head').isVisible()).toBe(false)
  expect(await page.getByText('5,000,000.00').first().isVisible()).toBe(true)
  await him.leave()
})
