import { it } from 'vitest'
import { comes, useBrowser } from './person'

useBrowser()

it('a reviewer sees on what a score rests, and what would change its grade', async () => {
  const reviewer = await comes('评价丁', '第三方评价机构', 'REVIEWER')
  const { page } = reviewer
  await reviewer.go('/processes/evaluations')
  await page.getByRole('link', { name: 'ganzhou-quality-2021' }).click()
  await page.getByText('没有依据').first().waitFor()
  await page.getByText('总分范围 9.86 – 99.86').waitFor()
  await page.getByText('70,086.50').waitFor()
  await page.getByText('4,929,913.50 → 1,429,913.49（-3,500,000.01）').waitFor()
  await page.getByText('执行由这 3 笔支付组成').waitFor()
  await page.getByRole('button', { name: /提\s*交/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: /提\s*交/ }).click()
  await page.getByRole('dialog').getByText('未记账').waitFor()
  await reviewer.leave(1)
})

it('the same in English', async () => {
  const reviewer = await comes('评价丁', '第三方评价机构', 'REVIEWER', 'en')
  const { page } = reviewer
  await reviewer.go('/processes/evaluations/ganzhou-quality-2021')
  await page.getByText('total between 9.86 and 99.86').waitFor()
  await page.getByText('There is no indicator table').waitFor()
  await reviewer.leave()
})
