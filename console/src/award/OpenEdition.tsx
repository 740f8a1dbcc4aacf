import { Button, Card, Form, InputNumber, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import { AmountField, useSaid } from '../amount/AmountField'
import { server, type EditionCategoryBody, type NoticeRule } from '../api/server'
import { useSpeech } from '../language/language'
import { EntryButton } from '../work/EntryButton'
import { TextField } from '../work/TextField'

interface Prize {
  name: string
  quota: number
  each?: string
  candidateCap?: number
  finalists?: number
  documentWeight?: number
  threshold?: number
  rankedWith?: string
}

interface Values {
  edition: string
  name: string
  fund?: string
  prizes: Prize[]
  notice: NoticeRule
}

/** Opens an edition: its categories with quotas, scoring and amounts, and how long its notice lasts. */
export function OpenEdition({ wrote }: { wrote: (position: number) => void }) {
  const { t } = useSpeech()
  const said = useSaid()
  return (
    <EntryButton<Values>
      label={t('award.open')}
      initial={{
        date: dayjs(),
        document: t('award.document-plan'),
        prizes: [{ name: '', quota: 1 }],
        notice: { days: 10, unit: 'CALENDAR_DAYS', firstDayCounts: false },
      }}
      entry="opened"
      send={({ edition, name, fund, prizes, notice }, entry, header) =>
        server.POST('/api/awards/{edition}/open-edition', {
          params: { path: { edition }, header },
          body: { entry, name, ...(fund && { fund }), categories: prizes.map(prize => categoryOf(prize, said)), notice },
        })
      }
      wrote={wrote}
    >
      <TextField
        name="edition"
        label={t('award.edition-id')}
        rules={[{ pattern: /^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N}-]{0,79}$/u, message: t('award.edition-id-form') }]}
      />
      <TextField name="name" label={t('award.name')} />
      <TextField name="fund" label={t('award.fund-optional')} isRequired={false} />
      <Form.List name="prizes">
        {(fields, { add, remove }) => (
          <div className="stack tight">
            {fields.map(({ key, name }) => (
              <Card
                key={key}
                type="inner"
                title={`${t('award.category')} ${name + 1}`}
                extra={fields.length > 1 && <Button onClick={() => remove(name)}>{t('award.remove')}</Button>}
              >
                <PrizeFields index={name} />
              </Card>
            ))}
            <Button type="dashed" onClick={() => add({ quota: 1 })}>
              {t('award.add-category')}
            </Button>
          </div>
        )}
      </Form.List>
      <NumberField name={['notice', 'days']} label={t('award.notice-length')} isRequired />
      <Form.Item name={['notice', 'unit']} label={t('award.notice-unit')}>
        <Radio.Group
          optionType="button"
          options={(['CALENDAR_DAYS', 'WORKING_DAYS'] as const).map(value => ({ value, label: t(`award.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name={['notice', 'firstDayCounts']} label={t('award.notice-first')}>
        <Radio.Group
          optionType="button"
          options={[
            { value: false, label: t('award.first-counts-not') },
            { value: true, label: t('award.first-counts') },
          ]}
        />
      </Form.Item>
    </EntryButton>
  )
}

function PrizeFields({ index }: { index: number }) {
  const { t } = useSpeech()
  const prizes = (Form.useWatch('prizes') as Partial<Prize>[] | undefined) ?? []
  const before = prizes.slice(0, index).flatMap(({ name, rankedWith }) => (name && !rankedWith ? [name] : []))
  const weight = prizes[index]?.documentWeight
  return (
    <div className="fields">
      <TextField name={[index, 'name']} label={t('award.name')} />
      <NumberField name={[index, 'quota']} label={t('award.quota')} isRequired />
      <AmountField name={[index, 'each']} watched={['prizes', index, 'each']} label={t('award.each-optional')} isRequired={false} />
      <NumberField name={[index, 'candidateCap']} label={t('award.candidates-optional')} />
      <NumberField name={[index, 'finalists']} label={t('award.finalists-optional')} />
      <NumberField
        name={[index, 'documentWeight']}
        label={t('award.document-weight')}
        most={100}
        {...(weight != null && { extra: t('award.site-weight', { weight: 100 - weight }) })}
      />
      {weight != null && <NumberField name={[index, 'threshold']} label={t('award.threshold-optional')} hasDecimals />}
      {before.length > 0 && (
        <Form.Item name={[index, 'rankedWith']} label={t('award.ranked-with')}>
          <Select allowClear options={before.map(value => ({ value, label: value }))} />
        </Form.Item>
      )}
    </div>
  )
}

interface Numbered {
  name: (string | number)[]
  label: string
  isRequired?: boolean
  most?: number
  hasDecimals?: boolean
  extra?: string
}

function NumberField({ name, label, isRequired = false, most, hasDecimals = false, extra }: Numbered) {
  return (
    <Form.Item name={name} label={label} extra={extra} rules={[{ required: isRequired, message: label }]}>
      <InputNumber min={0} {...(most !== undefined && { max: most })} {...(!hasDecimals && { precision: 0 })} />
    </Form.Item>
  )
}

function categoryOf(prize: Prize, said: (typed: string) => string): EditionCategoryBody {
  const { name, quota, each, candidateCap, finalists, documentWeight, threshold, rankedWith } = prize
  return {
    name,
    quota,
    ...(each && { each: said(each) }),
    ...(candidateCap != null && { candidateCap }),
    ...(finalists != null && { finalists }),
    ...(documentWeight != null && {
      scoring: { documentWeight, siteWeight: 100 - documentWeight, ...(threshold != null && { threshold }) },
    }),
    ...(rankedWith && { rankedWith }),
  }
}
