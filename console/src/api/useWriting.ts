import { App } from 'antd'
import { useState } from 'react'
import { useSpeech } from '../language/language'
import { answered, newKey, type Written } from './server'
import { useDoing, type Doing } from './useDoing'

interface Writing extends Omit<Doing, 'start'> {
  /** Of this form as long as it is open: sent twice, it is recorded once. */
  key: string
  write: (call: (key: string) => Promise<{ data?: Written; error?: unknown }>) => Promise<void>
}

/** One write of one form. What was recorded is announced with its warnings, then `done` is told its position. */
export function useWriting(done: (position: number) => void): Writing {
  const { t, say } = useSpeech()
  const { message, notification } = App.useApp()
  const [key] = useState(newKey)
  const { start, ...doing } = useDoing()
  const write: Writing['write'] = call =>
    start(async () => {
      const { position, alreadyRecorded, warnings } = await answered(call(key))
      void message.success(t(alreadyRecorded ? 'api.recorded-before' : 'api.recorded', { position }))
      for (const warning of warnings) notification.warning({ title: say(warning), duration: 0 })
      done(position)
    })
  return { key, write, ...doing }
}
