import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { api, comes, useBrowser } from './person'

useBrowser()

const ROWS = 20_000

it('a file is looked at, its faults are told by row, it is tried, and its import survives a reload', async () => {
  const mark = String(Date.now())
  const fund = `import-${mark}-2022`
  const entry = (id: string) => ({ id, effectiveDate: '2022-01-01', document: { title: '预算批复' } })
  await api(`/api/funds/${fund}/open-fund`, { entry: entry('open'), name: '导入试验', jurisdiction: mark, unit: '市场监管局' })
  await api(`/api/funds/${fund}/appropriate`, { entry: entry('original'), source: 'LOCAL', amount: '10 万元' })
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-'))
  const vouchers = (name: string, heading: string, rows: number) => {
    const lines = Array.from({ length: rows }, (_, row) => `${mark}-${row},${fund},2022-03-01,0.01,监测`)
    const file = join(folder, name)
    writeFileSync(file, [`凭证号,项目,付款日期,${heading},用途`, ...lines].join('\n'))
    return file
  }

  const bureau = await comes('财政庚', '市财政局', 'FINANCE_BUREAU')
  const { page } = bureau
  await bureau.go('/import')
  const picture = join(folder, '照片.png')
  writeFileSync(picture, '')
  await page.setInputFiles('input[type=file]', picture)
  await page.getByRole('button', { name: /^导\s*入$/ }).click()
  await page.getByText('未记账').waitFor()
  await page.getByRole('button', { name: '换一份文件' }).click()
  await page.setInputFiles('input[type=file]', vouchers('没有单位.csv', '金额', 3))
  await page.getByRole('columnheader', { name: '凭证号' }).waitFor()
  await page.getByText('没有认出金额单位').waitFor()
  expect(await page.getByText('未记账').count()).toBe(0)
  await page.getByRole('cell', { name: '第 2 行', exact: true }).waitFor()
  await page.getByText('文件有 3 处错误').waitFor()
  await page.getByText('unit-missing').first().waitFor()
  await bureau.look('import-preview')
  await page.getByRole('button', { name: /^导\s*入$/ }).click()
  await page.getByText('文件有错，未记账').first().waitFor()
  await page.getByText('unit-missing').first().waitFor()

  await page.getByRole('button', { name: '换一份文件' }).click()
  await page.setInputFiles('input[type=file]', vouchers('凭证.csv', '金额（元）', ROWS))
  await page.getByText('共 20000 行数据 · 金额单位：元 · 前 20 行').waitFor()
  await page.getByRole('button', { name: '试导入（不记账）' }).click()
  await page.getByText('这是试导入：账上没有变化。').waitFor()

  await page.getByRole('button', { name: /^导\s*入$/ }).click()
  await page.getByText('可以离开或重新载入本页，导入会继续。').waitFor()
  await page.reload()
  await page.getByText(`已处理 ${ROWS} / ${ROWS}`).waitFor({ timeout: 60_000 })
  const recorded = page.locator('.ant-statistic', { hasText: '新记账' })
  expect(await recorded.innerText()).toContain('20,000')
  await page.getByRole('row', { name: /凭证\.csv.*20000/ }).first().getByText('完成').waitFor()
  await bureau.leave(3)
})
