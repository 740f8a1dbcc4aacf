import { mkdtempSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { comes, useBrowser } from './person'
import { press, send } from './writing'

useBrowser()

const SCREEN = '/processes/campaigns/zaozhuang-quality-district-2022'
const INDICATOR = '形成有特色、可推广的质量发展模式'

it('创建工作：从矩阵提交佐证，指纹由服务器算出，由另一人认可', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'mingzhang-')), '质量发展模式.txt')
  const text = `文字说明 ${Date.now()}`
  writeFileSync(file, text)
  const digest = createHash('sha256').update(text).digest('hex')

  const maker = await comes('区局寅', '区市场监管局', 'SPENDING_UNIT')
  const { page } = maker
  await maker.go(SCREEN)
  await press(page.getByRole('row', { name: INDICATOR }), /区市场监管局：/)
  const drawer = page.locator('.ant-drawer')
  await drawer.getByText('文字说明').first().waitFor()
  await press(drawer, /提交佐证/)
  const form = page.locator('.ant-modal')
  await press(form, /提\s*交$/)
  await form.getByText('请选择文件').waitFor()
  await form.locator('input[type=file]').setInputFiles(file)
  await form.getByText(digest).waitFor()
  await maker.look('evidence-file')
  await send(page)
  await drawer.getByText('待审').first().waitFor()
  await press(drawer.getByRole('row', { name: digest.slice(0, 12) }), /认\s*可/)
  await form.getByText('经办 区局寅 正是您 区局寅：须由另一人办理。').waitFor()
  await press(form, /提\s*交$/)
  await form.getByText('未记账').waitFor()

  const checker = await comes('创建办卯', '创建办', 'FINANCE_BUREAU')
  await checker.go(SCREEN)
  await press(checker.page.getByRole('row', { name: INDICATOR }), /区市场监管局：/)
  const filed = checker.page.getByRole('row', { name: digest.slice(0, 12) })
  const download = checker.page.waitForEvent('download')
  await press(filed, /取回 质量发展模式\.txt/)
  expect((await download).suggestedFilename()).toBe('质量发展模式.txt')
  await press(filed, /认\s*可/)
  await send(checker.page)
  await filed.getByText('已认可').waitFor()
  await checker.look('evidence')
  await maker.leave(1)
  await checker.leave()
})
