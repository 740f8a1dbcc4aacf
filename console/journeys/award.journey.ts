import { it } from 'vitest'
import { comes, useBrowser } from './person'

useBrowser()

it('the secretariat sees how long the notice lasts and what blocks the payment', async () => {
  const secretary = await comes('秘书丙', '顺德区质量奖秘书处', 'AWARD_SECRETARIAT')
  const { page } = secretary
  await secretary.go('/processes')
  await page.getByRole('link', { name: '2022年顺德政府质量奖' }).click()
  await page.getByText('须公示 10 个自然日，首日不计入').waitFor()
  await secretary.go('/processes/awards/shunde-quality-award-2022?asOf=2022-09-10')
  await page.getByText('公示还有 5 天').waitFor()
  await page.getByText(/公示.*到 2022-09-15 为止，2022-09-10 不能审批或支付/).first().waitFor()
  await secretary.go('/processes/awards/shunde-quality-award-2022?asOf=2022-09-16')
  await page.getByText('公示期已满').waitFor()
  await page.getByRole('button', { name: /审\s*批/ }).click()
  await page.getByRole('dialog').getByLabel('由哪项资金支付').fill('shunde-quality-2022')
  await page.getByRole('dialog').getByRole('button', { name: /提\s*交/ }).click()
  await page.getByRole('dialog').getByText('未记账').waitFor()
  await secretary.leave(1)
})
