import { expect, it } from 'vitest'
import { api, comes, useBrowser } from './person'

useBrowser()

const BUREAU = '顺德区财政局'
const NOTICE = '/processes/disclosures/shunde-quality-2022-q3'

it('what was published stays, and a late payment makes a restatement that another person approves', async () => {
  const maker = await comes('财政戊', BUREAU, 'FINANCE_BUREAU')
  const { page } = maker
  await maker.go(NOTICE)
  await page.getByText('374,000.00').first().waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'PDF' }).first().click()
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/)
  await page.getByRole('button', { name: '重新生成并核对' }).first().click()
  await page.getByText('PDF 逐字节相同').waitFor()

  const versions = await page.locator('.ant-card').count()
  await api('/api/funds/shunde-quality-2022/record-payment', {
    entry: {
      id: `late-${Date.now()}`,
      effectiveDate: '2022-08-20',
      postingPeriod: '2022-10',
      document: { title: '补记的支付凭证' },
    },
    order: { amount: '1 元', purpose: { kind: 'SPENDING', description: '补记' } },
  })
  await page.getByRole('button', { name: '编制重述' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('原因').fill('补记一笔八月的支付')
  await form.getByRole('button', { name: /提\s*交/ }).click()
  await form.waitFor({ state: 'hidden' })
  await page.getByText('待审核').first().waitFor()
  await page.getByText('造成差异的分录').first().waitFor()
  expect(await page.locator('.ant-card').count()).toBe(versions + 1)

  const checker = await comes('财政己', BUREAU, 'FINANCE_BUREAU')
  await checker.go(NOTICE)
  await checker.page.getByRole('button', { name: '审核通过' }).click()
  await checker.page.getByRole('dialog').getByText('由 财政戊 编制；须由另一人审核。').waitFor()
  await checker.page.getByRole('dialog').getByRole('button', { name: /提\s*交/ }).click()
  await checker.page.getByRole('button', { name: /发\s*布/ }).waitFor()

  await maker.go(NOTICE)
  await page.getByRole('button', { name: /发\s*布/ }).click()
  await form.getByRole('button', { name: /提\s*交/ }).click()
  await form.waitFor({ state: 'hidden' })
  await page.getByText('+1.00').first().waitFor()
  await maker.leave()
  await checker.leave()
})
