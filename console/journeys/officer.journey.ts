import { expect, it } from 'vitest'
import { comes, useBrowser } from './person'

useBrowser()

it('财政局：看清一项资金的钱、压减、支付和所剩', async () => {
  const him = await comes('财政局王', '顺德区财政局', 'FINANCE_BUREAU')
  await him.go('/')
  const { page } = him
  const shunde = page.getByRole('row', { name: /顺德区质量发展提升专项业务工作经费 shunde-quality-2022/ })
  expect(await shunde.innerText()).toContain('22.04% – 100.00%')
  expect(await page.getByRole('row', { name: /ganzhou-quality-2021/ }).innerText()).toContain('70,086.50')
  expect(await page.getByRole('row', { name: /合计/ }).innerText()).toContain('另 1 项未知')
  await him.look('overview')

  await page.getByRole('link', { name: '〔假设〕顺德区质量发展提升专项业务工作经费（上半年支出为零）' }).click()
  await page.getByRole('heading', { name: /〔假设〕顺德区/ }).waitFor()
  await page.getByText('全年执行数 374,000.00 ÷ 全年预算数 1,697,000.00').waitFor()
  await page.getByText('全年执行数 374,000.00 ÷ 年初预算数 2,600,000.00').waitFor()
  const payments = page.getByRole('tabpanel', { name: '支付明细' })
  for (const amount of ['174,000.00', '90,000.00', '50,000.00', '60,000.00']) {
    await payments.getByText(amount, { exact: true }).waitFor()
  }
  await him.look('fund')
  await him.look('payments', payments)
  await him.leave()
})

it('财政局：一次点击看到一个数由哪些分录构成', async () => {
  const him = await comes('财政局王', '顺德区财政局', 'FINANCE_BUREAU')
  await him.go('/')
  const { page } = him
  await page.getByRole('row', { name: /shunde-quality-2022/ }).getByRole('link', { name: '1,697,000.00', exact: true }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByText('-903,000.00').waitFor()
  expect(await drawer.innerText()).toContain('+2,600,000.00')
  await him.look('postings')
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'hidden' })
  await him.leave()
})

it('财政局：筛选在地址里，可以保存、导出', async () => {
  const him = await comes('财政局王', '顺德区财政局', 'FINANCE_BUREAU')
  await him.go('/')
  const { page } = him
  await page.getByRole('combobox', { name: '年度' }).click()
  await page.getByTitle('2021', { exact: true }).click()
  await page.waitForURL(/year=2021/)
  await page.getByText('共 1 项资金').waitFor()
  expect(await page.getByRole('row', { name: /ganzhou/ }).count()).toBe(1)
  expect(await page.getByRole('row', { name: /shunde/ }).count()).toBe(0)

  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出 XLSX' }).click()
  expect((await file).suggestedFilename()).toBe('funds.xlsx')

  await page.getByRole('button', { name: '已存筛选' }).click()
  await page.getByLabel('给这组筛选起个名字').fill('去年')
  await page.keyboard.press('Enter')
  await him.go('/')
  await page.getByRole('button', { name: '已存筛选' }).click()
  await page.getByRole('button', { name: '去年', exact: true }).click()
  await page.waitForURL(/year=2021/)
  await him.leave()
})

it('财政局：换成万元，一分不少', async () => {
  const him = await comes('财政局王', '顺德区财政局', 'FINANCE_BUREAU')
  await him.go('/')
  const { page } = him
  await page.getByText('万元', { exact: true }).click()
  expect(await page.getByRole('row', { name: /ganzhou/ }).innerText()).toContain('492.99135')
  await page.getByText('单位：万元').waitFor()
  await him.leave()
})
