import { DownloadOutlined } from '@ant-design/icons'
import { Button, Input, Progress, Space } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { download } from '../api/server'
import { useSpeech } from '../language/language'
import { Asking } from '../layout/Asking'
import { Nothing } from '../layout/pages'
import { TrailTable } from './TrailTable'
import { useFound } from './useFound'

const AT_ONCE = 50

/** The whole log, latest first, searched by any part of what stands in it. */
export function Log() {
  const { t } = useSpeech()
  const [parameters, setParameters] = useSearchParams()
  const q = parameters.get('q') ?? undefined
  return (
    <>
      <Space wrap className="filters no-print">
        <Input.Search
          key={q}
          allowClear
          className="filter-log"
          defaultValue={q}
          placeholder={t('audit.search')}
          aria-label={t('audit.search')}
          onSearch={text => setParameters(text.trim() ? { q: text.trim() } : {})}
        />
        <Button icon={<DownloadOutlined />} onClick={() => download('/api/export/trail', { q, format: 'xlsx' })}>
          {t('audit.export-trail')}
        </Button>
        <Button icon={<DownloadOutlined />} onClick={() => download('/api/export/journal', { format: 'hledger' })}>
          {t('audit.export-hledger')}
        </Button>
        <Button icon={<DownloadOutlined />} onClick={() => download('/api/export/journal', { format: 'beancount' })}>
          {t('audit.export-beancount')}
        </Button>
      </Space>
      <Pages key={q} q={q} />
    </>
  )
}

function Pages({ q }: { q: string | undefined }) {
  const { t } = useSpeech()
  const [cursors, setCursors] = useState<string[]>([])
  const cursor = cursors.at(-1)
  const asked = useFound(q, cursor, AT_ONCE)
  return (
    <Asking asked={asked}>
      {({ items, next, isLooking, looked, lookedTo }) =>
        items.length === 0 && !isLooking ? (
          <Nothing title={t(q ? 'audit.nothing' : 'audit.empty')}>{t(q ? 'audit.nothing-advice' : 'overview.empty-advice')}</Nothing>
        ) : (
          <>
            {isLooking && (
              <Progress
                aria-label={t('audit.search')}
                percent={looked}
                status="active"
                format={() => t('audit.looked', { position: lookedTo })}
              />
            )}
            {items.length > 0 && <TrailTable items={items} />}
            <Space className="pages no-print">
              <Button disabled={cursors.length === 0} onClick={() => setCursors(cursors.slice(0, -1))}>
                {t('audit.newer')}
              </Button>
              <Button disabled={next === undefined || isLooking} onClick={() => setCursors([...cursors, next!])}>
                {t('audit.older')}
              </Button>
            </Space>
          </>
        )
      }
    </Asking>
  )
}
