import type { ReactNode } from 'react'
import type { EntryBody, Written } from '../api/server'
import { EntryFields, entryOf, type EntryValues } from './EntryFields'
import { FormButton, type ButtonLook } from './FormButton'
import { WriteForm } from './WriteForm'

export interface EntryHeader {
  'Idempotency-Key': string
}

interface Shown<V> extends ButtonLook {
  lead?: ReactNode
  /** The day and the document that the entry begins with, beside other fields. */
  initial: Pick<EntryValues, 'date' | 'document'> & Partial<V>
  /** What the entry is called in its stream. */
  entry: string
  send: (values: V, entry: EntryBody, header: EntryHeader) => Promise<{ data?: Written; error?: unknown }>
  wrote: (position: number) => void
  /** The fields that stand above those of every entry. */
  children?: ReactNode
}

/** A button that opens the form of one entry. */
export function EntryButton<V extends object = object>({ label, look, lead, initial, entry, send, wrote, children }: Shown<V>) {
  return (
    <FormButton label={label} {...(look && { look })} wrote={wrote}>
      {close => (
        <WriteForm<V & EntryValues>
          title={label}
          lead={lead}
          initial={initial as Partial<V & EntryValues>}
          send={(values, key) => send(values, entryOf(values, entry, key), { 'Idempotency-Key': key })}
          close={close}
        >
          {children}
          <EntryFields />
        </WriteForm>
      )}
    </FormButton>
  )
}
