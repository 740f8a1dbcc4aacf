import { expect, it } from 'vitest'
import { comes, useBrowser } from './person'

useBrowser()
const FUND = '/funds/shunde-quality-assumed-2022'

it('审计：当时知道什么，后来为什么变了', async () => {
  const him = await comes('审计李', '市审计局', 'AUDITOR')
  await him.go('/')
  const { page } = him
  await him.go(FUND)
  const known = page.getByRole('slider', { name: '当时所知' })
  await known.focus()
  await page.keyboard.press('Home')
  await page.waitForURL(/knownAt=/)
  await page.getByText('未知').first().waitFor()
  await page.getByRole('button', { name: '回到最新' }).click()
  await page.getByText('22.04%').first().waitFor()

  const day = page.getByRole('slider', { name: '截至业务日期' })
  await day.focus()
  await page.keyboard.press('Home')
  await page.waitForURL(/asOf=2022-01-01/)
  await him.go(`${FUND}?figure=CURRENT_BUDGET`)
  const why = page.locator('.ant-card', { hasText: '为何变动' })
  await why.getByText('-903,000.00').waitFor()
  expect(await why.innerText()).toContain('压减')
  await him.look('why', why)
  await him.leave()
})

it('审计：从日志到原始事件', async () => {
  const him = await comes('审计李', '市审计局', 'AUDITOR')
  await him.go('/')
  const { page } = him
  await page.getByRole('link', { name: '审计' }).click()
  await page.getByText('0 个事件').waitFor()
  await him.look('audit')
  await page.getByLabel('资金、分录、文件、经办人、凭证、收款人或事实').fill('压减')
  await page.keyboard.press('Enter')
  await page.waitForURL(/q=/)
  const cut = page.getByRole('row', { name: /压减.*903,000.00/ }).first()
  await cut.getByRole('link').first().click()
  await page.getByText('fund.Reduced · 1').waitFor()
  await page.getByText('90300000').first().waitFor()
  await him.look('event')
  await him.leave()
})

it('审计：一段一段地查日志，查到的先看到', async () => {
  const him = await comes('审计李', '市审计局', 'AUDITOR')
  await him.go('/audit')
  const { page } = him
  let goOn = () => {}
  const paused = new Promise<void>(resolve => (goOn = resolve))
  let stretches = 0
  await page.route('**/api/trail?*', async route => {
    stretches++
    if (stretches > 1) {
      await paused
      return route.continue()
    }
    const answer = await route.fetch()
    const all = await answer.json()
    return route.fulfill({ json: { ...all, items: [], next: String(Math.floor(all.position / 2)) } })
  })
  await page.getByLabel('资金、分录、文件、经办人、凭证、收款人或事实').fill('压减')
  await page.keyboard.press('Enter')
  await page.getByText(/已查到第 \d+ 号事件/).waitFor()
  await page.getByRole('progressbar').waitFor()
  for (const tooEarly of ['没有这样的事实', '暂无数据']) expect(await page.getByText(tooEarly).count()).toBe(0)
  await him.look('looking')
  goOn()
  await page.getByRole('row', { name: /压减/ }).first().waitFor()
  await page.getByRole('progressbar').waitFor({ state: 'detached' })
  expect(stretches).toBe(2)
  await him.leave()
})

it('审计：矛盾两边的数、假设与试算，合计不动', async () => {
  const him = await comes('审计李', '市审计局', 'AUDITOR')
  await him.go('/')
  const { page } = him
  await page.getByRole('link', { name: '差异' }).click()
  await him.look('discrepancies')
  await page.getByRole('row', { name: /项目总预算.*\+12,000.00/ }).click()
  for (const item of ['质量教育课程探究', '质量沙龙', '质量夏令营']) {
    await page.getByRole('cell', { name: item, exact: true }).waitFor()
  }
  await him.look('discrepancy')
  await page.getByRole('row', { name: /市长质量奖奖励金额/ }).click()
  const sides = page.getByRole('region', { name: '两边的数' })
  await sides.getByText('1,500,000.00', { exact: true }).waitFor()
  await sides.getByText('1,000,000.00', { exact: true }).waitFor()
  await page.getByRole('button', { name: /试\s*算/ }).click()
  await page.getByText('4,429,913.50').first().waitFor()
  await page.getByText('88.60%').first().waitFor()
  await him.look('simulation')
  await him.go('/')
  expect(await page.getByRole('row', { name: /ganzhou/ }).innerText()).toContain('4,929,913.50')
  await him.leave()
})

it('审计：不能重建，也能退出', async () => {
  const him = await comes('审计李', '市审计局', 'AUDITOR')
  await him.go('/')
  const { page } = him
  await him.go('/audit')
  await page.getByText('由财政局人员发起。').waitFor()
  await page.getByRole('button', { name: '账户' }).click()
  await page.getByText('退出登录').click()
  await page.getByRole('heading', { name: '登录明账' }).waitFor()
  await him.leave()
})
