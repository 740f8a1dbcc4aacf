import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'
import { phrase, type Key, type Language, type Values } from './dictionary'

/** What the server says in both languages. */
export interface Sentence {
  zh: string
  en: string
}

interface Speech {
  language: Language
  speak: (language: Language) => void
  /** A text of the dictionary. */
  t: (key: Key, values?: Values) => string
  /** A sentence of the server. */
  say: (sentence: Sentence) => string
}

const KEPT = 'mingzhang.language'
const SpeechContext = createContext<Speech | null>(null)

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, speak] = useState<Language>(() => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh'))
  useEffect(() => {
    localStorage.setItem(KEPT, language)
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  const speech = useMemo<Speech>(
    () => ({
      language,
      speak,
      t: (key, values) => phrase(language, key, values),
      say: sentence => sentence[language],
    }),
    [language],
  )
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

export function useSpeech(): Speech {
  const speech = use(SpeechContext)
  if (!speech) throw new Error('outside of a LanguageProvider')
  return speech
}

/** Instants in the time of the ledger, which is Shanghai's wherever the reader sits. */
export function useMoment(): (instant: string) => string {
  const { language } = useSpeech()
  const format = useMemo(
    () =>
      new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
        timeZone: 'Asia/Shanghai',
        dateStyle: 'short',
        timeStyle: 'medium',
      }),
    [language],
  )
  return instant => format.format(new Date(instant))
}
