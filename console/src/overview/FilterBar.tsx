import { DownloadOutlined, PrinterOutlined, SaveOutlined } from '@ant-design/icons'
import { Button, DatePicker, Input, Popover, Select, Space, Tag } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { download, type FundListFunds } from '../api/server'
import { useSpeech } from '../language/language'
import { STATES, saveFilters, savedFilters, useFilters } from './filters'

export function FilterBar({ found }: { found: FundListFunds | undefined }) {
  const { t } = useSpeech()
  const [filters, change, query, setQuery] = useFilters()
  const { page: _, size: __, ...wish } = filters
  return (
    <Space wrap className="filters no-print">
      <Input.Search
        key={filters.text}
        allowClear
        defaultValue={filters.text}
        placeholder={t('overview.find')}
        aria-label={t('overview.find')}
        onSearch={text => change({ text: text.trim() })}
      />
      <Select
        showSearch
        allowClear
        aria-label={t('overview.unit')}
        placeholder={t('overview.unit')}
        value={filters.unit}
        onChange={unit => change({ unit })}
        options={found?.units.map(unit => ({ value: unit, label: unit }))}
        className="filter-unit"
      />
      <Select
        allowClear
        aria-label={t('overview.year')}
        placeholder={t('overview.year')}
        value={filters.year}
        onChange={year => change({ year })}
        options={found?.years.map(year => ({ value: year, label: year }))}
        className="filter-year"
      />
      <Select
        allowClear
        aria-label={t('overview.state')}
        placeholder={t('overview.state')}
        value={filters.state}
        onChange={state => change({ state })}
        options={STATES.map(state => ({ value: state, label: t(`overview.${state}`) }))}
        className="filter-state"
      />
      <DatePicker
        aria-label={t('overview.as-of')}
        placeholder={t('overview.as-of')}
        value={filters.asOf ? dayjs(filters.asOf) : null}
        onChange={day => change({ asOf: day?.format('YYYY-MM-DD') })}
      />
      {query && (
        <Button type="link" onClick={() => setQuery('')}>
          {t('overview.clear')}
        </Button>
      )}
      <SavedFilters query={query} apply={setQuery} />
      <Button
        icon={<DownloadOutlined />}
        onClick={() => download('/api/export/funds', { ...wish, year: wish.year?.toString(), format: 'xlsx' })}
      >
        {t('overview.export')}
      </Button>
      <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
        {t('layout.print')}
      </Button>
    </Space>
  )
}

function SavedFilters({ query, apply }: { query: string; apply: (query: string) => void }) {
  const { t } = useSpeech()
  const [saved, setSaved] = useState(savedFilters)
  const keep = (filters: typeof saved) => {
    saveFilters(filters)
    setSaved(filters)
  }
  return (
    <Popover
      trigger="click"
      title={t('overview.saved')}
      content={
        <Space orientation="vertical">
          <Space wrap>
            {saved.map(({ name, query: kept }) => (
              <Tag
                key={name}
                closable={{ 'aria-label': t('overview.forget', { name }) }}
                onClose={() => keep(saved.filter(filter => filter.name !== name))}
              >
                <button type="button" className="plain" onClick={() => apply(kept)}>
                  {name}
                </button>
              </Tag>
            ))}
          </Space>
          <Input.Search
            disabled={query === ''}
            placeholder={t('overview.save-name')}
            aria-label={t('overview.save-name')}
            enterButton={t('overview.save')}
            onSearch={text => {
              const name = text.trim()
              if (name) keep([...saved.filter(filter => filter.name !== name), { name, query }])
            }}
          />
        </Space>
      }
    >
      <Button icon={<SaveOutlined />}>{t('overview.saved')}</Button>
    </Popover>
  )
}
