import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'vitest'
import { comes, useBrowser } from './person'
import { press, send } from './writing'

useBrowser()

const UNIT = '闵行区市场监督管理局'

/** A declaration of 30,000.00 whose table sums to 32,000.00. */
const declared = (mark: string) => `
document: {id: declared-${mark}, title: 2020年绩效目标申报表, issuer: ${UNIT}, covers: 2020}
facts:
  - id: declaration
    kind: declare-project
    declaration: declared-${mark}
    fund: declared-${mark}-2020
    effective: 2020
    locator: 全表
    form:
      fiscal-year: 2020
      project:
        name: 质量教育 ${mark}
        leader: 顾爱民
        unit: ${UNIT}
        phone: '64982846'
        from: 2020-01-01
        until: 2020-12-31
        overview: 面向街镇的质量教育。
        bases:
          - {title: 质量发展纲要（2011-2020年）, number: 国发〔2012〕9号, covers: {from: 2011, until: 2020}}
      budget: {total: 30000 元, year: 30000 元, fiscal: 30000 元, sources: {superior: 0 元, local: 30000 元, subordinate: 0 元, other: 0 元}}
      goals:
        overall: 完成质量教育。
        of-year:
          - {text: 质量教育, sub-projects: [质量教育]}
        other-matters: 无
      composition:
        - name: 质量教育
          items:
            - {name: 质量课程, amount: 20000 元}
            - {name: 质量沙龙, amount: 10000 元}
      breakdown:
        - name: 质量教育
          items:
            - {name: 质量课程, amount: 20000 元, unit-price: 20000 元, quantity: 1}
            - {name: 质量沙龙, amount: 12000 元, unit-price: 12000 元, quantity: 1}
      targets:
        - {level1: 影响力目标, level2: 满意度, level3: 街镇满意度, target-kind: quantitative, value: '0.9', unit: 比例}
      safeguards:
        - {system: 财务管理制度, rule: 财务管理办法, measures: 按办法执行, phases: [planning, execution, closing]}
`

it('申报：合计不符不能批复，退回改正后由另一人批复，资金随即设立', async () => {
  const mark = String(Date.now())
  const file = join(mkdtempSync(join(tmpdir(), 'mingzhang-')), '申报.yaml')
  writeFileSync(file, declared(mark))
  const screen = `/processes/declarations/declared-${mark}`

  const maker = await comes('申报壬', UNIT, 'SPENDING_UNIT')
  await maker.go('/import')
  await maker.page.setInputFiles('input[type=file]', file)
  await maker.page.getByText('共 2 条事实').waitFor()
  await press(maker.page, /^导\s*入$/)
  await maker.page.getByText('已处理 2 / 2').waitFor()
  await maker.go(screen)
  await press(maker.page, /报\s*送/)
  await send(maker.page)

  const checker = await comes('财政癸', '闵行区财政局', 'FINANCE_BUREAU')
  const form = checker.page.getByRole('dialog')
  await checker.go('/work')
  await checker.page.getByRole('row', { name: `declared-${mark}` }).getByRole('link', { name: '去办理' }).click()
  await press(checker.page, /批\s*复/)
  await form.getByLabel('行政区').fill(mark)
  await press(form, /提\s*交/)
  await form.getByText('未记账').waitFor()
  await form.getByText(/2,000\.00/).first().waitFor()
  await press(form, /取\s*消/)
  await press(checker.page, /退回修改/)
  await form.getByLabel('原因').fill('沙龙多列二千元')
  await send(checker.page)

  await maker.go(screen)
  await maker.page.getByText('沙龙多列二千元').first().waitFor()
  await press(maker.page, /修\s*改/)
  await maker.page.getByLabel('质量沙龙 单价').fill('1万')
  await maker.page.getByLabel('质量沙龙 金额').fill('1万')
  await press(maker.page, /保\s*存/)
  await press(maker.page, /报\s*送/)
  await send(maker.page)

  await checker.go(screen)
  await press(checker.page, /批\s*复/)
  await form.getByLabel('行政区').fill(mark)
  await send(checker.page)
  await checker.page.getByText('已批复').first().waitFor()
  await checker.go(`/funds/declared-${mark}-2020`)
  await checker.page.getByText('30,000.00').first().waitFor()
  await maker.leave()
  await checker.leave(1)
})
