import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'vitest'
import { api, comes, useBrowser } from './person'
import { press, send } from './writing'

useBrowser()

const UNIT = '韶关市市场监督管理局'

it('绩效评价：逐项评分并附佐证，与文件所称的分数不符即为有争议', async () => {
  const mark = String(Date.now())
  const fund = `scored-${mark}-2021`
  const entry = (id: string, day: string) => ({ id, effectiveDate: day, document: { title: '评价报告' } })
  await api(`/api/funds/${fund}/open-fund`, { entry: entry('open', '2021-01-01'), name: '评价试验', jurisdiction: mark, unit: UNIT })
  await api(`/api/funds/${fund}/appropriate`, { entry: entry('budget', '2021-01-10'), source: 'LOCAL', amount: '1 万元' })
  await api(`/api/funds/${fund}/record-payment`, {
    entry: entry('paid', '2021-06-01'),
    order: { amount: '1 万元', purpose: { kind: 'SPENDING', description: '培训' } },
  })
  await api(`/api/evaluations/${fund}/open`, { entry: entry('opened', '2021-12-31') })
  await api(`/api/evaluations/${fund}/indicators`, {
    entry: entry('table', '2021-12-31'),
    indicators: [
      { code: '1', group: '产出指标', aspect: '数量指标', name: '培训人次', points: 50, target: { kind: 'at-least', value: 2000, unit: '人次' } },
      { code: '2', group: '效益指标', aspect: '社会效益', name: '质量意识', points: 30, target: { kind: 'in-words', words: '增强' } },
      { code: '3', group: '满意度指标', aspect: '满意度', name: '满意度', points: 10, target: { kind: 'at-least', value: 90, unit: '%' } },
    ],
  })
  await api(`/api/evaluations/${fund}/claims`, { entry: entry('claim', '2021-12-31'), opinion: 'SELF', score: 97 })

  const file = join(mkdtempSync(join(tmpdir(), 'mingzhang-')), '签到表.txt')
  writeFileSync(file, `签到 ${mark}`)
  const unit = await comes('自评辰', UNIT, 'SPENDING_UNIT')
  const { page } = unit
  const form = page.getByRole('dialog')
  await unit.go(`/processes/evaluations/${fund}`)
  await page.getByText('没有依据').first().waitFor()

  const self = page.locator('.ant-card', { hasText: '单位自评' }).first()
  await press(self.getByRole('row', { name: '培训人次' }), /评\s*分/)
  await form.getByLabel('实际值').fill('一千')
  await form.getByText('请填一个数').waitFor()
  await form.getByLabel('实际值').fill('1000')
  await press(form, /添加佐证文件/)
  await form.locator('input[type=file]').setInputFiles(file)
  await form.getByText('SHA-256').waitFor()
  await form.getByLabel('在文件中何处').fill('第1页')
  await unit.look('score')
  await send(page)
  await self.getByRole('row', { name: '培训人次' }).getByText('25.00').waitFor()

  await press(self.getByRole('row', { name: '质量意识' }), /评\s*分/)
  await form.getByLabel(/达到哪一档/).click()
  await page.locator('.ant-select-item-option', { hasText: '部分达成' }).click()
  await form.getByLabel('在这一档内').fill('90')
  await form.getByText('60 到 80 之间').waitFor()
  await form.getByLabel('在这一档内').fill('70')
  await press(form, /添加佐证文件/)
  await form.locator('input[type=file]').setInputFiles(file)
  await form.getByText('SHA-256').waitFor()
  await form.getByLabel('在文件中何处').fill('第2页')
  await send(page)
  await press(self.getByRole('row', { name: '满意度' }).last(), /评\s*分/)
  await form.getByLabel('实际值').fill('95')
  await press(form, /添加佐证文件/)
  await form.locator('input[type=file]').setInputFiles(file)
  await form.getByText('SHA-256').waitFor()
  await form.getByLabel('在文件中何处').fill('第3页')
  await send(page)

  await page.getByText('有争议：文件所称 97，按指标表合计 66.00。').waitFor()
  await unit.look('evaluation-disputed')
  await unit.go('/processes/evaluations')
  await page.getByRole('row', { name: fund }).getByText('有争议').waitFor()
  await unit.leave()

  const reviewer = await comes('评价巳', '第三方评价机构', 'REVIEWER')
  await reviewer.go(`/processes/evaluations/${fund}`)
  await reviewer.page.getByText('财政评价：还没有人开始评分').click()
  await press(reviewer.page.locator('.ant-collapse').getByRole('row', { name: '培训人次' }), /评\s*分/)
  const theirs = reviewer.page.getByRole('dialog')
  await theirs.getByLabel('实际值').fill('2000')
  await press(theirs, /添加佐证文件/)
  await theirs.locator('input[type=file]').setInputFiles(file)
  await theirs.getByText('SHA-256').waitFor()
  await theirs.getByLabel('在文件中何处').fill('第1页')
  await send(reviewer.page)
  await reviewer.page.locator('.ant-card', { hasText: '财政评价' }).first().getByText('50.00').first().waitFor()
  await reviewer.leave()
})
