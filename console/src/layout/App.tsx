import { App as Notices, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { UnitProvider } from '../amount/unit'
import { LanguageProvider, useSpeech } from '../language/language'
import { useSession } from '../session/session'
import { SignIn } from '../session/SignIn'
import { Frame } from './Frame'
import { Broken, NoScreen } from './pages'
import { screens } from './screens'
import { theme } from './theme'

const router = createBrowserRouter([
  {
    Component: Frame,
    ErrorBoundary: Broken,
    children: [
      ...screens.map(({ path, Component }) => ({ path, Component, ErrorBoundary: Broken })),
      { path: '*', Component: NoScreen },
    ],
  },
])

export function App() {
  return (
    <LanguageProvider>
      <UnitProvider>
        <Themed />
      </UnitProvider>
    </LanguageProvider>
  )
}

function Themed() {
  const { language } = useSpeech()
  const session = useSession()
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en')
  return (
    <ConfigProvider locale={language === 'zh' ? zhCN : enUS} theme={theme} componentSize="small">
      <Notices message={{ maxCount: 1 }}>{session ? <RouterProvider router={router} /> : <SignIn />}</Notices>
    </ConfigProvider>
  )
}
