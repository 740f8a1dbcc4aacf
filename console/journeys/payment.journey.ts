import { expect, it } from 'vitest'
import { comes, useBrowser } from './person'

useBrowser()

const UNIT = '赣州市市场监督管理局'
const FUND = '/work/funds/ganzhou-quality-2021'

it('a request above what is available is refused; one that is sent twice is made once, approved by a second person and paid', async () => {
  const purpose = `质量培训 ${Date.now()}`
  const maker = await comes('经办甲', UNIT, 'SPENDING_UNIT')
  const form = maker.page.getByRole('dialog')
  await maker.go(FUND)
  await maker.page.getByRole('button', { name: '申请用款' }).click()
  await form.getByLabel('金额').fill('8万')
  await form.getByText('即 80,000.00 元').waitFor()
  await form.getByLabel('用途').fill(purpose)
  await form.getByRole('button', { name: /提\s*交/ }).click()
  const refusal = form.getByText(/可用 [\d,.]+ 元，要求 80,000\.00 元，超出 [\d,.]+ 元/)
  await refusal.waitFor()
  await form.getByLabel('金额').fill('-5')
  await form.getByText('须大于零').waitFor()
  expect(await refusal.count()).toBe(0)
  await form.getByRole('button', { name: /取\s*消/ }).click()

  await maker.page.getByRole('button', { name: '申请用款' }).click()
  await form.getByLabel('金额').fill('1')
  await form.getByLabel('用途').fill(purpose)
  await form.getByRole('button', { name: /提\s*交/ }).dblclick()
  await form.waitFor({ state: 'hidden' })
  const asked = maker.page.getByRole('row', { name: purpose })
  await asked.getByText('待批准').waitFor()
  expect(await asked.count()).toBe(1)
  await maker.go('/work')
  await maker.page.getByText('待办').first().waitFor()
  expect(await maker.page.getByRole('row', { name: purpose }).count()).toBe(0)

  const checker = await comes('复核乙', UNIT, 'SPENDING_UNIT')
  await checker.go('/work')
  const waiting = checker.page.getByRole('row', { name: purpose })
  await waiting.getByText('经办甲').waitFor()
  await waiting.getByRole('button', { name: /办\s*理/ }).click()
  const decision = checker.page.getByRole('dialog')
  await decision.getByText('经办 经办甲，由您 复核乙 复核：两人办理。').waitFor()
  await decision.getByRole('button', { name: /提\s*交/ }).click()
  await decision.waitFor({ state: 'hidden' })

  await maker.go('/work')
  const payable = maker.page.locator('.ant-card', { hasText: '待支付' }).getByRole('row', { name: purpose })
  await payable.getByText('复核乙').waitFor()
  await payable.getByRole('button', { name: /支\s*付/ }).click()
  await form.getByRole('button', { name: /提\s*交/ }).click()
  await form.waitFor({ state: 'hidden' })
  await payable.waitFor({ state: 'detached' })
  await maker.go(FUND)
  const paid = maker.page.locator('.ant-card', { hasText: '已登记的支付' }).getByRole('row', { name: purpose })
  await paid.waitFor()
  expect(await paid.count()).toBe(1)
  await maker.leave(1)
  await checker.leave()
})
