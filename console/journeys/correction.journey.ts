import { it } from 'vitest'
import { api, comes, useBrowser } from './person'
import { press, send } from './writing'

useBrowser()

const UNIT = '枣庄市市场监督管理局'

it('更正：退回后由经办人修改重报，另一人批准，原分录红字冲销', async () => {
  const mark = String(Date.now())
  const fund = `corrected-${mark}-2022`
  const entry = (id: string, day: string) => ({ id, effectiveDate: day, document: { title: '凭证' } })
  await api(`/api/funds/${fund}/open-fund`, { entry: entry('open', '2022-01-01'), name: '更正试验', jurisdiction: mark, unit: UNIT })
  await api(`/api/funds/${fund}/appropriate`, { entry: entry('budget', '2022-01-10'), source: 'LOCAL', amount: '1 万元' })
  await api(`/api/funds/${fund}/record-payment`, {
    entry: entry('paid', '2022-03-01'),
    order: { amount: '800 元', purpose: { kind: 'SPENDING', description: '检测费' } },
  })

  const maker = await comes('经办子', UNIT, 'SPENDING_UNIT')
  const { page } = maker
  const form = page.getByRole('dialog')
  await maker.go(`/work/funds/${fund}`)
  await press(page.getByRole('row', { name: '检测费' }), /更\s*正/)
  await form.getByLabel('改为金额').fill('900')
  await form.getByLabel('原因').fill('金额录错')
  await send(page)

  const checker = await comes('复核丑', UNIT, 'SPENDING_UNIT')
  const decision = checker.page.getByRole('dialog')
  await checker.go('/work')
  await press(checker.page.getByRole('row', { name: fund }), /办\s*理/)
  await decision.getByText('经办 经办子，由您 复核丑 复核：两人办理。').waitFor()
  await decision.getByText('退回修改').click()
  await decision.getByLabel('原因').fill('应为 880 元')
  await send(checker.page)

  await maker.go('/work')
  const returned = page.getByRole('row', { name: fund })
  await returned.getByText('已退回：应为 880 元').waitFor()
  await press(returned, /修改后重新申请/)
  await form.getByLabel('改为金额').fill('880')
  await form.getByLabel('原因').fill('按复核意见改正')
  await send(page)

  await checker.go('/work')
  await press(checker.page.getByRole('row', { name: fund }), /办\s*理/)
  await send(checker.page)
  await checker.go(`/funds/${fund}`)
  await checker.page.getByText('880.00').first().waitFor()
  await maker.leave()
  await checker.leave()
})
