import { Descriptions } from 'antd'
import { useSpeech } from '../language/language'
import { SOURCES, type Draft } from './draft'
import { TypedAmount } from './TypedAmount'

/** The amounts that the form states by themselves: totals and sources. */
export function StatedAmounts({ draft, change }: { draft: Draft; change: ((draft: Draft) => void) | undefined }) {
  const { t } = useSpeech()
  const stated = [
    ['total', t('declaration.total')],
    ['year', t('declaration.declared')],
    ['fiscal', t('declaration.fiscal')],
    ['breakdownTotal', t('declaration.breakdown-total')],
  ] as const
  return (
    <Descriptions
      bordered
      column={{ xs: 1, md: 2, lg: 4 }}
      items={[
        ...stated.map(([field, label]) => ({
          key: field,
          label,
          children: (
            <TypedAmount
              label={label}
              text={draft[field]}
              change={change && (text => change({ ...draft, [field]: text }))}
            />
          ),
        })),
        ...SOURCES.map(source => ({
          key: source,
          label: t(`declaration.${source}`),
          children: (
            <TypedAmount
              label={t(`declaration.${source}`)}
              text={draft.sources[source]}
              change={change && (text => change({ ...draft, sources: { ...draft.sources, [source]: text } }))}
            />
          ),
        })),
      ]}
    />
  )
}
