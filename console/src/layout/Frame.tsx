import { LogoutOutlined, UserOutlined } from '@ant-design/icons'
import { Dropdown, Layout, Menu, Spin, Typography } from 'antd'
import { Suspense } from 'react'
import { Link, Outlet, useLocation } from 'react-router'
import { UnitSwitch } from '../amount/unit'
import { answered, server } from '../api/server'
import { LanguageSwitch } from '../language/LanguageSwitch'
import { useSpeech } from '../language/language'
import { SearchBox } from '../search/SearchBox'
import { endSession, useSession } from '../session/session'
import icon from './icon.svg'
import { screens } from './screens'

/** What stands around every screen. */
export function Frame() {
  const { t } = useSpeech()
  const { pathname } = useLocation()
  const places = screens.filter(screen => screen.menu)
  const here = places
    .map(screen => screen.path)
    .filter(path => (path === '/' ? pathname === '/' || pathname.startsWith('/funds') : pathname.startsWith(path)))
  return (
    <Layout className="frame">
      <a className="skip" href="#content">
        {t('layout.skip')}
      </a>
      <Layout.Header className="frame-head">
        <Link to="/" className="brand">
          <img src={icon} alt="" width={24} height={24} />
          <span>{t('layout.name')}</span>
        </Link>
        <nav aria-label={t('layout.navigation')}>
          <Menu
            mode="horizontal"
            selectedKeys={here}
            items={places.map(({ path, menu }) => ({ key: path, label: <Link to={path}>{menu && t(menu)}</Link> }))}
          />
        </nav>
        <SearchBox />
        <UnitSwitch />
        <LanguageSwitch />
        <Account />
      </Layout.Header>
      <Layout.Content id="content" role="main" tabIndex={-1} className="frame-content">
        <Suspense fallback={<Spin className="waiting" />}>
          <Outlet />
        </Suspense>
      </Layout.Content>
    </Layout>
  )
}

function Account() {
  const { t } = useSpeech()
  const session = useSession()
  if (!session) return null
  const signOut = async () => {
    await answered(server.POST('/api/logout', {})).catch(() => undefined)
    endSession()
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'role', disabled: true, label: `${session.unit} · ${t(`session.${session.role}`)}` },
          { key: 'out', icon: <LogoutOutlined />, label: t('session.sign-out'), onClick: signOut },
        ],
      }}
    >
      <button type="button" className="plain" aria-label={`${t('layout.account')} ${session.user}`}>
        <UserOutlined /> <Typography.Text>{session.user}</Typography.Text>
      </button>
    </Dropdown>
  )
}
