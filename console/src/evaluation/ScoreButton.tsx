import { Button, Form, Input, InputNumber, Select } from 'antd'
import { server, type EvaluationScheme, type OpinionAnswer, type OpinionAnswerRow, type ResultJudged, type ResultMeasured } from '../api/server'
import { FileField, type KeptFile } from '../evidence/FileField'
import { useSpeech } from '../language/language'
import { EntryButton } from '../work/EntryButton'
import { dayFor } from '../work/EntryFields'
import { TextField } from '../work/TextField'

interface Values {
  value?: string
  band?: string
  share?: number
  pieces?: { file: KeptFile; locator: string }[]
  reason?: string
}

interface Shown {
  fund: string
  opinion: OpinionAnswer['opinion']
  row: OpinionAnswerRow
  scheme: EvaluationScheme
  wrote: (position: number) => void
}

const NUMBER = /^-?[0-9]{1,12}(\.[0-9]{1,10})?$/

/** Scores an indicator from what was measured, or judged within a band, with what the score rests on. */
export function ScoreButton({ fund, opinion, row, scheme, wrote }: Shown) {
  const { t } = useSpeech()
  const { code, name, target, points, score, result, reason } = row
  return (
    <EntryButton<Values>
      label={t(score ? 'evaluation.score-anew' : 'evaluation.score-it')}
      look="link"
      lead={t('evaluation.score-lead', { name, points })}
      initial={{
        date: dayFor(fund),
        document: t('evaluation.document'),
        pieces: [],
        ...(result && typedOf(result)),
        ...(reason !== undefined && { reason }),
      }}
      entry={`score-${code}`}
      send={({ pieces = [], reason: why, ...reached }, entry, header) =>
        server.POST('/api/evaluations/{fund}/scores', {
          params: { path: { fund }, header },
          body: {
            entry,
            opinion,
            indicator: code,
            result: resultOf(reached),
            evidence: pieces.map(({ file, locator }) => ({ title: file.name, sha256: file.sha256, locator })),
            ...(why && { reason: why }),
          },
        })
      }
      wrote={wrote}
    >
      {target.kind === 'in-words' ? (
        <JudgedFields bands={scheme.bands} words={target.words} />
      ) : (
        <TextField
          name="value"
          label={t('evaluation.reached', { unit: target.unit })}
          rules={[{ pattern: NUMBER, message: t('evaluation.number') }]}
        />
      )}
      <Pieces />
      <TextField name="reason" label={t('evaluation.short-reason')} isRequired={false} rows={2} />
    </EntryButton>
  )
}

function JudgedFields({ bands, words }: { bands: EvaluationScheme['bands']; words: string }) {
  const { t } = useSpeech()
  const chosen: unknown = Form.useWatch('band')
  const band = bands.find(({ name }) => name === chosen)
  return (
    <>
      <Form.Item name="band" label={t('evaluation.judged', { words })} rules={[{ required: true, message: t('evaluation.band') }]}>
        <Select
          options={bands.map(({ name, fromPercent, toPercent }) => ({
            value: name,
            label: `${name}（${fromPercent}–${toPercent}%）`,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="share"
        label={t('evaluation.share')}
        rules={[
          { required: true, message: t('evaluation.share') },
          ...(band
            ? [
                {
                  validator: async (_: unknown, typed?: number) => {
                    if (typed !== undefined && (typed < band.fromPercent || typed > band.toPercent))
                      throw new Error(t('evaluation.share-within', { from: band.fromPercent, to: band.toPercent }))
                  },
                },
              ]
            : []),
        ]}
        dependencies={['band']}
      >
        <InputNumber min={0} max={100} suffix="%" />
      </Form.Item>
    </>
  )
}

/** The files that the score rests on, each with the place in it. */
function Pieces() {
  const { t } = useSpeech()
  return (
    <Form.List name="pieces">
      {(fields, { add, remove }) => (
        <div className="stack tight">
          {fields.map(({ key, name }) => (
            <div key={key} className="fields">
              <FileField name={[name, 'file']} label={`${t('evaluation.evidence')} ${name + 1}`} />
              <Form.Item
                name={[name, 'locator']}
                label={t('evaluation.locator')}
                rules={[{ required: true, whitespace: true, message: t('evaluation.locator') }]}
                extra={
                  <Button type="link" className="in-table" onClick={() => remove(name)}>
                    {t('evaluation.remove-piece')}
                  </Button>
                }
              >
                <Input />
              </Form.Item>
            </div>
          ))}
          <Button type="dashed" onClick={() => add({})}>
            {t('evaluation.add-piece')}
          </Button>
        </div>
      )}
    </Form.List>
  )
}

type Reached = Pick<Values, 'value' | 'band' | 'share'>

function typedOf(result: ResultMeasured | ResultJudged): Reached {
  switch (result.kind) {
    case 'measured':
      return { value: String(result.value) }
    case 'judged':
      return { band: result.band, share: result.sharePercent }
  }
}

function resultOf({ value, band, share }: Reached): ResultMeasured | ResultJudged {
  return band !== undefined
    ? { kind: 'judged', band, sharePercent: share ?? 0 }
    : { kind: 'measured', value: Number(value) }
}
