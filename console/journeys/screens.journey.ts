import { it } from 'vitest'
import { comes, useBrowser } from './person'

useBrowser()

const SCREENS = {
  'fund-range': '/funds/shunde-quality-2022',
  work: '/work',
  'fund-work': '/work/funds/ganzhou-quality-2021',
  import: '/import',
  processes: '/processes',
  award: '/processes/awards/shunde-quality-award-2022',
  campaign: '/processes/campaigns/zaozhuang-quality-district-2022',
  declaration: '/processes/declarations/minhang-2020',
  evaluation: '/processes/evaluations/ganzhou-quality-2021',
  disclosure: '/processes/disclosures/shunde-quality-2022-q3',
  document: '/documents/ganzhou-2021-evaluation',
  'not-there': '/nowhere',
}

it('每个页面都能无障碍地读 · every screen is accessible', async () => {
  const her = await comes('财政局王', '顺德区财政局', 'FINANCE_BUREAU')
  for (const [name, path] of Object.entries(SCREENS)) {
    await her.go(path)
    await her.look(name)
  }
  await her.page.getByRole('button', { name: '账户' }).click()
  await her.page.getByText('退出登录').click()
  await her.page.getByRole('heading', { name: '登录明账' }).waitFor()
  await her.look('sign-in')
  await her.leave()
})
