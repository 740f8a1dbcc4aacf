import { expect, it } from 'vitest'
import { api, comes, useBrowser } from './person'
import { press, send } from './writing'

useBrowser()

const OFFICE = '佛山市质量奖秘书处'

it('秘书处办一届评奖：从启动、申报、评分、破格、投票到公示，另一人审批', async () => {
  const mark = String(Date.now())
  const fund = `prize-${mark}-2022`
  const entry = (id: string) => ({ id, effectiveDate: '2022-01-10', document: { title: '预算批复' } })
  await api(`/api/funds/${fund}/open-fund`, { entry: entry('open'), name: '质量奖奖金', jurisdiction: mark, unit: '市监局' })
  await api(`/api/funds/${fund}/appropriate`, { entry: entry('budget'), source: 'LOCAL', amount: '100 万元' })
  const edition = `质量奖-${mark}`
  const screen = `/processes/awards/${edition}`

  const secretary = await comes('秘书庚', OFFICE, 'AWARD_SECRETARIAT')
  const { page } = secretary
  const form = page.getByRole('dialog')
  await secretary.go('/processes/awards')
  await press(page, /启动一届/)
  await press(form, /提\s*交/)
  await form.getByText('届次编号').nth(1).waitFor()
  await form.getByLabel('届次编号').fill(edition)
  await form.getByLabel('名称').first().fill(`质量奖 ${mark}`)
  await form.getByLabel('由哪项资金支付').fill(fund)
  const category = form.locator('.ant-card')
  await category.getByLabel('名称').fill('市长奖')
  await category.getByLabel('名额').fill('2')
  await category.getByLabel('每名奖金').fill('50万')
  await category.getByText('即 500,000.00 元').waitFor()
  await category.getByLabel('投票人选上限').fill('2')
  await category.getByLabel('材料分权重').fill('40')
  await category.getByText('现场分权重 60 %').waitFor()
  await category.getByLabel('材料分门槛').fill('450')
  await secretary.look('award-open')
  await send(page)
  await page.getByRole('link', { name: `质量奖 ${mark}` }).waitFor()

  await secretary.go(screen)
  for (const [applicant, code] of [['甲公司', '91440606MA4UX0001A'], ['乙公司', undefined]] as const) {
    await press(page, /登记申报/)
    await form.getByLabel('申报者').fill(applicant)
    if (code) {
      await form.getByLabel('统一社会信用代码').fill('9144')
      await form.getByText('统一社会信用代码为 18 位').waitFor()
      await form.getByLabel('统一社会信用代码').fill(code)
      await form.getByLabel('收款人名称').fill(`${applicant}${mark}`)
    }
    await send(page)
  }
  await press(page, /登记申报/)
  await form.getByLabel('申报者').fill('乙公司')
  await form.getByText('本届已有这个申报者').waitFor()
  await press(form, /取\s*消/)

  const row = (name: string) => page.locator('.ant-card', { hasText: '申报者与评分' }).getByRole('row', { name })
  await press(row('甲公司'), /形式审查/)
  let answer = () => {}
  const answered = new Promise<void>(resolve => (answer = resolve))
  await page.route('**/api/awards/*?*', route => answered.then(() => route.continue()))
  await send(page)
  await press(row('乙公司'), /形式审查/)
  await form.waitFor()
  answer()
  await row('甲公司').getByText('通过').waitFor()
  await send(page)
  await press(row('甲公司'), /材料评审/)
  await form.getByLabel('各评审员的分').fill('520 x')
  await form.getByText('请填一个或几个不小于 0 的数').waitFor()
  await form.getByLabel('各评审员的分').fill('520 521')
  await form.getByText('平均 520.50 分，达到门槛 450 分').waitFor()
  await send(page)
  await press(row('乙公司'), /材料评审/)
  await form.getByLabel('各评审员的分').fill('450，449')
  await form.getByText('平均 449.50 分，未达门槛 450 分').waitFor()
  await secretary.look('award-score')
  await send(page)

  await press(row('乙公司'), /破\s*格/)
  await form.getByText('经办 秘书庚 正是您 秘书庚：须由另一人办理。').waitFor()
  await form.getByLabel('原因').fill('重大质量突破')
  await press(form, /提\s*交/)
  await form.getByText('未记账').waitFor()
  await press(form, /取\s*消/)

  const chair = await comes('主任辛', OFFICE, 'AWARD_SECRETARIAT')
  await chair.go(screen)
  const theirs = chair.page.getByRole('row', { name: '乙公司' })
  await press(theirs, /破\s*格/)
  await chair.page.getByRole('dialog').getByText('经办 秘书庚，由您 主任辛 复核：两人办理。').waitFor()
  await chair.page.getByRole('dialog').getByLabel('原因').fill('重大质量突破')
  await send(chair.page)

  await secretary.go(screen)
  const next = page.locator('.ant-card', { hasText: '下一步：市长奖' })
  await press(next, /确定进入现场评审者/)
  await form.getByLabel('甲公司（520.50）').waitFor()
  expect(await form.getByLabel('乙公司（449.50）').isChecked()).toBe(true)
  await send(page)
  await next.getByText('还没有得分：甲公司、乙公司').waitFor()
  for (const [name, points] of [['甲公司', '500'], ['乙公司', '600']] as const) {
    await press(row(name), /现场评审/)
    await form.getByLabel('各评审员的分').fill(points)
    await form.getByText(/综合 [\d.]+ 分/).waitFor()
    await send(page)
  }
  await press(next, /记录投票/)
  await form.getByLabel('乙公司 的赞成票').fill('7')
  await press(form, /提\s*交/)
  await form.getByText('请填票数；没有则填 0').waitFor()
  await form.getByLabel('甲公司 的赞成票').fill('5')
  await send(page)
  await next.getByText('提出拟奖名单').first().waitFor()
  await secretary.look('award-next')
  await press(next, /提出拟奖名单/)
  await send(page)

  await press(page, /发布公示/)
  await form.getByText('公示拟奖名单：甲公司、乙公司。').waitFor()
  for (const [field, day] of [['公示首日', '2022-09-05'], ['业务日期', '2022-09-05']] as const) {
    await form.getByLabel(field).fill(day)
    await form.getByLabel(field).press('Enter')
  }
  await send(page)
  await page.getByText('2022-09-05 – 2022-09-15').waitFor()

  await press(row('乙公司'), /补充身份/)
  await form.getByLabel('统一社会信用代码').fill('91440606MA4UX0002A')
  await send(page)
  await secretary.go(`${screen}?asOf=2022-09-16`)
  await press(page, /审\s*批/)
  await form.getByText(/正是您 秘书庚/).waitFor()
  await press(form, /提\s*交/)
  await form.getByText('未记账').waitFor()

  await chair.go(`${screen}?asOf=2022-09-16`)
  await press(chair.page, /审\s*批/)
  await chair.page.getByRole('dialog').getByText('经办 秘书庚，由您 主任辛 复核：两人办理。').waitFor()
  await send(chair.page)
  await chair.page.getByText('已审批').first().waitFor()
  await chair.page.getByText('1,000,000.00').first().waitFor()

  await secretary.go(`${screen}?asOf=2022-09-16`)
  await press(page, /登记投诉/)
  await form.getByLabel('投诉事由').fill('材料不实')
  await send(page)
  await page.getByText('有未办结的投诉').first().waitFor()
  await chair.go(`${screen}?asOf=2022-09-20`)
  await press(chair.page, /办结投诉/)
  await chair.page.getByRole('dialog').getByText('经办 秘书庚，由您 主任辛 复核：两人办理。').waitFor()
  await chair.page.getByRole('dialog').getByLabel('原因').fill('经核查不属实')
  await send(chair.page)
  await chair.page.getByText('不成立').first().waitFor()
  await chair.look('award-approved')
  await secretary.leave(2)
  await chair.leave()
})
