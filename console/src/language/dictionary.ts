import { words as amount } from '../amount/words'
import { words as api } from '../api/words'
import { words as audit } from '../audit/words'
import { words as award } from '../award/words'
import { words as campaign } from '../campaign/words'
import { words as declaration } from '../declaration/words'
import { words as disclosure } from '../disclosure/words'
import { words as document } from '../document/words'
import { words as evidence } from '../evidence/words'
import { words as evaluation } from '../evaluation/words'
import { words as discrepancy } from '../discrepancy/words'
import { words as fund } from '../fund/words'
import { words as importing } from '../importing/words'
import { words as layout } from '../layout/words'
import { words as overview } from '../overview/words'
import { words as process } from '../process/words'
import { words as search } from '../search/words'
import { words as session } from '../session/words'
import { words as work } from '../work/words'

export type Language = 'zh' | 'en'

/** What is said in Chinese, and in English. `{name}` stands for a value. */
export type Words = Record<string, readonly [zh: string, en: string]>

/** Every text of the console, by key. Each capability keeps its own beside its screens, under keys that begin with its name. */
export const dictionary = {
  ...amount,
  ...api,
  ...audit,
  ...award,
  ...campaign,
  ...declaration,
  ...disclosure,
  ...evaluation,
  ...document,
  ...evidence,
  ...discrepancy,
  ...fund,
  ...importing,
  ...layout,
  ...overview,
  ...process,
  ...search,
  ...session,
  ...work,
} satisfies Words

export const parts = { amount, api, audit, award, campaign, declaration, disclosure, discrepancy, document, evaluation, evidence, fund, importing, layout, overview, process, search, session, work }

export type Key = keyof typeof dictionary

export type Values = Record<string, string | number>

export function phrase(language: Language, key: Key, values: Values = {}): string {
  const text: string = dictionary[key][language === 'zh' ? 0 : 1]
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? `{${name}}`))
}
