import { expect, it } from 'vitest'
import { comes, useBrowser } from './person'

useBrowser()

it('未知的不写作零：待办的奖金、执行率、变动', async () => {
  const her = await comes('财政局王', '顺德区财政局', 'FINANCE_BUREAU')
  const { page } = her
  await her.go('/work')
  const award = page.getByRole('row', { name: /2022年顺德政府质量奖 · 政府质量奖一线班组奖/ })
  await award.getByRole('cell', { name: '未知', exact: true }).waitFor()
  await her.go('/funds/shaoguan-award-2018')
  await page.getByText('只改变已知的范围').waitFor()
  expect(await page.locator('.headline').getByText('未知', { exact: true }).count()).toBe(4)
  await page.getByText('点“办理”申请用款，或导入凭证。').waitFor()
  await her.leave()
})

it('没有的东西用读者的话说', async () => {
  const her = await comes('财政局王', '顺德区财政局', 'FINANCE_BUREAU')
  const { page } = her
  for (const [path, said] of [
    ['/processes/evaluations/shaoguan-award-2018', '没有绩效评价 shaoguan-award-2018。'],
    ['/audit/events/99999999', '没有事件 99999999。'],
    ['/documents/none', '没有文件 none。'],
  ] as const) {
    await her.go(path)
    await page.getByText(said).waitFor()
  }
  await her.go('/audit/events/x')
  await page.getByText('没有这个页面').waitFor()
  await her.go('/?year=abc&page=-1')
  await page.getByText(/共 \d+ 项资金/).waitFor()
  await her.go('/search?q=质量')
  await page.getByRole('link', { name: '赣州市质量强市专项工作经费' }).first().waitFor()
  await her.leave(3)
})
